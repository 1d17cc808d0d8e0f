//! What a learner has put down so far, and what they may hand in.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

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
    /// What was handed in.
    #[must_use]
    pub fn draft(&self) -> &Draft {
        &self.0
    }
}

/// One change to a draft. Positions are file positions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Best: choose this choice.
    Choose(usize),
    /// Multi: tick or untick this choice. Recall after comparing: this checklist entry.
    Tick(usize),
    /// Order: move the event at one place of the list to another place.
    Move {
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
    /// Typed kinds: the whole text of a field (0 except in Cloze).
    Text {
        /// Gap, counted from 0.
        field: usize,
        /// What stands in it now.
        text: String,
    },
    /// Recall: show the model answer; the text is fixed from then on.
    Compare,
}
