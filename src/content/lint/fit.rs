//! Whether everything fits its place on a terminal of 80 columns and 24 rows.

use super::Findings;
use crate::content::{
    Answer, Choice, Course, Item, Lesson, Pane,
    limits::{self, Room},
    markup,
    measure::{block_rows, columns},
    texts,
};

/// Measures every text of a lesson that has a limit.
pub(super) fn check(lesson: &Lesson, course: &Course, findings: &mut Findings<'_>) {
    let sources: Vec<&str> = course.sources(lesson).iter().map(|it| it.id.as_str()).collect();
    let mut tape = Tape { course, sources, findings };
    for objective in &lesson.objectives {
        let owner = tape.findings.id(objective.id.as_str());
        tape.columns(owner, &objective.short, limits::SHORT, "long-objective");
    }
    lesson.panes.iter().for_each(|it| pane(it, &mut tape));
    lesson.quiz.items.iter().for_each(|it| item(it, &mut tape));
}

fn pane(pane: &Pane, tape: &mut Tape<'_, '_>) {
    let owner = tape.findings.id(pane.id.as_str());
    tape.columns(owner, &pane.title, limits::TITLE, "long-title");
    let room = if pane.figure.is_some() { limits::BODY_BESIDE } else { limits::BODY };
    for (_, body) in pane.body.written() {
        tape.rows(owner, body, room, "long-pane");
    }
    for step in &pane.steps {
        tape.columns(owner, &step.label, limits::STEP_LABEL, "long-step");
        tape.rows(owner, &step.say, limits::STEP, "long-step");
    }
    if let Some(point) = &pane.key_point {
        tape.rows(owner, point, limits::KEY_POINT, "long-key-point");
    }
}

fn item(item: &Item, tape: &mut Tape<'_, '_>) {
    let owner = tape.findings.id(item.id.as_str());
    if let Some(vignette) = &item.vignette {
        tape.rows(owner, vignette, limits::VIGNETTE, "long-stem");
    }
    tape.rows(owner, &item.ask, limits::ASK, "long-stem");
    tape.rows(owner, &item.explain, limits::EXPLAIN, "long-explain");
    for why in texts::whys(&item.answer) {
        tape.columns(owner, &markup::plain(why), limits::WHY, "long-why");
    }
    for (text, limit) in choosable(&item.answer) {
        tape.columns(owner, text, limit, "long-choice");
    }
    if let Answer::Cloze { text, .. } = &item.answer {
        tape.columns(owner, text, limits::CLOZE, "long-stem");
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

/// Measures texts as the screens show them.
struct Tape<'a, 'f> {
    course: &'a Course,
    sources: Vec<&'a str>,
    findings: &'a mut Findings<'f>,
}

impl Tape<'_, '_> {
    fn columns(&mut self, owner: usize, text: &str, limit: usize, code: &'static str) {
        let width = columns(text);
        if width > limit && !self.findings.is_full() {
            let message = format!("this is {width} columns wide, but only {limit} fit");
            self.findings.add(self.findings.text(owner, text), code, &message);
        }
    }

    fn rows(&mut self, owner: usize, text: &str, room: Room, code: &'static str) {
        let Ok(blocks) = markup::parse(text) else { return };
        let term =
            |id: &str| self.course.term(id).map_or_else(String::new, |it| it.term.to_string());
        let number = |id: &str| self.sources.iter().position(|it| *it == id).map_or(1, |at| at + 1);
        let rows = block_rows(&blocks, room.columns, term, number);
        if rows > room.rows && !self.findings.is_full() {
            let message = format!(
                "this takes {rows} rows of {} columns, but only {} fit",
                room.columns, room.rows
            );
            self.findings.add(self.findings.text(owner, text), code, &message);
        }
    }
}
