//! One change to a draft, and what it may not do.

use std::collections::BTreeSet;

use super::{Draft, Rejected};
use crate::content::{Answer, Item, Words};

/// Characters that a typed field may hold.
pub const LONGEST_FIELD: usize = 200;
/// Characters that a text of Recall may hold.
pub const LONGEST_RECALL: usize = 1_200;
/// Characters, blanks around them aside, that a text of Recall needs before it is compared.
pub const SHORTEST_RECALL: usize = 15;

/// One change to a draft. Positions are file positions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Best: choose this choice.
    Choose(usize),
    /// Multi: tick or untick this choice. Recall after comparing: this checklist entry.
    Tick(usize),
    /// Order: carry the event at one place of the list to another place.
    Carry {
        /// Place it stands at.
        from: usize,
        /// Place it goes to.
        to: usize,
    },
    /// Match and Label: give a name to a side or spot (taking it from where it was), or clear it.
    Pair {
        /// Left side or spot.
        left: usize,
        /// Right side or name.
        right: Option<usize>,
    },
    /// Typed kinds: the whole text of a field (0 except in Cloze). Line breaks and tabs become
    /// blanks, other control characters are dropped, and what is too long is cut.
    Text {
        /// Gap, counted from 0.
        field: usize,
        /// What stands in it now.
        text: String,
    },
    /// Recall: show the model answer; the text is fixed from then on.
    Compare,
}

impl Edit {
    /// The draft after this edit. Choices in `struck` were tried before.
    pub(super) fn apply(
        &self,
        draft: &Draft,
        item: &Item,
        struck: &BTreeSet<usize>,
    ) -> Result<Draft, Rejected> {
        match self {
            Self::Choose(choice) | Self::Tick(choice) if struck.contains(choice) => {
                Err(Rejected::AlreadyTried)
            }
            Self::Choose(choice) => choose(draft, item, *choice),
            Self::Tick(choice) => tick(draft, item, *choice),
            Self::Carry { from, to } => carry(draft, *from, *to),
            Self::Pair { left, right } => pair(draft, item, *left, *right),
            Self::Text { field, text } => write(draft, *field, text),
            Self::Compare => compare(draft),
        }
    }
}

fn choose(draft: &Draft, item: &Item, choice: usize) -> Result<Draft, Rejected> {
    let (Draft::Best(_), Answer::Best(choices)) = (draft, &item.answer) else {
        return Err(Rejected::AnotherKind);
    };
    choices.get(choice).ok_or(Rejected::NoSuchChoice)?;
    Ok(Draft::Best(Some(choice)))
}

fn tick(draft: &Draft, item: &Item, entry: usize) -> Result<Draft, Rejected> {
    match (draft, &item.answer) {
        (Draft::Multi(ticks), Answer::Multi { choices, .. }) => {
            Ok(Draft::Multi(toggled(ticks, entry, choices.len())?))
        }
        (Draft::Compared { text, ticks }, Answer::Recall { checklist, .. }) => {
            let ticks = toggled(ticks, entry, checklist.len())?;
            Ok(Draft::Compared { text: text.clone(), ticks })
        }
        (Draft::Recall(_), Answer::Recall { .. }) => Err(Rejected::NotCompared),
        (
            Draft::Best(_)
            | Draft::Multi(_)
            | Draft::Order(_)
            | Draft::Match(_)
            | Draft::Number(_)
            | Draft::Cloze(_)
            | Draft::Short(_)
            | Draft::Label(_)
            | Draft::Recall(_)
            | Draft::Compared { .. },
            _,
        ) => Err(Rejected::AnotherKind),
    }
}

fn toggled(ticks: &BTreeSet<usize>, tick: usize, n: usize) -> Result<BTreeSet<usize>, Rejected> {
    if tick >= n {
        return Err(Rejected::NoSuchChoice);
    }
    Ok(ticks ^ &BTreeSet::from([tick]))
}

