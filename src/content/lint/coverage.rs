//! Whether a lesson teaches and asks enough: panes with a source and a point, items of many kinds.

use std::collections::BTreeSet;

use super::{
    Findings, counted,
    passages::{Part, Passage},
};
use crate::content::{Answer, Choice, Item, Lesson, Pane};

/// Fewest items of a quiz.
const FEWEST_ITEMS: usize = 5;
/// Least share of items that are answered by producing something, in per cent.
const LEAST_PRODUCED: usize = 40;
/// Fewest `Best` items whose places are compared.
const FEWEST_KEYS: usize = 4;
/// Greatest share of right choices in one place, in per cent.
const MOST_IN_ONE_PLACE: usize = 60;

/// What a pane lacks.
pub(super) fn pane(
    pane: &Pane,
    passages: &[Passage<'_>],
    tested: &BTreeSet<&str>,
    owner: usize,
    findings: &mut Findings<'_>,
) {
    let cites = |passage: &Passage<'_>| {
        matches!(passage.part, Part::Body(_) | Part::Say) && passage.cites().next().is_some()
    };
    let readable = passages.iter().all(|passage| passage.read.is_ok());
    if readable && !passages.iter().any(cites) {
        let at = findings.field(owner, "body");
        findings.add(at, "uncited-pane", "neither the body nor a step cites a source");
    }
    if pane.key_point.is_none() {
        findings.add(owner, "no-key-point", "the pane has no key point");
    }
    if !tested.is_empty() && !tested.contains(pane.id.as_str()) {
        findings.add(owner, "untested-pane", "no item asks about this pane");
    }
}

/// What an item lacks.
pub(super) fn item(owner: usize, passages: &[Passage<'_>], findings: &mut Findings<'_>) {
    let explain = passages.iter().find(|passage| passage.part == Part::Explain);
    if explain.is_some_and(|passage| passage.read.is_ok() && passage.cites().next().is_none()) {
        let at = findings.field(owner, "explain");
        findings.add(at, "uncited-item", "the explanation cites no source");
    }
}

/// What a quiz lacks as a whole.
pub(super) fn quiz(lesson: &Lesson, findings: &mut Findings<'_>) {
    let items = &lesson.quiz.items;
    let at = findings.field(findings.field(0, "quiz"), "items");
    let count = items.len();
    if count == 0 {
        return;
    }
    if count < FEWEST_ITEMS {
        let counted = counted(count, "item");
        let message = format!("the quiz has {counted}, fewer than {FEWEST_ITEMS}");
        findings.add(at, "few-items", &message);
    }
    if !items.iter().any(|item| item.apply) {
        findings.add(at, "all-recall", "no item asks to use a fact");
    }
    let produced = items.iter().filter(|item| is_produced(&item.answer)).count();
    if produced * 100 < count * LEAST_PRODUCED {
        let message = format!(
            "{produced} of {} {} answered by producing something, fewer than \
             {LEAST_PRODUCED} in a hundred",
            counted(count, "item"),
            if count == 1 { "is" } else { "are" },
        );
        findings.add(at, "few-produced", &message);
    }
    key_places(items, at, findings);
}

fn is_produced(answer: &Answer) -> bool {
    match answer {
        Answer::Best(_) | Answer::Multi { .. } => false,
        Answer::Order { .. }
        | Answer::Match { .. }
        | Answer::Number { .. }
        | Answer::Cloze { .. }
        | Answer::Short { .. }
        | Answer::Label { .. }
        | Answer::Recall { .. } => true,
    }
}

fn key_places(items: &[Item], at: usize, findings: &mut Findings<'_>) {
    let places: Vec<usize> = items.iter().filter_map(|item| key_place(&item.answer)).collect();
    let of = |place: usize| places.iter().filter(|it| **it == place).count();
    let Some((count, place)) = places.iter().map(|place| (of(*place), *place)).max() else {
        return;
    };
    if places.len() >= FEWEST_KEYS && count * 100 > places.len() * MOST_IN_ONE_PLACE {
        let message = format!(
            "the right choice stands in place {} in {count} of {} `Best` items",
            place + 1,
            places.len()
        );
        findings.add(at, "key-position", &message);
    }
}

/// The place of the right choice of a `Best` item, counted from 0.
fn key_place(answer: &Answer) -> Option<usize> {
    match answer {
        Answer::Best(choices) => choices.iter().position(Choice::is_right),
        Answer::Multi { .. }
        | Answer::Order { .. }
        | Answer::Match { .. }
        | Answer::Number { .. }
        | Answer::Cloze { .. }
        | Answer::Short { .. }
        | Answer::Label { .. }
        | Answer::Recall { .. } => None,
    }
}
