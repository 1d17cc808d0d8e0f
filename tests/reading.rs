//! Reading a lesson, and what a learner's history adds up to.

use std::collections::BTreeSet;

use peptibody::{
    content::{Course, Id, Lesson},
    study::{
        Entry, Progress, Record, Stamp,
        progress::{Score, Suggestion},
        quiz, reader,
        reader::{Event, Place, Reader, Rejected},
    },
};
use proptest::prelude::*;

fn course() -> Course {
    Course::embedded()
}

fn id(name: &str) -> Id {
    Id::new(name).unwrap()
}

fn reading(lesson: &str, at_ms: i64, record: reader::Record) -> Entry {
    let stamp = Stamp { at_ms, ..Stamp::default() };
    Entry { stamp, lesson: Some(id(lesson)), record: Record::Reading(record) }
}

fn finished(lesson: &str, attempt: &str, right: usize, of: usize) -> Entry {
    let record = quiz::Record::Finished { unanswered: Vec::new(), right, of };
    let record = Record::Quiz { attempt: attempt.to_owned(), mode: quiz::Mode::Practice, record };
    Entry { stamp: Stamp::default(), lesson: Some(id(lesson)), record }
}

fn read_all(progress: &mut Progress, lesson: &Lesson, at_ms: i64) {
    for pane in &lesson.panes {
        let record = reader::Record::Read { pane: pane.id.clone() };
        progress.apply(&reading(lesson.id.as_str(), at_ms, record));
    }
}

#[test]
fn a_lesson_opens_at_its_guesses_and_then_at_its_first_pane() {
    let course = course();
    let lesson = course.lesson("molecule").unwrap();
    let opened = Reader::open(lesson);
    assert_eq!(opened.next.place(), Place::Guess { index: 0, choice: None });
    assert!(opened.records.is_empty(), "nothing was read yet");
    let step = opened.next.step(Event::Forward).unwrap();
    assert_eq!(step.next.place(), Place::Pane { pane: 0, step: 0 });
    let guessed = reader::Record::Guessed { item: lesson.prequestions[0].clone(), choice: None };
    assert_eq!(step.records.first(), Some(&guessed));
}

#[test]
fn a_pane_counts_as_read_only_after_its_last_step() {
    let course = course();
    let lesson = course.lesson("molecule").unwrap();
    let stepped = lesson.panes.iter().position(|pane| !pane.steps.is_empty()).unwrap();
    let pane = &lesson.panes[stepped];
    let mut reader = Reader::reopen(lesson, pane.id.as_str(), 0).next;
    for done in 0..pane.steps.len() {
        assert!(!reader.is_pane_complete(), "step {done}");
        let step = reader.step(Event::Forward).unwrap();
        let is_read = step.records.contains(&reader::Record::Read { pane: pane.id.clone() });
        assert_eq!(is_read, done + 1 == pane.steps.len(), "step {done}");
        reader = step.next;
    }
    assert!(reader.is_pane_complete());
}

#[test]
fn going_back_from_a_pane_shows_the_one_before_whole() {
    let course = course();
    let lesson = course.lesson("molecule").unwrap();
    let stepped = lesson.panes.iter().position(|pane| !pane.steps.is_empty()).unwrap();
    let reader = Reader::reopen(lesson, lesson.panes[stepped + 1].id.as_str(), 0).next;
    let back = reader.step(Event::Back).unwrap().next;
    assert_eq!(
        back.place(),
        Place::Pane { pane: stepped, step: lesson.panes[stepped].steps.len() }
    );
}

#[test]
fn the_ends_of_a_lesson_say_so() {
    let course = course();
    let lesson = course.lesson("molecule").unwrap();
    let start = Reader::reopen(lesson, lesson.panes[0].id.as_str(), 0).next;
    assert_eq!(start.step(Event::Back), Err(Rejected::AtStart));
    assert_eq!(Reader::at_end(lesson).step(Event::Forward), Err(Rejected::AtEnd));
}

#[test]
fn a_place_in_a_pane_that_is_gone_leads_to_the_first_pane() {
    let course = course();
    let lesson = course.lesson("molecule").unwrap();
    let reader = Reader::reopen(lesson, "p-no-longer-there", 7).next;
    assert_eq!(reader.place(), Place::Pane { pane: 0, step: 0 });
}

#[test]
fn the_first_suggestion_is_the_first_lesson() {
    let course = course();
    let first = course.lesson_at(0).unwrap().id.clone();
    assert_eq!(Progress::default().suggestion(&course), Some(Suggestion::Begin(first)));
}

