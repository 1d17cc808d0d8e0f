//! Who is treated, for how long, against which rule: settled before the first visit.

use serde::{Deserialize, Serialize};

use crate::sim::{Archetype, Label, Patient};

/// The last seed; they begin at 0, so that any four digits name one.
pub const LAST_SEED: u16 = 9_999;

/// Who is treated, for how long, against which rule. Two games of one plan are the same patient with
/// the same counts for the same doses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// Who is treated.
    pub patient: Who,
    /// What the measured counts, and a drawn patient, are drawn from.
    pub seed: Seed,
    /// For how long.
    pub weeks: Weeks,
    /// Whose rule the same patient is treated by afterwards.
    pub label: Label,
}

/// Who is treated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum Who {
    /// A patient made to show a behaviour.
    Archetype(Archetype),
    /// A patient drawn from the seed.
    Drawn,
}

/// For how long.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum Weeks {
    /// Half a year.
    #[default]
    Half,
    /// A year.
    Year,
}

/// What a game is drawn from: a number from 0 to [`LAST_SEED`].
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize,
)]
#[serde(try_from = "u16", into = "u16")]
pub struct Seed(u16);

/// A number that is no seed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a seed goes from 0 to {LAST_SEED}, not {0}")]
pub struct NoSuchSeed(u16);

impl Plan {
    /// The patient in numbers.
    #[must_use]
    pub fn patient(&self) -> Patient {
        match self.patient {
            Who::Archetype(archetype) => archetype.patient(),
            Who::Drawn => Patient::drawn(self.seed.number()),
        }
    }
}

impl Who {
    /// Everyone who can be treated, the easiest first, the drawn one last.
    pub fn all() -> impl Iterator<Item = Self> {
        Archetype::ALL.into_iter().map(Self::Archetype).chain([Self::Drawn])
    }
}

impl Weeks {
    /// How many weeks, and so how many doses.
    #[must_use]
    pub const fn count(self) -> u8 {
        match self {
            Self::Half => 26,
            Self::Year => 52,
        }
    }

    /// The other length.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Half => Self::Year,
            Self::Year => Self::Half,
        }
    }
}

impl Seed {
    /// The seed of this number; none above [`LAST_SEED`].
    #[must_use]
    pub fn new(number: u16) -> Option<Self> {
        (number <= LAST_SEED).then_some(Self(number))
    }

    /// A seed from any number, each about as often as the other.
    #[must_use]
    pub fn from_any(number: u64) -> Self {
        let within = number % (u64::from(LAST_SEED) + 1);
        Self(u16::try_from(within).unwrap_or_default())
    }

    /// The number.
    #[must_use]
    pub fn number(self) -> u64 {
        u64::from(self.0)
    }

    /// The next seed; after the last the first.
    #[must_use]
    pub fn next(self) -> Self {
        if self.0 == LAST_SEED { Self(0) } else { Self(self.0 + 1) }
    }

    /// The seed before; before the first the last.
    #[must_use]
    pub fn before(self) -> Self {
        Self(self.0.checked_sub(1).unwrap_or(LAST_SEED))
    }

    /// The last three digits with `digit` after them, as on a counter that is typed into.
    #[must_use]
    pub fn typed(self, digit: u8) -> Self {
        Self((self.0 % 1000) * 10 + u16::from(digit.min(9)))
    }
}

impl std::fmt::Display for Seed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}", self.0)
    }
}

impl TryFrom<u16> for Seed {
    type Error = NoSuchSeed;

    fn try_from(number: u16) -> Result<Self, NoSuchSeed> {
        Self::new(number).ok_or(NoSuchSeed(number))
    }
}

impl From<Seed> for u16 {
    fn from(seed: Seed) -> Self {
        seed.0
    }
}
