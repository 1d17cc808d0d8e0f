//! How settings, counts and readings of the lab are said.

use super::words::short;
use crate::{
    content::{About, Every, Setting},
    sim::{Reading, Route},
    study::lab::{Guess, Knob, Run},
};

/// The least free drug that is told, ng/mL.
pub(crate) const LEAST_DRUG: f64 = 1e-4;

/// A count as a person says it: whole from 20 up.
pub(crate) fn count(value: f64) -> String {
    if value >= 20.0 { format!("{value:.0}") } else { short(value) }
}

/// Free drug with three digits, as far down as it is drawn.
pub(crate) fn drug(value: f64) -> String {
    match value {
        0.0 => "0".to_owned(),
        ..LEAST_DRUG => format!("<{}", short(LEAST_DRUG)),
        _ => short(value),
    }
}

/// A day, or a number of days, as a person says it.
pub(crate) fn day(value: f64) -> String {
    format!("{value:.0}")
}

/// How often, in a word.
pub(crate) fn every(every: Every) -> String {
    match every {
        Every::Once => "once".to_owned(),
        Every::Weeks(1) => "weekly".to_owned(),
        Every::Weeks(weeks) => format!("every {weeks} weeks"),
    }
}

/// Where, in two letters.
pub(crate) fn route(route: Route) -> &'static str {
    match route {
        Route::Sc => "SC",
        Route::Iv => "IV",
    }
}

/// What a knob stands at.
pub(crate) fn knob(knob: Knob, run: &Run) -> String {
    let setting = run.setting();
    match knob {
        Knob::Dose => format!("{} mcg/kg", short(setting.dose)),
        Knob::Every => every(setting.every),
        Knob::Route => route(setting.route).to_owned(),
        Knob::Baseline => count(run.baseline()),
        Knob::Weeks => setting.weeks.to_string(),
    }
}

/// What is given to whom: `ITP, 3 mcg/kg SC weekly, followed for 12 weeks`.
pub(crate) fn given(setting: &Setting) -> String {
    let whom = match &*setting.patient {
        "healthy" => "A healthy volunteer",
        "itp" => "A typical patient with ITP",
        _ => "An invented patient",
    };
    let from = setting.baseline.map_or_else(String::new, |count| {
        format!(", starting from a count of {}", self::count(count))
    });
    let stop = setting.stop_after.map_or_else(String::new, |doses| format!(", {doses} doses"));
    let missed = setting.missed.map_or_else(String::new, |nth| format!(", without dose {nth}"));
    format!(
        "{whom}{from}: {} mcg/kg {} {}{stop}{missed}, followed for {} weeks.",
        short(setting.dose),
        route(setting.route),
        every(setting.every),
        setting.weeks,
    )
}

/// The guess beside what the model answers: two rows.
pub(crate) fn guess(about: About, guess: &Guess) -> [String; 2] {
    let said = |value: f64| match about {
        About::CountOn(_) => count(value),
        About::PeakDay => format!("day {}", day(value)),
        About::DrugPeak => drug(value),
    };
    [said(guess.guessed), said(guess.answer)]
}

/// A run in words, one sentence a line.
pub(crate) fn reading(run: &Run, reading: &Reading) -> Vec<String> {
    vec![
        given(run.setting()),
        format!(
            "The count begins at {} and peaks at {} ×10⁹/L on day {}: {} times the start.",
            count(reading.baseline),
            count(reading.peak.value),
            day(reading.peak.day),
            short(reading.fold()),
        ),
        format!(
            "After the peak its lowest point is {} on day {}; at the end, on day {}, it is {}.",
            count(reading.nadir.value),
            day(reading.nadir.day),
            day(reading.last.day),
            count(reading.last.value),
        ),
        format!(
            "It lies between 50 and 200 on {} of {} days, under 50 on {}, over 400 on {}.",
            day(reading.days_in_range),
            run.days(),
            day(reading.days_below),
            day(reading.days_over_400),
        ),
        format!(
            "Free drug peaks at {} ng/mL, {} hours after the start; its AUC over the whole time is \
             {} ng·h/mL.",
            drug(reading.drug_peak.value),
            day(reading.drug_peak.day * 24.0),
            short(reading.auc_ng_h_per_ml),
        ),
        format!("In all, {} mcg/kg are given.", short(reading.given_mcg_per_kg)),
    ]
}
