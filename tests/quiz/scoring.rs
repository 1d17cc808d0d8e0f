//! Scores of every kind, and what holds of them whatever the answer.

use std::collections::BTreeSet;

use peptibody::{
    content::{Answer, Choice, Item, MultiScoring, OrderScoring, Words},
    study::quiz::{
        Response,
        score::{after_penalty, is_right, judge},
    },
};
use proptest::prelude::*;

use super::desk::item;

fn multi(scoring: MultiScoring, rights: &[bool]) -> Item {
    let word = |text: &str| Words::new(text).unwrap();
    let mut multi = item("q-multi");
    let choices = rights.iter().map(|&right| {
        let (right_one, wrong_one) = (word("right"), word("wrong"));
        if right {
            Choice::Right(right_one, word("why"))
        } else {
            Choice::Wrong(wrong_one, word("why"))
        }
    });
    multi.answer = Answer::Multi { scoring, choices: choices.collect() };
    multi
}

fn ticked(item: &Item, ticks: &[usize]) -> f64 {
    judge(item, &Response::Multi(ticks.iter().copied().collect())).score
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-12
}

fn rights(item: &Item, response: &Response) -> Vec<bool> {
    judge(item, response).parts.iter().map(|part| part.right).collect()
}

#[test]
fn best_is_right_or_wrong() {
    let best = item("q-best");
    assert!(near(judge(&best, &Response::Best(0)).score, 1.0));
    assert!(near(judge(&best, &Response::Best(1)).score, 0.0));
    assert_eq!(rights(&best, &Response::Best(9)), [false]);
}

#[test]
fn ticks_are_scored_in_three_ways() {
    let choices = [true, false, true, false, false];
    let table: [(&[usize], f64, f64, f64); 6] = [
        (&[0, 2], 1.0, 1.0, 1.0),
        (&[0], 0.5, 0.0, 0.8),
        (&[0, 1], 1.0 / 2.0 - 1.0 / 3.0, 0.0, 0.6),
        (&[0, 1, 2, 3, 4], 0.0, 0.0, 0.4),
        (&[1, 3], 0.0, 0.0, 0.2),
        (&[0, 2, 1], 2.0 / 3.0, 0.0, 0.8),
    ];
    for (ticks, balanced, whole, per_option) in table {
        assert!(
            near(ticked(&multi(MultiScoring::Balanced, &choices), ticks), balanced),
            "{ticks:?}"
        );
        assert!(
            near(ticked(&multi(MultiScoring::AllOrNothing, &choices), ticks), whole),
            "{ticks:?}"
        );
        assert!(
            near(ticked(&multi(MultiScoring::PerOption, &choices), ticks), per_option),
            "{ticks:?}"
        );
    }
    let shown = rights(&item("q-multi"), &Response::Multi(BTreeSet::from([0, 1])));
    assert_eq!(shown, [true, false, false, true, true]);
}

#[test]
fn an_order_counts_its_neighbours_or_the_whole() {
    let adjacent = item("q-order");
    let mut exact = adjacent.clone();
    if let Answer::Order { scoring, .. } = &mut exact.answer {
        *scoring = OrderScoring::Exact;
    }
    let table: [(&[usize], f64, f64); 4] = [
        (&[0, 1, 2, 3, 4], 1.0, 1.0),
        (&[4, 0, 1, 2, 3], 0.75, 0.0),
        (&[1, 0, 2, 3, 4], 0.5, 0.0),
        (&[4, 3, 2, 1, 0], 0.0, 0.0),
    ];
    for (places, by_pairs, whole) in table {
        let response = Response::Order(places.to_vec());
        assert!(near(judge(&adjacent, &response).score, by_pairs), "{places:?}");
        assert!(near(judge(&exact, &response).score, whole), "{places:?}");
    }
    let shown = rights(&adjacent, &Response::Order(vec![1, 0, 2, 3, 4]));
    assert_eq!(shown, [false, false, true, true, true]);
}

#[test]
fn two_events_of_one_wording_may_change_places() {
    let mut order = item("q-order");
    if let Answer::Order { sequence, .. } = &mut order.answer {
        *sequence = ["bind", "wait", "grow", "wait"].map(|it| Words::new(it).unwrap()).to_vec();
    }
    assert!(judge(&order, &Response::Order(vec![0, 3, 2, 1])).is_right());
}

