//! How well an item is remembered, by FSRS-6 with its published parameters (crate `fsrs`, by the
//! authors of the algorithm).

use std::sync::OnceLock;

use fsrs::{FSRS, FSRS6_DEFAULT_DECAY, ItemState, MemoryState, NextStates, current_retrievability};
use serde::{Deserialize, Serialize};

use super::Rating;

/// How well an item is remembered.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize, Serialize)]
pub struct Memory {
    /// Days after which nine of ten answers would still be right, more than 0.
    pub stability_days: f32,
    /// How hard the item is for this learner, 1 to 10.
    pub difficulty: f32,
}

impl Memory {
    /// After the first answer.
    #[must_use]
    pub fn first(rating: Rating) -> Self {
        let start = Self { stability_days: 1.0, difficulty: 5.0 };
        states(None, 0).map_or(start, |states| start.after(rating, &states))
    }

    /// After another answer, `days` after the last one. 0 is the same day.
    #[must_use]
    pub fn next(self, rating: Rating, days: u32) -> Self {
        states(Some(self.state()), days).map_or(self, |states| self.after(rating, &states))
    }

    /// The chance that an answer would be right `days` after the last one, 0 to 1.
    #[must_use]
    pub fn recall(self, days: u32) -> f32 {
        let days = u16::try_from(days).map_or(f32::from(u16::MAX), f32::from);
        let recall = current_retrievability(self.state(), days, FSRS6_DEFAULT_DECAY);
        // A memory that was damaged on the disk is taken for forgotten.
        if recall.is_nan() { 0.0 } else { recall.clamp(0.0, 1.0) }
    }

    /// Days until that chance falls to `retention`, at least 1.
    #[must_use]
    pub fn interval_days(self, retention: f32) -> u32 {
        let days = model().next_interval(Some(self.stability_days), retention, 3);
        whole(days.round()).max(1)
    }

    fn after(self, rating: Rating, states: &NextStates) -> Self {
        let ItemState { memory, .. } = match rating {
            Rating::Again => &states.again,
            Rating::Hard => &states.hard,
            Rating::Good => &states.good,
            Rating::Easy => &states.easy,
        };
        let next = Self { stability_days: memory.stability, difficulty: memory.difficulty };
        if next.stability_days.is_finite() && next.stability_days > 0.0 { next } else { self }
    }

    fn state(self) -> MemoryState {
        MemoryState { stability: self.stability_days, difficulty: self.difficulty }
    }
}

/// What each rating leads to. The parameters and the retention are fixed and valid, so there is
/// nothing that the crate could refuse but a memory that was damaged on the disk.
fn states(memory: Option<MemoryState>, days: u32) -> Option<NextStates> {
    model().next_states(memory, 0.9, days).ok()
}

fn model() -> &'static FSRS {
    static MODEL: OnceLock<FSRS> = OnceLock::new();
    MODEL.get_or_init(FSRS::default)
}

/// A count of days, at most a century.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is clamped first")]
fn whole(days: f32) -> u32 {
    if days.is_finite() { days.clamp(0.0, 36_500.0) as u32 } else { 36_500 }
}
