//! How long the drug model takes: a year of weekly doses, a year under a rule, one turn of a knob.
#![allow(missing_docs, reason = "a benchmark has no callers")]

use std::hint::black_box;

use divan::Bencher;
use peptibody::{
    content::Course,
    sim::{Dose, Label, Patient, Route, Schedule, simulate},
    study::lab::{Bench, Event},
};

fn main() {
    divan::main();
}

fn weekly() -> Schedule {
    let dose =
        |week: u32| Dose { at_h: f64::from(week) * 168.0, mcg_per_kg: 3.0, route: Route::Sc };
    Schedule::Doses((0..52).map(dose).collect())
}

fn daily() -> Vec<f64> {
    (0..=364).map(|day| f64::from(day) * 24.0).collect()
}

#[divan::bench]
fn a_year_of_weekly_doses_in_itp(bencher: Bencher<'_, '_>) {
    let (schedule, hours) = (weekly(), daily());
    bencher.bench(|| simulate(black_box(Patient::ITP), &schedule, &hours));
}

#[divan::bench]
fn a_year_of_weekly_doses_in_health(bencher: Bencher<'_, '_>) {
    let (schedule, hours) = (weekly(), daily());
    bencher.bench(|| simulate(black_box(Patient::HEALTHY), &schedule, &hours));
}

#[divan::bench]
fn a_year_under_the_us_rule(bencher: Bencher<'_, '_>) {
    let (schedule, hours) = (Schedule::Rule { label: Label::Us, visits: 52 }, daily());
    bencher.bench(|| simulate(black_box(Patient::ITP), &schedule, &hours));
}

/// Every preset of the lab, its first knob turned once.
#[divan::bench(args = presets())]
fn one_turn_of_a_knob(bencher: Bencher<'_, '_>, id: &str) {
    let course = Course::embedded();
    let preset = course.lab().and_then(|lab| lab.preset(id)).cloned();
    let Some(bench) = preset.and_then(|it| Bench::of(&it).step(Event::Guess("1".into())).ok())
    else {
        return;
    };
    bencher.bench(|| bench.step(Event::More));
}

fn presets() -> Vec<String> {
    let course = Course::embedded();
    course
        .lab()
        .map_or_else(Vec::new, |lab| lab.presets.iter().map(|it| it.id.to_string()).collect())
}
