//! Connections to the database, and making or finding its file again when it is gone.

use std::{
    fs, mem,
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{Connection, OpenFlags, Result, config::DbConfig};

use super::{
    Store,
    error::StoreError,
    file::{self, Found},
    lines, migrate,
    schema::{self, Owner},
};
use crate::shell::place::shown;

/// How long another program may hold the database before we say so.
pub(super) const PATIENCE: Duration = Duration::from_secs(2);

/// The database's name in its folder.
pub(super) const NAME: &str = "progress.db";

/// How a store reaches its file.
pub(super) enum Link {
    /// Not yet: there is no file, or another program held it when it was tried.
    Missing,
    /// The file that had this identity when it was opened.
    Open { db: Connection, identity: Option<(u64, u64)> },
    /// Only for reading.
    ReadOnly { db: Connection },
}

impl Store {
    /// The connection to write with, to the file that has our name now.
    pub(super) fn writable(&mut self) -> Result<&mut Connection, StoreError> {
        let path = self.path.clone();
        match mem::replace(&mut self.link, Link::Missing) {
            Link::ReadOnly { db } => {
                self.link = Link::ReadOnly { db };
                return Err(StoreError::ReadOnly { path: self.shown() });
            }
            Link::Open { db, identity }
                if identity.is_some() && file::identity(&path) == identity =>
            {
                self.link = Link::Open { db, identity };
            }
            Link::Open { db, identity } => match make_again(&path, &db) {
                Ok((link, notice)) => (self.link, self.notice) = (link, Some(notice)),
                Err(error) => {
                    self.link = Link::Open { db, identity };
                    return Err(error);
                }
            },
            Link::Missing => self.take(reach(&path, Reach::Make)?),
        }
        match &mut self.link {
            Link::Open { db, .. } => Ok(db),
            Link::Missing | Link::ReadOnly { .. } => {
                Err(StoreError::ReadOnly { path: shown(&path) })
            }
        }
    }

    /// The connection to read with; `None` while there is no file.
    pub(super) fn readable(&mut self) -> Result<Option<&Connection>, StoreError> {
        if matches!(self.link, Link::Missing) && file::identity(&self.path).is_some() {
            self.take(reach(&self.path, Reach::Find)?);
        }
        Ok(match &self.link {
            Link::Open { db, .. } if is_blank(db, &self.path)? => None,
            Link::Open { db, .. } | Link::ReadOnly { db } => Some(db),
            Link::Missing => None,
        })
    }

    fn take(&mut self, reached: Reached) {
        self.link = reached.link;
        self.notice = reached.notice.or(self.notice.take());
    }
}

/// Opens for writing; the file must be there.
pub(super) fn for_writing(path: &Path) -> Result<Connection> {
    open(path, OpenFlags::SQLITE_OPEN_READ_WRITE)
}

/// Opens for reading only.
pub(super) fn for_reading(path: &Path) -> Result<Connection> {
    open(path, OpenFlags::SQLITE_OPEN_READ_ONLY)
}

/// Opens a file that nobody changes, without locks, journal or a single write.
pub(super) fn for_salvage(path: &Path) -> Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_URI
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(immutable(path), flags)?;
    // Without this a file that was cut off is refused as a whole.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false)?;
    db.pragma_update(None, "writable_schema", true)?;
    db.pragma_update(None, "cell_size_check", true)?;
    Ok(db)
}

/// The settings of every connection that writes: each commit reaches the disk before it returns.
/// `EXTRA` also syncs the folder after the journal is gone; else a power cut could bring the
/// journal back, and with it the state before the last commit.
pub(super) fn settle(db: &Connection) -> Result<()> {
    db.pragma_update_and_check(None, "journal_mode", "DELETE", |_| Ok(()))?;
    db.pragma_update(None, "synchronous", "EXTRA")
}

enum Reach {
    Find,
    Make,
}

/// A file that was connected to, whose it was, and what there is to say about it.
struct Reached {
    link: Link,
    owner: Owner,
    notice: Option<String>,
}

