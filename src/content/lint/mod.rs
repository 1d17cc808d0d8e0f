//! The rules that a course keeps, each with its code and its place in the file.

mod answers;
mod choices;
mod drawings;
mod figures;
mod findings;
mod fit;
mod ids;
mod links;
mod sources;

use findings::Findings;

use super::{Course, Drawing, Id, Lesson, Problem, SourceFile, parse::parse_as};

/// The version of the file format that this program reads.
const FORMAT: u32 = 1;

/// Everything wrong with a figure's file, which stands under `id`.
pub(crate) fn drawing(id: &Id, file: &SourceFile) -> Vec<Problem> {
    match parse_as::<Drawing>(file) {
        Err(problem) => vec![*problem],
        Ok(drawing) => {
            let mut findings = Findings::new(file);
            drawings::check(id, &drawing, &mut findings);
            findings.list
        }
    }
}

/// Everything wrong with what the lessons of `course` share.
pub(crate) fn course(course: &Course, file: &SourceFile) -> Vec<Problem> {
    let mut findings = Findings::new(file);
    let Some(shared) = course.shared().get() else { return findings.list };
    format(shared.format, &mut findings);
    ids::order(course, &mut findings);
    ids::shared_entries(shared, &mut findings);
    links::meanings(course, &shared.glossary, &mut findings);
    sources::addresses(&shared.references, &mut findings);
    findings.list
}

/// Everything wrong with a lesson of `course`.
pub(crate) fn lesson(lesson: &Lesson, course: &Course, file: &SourceFile) -> Vec<Problem> {
    let mut findings = Findings::new(file);
    format(lesson.format, &mut findings);
    if ids::crowded(lesson, &mut findings) {
        return findings.list;
    }
    ids::own(lesson, &mut findings);
    ids::own_entries(lesson, course, &mut findings);
    links::targets(lesson, course, &mut findings);
    links::texts(lesson, course, &mut findings);
    links::meanings(course, &lesson.glossary, &mut findings);
    sources::addresses(&lesson.references, &mut findings);
    sources::signature(lesson, &mut findings);
    for item in &lesson.quiz.items {
        choices::check(item, &mut findings);
        answers::check(item, &mut findings);
        figures::label(item, course, &mut findings);
    }
    lesson.panes.iter().for_each(|pane| figures::pane(pane, course, &mut findings));
    fit::check(lesson, course, &mut findings);
    findings.list
}

fn format(format: u32, findings: &mut Findings<'_>) {
    if format != FORMAT {
        let at = findings.places.find_field(0, "format").unwrap_or(0);
        let message =
            format!("this program reads format {FORMAT}, but the file is of format {format}");
        findings.add_with_hint(at, "format", &message, "look for a newer version of the program");
    }
}