#[test]
fn match_label_and_recall_are_shares() {
    let table = [
        ("q-match", Response::Match(vec![0, 1, 3]), 2.0 / 3.0),
        ("q-match", Response::Match(vec![0, 1, 2]), 1.0),
        ("q-label", Response::Label(vec![1, 2]), 0.0),
        ("q-label", Response::Label(vec![0, 2]), 0.5),
        ("q-recall", Response::Recall { text: String::new(), ticks: [0, 2].into() }, 2.0 / 3.0),
    ];
    for (id, response, score) in table {
        assert!(near(judge(&item(id), &response).score, score), "{response:?}");
    }
}

#[test]
fn an_answer_to_another_kind_is_worth_nothing() {
    let judged = judge(&item("q-best"), &Response::Short("a".to_owned()));
    assert!(near(judged.score, 0.0) && judged.parts.is_empty());
}

#[test]
fn penalties_stop_at_nothing() {
    assert!(near(after_penalty(1.0, 0), 1.0));
    assert!(near(after_penalty(1.0, 1), 2.0 / 3.0));
    assert!(near(after_penalty(0.5, 2), 0.0));
    assert!(near(after_penalty(1.0, usize::MAX), 0.0));
    assert!(is_right(1.0 - 1e-10) && !is_right(0.999));
}

proptest! {
    #[test]
    fn scores_stay_in_their_range_and_parts_have_their_number(
        kinds in prop::collection::vec(any::<bool>(), 1..8),
        ticks in prop::collection::btree_set(0usize..10, 0..8),
    ) {
        for scoring in [MultiScoring::Balanced, MultiScoring::AllOrNothing, MultiScoring::PerOption] {
            let judged = judge(&multi(scoring, &kinds), &Response::Multi(ticks.clone()));
            prop_assert!((0.0..=1.0).contains(&judged.score));
            prop_assert_eq!(judged.parts.len(), kinds.len());
        }
    }

    #[test]
    fn a_right_tick_never_lowers_and_a_wrong_one_never_raises(
        kinds in prop::collection::vec(any::<bool>(), 2..8),
        ticks in prop::collection::btree_set(0usize..8, 0..8),
        more in 0usize..8,
    ) {
        let more = more % kinds.len();
        let fewer: Vec<usize> = ticks.into_iter().filter(|&it| it < kinds.len() && it != more).collect();
        let with: Vec<usize> = fewer.iter().copied().chain([more]).collect();
        let item = multi(MultiScoring::Balanced, &kinds);
        let (before, after) = (ticked(&item, &fewer), ticked(&item, &with));
        let holds = if kinds[more] { after >= before - 1e-12 } else { after <= before + 1e-12 };
        prop_assert!(holds);
    }

    #[test]
    fn permuting_the_choices_never_changes_a_score(
        (kinds, order) in prop::collection::vec(any::<bool>(), 2..8).prop_flat_map(|kinds| {
            let places: Vec<usize> = (0..kinds.len()).collect();
            (Just(kinds), Just(places).prop_shuffle())
        }),
        ticks in prop::collection::vec(any::<bool>(), 8),
    ) {
        let given: Vec<usize> = (0..kinds.len()).filter(|&it| ticks[it]).collect();
        let moved: Vec<usize> = (0..kinds.len()).filter(|&it| given.contains(&order[it])).collect();
        let shuffled: Vec<bool> = order.iter().map(|&it| kinds[it]).collect();
        for scoring in [MultiScoring::Balanced, MultiScoring::AllOrNothing, MultiScoring::PerOption] {
            let (one, two) = (multi(scoring, &kinds), multi(scoring, &shuffled));
            prop_assert!(near(ticked(&one, &given), ticked(&two, &moved)));
        }
    }

    #[test]
    fn any_positions_are_judged_without_a_panic(places in prop::collection::vec(0usize..12, 0..9)) {
        let responses = [Response::Order(places.clone()), Response::Match(places.clone()), Response::Label(places)];
        for id in ["q-order", "q-match", "q-label"] {
            for response in &responses {
                prop_assert!((0.0..=1.0).contains(&judge(&item(id), response).score));
            }
        }
    }
}
