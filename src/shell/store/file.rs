//! The database's file and folder: what stands there, and making or moving it without overwriting.

use std::{
    fs::{self, OpenOptions},
    io::{self, Read as _},
    path::{Path, PathBuf},
};

use crate::shell::place::shown;

/// What stands under the database's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// Nothing, or not even the folder.
    Nothing,
    /// A regular file of this many bytes.
    File(u64),
}

/// Looks without opening, so that a pipe cannot hold us and a link leads nowhere.
///
/// # Errors
///
/// A sentence for the person if it is nothing that we would open.
pub(super) fn look(path: &Path) -> Result<Found, String> {
    let meta = match fs::symlink_metadata(path) {
        Ok(meta) => meta,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Found::Nothing),
        Err(error) => {
            return Err(format!(
                "progress is not saved: {} cannot be reached ({error}); choose another folder with --data-dir DIR",
                shown(path)
            ));
        }
    };
    if meta.is_file() {
        return Ok(Found::File(meta.len()));
    }
    let kind = if meta.is_dir() {
        "a folder"
    } else if meta.is_symlink() {
        "a link"
    } else {
        "a pipe or a device"
    };
    Err(format!(
        "progress is not saved: {} is {kind}, not a file; move it away and start again",
        shown(path)
    ))
}

/// Tells one file from another that later has the same name.
#[cfg(unix)]
pub(super) fn identity(path: &Path) -> Option<(u64, u64)> {
    use std::os::unix::fs::MetadataExt as _;
    fs::symlink_metadata(path).ok().map(|meta| (meta.dev(), meta.ino()))
}

/// Tells whether there is a file at all.
#[cfg(not(unix))]
pub(super) fn identity(path: &Path) -> Option<(u64, u64)> {
    fs::symlink_metadata(path).ok().map(|_| (0, 0))
}

/// Whether `dir` is a folder or could become one.
///
/// # Errors
///
/// A sentence for the person if it could not.
pub(super) fn check_folder(dir: &Path) -> Result<(), String> {
    let nearest = nearest(dir);
    if nearest.is_dir() {
        return Ok(());
    }
    Err(format!(
        "progress is not saved: {} is not a folder; choose another one with --data-dir DIR",
        shown(nearest)
    ))
}

/// Whether files can be made in `dir`, or in its nearest parent that exists.
///
/// # Errors
///
/// A sentence for the person if they cannot.
pub(super) fn check_writable(dir: &Path) -> Result<(), String> {
    let nearest = nearest(dir);
    can_write(nearest).map_err(|error| {
        format!(
            "progress is not saved: nothing can be written in {} ({error}); choose another folder with --data-dir DIR",
            shown(nearest)
        )
    })
}

fn nearest(dir: &Path) -> &Path {
    dir.ancestors().find(|dir| fs::symlink_metadata(dir).is_ok()).unwrap_or(dir)
}

#[cfg(unix)]
fn can_write(dir: &Path) -> io::Result<()> {
    use rustix::fs::{Access, access};
    Ok(access(dir, Access::WRITE_OK | Access::EXEC_OK)?)
}

#[cfg(not(unix))]
fn can_write(dir: &Path) -> io::Result<()> {
    fs::metadata(dir).map(drop)
}

/// Makes `dir` and its missing parents for their owner only, whatever the umask, and durably.
pub(super) fn make_folder(dir: &Path) -> io::Result<()> {
    if dir.is_dir() {
        return Ok(());
    }
    if let Some(parent) = dir.parent() {
        make_folder(parent)?;
    }
    match fs::create_dir(dir) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && dir.is_dir() => return Ok(()),
        Err(error) => return Err(error),
    }
    restrict(dir, 0o700)?;
    dir.parent().map_or(Ok(()), sync_folder)
}

/// Only the owner may use `path`.
#[cfg(unix)]
pub(super) fn restrict(path: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let now = fs::metadata(path)?.permissions();
    if now.mode() & 0o777 == mode {
        return Ok(());
    }
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

/// Elsewhere the user's folders are private by themselves.
#[cfg(not(unix))]
pub(super) fn restrict(_: &Path, _: u32) -> io::Result<()> {
    Ok(())
}

/// Makes new names in `dir` survive a power cut.
#[cfg(unix)]
pub(super) fn sync_folder(dir: &Path) -> io::Result<()> {
    fs::File::open(dir)?.sync_all()
}

/// Elsewhere a folder cannot be synced.
#[cfg(not(unix))]
pub(super) fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

/// Gives the file at `from` the further name `to`, which must be new. Where the file system knows
/// no second names, `from` goes away.
pub(super) fn name_also(from: &Path, to: &Path) -> io::Result<()> {
    match fs::hard_link(from, to) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        Err(_) => {
            // Reserving the name first means that the renaming replaces nothing but our own.
            OpenOptions::new().write(true).create_new(true).open(to)?;
            fs::rename(from, to)
        }
    }
}

/// The first of the names of `name`, counted from 0, that neither a file nor a journal has.
pub(super) fn unused(name: impl Fn(u32) -> PathBuf) -> PathBuf {
    let taken = |path: &Path| {
        fs::symlink_metadata(path).is_ok() || fs::symlink_metadata(journal_of(path)).is_ok()
    };
    (0..u32::MAX).map(&name).find(|path| !taken(path)).unwrap_or_else(|| name(u32::MAX))
}

/// The rollback journal that belongs to a database.
pub(super) fn journal_of(database: &Path) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push("-journal");
    name.into()
}

/// Whether both the file and its journal begin like neither: `SQLite` would throw that journal away.
pub(super) fn is_strange_pair(database: &Path) -> bool {
    let journal_begins: Option<[u8; 8]> = beginning(&journal_of(database));
    let known = [*b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", [0; 8]];
    journal_begins.is_some_and(|bytes| !known.contains(&bytes))
        && beginning(database) != Some(*b"SQLite format 3\0")
}

fn beginning<const N: usize>(path: &Path) -> Option<[u8; N]> {
    let mut bytes = [0; N];
    fs::File::open(path).and_then(|mut file| file.read_exact(&mut bytes)).ok()?;
    Some(bytes)
}

/// Holds the folder while a damaged database is exchanged; without locks on this file system it
/// goes on unheld.
#[cfg(unix)]
pub(super) fn hold(dir: &Path) -> io::Result<impl Sized> {
    use rustix::fs::{FlockOperation, flock};
    let held = fs::File::open(dir)?;
    let _ = flock(&held, FlockOperation::LockExclusive);
    Ok(held)
}

/// Elsewhere nothing is held.
#[cfg(not(unix))]
pub(super) fn hold(_: &Path) -> io::Result<impl Sized> {
    Ok(())
}
