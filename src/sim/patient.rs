//! A patient whose numbers are inside their ranges, so that what follows need not look again.

use super::{Archetype, Parameters, Range};

/// A patient whose numbers are inside their ranges.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Patient(Parameters);

/// A parameter that is not inside its range.
#[derive(Clone, Copy, Debug, thiserror::Error, PartialEq)]
#[error("`{symbol}` is {value}: it goes from {least} to {most}{unit}", symbol = range.symbol,
    least = range.least, most = range.most, unit = spaced(range.unit))]
pub struct OutOfRange {
    /// What it may be.
    pub range: Range,
    /// What it was to be.
    pub value: f64,
}

impl Patient {
    /// A healthy volunteer.
    pub const HEALTHY: Self = Self(Parameters::HEALTHY);

    /// The typical patient with ITP.
    pub const ITP: Self = Self(Parameters::ITP);

    /// A patient of these numbers.
    ///
    /// # Errors
    /// The first parameter that is not inside its range.
    pub fn new(parameters: Parameters) -> Result<Self, OutOfRange> {
        let named = Parameters::RANGES.into_iter().zip(parameters.values());
        match named.into_iter().find(|(range, value)| !range.holds(*value)) {
            Some((range, value)) => Err(OutOfRange { range, value }),
            None => Ok(Self(parameters)),
        }
    }

    /// The patient of this name: `healthy`, `itp` or an archetype.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "healthy" => Some(Self::HEALTHY),
            "itp" => Some(Self::ITP),
            _ => Archetype::named(name).map(Archetype::patient),
        }
    }

    /// Every name that [`Self::named`] knows.
    pub fn names() -> impl Iterator<Item = &'static str> {
        ["healthy", "itp"].into_iter().chain(Archetype::ALL.iter().map(|it| it.name()))
    }

    /// The same patient with another count before any drug, 10⁹/L, held inside its range.
    #[must_use]
    pub fn with_baseline(self, plt0: f64) -> Self {
        Self::held(Parameters { plt0, ..self.0 })
    }

    /// A patient of these numbers, each moved to the nearest end of its range if it lies outside.
    pub(super) fn held(parameters: Parameters) -> Self {
        let mut values = parameters.values();
        for (value, range) in values.iter_mut().zip(Parameters::RANGES) {
            *value = value.max(range.least).min(range.most);
        }
        Self(Parameters::from_values(values))
    }

    /// The numbers.
    #[must_use]
    pub fn parameters(&self) -> &Parameters {
        &self.0
    }
}

fn spaced(unit: &str) -> String {
    if unit.is_empty() { String::new() } else { format!(" {unit}") }
}
