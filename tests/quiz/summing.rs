//! The summary: what held, how well certainty fitted, what to look at again.

use peptibody::{
    content::Confidence::{Off, Optional},
    study::quiz::{Certainty, Event, Reason, Record, Summary},
};

use super::desk::{Desk, lesson};

fn summed(desk: &Desk) -> Summary {
    Summary::of(&desk.now, &desk.quiz, &[&lesson()])
}

/// Answers the item named, with this certainty.
fn say(desk: Desk, id: &str, right: bool, certainty: Option<Certainty>) -> Desk {
    let desk = desk.goto(id).draft(right).then(Event::Submit);
    match certainty {
        Some(certainty) => desk.then(Event::Rate(certainty)),
        None => desk.then(Event::Submit),
    }
}

fn end(desk: Desk) -> Desk {
    desk.then(Event::Finish).then(Event::Yes)
}

/// One item of each fate, one try each.
fn mixed() -> Desk {
    use Certainty::{Certain, FairlySure, Guessing};
    let ids =
        ["q-best", "q-multi", "q-number", "q-cloze", "q-short", "q-label", "q-recall", "q-match"];
    let mut desk = Desk::at(&ids, Optional, 1);
    desk = say(desk, "q-best", true, Some(Certain));
    desk = say(desk, "q-multi", true, Some(FairlySure));
    desk = say(desk.goto("q-number").then(Event::Hint), "q-number", true, Some(Guessing));
    desk = say(desk, "q-cloze", false, None);
    desk = say(desk, "q-short", false, Some(Certain));
    desk = say(desk, "q-label", false, Some(FairlySure));
    end(desk.goto("q-recall").answer(true))
}

#[test]
fn recall_is_left_out_of_the_count() {
    let summary = summed(&mixed());
    assert_eq!((summary.right_first, summary.of, summary.passed), (2, 7, false));
}

#[test]
fn what_is_written_at_the_end_is_what_the_summary_says() {
    let desk = mixed();
    let Some((_, Record::Finished { right, of, .. })) = desk.log.last() else {
        panic!("the end was not written")
    };
    let written = Some((*right, *of));
    let summary = summed(&desk);
    assert_eq!(written, Some((summary.right_first, summary.of)));
}

#[test]
fn certainty_is_counted_over_first_answers() {
    let rows: Vec<_> = summed(&mixed())
        .certainty
        .iter()
        .map(|row| (row.certainty, row.answers, row.right))
        .collect();
    let expected = [
        (Some(Certainty::Certain), 2, 1),
        (Some(Certainty::FairlySure), 2, 1),
        (Some(Certainty::Guessing), 1, 1),
        (None, 1, 0),
    ];
    assert_eq!(rows, expected);
}

#[test]
fn marks_and_bonus_follow_their_formula() {
    let marks = summed(&mixed()).marks.unwrap();
    let mean = (3.0 + 2.0 + 1.0 + 0.5 - 6.0 - 2.0) / 6.0;
    let accuracy = 3.5 / 6.0;
    assert!((marks.mean - mean).abs() < 1e-12);
    assert!((marks.bonus - 0.1 * (mean - accuracy)).abs() < 1e-12);
}

#[test]
fn certain_and_right_throughout_earns_no_bonus() {
    let desk = say(Desk::at(&["q-best"], Optional, 1), "q-best", true, Some(Certainty::Certain));
    let marks = summed(&end(desk)).marks.unwrap();
    assert!((marks.mean - 3.0).abs() < 1e-12 && marks.bonus.abs() < 1e-12);
}

#[test]
fn nobody_asked_means_no_rows_and_no_marks() {
    let desk = end(Desk::at(&["q-best"], Off, 1).answer(true));
    let summary = summed(&desk);
    assert!(summary.certainty.is_empty() && summary.marks.is_none() && summary.passed);
    let unsaid = end(say(Desk::at(&["q-best"], Optional, 1), "q-best", true, None));
    assert_eq!(summed(&unsaid).marks, None);
}

#[test]
fn what_to_look_at_again_comes_most_pressing_first() {
    let desk = mixed();
    let rows: Vec<_> = summed(&desk)
        .again
        .iter()
        .map(|row| (desk.now.plan().entries.at(row.place).item.to_string(), row.reason))
        .collect();
    let reasons: Vec<Reason> = rows.iter().map(|(_, reason)| *reason).collect();
    let expected =
        [Reason::CertainWrong, Reason::Wrong, Reason::Wrong, Reason::Partial, Reason::Hinted];
    assert_eq!(reasons, expected);
    assert_eq!((rows[0].0.as_str(), rows[3].0.as_str()), ("q-short", "q-cloze"));
    assert_eq!(rows[4].0, "q-number");
}

#[test]
fn a_second_try_does_not_make_a_first_answer_right() {
    let desk = Desk::at(&["q-best"], Optional, 2);
    let desk = say(desk, "q-best", false, Some(Certainty::Certain)).then(Event::Again);
    let desk = say(desk, "q-best", true, Some(Certainty::Guessing)).then(Event::Next);
    let summary = summed(&desk);
    assert_eq!((summary.right_first, summary.certainty[0].answers), (0, 1));
    assert_eq!(summary.again[0].reason, Reason::CertainWrong);
}

#[test]
fn objectives_have_the_items_of_their_panes() {
    let rows: Vec<_> = summed(&mixed())
        .objectives
        .iter()
        .map(|row| (row.id.to_string(), row.right_first, row.of))
        .collect();
    assert_eq!(rows, [("o-choose".to_owned(), 2, 3), ("o-write".to_owned(), 0, 4)]);
}

#[test]
fn four_of_five_reach_a_pass_mark_of_eight_tenths() {
    let ids = ["q-best", "q-multi", "q-number", "q-cloze", "q-short"];
    let mut desk = Desk::at(&ids, Off, 1);
    for (id, right) in ids.into_iter().zip([true, true, true, true, false]) {
        desk = desk.goto(id).answer(right);
    }
    assert!(summed(&end(desk)).passed);
}

#[test]
fn only_recall_passes_nothing() {
    let summary = summed(&end(Desk::at(&["q-recall"], Off, 1).answer(true)));
    assert_eq!((summary.of, summary.passed, summary.again.len()), (0, false, 0));
}
