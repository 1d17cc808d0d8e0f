//! What is measured, what the rule does with it, and how both come out.

use peptibody::{
    sim::{Archetype, Dose, Label, Route, Schedule, Titration, measured, simulate},
    study::clinic::{Band, Course, Phase, Plan, Score, Seed, Weeks, Who},
};

use super::{half_year, plan, played, steady};

fn given(doses: &[u8]) -> Schedule {
    let dose = |(week, &dose): (u32, &u8)| Dose {
        at_h: 168.0 * f64::from(week),
        mcg_per_kg: f64::from(dose),
        route: Route::Sc,
    };
    Schedule::Doses((0..).zip(doses).filter(|(_, dose)| **dose > 0).map(dose).collect())
}

#[test]
fn the_bands_end_where_the_task_says() {
    let bands = [49, 50, 200, 201, 400, 401].map(Band::of);
    let expected =
        [Band::Below, Band::InRange, Band::InRange, Band::Above, Band::Above, Band::FarAbove];
    assert_eq!(bands, expected);
}

#[test]
fn the_score_is_counted_from_the_measured_counts_after_the_first() {
    let game = steady(half_year(Archetype::Typical), 2);
    let counts = &game.course().counts()[1..];
    let share = |low: u32, high: u32| {
        let inside = counts.iter().filter(|count| (low..=high).contains(*count)).count();
        u8::try_from(inside).unwrap()
    };
    let expected = Score {
        in_range: share(50, 200),
        below: share(0, 49),
        above: share(201, 400),
        far_above: share(401, u32::MAX),
        given_mcg_per_kg: 52,
    };
    assert_eq!(Score::of(game.course()), expected);
    assert!(expected.in_range > 12 && expected.below > 0);
}

#[test]
fn a_course_is_what_the_model_says_and_the_laboratory_measures() {
    let doses = [1, 2, 3, 0, 0, 10, 4];
    let plan = half_year(Archetype::Swinger);
    let (game, _) = played(plan, doses);
    let days: Vec<f64> = (0..=49).map(|day| f64::from(day) * 24.0).collect();
    let profile = simulate(plan.patient(), &given(&doses), &days);
    let truth: Vec<f64> = game.course().truth().iter().map(|(_, count)| *count).collect();
    let expected: Vec<f64> = profile.samples.iter().map(|it| it.platelets_e9_per_l).collect();
    assert_eq!(truth, expected);
    for (visit, count) in (0..).zip(game.course().counts()) {
        let true_count = expected[7 * visit as usize];
        let found = measured(true_count, plan.seed.number(), visit);
        assert!((found - f64::from(*count)).abs() <= 0.5, "visit {visit}: {found}, {count}");
    }
}

#[test]
fn the_rule_decides_on_what_was_measured() {
    for label in [Label::Us, Label::Eu] {
        for archetype in Archetype::ALL {
            let course = Course::by_rule(&plan(archetype, Weeks::Year, label));
            let mut rule = Titration::new(label);
            let decided = course.counts().iter().map(|&count| rule.decide(f64::from(count)));
            let decided: Vec<f64> = decided.take(52).collect();
            let doses: Vec<f64> = course.doses().iter().map(|&dose| f64::from(dose)).collect();
            assert_eq!(doses, decided, "{archetype:?}, {label:?}");
        }
    }
}

#[test]
fn who_gives_what_the_rule_gives_comes_out_as_the_rule() {
    let plan = plan(Archetype::Sensitive, Weeks::Half, Label::Eu);
    let doses = Course::by_rule(&plan).doses().to_vec();
    let (game, _) = played(plan, doses);
    let Phase::Ended(debrief) = game.phase() else { panic!("it has ended") };
    assert_eq!(debrief.yours, debrief.rule);
    assert_eq!(&debrief.by_rule, game.course());
}

#[test]
fn one_seed_shows_everyone_the_same_counts_and_another_seed_others() {
    let one = |seed: u16, patient: Who| {
        let seed = Seed::new(seed).unwrap();
        let plan = Plan { patient, seed, weeks: Weeks::Half, label: Label::Us };
        played(plan, [1, 2, 3, 3]).0.course().counts().to_vec()
    };
    for patient in [Who::Drawn, Who::Archetype(Archetype::Typical)] {
        assert_eq!(one(7, patient), one(7, patient));
        assert_ne!(one(7, patient), one(8, patient));
    }
}

#[test]
fn a_seed_counts_around_and_takes_the_last_four_digits() {
    let seed = |number| Seed::new(number).unwrap();
    assert_eq!(seed(9999).next(), seed(0));
    assert_eq!(seed(0).before(), seed(9999));
    assert_eq!(seed(1234).typed(5), seed(2345));
    assert_eq!(seed(7).to_string(), "0007");
    assert_eq!(Seed::new(10_000), None);
    assert!(ron::from_str::<Seed>("10000").is_err());
}
