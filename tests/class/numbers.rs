//! Difficulty, discrimination and flags.

use peptibody::{
    content::Course,
    study::class::{Class, First, Flag, ItemReport, Standing},
};
use proptest::prelude::*;

use super::{class, first, items};

fn of<'a>(reports: &'a [ItemReport], item: &str) -> &'a ItemReport {
    reports.iter().find(|report| report.item.as_str() == item).unwrap()
}

/// Learners who all answer three items by the same pattern of right and wrong.
fn pattern(patterns: &[[u8; 3]]) -> Class {
    let course = Course::embedded();
    let items = items(&course);
    class(patterns.iter().enumerate().flat_map(|(learner, pattern)| {
        let answers = pattern.iter().zip(items);
        answers
            .map(|(raw, item)| {
                let wrong: &[&str] = if *raw == 0 { &["c1"] } else { &[] };
                first(&format!("l{learner}"), item, f64::from(*raw), wrong)
            })
            .collect::<Vec<_>>()
    }))
}

#[test]
fn difficulty_is_the_mean_score() {
    let course = Course::embedded();
    let reports = pattern(&[[1, 0, 1], [1, 0, 0], [0, 0, 1], [1, 0, 1]]).report(&course);
    let difficulties: Vec<f64> = reports.iter().map(|it| it.difficulty).collect();
    assert_eq!(difficulties, [0.75, 0.0, 0.75]);
    assert!(reports.iter().all(|it| it.learners == 4 && it.standing == Standing::Here));
}

/// Scores 1 1 0 0 against means of the others 1, 0.5, 0.5, 0: by hand 0.5 / sqrt(1 × 0.5).
#[test]
fn discrimination_is_the_correlation_with_the_other_scores() {
    let course = Course::embedded();
    let reports = pattern(&[[1, 1, 1], [1, 1, 0], [0, 1, 0], [0, 0, 0]]).report(&course);
    let r = reports[0].discrimination.unwrap();
    assert!((r - 0.5 / f64::sqrt(0.5)).abs() < 1e-9, "{r}");
}

#[test]
fn what_does_not_vary_has_no_discrimination() {
    let course = Course::embedded();
    for patterns in [vec![[1, 1, 1]], vec![[1, 1, 0], [1, 0, 1]], vec![]] {
        let reports = pattern(&patterns).report(&course);
        let first = reports.first().and_then(|report| report.discrimination);
        assert_eq!(first, None, "{patterns:?}");
    }
}

/// A class of so many, in which a share of learners is right.
fn class_of(learners: usize, right: usize) -> Vec<ItemReport> {
    let patterns: Vec<[u8; 3]> = (0..learners)
        .map(|at| if at < right { [1, 1, 1] } else { [0, u8::from(at % 3 == 0), 0] })
        .collect();
    pattern(&patterns).report(&Course::embedded())
}

#[test]
fn small_classes_are_told_to_be_small() {
    assert_eq!(class_of(29, 15)[0].flags, [Flag::TooFew]);
    assert!(class_of(30, 15)[0].flags.contains(&Flag::FirstImpression));
    assert!(!class_of(100, 50)[0].flags.contains(&Flag::FirstImpression));
}

#[test]
fn hard_and_easy_items_are_flagged_at_their_thresholds() {
    for (right, hard, easy) in
        [(29, true, false), (30, false, false), (90, false, false), (91, false, true)]
    {
        let flags = &class_of(100, right)[0].flags;
        assert_eq!(
            (flags.contains(&Flag::Hard), flags.contains(&Flag::Easy)),
            (hard, easy),
            "{right}"
        );
    }
}

#[test]
fn an_item_that_those_who_know_get_wrong_is_to_be_looked_at() {
    let patterns: Vec<[u8; 3]> =
        (0..100).map(|at| if at % 2 == 0 { [0, 1, 1] } else { [1, 0, 0] }).collect();
    let reports = pattern(&patterns).report(&Course::embedded());
    assert!(reports[0].flags.contains(&Flag::LookAtKey), "{:?}", reports[0]);
}

#[test]
fn wrong_choices_that_hardly_anyone_takes_are_named() {
    let course = Course::embedded();
    let report = &class_of(100, 50)[0];
    let item = course.lesson("molecule").unwrap().item(report.item.as_str()).unwrap();
    let wrong = item.answer.choices().iter().filter(|choice| !choice.is_right()).count();
    let idle = report.flags.iter().filter(|flag| matches!(flag, Flag::NotWorking(_))).count();
    let is_wrong = item.answer.choices().get(1).is_some_and(|choice| !choice.is_right());
    assert_eq!(idle, wrong - usize::from(is_wrong));
    assert_eq!((report.wrong[0].code.as_str(), report.wrong[0].learners), ("c1", 50));
}

#[test]
fn only_a_learners_first_answer_counts() {
    let course = Course::embedded();
    let item = &items(&course)[0];
    let class = class([first("a", item, 0.0, &["c1"]), first("a", item, 1.0, &[])]);
    assert!(class.report(&course)[0].difficulty < 1e-9);
}

#[test]
fn what_was_edited_or_is_gone_stands_apart() {
    let course = Course::embedded();
    let item = &items(&course)[0];
    let old = First { hash: "0".repeat(12), ..first("a", item, 1.0, &[]) };
    let gone = First { item: crate::schedule::id("q-gone"), ..first("a", item, 1.0, &[]) };
    let reports = class([old, gone, first("b", item, 1.0, &[])]).report(&course);
    let standing: Vec<Standing> = reports.iter().map(|it| it.standing).collect();
    assert_eq!(standing, [Standing::Here, Standing::Changed, Standing::Gone]);
}

proptest! {
    #[test]
    fn numbers_stay_in_their_ranges_and_the_order_of_answers_does_not_matter(
        raws in prop::collection::vec((0u8..40, 0usize..4, 0.0..=1.0f64), 0..120),
    ) {
        let course = Course::embedded();
        let answers: Vec<First> = raws
            .iter()
            .map(|(learner, item, raw)| first(&format!("l{learner}"), &items(&course)[*item], *raw, &[]))
            .collect();
        // Of two answers of one learner the first counts, so only the first of each is shuffled.
        let mut once: Vec<First> = Vec::new();
        for answer in answers {
            if !once.iter().any(|it| it.learner == answer.learner && it.item == answer.item) {
                once.push(answer);
            }
        }
        let reports = class(once.clone()).report(&course);
        once.reverse();
        let reversed = class(once).report(&course);
        for (one, other) in reports.iter().zip(&reversed) {
            prop_assert!((0.0..=1.0).contains(&one.difficulty));
            prop_assert!(one.discrimination.is_none_or(|r| (-1.0..=1.0).contains(&r)));
            prop_assert!((one.difficulty - other.difficulty).abs() < 1e-9);
        }
        prop_assert_eq!(of_ids(&reports), of_ids(&reversed));
    }
}

fn of_ids(reports: &[ItemReport]) -> Vec<String> {
    reports.iter().map(|report| of(reports, report.item.as_str()).item.to_string()).collect()
}

#[test]
fn who_answered_nothing_else_says_nothing_about_discrimination() {
    let course = Course::embedded();
    let items = items(&course);
    let mut answers = vec![first("lonely", &items[0], 1.0, &[])];
    for (learner, raw) in [("a", 1.0), ("b", 0.0)] {
        answers.extend(items.iter().take(2).map(|item| first(learner, item, raw, &[])));
    }
    let report = &class(answers).report(&course)[0];
    assert_eq!(report.learners, 3);
    assert!(report.discrimination.is_some_and(|r| (r - 1.0).abs() < 1e-9), "{report:?}");
}
