//! Links: markup that can be read, and names that something answers to.

use super::{Findings, known::Known, passages::Passage};
use crate::content::{
    Answer, CourseFile, Item, Lesson, Pane,
    markup::{Block, Span},
};

/// Every name by which a lesson as a whole points to a part of itself or to another lesson.
pub(super) fn targets(lesson: &Lesson, known: &Known<'_>, findings: &mut Findings<'_>) {
    prequestions(lesson, findings);
    let owner = findings.field(0, "related");
    for link in &lesson.related {
        see(&link.see, owner, known, findings);
    }
}

/// The panes that the open points of a course concern.
pub(super) fn open_points(shared: &CourseFile, known: &Known<'_>, findings: &mut Findings<'_>) {
    let owner = findings.field(0, "next_edition");
    for target in shared.next_edition.iter().filter_map(|point| point.see.as_deref()) {
        see(target, owner, known, findings);
    }
}

/// The objectives that a pane serves.
pub(super) fn objectives(pane: &Pane, lesson: &Lesson, owner: usize, findings: &mut Findings<'_>) {
    for id in &pane.teaches {
        if lesson.objectives.iter().all(|objective| objective.id != *id) {
            let at = findings.quoted(owner, id.as_str());
            let message = format!("the lesson has no objective “{id}”");
            findings.add(at, "dangling-objective", &message);
        }
    }
}

/// The pane that teaches an item.
pub(super) fn taught(item: &Item, lesson: &Lesson, owner: usize, findings: &mut Findings<'_>) {
    if !lesson.panes.is_empty() && lesson.pane(item.teaches.as_str()).is_none() {
        let at = findings.quoted(owner, item.teaches.as_str());
        let message = format!("the lesson has no pane “{}” to teach this item", item.teaches);
        findings.add(at, "dangling-teaches", &message);
    }
}

/// The markup of running texts: readable, with terms and sources that exist.
pub(super) fn texts(
    owner: usize,
    passages: &[Passage<'_>],
    known: &Known<'_>,
    findings: &mut Findings<'_>,
) {
    for passage in passages {
        match &passage.read {
            Err(error) => {
                let start = findings.text(owner, passage.words);
                findings.add(start + error.at, "open-markup", &error.to_string());
            }
            Ok(blocks) => {
                for span in blocks.iter().flat_map(Block::spans) {
                    names(owner, passage, span, known, findings);
                }
            }
        }
    }
}

fn prequestions(lesson: &Lesson, findings: &mut Findings<'_>) {
    let owner = findings.field(0, "prequestions");
    for id in &lesson.prequestions {
        let message = match lesson.item(id.as_str()).map(|item| &item.answer) {
            None => format!("the quiz has no item “{id}”"),
            Some(Answer::Best(_)) => continue,
            Some(_) => format!("the item “{id}” cannot be guessed: only a `Best` item can"),
        };
        findings.add(findings.quoted(owner, id.as_str()), "dangling-prequestion", &message);
    }
}

fn see(target: &str, owner: usize, known: &Known<'_>, findings: &mut Findings<'_>) {
    let parts = target.split_once('#');
    let lesson = parts.and_then(|(lesson, _)| known.lesson(lesson));
    let pane = parts.zip(lesson).and_then(|((_, pane), lesson)| lesson.pane(pane));
    if pane.is_none() {
        let message = format!("no pane answers to “{target}”");
        findings.add(findings.quoted(owner, target), "dangling-see", &message);
    }
}

fn names(
    owner: usize,
    passage: &Passage<'_>,
    span: &Span,
    known: &Known<'_>,
    findings: &mut Findings<'_>,
) {
    match span {
        Span::Plain(_) | Span::Emphasis(_) | Span::Strong(_) | Span::Code(_) => {}
        Span::Term { id, .. } => {
            if known.term(id.as_str()).is_none() {
                let start = findings.text(owner, passage.words);
                let at = findings.text(start, &format!("[[{id}"));
                let message = format!("the glossary has no term “{id}”");
                findings.add(at, "dangling-term", &message);
            }
        }
        Span::Cite(ids) => {
            for id in ids.iter().filter(|id| known.reference(id.as_str()).is_none()) {
                let start = findings.text(owner, passage.words);
                let at = findings.text(start, &format!("@{id}"));
                let message = format!("the references have no source “{id}”");
                findings.add(at, "dangling-cite", &message);
            }
        }
    }
}
