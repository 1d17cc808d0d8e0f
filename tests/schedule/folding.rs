//! What each answer changes: entering, once a day, too easy, clocks that run backwards.

use peptibody::{
    content::Course,
    study::{
        Fact, Outcome, Stamp, What,
        quiz::{Certainty::Certain, Mode},
        schedule::{Schedule, Settings},
    },
};
use proptest::prelude::*;

use super::{answered, folded, id, right, wrong};

const ITEM: &str = "molecule/q-bait";

fn due_day(facts: &[Fact]) -> Option<i32> {
    folded(facts).due_day("molecule", "q-bait")
}

#[test]
fn an_item_enters_by_practice_alone() {
    for (mode, enters) in [(Mode::Practice, true), (Mode::Exam, false), (Mode::Review, false)] {
        let facts = [answered(100, "a", mode, ITEM, right(None))];
        assert_eq!(due_day(&facts).is_some(), enters, "{mode:?}");
    }
}

#[test]
fn an_exam_and_a_review_rate_what_has_entered() {
    for mode in [Mode::Exam, Mode::Review] {
        let facts = [
            answered(100, "a", Mode::Practice, ITEM, right(None)),
            answered(102, "b", mode, ITEM, right(None)),
        ];
        assert_eq!(due_day(&facts), Some(102 + 11), "{mode:?}");
    }
}

#[test]
fn a_day_rates_an_item_once_however_often_it_is_tried() {
    let facts = [
        answered(100, "a", Mode::Practice, ITEM, wrong(None)),
        answered(100, "b", Mode::Practice, ITEM, right(None)),
        answered(100, "c", Mode::Review, ITEM, right(None)),
    ];
    assert_eq!(folded(&facts[..1]).due_day("molecule", "q-bait"), due_day(&facts));
}

#[test]
fn an_attempt_rates_an_item_once_however_many_days_it_takes() {
    let facts = [
        answered(100, "a", Mode::Practice, ITEM, wrong(None)),
        answered(107, "a", Mode::Practice, ITEM, right(None)),
    ];
    assert_eq!(due_day(&facts), Some(101));
}

#[test]
fn what_was_certain_and_wrong_is_due_the_next_day() {
    let mut facts = vec![answered(100, "a", Mode::Practice, ITEM, right(None))];
    facts.push(answered(102, "b", Mode::Review, ITEM, right(None)));
    facts.push(answered(113, "c", Mode::Review, ITEM, right(None)));
    facts.push(answered(160, "d", Mode::Review, ITEM, wrong(Some(Certain))));
    assert_eq!(due_day(&facts), Some(161));
}

#[test]
fn what_was_certain_and_wrong_later_on_the_same_day_comes_back_first_too() {
    let facts = [
        answered(100, "a", Mode::Practice, ITEM, right(None)),
        answered(100, "b", Mode::Practice, ITEM, wrong(Some(Certain))),
    ];
    assert_eq!(due_day(&facts), Some(101));
    let due = folded(&facts).due(&Course::embedded(), 101);
    assert!(due.first().is_some_and(|due| due.is_belief), "{due:?}");
}

#[test]
fn too_easy_lengthens_the_interval_of_that_attempt() {
    let eased = |attempt: &str| Fact {
        stamp: Stamp::default(),
        lesson: Some(id("molecule")),
        what: What::Eased { attempt: attempt.to_owned(), item: id("q-bait") },
    };
    let first = answered(100, "a", Mode::Practice, ITEM, right(Some(Certain)));
    assert_eq!(due_day(&[first.clone(), eased("a")]), Some(108));
    assert_eq!(due_day(&[first.clone(), eased("another")]), Some(102));
    let second = answered(102, "b", Mode::Review, ITEM, right(Some(Certain)));
    let plain = due_day(&[first.clone(), second.clone()]);
    assert!(due_day(&[first, second, eased("b")]) > plain);
}

#[test]
fn a_clock_that_goes_back_counts_as_no_time() {
    let facts = [
        answered(100, "a", Mode::Practice, ITEM, right(None)),
        answered(40, "b", Mode::Practice, ITEM, right(None)),
    ];
    let due = due_day(&facts).unwrap();
    assert!((41..60).contains(&due), "{due}");
}

#[test]
fn an_answer_from_the_future_keeps_nobody_waiting() {
    let course = Course::embedded();
    let schedule = folded(&[answered(9_000, "a", Mode::Practice, ITEM, right(None))]);
    assert_eq!(schedule.due(&course, 100).len(), 1);
    assert_eq!(schedule.due(&course, 8_999).len(), 0, "a day ahead may be a journey");
}

#[test]
fn the_pace_is_that_of_finished_attempts() {
    let mut facts: Vec<Fact> = (0..4)
        .map(|at| answered(100, "a", Mode::Practice, &format!("molecule/q-{at}x"), right(None)))
        .collect();
    assert_eq!(folded(&facts).pace_ms(), 35_000);
    let stamp = Stamp { at_ms: 0, active_ms: 80_000, day: 100 };
    let what = What::Finished { attempt: "a".to_owned(), right: 4, of: 4 };
    facts.push(Fact { stamp, lesson: Some(id("molecule")), what });
    let schedule = folded(&facts);
    assert_eq!((schedule.pace_ms(), schedule.minutes(5)), (20_000, 2));
}

#[test]
fn settings_are_kept_within_their_ranges() {
    let odd = Settings { per_day: 0, retention_percent: 200, exam_day: Some(i32::MIN) };
    assert_eq!((odd.within_ranges().per_day, odd.within_ranges().retention_percent), (1, 95));
}

fn fact() -> impl Strategy<Value = Fact> {
    let day = prop_oneof![Just(i32::MIN), Just(i32::MAX), -5i32..200];
    let mode = prop::sample::select(vec![Mode::Practice, Mode::Exam, Mode::Review]);
    let name = prop::sample::select(vec![ITEM, "molecule/q-acid", "receptor/q-mpl-site"]);
    (day, 0u8..4, mode, name, 0.0..=1.0f64, any::<bool>()).prop_map(
        |(day, attempt, mode, name, raw, is_shown)| {
            let outcome = Outcome { raw, certainty: Some(Certain), hints: 0, is_shown };
            answered(day, &format!("a{attempt}"), mode, name, outcome)
        },
    )
}

proptest! {
    #[test]
    fn any_history_can_be_folded_and_asked(
        facts in prop::collection::vec(fact(), 0..40),
        today in prop_oneof![Just(i32::MIN), Just(i32::MAX), -5i32..200],
    ) {
        let course = Course::embedded();
        let schedule = folded(&facts);
        for due in schedule.due(&course, today) {
            prop_assert!((0.0..=1.0).contains(&due.recall));
        }
        prop_assert_eq!(schedule.forecast(&course, today, 7).len(), 7);
        let again: Schedule = ron::from_str(&ron::to_string(&schedule).unwrap()).unwrap();
        prop_assert_eq!(again, schedule);
    }
}