#[test]
fn what_was_begun_last_is_suggested_before_what_comes_next() {
    let course = course();
    let mut progress = Progress::default();
    let pane = course.lesson("receptor").unwrap().panes[2].id.clone();
    progress.apply(&reading("receptor", 5, reader::Record::Placed { pane, step: 0 }));
    let expected = Suggestion::Continue { lesson: id("receptor"), pane: 2 };
    assert_eq!(progress.suggestion(&course), Some(expected));
}

#[test]
fn a_lesson_that_was_read_asks_for_its_quiz_and_then_for_the_next_lesson() {
    let course = course();
    let mut progress = Progress::default();
    read_all(&mut progress, course.lesson("molecule").unwrap(), 5);
    assert_eq!(progress.suggestion(&course), Some(Suggestion::Quiz(id("molecule"))));
    progress.apply(&finished("molecule", "a", 7, 9));
    assert_eq!(progress.suggestion(&course), Some(Suggestion::Begin(id("receptor"))));
}

#[test]
fn when_all_is_done_the_lesson_of_longest_ago_is_suggested() {
    let course = course();
    let mut progress = Progress::default();
    for (lesson, at_ms) in course.lessons().zip([30, 10, 20, 40, 50, 60, 70]) {
        read_all(&mut progress, lesson, at_ms);
        progress.apply(&finished(lesson.id.as_str(), lesson.id.as_str(), 9, 9));
    }
    let oldest = course.lesson_at(1).unwrap().id.clone();
    assert_eq!(progress.suggestion(&course), Some(Suggestion::Again(oldest)));
}

#[test]
fn a_retry_of_what_was_missed_does_not_hide_the_score_of_the_whole_quiz() {
    let mut progress = Progress::default();
    progress.apply(&finished("molecule", "a", 7, 9));
    progress.apply(&finished("molecule", "b", 1, 2));
    let score = progress.lesson("molecule").unwrap().last_score();
    assert_eq!(score, Some(Score { right: 7, of: 9 }));
    progress.apply(&finished("molecule", "c", 8, 9));
    let score = progress.lesson("molecule").unwrap().last_score();
    assert_eq!(score, Some(Score { right: 8, of: 9 }));
}

#[test]
fn progress_in_lessons_that_are_gone_is_kept_and_not_shown() {
    let course = course();
    let mut progress = Progress::default();
    progress.apply(&reading("of-another-course", 9, reader::Record::Read { pane: id("p") }));
    assert!(progress.lesson("of-another-course").is_some());
    assert_eq!(progress.suggestion(&course), Progress::default().suggestion(&course));
}

fn any_event() -> impl Strategy<Value = Event> {
    prop_oneof![
        4 => Just(Event::Forward),
        2 => Just(Event::Back),
        1 => Just(Event::NextPane),
        1 => Just(Event::PrevPane),
        1 => (0_usize..9).prop_map(Event::Goto),
        1 => (0_usize..9).prop_map(Event::Choose),
    ]
}

proptest! {
    #[test]
    fn a_walk_never_leaves_the_lesson_and_a_refusal_changes_nothing(
        events in proptest::collection::vec(any_event(), 0..60)
    ) {
        let course = course();
        let lesson = course.lesson("itp").unwrap();
        let mut reader = Reader::open(lesson).next;
        let mut read = BTreeSet::new();
        for event in events {
            let Ok(step) = reader.step(event) else { continue };
            for record in &step.records {
                if let reader::Record::Read { pane } = record {
                    read.insert(pane.clone());
                }
            }
            reader = step.next;
            match reader.place() {
                Place::Guess { index, .. } => prop_assert!(index < lesson.prequestions.len()),
                Place::Pane { pane, step } => {
                    prop_assert!(step <= lesson.panes[pane].steps.len());
                    let is_read = read.contains(&lesson.panes[pane].id);
                    prop_assert!(is_read || !reader.is_pane_complete());
                }
                Place::End => {}
            }
        }
    }

    #[test]
    fn reading_records_survive_being_written_down(step in 0_usize..99, choice in proptest::option::of(0_usize..9)) {
        for record in [
            reader::Record::Placed { pane: id("p-a"), step },
            reader::Record::Read { pane: id("p-a") },
            reader::Record::Guessed { item: id("q-a"), choice },
        ] {
            let written = ron::to_string(&record).unwrap();
            prop_assert_eq!(ron::from_str::<reader::Record>(&written).unwrap(), record);
        }
    }
}
