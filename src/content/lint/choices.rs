//! What is shown to choose from: enough of it, told apart, with a reason for each.

use std::ops::RangeInclusive;

use super::{Findings, counted};
use crate::content::{Answer, Choice, Item, limits, normalise, texts};

/// Counts, keys, doubles and reasons of an item.
pub(super) fn check(item: &Item, owner: usize, findings: &mut Findings<'_>) {
    if !counts(&item.answer, owner, findings) {
        return;
    }
    keys(&item.answer, owner, findings);
    doubles(&item.answer, owner, findings);
    reasons(item, owner, findings);
}

/// Whether the answer holds as much as a screen shows.
fn counts(answer: &Answer, owner: usize, findings: &mut Findings<'_>) -> bool {
    let (count, range, what): (usize, RangeInclusive<usize>, &str) = match answer {
        Answer::Best(choices) => (choices.len(), limits::BEST_CHOICES, "choice"),
        Answer::Multi { choices, .. } => (choices.len(), limits::MULTI_CHOICES, "choice"),
        Answer::Order { sequence, .. } => (sequence.len(), limits::EVENTS, "event"),
        Answer::Match { pairs, .. } => (pairs.len(), limits::PAIRS, "pair"),
        Answer::Label { spots, .. } => (spots.len(), limits::SPOTS, "spot"),
        Answer::Recall { checklist, .. } => (checklist.len(), limits::ENTRIES, "checklist line"),
        Answer::Number { .. } | Answer::Cloze { .. } | Answer::Short { .. } => return true,
    };
    let fits = range.contains(&count);
    if !fits {
        let (low, high) = range.into_inner();
        let are = if count == 1 { "is" } else { "are" };
        let counted = counted(count, what);
        let message = format!("there {are} {counted}, but {low} to {high} are wanted");
        findings.add(findings.field(owner, "answer"), "choice-count", &message);
    }
    let spare = match answer {
        Answer::Match { extra, .. } | Answer::Label { extra, .. } => extra.len(),
        Answer::Best(_)
        | Answer::Multi { .. }
        | Answer::Order { .. }
        | Answer::Number { .. }
        | Answer::Cloze { .. }
        | Answer::Short { .. }
        | Answer::Recall { .. } => 0,
    };
    let most = limits::MOST_EXTRA;
    if spare > most {
        let message = format!("there are {spare} names to spare, but at most {most} fit");
        findings.add(findings.field(owner, "extra"), "choice-count", &message);
    }
    fits && spare <= most
}

fn keys(answer: &Answer, owner: usize, findings: &mut Findings<'_>) {
    let message = match answer {
        Answer::Best(choices) => match right(choices) {
            1 => return,
            0 => "no choice is right, but one has to be".to_owned(),
            count => format!("{count} choices are right, but `Best` has one: `Multi` takes more"),
        },
        Answer::Multi { choices, .. } => match right(choices) {
            0 => "no choice is right, but one has to be".to_owned(),
            count if count == choices.len() => "no choice is wrong, but one has to be".to_owned(),
            _ => return,
        },
        Answer::Order { .. }
        | Answer::Match { .. }
        | Answer::Number { .. }
        | Answer::Cloze { .. }
        | Answer::Short { .. }
        | Answer::Label { .. }
        | Answer::Recall { .. } => return,
    };
    findings.add(findings.field(owner, "answer"), "key-count", &message);
}

fn right(choices: &[Choice]) -> usize {
    choices.iter().filter(|choice| choice.is_right()).count()
}

fn doubles(answer: &Answer, owner: usize, findings: &mut Findings<'_>) {
    for list in shown(answer) {
        let mut seen: Vec<String> = Vec::new();
        for text in list {
            let read = normalise(text).replace('.', "");
            if read.is_empty() {
                let at = findings.quoted(owner, text);
                findings.add(at, "no-text", "there is nothing to read in this choice");
            } else if seen.contains(&read) {
                let first = findings.quoted(owner, text);
                let again = findings.places.find(first + 1, &format!("\"{text}\""));
                let at = again.unwrap_or(first);
                findings.add(at, "dup-choice", &format!("“{text}” can be chosen twice"));
            }
            seen.push(read);
        }
    }
}

/// The lists in which no two entries may read the same.
fn shown(answer: &Answer) -> Vec<Vec<&str>> {
    match answer {
        Answer::Best(choices) | Answer::Multi { choices, .. } => {
            vec![choices.iter().map(|choice| &**choice.text()).collect()]
        }
        Answer::Order { sequence, .. } => vec![sequence.iter().map(|event| &**event).collect()],
        Answer::Match { pairs, extra } => {
            let left = pairs.iter().map(|(left, _)| &**left).collect();
            let right = pairs.iter().map(|(_, right)| right).chain(extra);
            vec![left, right.map(|text| &**text).collect()]
        }
        Answer::Label { spots, extra, .. } => {
            let names = spots.iter().map(|spot| &spot.name).chain(extra);
            vec![names.map(|name| &**name).collect()]
        }
        Answer::Recall { checklist, .. } => vec![checklist.iter().map(|entry| &**entry).collect()],
        Answer::Number { .. } | Answer::Cloze { .. } | Answer::Short { .. } => Vec::new(),
    }
}

fn reasons(item: &Item, owner: usize, findings: &mut Findings<'_>) {
    for why in texts::whys(&item.answer) {
        if why.split_whitespace().count() < limits::FEWEST_WHY_WORDS {
            let at = findings.quoted(owner, why);
            let message = format!("“{why}” is too short to explain anything");
            findings.add(at, "thin-feedback", &message);
        }
    }
}
