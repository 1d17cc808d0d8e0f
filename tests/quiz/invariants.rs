//! Random walks over all nine kinds and three modes with every event: what must hold after each.

use peptibody::{
    content::Confidence,
    study::{
        Stamp,
        quiz::{
            Attempt, Certainty, Draft, Edit, Event, ItemState, Mode, Phase, Record, Rules, Sheet,
            Which,
        },
    },
};
use proptest::prelude::*;

use super::desk::{Desk, dealt, fresh, item, quiz_of};

const KINDS: [&str; 9] = [
    "q-best", "q-multi", "q-order", "q-match", "q-number", "q-cloze", "q-short", "q-label",
    "q-recall",
];

/// One thing a learner does: an event, or filling in the whole draft.
#[derive(Clone, Debug)]
enum Act {
    Do(Event),
    FillIn(bool),
}

fn confidence() -> impl Strategy<Value = Confidence> {
    prop::sample::select(vec![Confidence::Off, Confidence::Optional, Confidence::Required])
}

fn edit() -> impl Strategy<Value = Edit> {
    let text = prop::sample::select(vec![
        "",
        "0.144",
        "1,500",
        "peptibody",
        "platelets clear it",
        "\u{1b}[2J\n",
    ]);
    prop_oneof![
        (0usize..6).prop_map(Edit::Choose),
        (0usize..6).prop_map(Edit::Tick),
        (0usize..6, 0usize..6).prop_map(|(from, to)| Edit::Carry { from, to }),
        (0usize..5, prop::option::of(0usize..6))
            .prop_map(|(left, right)| Edit::Pair { left, right }),
        (0usize..3, text).prop_map(|(field, text)| Edit::Text { field, text: text.to_owned() }),
        Just(Edit::Compare),
    ]
}

fn event() -> impl Strategy<Value = Event> {
    let certainty = prop::sample::select(Certainty::ALL.to_vec());
    let which = prop::sample::select(vec![Which::All, Which::Missed]);
    prop_oneof![
        6 => edit().prop_map(Event::Edit),
        8 => Just(Event::Submit),
        4 => certainty.prop_map(Event::Rate),
        4 => prop::sample::select(vec![Event::Start, Event::Back, Event::Again, Event::Hint, Event::Prev, Event::Flag, Event::Done]),
        6 => Just(Event::Next),
        3 => (0usize..11).prop_map(Event::Goto),
        1 => Just(Event::ShowAnswer),
        2 => prop::sample::select(vec![Event::Finish, Event::Yes, Event::No]),
        1 => prop::sample::select(vec![Event::Park, Event::Discard]),
        1 => (0usize..11).prop_map(Event::Look),
        3 => prop::sample::select(vec![Event::Overview, Event::TooEasy, Event::Beat, Event::Expire]),
        1 => (0usize..11).prop_map(Event::FlagAt),
        1 => (which, 0u64..9).prop_map(|(which, seed)| Event::Retry(which, fresh(seed))),
    ]
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![2 => event().prop_map(Act::Do), 1 => any::<bool>().prop_map(Act::FillIn)]
}

