//! Whole copies of a database under a new name: consistent while others write, private, durable.

use std::{
    fs::{self, OpenOptions},
    io,
    path::{Path, PathBuf},
};

use rusqlite::{
    Connection, ErrorCode, OpenFlags,
    backup::{Backup, StepResult},
};
use thiserror::Error;

use super::{StoreError, file};
use crate::shell::{
    clock::{self, stamp},
    place::shown,
};

/// What stood in the way of a copy; nothing is left of it.
#[derive(Debug, Error)]
pub(super) enum Uncopied {
    /// The folder did not take it.
    #[error(transparent)]
    File(#[from] io::Error),
    /// The database could not be read, or its copy written.
    #[error(transparent)]
    Database(#[from] rusqlite::Error),
    /// Another program held the database all the time.
    #[error("another program is using it")]
    Busy,
}

impl Uncopied {
    /// Whether it may go another time.
    pub(super) fn is_busy(&self) -> bool {
        match self {
            Self::Busy => true,
            Self::File(_) => false,
            Self::Database(error) => matches!(
                error.sqlite_error_code(),
                Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked)
            ),
        }
    }

    /// The same of the database at `path`.
    pub(super) fn on(&self, path: &Path) -> StoreError {
        match self {
            Self::File(error) if error.kind() == io::ErrorKind::StorageFull => {
                StoreError::Full { path: shown(path) }
            }
            Self::File(error) => StoreError::Other { path: shown(path), detail: error.to_string() },
            Self::Database(error) => StoreError::of(error, path),
            Self::Busy => StoreError::Busy { path: shown(path) },
        }
    }
}

/// Copies `db` to a name of its own in `dir`: `progress-WHAT-20261122T180240Z.db`.
pub(super) fn dated(db: &Connection, dir: &Path, what: &str) -> Result<PathBuf, Uncopied> {
    let now = stamp(clock::now().utc_ms);
    let to = file::unused(|n| {
        let more = if n == 0 { String::new() } else { format!("-{n}") };
        dir.join(format!("progress-{what}-{now}{more}.db"))
    });
    copy(db, &to)?;
    Ok(to)
}

/// Copies `db` to `to`, which must be new. What was begun and not finished has another name.
pub(super) fn copy(db: &Connection, to: &Path) -> Result<(), Uncopied> {
    let part = file::unused(|n| {
        let mut name = to.as_os_str().to_owned();
        name.push(format!(".part-{n}"));
        name.into()
    });
    OpenOptions::new().write(true).create_new(true).open(&part)?;
    let copied = copy_into(db, &part).and_then(|()| {
        fs::File::open(&part)?.sync_all()?;
        file::name_also(&part, to)?;
        Ok(())
    });
    drop(fs::remove_file(&part));
    copied?;
    to.parent().map_or(Ok(()), file::sync_folder)?;
    Ok(())
}

/// Copies `db` over whatever `to` holds.
pub(super) fn over(db: &Connection, to: &mut Connection) -> Result<(), Uncopied> {
    let is_done = Backup::new(db, to)?.step(-1)? == StepResult::Done;
    if is_done { Ok(()) } else { Err(Uncopied::Busy) }
}

fn copy_into(db: &Connection, part: &Path) -> Result<(), Uncopied> {
    file::restrict(part, 0o600)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut to = Connection::open_with_flags(part, flags)?;
    over(db, &mut to)?;
    to.close().map_err(|(_, error)| error.into())
}
