//! Deciding what the file in the data directory is before anything is written to it.

use std::{
    fs,
    path::{Path, PathBuf},
};

use rusqlite::{Connection, Error, ErrorCode};

use super::{
    Store,
    connect::{self, Link, NAME},
    file::{self, Found},
    migrate, salvage,
    schema::{self, Owner},
};
use crate::shell::place::shown;

/// What opening a data directory came to. Every text is one sentence for the person.
pub enum Opening {
    /// Progress is saved.
    Ready {
        /// The store.
        store: Store,
        /// What was mended, if something was.
        notice: Option<String>,
    },
    /// Earlier progress is shown, new progress is not saved.
    ReadOnly {
        /// The store.
        store: Store,
        /// Why.
        why: String,
    },
    /// There is nothing to read or write; the tutorial goes on without saving.
    Closed {
        /// Why.
        why: String,
    },
}

/// A larger file is not read as a whole at every start, in bytes.
const CHECKED_UP_TO: u64 = 8 * 1024 * 1024;

/// In a larger one the indexes are not compared with the records at every start, in bytes.
const COMPARED_UP_TO: u64 = 2 * 1024 * 1024;

pub(super) fn open(dir: &Path) -> Opening {
    let dir = fs::canonicalize(dir)
        .or_else(|_| std::path::absolute(dir))
        .unwrap_or_else(|_| dir.to_owned());
    let path = dir.join(NAME);
    decide(&dir, &path).unwrap_or_else(|why| Opening::Closed { why })
}

fn decide(dir: &Path, path: &Path) -> Result<Opening, String> {
    file::check_folder(dir)?;
    match file::look(path)? {
        Found::Nothing => {
            file::check_writable(dir)?;
            Ok(ready(path, Link::Missing))
        }
        Found::File(bytes) => {
            file::look(&file::journal_of(path))?;
            existing(dir, path, bytes)
        }
    }
}

fn existing(dir: &Path, path: &Path, bytes: u64) -> Result<Opening, String> {
    let seen = file::identity(path);
    if file::is_strange_pair(path) {
        return mend(dir, path, seen);
    }
    let mut db = connect::for_writing(path).map_err(|error| cannot_open(path, &error))?;
    let can_write = file::check_writable(dir).is_ok() && db.is_readonly("main") == Ok(false);
    match examine(&db, bytes) {
        State::Good if can_write => {
            drop(file::restrict(path, 0o600));
            connect::settle(&db).map_err(|error| cannot_open(path, &error))?;
            // What an older window wrote is counted later if it cannot be now.
            drop(migrate::catch_up(&mut db));
            Ok(ready(path, Link::Open { db, identity: seen }))
        }
        State::Older if can_write => bring_up_to_date(dir, path, db, seen),
        State::Older => older(path, "can only be read; make it and its folder writable"),
        State::Good => read_only(path, "can only be read; make it and its folder writable"),
        State::Busy => Ok(ready(path, Link::Missing)),
        State::Newer => {
            drop(db);
            read_only(path, "was made by a newer version of peptibody; use that version")
        }
        State::Foreign => Err(format!(
            "progress is not saved: {} belongs to another program and was left alone; choose another folder with --data-dir DIR",
            shown(path)
        )),
        State::Damaged => {
            drop(db);
            mend(dir, path, seen)
        }
        State::Unreadable(error) => Err(cannot_open(path, &error)),
    }
}

enum State {
    Good,
    Older,
    Busy,
    Newer,
    Foreign,
    Damaged,
    Unreadable(Error),
}

fn examine(db: &Connection, bytes: u64) -> State {
    let owner = schema::owner(db);
    let sound = match owner {
        Ok(Owner::Us | Owner::Older) if bytes <= COMPARED_UP_TO => schema::is_sound(db),
        Ok(Owner::Us | Owner::Older) if bytes <= CHECKED_UP_TO => schema::is_readable(db),
        _ => Ok(true),
    };
    match (owner, sound) {
        (Err(error), _) | (Ok(_), Err(error)) => state_of(error),
        (Ok(Owner::Broken), _) | (Ok(_), Ok(false)) => State::Damaged,
        (Ok(Owner::Us | Owner::Nobody), Ok(true)) => State::Good,
        (Ok(Owner::Older), Ok(true)) => State::Older,
        (Ok(Owner::Newer), Ok(true)) => State::Newer,
        (Ok(Owner::Other), Ok(true)) => State::Foreign,
    }
}

/// An error of SQL itself (no such table, not an integer) means that the layout is damaged.
fn state_of(error: Error) -> State {
    match error.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => State::Busy,
        None | Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase | ErrorCode::Unknown) => {
            State::Damaged
        }
        Some(_) => State::Unreadable(error),
    }
}

fn mend(dir: &Path, path: &Path, seen: Option<(u64, u64)>) -> Result<Opening, String> {
    let kept = |error: &dyn std::fmt::Display| {
        format!(
            "progress is not saved: {} is damaged and could not be set aside ({error}); move it away and start again",
            shown(path)
        )
    };
    let held = file::hold(dir).map_err(|error| kept(&error))?;
    let notice = if file::identity(path) == seen {
        Some(salvage::mend(dir, path).map_err(|error| kept(&error))?)
    } else {
        // Another window was faster and has mended it.
        None
    };
    let db = connect::for_writing(path).map_err(|error| kept(&error))?;
    connect::settle(&db).map_err(|error| kept(&error))?;
    drop(held);
    let link = Link::Open { db, identity: file::identity(path) };
    Ok(Opening::Ready { store: store(path, link), notice })
}

fn read_only(path: &Path, why: &str) -> Result<Opening, String> {
    let db = connect::for_reading(path).map_err(|error| cannot_open(path, &error))?;
    let why = format!("progress is not saved: {} {why}", shown(path));
    Ok(Opening::ReadOnly { store: store(path, Link::ReadOnly { db }), why })
}

fn bring_up_to_date(
    dir: &Path,
    path: &Path,
    mut db: Connection,
    seen: Option<(u64, u64)>,
) -> Result<Opening, String> {
    drop(file::restrict(path, 0o600));
    match migrate::migrate(dir, path, &mut db) {
        Ok(notice) => {
            let link = Link::Open { db, identity: seen };
            Ok(Opening::Ready { store: store(path, link), notice })
        }
        Err(why) if why.is_busy() => Ok(ready(path, Link::Missing)),
        Err(why) => {
            let why = format!(
                "is of an older version and could not be brought up to date ({why}); \
                 make room in its folder and start again"
            );
            older(path, &why)
        }
    }
}

/// Reads a file of an older layout without changing it.
fn older(path: &Path, why: &str) -> Result<Opening, String> {
    let db = migrate::in_memory(path).map_err(|error| {
        format!(
            "progress is not saved: {} {why}, and it cannot be read as it is ({error})",
            shown(path)
        )
    })?;
    let why = format!("progress is not saved: {} {why}", shown(path));
    Ok(Opening::ReadOnly { store: store(path, Link::ReadOnly { db }), why })
}

fn ready(path: &Path, link: Link) -> Opening {
    Opening::Ready { store: store(path, link), notice: None }
}

fn store(path: &Path, link: Link) -> Store {
    Store { path: PathBuf::from(path), link, notice: None }
}

fn cannot_open(path: &Path, error: &Error) -> String {
    format!(
        "progress is not saved: {} cannot be opened ({error}); check who may use it, or choose another folder with --data-dir DIR",
        shown(path)
    )
}
