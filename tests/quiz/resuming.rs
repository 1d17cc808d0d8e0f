//! Reading an attempt back: after edits of the lesson, and from records that cannot be.

use peptibody::{
    content::{Answer, Confidence::Off, Lesson, Words},
    study::{
        Stamp,
        quiz::{Attempt, Draft, Edit, Event, ItemState, Phase, Quiz, Record, Response},
    },
};
use proptest::prelude::*;

use super::desk::{Desk, dealt, quiz_of};

const IDS: [&str; 4] = ["q-best", "q-short", "q-number", "q-order"];

/// An attempt with one item answered, one tried, one drafted, one untouched.
fn begun() -> Desk {
    let desk = Desk::at(&IDS, Off, 2).goto("q-best").answer(true).goto("q-short").answer(false);
    desk.goto("q-number").then(Event::Edit(Edit::Text { field: 0, text: "0.14".to_owned() }))
}

fn reworded(lesson: &mut Lesson, id: &str) {
    let item = lesson.quiz.items.iter_mut().find(|item| item.id.as_str() == id).unwrap();
    item.ask = Words::new("Asked in another way?").unwrap();
}

fn edited(change: impl FnOnce(&mut Lesson)) -> Quiz {
    quiz_of(&IDS, |lesson| {
        lesson.quiz.confidence = Off;
        change(lesson);
    })
}

fn ids(ids: &[peptibody::content::Id]) -> Vec<&str> {
    ids.iter().map(peptibody::content::Id::as_str).collect()
}

#[test]
fn an_attempt_that_never_started_is_not_one() {
    let quiz = edited(|_| {});
    assert_eq!(Attempt::resume(&quiz, []), None);
    assert_eq!(Attempt::resume(&quiz, [(Stamp::default(), Record::Parked)]), None);
}

#[test]
fn it_goes_on_where_it_was_left() {
    let desk = begun();
    let read = Attempt::resume(&desk.quiz, desk.log.clone()).unwrap().attempt;
    assert_eq!((read.phase(), read.at()), (Phase::Ask, desk.now.at()));
    assert_eq!(read.draft(), Some(&Draft::Number("0.14".to_owned())));
    assert_eq!(read.active_ms(), desk.now.active_ms());
    let desk = desk.goto("q-short");
    assert_eq!(Attempt::resume(&desk.quiz, desk.log).unwrap().attempt.phase(), Phase::Hold);
    let desk = begun().goto("q-best");
    assert_eq!(Attempt::resume(&desk.quiz, desk.log).unwrap().attempt.phase(), Phase::Show);
}

#[test]
fn an_open_item_that_changed_is_new_again_and_a_final_one_is_kept() {
    let desk = begun();
    let quiz = edited(|lesson| IDS.iter().for_each(|id| reworded(lesson, id)));
    let read = Attempt::resume(&quiz, desk.log.clone()).unwrap();
    let mut put_back = ids(&read.edited);
    put_back.sort_unstable();
    let begun_ones: Vec<&str> = ["q-number", "q-short"].into();
    assert!(begun_ones.iter().all(|id| put_back.contains(id)));
    assert_eq!(ids(&read.edited_since), ["q-best"]);
    let short = read.attempt.sheet(desk.place("q-short")).unwrap();
    assert_eq!((short.state(), short.tries()), (&ItemState::New, 0));
    let best = read.attempt.sheet(desk.place("q-best")).unwrap();
    assert_eq!(best.score(), Some(1.0));
    assert_eq!(read.attempt.draft(), Some(&Draft::Number(String::new())));
}

#[test]
fn what_is_done_after_the_change_is_kept_the_next_time() {
    let desk = begun();
    let quiz = edited(|lesson| reworded(lesson, "q-number"));
    let read = Attempt::resume(&quiz, desk.log.clone()).unwrap().attempt;
    let (mut log, text) = (desk.log, "0.2".to_owned());
    let step =
        read.step(&quiz, Event::Edit(Edit::Text { field: 0, text }), Stamp::default()).unwrap();
    log.extend(step.records.into_iter().map(|record| (Stamp::default(), record)));
    let again = Attempt::resume(&quiz, log).unwrap();
    assert_eq!(again.attempt.draft(), Some(&Draft::Number("0.2".to_owned())));
    assert!(again.edited.is_empty());
    assert_eq!(again.attempt.plan(), read.plan());
}

#[test]
fn an_item_that_is_gone_is_left_out() {
    let desk = begun();
    let quiz = edited(|lesson| lesson.quiz.items.retain(|item| item.id.as_str() != "q-number"));
    let read = Attempt::resume(&quiz, desk.log.clone()).unwrap();
    assert_eq!((ids(&read.gone), read.attempt.len()), (vec!["q-number"], 3));
    assert!(read.attempt.at() < 3);
    let none = quiz_of(&["q-recall"], |_| {});
    assert_eq!(Attempt::resume(&none, desk.log), None);
}

