//! The learner's records in one database file; a screen may say "saved" when [`Store::append`] returns.

mod connect;
mod error;
mod file;
mod health;
mod opening;
mod row;
mod salvage;
mod schema;

use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};

use self::{connect::Link, schema::Owner};
pub use self::{
    error::StoreError,
    health::Health,
    opening::Opening,
    row::{Counts, Row},
};
use super::place::shown;

/// The records of one data directory.
pub struct Store {
    path: PathBuf,
    link: Link,
    notice: Option<String>,
}

const OVERVIEW: &str = "SELECT seq, at_ms, active_ms, attempt, lesson, item, pane, kind, payload \
     FROM record WHERE seq IN (\
     SELECT min(seq) FROM record WHERE kind = 'read' GROUP BY lesson, pane \
     UNION ALL SELECT max(seq) FROM record WHERE kind = 'placed' GROUP BY lesson \
     UNION ALL SELECT max(seq) FROM record WHERE kind = 'level' \
     UNION ALL SELECT seq FROM record WHERE kind = 'started' \
     UNION ALL SELECT max(seq) FROM record WHERE kind IN ('marked', 'revealed') AND attempt IN \
     (SELECT attempt FROM record WHERE kind = 'started' AND lesson = '') GROUP BY attempt \
     UNION ALL SELECT seq FROM record WHERE kind IN ('finished', 'discarded')) ORDER BY seq";

const ATTEMPT: &str = "SELECT seq, at_ms, active_ms, attempt, lesson, item, pane, kind, payload \
     FROM record WHERE attempt = ?1 ORDER BY seq";

const QUESTIONS: &str = "SELECT seq, at_ms, active_ms, attempt, lesson, item, pane, kind, payload \
     FROM record WHERE kind = 'question' ORDER BY seq";

impl Store {
    /// Opens `progress.db` in `dir`; a file that is not there yet is made by the first
    /// [`Store::append`].
    #[must_use]
    pub fn open(dir: &Path) -> Opening {
        opening::open(dir)
    }

    /// The database's file, there or not.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Something the person should know once: the file had to be made again, for example.
    pub fn take_notice(&mut self) -> Option<String> {
        self.notice.take()
    }

    /// Writes `rows` in one transaction, safe on the disk when it returns; all or none.
    ///
    /// # Errors
    ///
    /// Why nothing was written; the rows may be given again.
    pub fn append(&mut self, rows: &[Row]) -> Result<(), StoreError> {
        if rows.is_empty() {
            return Ok(());
        }
        let db = self.writable()?;
        write(db, rows).map_err(|error| self.told(&error))
    }

    /// What a home screen needs, in order: each pane read (its first record), the last `placed`
    /// of each lesson, the last `level`, the last visit of each game, everything started, finished
    /// or discarded.
    ///
    /// # Errors
    ///
    /// Why it cannot be read.
    pub fn overview(&mut self) -> Result<Vec<Row>, StoreError> {
        self.read(Vec::new(), |db| schema::rows(db, OVERVIEW, []))
    }

    /// Every record of one attempt, in order.
    ///
    /// # Errors
    ///
    /// Why it cannot be read.
    pub fn attempt(&mut self, id: &str) -> Result<Vec<Row>, StoreError> {
        self.read(Vec::new(), |db| schema::rows(db, ATTEMPT, [id]))
    }

    /// Every question that was kept, in order.
    ///
    /// # Errors
    ///
    /// Why it cannot be read.
    pub fn questions(&mut self) -> Result<Vec<Row>, StoreError> {
        self.read(Vec::new(), |db| schema::rows(db, QUESTIONS, []))
    }

    /// What `peptibody progress` tells.
    ///
    /// # Errors
    ///
    /// Why it cannot be read.
    pub fn counts(&mut self) -> Result<Counts, StoreError> {
        let nothing = Counts {
            attempts: 0,
            open: 0,
            finished: 0,
            discarded: 0,
            games: 0,
            games_open: 0,
            games_finished: 0,
            answers: 0,
            panes_read: 0,
            sound: true,
        };
        self.read(nothing, count)
    }

    fn read<T>(
        &mut self,
        nothing: T,
        query: impl Fn(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        match self.readable()? {
            Some(db) => query(db).map_err(|error| self.told(&error)),
            None => Ok(nothing),
        }
    }

    fn told(&self, error: &rusqlite::Error) -> StoreError {
        StoreError::of(error, &self.path)
    }

    fn shown(&self) -> String {
        shown(&self.path)
    }
}

fn write(db: &mut Connection, rows: &[Row]) -> rusqlite::Result<()> {
    let transaction = db.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Two windows may both have found no file; the second finds the first one's table here.
    if schema::owner(&transaction)? == Owner::Nobody {
        schema::create(&transaction)?;
    }
    rows.iter().try_for_each(|row| schema::insert(&transaction, row))?;
    transaction.commit()
}

/// A game belongs to no lesson, an attempt at a quiz to one.
fn count(db: &Connection) -> rusqlite::Result<Counts> {
    let number =
        |sql: &str| db.query_row(sql, [], |line| line.get::<_, i64>(0)).map(i64::cast_unsigned);
    let quizzes = |kinds: &str| {
        number(&format!("SELECT count(*) FROM record WHERE kind IN ({kinds}) AND lesson <> ''"))
    };
    let games = |kind: &str| {
        number(&format!("SELECT count(*) FROM record WHERE kind = '{kind}' AND lesson = ''"))
    };
    let open = |lesson: &str| {
        number(&format!(
            "SELECT count(*) FROM record WHERE kind = 'started' AND lesson {lesson} '' \
             AND attempt NOT IN (SELECT attempt FROM record \
             WHERE kind IN ('finished', 'discarded') AND attempt IS NOT NULL)"
        ))
    };
    Ok(Counts {
        attempts: quizzes("'started'")?,
        open: open("<>")?,
        finished: quizzes("'finished'")?,
        discarded: quizzes("'discarded'")?,
        games: games("started")?,
        games_open: open("=")?,
        games_finished: games("finished")?,
        answers: quizzes("'marked', 'revealed'")?,
        panes_read: number(
            "SELECT count(*) FROM (SELECT 1 FROM record WHERE kind = 'read' GROUP BY lesson, pane)",
        )?,
        sound: schema::is_sound(db)?,
    })
}
