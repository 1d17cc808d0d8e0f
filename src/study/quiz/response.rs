//! An answer as it was given: complete, with choices as file positions.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::shuffle;
use crate::content::{Answer, Item};

/// The nine kinds of item, without their content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// One choice is right.
    Best,
    /// One or more choices are right.
    Multi,
    /// Events to be put in order.
    Order,
    /// Left sides to be given their right sides.
    Match,
    /// A number with its unit.
    Number,
    /// A sentence with gaps.
    Cloze,
    /// A word or two.
    Short,
    /// Parts of a figure to be named.
    Label,
    /// Sentences that the learner compares with a model answer.
    Recall,
}

impl Kind {
    /// The kind of `item`.
    #[must_use]
    pub fn of(item: &Item) -> Self {
        match item.answer {
            Answer::Best(_) => Self::Best,
            Answer::Multi { .. } => Self::Multi,
            Answer::Order { .. } => Self::Order,
            Answer::Match { .. } => Self::Match,
            Answer::Number { .. } => Self::Number,
            Answer::Cloze { .. } => Self::Cloze,
            Answer::Short { .. } => Self::Short,
            Answer::Label { .. } => Self::Label,
            Answer::Recall { .. } => Self::Recall,
        }
    }
}

/// An answer as it was given.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum Response {
    /// The choice, as its file position.
    Best(usize),
    /// The ticked choices, as file positions.
    Multi(BTreeSet<usize>),
    /// The events from first to last, as places in the right order.
    Order(Vec<usize>),
    /// For each left side the right side given to it: pairs, then extra.
    Match(Vec<usize>),
    /// The number as it was typed.
    Number(String),
    /// The gaps as they were typed.
    Cloze(Vec<String>),
    /// The words as they were typed.
    Short(String),
    /// For each spot the name given to it: spots, then extra.
    Label(Vec<usize>),
    /// What was written, and which entries of the checklist the learner found in it.
    Recall {
        /// What was written.
        text: String,
        /// The ticked entries.
        ticks: BTreeSet<usize>,
    },
}

impl Response {
    /// Whether it can be an answer to `item` as it stands: its kind, every place within it.
    pub(super) fn fits(&self, item: &Item) -> bool {
        match (self, &item.answer) {
            (Self::Best(choice), Answer::Best(choices)) => *choice < choices.len(),
            (Self::Multi(ticks), Answer::Multi { choices, .. }) => are_below(ticks, choices.len()),
            (Self::Order(places), Answer::Order { sequence, .. }) => {
                shuffle::is_permutation(places, sequence.len())
            }
            (Self::Match(rights), Answer::Match { pairs, extra }) => {
                are_given(rights, pairs.len(), extra.len())
            }
            (Self::Label(names), Answer::Label { spots, extra, .. }) => {
                are_given(names, spots.len(), extra.len())
            }
            (Self::Cloze(words), Answer::Cloze { gaps, .. }) => words.len() == gaps.len(),
            (Self::Recall { ticks, .. }, Answer::Recall { checklist, .. }) => {
                are_below(ticks, checklist.len())
            }
            (Self::Number(_), Answer::Number { .. }) | (Self::Short(_), Answer::Short { .. }) => {
                true
            }
            (
                Self::Best(_)
                | Self::Multi(_)
                | Self::Order(_)
                | Self::Match(_)
                | Self::Number(_)
                | Self::Cloze(_)
                | Self::Short(_)
                | Self::Label(_)
                | Self::Recall { .. },
                _,
            ) => false,
        }
    }
}

fn are_below(ticks: &BTreeSet<usize>, n: usize) -> bool {
    ticks.iter().all(|&tick| tick < n)
}

fn are_given(given: &[usize], lefts: usize, extra: usize) -> bool {
    given.len() == lefts && given.iter().all(|&right| right < lefts.saturating_add(extra))
}
