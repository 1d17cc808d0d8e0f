//! The weekly dose decision of the US label and of the European product information.

use serde::{Deserialize, Serialize};

/// The least dose that a rule gives, mcg/kg. Ours: the labels are silent.
pub const LOWEST_DOSE: f64 = 1.0;

/// The greatest weekly dose of both labels, mcg/kg.
pub const HIGHEST_DOSE: f64 = 10.0;

/// Whose rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum Label {
    /// The US prescribing information.
    #[serde(rename = "US")]
    Us,
    /// The European summary of product characteristics.
    #[serde(rename = "EU")]
    Eu,
}

/// The counts at which a rule acts, 10⁹/L.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Thresholds {
    /// Below it the dose goes up by 1 mcg/kg.
    pub raise: f64,
    /// Above it at two visits in a row the dose goes down by 1 mcg/kg.
    pub reduce: f64,
    /// Above it nothing is given.
    pub hold: f64,
    /// Below it a held drug is given again, 1 mcg/kg less than before.
    pub resume: f64,
}

impl Label {
    /// The counts at which this rule acts (US dosing text; European posology).
    #[must_use]
    pub const fn thresholds(self) -> Thresholds {
        match self {
            Self::Us => Thresholds { raise: 50.0, reduce: 200.0, hold: 400.0, resume: 200.0 },
            Self::Eu => Thresholds { raise: 50.0, reduce: 150.0, hold: 250.0, resume: 150.0 },
        }
    }
}

/// Where a rule stands between two visits. Ours, because the labels are silent: no dose under 1
/// mcg/kg, and the two visits in a row begin again after a reduction, a hold, or a count that is
/// not above the threshold. Stopping a drug that does not work is left to the person.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Titration {
    label: Label,
    /// The dose that was given last, mcg/kg; none before the first.
    dose: Option<f64>,
    is_held: bool,
    is_above: bool,
}

impl Titration {
    /// The rule of `label` before the first visit.
    #[must_use]
    pub const fn new(label: Label) -> Self {
        Self { label, dose: None, is_held: false, is_above: false }
    }

    /// The dose at a visit at which `count` (10⁹/L) was found, mcg/kg: 0 if none is given.
    pub fn decide(&mut self, count: f64) -> f64 {
        let at = self.label.thresholds();
        let Some(dose) = self.dose else { return self.start(count, at) };
        if self.is_held {
            if count >= at.resume {
                return 0.0;
            }
            self.is_held = false;
            return self.set(dose - 1.0);
        }
        if count > at.hold {
            (self.is_held, self.is_above) = (true, false);
            return 0.0;
        }
        let was_above = std::mem::replace(&mut self.is_above, count > at.reduce);
        if was_above && self.is_above {
            self.is_above = false;
            return self.set(dose - 1.0);
        }
        self.set(if count < at.raise { dose + 1.0 } else { dose })
    }

    fn start(&mut self, count: f64, at: Thresholds) -> f64 {
        self.is_above = count > at.reduce;
        self.set(LOWEST_DOSE)
    }

    fn set(&mut self, dose: f64) -> f64 {
        let dose = dose.clamp(LOWEST_DOSE, HIGHEST_DOSE);
        self.dose = Some(dose);
        dose
    }
}
