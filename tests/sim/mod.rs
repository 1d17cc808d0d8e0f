//! The drug model against independent solutions, published numbers and what must always hold.

mod balance;
mod draws;
mod golden;
mod published;
mod readings;
mod steps;
mod titration;

use peptibody::sim::{Dose, Parameters, Patient, Profile, Route, Schedule, simulate};

/// Hours of each day from 0 to `days`.
fn daily(days: u32) -> Vec<f64> {
    (0..=days).map(|day| f64::from(day) * 24.0).collect()
}

/// Hours of every `every_h` from 0 to `days`.
fn hourly(days: u32, every_h: u32) -> Vec<f64> {
    (0..=days * 24 / every_h).map(|step| f64::from(step * every_h)).collect()
}

/// One dose at the start.
fn once(mcg_per_kg: f64, route: Route) -> Schedule {
    Schedule::Doses(vec![Dose { at_h: 0.0, mcg_per_kg, route }])
}

/// The same dose under the skin, `count` times.
fn every(weeks: u32, mcg_per_kg: f64, count: u32) -> Schedule {
    let dose =
        |nth: u32| Dose { at_h: f64::from(nth * weeks) * 168.0, mcg_per_kg, route: Route::Sc };
    Schedule::Doses((0..count).map(dose).collect())
}

fn followed(patient: Patient, schedule: &Schedule, days: u32) -> Profile {
    simulate(patient, schedule, &hourly(days, 1))
}

fn patient(parameters: Parameters) -> Patient {
    Patient::new(parameters).unwrap()
}
