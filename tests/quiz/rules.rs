//! Rules that the table cannot show: where moves lead, what edits do, what retries ask.

use peptibody::{
    content::Confidence::{Off, Optional},
    study::quiz::{
        Certainty, Draft, Edit, Event, ItemState, LONGEST_FIELD, LONGEST_RECALL, Phase, Rejected,
        Struck, Which,
    },
};

use super::desk::{Desk, fresh};

fn text(text: &str) -> Event {
    Event::Edit(Edit::Text { field: 0, text: text.to_owned() })
}

#[test]
fn next_walks_to_the_next_unfinished_item_and_wraps() {
    let desk = Desk::at(&["q-best", "q-multi", "q-short", "q-number"], Off, 1);
    let desk = desk.then(Event::Goto(1)).answer(true).then(Event::Goto(0)).then(Event::Next);
    assert_eq!(desk.now.at(), 2);
    let desk = desk.then(Event::Next).then(Event::Next);
    assert_eq!(desk.now.at(), 0);
    assert_eq!(desk.now.open_places(), [0, 2, 3]);
}

#[test]
fn going_back_to_a_final_item_shows_it_and_to_an_open_one_asks_it() {
    let desk = Desk::at(&["q-best", "q-short"], Off, 2).answer(true).then(Event::Goto(1));
    assert_eq!(desk.now.phase(), Phase::Ask);
    let desk = desk.answer(false).then(Event::Prev);
    assert_eq!(desk.now.phase(), Phase::Show);
    let desk = desk.then(Event::Next);
    assert_eq!((desk.now.phase(), desk.now.at()), (Phase::Ask, 1));
    assert_eq!(desk.now.current().1.tries(), 1);
}

#[test]
fn a_draft_is_kept_while_the_learner_moves_about() {
    let desk = Desk::at(&["q-number", "q-best"], Off, 2).goto("q-number").then(text("0.1"));
    let desk = desk.goto("q-best").goto("q-number");
    assert_eq!(desk.now.draft(), Some(&Draft::Number("0.1".to_owned())));
}

#[test]
fn a_tried_choice_is_struck_out_and_cannot_be_chosen_again() {
    let mut desk = Desk::at(&["q-best"], Off, 3).answer(false);
    let Struck::Choices(first) = desk.now.struck(0) else { panic!("nothing is struck out") };
    let again = Event::Edit(Edit::Choose(*first.first().unwrap()));
    assert_eq!(desk.play(again), Err(Rejected::AlreadyTried));
    assert_eq!((desk.now.phase(), desk.now.draft()), (Phase::Hold, Some(&Draft::Best(None))));
    let desk = desk.answer(false);
    let Struck::Choices(both) = desk.now.struck(0) else { panic!("nothing is struck out") };
    assert_eq!(both.len(), 2);
}

#[test]
fn a_wrong_tick_is_struck_out_and_the_right_ones_stay() {
    let desk = Desk::at(&["q-multi"], Off, 2).answer(false);
    assert_eq!(desk.now.struck(0), Struck::Choices([1].into()));
    assert_eq!(desk.now.draft(), Some(&Draft::Multi([0].into())));
}

#[test]
fn of_other_kinds_the_whole_last_answer_is_struck_out() {
    let desk = Desk::at(&["q-number"], Off, 2).answer(false);
    assert!(matches!(desk.now.struck(0), Struck::Answer(_)));
    assert_eq!(desk.now.struck(9), Struck::Nothing);
}

#[test]
fn a_typed_answer_that_was_not_right_leaves_the_field_empty_for_the_next() {
    let number = Desk::at(&["q-number"], Off, 2).answer(false);
    assert_eq!(number.now.draft(), Some(&Draft::Number(String::new())));
    let short = Desk::at(&["q-short"], Off, 2).answer(false).then(Event::Again);
    assert_eq!(short.now.draft(), Some(&Draft::Short(String::new())));
}

#[test]
fn the_words_that_were_right_stay_in_their_gaps() {
    let desk = Desk::at(&["q-cloze"], Off, 2).answer(false);
    let left = Draft::Cloze(vec![String::new(), "c-mpl".to_owned()]);
    assert_eq!(desk.now.draft(), Some(&left));
    assert_eq!(desk.then(Event::Again).now.draft(), Some(&left));
}

