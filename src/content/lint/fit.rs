//! Whether everything fits its place on a terminal of 80 columns and 24 rows.

use super::{
    Findings,
    known::Known,
    passages::{Part, Passage},
};
use crate::content::{
    Answer, Choice, Item, Lesson, Pane,
    limits::{self, Room},
    markup,
    measure::{block_rows, columns},
};

/// Measures the objectives of a lesson.
pub(super) fn objectives(lesson: &Lesson, findings: &mut Findings<'_>) {
    for objective in &lesson.objectives {
        let owner = findings.id(objective.id.as_str());
        line(owner, &objective.short, limits::SHORT, "long-objective", findings);
    }
}

/// Measures every text of a pane that has a limit.
pub(super) fn pane(
    pane: &Pane,
    passages: &[Passage<'_>],
    owner: usize,
    tape: &Tape<'_>,
    findings: &mut Findings<'_>,
) {
    line(owner, &pane.title, limits::TITLE, "long-title", findings);
    for step in &pane.steps {
        line(owner, &step.label, limits::STEP_LABEL, "long-step", findings);
    }
    let body = if pane.figure.is_some() { limits::BODY_BESIDE } else { limits::BODY };
    for passage in passages {
        tape.rows(owner, passage, body, findings);
    }
}

/// Measures every text of an item that has a limit.
pub(super) fn item(
    item: &Item,
    passages: &[Passage<'_>],
    owner: usize,
    tape: &Tape<'_>,
    findings: &mut Findings<'_>,
) {
    for passage in passages {
        tape.rows(owner, passage, limits::BODY, findings);
    }
    for (text, limit) in choosable(&item.answer) {
        line(owner, text, limit, "long-choice", findings);
    }
    if let Answer::Cloze { text, .. } = &item.answer {
        line(owner, text, limits::CLOZE, "long-stem", findings);
    }
}

/// What is shown to choose from, each with the columns that it has.
fn choosable(answer: &Answer) -> Vec<(&str, usize)> {
    match answer {
        Answer::Best(choices) | Answer::Multi { choices, .. } => {
            choices.iter().map(Choice::text).map(|text| (&**text, limits::CHOICE)).collect()
        }
        Answer::Order { sequence, .. } => {
            sequence.iter().map(|event| (&**event, limits::EVENT)).collect()
        }
        Answer::Match { pairs, extra } => {
            let left = pairs.iter().map(|(left, _)| (&**left, limits::LEFT));
            let right = pairs.iter().map(|(_, right)| right).chain(extra);
            left.chain(right.map(|right| (&**right, limits::RIGHT))).collect()
        }
        Answer::Label { spots, extra, .. } => {
            let names = spots.iter().map(|spot| &spot.name).chain(extra);
            names.map(|name| (&**name, limits::NAME)).collect()
        }
        Answer::Recall { checklist, .. } => {
            checklist.iter().map(|entry| (&**entry, limits::ENTRY)).collect()
        }
        Answer::Number { .. } | Answer::Cloze { .. } | Answer::Short { .. } => Vec::new(),
    }
}

/// The room of a part with the rule that holds it there.
fn room(part: Part, body: Room) -> Option<(Room, &'static str)> {
    match part {
        Part::Body(_) => Some((body, "long-pane")),
        Part::Say => Some((limits::STEP, "long-step")),
        Part::KeyPoint => Some((limits::KEY_POINT, "long-key-point")),
        Part::Vignette => Some((limits::VIGNETTE, "long-stem")),
        Part::Ask => Some((limits::ASK, "long-stem")),
        Part::Explain => Some((limits::EXPLAIN, "long-explain")),
        Part::Why | Part::Notes | Part::Model | Part::Hint | Part::Means(_) => None,
    }
}

fn line(owner: usize, text: &str, limit: usize, code: &'static str, findings: &mut Findings<'_>) {
    told_line(owner, text, columns(text), limit, code, findings);
}

fn told_line(
    owner: usize,
    text: &str,
    width: usize,
    limit: usize,
    code: &'static str,
    findings: &mut Findings<'_>,
) {
    if width > limit {
        let message = format!("this is {width} columns wide, but only {limit} fit");
        findings.add(findings.text(owner, text), code, &message);
    }
}

/// Measures running texts as the screens show them.
pub(super) struct Tape<'a> {
    pub(super) known: &'a Known<'a>,
    /// The ids of the lesson's sources in the order of their numbers.
    pub(super) sources: Vec<&'a str>,
}

impl Tape<'_> {
    fn rows(&self, owner: usize, passage: &Passage<'_>, body: Room, findings: &mut Findings<'_>) {
        let Ok(blocks) = &passage.read else { return };
        if passage.part == Part::Why {
            let width = columns(&markup::plain_blocks(blocks));
            return told_line(owner, passage.words, width, limits::WHY, "long-why", findings);
        }
        let Some((room, code)) = room(passage.part, body) else { return };
        let term =
            |id: &str| self.known.term(id).map_or_else(String::new, |it| it.term.to_string());
        let number = |id: &str| self.sources.iter().position(|it| *it == id).map_or(1, |at| at + 1);
        let rows = block_rows(blocks, room.columns, term, number);
        if rows > room.rows {
            let message = format!(
                "this takes {rows} rows of {} columns, but only {} {}",
                room.columns,
                room.rows,
                if room.rows == 1 { "fits" } else { "fit" },
            );
            findings.add(findings.text(owner, passage.words), code, &message);
        }
    }
}
