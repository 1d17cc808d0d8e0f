//! A scenario of the drug model as its file says it: who is given what, for how long, and which
//! hours are asked for. Every number that the model cannot follow is refused at its place.

use std::borrow::Cow;

use ron::{Options, extensions::Extensions};
use serde::Deserialize;

use super::{
    Lint, MAX_FILE_BYTES, Position, Problem, SourceFile,
    parse::{DEEPEST, parse_with, text},
    slips,
    trail::{self, Turn},
};
use crate::sim::{Dose, Label, Parameters, Patient, Profile, Range, Schedule, WEEK_H, simulate};

/// The longest scenario, in days.
pub const MOST_DAYS: u32 = 3650;

/// The most visits of a rule.
pub const MOST_VISITS: u32 = 520;

/// The most doses.
pub const MOST_DOSES: usize = 10_000;

/// The most hours that can be asked for.
pub const MOST_ROWS: usize = 100_000;

/// The greatest dose, mcg/kg: ten times the greatest of the labels.
pub const GREATEST_DOSE: f64 = 100.0;

/// Who is given what, for how long, and which hours are asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Scenario {
    /// What the file calls the patient: the name of a preset, or `custom`.
    pub name: String,
    /// Whom the drug is given to.
    pub patient: Patient,
    /// What is given and when; every dose lies inside the scenario.
    pub schedule: Schedule,
    /// How long it lasts, 1 to [`MOST_DAYS`].
    pub days: u32,
    /// The hours that are asked for, in any order; one a day if the file names none.
    pub at_h: Vec<f64>,
}

impl Scenario {
    /// Reads a scenario file.
    ///
    /// # Errors
    /// What stops the reading, or the first value that is refused, with its place in the file.
    pub fn parse(file: &SourceFile) -> Result<Self, Box<Problem>> {
        let source = readable(file)?;
        let written: Written = parse_with(&options(), &file.name, &source)
            .map_err(|problem| Box::new(with_own_example(*problem)))?;
        written.checked().map_err(|Refusal { trail, said, hint }| {
            let place = trail::place(&options(), &source, &trail);
            Box::new(Problem::found(&file.name, place, "parse", &said).with_hint(&hint))
        })
    }

    /// What holds at the hours that are asked for.
    #[must_use]
    pub fn profile(&self) -> Profile {
        simulate(self.patient, &self.schedule, &self.at_h)
    }

    /// The whole course, fine enough to be drawn and read off: every hour, or every six in more
    /// than a year, and just before and after each dose.
    #[must_use]
    pub fn fine_profile(&self) -> Profile {
        let step_h = if self.days > 366 { 6 } else { 1 };
        let end_h = self.days * 24;
        let mut hours: Vec<f64> = (0..=end_h / step_h).map(|it| f64::from(it * step_h)).collect();
        for given_h in self.dose_hours() {
            hours.extend(AFTER_H.map(|after_h| given_h + after_h));
        }
        hours.retain(|hour| *hour <= f64::from(end_h));
        hours.sort_by(f64::total_cmp);
        hours.dedup();
        simulate(self.patient, &self.schedule, &hours)
    }

    fn dose_hours(&self) -> Vec<f64> {
        match &self.schedule {
            Schedule::Doses(doses) => doses.iter().map(|dose| dose.at_h).collect(),
            Schedule::Rule { visits, .. } => {
                (0..*visits).map(|visit| f64::from(visit) * WEEK_H).collect()
            }
        }
    }
}

/// Hours after a dose at which drug changes fast; the first is the dose's own, before it is given.
const AFTER_H: [f64; 5] = [0.0, 0.001, 0.1, 0.25, 0.5];

/// A file as it was written, its numbers not yet looked at.
#[derive(Deserialize)]
#[serde(rename = "Scenario", deny_unknown_fields)]
struct Written {
    patient: Who,
    #[serde(default)]
    doses: Vec<Dose>,
    #[serde(default)]
    rule: Option<Rule>,
    days: f64,
    #[serde(default)]
    at_h: Option<Vec<f64>>,
}

/// Whom the drug is given to.
#[derive(Deserialize)]
enum Who {
    Preset(String),
    Custom(Parameters),
}

/// The rule that decides instead of a list of doses.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    label: Label,
    visits: f64,
}

/// A value that is not possible, and the way to it.
struct Refusal {
    trail: Vec<Turn>,
    said: String,
    hint: String,
}

impl Refusal {
    fn new(trail: &[Turn], said: String, hint: String) -> Self {
        Self { trail: trail.to_vec(), said, hint }
    }
}

impl Written {
    fn checked(self) -> Result<Scenario, Refusal> {
        let days = whole(&[Turn::Field("days")], "days", self.days, MOST_DAYS)?;
        let patient = self.patient.checked()?;
        if let (Some(_), false) = (&self.rule, self.doses.is_empty()) {
            return Err(Refusal::new(
                &[Turn::Field("doses")],
                "doses are listed although a rule decides".to_owned(),
                "write doses: [] or rule: None".to_owned(),
            ));
        }
        let at_h = match &self.at_h {
            None => (0..=days).map(|day| f64::from(day) * 24.0).collect(),
            Some(hours) => asked_for(hours, days)?,
        };
        let schedule = match self.rule {
            None => Schedule::Doses(possible(self.doses, days)?),
            Some(rule) => rule.checked(days)?,
        };
        Ok(Scenario { name: self.patient.name(), patient, schedule, days, at_h })
    }
}

impl Who {
    fn name(&self) -> String {
        match self {
            Self::Preset(name) => name.clone(),
            Self::Custom(_) => "custom".to_owned(),
        }
    }