#[test]
fn an_order_as_dealt_is_asked_about_once() {
    let desk = Desk::at(&["q-order"], Optional, 2);
    let asked = desk.ask(Event::Submit).unwrap();
    assert!(asked.asked_as_dealt && asked.records.is_empty());
    let desk = desk.then(Event::Submit).then(Event::Submit);
    assert_eq!(desk.now.phase(), Phase::Rate);
    let desk = desk.then(Event::Back).then(Event::Submit);
    assert_eq!(desk.now.phase(), Phase::Rate);
}

#[test]
fn an_order_brought_back_to_the_deal_is_asked_about_again() {
    let there = Event::Edit(Edit::Carry { from: 0, to: 1 });
    let desk = Desk::at(&["q-order"], Off, 2).then(Event::Submit).then(there.clone()).then(there);
    assert!(desk.ask(Event::Submit).unwrap().asked_as_dealt);
}

#[test]
fn a_name_given_twice_moves_and_a_row_can_be_cleared() {
    let give = |left, right| Event::Edit(Edit::Pair { left, right });
    let desk = Desk::at(&["q-match"], Off, 2).then(give(0, Some(3))).then(give(2, Some(3)));
    assert_eq!(desk.now.draft(), Some(&Draft::Match(vec![None, None, Some(3)])));
    let mut desk = desk.then(give(1, Some(0))).then(give(2, None));
    assert_eq!(desk.now.draft(), Some(&Draft::Match(vec![None, Some(0), None])));
    assert_eq!(desk.play(give(3, None)), Err(Rejected::NoSuchChoice));
    assert_eq!(desk.play(give(0, Some(4))), Err(Rejected::NoSuchChoice));
    assert_eq!(
        desk.play(Event::Submit).unwrap_err().to_string(),
        "give every row its partner first"
    );
}

#[test]
fn typed_text_is_cleaned_and_cut() {
    let desk = Desk::at(&["q-short"], Off, 2).then(text("a\u{1b}[2J\nb\u{202e}\tc\u{7}"));
    assert_eq!(desk.now.draft(), Some(&Draft::Short("a[2J b c".to_owned())));
    let mut desk = desk.then(text(&"é".repeat(1_000_000)));
    let Some(Draft::Short(kept)) = desk.now.draft() else { panic!() };
    assert_eq!(kept.chars().count(), LONGEST_FIELD);
    assert_eq!(desk.play(text(&"é".repeat(LONGEST_FIELD + 1))), Err(Rejected::TooLong));
    let desk = Desk::at(&["q-recall"], Off, 2).then(text(&"x".repeat(5_000)));
    assert_eq!(desk.now.draft(), Some(&Draft::Recall("x".repeat(LONGEST_RECALL))));
}

#[test]
fn an_edit_that_changes_nothing_writes_nothing() {
    let desk = Desk::at(&["q-best"], Off, 2).then(Event::Edit(Edit::Choose(1)));
    let step = desk.ask(Event::Edit(Edit::Choose(1))).unwrap();
    assert!(step.records.is_empty() && step.next == desk.now);
}

#[test]
fn recall_has_one_try_asks_nobody_how_sure_and_is_compared_by_submit() {
    let desk = Desk::at(&["q-recall"], Optional, 3);
    assert_eq!(desk.now.tries_left(&desk.quiz), 1);
    let mut desk = desk.then(text("   fourteen ch   "));
    assert_eq!(desk.play(Event::Submit), Err(Rejected::TooShort));
    let desk = desk.then(text("platelets clear it")).then(Event::Submit);
    assert!(matches!(desk.now.draft(), Some(Draft::Compared { .. })));
    let tick = Event::Edit(Edit::Tick(2));
    let desk = desk.then(tick.clone()).then(tick).then(Event::Edit(Edit::Tick(1)));
    let desk = desk.then(Event::Submit);
    assert_eq!(desk.now.phase(), Phase::Show);
    let score = desk.now.current().1.score().unwrap();
    assert!((score - 1.0 / 3.0).abs() < 1e-12);
    assert_eq!(desk.now.answered(), 1);
}

