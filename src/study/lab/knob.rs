//! The five things that can be turned, each on a ladder with two ends.

use crate::{
    content::{Every, Setting},
    sim::Route,
};

/// Something that can be turned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Knob {
    /// How much is given each time, mcg/kg.
    Dose,
    /// How often it is given.
    Every,
    /// Where it is given.
    Route,
    /// The count before any drug, 10⁹/L.
    Baseline,
    /// For how many weeks one looks.
    Weeks,
}

/// What left and right act on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Row {
    /// A knob.
    Knob(Knob),
    /// The day that is read off both plots.
    Day,
}

/// Doses, mcg/kg. 10 is the greatest weekly dose of both labels.
const DOSES: &[f64] = &[0.1, 0.3, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0];

/// Weeks from one dose to the next.
const INTERVALS: &[Every] =
    &[Every::Weeks(1), Every::Weeks(2), Every::Weeks(3), Every::Weeks(4), Every::Once];

/// Counts before any drug, 10⁹/L.
const BASELINES: &[f64] = &[
    5.0, 10.0, 16.5, 20.0, 30.0, 50.0, 75.0, 100.0, 150.0, 200.0, 250.0, 300.0, 400.0, 500.0, 700.0,
];

/// Weeks to look at.
const WEEKS: &[u32] = &[2, 4, 6, 8, 10, 12, 16, 20, 26, 39, 52];

impl Row {
    /// Every row, top first.
    pub const ALL: [Self; 6] = [
        Self::Knob(Knob::Dose),
        Self::Knob(Knob::Every),
        Self::Knob(Knob::Route),
        Self::Knob(Knob::Baseline),
        Self::Knob(Knob::Weeks),
        Self::Day,
    ];

    /// The row under this one, if there is one.
    pub(super) fn below(self) -> Option<Self> {
        Self::ALL.into_iter().skip_while(|row| *row != self).nth(1)
    }

    /// The row above this one, if there is one.
    pub(super) fn above(self) -> Option<Self> {
        Self::ALL.into_iter().rev().skip_while(|row| *row != self).nth(1)
    }
}

impl Knob {
    /// `setting` with this knob turned one step up or down; nothing at the end of its ladder.
    pub(super) fn turned(self, setting: &Setting, up: bool, baseline: f64) -> Option<Setting> {
        let mut turned = setting.clone();
        match self {
            Self::Dose => turned.dose = next(DOSES, setting.dose, up)?,
            Self::Every => turned.every = after(INTERVALS, setting.every, up)?,
            Self::Route => turned.route = after(&[Route::Sc, Route::Iv], setting.route, up)?,
            Self::Baseline => turned.baseline = Some(next(BASELINES, baseline, up)?),
            Self::Weeks => turned.weeks = step(WEEKS, setting.weeks, up)?,
        }
        Some(turned)
    }

    /// What it is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Dose => "Dose",
            Self::Every => "Given",
            Self::Route => "Route",
            Self::Baseline => "Start count",
            Self::Weeks => "Weeks",
        }
    }
}

/// The nearest value of a rising ladder that lies beyond `from`.
fn next(ladder: &[f64], from: f64, up: bool) -> Option<f64> {
    if up {
        ladder.iter().copied().find(|&value| value > from)
    } else {
        ladder.iter().rev().copied().find(|&value| value < from)
    }
}

fn step(ladder: &[u32], from: u32, up: bool) -> Option<u32> {
    if up {
        ladder.iter().copied().find(|&value| value > from)
    } else {
        ladder.iter().rev().copied().find(|&value| value < from)
    }
}

/// The entry after `from`, or before it; of something that is not on the ladder, the first.
fn after<T: Copy + PartialEq>(ladder: &[T], from: T, up: bool) -> Option<T> {
    let Some(at) = ladder.iter().position(|it| *it == from) else { return ladder.first().copied() };
    let to = if up { at + 1 } else { at.checked_sub(1)? };
    ladder.get(to).copied()
}
