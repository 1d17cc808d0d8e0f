//! Names: each is given once, and what must exist at all exists.

use super::Findings;
use crate::content::{
    Course, CourseFile, Id, Lesson,
    limits::{MOST_ENTRIES, MOST_TEXTS, TRIES},
    texts,
};

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
    if !TRIES.contains(&lesson.quiz.tries) {
        findings.add(findings.field(at, "tries"), "quiz-range", "`tries` is 1, 2 or 3");
    }
}

/// Whether a lesson holds so much that looking at all of it would keep a learner waiting.
pub(super) fn crowded(lesson: &Lesson, findings: &mut Findings<'_>) -> bool {
    let entries = lesson.glossary.len() + lesson.references.len() + lesson.objectives.len();
    let crowded = texts::running(lesson).nth(MOST_TEXTS).is_some() || entries > MOST_ENTRIES;
    if crowded {
        let message = "the lesson holds more than a thousand texts";
        findings.add_with_hint(0, "too-big", message, "split it into several lessons");
    }
    crowded
}

/// Terms and references of a lesson, each named once in the whole course.
pub(super) fn own_entries(lesson: &Lesson, course: &Course, findings: &mut Findings<'_>) {
    let terms = lesson.glossary.iter().map(|term| &term.id);
    let all = course.terms().map(|term| &term.id).collect::<Vec<_>>();
    twins(terms, &all, "glossary", findings);
    let references = lesson.references.iter().map(|it| &it.id);
    let all = course.references().map(|it| &it.id).collect::<Vec<_>>();
    twins(references, &all, "references", findings);
}

/// Terms and references that lessons share, each named once among them.
pub(super) fn shared_entries(shared: &CourseFile, findings: &mut Findings<'_>) {
    let terms: Vec<&Id> = shared.glossary.iter().map(|term| &term.id).collect();
    twins(terms.iter().copied(), &terms, "glossary", findings);
    let references: Vec<&Id> = shared.references.iter().map(|it| &it.id).collect();
    twins(references.iter().copied(), &references, "references", findings);
}

/// The lessons that `course.ron` lists exist and are listed once.
pub(super) fn order(course: &Course, findings: &mut Findings<'_>) {
    let from = findings.field(0, "lessons");
    let listed = &course.cover().order;
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

/// Tells each of `ids` that stands in `all` more than once.
fn twins<'a>(
    ids: impl Iterator<Item = &'a Id>,
    all: &[&Id],
    list: &str,
    findings: &mut Findings<'_>,
) {
    let from = findings.field(0, list);
    let mut told: Vec<&Id> = Vec::new();
    for id in ids.filter(|id| all.iter().filter(|other| other == &id).count() > 1) {
        if told.contains(&id) {
            continue;
        }
        let first = findings.places.find_id(from, id.as_str()).unwrap_or(from);
        let at = findings.places.find_id(first + 1, id.as_str()).unwrap_or(first);
        let message = format!("the id “{id}” stands in the {list} of the course twice");
        findings.add(at, "dup-id", &message);
        told.push(id);
    }
}
