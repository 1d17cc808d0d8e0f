//! What a person reads off a course.

use peptibody::sim::{Extreme, Patient, Profile, Route, Sample, Schedule, simulate};

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

fn is_near(was: f64, wanted: f64) -> bool {
    (was - wanted).abs() < 1e-12
}

#[test]
fn peak_nadir_and_time_in_range_are_read_off_straight_lines() {
    let reading = course(&[(0.0, 0.0), (10.0, 100.0), (20.0, 500.0), (30.0, 20.0), (40.0, 30.0)])
        .reading()
        .unwrap();
    assert_eq!(reading.peak, Extreme { value: 500.0, day: 20.0 });
    assert_eq!(reading.nadir, Extreme { value: 20.0, day: 30.0 });
    assert_eq!(reading.last, Extreme { value: 30.0, day: 40.0 });
    let up = 5.0 + 2.5;
    let down = 150.0 / 48.0;
    assert!((reading.days_in_range - up - down).abs() < 1e-12, "{reading:?}");
    assert!((reading.days_over_400 - 2.5 - 100.0 / 48.0).abs() < 1e-12, "{reading:?}");
    assert!((reading.days_below - 5.0 - 30.0 / 48.0 - 10.0).abs() < 1e-12, "{reading:?}");
}

#[test]
fn a_flat_course_is_in_range_or_not() {
    let days = |count| course(&[(0.0, count), (7.0, count)]).reading().unwrap().days_in_range;
    assert!(is_near(days(60.0), 7.0) && is_near(days(10.0), 0.0));
    assert_eq!(course(&[]).reading(), None);
}

#[test]
fn a_day_between_two_samples_is_read_off_the_line() {
    let course = course(&[(0.0, 10.0), (2.0, 20.0)]);
    assert!(is_near(course.on(0.5).unwrap().platelets_e9_per_l, 12.5));
    assert!(is_near(course.on(0.0).unwrap().platelets_e9_per_l, 10.0));
    assert!(is_near(course.on(2.0).unwrap().platelets_e9_per_l, 20.0));
    assert_eq!(course.on(2.1), None);
}

#[test]
fn exposure_is_what_the_curve_encloses() {
    let reading = followed(Patient::ITP, &once(3.0, Route::Sc), 30).reading().unwrap();
    let fine: Vec<f64> = (0..=30 * 24 * 10).map(|it| f64::from(it) / 10.0).collect();
    let profile = simulate(Patient::ITP, &once(3.0, Route::Sc), &fine);
    let strips = profile.samples.windows(2).map(|pair| {
        f64::midpoint(pair[0].serum_ng_per_ml, pair[1].serum_ng_per_ml)
            * (pair[1].at_h - pair[0].at_h)
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
    assert!(doses.iter().zip([1.5, 2.0, 0.0]).all(|(was, wanted)| is_near(*was, wanted)));
    assert!(is_near(profile.reading().unwrap().given_mcg_per_kg, 3.5));
}