fn carry(draft: &Draft, from: usize, to: usize) -> Result<Draft, Rejected> {
    let Draft::Order(places) = draft else { return Err(Rejected::AnotherKind) };
    if from.max(to) >= places.len() {
        return Err(Rejected::NoSuchChoice);
    }
    let mut places = places.clone();
    let carried = places.remove(from);
    places.insert(to, carried);
    Ok(Draft::Order(places))
}

fn pair(draft: &Draft, item: &Item, left: usize, right: Option<usize>) -> Result<Draft, Rejected> {
    match (draft, &item.answer) {
        (Draft::Match(rows), Answer::Match { pairs, extra }) => {
            let rights = pairs.len().saturating_add(extra.len());
            Ok(Draft::Match(paired(rows, left, right, rights)?))
        }
        (Draft::Label(rows), Answer::Label { spots, extra, .. }) => {
            let names = spots.len().saturating_add(extra.len());
            Ok(Draft::Label(paired(rows, left, right, names)?))
        }
        (
            Draft::Best(_)
            | Draft::Multi(_)
            | Draft::Order(_)
            | Draft::Match(_)
            | Draft::Number(_)
            | Draft::Cloze(_)
            | Draft::Short(_)
            | Draft::Label(_)
            | Draft::Recall(_)
            | Draft::Compared { .. },
            _,
        ) => Err(Rejected::AnotherKind),
    }
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
    let others = rows.iter().map(|&given| given.filter(|_| given != right));
    let paired = others.enumerate().map(|(row, given)| if row == left { right } else { given });
    Ok(paired.collect())
}

fn write(draft: &Draft, field: usize, text: &str) -> Result<Draft, Rejected> {
    match draft {
        Draft::Cloze(gaps) => {
            let mut gaps = gaps.clone();
            let gap = gaps.get_mut(field).ok_or(Rejected::NoSuchChoice)?;
            *gap = kept(text, gap, LONGEST_FIELD)?;
            Ok(Draft::Cloze(gaps))
        }
        Draft::Number(_) | Draft::Short(_) | Draft::Recall(_) if field > 0 => {
            Err(Rejected::NoSuchChoice)
        }
        Draft::Number(now) => Ok(Draft::Number(kept(text, now, LONGEST_FIELD)?)),
        Draft::Short(now) => Ok(Draft::Short(kept(text, now, LONGEST_FIELD)?)),
        Draft::Recall(now) => Ok(Draft::Recall(kept(text, now, LONGEST_RECALL)?)),
        Draft::Compared { .. } => Err(Rejected::TextIsFixed),
        Draft::Best(_) | Draft::Multi(_) | Draft::Order(_) | Draft::Match(_) | Draft::Label(_) => {
            Err(Rejected::AnotherKind)
        }
    }
}

/// What of `text` is kept in a field that holds `now`. A field that is full says so.
fn kept(text: &str, now: &str, longest: usize) -> Result<String, Rejected> {
    let kept: String = clean(text).take(longest).collect();
    if kept == now && clean(text).nth(longest).is_some() {
        Err(Rejected::TooLong)
    } else {
        Ok(kept)
    }
}

/// The characters of `text` that are safe to keep and to show.
fn clean(text: &str) -> impl Iterator<Item = char> {
    let blanked = text.chars().map(|c| if matches!(c, '\n' | '\r' | '\t') { ' ' } else { c });
    blanked.filter(|&c| Words::new(c).is_ok())
}

fn compare(draft: &Draft) -> Result<Draft, Rejected> {
    match draft {
        Draft::Recall(text) if text.trim().chars().count() < SHORTEST_RECALL => {
            Err(Rejected::TooShort)
        }
        Draft::Recall(text) => Ok(Draft::Compared { text: text.clone(), ticks: BTreeSet::new() }),
        Draft::Compared { .. } => Err(Rejected::TextIsFixed),
        Draft::Best(_)
        | Draft::Multi(_)
        | Draft::Order(_)
        | Draft::Match(_)
        | Draft::Number(_)
        | Draft::Cloze(_)
        | Draft::Short(_)
        | Draft::Label(_) => Err(Rejected::AnotherKind),
    }
}
