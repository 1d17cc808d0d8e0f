//! The solver's own error: never more than the reference allows, whatever is asked.

use peptibody::sim::{Dose, Parameters, Patient, Route, Run, Sample, Schedule, simulate};
use proptest::prelude::*;

use super::{
    balance::{any_doses, any_patient},
    hourly,
};

/// The same solution in steps of a sixteenth of an hour, or as long as `run` takes if shorter.
fn finely(patient: Patient, mut doses: Vec<Dose>, hours: &[f64]) -> Vec<Sample> {
    doses.sort_by(|a, b| b.at_h.total_cmp(&a.at_h));
    let mut run = Run::of(patient);
    let mut samples = Vec::new();
    let mut now = 0.0;
    let creep = |run: &mut Run, now: &mut f64, to: f64| {
        while *now < to {
            *now = (*now + 0.0625).min(to);
            run.advance(*now);
        }
    };
    for &hour in hours {
        while doses.last().is_some_and(|dose| dose.at_h < hour) {
            let dose = doses.pop().unwrap();
            creep(&mut run, &mut now, dose.at_h);
            run.give(dose);
        }
        creep(&mut run, &mut now, hour);
        samples.push(Sample::of(&run.at(hour), &patient, hour, 0.0));
    }
    samples
}

/// Holds the solution to that in much finer steps, as near as the reference is held.
fn assert_fine_enough(patient: Patient, doses: Vec<Dose>) {
    let hours = hourly(56, 7);
    let fine = finely(patient, doses.clone(), &hours);
    let told = simulate(patient, &Schedule::Doses(doses), &hours);
    for (told, fine) in told.samples.iter().zip(&fine) {
        let count = told.platelets_e9_per_l / fine.platelets_e9_per_l - 1.0;
        assert!(count.abs() < 1e-4, "hour {}: the count is off by {count:e}", fine.at_h);
        let off = told.serum_ng_per_ml - fine.serum_ng_per_ml;
        let drug = off / fine.serum_ng_per_ml.max(1e-4);
        assert!(drug.abs() < 1e-3, "hour {}: drug is off by {drug:e}", fine.at_h);
    }
}

/// Patients for whom an earlier choice of steps was too coarse.
#[test]
fn the_hardest_patients_found_so_far_are_followed_finely_enough() {
    let still = Parameters { kel: 0.0, kcp: 0.0, kpc: 0.0, kint: 0.0, ..Parameters::HEALTHY };
    let quick = Parameters { tp: 24.0, tplt: 12.0, kd: 0.01, ..still };
    let flooded = Parameters { kel: 0.144, kint: 0.43, xi: 0.285, sc50: 0.005, vc: 0.01, ..quick };
    let cases = [
        (Parameters { vc: 0.0582, xi: 0.1515, sc50: 1.745, smax: 81.9, plt0: 69.0, ..quick }, 0.0),
        (Parameters { vc: 0.01, xi: 0.2425, sc50: 1.385, smax: 35.0, plt0: 412.0, ..quick }, 0.0),
        (Parameters { smax: 0.0, plt0: 635.0, ..flooded }, 679.1),
    ];
    for (parameters, at_h) in cases {
        let dose = |mcg_per_kg| Dose { at_h, mcg_per_kg, route: Route::Iv };
        for mcg_per_kg in [9.4, 14.7, 16.7] {
            assert_fine_enough(super::patient(parameters), vec![dose(mcg_per_kg)]);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn finer_steps_change_nothing_that_matters(
        patient in any_patient(),
        doses in any_doses(),
    ) {
        assert_fine_enough(patient, doses);
    }

    #[test]
    fn what_is_told_of_an_hour_does_not_depend_on_what_else_is_asked(
        patient in any_patient(),
        doses in any_doses(),
        odd in proptest::collection::vec(0.0..1300.0_f64, 1..20),
    ) {
        let schedule = Schedule::Doses(doses);
        let hours = hourly(50, 24);
        let alone = simulate(patient, &schedule, &hours);
        let crowded: Vec<f64> = hours.iter().chain(&odd).copied().collect();
        let among = simulate(patient, &schedule, &crowded);
        for sample in &alone.samples {
            prop_assert!(among.samples.contains(sample), "{sample:?}");
        }
    }
}

#[test]
fn looking_ahead_moves_nothing() {
    let mut run = Run::of(Patient::ITP);
    run.give(Dose { at_h: 0.0, mcg_per_kg: 3.0, route: Route::Sc });
    let before = run.clone();
    let ahead = run.at(100.3);
    assert_eq!(run, before);
    assert_ne!(ahead, run.at(0.0));
}
