//! What was folded from the records up to a number, so that a start reads only those after it. It is
//! no truth: whoever deletes it changes nothing.

use std::time::Duration;

use rusqlite::{
    Connection, Error, OptionalExtension as _, Transaction, TransactionBehavior, params,
};
use serde::{Serialize, de::DeserializeOwned};

use super::{
    Line, Store, StoreError,
    connect::{self, Link},
    file, lines,
};

/// A start that finds more records than this after the bookmark puts it further on.
const LONG: i64 = 2_000;

/// Which fold a bookmark belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The name of what is folded.
    pub fold: &'static str,
    /// Raised whenever the fold, or what it makes, changes: an older bookmark is then passed over.
    pub version: u32,
}

/// What a fold made, and the number of the last record it has seen.
type Folded<T> = (T, i64);

impl Store {
    /// Folds every record that is counted into one value, from the bookmark on if there is one.
    ///
    /// # Errors
    ///
    /// Why the records cannot be read.
    pub fn fold<T: Default + Serialize + DeserializeOwned>(
        &mut self,
        mark: Mark,
        take: impl Fn(&mut T, &Line<'_>),
    ) -> Result<T, StoreError> {
        if self.unmarked(mark) > LONG
            && let Some(folded) = self.advance(mark, &take)
        {
            return Ok(folded);
        }
        self.read(T::default, |db| {
            let whole = db.unchecked_transaction()?;
            gather(&whole, mark, &take).map(|(folded, _)| folded)
        })
    }

    /// Puts the bookmark behind the last record. Whatever stands in the way, nothing is lost by it.
    pub fn bookmark<T: Default + Serialize + DeserializeOwned>(
        &mut self,
        mark: Mark,
        take: impl Fn(&mut T, &Line<'_>),
    ) {
        if self.unmarked(mark) > 0 {
            self.advance(mark, &take);
        }
    }

    /// About how many records lie after the bookmark.
    fn unmarked(&mut self, mark: Mark) -> i64 {
        let behind = |db: &Connection| Ok(last(db)?.saturating_sub(upto(db, mark)?.unwrap_or(0)));
        self.read(|| 0, behind).unwrap_or(0)
    }

    fn advance<T: Default + Serialize + DeserializeOwned>(
        &mut self,
        mark: Mark,
        take: &impl Fn(&mut T, &Line<'_>),
    ) -> Option<T> {
        match &self.link {
            Link::Open { db, identity }
                if identity.is_some() && file::identity(&self.path) == *identity =>
            {
                // A window that is writing now is not waited for.
                db.busy_timeout(Duration::ZERO).ok()?;
                let folded = put(db, mark, take).ok();
                drop(db.busy_timeout(connect::PATIENCE));
                folded
            }
            Link::Open { .. } | Link::Missing | Link::ReadOnly { .. } => None,
        }
    }
}

fn put<T: Default + Serialize + DeserializeOwned>(
    db: &Connection,
    mark: Mark,
    take: &impl Fn(&mut T, &Line<'_>),
) -> rusqlite::Result<T> {
    let whole = Transaction::new_unchecked(db, TransactionBehavior::Immediate)?;
    let (folded, upto) = gather(&whole, mark, take)?;
    let value = ron::to_string(&folded).map_err(|why| Error::ToSqlConversionFailure(why.into()))?;
    whole.execute(
        "INSERT OR REPLACE INTO bookmark(fold, version, upto, value) VALUES (?1, ?2, ?3, ?4)",
        params![mark.fold, mark.version, upto, value],
    )?;
    whole.commit()?;
    Ok(folded)
}

/// Folds the records after the bookmark into its value.
fn gather<T: Default + DeserializeOwned>(
    db: &Connection,
    mark: Mark,
    take: &impl Fn(&mut T, &Line<'_>),
) -> rusqlite::Result<Folded<T>> {
    let last = last(db)?;
    let marked = value(db, mark).filter(|(_, upto)| *upto <= last);
    let (mut folded, upto) = marked.unwrap_or_else(|| (T::default(), i64::MIN));
    lines::counted(db, upto, &mut |line| take(&mut folded, line))?;
    Ok((folded, last))
}

/// The bookmark's value; nothing if there is none that this version can read. A newer layout may not
/// even have the table.
fn value<T: DeserializeOwned>(db: &Connection, mark: Mark) -> Option<Folded<T>> {
    let sql = "SELECT value, upto FROM bookmark WHERE fold = ?1 AND version = ?2";
    let kept = db.query_row(sql, params![mark.fold, mark.version], |line| {
        Ok((line.get::<_, String>(0)?, line.get(1)?))
    });
    let (value, upto) = kept.ok()?;
    Some((ron::from_str(&value).ok()?, upto))
}

fn upto(db: &Connection, mark: Mark) -> rusqlite::Result<Option<i64>> {
    let sql = "SELECT upto FROM bookmark WHERE fold = ?1 AND version = ?2";
    db.query_row(sql, params![mark.fold, mark.version], |line| line.get(0)).optional()
}

/// The number of the last record.
fn last(db: &Connection) -> rusqlite::Result<i64> {
    db.query_row("SELECT coalesce(max(seq), 0) FROM record", [], |line| line.get(0))
}
