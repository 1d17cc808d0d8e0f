//! What is counted is read from columns, and comes back as it was said.

use std::path::Path;

use peptibody::{
    content::Id,
    shell::Journal,
    study::{
        Entry, Fact, Record as Line, Stamp, What,
        quiz::{Certainty, Draft, Mode, Record, Response},
    },
};
use rusqlite::Connection;
use tempfile::tempdir;

use super::{database, given};

fn journal(dir: &Path) -> Journal {
    let opened = Journal::open(&Ok(dir.to_owned()));
    assert_eq!(opened.unsaved, None);
    opened.journal
}

fn facts(dir: &Path) -> Vec<Fact> {
    let mut facts = Vec::new();
    journal(dir).facts(&mut |fact| facts.push(fact)).unwrap();
    facts
}

fn id(name: &str) -> Id {
    Id::new(name).unwrap()
}

/// A line of an exam about an item of another lesson.
fn of_exam(attempt: &str, at_ms: i64, record: Record) -> Entry {
    let stamp = Stamp { at_ms, active_ms: 7, day: 20_780 };
    let lesson = record.item().map(|_| id("receptor"));
    let record = Line::Quiz { attempt: attempt.to_owned(), mode: Mode::Exam, record };
    Entry { stamp, lesson, record }
}

fn tried(choice: usize, tries: u8, raw: f64) -> Record {
    Record::Tried {
        item: id("q-dimer"),
        hash: "abc".to_owned(),
        response: Response::Best(choice),
        certainty: Some(Certainty::FairlySure),
        tries,
        hints: 0,
        raw,
    }
}

#[test]
fn facts_are_what_the_entries_mean_with_their_mode_and_day() {
    let dir = tempdir().unwrap();
    let entries = [
        of_exam("e-1", 5, tried(2, 1, 0.25)),
        of_exam("e-1", 6, tried(3, 2, 0.0)),
        of_exam("e-1", 7, Record::Eased { item: id("q-dimer") }),
        of_exam("e-1", 8, Record::Finished { unanswered: vec![id("q-x")], right: 3, of: 4 }),
        of_exam("e-2", 9, Record::Discarded),
    ];
    journal(dir.path()).commit(&entries).unwrap();
    let expected: Vec<Fact> = entries.iter().filter_map(Fact::of).collect();
    assert_eq!(expected.len(), 4);
    assert_eq!(facts(dir.path()), expected);
}

#[test]
fn what_is_no_fact_is_not_read() {
    let dir = tempdir().unwrap();
    let draft = Draft::Best(None);
    let (item, hash) = (id("q-dimer"), "abc".to_owned());
    let entries = [
        of_exam("e-1", 5, Record::Draft { item: item.clone(), hash: hash.clone(), draft }),
        of_exam("e-1", 5, Record::Moved { item: item.clone() }),
        of_exam("e-1", 5, Record::Hinted { item: item.clone(), hash: hash.clone() }),
        of_exam("e-1", 5, Record::Flagged { item: item.clone(), on: true }),
        of_exam("e-1", 5, Record::Cleared { item, hash }),
        of_exam("e-1", 5, Record::Beat),
        of_exam("e-1", 5, Record::Parked),
    ];
    journal(dir.path()).commit(&entries).unwrap();
    assert_eq!(facts(dir.path()), []);
    assert_eq!(journal(dir.path()).attempt("e-1").unwrap().len(), entries.len());
}

#[test]
fn answers_and_beginnings_need_no_text() {
    let dir = tempdir().unwrap();
    given(dir.path(), "progress-v2.db");
    let before = facts(dir.path());
    let db = Connection::open(database(dir.path())).unwrap();
    let sql = "UPDATE record SET payload = '(((' WHERE mode <> 'game' AND kind <> 'finished'";
    db.execute(sql, []).unwrap();
    assert_eq!(facts(dir.path()), before);
    let answered = |fact: &&Fact| matches!(fact.what, What::Answered { .. } | What::Began { .. });
    assert_eq!(before.iter().filter(answered).count(), 12 + 3);
    db.execute("UPDATE record SET mode = 'contest' WHERE mode = 'practice'", []).unwrap();
    assert_eq!(facts(dir.path()).iter().filter(answered).count(), 0, "of a mode not known here");
}

#[test]
fn wrong_first_answers_come_with_what_was_chosen_the_newest_first() {
    let dir = tempdir().unwrap();
    let entries = [
        of_exam("e-1", 5, tried(2, 1, 0.25)),
        of_exam("e-1", 6, tried(3, 2, 0.0)),
        of_exam("e-2", 7, tried(1, 1, 0.0)),
        of_exam("e-3", 8, tried(0, 1, 1.0)),
        of_exam("e-4", 9, tried(4, 1, 0.5)),
    ];
    journal(dir.path()).commit(&entries).unwrap();
    let missed = |lesson: &str, most: u32| -> Vec<(i64, Response)> {
        let missed = journal(dir.path()).missed(&id(lesson), &id("q-dimer"), most).unwrap();
        let chosen = |(stamp, record): (Stamp, Record)| {
            let Record::Tried { response, .. } = record else { panic!("{record:?}") };
            (stamp.at_ms, response)
        };
        missed.into_iter().map(chosen).collect()
    };
    let all = [(9, Response::Best(4)), (7, Response::Best(1)), (5, Response::Best(2))];
    assert_eq!(missed("receptor", 9), all);
    assert_eq!(missed("receptor", 2), all[..2]);
    assert_eq!(missed("molecule", 9), []);
}

#[test]
fn a_lecturer_can_query_answers_by_their_columns() {
    let dir = tempdir().unwrap();
    journal(dir.path()).commit(&[of_exam("e-1", 5, tried(2, 1, 0.25))]).unwrap();
    let db = Connection::open(database(dir.path())).unwrap();
    let sql = "SELECT mode, day, lesson, raw, certainty, tries, hints FROM record";
    let line: (String, i64, String, f64, i64, i64, i64) = db
        .query_row(sql, [], |it| {
            let (mode, day, lesson) = (it.get(0)?, it.get(1)?, it.get(2)?);
            Ok((mode, day, lesson, it.get(3)?, it.get(4)?, it.get(5)?, it.get(6)?))
        })
        .unwrap();
    assert_eq!(line, ("exam".to_owned(), 20_780, "receptor".to_owned(), 0.25, 2, 1, 0));
}
