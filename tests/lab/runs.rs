//! A setting as doses and as a curve.

use peptibody::{
    content::{Every, Preset, Setting},
    sim::{Dose, Patient, Schedule, simulate},
    study::lab::Run,
};

use super::bench::preset;

fn setting(change: impl FnOnce(&mut Setting)) -> Run {
    let Preset { mut run, .. } = preset("one-dose");
    run.weeks = 12;
    change(&mut run);
    Run::of(run).unwrap()
}

fn weeks(run: &Run) -> Vec<f64> {
    run.doses().iter().map(|dose| dose.at_h / 168.0).collect()
}

#[test]
fn doses_are_given_as_often_as_the_setting_says_and_not_at_the_last_hour() {
    assert_eq!(weeks(&setting(|it| it.every = Every::Once)), [0.0]);
    assert_eq!(weeks(&setting(|it| it.every = Every::Weeks(4))), [0.0, 4.0, 8.0]);
    assert_eq!(weeks(&setting(|it| it.every = Every::Weeks(5))), [0.0, 5.0, 10.0]);
    assert_eq!(setting(|it| it.every = Every::Weeks(1)).doses().len(), 12);
}

#[test]
fn doses_stop_and_one_is_missed_where_the_setting_says_so() {
    let stopped = setting(|it| (it.every, it.stop_after) = (Every::Weeks(1), Some(3)));
    assert_eq!(weeks(&stopped), [0.0, 1.0, 2.0]);
    let missed = setting(|it| (it.every, it.missed) = (Every::Weeks(4), Some(2)));
    assert_eq!(weeks(&missed), [0.0, 8.0]);
}

#[test]
fn a_curve_is_fine_enough_to_be_read() {
    let run = setting(|it| it.every = Every::Weeks(1));
    let hours: Vec<f64> = (0..=12 * 168).map(f64::from).collect();
    let doses: Vec<Dose> = run.doses().to_vec();
    let fine = simulate(Patient::HEALTHY, &Schedule::Doses(doses), &hours).reading().unwrap();
    let read = run.reading().unwrap();
    let off = |a: f64, b: f64| (a / b - 1.0).abs();
    assert!(off(read.peak.value, fine.peak.value) < 1e-3, "{read:?} {fine:?}");
    assert!(off(read.drug_peak.value, fine.drug_peak.value) < 3e-3, "{read:?} {fine:?}");
    assert!(off(read.auc_ng_h_per_ml, fine.auc_ng_h_per_ml) < 1e-6, "{read:?} {fine:?}");
    assert!((read.days_in_range - fine.days_in_range).abs() < 0.1);
    assert!((read.given_mcg_per_kg - fine.given_mcg_per_kg).abs() < 1e-9);
}

#[test]
fn a_patient_that_the_model_does_not_know_has_no_run() {
    let mut run = preset("one-dose").run;
    run.patient = serde_json::from_str("\"nobody\"").unwrap();
    assert_eq!(Run::of(run), None);
}
