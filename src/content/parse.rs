//! From the bytes of a file to a lesson, a drawing or a course, or to the one problem that stops it.

use std::borrow::Cow;

use ron::{Options, extensions::Extensions};
use serde::de::DeserializeOwned;

use super::{CourseFile, Drawing, Lab, Lesson, Position, Problem, advice::explain};

/// Largest file that is read, in bytes.
pub const MAX_FILE_BYTES: usize = 1_000_000;

/// Deepest nesting of brackets that is read.
pub(crate) const DEEPEST: usize = 64;

/// The bytes of one file under the name it has for a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceFile {
    /// Path as it is shown in messages.
    pub name: String,
    /// Everything in it.
    pub bytes: Cow<'static, [u8]>,
}

/// What one file turned out to hold.
#[derive(Clone, Debug)]
pub enum Parsed {
    /// `course.ron`.
    Course(Box<CourseFile>),
    /// `lab.ron`.
    Lab(Box<Lab>),
    /// A lesson.
    Lesson(Box<Lesson>),
    /// A figure.
    Drawing(Box<Drawing>),
}

/// What kind of thing a file holds, seen from its first word and its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileKind {
    Course,
    Lab,
    Lesson,
    Drawing,
}

impl FileKind {
    pub(crate) fn of(file: &SourceFile) -> Self {
        let source = String::from_utf8_lossy(file.bytes.get(..4096).unwrap_or(&file.bytes));
        let first = source.trim_start_matches('\u{feff}').lines().map(str::trim_start);
        let first = first.into_iter().find(|line| !line.is_empty() && !line.starts_with("//"));
        let word = first.unwrap_or_default().split(|c: char| !c.is_alphabetic()).next();
        match word.unwrap_or_default() {
            "Course" => Self::Course,
            "Drawing" => Self::Drawing,
            "Lab" => Self::Lab,
            "Lesson" => Self::Lesson,
            _ => Self::by_name(&file.name),
        }
    }

    fn by_name(name: &str) -> Self {
        let mut parts = name.rsplit(['/', '\\']);
        match (parts.next(), parts.next()) {
            (Some("course.ron"), _) => Self::Course,
            (Some("lab.ron"), _) => Self::Lab,
            (_, Some("figures")) => Self::Drawing,
            _ => Self::Lesson,
        }
    }
}

/// Reads a file as what it seems to be.
///
/// # Errors
/// The problem that stops the reading, with its place in the file.
pub fn parse(file: &SourceFile) -> Result<Parsed, Box<Problem>> {
    match FileKind::of(file) {
        FileKind::Course => parse_as(file).map(|it| Parsed::Course(Box::new(it))),
        FileKind::Lab => parse_as(file).map(|it| Parsed::Lab(Box::new(it))),
        FileKind::Lesson => parse_as(file).map(|it| Parsed::Lesson(Box::new(it))),
        FileKind::Drawing => parse_as(file).map(|it| Parsed::Drawing(Box::new(it))),
    }
}

/// Reads a file as a `T`.
///
/// # Errors
/// The problem that stops the reading, with its place in the file.
pub(crate) fn parse_as<T: DeserializeOwned>(file: &SourceFile) -> Result<T, Box<Problem>> {
    parse_with(&options(), &file.name, &text(file)?)
}

/// Reads the text `source` of the file `name` as a `T`, by `options` of its own.
///
/// # Errors
/// The problem that stops the reading, with its place in the file.
pub(crate) fn parse_with<T: DeserializeOwned>(
    options: &Options,
    name: &str,
    source: &str,
) -> Result<T, Box<Problem>> {
    options.from_str(source).map_err(|error| Box::new(explain(name, source, &error)))
}

/// The text of a file without byte order mark and with plain line breaks.
///
/// # Errors
/// The file is too big or not UTF-8.
pub(crate) fn text(file: &SourceFile) -> Result<Cow<'_, str>, Box<Problem>> {
    if file.bytes.len() > MAX_FILE_BYTES {
        let problem = Problem::found(
            &file.name,
            Position::START,
            "too-big",
            "the file is over 1 MB, more than a lesson needs",
        );
        return Err(Box::new(problem.with_hint("split it into several lessons")));
    }
    let text = std::str::from_utf8(&file.bytes).map_err(|error| {
        let sound = file.bytes.get(..error.valid_up_to()).unwrap_or_default();
        let sound = String::from_utf8_lossy(sound);
        let place = Position::of(&sound, sound.len());
        let problem = Problem::found(&file.name, place, "not-utf8", "this byte is not UTF-8 text");
        Box::new(problem.with_hint("save the file as UTF-8"))
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.contains('\r') {
        return Ok(Cow::Owned(text.replace("\r\n", "\n")));
    }
    Ok(Cow::Borrowed(text))
}

fn options() -> Options {
    let extensions = Extensions::IMPLICIT_SOME
        | Extensions::UNWRAP_NEWTYPES
        | Extensions::UNWRAP_VARIANT_NEWTYPES;
    Options::default().with_default_extension(extensions).with_recursion_limit(DEEPEST)
}
