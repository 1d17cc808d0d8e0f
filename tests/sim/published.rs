//! Published numbers, each with its source and how near the model is expected to come.

use peptibody::sim::{Patient, Route};

use super::{every, followed, once};

#[test]
fn ten_into_a_vein_gives_the_published_peak_and_day() {
    // Wang B 2004, Clin Pharmacol Ther: mean peak 1380 (923-1790), nearly 6-fold, on day 15.
    let reading = followed(Patient::HEALTHY, &once(10.0, Route::Iv), 60).reading().unwrap();
    assert!((reading.peak.value - 1372.0).abs() < 2.0, "{reading:?}");
    assert!((923.0..=1790.0).contains(&reading.peak.value));
    assert!((12.0..=16.0).contains(&(reading.peak.day + 1.0)), "study days begin at 1");
    assert!((reading.fold() - 5.49).abs() < 0.01);
}

#[test]
fn two_under_the_skin_double_the_count_of_volunteers() {
    // Wang B 2004: at least twofold in 6 of 8 at 2 mcg/kg.
    let reading = followed(Patient::HEALTHY, &once(2.0, Route::Sc), 60).reading().unwrap();
    assert!((reading.fold() - 2.22).abs() < 0.01, "{reading:?}");
    assert!((11.0..=16.0).contains(&reading.peak.day), "{reading:?}");
}

#[test]
fn single_doses_in_itp_stay_within_the_fold_range_of_the_label() {
    // US label, section 12: 1.3 to 14.9 times the first count after 1 to 10 mcg/kg.
    for (dose, fold) in [(1.0, 2.6), (3.0, 4.7), (10.0, 8.3)] {
        let reading = followed(Patient::ITP, &once(dose, Route::Sc), 60).reading().unwrap();
        assert!((1.3..=14.9).contains(&reading.fold()), "{dose}: {reading:?}");
        assert!((reading.fold() - fold).abs() < 0.06, "{dose}: {}", reading.fold());
    }
}

#[test]
fn the_drug_peaks_within_hours_long_before_the_count() {
    // US label: 7 to 50 h, median 14 h.
    for dose in [1.0, 3.0, 10.0] {
        let reading = followed(Patient::ITP, &once(dose, Route::Sc), 60).reading().unwrap();
        assert!((7.0..=50.0).contains(&(reading.drug_peak.day * 24.0)), "{reading:?}");
        assert!(reading.peak.day > 7.0, "{reading:?}");
    }
}

#[test]
fn exposure_falls_as_the_first_count_rises() {
    // Wang 2010, design of Figure 4: 10 mcg/kg at first counts of 22, 74, 224 and 672.
    let auc = |count: f64| {
        let patient = Patient::HEALTHY.with_baseline(count);
        followed(patient, &once(10.0, Route::Sc), 90).reading().unwrap().auc_ng_h_per_ml
    };
    for (count, wanted) in [(22.0, 922.0), (74.0, 530.0), (224.0, 124.0), (672.0, 5.8)] {
        let auc = auc(count);
        assert!((auc / wanted - 1.0).abs() < 0.01, "{count}: {auc}, not {wanted}");
    }
}

#[test]
fn in_itp_the_drug_peak_falls_as_the_first_count_rises() {
    for (count, wanted) in [(16.5, 0.148), (50.0, 0.111), (100.0, 0.080), (400.0, 0.030)] {
        let patient = Patient::ITP.with_baseline(count);
        let reading = followed(patient, &once(3.0, Route::Sc), 30).reading().unwrap();
        let peak = reading.drug_peak.value;
        assert!((peak - wanted).abs() < 0.0011, "{count}: {peak}, not {wanted}");
    }
}

#[test]
fn weekly_doses_hold_and_longer_gaps_swing() {
    // Wang 2010, abstract: weekly dosing keeps counts steady, two weeks and more make them swing.
    let swing = |weeks: u32| {
        let profile = followed(Patient::HEALTHY, &every(weeks, 1.0, 52 / weeks), 364);
        let late = profile.samples.iter().filter(|it| (280.0..364.0).contains(&it.day()));
        let counts: Vec<f64> = late.map(|it| it.platelets_e9_per_l).collect();
        let most = counts.iter().copied().fold(0.0, f64::max);
        most / counts.iter().copied().fold(f64::INFINITY, f64::min)
    };
    for (weeks, wanted) in [(1, 1.03), (2, 1.18), (4, 1.67)] {
        assert!((swing(weeks) - wanted).abs() < 0.01, "{weeks} weeks: {}", swing(weeks));
    }
}

#[test]
fn after_stopping_the_count_falls_below_where_it_began() {
    let reading = followed(Patient::ITP, &every(1, 3.0, 26), 266).reading().unwrap();
    let last_dose = 25.0 * 7.0;
    assert!((reading.nadir.value / reading.baseline - 0.90).abs() < 0.01, "{reading:?}");
    assert!((reading.nadir.day - last_dose - 19.0).abs() < 1.0, "{reading:?}");
}
