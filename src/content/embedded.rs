//! The course that is part of the program.

use std::borrow::Cow;

use include_dir::{Dir, include_dir};

use super::{Course, Problem, SourceFile, load};

static LESSONS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/lessons");

impl Course {
    /// The course that is part of the program, with what is wrong with it (in a release: nothing).
    /// Lessons are read but not linted, so that the program starts at once.
    #[must_use]
    pub fn embedded() -> (Self, Vec<Problem>) {
        load::trusted(&embedded_files())
    }
}

/// The files of the course that is part of the program.
#[must_use]
pub fn embedded_files() -> Vec<SourceFile> {
    let mut files = Vec::new();
    collect(&LESSONS, &mut files);
    files.sort_by(|a, b| a.name.cmp(&b.name));
    files
}

fn collect(dir: &Dir<'static>, files: &mut Vec<SourceFile>) {
    files.extend(dir.files().map(|file| SourceFile {
        name: format!("lessons/{}", file.path().display()).replace('\\', "/"),
        bytes: Cow::Borrowed(file.contents()),
    }));
    dir.dirs().for_each(|dir| collect(dir, files));
}
