//! What stands in the answer field of an open item, and how edits change it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Kind, Rejected, Response, number};
use crate::content::{Answer, Item, Words};

/// Characters that a typed field may hold.
pub const LONGEST_FIELD: usize = 200;
/// Characters that a text of Recall may hold.
pub const LONGEST_RECALL: usize = 1_200;
/// Characters, blanks around them aside, that a text of Recall needs before it is compared.
pub const SHORTEST_RECALL: usize = 15;

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

/// A change to a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Best: choose the choice at this file position.
    Choose(usize),
    /// Multi: tick or untick the choice at this file position. Recall, once compared: the same for
    /// an entry of the checklist.
    Tick(usize),
    /// Order: take the event at place `from` of the draft to place `to`.
    Carry {
        /// Where it stands, counted from 0.
        from: usize,
        /// Where it shall stand, counted from 0.
        to: usize,
    },
    /// Match and Label: give row `left` the side or name `right`, taking it from another row if one
    /// has it; `None` clears the row.
    Pair {
        /// The left side or spot, as its file position.
        left: usize,
        /// The right side or name, as its file position.
        right: Option<usize>,
    },
    /// Number, Cloze, Short, Recall: the field's whole text is now this. Line breaks and tabs become
    /// blanks, other control characters are dropped, and what is too long is cut.
    Text {
        /// The gap, counted from 0; 0 for the other kinds.
        field: usize,
        /// The text.
        text: String,
    },
    /// Recall: fix the text and show the model answer.
    Compare,
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

    /// The draft after `edit`. Choices in `struck` were tried before.
    pub(super) fn edited(
        &self,
        edit: &Edit,
        item: &Item,
        struck: &BTreeSet<usize>,
    ) -> Result<Self, Rejected> {
        match edit {
            Edit::Choose(choice) => self.choose(*choice, item, struck),
            Edit::Tick(choice) => self.tick(*choice, item, struck),
            Edit::Carry { from, to } => self.carry(*from, *to),
            Edit::Pair { left, right } => self.pair(*left, *right, item),
            Edit::Text { field, text } => self.type_text(*field, text),
            Edit::Compare => self.compare(),
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

    /// What stays in the field after a wrong answer: everything but the choices in `struck`.
    pub(super) fn after_try(&self, struck: &BTreeSet<usize>) -> Self {
        match self {
            Self::Best(choice) => Self::Best(choice.filter(|choice| !struck.contains(choice))),
            Self::Multi(ticks) => Self::Multi(ticks.difference(struck).copied().collect()),
            Self::Order(_)
            | Self::Match(_)
            | Self::Number(_)
            | Self::Cloze(_)
            | Self::Short(_)
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

    fn choose(
        &self,
        choice: usize,
        item: &Item,
        struck: &BTreeSet<usize>,
    ) -> Result<Self, Rejected> {
        let (Self::Best(_), Answer::Best(choices)) = (self, &item.answer) else {
            return Err(Rejected::AnotherKind);
        };
        if struck.contains(&choice) {
            return Err(Rejected::AlreadyTried);
        }
        choices.get(choice).ok_or(Rejected::NoSuchChoice)?;
        Ok(Self::Best(Some(choice)))
    }

    fn tick(&self, choice: usize, item: &Item, struck: &BTreeSet<usize>) -> Result<Self, Rejected> {
        match (self, &item.answer) {
            (Self::Multi(_), Answer::Multi { .. }) if struck.contains(&choice) => {
                Err(Rejected::AlreadyTried)
            }
            (Self::Multi(ticks), Answer::Multi { choices, .. }) => {
                Ok(Self::Multi(toggled(ticks, choice, choices.len())?))
            }
            (Self::Compared { text, ticks }, Answer::Recall { checklist, .. }) => {
                let ticks = toggled(ticks, choice, checklist.len())?;
                Ok(Self::Compared { text: text.clone(), ticks })
            }
            (Self::Recall(_), Answer::Recall { .. }) => Err(Rejected::TooShort),
            _ => Err(Rejected::AnotherKind),
        }
    }

    fn carry(&self, from: usize, to: usize) -> Result<Self, Rejected> {
        let Self::Order(places) = self else { return Err(Rejected::AnotherKind) };
        if from.max(to) >= places.len() {
            return Err(Rejected::NoSuchChoice);
        }
        let mut places = places.clone();
        let carried = places.remove(from);
        places.insert(to, carried);
        Ok(Self::Order(places))
    }

    fn pair(&self, left: usize, right: Option<usize>, item: &Item) -> Result<Self, Rejected> {
        match (self, &item.answer) {
            (Self::Match(rows), Answer::Match { pairs, extra }) => {
                let rights = pairs.len().saturating_add(extra.len());
                Ok(Self::Match(paired(rows, left, right, rights)?))
            }
            (Self::Label(rows), Answer::Label { spots, extra, .. }) => {
                let names = spots.len().saturating_add(extra.len());
                Ok(Self::Label(paired(rows, left, right, names)?))
            }
            _ => Err(Rejected::AnotherKind),
        }
    }

    fn type_text(&self, field: usize, text: &str) -> Result<Self, Rejected> {
        let (current, longest) = match self {
            Self::Number(current) | Self::Short(current) if field == 0 => (current, LONGEST_FIELD),
            Self::Recall(current) if field == 0 => (current, LONGEST_RECALL),
            Self::Cloze(gaps) => (gaps.get(field).ok_or(Rejected::NoSuchChoice)?, LONGEST_FIELD),
            Self::Number(_) | Self::Short(_) | Self::Recall(_) => {
                return Err(Rejected::NoSuchChoice);
            }
            Self::Compared { .. } => return Err(Rejected::TextIsFixed),
            Self::Best(_) | Self::Multi(_) | Self::Order(_) | Self::Match(_) | Self::Label(_) => {
                return Err(Rejected::AnotherKind);
            }
        };
        let kept: String = clean(text).take(longest).collect();
        if kept == *current && clean(text).nth(longest).is_some() {
            return Err(Rejected::TooLong);
        }
        Ok(self.with_text(field, kept))
    }

    fn with_text(&self, field: usize, kept: String) -> Self {
        match self {
            Self::Number(_) => Self::Number(kept),
            Self::Short(_) => Self::Short(kept),
            Self::Recall(_) => Self::Recall(kept),
            Self::Cloze(gaps) => {
                let mut gaps = gaps.clone();
                if let Some(gap) = gaps.get_mut(field) {
                    *gap = kept;
                }
                Self::Cloze(gaps)
            }
            Self::Best(_)
            | Self::Multi(_)
            | Self::Order(_)
            | Self::Match(_)
            | Self::Label(_)
            | Self::Compared { .. } => self.clone(),
        }
    }

    fn compare(&self) -> Result<Self, Rejected> {
        match self {
            Self::Recall(text) if text.trim().chars().count() < SHORTEST_RECALL => {
                Err(Rejected::TooShort)
            }
            Self::Recall(text) => Ok(Self::Compared { text: text.clone(), ticks: BTreeSet::new() }),
            Self::Compared { .. } => Err(Rejected::TextIsFixed),
            Self::Best(_)
            | Self::Multi(_)
            | Self::Order(_)
            | Self::Match(_)
            | Self::Number(_)
            | Self::Cloze(_)
            | Self::Short(_)
            | Self::Label(_) => Err(Rejected::AnotherKind),
        }
    }
}

fn toggled(ticks: &BTreeSet<usize>, tick: usize, n: usize) -> Result<BTreeSet<usize>, Rejected> {
    if tick >= n {
        return Err(Rejected::NoSuchChoice);
    }
    let mut ticks = ticks.clone();
    if !ticks.remove(&tick) {
        ticks.insert(tick);
    }
    Ok(ticks)
}

fn paired(
    rows: &[Option<usize>],
    left: usize,
    right: Option<usize>,
    rights: usize,
) -> Result<Vec<Option<usize>>, Rejected> {
    if left >= rows.len() || right.is_some_and(|right| right >= rights) {
        return Err(Rejected::NoSuchChoice);
    }
    let paired = rows
        .iter()
        .enumerate()
        .map(|(row, &given)| if row == left { right } else { given.filter(|_| given != right) });
    Ok(paired.collect())
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

/// The characters of `text` that are safe to keep and to show.
fn clean(text: &str) -> impl Iterator<Item = char> {
    let blanked = text.chars().map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c });
    blanked.filter(|&c| Words::new(c).is_ok())
}
