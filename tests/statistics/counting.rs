//! What is counted of the facts.

use peptibody::study::{
    Fact, Outcome, Stamp, What,
    quiz::{
        Certainty::{self, Certain, FairlySure, Guessing},
        Mode,
    },
    statistics::{End, Row, Statistics},
};
use proptest::prelude::*;

use super::{began, counted, finished};
use crate::schedule::{answered, id, right, wrong};

fn row(statistics: &Statistics, certainty: Option<Certainty>) -> Row {
    let rows = statistics.calibration().rows();
    rows.into_iter().find(|(said, _)| *said == certainty).unwrap().1
}

#[test]
fn answers_are_counted_by_how_sure_one_was() {
    let facts = [
        answered(1, "a", Mode::Practice, "molecule/q-bait", right(Some(Certain))),
        answered(1, "a", Mode::Practice, "molecule/q-acid", wrong(Some(Certain))),
        answered(1, "a", Mode::Exam, "molecule/q-risk", right(Some(Guessing))),
        answered(2, "b", Mode::Review, "molecule/q-bait", right(None)),
    ];
    let statistics = counted(&facts);
    assert_eq!(row(&statistics, Some(Certain)), Row { answers: 2, right: 1 });
    assert_eq!(row(&statistics, Some(Guessing)), Row { answers: 1, right: 1 });
    assert_eq!(row(&statistics, Some(FairlySure)), Row::default());
    assert_eq!(row(&statistics, None), Row { answers: 1, right: 1 });
    assert_eq!((statistics.answers(), statistics.since()), (4, Some(1)));
}

#[test]
fn what_was_shown_is_an_answer_but_says_nothing_about_certainty() {
    let shown = Outcome { raw: 0.0, certainty: None, hints: 0, is_shown: true };
    let statistics = counted(&[answered(1, "a", Mode::Practice, "molecule/q-bait", shown)]);
    assert_eq!((statistics.answers(), row(&statistics, None)), (1, Row::default()));
}

#[test]
fn eight_answers_are_the_fewest_that_give_a_share() {
    assert_eq!(Row { answers: 7, right: 7 }.share(), None);
    assert_eq!(Row { answers: 8, right: 6 }.share(), Some(0.75));
}

/// Wilson score intervals as published calculators give them.
#[test]
fn the_range_is_the_wilson_interval() {
    for (right, answers, low, high) in [
        (0, 10, 0.0, 0.2775),
        (5, 10, 0.2366, 0.7634),
        (10, 10, 0.7225, 1.0),
        (80, 100, 0.7112, 0.8666),
    ] {
        let range = Row { answers, right }.range().unwrap();
        assert!((range.0 - low).abs() < 1e-4, "{right}/{answers}: {range:?}");
        assert!((range.1 - high).abs() < 1e-4, "{right}/{answers}: {range:?}");
    }
    assert_eq!(Row::default().range(), None);
}

#[test]
fn what_keeps_going_wrong_is_listed_with_certain_errors_first() {
    let mut facts = Vec::new();
    for day in 0..4 {
        let attempt = format!("a{day}");
        let answer = |name, outcome| answered(day, &attempt, Mode::Practice, name, outcome);
        facts.push(answer("molecule/q-bait", wrong(None)));
        facts.push(answer(
            "molecule/q-acid",
            if day == 0 { right(None) } else { wrong(Some(Certain)) },
        ));
        facts.push(answer("molecule/q-risk", right(None)));
    }
    facts.push(answered(9, "z", Mode::Practice, "molecule/q-sites", wrong(None)));
    let statistics = counted(&facts);
    let hardest: Vec<(&str, usize, usize)> = statistics
        .hardest(5)
        .into_iter()
        .map(|tally| (tally.item.as_str(), tally.right, tally.answers))
        .collect();
    assert_eq!(hardest, [("q-acid", 1, 4), ("q-bait", 0, 4)]);
    assert_eq!(statistics.hardest(1).len(), 1);
}

