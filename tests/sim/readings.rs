//! What a person reads off a course.

use peptibody::sim::{Patient, Profile, Route, Sample, Schedule, simulate};

use super::{followed, once};

/// A course through these days and counts.
fn course(points: &[(f64, f64)]) -> Profile {
    let sample = |&(day, count): &(f64, f64)| Sample {
        at_h: day * 24.0,
        dose_mcg_per_kg: 0.0,
        serum_ng_per_ml: 0.0,
        platelets_e9_per_l: count,
        total_ng_per_ml: 0.0,
        receptor_ng_per_ml: 0.0,
        auc_ng_h_per_ml: 0.0,
    };
    Profile { samples: points.iter().map(sample).collect() }
}

#[test]
fn peak_nadir_and_time_in_range_are_read_off_straight_lines() {
    let reading = course(&[(0.0, 0.0), (10.0, 100.0), (20.0, 500.0), (30.0, 20.0), (40.0, 30.0)])
        .reading()
        .unwrap();
    assert_eq!((reading.peak.value, reading.peak.day), (500.0, 20.0));
    assert_eq!((reading.nadir.value, reading.nadir.day), (20.0, 30.0));
    assert_eq!((reading.last.value, reading.last.day), (30.0, 40.0));
    let up = 5.0 + 2.5;
    let down = 150.0 / 48.0;
    assert!((reading.days_in_range - up - down).abs() < 1e-12, "{reading:?}");
    assert!((reading.days_over_400 - 2.5 - 100.0 / 48.0).abs() < 1e-12, "{reading:?}");
    assert!((reading.days_below - 5.0 - 30.0 / 48.0 - 10.0).abs() < 1e-12, "{reading:?}");
}

#[test]
fn a_flat_course_is_in_range_or_not() {
    assert_eq!(course(&[(0.0, 60.0), (7.0, 60.0)]).reading().unwrap().days_in_range, 7.0);
    assert_eq!(course(&[(0.0, 10.0), (7.0, 10.0)]).reading().unwrap().days_in_range, 0.0);
    assert_eq!(course(&[]).reading(), None);
}

#[test]
fn a_day_between_two_samples_is_read_off_the_line() {
    let course = course(&[(0.0, 10.0), (2.0, 20.0)]);
    assert_eq!(course.on(0.5).unwrap().platelets_e9_per_l, 12.5);
    assert_eq!(course.on(0.0).unwrap().platelets_e9_per_l, 10.0);
    assert_eq!(course.on(2.0).unwrap().platelets_e9_per_l, 20.0);
    assert_eq!(course.on(2.1), None);
}

#[test]
fn exposure_is_what_the_curve_encloses() {
    let reading = followed(Patient::ITP, &once(3.0, Route::Sc), 30).reading().unwrap();
    let fine: Vec<f64> = (0..=30 * 24 * 10).map(|it| f64::from(it) / 10.0).collect();
    let profile = simulate(Patient::ITP, &once(3.0, Route::Sc), &fine);
    let strips = profile.samples.windows(2).map(|pair| {
        (pair[0].serum_ng_per_ml + pair[1].serum_ng_per_ml) / 2.0 * (pair[1].at_h - pair[0].at_h)
    });
    let area: f64 = strips.sum();
    assert!((reading.auc_ng_h_per_ml / area - 1.0).abs() < 1e-3, "{area} {reading:?}");
}

#[test]
fn what_was_given_is_added_up_where_the_hours_are_told() {
    let schedule = Schedule::Doses(vec![
        peptibody::sim::Dose { at_h: 0.0, mcg_per_kg: 1.0, route: Route::Sc },
        peptibody::sim::Dose { at_h: 0.0, mcg_per_kg: 0.5, route: Route::Iv },
        peptibody::sim::Dose { at_h: 24.0, mcg_per_kg: 2.0, route: Route::Sc },
    ]);
    let profile = simulate(Patient::ITP, &schedule, &[0.0, 24.0, 48.0]);
    let doses: Vec<f64> = profile.samples.iter().map(|it| it.dose_mcg_per_kg).collect();
    assert_eq!(doses, [1.5, 2.0, 0.0]);
    assert_eq!(profile.reading().unwrap().given_mcg_per_kg, 3.5);
}
