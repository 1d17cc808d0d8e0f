//! What an answer came to, part by part: a headline and rows with a sign, a note and a why.

mod choices;
mod order;
mod pairs;
mod recall;
mod tried;
pub(crate) mod typed;
pub(crate) mod whys;

use crate::{
    content::{Answer, Item},
    study::quiz::{
        Entry, Response,
        score::{self, Judgement},
    },
};

/// What the verdict says about a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// `✓`: picked, and right.
    Right,
    /// `✗`: picked, and not right.
    Wrong,
    /// `→`: right, and not picked.
    Should,
    /// Neither picked nor right.
    Plain,
}

/// One row: `✗ b  text            note`, with a why under it.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) sign: Sign,
    pub(crate) letter: char,
    pub(crate) text: String,
    pub(crate) note: String,
    /// In markup.
    pub(crate) why: Option<String>,
}

/// An answer with what it came to.
#[derive(Clone, Copy)]
pub(crate) struct Given<'a> {
    pub(crate) item: &'a Item,
    pub(crate) entry: &'a Entry,
    pub(crate) response: &'a Response,
}

/// What else a question holds of each row, beside the answer and the right one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// The answer and the right one.
    Answer,
    /// Every choice.
    Every,
}

impl Line {
    pub(crate) fn new(sign: Sign, letter: char, text: impl Into<String>) -> Self {
        Self { sign, letter, text: text.into(), note: String::new(), why: None }
    }

    fn because(self, why: impl Into<String>) -> Self {
        Self { why: Some(why.into()), ..self }
    }

    pub(crate) fn noted(self, note: impl Into<String>) -> Self {
        Self { note: note.into(), ..self }
    }
}

impl Given<'_> {
    /// Judges the answer.
    pub(crate) fn judged(&self) -> Judgement {
        score::judge(self.item, self.response)
    }

    /// The rows that say what was right and what was not. `scope` matters for single choices only:
    /// the other kinds show all they have.
    pub(crate) fn lines(&self, scope: Scope) -> Vec<Line> {
        let judged = self.judged();
        match (&self.item.answer, self.response) {
            (Answer::Best(choices), Response::Best(choice)) => {
                choices::best(self.entry, choices, Some(*choice), scope)
            }
            (Answer::Multi { choices, .. }, Response::Multi(ticks)) => {
                choices::multi(self.entry, choices, Some(ticks))
            }
            (Answer::Order { sequence, .. }, Response::Order(places)) => {
                order::lines(sequence, Some(places))
            }
            (Answer::Match { pairs, extra }, Response::Match(rights)) => {
                pairs::matched((pairs, extra), &judged, rights)
            }
            (Answer::Label { spots, extra, .. }, Response::Label(names)) => {
                pairs::labelled((spots, extra), &judged, names)
            }
            (
                Answer::Number { .. } | Answer::Short { .. },
                Response::Number(text) | Response::Short(text),
            ) => typed::one(self.item, &judged, text),
            (Answer::Cloze { gaps, .. }, Response::Cloze(words)) => {
                typed::gaps(gaps, &judged, words)
            }
            (Answer::Recall { checklist, .. }, Response::Recall { ticks, .. }) => {
                recall::lines(checklist, ticks)
            }
            (
                Answer::Best(_)
                | Answer::Multi { .. }
                | Answer::Order { .. }
                | Answer::Match { .. }
                | Answer::Number { .. }
                | Answer::Cloze { .. }
                | Answer::Short { .. }
                | Answer::Label { .. }
                | Answer::Recall { .. },
                _,
            ) => Vec::new(),
        }
    }

    /// Parts that are right, all parts, and what they are called; nothing for an answer of one part.
    pub(crate) fn parts(&self) -> Option<(usize, usize, &'static str)> {
        let parts = self.judged().parts;
        let name = match &self.item.answer {
            Answer::Best(_) | Answer::Number { .. } | Answer::Short { .. } => return None,
            Answer::Multi { .. } => "choices judged rightly",
            // The last part of an order answers for the last pair too.
            Answer::Order { .. } => {
                let pairs = parts.len().saturating_sub(1);
                let right = parts.iter().take(pairs).filter(|part| part.right).count();
                return Some((right, pairs, "neighbours in the right order"));
            }
            Answer::Match { .. } => "pairs",
            Answer::Label { .. } => "parts",
            Answer::Cloze { .. } => "gaps",
            Answer::Recall { .. } => "points",
        };
        Some((parts.iter().filter(|part| part.right).count(), parts.len(), name))
    }

    /// The verdict in a few words; nothing if the rows say it all.
    pub(crate) fn headline(&self) -> Option<String> {
        let (right, of, name) = self.parts()?;
        let judged = self.judged();
        Some(match &self.item.answer {
            Answer::Recall { .. } => format!("{right} of {of} {name} in your own words"),
            Answer::Best(_)
            | Answer::Multi { .. }
            | Answer::Order { .. }
            | Answer::Match { .. }
            | Answer::Number { .. }
            | Answer::Cloze { .. }
            | Answer::Short { .. }
            | Answer::Label { .. } => {
                if judged.is_right() {
                    "Right".to_owned()
                } else if judged.score > 0.0 {
                    format!("Partly right: {right} of {of} {name}")
                } else {
                    "Not this one".to_owned()
                }
            }
        })
    }
}

pub(crate) use tried::{mark_tried, with_tries};

/// The right answer of a question that was shown or left open.
pub(crate) fn answer(item: &Item, entry: &Entry, scope: Scope) -> Vec<Line> {
    match &item.answer {
        Answer::Best(choices) => choices::best(entry, choices, None, scope),
        Answer::Multi { choices, .. } => choices::multi(entry, choices, None),
        Answer::Order { sequence, .. } => order::lines(sequence, None),
        Answer::Match { pairs, .. } => pairs::matches(pairs),
        Answer::Label { spots, .. } => pairs::labels(spots),
        Answer::Number { value, unit, .. } => vec![typed::number(*value, unit)],
        Answer::Short { accept, .. } => typed::word(accept).into_iter().collect(),
        Answer::Cloze { gaps, .. } => typed::fillings(gaps),
        Answer::Recall { checklist, .. } => recall::points(checklist),
    }
}