/// Connects to the file of that name, or makes it and its folder.
fn reach(path: &Path, reach: Reach) -> Result<Reached, StoreError> {
    let told = |error: rusqlite::Error| StoreError::of(&error, path);
    let gone = |detail: String| StoreError::Gone { path: shown(path), detail };
    let found = file::look(path).map_err(&gone)?;
    let mut db = match (reach, found) {
        (Reach::Find, _) | (Reach::Make, Found::File(1..)) => for_writing(&real(path)),
        (Reach::Make, Found::Nothing | Found::File(0)) => {
            let dir = path.parent().unwrap_or(path);
            file::make_folder(dir).map_err(|error| gone(error.to_string()))?;
            let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
            open(&real(path), flags)
        }
    }
    .map_err(told)?;
    let owner = schema::owner(&db).map_err(told)?;
    match owner {
        Owner::Nobody | Owner::Us | Owner::Older => {
            drop(file::restrict(path, 0o600));
            settle(&db).map_err(told)?;
            let notice = if owner == Owner::Older {
                let dir = path.parent().unwrap_or(path);
                migrate::migrate(dir, path, &mut db).map_err(|error| error.on(path))?
            } else {
                None
            };
            let link = Link::Open { db, identity: file::identity(path) };
            Ok(Reached { link, owner, notice })
        }
        Owner::Broken => Err(StoreError::Damaged { path: shown(path) }),
        Owner::Newer | Owner::Other => Err(StoreError::Other {
            path: shown(path),
            detail: "it was made by another program or a newer version".to_owned(),
        }),
    }
}

/// Our file lost its name while we had it open: what we still hold goes into a new one.
fn make_again(path: &Path, held: &Connection) -> Result<(Link, String), StoreError> {
    let Reached { mut link, owner, .. } = reach(path, Reach::Make)?;
    let Link::Open { db, .. } = &mut link else {
        return Err(StoreError::ReadOnly { path: shown(path) });
    };
    if owner != Owner::Nobody {
        let notice =
            format!("{} was exchanged for another file; new answers go there", shown(path));
        return Ok((link, notice));
    }
    // A file that was never written to holds no table, and nothing to carry over.
    let every = format!("SELECT {} FROM record ORDER BY seq", lines::COLUMNS);
    let rows = lines::rows(held, &every, []).unwrap_or_default();
    super::write(db, &rows).map_err(|error| StoreError::of(&error, path))?;
    let notice = format!(
        "{} had been removed; it was made again and {} records were written back",
        shown(path),
        rows.len()
    );
    Ok((link, notice))
}

fn is_blank(db: &Connection, path: &Path) -> Result<bool, StoreError> {
    schema::owner(db)
        .map(|owner| owner == Owner::Nobody)
        .map_err(|error| StoreError::of(&error, path))
}

fn open(path: &Path, flags: OpenFlags) -> Result<Connection> {
    #[cfg(unix)]
    crate::shell::signals::outlive_file_limit();
    let safe = OpenFlags::SQLITE_OPEN_NOFOLLOW | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = Connection::open_with_flags(path, flags | safe)?;
    db.busy_timeout(PATIENCE)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    // Another program's file must not change only because it was looked at.
    db.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    Ok(db)
}

/// The folder may be reached over links, the file itself may not be one.
fn real(path: &Path) -> PathBuf {
    let dir = path.parent().and_then(|dir| fs::canonicalize(dir).ok());
    dir.map_or_else(|| path.to_owned(), |dir| dir.join(NAME))
}

#[cfg(unix)]
fn immutable(path: &Path) -> PathBuf {
    use std::os::unix::ffi::OsStrExt as _;
    let mut uri = String::from("file:");
    for byte in path.as_os_str().as_bytes() {
        if byte.is_ascii_alphanumeric() || *byte == b'/' {
            uri.push(char::from(*byte));
        } else {
            uri.push('%');
            uri.extend(
                [byte >> 4, byte & 15].map(|half| char::from_digit(half.into(), 16).unwrap_or('0')),
            );
        }
    }
    (uri + "?immutable=1").into()
}

#[cfg(not(unix))]
fn immutable(path: &Path) -> PathBuf {
    let path = path.to_string_lossy().replace('\\', "/").replace('%', "%25");
    format!("file:///{}?immutable=1", path.replace('?', "%3f").replace('#', "%23")).into()
}
