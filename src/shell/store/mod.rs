//! The learner's records in one database file; a screen may say "saved" when [`Store::append`] returns.

mod bookmark;
mod connect;
mod copy;
mod error;
mod file;
mod health;
mod keeping;
mod lines;
mod merge;
mod migrate;
mod opening;
mod row;
mod salvage;
mod schema;

use std::path::{Path, PathBuf};

use rusqlite::{Connection, Params, TransactionBehavior, params};

pub use self::{
    bookmark::Mark,
    error::StoreError,
    health::Health,
    keeping::{Forgotten, Restored},
    opening::Opening,
    row::{Answer, Counts, Line, Row},
};
use self::{connect::Link, schema::Owner};
use super::place::shown;

/// The records of one data directory.
pub struct Store {
    path: PathBuf,
    link: Link,
    notice: Option<String>,
}

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

    /// Where every attempt and game began and ended, in order.
    ///
    /// # Errors
    ///
    /// Why it cannot be read.
    pub fn attempts(&mut self) -> Result<Vec<Row>, StoreError> {
        self.rows("kind IN ('started', 'finished', 'discarded') ORDER BY seq", ())
    }

    /// Every record of one attempt, in order.
    ///
    /// # Errors
    ///
    /// Why it cannot be read.
    pub fn attempt(&mut self, id: &str) -> Result<Vec<Row>, StoreError> {
        self.rows("attempt = ?1 ORDER BY seq", [id])
    }

    /// Every question that was kept, in order.
    ///
    /// # Errors
    ///
    /// Why it cannot be read.
    pub fn questions(&mut self) -> Result<Vec<Row>, StoreError> {
        self.rows("kind = 'question' AND attempt IS NULL ORDER BY seq", ())
    }

    /// First answers to an item of a lesson that were not right, the newest first, at most `most`.
    ///
    /// # Errors
    ///
    /// Why they cannot be read.
    pub fn missed(&mut self, lesson: &str, item: &str, most: u32) -> Result<Vec<Row>, StoreError> {
        let which = "lesson = ?1 AND item = ?2 AND kind IN ('tried', 'marked') AND tries = 1 \
                     AND raw < 0.999999999 ORDER BY seq DESC LIMIT ?3";
        self.rows(which, params![lesson, item, most])
    }

    /// The first answer to each item in each attempt with its text, in order.
    ///
    /// # Errors
    ///
    /// Why they cannot be read.
    pub fn first_answers(&mut self) -> Result<Vec<Row>, StoreError> {
        let which = "mode <> 'game' AND (kind IN ('tried', 'marked') AND tries = 1 \
                     OR kind = 'revealed' AND tries = 0) ORDER BY seq";
        self.rows(which, params![])
    }

    /// Gives every record that is counted somewhere to `each`, in order.
    ///
    /// # Errors
    ///
    /// Why they cannot be read.
    pub fn counted(&mut self, each: &mut dyn FnMut(&Line<'_>)) -> Result<(), StoreError> {
        self.read(|| (), |db| lines::counted(db, i64::MIN, each))
    }

    /// The lessons that have records, in the order of the alphabet.
    ///
    /// # Errors
    ///
    /// Why they cannot be read.
    pub fn lessons(&mut self) -> Result<Vec<String>, StoreError> {
        let sql = "SELECT DISTINCT lesson FROM record WHERE lesson <> '' ORDER BY lesson";
        self.read(Vec::new, |db| db.prepare(sql)?.query_map([], |line| line.get(0))?.collect())
    }

    /// Whether there is no record at all.
    ///
    /// # Errors
    ///
    /// Why it cannot be read.
    pub fn is_empty(&mut self) -> Result<bool, StoreError> {
        self.read(|| true, |db| Ok(!db.prepare("SELECT 1 FROM record LIMIT 1")?.exists([])?))
    }

    /// What `peptibody progress` tells.
    ///
    /// # Errors
    ///
    /// Why it cannot be read.
    pub fn counts(&mut self) -> Result<Counts, StoreError> {
        let nothing = || Counts {
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

    fn rows(&mut self, which: &str, params: impl Params) -> Result<Vec<Row>, StoreError> {
        let sql = format!("SELECT {} FROM record WHERE {which}", lines::COLUMNS);
        self.read(Vec::new, |db| lines::rows(db, &sql, params))
    }

    fn read<T>(
        &mut self,
        nothing: impl FnOnce() -> T,
        query: impl FnOnce(&Connection) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        match self.readable()? {
            Some(db) => query(db).map_err(|error| self.told(&error)),
            None => Ok(nothing()),
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
    rows.iter().try_for_each(|row| lines::insert(&transaction, row))?;
    transaction.commit()
}

fn count(db: &Connection) -> rusqlite::Result<Counts> {
    let number =
        |sql: &str| db.query_row(sql, [], |line| line.get::<_, i64>(0)).map(i64::cast_unsigned);
    let quizzes = |kinds: &str| {
        number(&format!("SELECT count(*) FROM record WHERE kind IN ({kinds}) AND mode <> 'game'"))
    };
    let games = |kind: &str| {
        number(&format!("SELECT count(*) FROM record WHERE kind = '{kind}' AND mode = 'game'"))
    };
    let open = |mode: &str| {
        number(&format!(
            "SELECT count(*) FROM record WHERE kind = 'started' AND mode {mode} 'game' \
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
