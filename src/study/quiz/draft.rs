//! What a learner has put down so far, and what they may hand in.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Rejected, number, shuffle};
use crate::content::{Answer, Item};

/// What a learner has put down for an item. Positions are file positions, never screen letters.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum Draft {
    /// The chosen choice.
    Best(Option<usize>),
    /// The ticked choices.
    Multi(BTreeSet<usize>),
    /// The events as they stand now.
    Order(Vec<usize>),
    /// For each left side, the right side given to it; extras count on after the pairs.
    Match(Vec<Option<usize>>),
    /// What was typed.
    Number(String),
    /// What was typed into each gap.
    Cloze(Vec<String>),
    /// What was typed.
    Short(String),
    /// For each spot, the name given to it; extras count on after the spots.
    Label(Vec<Option<usize>>),
    /// What was written, and what was ticked once the model answer was shown.
    Recall {
        /// The learner's own words.
        text: String,
        /// Ticked checklist entries; nothing until the model answer is shown.
        ticks: Option<BTreeSet<usize>>,
    },
}

/// A draft that is complete, so that it can be marked. Built only by the machine.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Response(Draft);

impl Response {
    /// Hands in `draft` as an answer to `item`.
    ///
    /// # Errors
    /// What is missing, as a sentence; [`Rejected::Outdated`] if the draft is not one for `item`.
    pub fn of(draft: Draft, item: &Item) -> Result<Self, Rejected> {
        if !draft.fits(item) {
            return Err(Rejected::Outdated);
        }
        let missing = match &draft {
            Draft::Best(choice) => choice.is_none().then_some(Rejected::Unanswered),
            Draft::Multi(ticks) => ticks.is_empty().then_some(Rejected::NothingTicked),
            Draft::Order(_) => None,
            Draft::Match(rights) => has_gap(rights).then_some(Rejected::Unpaired),
            Draft::Label(names) => has_gap(names).then_some(Rejected::Unnamed),
            Draft::Number(text) => number::read(text, item).err(),
            Draft::Cloze(gaps) => {
                gaps.iter().any(|gap| is_blank(gap)).then_some(Rejected::EmptyGap)
            }
            Draft::Short(text) => is_blank(text).then_some(Rejected::NothingTyped),
            Draft::Recall { ticks, .. } => ticks.is_none().then_some(Rejected::TooShort),
        };
        missing.map_or(Ok(Self(draft)), Err)
    }

    /// What was handed in.
    #[must_use]
    pub fn draft(&self) -> &Draft {
        &self.0
    }

    /// Whether it is an answer that the learner marks.
    #[must_use]
    pub fn is_recall(&self) -> bool {
        matches!(self.0, Draft::Recall { .. })
    }
}

impl Draft {
    /// Nothing chosen or typed yet; for Order the events as dealt.
    pub(super) fn blank(item: &Item, order: &[usize]) -> Self {
        match &item.answer {
            Answer::Best(_) => Self::Best(None),
            Answer::Multi { .. } => Self::Multi(BTreeSet::new()),
            Answer::Order { .. } => Self::Order(order.to_vec()),
            Answer::Match { pairs, .. } => Self::Match(vec![None; pairs.len()]),
            Answer::Number { .. } => Self::Number(String::new()),
            Answer::Cloze { gaps, .. } => Self::Cloze(vec![String::new(); gaps.len()]),
            Answer::Short { .. } => Self::Short(String::new()),
            Answer::Label { spots, .. } => Self::Label(vec![None; spots.len()]),
            Answer::Recall { .. } => Self::Recall { text: String::new(), ticks: None },
        }
    }

    /// What stays after a wrong answer: everything but the choices in `struck`.
    pub(super) fn without(&self, struck: &BTreeSet<usize>) -> Self {
        match self {
            Self::Best(choice) => Self::Best(choice.filter(|choice| !struck.contains(choice))),
            Self::Multi(ticks) => Self::Multi(ticks.difference(struck).copied().collect()),
            Self::Order(_)
            | Self::Match(_)
            | Self::Number(_)
            | Self::Cloze(_)
            | Self::Short(_)
            | Self::Label(_)
            | Self::Recall { .. } => self.clone(),
        }
    }

    /// Whether it can stand for `item` as it is now: its kind, and every position within it.
    pub(super) fn fits(&self, item: &Item) -> bool {
        match (self, &item.answer) {
            (Self::Best(choice), Answer::Best(choices)) => are_below(choice, choices.len()),
            (Self::Multi(ticks), Answer::Multi { choices, .. }) => are_below(ticks, choices.len()),
            (Self::Order(places), Answer::Order { sequence, .. }) => {
                shuffle::is_permutation(places, sequence.len())
            }
            (Self::Match(rights), Answer::Match { pairs, extra }) => {
                are_rows(rights, pairs.len(), extra.len())
            }
            (Self::Label(names), Answer::Label { spots, extra, .. }) => {
                are_rows(names, spots.len(), extra.len())
            }
            (Self::Cloze(texts), Answer::Cloze { gaps, .. }) => texts.len() == gaps.len(),
            (Self::Recall { ticks, .. }, Answer::Recall { checklist, .. }) => {
                are_below(ticks.iter().flatten(), checklist.len())
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

fn are_below<'a>(positions: impl IntoIterator<Item = &'a usize>, n: usize) -> bool {
    positions.into_iter().all(|&position| position < n)
}

fn are_rows(rows: &[Option<usize>], lefts: usize, extra: usize) -> bool {
    rows.len() == lefts && are_below(rows.iter().flatten(), lefts.saturating_add(extra))
}

fn has_gap(rows: &[Option<usize>]) -> bool {
    rows.iter().any(Option::is_none)
}

fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}
