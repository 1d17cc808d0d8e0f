//! What must hold for every patient and every dose: nothing is lost, nothing comes from nowhere.

use peptibody::sim::{Dose, Parameters, Patient, Range, Route, Run, Schedule, simulate};
use proptest::prelude::*;

use super::{daily, every, hourly, once};

/// Any patient inside the ranges.
pub(super) fn any_patient() -> impl Strategy<Value = Patient> {
    let value = |range: Range| (0.0..=1.0_f64).prop_map(move |share| between(range, share));
    let all: Vec<_> = Parameters::RANGES.into_iter().map(value).collect();
    all.prop_map(|values| super::patient(Parameters::from_values(values.try_into().unwrap())))
}

/// A value of `range`, as often small as large.
fn between(range: Range, share: f64) -> f64 {
    let value = if range.least > 0.0 {
        range.least * (range.most / range.least).powf(share)
    } else {
        range.most * share.powi(3)
    };
    value.clamp(range.least, range.most)
}

/// Up to six doses within six weeks.
pub(super) fn any_doses() -> impl Strategy<Value = Vec<Dose>> {
    let route = prop_oneof![Just(Route::Sc), Just(Route::Iv)];
    let dose = (0.0..1000.0_f64, 0.01..20.0_f64, route);
    let dose = dose.prop_map(|(at_h, mcg_per_kg, route)| Dose { at_h, mcg_per_kg, route });
    proptest::collection::vec(dose, 1..6)
}

fn given(run: &mut Run, mut doses: Vec<Dose>) {
    doses.sort_by(|a, b| a.at_h.total_cmp(&b.at_h));
    for dose in doses {
        run.give(dose);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn without_drug_nothing_moves_for_a_year(patient in any_patient()) {
        let rest = simulate(patient, &Schedule::Doses(Vec::new()), &daily(364));
        for sample in &rest.samples {
            let off = sample.platelets_e9_per_l / patient.parameters().plt0 - 1.0;
            prop_assert!(off.abs() < 1e-9, "day {}: off by {off:e}", sample.day());
            prop_assert!(sample.serum_ng_per_ml.abs() < f64::MIN_POSITIVE);
        }
    }

    #[test]
    fn drug_and_cells_balance(patient in any_patient(), doses in any_doses()) {
        let p = *patient.parameters();
        let (mut into_depot, mut into_serum) = (0.0, 0.0);
        for dose in &doses {
            match dose.route {
                Route::Sc => into_depot += dose.mcg_per_kg,
                Route::Iv => into_serum += dose.mcg_per_kg,
            }
        }
        let mut run = Run::of(patient);
        let rest = run.at(0.0);
        given(&mut run, doses);
        run.advance(1500.0);
        let end = run.at(1500.0);
        let in_body = end.total_ng_per_ml + end.peripheral_ng_per_ml;
        let account = end.depot_mcg_per_kg
            + end.ledger.wasted_mcg_per_kg
            + (in_body + end.ledger.eliminated_ng_per_ml) * p.vc;
        let given = into_depot + into_serum;
        prop_assert!((account / given - 1.0).abs() < 1e-9, "{account} of {given} mcg/kg");
        let gained = end.count() + end.precursor_count() - rest.count() - rest.precursor_count();
        let off = end.ledger.made - end.ledger.died - gained;
        prop_assert!(off.abs() < 1e-9 * end.ledger.made.max(1.0), "cells are off by {off:e}");
    }

    #[test]
    fn free_drug_lies_between_nothing_and_all_of_it(
        patient in any_patient(),
        doses in any_doses(),
    ) {
        let profile = simulate(patient, &Schedule::Doses(doses), &hourly(56, 5));
        for sample in &profile.samples {
            let (free, all) = (sample.serum_ng_per_ml, sample.total_ng_per_ml);
            prop_assert!(free >= 0.0 && free <= all * (1.0 + 1e-12), "{sample:?}");
            prop_assert!(sample.platelets_e9_per_l > 0.0, "{sample:?}");
        }
    }
}

#[test]
fn more_drug_makes_more_platelets_up_to_the_ceiling_of_the_model() {
    let peak = |dose: f64| {
        let profile = super::followed(Patient::ITP, &once(dose, Route::Sc), 40);
        profile.reading().unwrap().fold()
    };
    let peaks = [0.1, 0.3, 1.0, 3.0, 10.0, 100.0].map(peak);
    assert!(peaks.is_sorted(), "{peaks:?}");
    assert!(peaks[5] < 1.0 + 11.2, "{peaks:?}");
}

#[test]
fn a_steady_regimen_does_not_wear_off() {
    let profile = simulate(Patient::ITP, &every(1, 3.0, 52), &hourly(364, 6));
    let mean = |week: u32| {
        let (from, to) = (f64::from(week - 1) * 7.0, f64::from(week) * 7.0);
        let week = profile.samples.iter().filter(|it| (from..to).contains(&it.day()));
        let counts: Vec<f64> = week.map(|it| it.platelets_e9_per_l).collect();
        counts.iter().sum::<f64>() / f64::from(u32::try_from(counts.len()).unwrap())
    };
    assert!((mean(20) - 61.3).abs() < 0.1, "{}", mean(20));
    assert!((mean(51) / mean(20) - 1.0).abs() < 1e-3);
}
