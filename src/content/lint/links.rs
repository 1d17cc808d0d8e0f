//! Links: markup that can be read, and names that something answers to.

use super::Findings;
use crate::content::{
    Answer, Course, Item, Lesson, Pane, Term, Words,
    markup::{self, Block, Span},
    texts,
};

/// Every name by which a lesson points to a part of itself or to another lesson.
pub(super) fn targets(lesson: &Lesson, course: &Course, findings: &mut Findings<'_>) {
    lesson.panes.iter().for_each(|pane| objectives(pane, lesson, findings));
    lesson.quiz.items.iter().for_each(|item| taught(item, lesson, findings));
    prequestions(lesson, findings);
    related(lesson, course, findings);
}

/// The markup of every running text: readable, with terms and sources that exist.
pub(super) fn texts(lesson: &Lesson, course: &Course, findings: &mut Findings<'_>) {
    for pane in &lesson.panes {
        let owner = findings.id(pane.id.as_str());
        texts::of_pane(pane).for_each(|words| text(owner, words, course, findings));
    }
    for item in &lesson.quiz.items {
        let owner = findings.id(item.id.as_str());
        texts::of_item(item).for_each(|words| text(owner, words, course, findings));
    }
}

/// The markup of what terms mean.
pub(super) fn meanings(course: &Course, terms: &[Term], findings: &mut Findings<'_>) {
    let from = findings.field(0, "glossary");
    for term in terms {
        let owner = findings.places.find_id(from, term.id.as_str()).unwrap_or(from);
        term.means.written().for_each(|(_, words)| text(owner, words, course, findings));
    }
}

fn objectives(pane: &Pane, lesson: &Lesson, findings: &mut Findings<'_>) {
    let owner = findings.id(pane.id.as_str());
    for id in &pane.teaches {
        if lesson.objectives.iter().all(|objective| objective.id != *id) {
            let at = findings.quoted(owner, id.as_str());
            let message = format!("the lesson has no objective “{id}”");
            findings.add(at, "dangling-objective", &message);
        }
    }
}

fn taught(item: &Item, lesson: &Lesson, findings: &mut Findings<'_>) {
    if lesson.pane(item.teaches.as_str()).is_none() {
        let owner = findings.id(item.id.as_str());
        let at = findings.quoted(owner, item.teaches.as_str());
        let message = format!("the lesson has no pane “{}” to teach this item", item.teaches);
        findings.add(at, "dangling-teaches", &message);
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

fn related(lesson: &Lesson, course: &Course, findings: &mut Findings<'_>) {
    let owner = findings.field(0, "related");
    for link in &lesson.related {
        let target = link.see.split_once('#');
        let lesson = target.and_then(|(lesson, _)| course.lesson(lesson));
        let pane = target.zip(lesson).and_then(|((_, pane), lesson)| lesson.pane(pane));
        if pane.is_none() {
            let message = format!("no pane answers to “{}”", link.see);
            let at = findings.quoted(owner, &link.see);
            findings.add_with_hint(at, "dangling-see", &message, "write lesson-id#pane-id");
        }
    }
}

fn text(owner: usize, words: &Words, course: &Course, findings: &mut Findings<'_>) {
    let start = findings.text(owner, words);
    match markup::parse(words) {
        Err(error) => findings.add(start + error.at, "open-markup", &error.to_string()),
        Ok(blocks) => {
            for span in blocks.iter().flat_map(Block::spans) {
                names(start, span, course, findings);
            }
        }
    }
}

fn names(start: usize, span: &Span, course: &Course, findings: &mut Findings<'_>) {
    match span {
        Span::Plain(_) | Span::Emphasis(_) | Span::Strong(_) | Span::Code(_) => {}
        Span::Term { id, .. } => {
            if course.term(id.as_str()).is_none() {
                let at = findings.text(start, &format!("[[{id}"));
                let message = format!("the glossary has no term “{id}”");
                findings.add(at, "dangling-term", &message);
            }
        }
        Span::Cite(ids) => {
            for id in ids.iter().filter(|id| course.reference(id.as_str()).is_none()) {
                let at = findings.text(start, &format!("@{id}"));
                let message = format!("the references have no source “{id}”");
                findings.add(at, "dangling-cite", &message);
            }
        }
    }
}
