//! A learner's folder of lessons: the files in it, read with limits, nothing outside it.

use std::{
    fs::{self, File},
    io::{self, Read as _, Write as _},
    path::{Path, PathBuf},
};

use super::place::shown;
use crate::content::{MAX_FILE_BYTES, Position, Problem, SourceFile};

/// The most files that a folder of lessons may hold.
pub const MOST_FILES: usize = 10_000;

/// The folder inside a folder of lessons that holds its figures.
const FIGURES: &str = "figures";

/// What a folder holds: files that were read, and why others were not.
#[derive(Debug, Default)]
pub struct Folder {
    /// The files, in the order of their names.
    pub files: Vec<SourceFile>,
    /// What could not be read.
    pub problems: Vec<Problem>,
}

/// Reads every `.ron` file of `path`, or `path` itself if it is a file. Links that lead out of the
/// folder, and everything that is no regular file, are told and left out.
///
/// # Errors
/// A sentence if there is no such file or folder.
pub fn read(path: &Path) -> Result<Folder, String> {
    let refused = |why: io::Error| {
        format!("{} cannot be read ({why}); name a folder of lessons or a lesson", shown(path))
    };
    let metadata = fs::metadata(path).map_err(refused)?;
    let mut folder = Folder::default();
    if metadata.is_dir() {
        let root = fs::canonicalize(path).map_err(refused)?;
        let mut names = ron_files(path).map_err(refused)?;
        names.extend(ron_files(&path.join(FIGURES)).unwrap_or_default());
        for name in names.into_iter().take(MOST_FILES) {
            folder.take(&name, Some(&root));
        }
    } else {
        folder.take(path, None);
    }
    Ok(folder)
}

/// Writes a file that is not there yet, with the folders it needs.
///
/// # Errors
/// A sentence if there is such a file already, or if it cannot be written.
pub fn write_new(path: &Path, text: &str) -> Result<(), String> {
    let told = |why: &io::Error| {
        let path = shown(path);
        if why.kind() == io::ErrorKind::AlreadyExists {
            format!("{path} is there already; choose another name or move it away")
        } else {
            format!("{path} cannot be written ({why}); choose another folder")
        }
    };
    let parent = path.parent().unwrap_or(path);
    fs::create_dir_all(parent).map_err(|why| told(&why))?;
    let mut file = File::create_new(path).map_err(|why| told(&why))?;
    file.write_all(text.as_bytes()).map_err(|why| {
        // Half a file would only be in the way of the next try.
        drop(fs::remove_file(path));
        told(&why)
    })
}

impl Folder {
    fn take(&mut self, path: &Path, root: Option<&Path>) {
        match bytes_of(path, root) {
            Ok(bytes) => self.files.push(SourceFile { name: shown(path), bytes: bytes.into() }),
            Err(why) => {
                let message = format!("this file {why}");
                let file = shown(path);
                self.problems.push(Problem::error(&file, Position::START, "unreadable", &message));
            }
        }
    }
}

fn ron_files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut names: Vec<PathBuf> = fs::read_dir(folder)?
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "ron"))
        .collect();
    names.sort();
    Ok(names)
}

/// The bytes of a regular file inside `root`; at most one byte more than may be parsed.
fn bytes_of(path: &Path, root: Option<&Path>) -> Result<Vec<u8>, String> {
    let told = |why: io::Error| format!("cannot be read ({why})");
    let real = fs::canonicalize(path).map_err(told)?;
    if root.is_some_and(|root| !real.starts_with(root)) {
        return Err("is a link that leads out of the folder; copy the file instead".to_owned());
    }
    if !fs::metadata(&real).map_err(told)?.is_file() {
        return Err("is not a regular file".to_owned());
    }
    let limit = u64::try_from(MAX_FILE_BYTES).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    File::open(&real).and_then(|file| file.take(limit).read_to_end(&mut bytes)).map_err(told)?;
    Ok(bytes)
}
