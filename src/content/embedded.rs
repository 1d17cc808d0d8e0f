//! The course that is part of the program.

use std::{borrow::Cow, collections::BTreeMap};

use include_dir::{Dir, File, include_dir};
use serde::Deserialize;

use super::{
    Course, Id, Lab, SourceFile,
    course::Book,
    on_demand::OnDemand,
    outline::{Cover, Outline},
    parse::parse_as,
};

static LESSONS: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/lessons");

/// What `build.rs` wrote: the course's cover, and each lesson's file with its outline.
const CONTENTS: &str = include_str!(concat!(env!("OUT_DIR"), "/contents.ron"));

#[derive(Default, Deserialize)]
struct Contents {
    cover: Cover,
    lessons: Vec<(String, Outline)>,
}

impl Course {
    /// The course that is part of the program. Nothing of it is read before it is asked for, so
    /// that the program starts at once; tests and `check` read all of it.
    #[must_use]
    pub fn embedded() -> Self {
        let bytes = Cow::Borrowed(CONTENTS.as_bytes());
        let file = SourceFile { name: "contents.ron".to_owned(), bytes };
        let contents: Contents = parse_as(&file).unwrap_or_default();
        let book =
            |(name, outline): (String, Outline)| Some(Book::unread(outline, file_of(&name)?));
        let books = contents.lessons.into_iter().filter_map(book).collect();
        let shared = file_of("course.ron").map_or_else(OnDemand::default, OnDemand::unread);
        Self::assemble(contents.cover, shared, books, figures())
    }
}

/// What the program brings for the dose lab.
pub(crate) fn lab() -> OnDemand<Lab> {
    file_of("lab.ron").map_or_else(OnDemand::default, OnDemand::unread)
}

fn file_of(name: &str) -> Option<SourceFile> {
    LESSONS.get_file(name).map(source)
}

fn figures() -> BTreeMap<Id, OnDemand<super::Drawing>> {
    let files = LESSONS.get_dir("figures").into_iter().flat_map(Dir::files);
    files
        .filter_map(|file| {
            let id = Id::new(file.path().file_stem()?.to_str()?).ok()?;
            Some((id, OnDemand::unread(source(file))))
        })
        .collect()
}

/// The files of the course that is part of the program.
#[must_use]
pub fn embedded_files() -> Vec<SourceFile> {
    let figures = LESSONS.get_dir("figures").into_iter().flat_map(Dir::files);
    let mut files: Vec<SourceFile> = LESSONS.files().chain(figures).map(source).collect();
    files.sort_by(|a, b| a.name.cmp(&b.name));
    files
}

fn source(file: &'static File<'static>) -> SourceFile {
    let name = format!("lessons/{}", file.path().display()).replace('\\', "/");
    SourceFile { name, bytes: Cow::Borrowed(file.contents()) }
}
