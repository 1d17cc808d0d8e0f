//! Games in the database: two windows, damaged rows, what is counted.

use std::path::Path;

use peptibody::{
    shell::{
        Journal,
        store::{Opening, Row, Store, StoreError},
    },
    sim::Archetype,
    study::{
        Entry, Stamp,
        clinic::{Event, Game, Record},
    },
};
use tempfile::tempdir;

use super::{half_year, played};

fn journal(dir: &Path) -> Journal {
    let opened = Journal::open(&Ok(dir.to_owned()));
    assert_eq!(opened.unsaved, None);
    opened.journal
}

fn entries(records: &[Record]) -> Vec<Entry> {
    records.iter().map(|&record| Entry::of_clinic(Stamp::default(), "g-1", record)).collect()
}

fn rows(dir: &Path) -> Vec<Row> {
    let Opening::Ready { mut store, .. } = Store::open(dir) else { panic!("not ready") };
    store.attempt("g-1").unwrap()
}

#[test]
fn a_game_comes_back_from_the_database_as_it_was() {
    let dir = tempdir().unwrap();
    let (game, records) = played(half_year(Archetype::Typical), [1, 2, 3]);
    journal(dir.path()).commit(&entries(&records)).unwrap();
    let (read, lost) = journal(dir.path()).game("g-1").unwrap();
    assert_eq!((read.as_slice(), lost), (records.as_slice(), 0));
    assert_eq!(Game::resume(&read).unwrap().game, game);
    let progress = journal(dir.path()).progress().unwrap();
    assert_eq!(progress.open_game().map(|open| open.week), Some(3));
}

#[test]
fn of_two_windows_one_decides_a_visit_and_the_other_is_told() {
    let dir = tempdir().unwrap();
    let (game, records) = played(half_year(Archetype::Typical), [1, 2]);
    journal(dir.path()).commit(&entries(&records)).unwrap();
    let (mut one, mut other) = (journal(dir.path()), journal(dir.path()));
    let gives = |dose| {
        let chosen = game.step(Event::Choose(dose)).unwrap().next;
        entries(&chosen.step(Event::Give).unwrap().records)
    };
    one.commit(&gives(3)).unwrap();
    assert_eq!(other.commit(&gives(4)), Err(StoreError::Conflict));
    let (read, _) = journal(dir.path()).game("g-1").unwrap();
    assert_eq!(Game::resume(&read).unwrap().game.course().doses(), [1, 2, 3]);
}

#[test]
fn after_the_end_nothing_is_added() {
    let dir = tempdir().unwrap();
    let (game, mut records) = played(half_year(Archetype::Typical), [1, 2]);
    records.push(Record::Discarded);
    let mut journal = journal(dir.path());
    journal.commit(&entries(&records)).unwrap();
    let late = entries(&game.step(Event::Give).unwrap().records);
    assert_eq!(journal.commit(&late), Err(StoreError::Conflict));
    assert_eq!(journal.progress().unwrap().open_game(), None);
}

#[test]
fn visits_are_rows_that_a_lecturer_can_query() {
    let dir = tempdir().unwrap();
    let (_, records) = played(half_year(Archetype::Typical), [1, 2]);
    journal(dir.path()).commit(&entries(&records)).unwrap();
    let rows = rows(dir.path());
    let told: Vec<_> =
        rows.iter().map(|row| (row.kind.as_str(), row.item.as_deref(), &*row.lesson)).collect();
    let expected =
        [("started", None, ""), ("marked", Some("visit-00"), ""), ("marked", Some("visit-01"), "")];
    assert_eq!(told, expected);
}

#[test]
fn a_row_that_cannot_be_read_is_counted_and_the_rest_comes_back() {
    let dir = tempdir().unwrap();
    let (_, records) = played(half_year(Archetype::Typical), [1, 2, 3, 4]);
    journal(dir.path()).commit(&entries(&records)).unwrap();
    let db = rusqlite::Connection::open(dir.path().join("progress.db")).unwrap();
    db.execute("UPDATE record SET payload = '(((' WHERE item = 'visit-02'", []).unwrap();
    drop(db);
    let (read, lost) = journal(dir.path()).game("g-1").unwrap();
    assert_eq!(lost, 1);
    let resumed = Game::resume(&read).unwrap();
    assert_eq!((resumed.game.course().doses(), resumed.left_out), (&[1, 2][..], 1));
}

#[test]
fn games_are_counted_apart_from_quizzes() {
    let dir = tempdir().unwrap();
    let mut journal = journal(dir.path());
    journal.commit(&entries(&played(half_year(Archetype::Typical), [2; 26]).1)).unwrap();
    let open = Game::begin(half_year(Archetype::Swinger)).records;
    let open = open.iter().map(|&it| Entry::of_clinic(Stamp::default(), "g-2", it));
    journal.commit(&open.collect::<Vec<_>>()).unwrap();
    let Opening::Ready { mut store, .. } = Store::open(dir.path()) else { panic!("not ready") };
    let counts = store.counts().unwrap();
    assert_eq!((counts.attempts, counts.open, counts.finished, counts.answers), (0, 0, 0, 0));
    assert_eq!((counts.games, counts.games_open, counts.games_finished), (2, 1, 1));
}