fn events(desk: &Desk, act: &Act) -> Vec<Event> {
    match act {
        Act::Do(event) => vec![event.clone()],
        Act::FillIn(right) => desk.edits(*right).into_iter().map(Event::Edit).collect(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn every_walk_keeps_every_promise(
        kinds in prop::sample::subsequence(KINDS.to_vec(), 1..=9),
        confidence in confidence(),
        tries in 1u8..=3,
        mode in prop::sample::select(vec![Mode::Practice, Mode::Exam, Mode::Review]),
        limit_ms in prop::option::of(100u64..4_000),
        seed in any::<u64>(),
        acts in prop::collection::vec(act(), 1..60),
    ) {
        let quiz = quiz_of(&kinds, |lesson| {
            lesson.quiz.confidence = confidence;
            lesson.quiz.tries = tries;
        });
        let rules = match mode {
            Mode::Practice => Rules::practice(&quiz),
            Mode::Exam => Rules::exam(confidence, None, limit_ms),
            Mode::Review => Rules { confidence, ..Rules::review() },
        };
        prop_assume!(quiz.items().any(|item| rules.can_ask(item)));
        let mut desk = Desk::by(quiz, &rules, seed);
        prop_assert!(desk.play(Event::Start).is_ok());
        for act in acts {
            for event in events(&desk, &act) {
                let (before, written) = (desk.now.clone(), desk.log.len());
                match desk.play(event) {
                    Err(why) => {
                        prop_assert_eq!((&before, written), (&desk.now, desk.log.len()));
                        prop_assert!(!why.to_string().is_empty());
                    }
                    Ok(()) if desk.now.phase() == Phase::Ready => {
                        prop_assert!(desk.log.is_empty());
                        prop_assert!(desk.play(Event::Start).is_ok());
                    }
                    Ok(()) => moves_on(&before, &desk.now)?,
                }
                is_sound(&desk)?;
                is_read_back(&desk)?;
                comes_to_an_end(&desk)?;
            }
        }
        ends_once(&desk)?;
    }

    #[test]
    fn orders_are_permutations_and_follow_the_seed(seed in any::<u64>()) {
        let quiz = quiz_of(&KINDS, |_| {});
        let (one, two) = (dealt(&quiz, seed), dealt(&quiz, seed));
        prop_assert_eq!(one.plan(), two.plan());
        let asked: Vec<&str> = one.plan().entries.iter().map(|entry| entry.item.as_str()).collect();
        prop_assert!(KINDS.iter().all(|kind| asked.contains(kind)) && asked.len() == KINDS.len());
        for entry in &one.plan().entries {
            let mut sorted = entry.order.clone();
            sorted.sort_unstable();
            prop_assert!(sorted.iter().copied().eq(0..sorted.len()));
            prop_assert!(entry.item.as_str() != "q-order" || entry.order != sorted);
        }
    }

    #[test]
    fn pinned_choices_stay_and_other_items_do_not_move_them(seed in any::<u64>()) {
        let pinned = quiz_of(&KINDS, |lesson| lesson.quiz.items[0].shuffle = false);
        let plan = dealt(&pinned, seed).plan().clone();
        let few = dealt(&quiz_of(&["q-best", "q-multi"], |_| {}), seed).plan().clone();
        let order = |plan: &peptibody::study::quiz::Plan, id: &str| {
            plan.entries.iter().find(|entry| entry.item.as_str() == id).unwrap().order.clone()
        };
        prop_assert_eq!(order(&plan, "q-best"), [0, 1, 2, 3]);
        prop_assert_eq!(order(&plan, "q-multi"), order(&few, "q-multi"));
    }
}

/// I1, I4, I13: what is final stays, tries, hints and time never fall.
fn moves_on(before: &Attempt, now: &Attempt) -> Result<(), TestCaseError> {
    prop_assert!(now.active_ms() >= before.active_ms());
    for ((_, old), (_, new)) in before.sheets().zip(now.sheets()) {
        prop_assert!(new.tries() >= old.tries() && new.hints() >= old.hints());
        if old.is_final() {
            prop_assert_eq!((old.state(), old.tried()), (new.state(), new.tried()));
        }
    }
    Ok(())
}

/// I2, I3, I4, I10: what each phase and each item may be.
fn is_sound(desk: &Desk) -> Result<(), TestCaseError> {
    let (entry, sheet) = desk.now.current();
    let most = desk.now.plan().tries;
    prop_assert!(desk.now.at() < desk.now.len());
    for (_, sheet) in desk.now.sheets() {
        prop_assert_eq!(sheet.score().is_some(), sheet.is_final());
        prop_assert!(sheet.score().is_none_or(|score| (0.0..=1.0).contains(&score)));
        prop_assert!(sheet.tries() <= most && sheet.hints() <= 1);
    }
    let mode = desk.now.plan().mode;
    match desk.now.phase() {
        Phase::Ask if mode == Mode::Exam => {
            prop_assert!(matches!(sheet.state(), ItemState::Open(_) | ItemState::Saved(_)));
        }
        Phase::Ask => prop_assert!(matches!(sheet.state(), ItemState::Open(_))),
        Phase::Rate => {
            prop_assert!(desk.now.plan().confidence != Confidence::Off);
            prop_assert!(entry.item.as_str() != "q-recall");
            let draft = desk.now.draft().cloned();
            prop_assert!(!matches!(draft, None | Some(Draft::Best(None))));
        }
        Phase::Hold | Phase::Show if mode == Mode::Exam => {
            prop_assert!(false, "feedback in an exam");
        }
        Phase::Hold => prop_assert!((1..most).contains(&sheet.tries()) && !sheet.is_final()),
        Phase::Show => prop_assert!(sheet.is_final()),
        Phase::Summary | Phase::Look => {
            prop_assert!(desk.now.open_places().is_empty());
        }
        Phase::Overview => prop_assert_eq!(mode, Mode::Exam),
        Phase::Ready | Phase::Confirm { .. } | Phase::Parked | Phase::Gone | Phase::Closed => {}
    }
    let is_over = matches!(desk.now.phase(), Phase::Summary | Phase::Look | Phase::Closed);
    if mode == Mode::Exam && !is_over {
        prop_assert!(desk.now.sheets().all(|(_, sheet)| !sheet.is_final()), "a score in an exam");
    }
    Ok(())
}

/// I6, I7, I8: the records say what the attempt says, after every event, and every time.
fn is_read_back(desk: &Desk) -> Result<(), TestCaseError> {
    let read = Attempt::resume(&desk.quiz, desk.log.clone()).expect("it was started");
    prop_assert!(read.edited.is_empty() && read.edited_since.is_empty() && read.gone.is_empty());
    prop_assert_eq!(read.attempt.plan(), desk.now.plan());
    let sheets = |attempt: &Attempt| -> Vec<Sheet> {
        attempt.sheets().map(|(_, sheet)| sheet.clone()).collect()
    };
    prop_assert_eq!(sheets(&read.attempt), sheets(&desk.now));
    let phase = match desk.now.phase() {
        Phase::Summary | Phase::Look | Phase::Closed => Phase::Summary,
        Phase::Gone => Phase::Gone,
        Phase::Ready
        | Phase::Ask
        | Phase::Rate
        | Phase::Hold
        | Phase::Show
        | Phase::Overview
        | Phase::Confirm { .. }
        | Phase::Parked => {
            prop_assert_eq!(read.attempt.at(), desk.now.at());
            let (_, sheet) = desk.now.current();
            match (sheet.is_final(), sheet.tries()) {
                _ if desk.now.plan().mode == Mode::Exam => Phase::Overview,
                (true, _) => Phase::Show,
                (false, 0) => Phase::Ask,
                (false, _) => Phase::Hold,
            }
        }
    };
    prop_assert_eq!(read.attempt.phase(), phase);
    prop_assert_eq!(Attempt::resume(&desk.quiz, desk.log.clone()), Some(read));
    Ok(())
}

/// I12: from every live state the summary is at most three events away, and parking is possible.
fn comes_to_an_end(desk: &Desk) -> Result<(), TestCaseError> {
    match desk.now.phase() {
        Phase::Ask
        | Phase::Rate
        | Phase::Hold
        | Phase::Show
        | Phase::Overview
        | Phase::Confirm { .. } => {}
        Phase::Ready
        | Phase::Summary
        | Phase::Look
        | Phase::Parked
        | Phase::Gone
        | Phase::Closed => {
            return Ok(());
        }
    }
    let parked = desk.ask(Event::Park).expect("parking is possible");
    prop_assert_eq!(parked.next.phase(), Phase::Parked);
    let mut now = desk.now.clone();
    if let Ok(step) = desk.ask(Event::Expire) {
        prop_assert_eq!(step.next.phase(), Phase::Summary);
        return Ok(());
    }
    for event in [Event::Back, Event::Finish, Event::Yes] {
        if let Ok(step) = now.step(&desk.quiz, event, Stamp::default()) {
            now = step.next;
        }
    }
    if matches!(desk.now.phase(), Phase::Confirm { .. }) {
        now = desk.ask(Event::Yes).expect("yes ends it").next;
    }
    prop_assert_eq!(now.phase(), Phase::Summary);
    Ok(())
}

/// I5, I17: each item of a finished attempt ended in exactly one record, of an open one in at most one.
fn ends_once(desk: &Desk) -> Result<(), TestCaseError> {
    for (entry, sheet) in desk.now.sheets() {
        let ends = desk.log.iter().filter(|(_, record)| match record {
            Record::Marked { item, .. } | Record::Revealed { item, .. } => *item == entry.item,
            Record::Finished { unanswered, .. } => unanswered.contains(&entry.item),
            Record::Started(_)
            | Record::Tried { .. }
            | Record::Discarded
            | Record::Draft { .. }
            | Record::Moved { .. }
            | Record::Hinted { .. }
            | Record::Flagged { .. }
            | Record::Saved { .. }
            | Record::Cleared { .. }
            | Record::Eased { .. }
            | Record::Beat
            | Record::Parked => false,
        });
        prop_assert_eq!(ends.count(), usize::from(sheet.is_final()));
    }
    Ok(())
}

#[test]
fn a_wrong_order_with_the_right_length_is_dealt_never_the_key() {
    let shown = item("q-order");
    let quiz = quiz_of(&["q-order"], |_| {});
    for seed in 0..500 {
        let plan = dealt(&quiz, seed).plan().clone();
        assert_ne!(plan.entries.at(0).order, [0, 1, 2, 3, 4], "{seed} {}", shown.id);
    }
}
