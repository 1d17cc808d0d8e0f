//! The solver's own error: never more than the reference allows, whatever is asked.

use peptibody::sim::{Dose, Patient, Run, Sample, Schedule, simulate};
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn finer_steps_change_nothing_that_matters(
        patient in any_patient(),
        doses in any_doses(),
    ) {
        let hours = hourly(56, 7);
        let fine = finely(patient, doses.clone(), &hours);
        let told = simulate(patient, &Schedule::Doses(doses), &hours);
        for (told, fine) in told.samples.iter().zip(&fine) {
            let count = told.platelets_e9_per_l / fine.platelets_e9_per_l - 1.0;
            prop_assert!(count.abs() < 1e-4, "hour {}: the count is off by {count:e}", fine.at_h);
            let drug = (told.serum_ng_per_ml - fine.serum_ng_per_ml)
                / fine.serum_ng_per_ml.max(1e-4);
            prop_assert!(drug.abs() < 1e-3, "hour {}: drug is off by {drug:e}", fine.at_h);
        }
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
    run.give(Dose { at_h: 0.0, mcg_per_kg: 3.0, route: peptibody::sim::Route::Sc });
    let before = run.clone();
    let ahead = run.at(100.3);
    assert_eq!(run, before);
    assert_ne!(ahead, run.at(0.0));
}
