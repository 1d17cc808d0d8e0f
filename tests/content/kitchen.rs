//! The good course that tests break: its files, and how one of them is changed.

use peptibody::content::{Checked, Day, Position, Problem, Severity, SourceFile, check};

/// The lesson.
pub(crate) const BREAD: &str = include_str!("../fixtures/good/bread.ron");
/// What lessons share.
pub(crate) const COURSE: &str = include_str!("../fixtures/good/course.ron");
/// A figure with two steps.
pub(crate) const LOAF: &str = include_str!("../fixtures/good/figures/loaf.ron");
/// A figure with marks.
pub(crate) const MARKS: &str = include_str!("../fixtures/good/figures/loaf-marks.ron");

/// A file.
pub(crate) fn file(name: &str, text: impl AsRef<[u8]>) -> SourceFile {
    SourceFile { name: name.to_owned(), bytes: text.as_ref().to_vec().into() }
}

/// The whole course.
pub(crate) fn kitchen() -> Vec<SourceFile> {
    vec![
        file("course.ron", COURSE),
        file("bread.ron", BREAD),
        file("figures/loaf.ron", LOAF),
        file("figures/loaf-marks.ron", MARKS),
    ]
}

/// The course with the first `from` of the file `name` replaced; it must be there.
pub(crate) fn broken(name: &str, from: &str, to: &str) -> Vec<SourceFile> {
    let mut files = kitchen();
    let source = files.iter_mut().find(|source| source.name == name).expect("a file of this name");
    let text = String::from_utf8(source.bytes.to_vec()).expect("UTF-8");
    assert!(text.contains(from), "{name} does not say {from:?}");
    source.bytes = text.replacen(from, to, 1).into_bytes().into();
    files
}

/// The day on which all of this is checked.
pub(crate) fn today() -> Day {
    Day::new(2026, 11, 23).expect("a day")
}

/// What a check says of files.
pub(crate) fn checked(files: &[SourceFile]) -> Checked {
    check(files, Some(today()))
}

/// The codes of everything that is told of files.
pub(crate) fn finds_any(files: &[SourceFile]) -> Vec<&'static str> {
    checked(files).problems.iter().map(|problem| problem.code).collect()
}

/// The errors of files, their warnings left out.
pub(crate) fn errors(files: &[SourceFile]) -> Vec<Problem> {
    let mut problems = checked(files).problems;
    problems.retain(|problem| problem.severity == Severity::Error);
    problems
}

/// What is wrong with the course after the change, warnings left out.
pub(crate) fn problems(name: &str, from: &str, to: &str) -> Vec<Problem> {
    errors(&broken(name, from, to))
}

/// Holds that the change has exactly one consequence: `code`, at the first `place` after the change.
#[track_caller]
pub(crate) fn finds(name: &str, from: &str, to: &str, code: &str, place: &str) {
    let files = broken(name, from, to);
    let source = files.iter().find(|source| source.name == name).expect("a file of this name");
    let text = String::from_utf8_lossy(&source.bytes);
    let start = text.find(place).unwrap_or_else(|| panic!("{name} does not say {place:?}"));
    let place = Position::of(&text, start);
    let found: Vec<_> =
        errors(&files).iter().map(|it| (it.code, it.line, it.column, it.message.clone())).collect();
    let [(found_code, line, column, _)] = &found[..] else { panic!("one problem, not {found:?}") };
    assert_eq!((*found_code, *line, *column), (code, place.line, place.column), "{found:?}");
}
