//! Copies that a person asks for, taking one back, and throwing records away.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use rusqlite::{Connection, ErrorCode, TransactionBehavior};

use super::{
    Store, connect, copy, lines,
    merge::Plan,
    schema::{self, Owner},
};
use crate::shell::place::shown;

/// What taking back a copy came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restored {
    /// Records that were missing and are there now.
    pub added: usize,
    /// Attempts and games that went on differently in the copy; those that were here stay.
    pub differing: usize,
    /// Where the database as it was before is kept; nothing if it did not change.
    pub kept_as: Option<PathBuf>,
}

/// What throwing records away came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forgotten {
    /// Records that are gone.
    pub removed: usize,
    /// Where the database as it was before is kept.
    pub kept_as: PathBuf,
}

impl Store {
    /// Copies the database to `to`, which must be new, whoever else has it open.
    ///
    /// # Errors
    ///
    /// A sentence for the person; nothing was written then.
    pub fn backup(&mut self, to: &Path) -> Result<(), String> {
        if fs::symlink_metadata(to).is_ok() {
            return Err(format!(
                "{} is there already and was left alone; name a file that is not there yet",
                shown(to)
            ));
        }
        let path = self.shown();
        let Some(db) = self.readable().map_err(|why| why.to_string())? else {
            return Err(format!(
                "there is nothing to back up yet: {path} is made by the first answer"
            ));
        };
        copy::copy(db, to).map_err(|why| {
            format!("{} could not be written ({why}); name a file elsewhere", shown(to))
        })
    }

    /// Adds the records of the database at `from` that are missing here, each in its place.
    ///
    /// # Errors
    ///
    /// A sentence for the person; nothing was changed then.
    pub fn restore(&mut self, from: &Path) -> Result<Restored, String> {
        let ours = fs::canonicalize(&self.path).ok();
        let (theirs, columns) = other(from, ours.as_deref())?;
        let (path, dir) = (self.path.clone(), self.folder());
        let not = |why: &dyn std::fmt::Display| {
            format!(
                "nothing was restored: {} could not take it ({why}); make room in its folder and try again",
                shown(&path)
            )
        };
        let db = self.writable().map_err(|why| why.to_string())?;
        let whole = db
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(|why| not(&why))?;
        let is_new = schema::owner(&whole).map_err(|why| not(&why))? == Owner::Nobody;
        if is_new {
            schema::create(&whole).map_err(|why| not(&why))?;
        }
        let plan = Plan::of(&whole, &theirs, columns).map_err(|why| not(&why))?;
        let (added, differing) = (plan.adds(), plan.differing);
        if added == 0 {
            return Ok(Restored { added, differing, kept_as: None });
        }
        let kept_as = if is_new { None } else { Some(kept(&path, &dir, "before-restore")?) };
        let done = plan.carry_out(&whole, &theirs, columns).and_then(|()| whole.commit());
        done.map_err(|why| unneeded(kept_as.as_deref(), not(&why)))?;
        Ok(Restored { added, differing, kept_as })
    }

    /// Throws away the records of `lesson`, wherever its questions were asked, or all of them.
    ///
    /// # Errors
    ///
    /// A sentence for the person; nothing was thrown away then.
    pub fn forget(&mut self, lesson: Option<&str>) -> Result<Forgotten, String> {
        let (path, dir) = (self.path.clone(), self.folder());
        let not = |why: &dyn std::fmt::Display| {
            format!(
                "nothing was forgotten: {} could not be changed ({why}); make room in its folder and try again",
                shown(&path)
            )
        };
        let db = self.writable().map_err(|why| why.to_string())?;
        let whole = db
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(|why| not(&why))?;
        let kept_as = kept(&path, &dir, "before-forget")?;
        let done = remove(&whole, lesson).and_then(|removed| whole.commit().map(|()| removed));
        let removed = done.map_err(|why| unneeded(Some(&kept_as), not(&why)))?;
        Ok(Forgotten { removed, kept_as })
    }

    fn folder(&self) -> PathBuf {
        self.path.parent().unwrap_or(&self.path).to_owned()
    }
}

/// Removes the records of `lesson`, or all, inside the caller's transaction.
fn remove(db: &Connection, lesson: Option<&str>) -> rusqlite::Result<usize> {
    let removed = match lesson {
        Some(lesson) => db.execute("DELETE FROM record WHERE lesson = ?1", [lesson]),
        None => db.execute("DELETE FROM record", []),
    }?;
    db.execute("DELETE FROM bookmark", [])?;
    Ok(removed)
}

/// Takes a copy away that was kept for a change that did not come; passes on why it did not.
fn unneeded(kept_as: Option<&Path>, why: String) -> String {
    drop(kept_as.map(fs::remove_file));
    why
}

/// A dated copy of the database while nobody can write to it.
fn kept(path: &Path, dir: &Path, what: &str) -> Result<PathBuf, String> {
    let copied = connect::for_reading(path)
        .map_err(copy::Uncopied::from)
        .and_then(|db| copy::dated(&db, dir, what));
    copied.map_err(|why| {
        format!(
            "nothing was changed: no copy could be kept in {} ({why}); make room there and try again",
            shown(dir)
        )
    })
}

/// A database to take records from, and how its columns are read.
fn other(from: &Path, ours: Option<&Path>) -> Result<(Connection, &'static str), String> {
    let name = shown(from);
    let real = fs::canonicalize(from).map_err(|why| {
        if why.kind() == io::ErrorKind::NotFound {
            format!("there is no file {name}; name one that backup wrote")
        } else {
            format!("{name} cannot be read ({why}); check who may use it")
        }
    })?;
    if ours == Some(real.as_path()) {
        return Err(format!("{name} is the database in use; name a copy of it"));
    }
    if !fs::metadata(&real).is_ok_and(|meta| meta.is_file()) {
        return Err(format!("{name} is not a file; name one that backup wrote"));
    }
    let unreadable = |why: rusqlite::Error| match why.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => not_ours(&name),
        Some(ErrorCode::DatabaseCorrupt) => damaged(&name),
        _ => format!("{name} cannot be read ({why}); check who may use it"),
    };
    let db = connect::for_reading(&real).map_err(unreadable)?;
    // Read as it is now to the end, whoever else writes to it.
    db.execute_batch("BEGIN").map_err(unreadable)?;
    let owner = schema::owner(&db).map_err(unreadable)?;
    let columns = match owner {
        Owner::Us => lines::COLUMNS,
        Owner::Older => lines::FIRST_COLUMNS,
        Owner::Newer => {
            return Err(format!(
                "{name} was made by a newer version of peptibody; restore it with that version"
            ));
        }
        Owner::Nobody | Owner::Other => {
            return Err(not_ours(&name));
        }
        Owner::Broken => return Err(damaged(&name)),
    };
    match schema::is_sound(&db) {
        Ok(true) => Ok((db, columns)),
        Ok(false) | Err(_) => Err(damaged(&name)),
    }
}

fn not_ours(name: &str) -> String {
    format!("{name} holds no progress of peptibody; name a file that backup wrote")
}

fn damaged(name: &str) -> String {
    format!(
        "{name} is damaged and was left alone; name another copy, or put this one as progress.db \
         into a folder of its own and start with --data-dir there to have it mended"
    )
}