#[test]
fn a_plan_whose_order_is_no_permutation_is_mended() {
    let mut desk = begun();
    let Some((_, Record::Started(plan))) = desk.log.first_mut() else { panic!() };
    let mut entries: Vec<_> = plan.entries.clone().into();
    for entry in &mut entries {
        entry.order = vec![7, 7];
    }
    plan.entries = entries.try_into().unwrap();
    let read = Attempt::resume(&desk.quiz, desk.log.clone()).unwrap().attempt;
    assert_eq!(read.plan(), desk.now.plan());
}

#[test]
fn a_finished_attempt_comes_back_as_its_summary_and_a_discarded_one_as_gone() {
    let done = begun().then(Event::Finish).then(Event::Yes);
    let read = Attempt::resume(&done.quiz, done.log).unwrap().attempt;
    assert_eq!(read.phase(), Phase::Summary);
    let gone = begun().then(Event::Discard);
    assert_eq!(Attempt::resume(&gone.quiz, gone.log).unwrap().attempt.phase(), Phase::Gone);
}

#[test]
fn records_that_cannot_be_change_nothing() {
    let desk = begun();
    let read = Attempt::resume(&desk.quiz, desk.log.clone()).unwrap();
    let entry = |id: &str| desk.now.plan().entries.at(desk.place(id)).clone();
    let (best, short) = (entry("q-best"), entry("q-short"));
    let tried = |item: &peptibody::study::quiz::Entry, response| Record::Tried {
        item: item.item.clone(),
        hash: item.hash.clone(),
        response,
        certainty: None,
        tries: 1,
        hints: 0,
        raw: f64::NAN,
    };
    let strange = [
        tried(&best, Response::Best(1)),
        tried(&short, Response::Best(1)),
        tried(&short, Response::Short("a second wrong one is the last".to_owned())),
        Record::Draft {
            item: best.item.clone(),
            hash: best.hash.clone(),
            draft: Draft::Best(Some(2)),
        },
        Record::Revealed { item: best.item.clone(), hash: best.hash.clone(), tries: 0, hints: 0 },
        Record::Hinted { item: "q-unknown".to_owned().try_into().unwrap(), hash: String::new() },
        Record::Moved { item: "q-unknown".to_owned().try_into().unwrap() },
        Record::Started(Box::new(dealt(&desk.quiz, 9).plan().clone())),
    ];
    for record in strange {
        let mut log = desk.log.clone();
        log.push((Stamp::default(), record.clone()));
        let sheets =
            |attempt: &Attempt| -> Vec<_> { attempt.sheets().map(|(_, it)| it.clone()).collect() };
        let strange = Attempt::resume(&desk.quiz, log).unwrap().attempt;
        assert_eq!(sheets(&strange), sheets(&read.attempt), "{record:?}");
        assert_eq!(strange.plan(), read.attempt.plan(), "{record:?}");
    }
}

#[test]
fn a_score_that_cannot_be_is_brought_into_its_range() {
    for (written, kept) in [(f64::NAN, 0.0), (f64::INFINITY, 0.0), (-3.0, 0.0), (7.0, 1.0)] {
        let mut desk = begun();
        for (_, record) in &mut desk.log {
            if let Record::Marked { score, raw, .. } = record {
                (*score, *raw) = (written, written);
            }
        }
        let place = desk.place("q-best");
        let read = Attempt::resume(&desk.quiz, desk.log).unwrap().attempt;
        assert_eq!(read.sheet(place).unwrap().score(), Some(kept));
    }
}

proptest! {
    #[test]
    fn any_sequence_of_records_is_read_back_or_refused(
        picks in prop::collection::vec((0usize..200, any::<bool>()), 0..60),
    ) {
        let other = Desk::at(&["q-best", "q-multi", "q-order"], Off, 3).answer(false).answer(true);
        let done = begun().then(Event::Finish).then(Event::Yes);
        let pool: Vec<_> = begun().log.into_iter().chain(other.log).chain(done.log).collect();
        let quiz = edited(|lesson| {
            let last = lesson.quiz.items.last_mut().unwrap();
            if let Answer::Order { sequence, .. } = &mut last.answer {
                sequence.truncate(3);
            }
        });
        let log: Vec<_> = picks.iter().map(|&(pick, _)| pool[pick % pool.len()].clone()).collect();
        let read = Attempt::resume(&quiz, log.clone());
        prop_assert_eq!(&Attempt::resume(&quiz, log), &read);
        if let Some(read) = read {
            prop_assert!(read.attempt.at() < read.attempt.len());
            for (entry, _) in read.attempt.sheets() {
                let mut order = entry.order.clone();
                order.sort_unstable();
                prop_assert!(order.iter().copied().eq(0..order.len()));
            }
            let ended = read.attempt.step(&quiz, Event::Finish, Stamp::default());
            prop_assert!(ended.is_ok() || matches!(read.attempt.phase(), Phase::Summary | Phase::Gone));
        }
    }
}
