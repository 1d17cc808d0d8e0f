//! What stands in the answer field of an open item.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Kind, Rejected, Response, number, score::Part};
use crate::content::{Answer, Item};

/// What stands in the answer field. Choices are file positions.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum Draft {
    /// The choice.
    Best(Option<usize>),
    /// The ticked choices.
    Multi(BTreeSet<usize>),
    /// The events from first to last, as places in the right order.
    Order(Vec<usize>),
    /// For each left side the right side given to it: pairs, then extra.
    Match(Vec<Option<usize>>),
    /// The number as it is typed.
    Number(String),
    /// The gaps as they are typed.
    Cloze(Vec<String>),
    /// The words as they are typed.
    Short(String),
    /// For each spot the name given to it: spots, then extra.
    Label(Vec<Option<usize>>),
    /// The text as it is written, before it is compared.
    Recall(String),
    /// The text, fixed and shown beside the model answer.
    Compared {
        /// What was written.
        text: String,
        /// The entries of the checklist that the learner found in it.
        ticks: BTreeSet<usize>,
    },
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
            Answer::Recall { .. } => Self::Recall(String::new()),
        }
    }

    /// What stands in the field when `response` was given.
    pub(super) fn of(response: &Response) -> Self {
        match response.clone() {
            Response::Best(choice) => Self::Best(Some(choice)),
            Response::Multi(ticks) => Self::Multi(ticks),
            Response::Order(places) => Self::Order(places),
            Response::Match(rights) => Self::Match(rights.into_iter().map(Some).collect()),
            Response::Label(names) => Self::Label(names.into_iter().map(Some).collect()),
            Response::Number(text) => Self::Number(text),
            Response::Cloze(words) => Self::Cloze(words),
            Response::Short(text) => Self::Short(text),
            Response::Recall { text, ticks } => Self::Compared { text, ticks },
        }
    }

    /// The answer that the draft gives, if it is complete.
    pub(super) fn response(&self, item: &Item) -> Result<Response, Rejected> {
        let given = match self {
            Self::Best(choice) => choice.map(Response::Best),
            Self::Multi(ticks) => (!ticks.is_empty()).then(|| Response::Multi(ticks.clone())),
            Self::Order(places) => Some(Response::Order(places.clone())),
            Self::Match(rights) => all_given(rights).map(Response::Match),
            Self::Label(names) => all_given(names).map(Response::Label),
            Self::Number(text) if text.trim().is_empty() => None,
            Self::Number(text) => {
                number::read(text, item)?;
                Some(Response::Number(text.clone()))
            }
            Self::Cloze(gaps) => {
                gaps.iter().all(|gap| is_written(gap)).then(|| Response::Cloze(gaps.clone()))
            }
            Self::Short(text) => is_written(text).then(|| Response::Short(text.clone())),
            Self::Recall(_) => None,
            Self::Compared { text, ticks } => {
                Some(Response::Recall { text: text.clone(), ticks: ticks.clone() })
            }
        };
        given.filter(|response| response.fits(item)).ok_or(Rejected::Unanswered(Kind::of(item)))
    }

    /// What stays in the field after a wrong answer judged in `parts`: everything but the choices in
    /// `struck` and the words that were not right.
    pub(super) fn after_try(&self, parts: &[Part], struck: &BTreeSet<usize>) -> Self {
        match self {
            Self::Best(choice) => Self::Best(choice.filter(|choice| !struck.contains(choice))),
            Self::Multi(ticks) => Self::Multi(ticks.difference(struck).copied().collect()),
            Self::Number(_) => Self::Number(String::new()),
            Self::Short(_) => Self::Short(String::new()),
            Self::Cloze(gaps) => Self::Cloze(right_words(gaps, parts)),
            Self::Order(_)
            | Self::Match(_)
            | Self::Label(_)
            | Self::Recall(_)
            | Self::Compared { .. } => self.clone(),
        }
    }

    /// Whether it can stand in the answer field of `item` as it is now.
    pub(super) fn fits(&self, item: &Item) -> bool {
        match (self, &item.answer) {
            (Self::Best(None), Answer::Best(_))
            | (Self::Number(_), Answer::Number { .. })
            | (Self::Short(_), Answer::Short { .. })
            | (Self::Recall(_), Answer::Recall { .. }) => true,
            (Self::Best(Some(choice)), _) => Response::Best(*choice).fits(item),
            (Self::Multi(ticks), _) => Response::Multi(ticks.clone()).fits(item),
            (Self::Order(places), _) => Response::Order(places.clone()).fits(item),
            (Self::Cloze(gaps), _) => Response::Cloze(gaps.clone()).fits(item),
            (Self::Compared { text, ticks }, _) => {
                Response::Recall { text: text.clone(), ticks: ticks.clone() }.fits(item)
            }
            (Self::Match(rights), Answer::Match { pairs, extra }) => {
                are_rows(rights, pairs.len(), extra.len())
            }
            (Self::Label(names), Answer::Label { spots, extra, .. }) => {
                are_rows(names, spots.len(), extra.len())
            }
            (
                Self::Best(None)
                | Self::Number(_)
                | Self::Short(_)
                | Self::Recall(_)
                | Self::Match(_)
                | Self::Label(_),
                _,
            ) => false,
        }
    }
}

/// The words of the gaps that were right; the others are empty.
fn right_words(gaps: &[String], parts: &[Part]) -> Vec<String> {
    let is_right = |at: usize| parts.get(at).is_some_and(|part| part.right);
    let kept =
        |(at, word): (usize, &String)| if is_right(at) { word.clone() } else { String::new() };
    gaps.iter().enumerate().map(kept).collect()
}

fn all_given(rows: &[Option<usize>]) -> Option<Vec<usize>> {
    rows.iter().copied().collect()
}

fn are_rows(rows: &[Option<usize>], lefts: usize, extra: usize) -> bool {
    let rights = lefts.saturating_add(extra);
    rows.len() == lefts && rows.iter().flatten().all(|&right| right < rights)
}

fn is_written(text: &str) -> bool {
    !text.trim().is_empty()
}