#[test]
fn an_unsaid_certainty_stays_unsaid() {
    let desk =
        Desk::at(&["q-best"], Optional, 2).draft(true).then(Event::Submit).then(Event::Submit);
    assert_eq!(desk.now.current().1.first_answer(), Some((None, 1.0)));
}

#[test]
fn a_third_is_taken_off_for_each_earlier_try() {
    let desk = Desk::at(&["q-best"], Off, 3).answer(false).answer(false).answer(true);
    let score = desk.now.current().1.score().unwrap();
    assert!((score - 1.0 / 3.0).abs() < 1e-12);
    assert!(!desk.now.current().1.is_right_first());
    let desk = Desk::at(&["q-cloze"], Off, 2).answer(false).answer(false);
    assert!((desk.now.current().1.score().unwrap() - 1.0 / 6.0).abs() < 1e-12);
}

#[test]
fn a_hint_costs_only_the_first_try_right() {
    let desk = Desk::at(&["q-best"], Off, 2);
    assert_eq!((desk.now.hints_left(&desk.quiz), desk.now.hint_shown()), (1, false));
    let desk = desk.then(Event::Hint);
    assert_eq!((desk.now.hints_left(&desk.quiz), desk.now.hint_shown()), (0, true));
    let desk = desk.answer(true);
    assert_eq!(desk.now.current().1.score(), Some(1.0));
    assert!(!desk.now.current().1.is_right_first() && desk.now.has_missed());
}

#[test]
fn finishing_leaves_open_items_unanswered_with_their_tries() {
    let desk = Desk::at(&["q-best", "q-short"], Off, 2).goto("q-best").answer(false);
    let desk = desk.then(Event::Finish).then(Event::Yes);
    let sheet = desk.now.sheet(desk.place("q-best")).unwrap();
    assert_eq!((sheet.state(), sheet.tries()), (&ItemState::Unanswered, 1));
    assert_eq!((desk.now.answered(), desk.now.phase()), (0, Phase::Summary));
}

#[test]
fn a_retry_of_what_was_missed_asks_only_that_and_is_new() {
    let ids = ["q-best", "q-short", "q-number", "q-recall"];
    let desk = Desk::at(&ids, Off, 2);
    let desk = desk.goto("q-best").answer(true).goto("q-short").answer(false).answer(true);
    let desk = desk.goto("q-number").answer(true).goto("q-recall").answer(false).then(Event::Next);
    let log = desk.log.clone();
    let step = desk.ask(Event::Retry(Which::Missed, fresh(7))).unwrap();
    assert!(step.records.is_empty());
    let asked: Vec<&str> = step.next.plan().entries.iter().map(|it| it.item.as_str()).collect();
    assert!(asked.len() == 2 && asked.contains(&"q-short") && asked.contains(&"q-recall"));
    assert_eq!((step.next.plan().id.as_str(), step.next.plan().seed), ("attempt-7", 7));
    assert_eq!((step.next.active_ms(), desk.log), (0, log));
}

#[test]
fn a_recall_ticked_off_whole_is_not_missed() {
    let desk = Desk::at(&["q-recall"], Off, 2).answer(true).then(Event::Next);
    assert!(!desk.now.has_missed());
    assert!(!desk.now.current().1.is_right_first());
}

#[test]
fn time_stands_still_once_the_attempt_is_over() {
    let desk = Desk::at(&["q-best"], Off, 2).answer(true).then(Event::Next);
    let taken = desk.now.active_ms();
    let desk = desk.then(Event::Look(0)).then(Event::Back).then(Event::Done);
    assert_eq!(desk.now.active_ms(), taken);
}

#[test]
fn certainty_has_its_marks_and_digits() {
    let marks = Certainty::ALL.map(|it| (it.if_right(), it.if_wrong()));
    assert_eq!(marks, [(1, 0), (2, -2), (3, -6)]);
    assert_eq!([1, 2, 3].map(Certainty::from_digit), Certainty::ALL.map(Some));
    assert_eq!((Certainty::from_digit(0), Certainty::from_digit(4)), (None, None));
}