#[test]
fn attempts_come_newest_first_with_their_time_and_end() {
    let statistics = counted(&[
        began(1, "a", Mode::Practice, Some("molecule")),
        finished(1, "a", 60_000, (8, 9)),
        began(3, "b", Mode::Exam, None),
        finished(3, "b", 90_000, (12, 20)),
        began(5, "c", Mode::Practice, Some("receptor")),
        began(6, "d", Mode::Review, None),
        Fact {
            stamp: Stamp { at_ms: 0, active_ms: 5_000, day: 6 },
            lesson: None,
            what: What::Discarded { attempt: "d".to_owned() },
        },
    ]);
    let ends: Vec<End> = statistics.attempts().iter().map(|it| it.end).collect();
    let finished = |right, of| End::Finished { right, of };
    assert_eq!(ends, [End::ThrownAway, End::Open, finished(12, 20), finished(8, 9)]);
    assert_eq!(statistics.active_ms(), 155_000);
    assert_eq!(statistics.active_ms_of(&id("molecule")), 60_000);
    assert_eq!(statistics.active_ms_of(&id("receptor")), 0);
}

#[test]
fn recall_is_sampled_about_once_a_week_and_today() {
    let mut facts = Vec::new();
    for day in 0..30 {
        let attempt = format!("a{day}");
        facts.push(answered(day, &attempt, Mode::Practice, "molecule/q-bait", right(None)));
    }
    let samples = counted(&facts).recall(40);
    let days: Vec<i32> = samples.iter().map(|sample| sample.day).collect();
    assert_eq!(days, [1, 8, 15, 22, 29, 40]);
    let last = samples.last().unwrap().lessons.get(&id("molecule")).copied().unwrap();
    assert!((0.0..1.0).contains(&last), "{last}");
}

#[test]
fn a_clock_that_was_ahead_takes_its_samples_back() {
    let facts = [
        answered(1, "a", Mode::Practice, "molecule/q-bait", right(None)),
        answered(5_000, "b", Mode::Practice, "molecule/q-bait", right(None)),
        answered(3, "c", Mode::Practice, "molecule/q-bait", right(None)),
    ];
    let samples = counted(&facts).recall(10);
    assert!(samples.iter().all(|sample| sample.day <= 10), "{samples:?}");
    assert_eq!(samples.last().map(|sample| sample.day), Some(10));
}

#[test]
fn the_last_weeks_are_counted_day_by_day() {
    let facts = [
        answered(93, "a", Mode::Practice, "molecule/q-bait", right(None)),
        answered(99, "b", Mode::Practice, "molecule/q-bait", right(None)),
        answered(100, "c", Mode::Practice, "molecule/q-acid", right(None)),
        answered(100, "c", Mode::Practice, "molecule/q-risk", right(None)),
    ];
    assert_eq!(counted(&facts).recent(100, 7), [0, 0, 0, 0, 0, 1, 2]);
}

proptest! {
    #[test]
    fn the_counts_add_up(days in prop::collection::vec((-3i32..40, 0u8..3, any::<bool>()), 0..60)) {
        let facts: Vec<Fact> = days
            .iter()
            .enumerate()
            .map(|(at, (day, item, is_right))| {
                let name = format!("molecule/q-x{item}");
                let outcome = if *is_right { right(Some(Certain)) } else { wrong(None) };
                answered(*day, &format!("a{at}"), Mode::Practice, &name, outcome)
            })
            .collect();
        let statistics = counted(&facts);
        let rows = statistics.calibration().rows();
        prop_assert_eq!(rows.iter().map(|(_, row)| row.answers).sum::<usize>(), facts.len());
        prop_assert_eq!(statistics.answers(), facts.len());
        for (_, row) in rows {
            if let Some((low, high)) = row.range() {
                prop_assert!(0.0 <= low && low <= high && high <= 1.0);
            }
        }
        prop_assert_eq!(statistics.recall(100).len().min(1), facts.len().min(1));
    }
}