    fn checked(&self) -> Result<Patient, Refusal> {
        let trail = [Turn::Field("patient"), Turn::Variant];
        match self {
            Self::Preset(name) => Patient::named(name).ok_or_else(|| {
                let names: Vec<&str> = Patient::names().collect();
                let said = format!("there is no patient “{name}”");
                Refusal::new(&trail, said, format!("write one of {}", names.join(", ")))
            }),
            Self::Custom(parameters) => Patient::new(*parameters).map_err(|out| {
                let Range { symbol, unit, least, most } = out.range;
                let [patient, variant] = trail;
                let trail = [patient, variant, Turn::Field(symbol)];
                outside(&trail, symbol, out.value, &format!("{least} to {most} {unit}"))
            }),
        }
    }
}

impl Rule {
    fn checked(self, days: u32) -> Result<Schedule, Refusal> {
        let trail = [Turn::Field("rule"), Turn::Present, Turn::Field("visits")];
        let visits = whole(&trail, "visits", self.visits, MOST_VISITS)?;
        // A visit after the last day decides nothing that is told.
        let visits = visits.min(days / 7 + 1);
        Ok(Schedule::Rule { label: self.label, visits })
    }
}

/// The doses, if every one can be given within `days`.
fn possible(doses: Vec<Dose>, days: u32) -> Result<Vec<Dose>, Refusal> {
    let field = Turn::Field("doses");
    if let Some(refusal) = too_many(field, doses.len(), MOST_DOSES, "doses") {
        return Err(refusal);
    }
    for (nth, dose) in doses.iter().enumerate() {
        let trail = |name| [field, Turn::Nth(nth), Turn::Field(name)];
        if !(0.0..=end_h(days)).contains(&dose.at_h) {
            return Err(outside(&trail("t_h"), "t_h", dose.at_h, &within(days)));
        }
        if !(0.0..=GREATEST_DOSE).contains(&dose.mcg_per_kg) {
            let range = format!("0 to {GREATEST_DOSE} mcg/kg");
            return Err(outside(&trail("mcg_per_kg"), "mcg_per_kg", dose.mcg_per_kg, &range));
        }
    }
    Ok(doses)
}

/// The hours that are asked for, if they lie within `days`.
fn asked_for(hours: &[f64], days: u32) -> Result<Vec<f64>, Refusal> {
    let (field, present) = (Turn::Field("at_h"), Turn::Present);
    if hours.is_empty() {
        let hint = "write the hours, or leave at_h out for one row a day".to_owned();
        return Err(Refusal::new(&[field], "no hour is asked for".to_owned(), hint));
    }
    if let Some(mut refusal) = too_many(field, hours.len(), MOST_ROWS, "hours") {
        refusal.trail.insert(1, present);
        return Err(refusal);
    }
    for (nth, &hour) in hours.iter().enumerate() {
        if !(0.0..=end_h(days)).contains(&hour) {
            return Err(outside(&[field, present, Turn::Nth(nth)], "at_h", hour, &within(days)));
        }
    }
    Ok(hours.to_vec())
}

fn too_many(field: Turn, count: usize, most: usize, what: &str) -> Option<Refusal> {
    let said = format!("{count} {what} are listed, and this is the first of too many");
    let hint = format!("leave at most {most} of them");
    (count > most).then(|| Refusal::new(&[field, Turn::Nth(most)], said, hint))
}

/// A whole number from 1 to `most`.
fn whole(trail: &[Turn], name: &str, value: f64, most: u32) -> Result<u32, Refusal> {
    let numbers = 1..=most;
    // Most values are small: the search is short, and no conversion can go wrong.
    numbers.into_iter().find(|it| f64::from(*it).total_cmp(&value).is_eq()).ok_or_else(|| {
        let hint = format!("write a whole number from 1 to {most}");
        Refusal::new(trail, format!("`{name}` is {}", readably(value)), hint)
    })
}

fn outside(trail: &[Turn], name: &str, value: f64, range: &str) -> Refusal {
    let hint = format!("write a number from {}", range.trim_end());
    Refusal::new(trail, format!("`{name}` is {}", readably(value)), hint)
}

fn end_h(days: u32) -> f64 {
    f64::from(days) * 24.0
}

fn within(days: u32) -> String {
    let unit = if days == 1 { "day" } else { "days" };
    format!("0 to {} h, for the scenario lasts {days} {unit}", end_h(days))
}

/// A number of any size in a few characters.
fn readably(value: f64) -> String {
    let size = value.abs();
    let is_plain = value == 0.0 || !value.is_finite() || (1e-6..1e12).contains(&size);
    if is_plain { value.to_string() } else { format!("{value:e}") }
}

/// The text of a file that holds something and is not too long.
fn readable(file: &SourceFile) -> Result<Cow<'_, str>, Box<Problem>> {
    let refused = |code, said: &str, hint: &str| {
        Box::new(Problem::found(&file.name, Position::START, code, said).with_hint(hint))
    };
    if file.bytes.len() > MAX_FILE_BYTES {
        let hint = "leave out hours or doses";
        return Err(refused("too-big", "the file is over 1 MB, more than a scenario needs", hint));
    }
    let source = text(file)?;
    if slips::uncommented(&source).is_empty() {
        let hint = "begin with the example of peptibody lab --help";
        return Err(refused("parse", "the file holds no scenario", hint));
    }
    Ok(source)
}

/// The problem without advice to look into the guide of lessons.
fn with_own_example(problem: Problem) -> Problem {
    let is_general = Lint::of(problem.code).is_some_and(|lint| lint.mend == problem.hint);
    let hint = "compare with the example of peptibody lab --help";
    if is_general { problem.with_hint(hint) } else { problem }
}

/// Unlike in a lesson the brackets of `Custom((…))` and `Some((…))` are doubled.
fn options() -> Options {
    Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .with_recursion_limit(DEEPEST)
}
