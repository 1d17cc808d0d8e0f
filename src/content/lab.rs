//! What the dose lab offers, as its file says it: presets to try, patients to treat, and what rests
//! on what. The numbers of the drug model are not here.

use serde::{Deserialize, Serialize};

use super::{Id, Words, finite};
use crate::sim::{Archetype, Route};

/// What every page and every hand-out of the drug model says first.
pub const NOT_FOR_DOSING: &str = "Teaching model, not for dosing";

/// What the dose lab offers: `lab.ron`.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
#[serde(rename = "Lab", deny_unknown_fields)]
pub struct Lab {
    /// What can be tried, in the order in which it is offered.
    pub presets: Vec<Preset>,
    /// Patients to treat, the easiest first.
    pub characters: Vec<Character>,
    /// What of the model is published, fitted, chosen or invented.
    pub basis: Vec<Basis>,
}

/// Something to try: a question first, then its curve.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Preset {
    /// Permanent name.
    pub id: Id,
    /// At most 36 columns.
    pub title: Words,
    /// What is given to whom.
    pub run: Setting,
    /// What it is compared with, if with anything.
    #[serde(default)]
    pub against: Option<Setting>,
    /// What has to be guessed before the curve is drawn, one number.
    pub ask: Words,
    /// Which number that is.
    pub about: About,
    /// What to look for, one sentence.
    pub look: Words,
    /// What the model cannot show, one sentence.
    pub cannot: Words,
}

/// What is given to whom.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Setting {
    /// What stands at the end of its curve, at most 14 columns.
    pub label: Words,
    /// `healthy`, `itp` or an archetype of the model.
    pub patient: Words,
    /// Each dose, mcg/kg.
    #[serde(deserialize_with = "finite::double")]
    pub dose: f64,
    /// How often.
    pub every: Every,
    /// Where.
    pub route: Route,
    /// The count before any drug, 10⁹/L; the patient's own if it is not said.
    #[serde(default)]
    pub baseline: Option<f64>,
    /// For how many weeks it is followed.
    pub weeks: u32,
    /// After how many doses no more is given, if ever.
    #[serde(default)]
    pub stop_after: Option<u32>,
    /// Which dose is not given, counted from 1, if any.
    #[serde(default)]
    pub missed: Option<u32>,
}

/// How often a dose is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum Every {
    /// At the start, never again.
    Once,
    /// At the start and every so many weeks.
    Weeks(u32),
}

/// Which number a preset asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum About {
    /// The count on this day, 10⁹/L, before a dose that is given then.
    CountOn(u32),
    /// The day of the highest count.
    PeakDay,
    /// The highest free drug, ng/mL.
    DrugPeak,
}

/// A patient to treat in the game.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Character {
    /// Whose numbers these are.
    pub archetype: Archetype,
    /// What is known before, at most 60 columns.
    pub clue: Words,
    /// What is told afterwards: which behaviour the patient was made to show.
    pub story: Words,
}

/// What a part of the model rests on.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Basis {
    /// Which part.
    pub what: Words,
    /// How far it can be trusted.
    pub rests_on: RestsOn,
    /// What was read, fitted or chosen.
    pub text: Words,
    /// Ids of shared references.
    #[serde(default)]
    pub cites: Vec<Id>,
}

/// How far a part of the model can be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum RestsOn {
    /// Published numbers.
    Published,
    /// Fitted by us to published numbers.
    Fitted,
    /// Chosen by us.
    Chosen,
    /// Invented to show a behaviour.
    Invented,
}

impl Lab {
    /// The preset of this id.
    #[must_use]
    pub fn preset(&self, id: &str) -> Option<&Preset> {
        self.presets.iter().find(|preset| &preset.id == id)
    }
}
