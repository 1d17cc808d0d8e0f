//! Texts without words: what is shown to a reader says something. Choices and whys have rules of
//! their own.

use super::Findings;
use crate::content::{
    Basis, Character, CourseFile, Drawing, Item, Lesson, Pane, Preset, Reference, Setting, Term,
    Text, Words, texts,
};

/// The texts of a lesson that belong to no pane and no item.
pub(super) fn lesson(lesson: &Lesson, findings: &mut Findings<'_>) {
    let owner = findings.id(lesson.id.as_str());
    field(owner, "title", Some(&lesson.title), findings);
    field(owner, "subtitle", lesson.subtitle.as_ref(), findings);
    for objective in &lesson.objectives {
        let owner = findings.id(objective.id.as_str());
        field(owner, "short", Some(&objective.short), findings);
        field(owner, "text", Some(&objective.text), findings);
    }
    let review = findings.field(owner, "review");
    list(findings.field(review, "authors"), &lesson.review.authors, findings);
    let related = findings.field(0, "related");
    each(related, "ask", lesson.related.iter().map(|link| &link.ask), findings);
}

/// The texts of a pane.
pub(super) fn pane(pane: &Pane, owner: usize, findings: &mut Findings<'_>) {
    field(owner, "title", Some(&pane.title), findings);
    levels(owner, "body", &pane.body, findings);
    field(owner, "key_point", pane.key_point.as_ref(), findings);
    let steps = findings.field(owner, "steps");
    each(steps, "label", pane.steps.iter().map(|step| &step.label), findings);
    each(steps, "say", pane.steps.iter().map(|step| &step.say), findings);
}

/// The texts of an item that are not chosen from.
pub(super) fn item(item: &Item, owner: usize, findings: &mut Findings<'_>) {
    field(owner, "vignette", item.vignette.as_ref(), findings);
    field(owner, "ask", Some(&item.ask), findings);
    field(owner, "model", texts::model(&item.answer), findings);
    field(owner, "explain", Some(&item.explain), findings);
    field(owner, "hint", item.hint.as_ref(), findings);
}

/// The texts of a term.
pub(super) fn term(term: &Term, owner: usize, findings: &mut Findings<'_>) {
    field(owner, "term", Some(&term.term), findings);
    levels(owner, "means", &term.means, findings);
}

/// The texts of a source.
pub(super) fn reference(reference: &Reference, owner: usize, findings: &mut Findings<'_>) {
    list(findings.field(owner, "authors"), &reference.authors, findings);
    field(owner, "title", Some(&reference.title), findings);
}

/// The texts of the course file that belong to no term and no source.
pub(super) fn course(shared: &CourseFile, findings: &mut Findings<'_>) {
    field(0, "title", Some(&shared.title), findings);
    field(0, "subtitle", shared.subtitle.as_ref(), findings);
    field(0, "disclaimer", Some(&shared.disclaimer), findings);
    let points = findings.field(0, "next_edition");
    each(points, "text", shared.next_edition.iter().map(|point| &point.text), findings);
}

/// The title of a figure; its `alt` has a rule of its own.
pub(super) fn drawing(drawing: &Drawing, findings: &mut Findings<'_>) {
    field(0, "title", Some(&drawing.title), findings);
}

/// The texts of a preset, those of its settings left out.
pub(super) fn preset(preset: &Preset, owner: usize, findings: &mut Findings<'_>) {
    field(owner, "title", Some(&preset.title), findings);
    field(owner, "ask", Some(&preset.ask), findings);
    field(owner, "look", Some(&preset.look), findings);
    field(owner, "cannot", Some(&preset.cannot), findings);
}

/// The text of a setting.
pub(super) fn setting(setting: &Setting, owner: usize, findings: &mut Findings<'_>) {
    field(owner, "label", Some(&setting.label), findings);
}

/// The texts of a patient to treat.
pub(super) fn character(character: &Character, owner: usize, findings: &mut Findings<'_>) {
    field(owner, "clue", Some(&character.clue), findings);
    field(owner, "story", Some(&character.story), findings);
}

/// The texts on what a part of the model rests.
pub(super) fn basis(basis: &Basis, owner: usize, findings: &mut Findings<'_>) {
    field(owner, "what", Some(&basis.what), findings);
    field(owner, "text", Some(&basis.text), findings);
}

fn field(owner: usize, name: &str, words: Option<&Words>, findings: &mut Findings<'_>) {
    if let Some(words) = words {
        look(findings.field(owner, name), words, findings);
    }
}

fn levels(owner: usize, name: &str, text: &Text, findings: &mut Findings<'_>) {
    let from = findings.field(owner, name);
    text.written().for_each(|(_, words)| look(from, words, findings));
}

/// Texts that stand one after the other, each behind the same name.
fn each<'a>(
    from: usize,
    name: &str,
    texts: impl Iterator<Item = &'a Words>,
    findings: &mut Findings<'_>,
) {
    let mut at = from;
    for words in texts {
        at = findings.field(at + 1, name);
        look(at, words, findings);
    }
}

fn list(from: usize, texts: &[Words], findings: &mut Findings<'_>) {
    for words in texts {
        look(from, words, findings);
    }
}

fn look(from: usize, words: &Words, findings: &mut Findings<'_>) {
    if words.trim().is_empty() {
        findings.add(findings.quoted(from, words), "no-text", "there is no text here");
    }
}
