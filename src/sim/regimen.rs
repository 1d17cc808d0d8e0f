//! What is given and when: single doses, or a label's rule that decides at weekly visits.

use serde::{Deserialize, Serialize};

use super::Label;

/// Hours between two visits.
pub const WEEK_H: f64 = 168.0;

/// One dose.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Dose {
    /// Hours after the start.
    #[serde(rename = "t_h")]
    pub at_h: f64,
    /// Micrograms for each kilogram of body weight.
    pub mcg_per_kg: f64,
    /// Where it is given.
    pub route: Route,
}

/// Where a dose is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum Route {
    /// Under the skin.
    #[serde(rename = "SC")]
    Sc,
    /// Into a vein, all at once.
    #[serde(rename = "IV")]
    Iv,
}

/// What is given and when.
#[derive(Clone, Debug, PartialEq)]
pub enum Schedule {
    /// These doses, in any order.
    Doses(Vec<Dose>),
    /// What a label's rule decides at each of so many weekly visits, the first at hour 0, always
    /// under the skin.
    Rule {
        /// Whose rule.
        label: Label,
        /// How many visits.
        visits: u32,
    },
}
