//! Names: each is given once, and what must exist at all exists.

use std::collections::BTreeSet;

use super::{
    Findings,
    known::{Home, Known},
};
use crate::content::{
    CourseFile, Id, Lesson,
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
pub(super) fn is_crowded(lesson: &Lesson) -> bool {
    let entries = lesson.glossary.len() + lesson.references.len() + lesson.objectives.len();
    texts::running(lesson).nth(MOST_TEXTS).is_some() || entries > MOST_ENTRIES
}

/// Tells a lesson that [`is_crowded`], and says so.
pub(super) fn crowded(lesson: &Lesson, findings: &mut Findings<'_>) -> bool {
    let crowded = is_crowded(lesson);
    if crowded {
        let message = "the lesson holds more than a thousand texts";
        findings.add_with_hint(0, "too-big", message, "split it into several lessons");
    }
    crowded
}

/// Terms and references of a lesson, each named once in the whole course.
pub(super) fn own_entries(lesson: &Lesson, known: &Known<'_>, findings: &mut Findings<'_>) {
    let here = Home::Lesson(&lesson.id);
    let terms = lesson.glossary.iter().map(|term| &term.id);
    twins(terms, |id| known.homes_of_term(id.as_str()), here, "glossary", findings);
    let references = lesson.references.iter().map(|it| &it.id);
    twins(references, |id| known.homes_of_reference(id.as_str()), here, "references", findings);
}

/// Terms and references that lessons share, each named once among them.
pub(super) fn shared_entries(shared: &CourseFile, known: &Known<'_>, findings: &mut Findings<'_>) {
    let own = |homes: &[Home<'_>]| homes.iter().filter(|home| **home == Home::Shared).count() > 1;
    let terms = shared.glossary.iter().map(|term| &term.id);
    let terms = terms.filter(|id| own(known.homes_of_term(id.as_str())));
    twins(terms, |id| known.homes_of_term(id.as_str()), Home::Shared, "glossary", findings);
    let references = shared.references.iter().map(|it| &it.id);
    let references = references.filter(|id| own(known.homes_of_reference(id.as_str())));
    let homes = |id: &Id| known.homes_of_reference(id.as_str());
    twins(references, homes, Home::Shared, "references", findings);
}

/// The lessons that `course.ron` lists exist and are listed once.
pub(super) fn order(shared: &CourseFile, known: &Known<'_>, findings: &mut Findings<'_>) {
    let from = findings.field(0, "lessons");
    if shared.lessons.is_empty() && known.course.books().is_empty() {
        findings.add(from, "no-lessons", "the course has no lesson to read");
    }
    let mut seen = BTreeSet::new();
    for id in &shared.lessons {
        let at = findings.quoted(from, id.as_str());
        if known.lesson(id.as_str()).is_none() {
            let message = format!("the lesson “{id}” is listed, but no file holds it");
            findings.add(at, "dangling-lesson", &message);
        }
        if !seen.insert(id) {
            findings.add(at, "dup-id", &format!("the lesson “{id}” is listed twice"));
        }
    }
}

fn once<'a>(ids: impl Iterator<Item = &'a Id>, findings: &mut Findings<'_>) {
    let mut seen: BTreeSet<&Id> = BTreeSet::new();
    for id in ids.filter(|id| !seen.insert(id)) {
        let first = findings.id(id.as_str());
        let at = findings.places.find_id(first + 1, id.as_str()).unwrap_or(first);
        let line = findings.places.position(first).line;
        findings.add(at, "dup-id", &format!("the id “{id}” is taken by line {line} already"));
    }
}

/// Tells each of `ids` of which there is more than one, and where the other stands.
fn twins<'a, 'k: 'a>(
    ids: impl Iterator<Item = &'a Id>,
    homes: impl Fn(&Id) -> &'a [Home<'k>],
    here: Home<'_>,
    list: &str,
    findings: &mut Findings<'_>,
) {
    let from = findings.field(0, list);
    let twins: BTreeSet<&Id> = ids.filter(|id| homes(id).len() > 1).collect();
    for id in twins {
        let first = findings.places.find_id(from, id.as_str()).unwrap_or(from);
        let others: Vec<&Home<'_>> = homes(id).iter().filter(|home| **home != here).collect();
        let again = findings.places.find_id(first + 1, id.as_str());
        let (at, other) = match others.first() {
            None => (again.unwrap_or(first), "this file has it already".to_owned()),
            Some(Home::Shared) => (first, "the course has it already".to_owned()),
            Some(Home::Lesson(id)) => (first, format!("the lesson “{id}” has it too")),
        };
        findings.add(at, "dup-id", &format!("the id “{id}” is taken in the {list}: {other}"));
    }
}
