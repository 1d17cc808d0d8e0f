//! Records as they are written down: they come back as they went, and name what they are about.

use peptibody::study::quiz::{Event, Record};

use super::desk::{Desk, quiz_of};

const KINDS: [&str; 9] = [
    "q-best", "q-multi", "q-order", "q-match", "q-number", "q-cloze", "q-short", "q-label",
    "q-recall",
];

/// Everything that one attempt over all nine kinds can write.
fn everything(seed: u64, right: bool) -> Vec<Record> {
    let mut desk = Desk::new(quiz_of(&KINDS, |_| {}), seed).then(Event::Start);
    desk = desk.goto("q-number").then(Event::Hint).then(Event::Flag);
    for kind in KINDS {
        desk = desk.goto(kind).answer(right);
    }
    desk = desk.then(Event::Park);
    let finished = Desk::at(&KINDS, peptibody::content::Confidence::Off, 1)
        .then(Event::ShowAnswer)
        .then(Event::Finish)
        .then(Event::Yes);
    let thrown = Desk::at(&KINDS, peptibody::content::Confidence::Off, 1).then(Event::Discard);
    let logs = [desk.log, finished.log, thrown.log];
    logs.into_iter().flatten().map(|(_, record)| record).collect()
}

#[test]
fn every_kind_is_written_by_some_walk_and_named_once() {
    let records: Vec<Record> =
        everything(1, false).into_iter().chain(everything(2, true)).collect();
    let kinds: std::collections::BTreeSet<&str> = records.iter().map(Record::kind).collect();
    let named = [
        "discarded",
        "draft",
        "finished",
        "flagged",
        "hinted",
        "marked",
        "moved",
        "parked",
        "revealed",
        "started",
        "tried",
    ];
    assert!(kinds.into_iter().eq(named));
}

#[test]
fn what_decides_is_durable_and_what_is_about_an_item_says_so() {
    for record in everything(3, false) {
        let kind = record.kind();
        let durable = ["started", "tried", "marked", "revealed", "finished", "discarded"];
        assert_eq!(record.is_durable(), durable.contains(&kind), "{kind}");
        let whole = ["started", "finished", "discarded", "parked"];
        assert_eq!(record.item().is_none(), whole.contains(&kind), "{kind}");
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig { cases: 32, ..Default::default() })]

    #[test]
    fn every_record_comes_back_from_ron_as_it_went(seed in proptest::num::u64::ANY, right in proptest::bool::ANY) {
        for record in everything(seed, right) {
            let text = ron::to_string(&record).unwrap();
            proptest::prop_assert_eq!(ron::from_str::<Record>(&text).unwrap(), record, "{}", text);
        }
    }
}

#[test]
fn a_plan_without_items_cannot_be_read() {
    let started = everything(1, true).into_iter().next().unwrap();
    let text = ron::to_string(&started).unwrap();
    let from = text.find("entries:[").unwrap();
    let emptied = format!("{}entries:[]))", &text[..from]);
    let why = ron::from_str::<Record>(&emptied).unwrap_err().to_string();
    assert!(why.contains("the list is empty"), "{why}");
}
