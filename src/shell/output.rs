//! A file that a person asked to have written: whole or not at all.

use std::{
    fs::{self, File},
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use super::{folder::why, place::shown};

/// Writes `text` to `path` in the place of a file that is there: first beside it, then under its
/// name, so that no half of it is ever read.
///
/// # Errors
/// A sentence if `path` is something else than a file, is `source`, is protected, or cannot be
/// written.
pub fn write_over(path: &Path, source: &Path, text: &str) -> Result<(), String> {
    // A link stays one; what it leads to is written.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let refused = |why: &str| Err(format!("{} {why}; name another file", shown(&path)));
    if fs::canonicalize(source).is_ok_and(|source| source == path) {
        return refused("is the file that is read");
    }
    match fs::metadata(&path) {
        Ok(it) if it.is_dir() => return refused("is a folder"),
        Ok(it) if !it.is_file() => return refused("is not a regular file"),
        Ok(it) if it.permissions().readonly() => return refused("is protected from writing"),
        Ok(_) | Err(_) => {}
    }
    replace(&path, text).or_else(|error| refused(&format!("cannot be written ({})", why(&error))))
}

fn replace(path: &Path, text: &str) -> io::Result<()> {
    let beside = beside(path).ok_or_else(|| io::Error::other("it has no name"))?;
    let written = File::create_new(&beside)
        .and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()));
    let done = written.and_then(|()| fs::rename(&beside, path));
    if done.as_ref().is_err_and(|error| error.kind() != io::ErrorKind::AlreadyExists) {
        drop(fs::remove_file(&beside));
    }
    done
}

/// A hidden name in the same folder that no other run of the program takes.
fn beside(path: &Path) -> Option<PathBuf> {
    let mut name = std::ffi::OsString::from(".");
    name.push(path.file_name()?);
    name.push(format!(".{}.part", std::process::id()));
    Some(path.with_file_name(name))
}
