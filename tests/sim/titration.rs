//! What the labels' rules decide, visit by visit.

use peptibody::sim::{Archetype, LOWEST_DOSE, Label, Schedule, Titration, simulate};

use super::daily;

fn decisions(label: Label, counts: &[f64]) -> Vec<f64> {
    let mut titration = Titration::new(label);
    counts.iter().map(|&count| titration.decide(count)).collect()
}

#[test]
fn the_dose_begins_at_one_and_rises_weekly_under_50_to_ten() {
    let doses = decisions(Label::Us, &[49.9; 12]);
    assert_eq!(doses, [1., 2., 3., 4., 5., 6., 7., 8., 9., 10., 10., 10.]);
}

#[test]
fn from_50_to_200_the_dose_stays() {
    assert_eq!(decisions(Label::Us, &[20.0, 20.0, 50.0, 120.0, 200.0]), [1., 2., 2., 2., 2.]);
}

#[test]
fn two_visits_in_a_row_over_200_take_one_away_and_begin_the_count_again() {
    let counts = [20.0, 20.0, 20.0, 250.0, 250.0, 250.0, 250.0];
    assert_eq!(decisions(Label::Us, &counts), [1., 2., 3., 3., 2., 2., 1.]);
    let between = [20.0, 20.0, 250.0, 200.0, 250.0, 250.0];
    assert_eq!(decisions(Label::Us, &between), [1., 2., 2., 2., 2., 1.]);
}

#[test]
fn over_400_nothing_is_given_until_the_count_is_under_200() {
    let counts = [20.0, 20.0, 20.0, 401.0, 300.0, 200.0, 199.0, 60.0];
    assert_eq!(decisions(Label::Us, &counts), [1., 2., 3., 0., 0., 0., 2., 2.]);
}

#[test]
fn a_hold_begins_the_two_visits_again() {
    let counts = [20.0, 20.0, 250.0, 450.0, 190.0, 250.0, 100.0];
    assert_eq!(decisions(Label::Us, &counts), [1., 2., 2., 0., 1., 1., 1.]);
}

#[test]
fn the_european_rule_acts_at_150_and_250() {
    let counts = [20.0, 20.0, 20.0, 160.0, 160.0, 251.0, 150.0, 149.0];
    assert_eq!(decisions(Label::Eu, &counts), [1., 2., 3., 3., 2., 0., 0., 1.]);
    assert_eq!(decisions(Label::Us, &counts), [1., 2., 3., 3., 3., 3., 3., 3.]);
}

#[test]
fn no_rule_gives_less_than_its_least_dose() {
    assert_eq!(decisions(Label::Us, &[20.0, 300.0, 300.0, 300.0, 300.0]), [LOWEST_DOSE; 5]);
}

#[test]
fn on_one_invented_patient_the_european_hold_sees_and_saws_and_the_us_rule_settles() {
    let follow = |label| {
        let schedule = Schedule::Rule { label, visits: 52 };
        let profile = simulate(Archetype::Swinger.patient(), &schedule, &daily(364));
        let late = profile.samples.iter().filter(|it| it.day() > 182.0);
        let counts: Vec<f64> = late.map(|it| it.platelets_e9_per_l).collect();
        let least = counts.iter().copied().fold(f64::INFINITY, f64::min);
        (least, counts.iter().copied().fold(0.0, f64::max))
    };
    let ((eu_least, eu_most), (us_least, us_most)) = (follow(Label::Eu), follow(Label::Us));
    assert!(eu_most > 250.0 && eu_least < 30.0, "{eu_least} to {eu_most}");
    assert!(us_most < 200.0 && us_least > 100.0, "{us_least} to {us_most}");
}
