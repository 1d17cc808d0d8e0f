//! What belongs to no lesson: the wording that was chosen, and questions that were kept.

use std::path::Path;

use peptibody::{
    content::Level,
    shell::{
        Journal,
        store::{Row, Store},
    },
    study::{Entry, Stamp, learner::Record},
};
use tempfile::tempdir;

use super::{database, filled, mended, ready, row};

fn journal(dir: &Path) -> Journal {
    let opened = Journal::open(&Ok(dir.to_owned()));
    assert_eq!(opened.unsaved, None);
    opened.journal
}

fn said(at_ms: i64, record: Record) -> Entry {
    Entry::of_learner(Stamp { at_ms, ..Stamp::default() }, record)
}

fn asked(at_ms: i64, text: &str, from: Option<&str>) -> Entry {
    said(at_ms, Record::Question { text: text.to_owned(), from: from.map(str::to_owned) })
}

/// A row of `kind` with nothing that can be read in it.
fn unreadable(kind: &str) -> Row {
    Row {
        attempt: None,
        mode: None,
        lesson: String::new(),
        payload: "(((".to_owned(),
        ..row(kind, "", None)
    }
}

#[test]
fn the_last_level_counts_after_opening_again() {
    let dir = tempdir().unwrap();
    assert_eq!(journal(dir.path()).progress().unwrap().level(), None);
    for level in [Level::Plain, Level::Clinician] {
        journal(dir.path()).commit(&[said(1, Record::Level(level))]).unwrap();
        assert_eq!(journal(dir.path()).progress().unwrap().level(), Some(level));
    }
}

#[test]
fn questions_come_back_in_order_with_their_time_and_place() {
    let dir = tempdir().unwrap();
    let mut first = journal(dir.path());
    first.commit(&[asked(5, "Why not a shorter peptide?", Some("molecule#p-two"))]).unwrap();
    first
        .commit(&[said(6, Record::Level(Level::Plain)), asked(7, "“Odd” \\ (one)?", None)])
        .unwrap();
    let kept = journal(dir.path()).questions().unwrap();
    let told: Vec<_> =
        kept.iter().map(|it| (it.stamp.at_ms, it.text.as_str(), it.from.as_deref())).collect();
    assert_eq!(
        told,
        [(5, "Why not a shorter peptide?", Some("molecule#p-two")), (7, "“Odd” \\ (one)?", None)]
    );
}

#[test]
fn they_have_a_kind_and_no_lesson_in_the_database() {
    let dir = tempdir().unwrap();
    let entries = [asked(5, "Why?", None), said(6, Record::Level(Level::Student))];
    journal(dir.path()).commit(&entries).unwrap();
    let db = rusqlite::Connection::open(database(dir.path())).unwrap();
    let count = |kind: &str| -> i64 {
        let sql = "SELECT count(*) FROM record WHERE kind = ?1 AND lesson = '' AND attempt IS NULL";
        db.query_row(sql, [kind], |line| line.get(0)).unwrap()
    };
    assert_eq!((count("question"), count("level")), (1, 1));
}

#[test]
fn they_are_no_lesson_to_go_on_with() {
    let dir = tempdir().unwrap();
    let mut journal = journal(dir.path());
    let before = journal.progress().unwrap();
    journal.commit(&[asked(5, "Why?", None)]).unwrap();
    assert_eq!(journal.progress().unwrap(), before);
    assert_eq!(before.lesson(""), None);
}

#[test]
fn what_cannot_be_read_is_left_out_and_told() {
    let dir = tempdir().unwrap();
    journal(dir.path()).commit(&[asked(5, "Why?", None)]).unwrap();
    ready(dir.path()).append(&[unreadable("question"), unreadable("level")]).unwrap();
    let mut journal = journal(dir.path());
    assert_eq!(journal.progress().unwrap().level(), None);
    assert_eq!(journal.questions().unwrap().len(), 1);
    let notice = journal.take_notice().unwrap();
    assert!(notice.starts_with("1 of the questions"), "{notice}");
}

#[test]
fn a_level_that_waits_is_overtaken_by_the_next_and_a_question_is_not() {
    let dir = tempdir().unwrap();
    let mut journal = journal(dir.path());
    journal.defer(vec![
        said(1, Record::Level(Level::Plain)),
        said(2, Record::Level(Level::Clinician)),
        asked(3, "One?", None),
        asked(4, "Two?", None),
    ]);
    journal.flush().unwrap();
    let rows: i64 = rusqlite::Connection::open(database(dir.path()))
        .unwrap()
        .query_row("SELECT count(*) FROM record", [], |line| line.get(0))
        .unwrap();
    assert_eq!(rows, 3);
}

#[test]
fn they_are_carried_over_from_a_damaged_database() {
    let dir = tempdir().unwrap();
    filled(dir.path(), 20);
    let entries = [asked(5, "Why?", None), said(6, Record::Level(Level::Plain))];
    journal(dir.path()).commit(&entries).unwrap();
    let mut bytes = std::fs::read(database(dir.path())).unwrap();
    bytes[..4096].fill(0);
    std::fs::write(database(dir.path()), bytes).unwrap();
    let (_, notice) = mended(dir.path());
    assert!(notice.contains("62 records"), "{notice}");
    let mut journal = journal(dir.path());
    assert_eq!(journal.progress().unwrap().level(), Some(Level::Plain));
    assert_eq!(journal.questions().unwrap().len(), 1);
}

#[test]
fn nothing_kept_is_an_empty_list_and_makes_no_file() {
    let dir = tempdir().unwrap();
    assert_eq!(ready(dir.path()).questions(), Ok(Vec::new()));
    assert!(!database(dir.path()).exists());
    assert!(matches!(Store::open(dir.path()), peptibody::shell::store::Opening::Ready { .. }));
}
