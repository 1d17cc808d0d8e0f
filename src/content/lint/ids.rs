//! Names: each is given once, and what must exist at all exists.

use super::Findings;
use crate::content::{Course, Id, Lesson, Reference, Term};

/// Objectives, panes and items share the names of a lesson; panes and items must exist.
pub(super) fn own(lesson: &Lesson, findings: &mut Findings<'_>) {
    let objectives = lesson.objectives.iter().map(|objective| &objective.id);
    let panes = lesson.panes.iter().map(|pane| &pane.id);
    let items = lesson.quiz.items.iter().map(|item| &item.id);
    once(objectives.chain(panes).chain(items), findings);
    let at = findings.id(lesson.id.as_str());
    if lesson.panes.is_empty() {
        findings.add(findings.field(at, "panes"), "no-panes", "the lesson has no pane to read");
    }
    if lesson.quiz.items.is_empty() {
        findings.add(findings.field(at, "items"), "no-items", "the quiz has no item");
    }
    if !(0.0..=1.0).contains(&lesson.quiz.pass) {
        findings.add(findings.field(at, "pass"), "quiz-range", "`pass` is a share from 0 to 1");
    }
    if !(1..=3).contains(&lesson.quiz.tries) {
        findings.add(findings.field(at, "tries"), "quiz-range", "`tries` is 1, 2 or 3");
    }
}

/// Terms and references of one file, each named once in the whole course.
pub(super) fn entries(
    course: &Course,
    terms: &[Term],
    references: &[Reference],
    findings: &mut Findings<'_>,
) {
    let from = findings.field(0, "glossary");
    let count = |id: &Id| course.terms().filter(|term| term.id == *id).count();
    twins(terms.iter().map(|term| &term.id), from, count, "glossary", findings);
    let from = findings.field(0, "references");
    let count = |id: &Id| course.references().filter(|it| it.id == *id).count();
    twins(references.iter().map(|it| &it.id), from, count, "list of references", findings);
}

/// The lessons that `course.ron` lists exist and are listed once.
pub(super) fn order(course: &Course, findings: &mut Findings<'_>) {
    let from = findings.field(0, "lessons");
    let listed = &course.shared().lessons;
    for (index, id) in listed.iter().enumerate() {
        let at = findings.quoted(from, id.as_str());
        if course.lesson(id.as_str()).is_none() {
            let message = format!("the lesson “{id}” is listed, but no file holds it");
            findings.add(at, "dangling-lesson", &message);
        }
        if listed.iter().take(index).any(|before| before == id) {
            findings.add(at, "dup-id", &format!("the lesson “{id}” is listed twice"));
        }
    }
}

fn once<'a>(ids: impl Iterator<Item = &'a Id>, findings: &mut Findings<'_>) {
    let mut seen: Vec<&Id> = Vec::new();
    for id in ids {
        if seen.contains(&id) {
            let first = findings.id(id.as_str());
            let at = findings.places.find_id(first + 1, id.as_str()).unwrap_or(first);
            let line = findings.places.position(first).line;
            findings.add(at, "dup-id", &format!("the id “{id}” is taken by line {line} already"));
        }
        seen.push(id);
    }
}

fn twins<'a>(
    ids: impl Iterator<Item = &'a Id>,
    from: usize,
    count: impl Fn(&Id) -> usize,
    list: &str,
    findings: &mut Findings<'_>,
) {
    let mut told: Vec<&Id> = Vec::new();
    for id in ids.filter(|id| count(id) > 1) {
        if told.contains(&id) {
            continue;
        }
        let first = findings.places.find_id(from, id.as_str()).unwrap_or(from);
        let at = findings.places.find_id(first + 1, id.as_str()).unwrap_or(first);
        findings.add(at, "dup-id", &format!("the id “{id}” stands in the {list} twice"));
        told.push(id);
    }
}
