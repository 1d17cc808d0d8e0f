//! Databases of every layout that was ever released: they open, are brought up to date, and go on.

use std::{fs, path::Path};

use peptibody::{
    content::{Course, Level},
    shell::{
        Journal,
        store::{Opening, Store},
    },
    study::{
        Fact, What, clinic,
        progress::Score,
        quiz::{Attempt, Certainty, Mode, Phase, Quiz},
    },
};
use rusqlite::Connection;
use tempfile::{TempDir, tempdir};

use super::{database, given, names, ready};

/// Every layout that was released. A fixture is added with each, and none is ever changed.
const FIXTURES: [&str; 2] = ["progress-v1.db", "progress-v2.db"];

/// The day on which a program of layout 1 said nothing.
const DAY_UNKNOWN: i32 = i32::MIN;

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

fn older() -> TempDir {
    let dir = tempdir().unwrap();
    given(dir.path(), "progress-v1.db");
    dir
}

/// The name of the copy that was kept of the older file.
fn kept(dir: &Path) -> String {
    let names = names(dir);
    let [kept, progress] = names.as_slice() else { panic!("{names:?}") };
    assert_eq!(progress, "progress.db");
    kept.clone()
}

#[test]
fn every_layout_opens_counts_and_folds_to_the_same() {
    for fixture in FIXTURES {
        let dir = tempdir().unwrap();
        given(dir.path(), fixture);
        let progress = journal(dir.path()).progress().unwrap();
        let molecule = progress.lesson("molecule").unwrap();
        assert_eq!(molecule.last_score(), Some(Score { right: 2, of: 9 }), "{fixture}");
        assert_eq!(progress.level(), Some(Level::Clinician));
        assert_eq!(progress.open_quiz("receptor").unwrap().attempt, "attempt-44");
        assert_eq!(progress.open_game().unwrap().week, 4);
        assert_eq!(journal(dir.path()).questions().unwrap().len(), 1);
        let counts = ready(dir.path()).counts().unwrap();
        assert_eq!((counts.attempts, counts.open, counts.finished), (3, 1, 1), "{fixture}");
        assert_eq!((counts.games, counts.games_open, counts.games_finished), (2, 1, 1));
        assert_eq!((counts.answers, counts.panes_read, counts.sound), (11, 7, true));
    }
}

#[test]
fn an_open_attempt_of_every_layout_goes_on_where_it_was() {
    let course = Course::embedded();
    let quiz = Quiz::of(course.lesson("receptor").unwrap()).unwrap();
    for fixture in FIXTURES {
        let dir = tempdir().unwrap();
        given(dir.path(), fixture);
        let records = journal(dir.path()).attempt("attempt-44").unwrap();
        let resumed = Attempt::resume(&quiz, records).unwrap();
        assert_eq!(resumed.attempt.phase(), Phase::Ask, "{fixture}");
        let tries: Vec<u8> = resumed.attempt.sheets().map(|(_, sheet)| sheet.tries()).collect();
        assert_eq!(&tries[..3], [1, 1, 0], "{fixture}");
        assert!(resumed.attempt.draft().is_some(), "{fixture}: the draft is gone");
        let (game, lost) = journal(dir.path()).game("g-2").unwrap();
        assert_eq!(lost, 0);
        assert_eq!(clinic::Game::resume(&game).unwrap().game.course().doses(), [2, 3, 4, 2]);
    }
}

#[test]
fn an_older_file_is_kept_and_the_person_is_told_once() {
    let dir = older();
    let before = fs::read(database(dir.path())).unwrap();
    let Opening::Ready { notice, .. } = Store::open(dir.path()) else { panic!("not ready") };
    let kept = kept(dir.path());
    assert!(kept.starts_with("progress-v1-2") && kept.ends_with("Z.db"), "{kept}");
    let notice = notice.unwrap();
    assert!(notice.contains("brought up to date") && notice.contains(&kept), "{notice}");
    // The counter of changes in the head of the file is the copy's own.
    let copy = fs::read(dir.path().join(&kept)).unwrap();
    assert!(copy.len() == before.len() && copy[100..] == before[100..], "the copy differs");
    ready(dir.path());
    assert_eq!(names(dir.path()).len(), 2, "it was copied again");
}

#[test]
fn what_was_answered_becomes_columns() {
    let dir = older();
    drop(Store::open(dir.path()));
    let db = Connection::open(database(dir.path())).unwrap();
    let count = |which: &str| -> i64 {
        let sql = format!("SELECT count(*) FROM record WHERE {which}");
        db.query_row(&sql, [], |line| line.get(0)).unwrap()
    };
    assert_eq!(count("raw IS NOT NULL"), 16);
    assert_eq!(count("raw IS NOT NULL AND kind IN ('tried', 'marked', 'revealed')"), 16);
    assert_eq!(count("mode = 'practice' AND attempt LIKE 'attempt-%'"), count("mode = 'practice'"));
    assert_eq!(count("mode = 'game'"), count("attempt LIKE 'g-%'"));
    assert_eq!(count("mode IS NULL AND attempt IS NULL"), count("attempt IS NULL"));
    assert_eq!(count("day BETWEEN 20778 AND 20786"), count("true"));
    let certain: i64 = count("certainty = 3 AND kind = 'tried' AND tries = 1");
    assert!(certain > 0, "no certainty was carried over");
}

#[test]
fn facts_of_both_layouts_say_the_same() {
    let both = FIXTURES.map(|fixture| {
        let dir = tempdir().unwrap();
        given(dir.path(), fixture);
        let strip = |fact: Fact| (fact.stamp.at_ms, fact.lesson, fact.what);
        facts(dir.path()).into_iter().map(strip).collect::<Vec<_>>()
    });
    assert_eq!(both[0], both[1]);
    let sure = both[0].iter().filter(|(_, _, what)| {
        matches!(what, What::Answered { outcome, .. } if outcome.certainty == Some(Certainty::Certain))
    });
    assert!(sure.count() > 2);
}

#[test]
fn what_cannot_be_read_stays_without_numbers_and_nothing_else_is_lost() {
    let dir = older();
    let db = Connection::open(database(dir.path())).unwrap();
    db.execute("UPDATE record SET payload = '(((' WHERE kind = 'marked' AND item = 'q-bridge'", [])
        .unwrap();
    let before: i64 = db.query_row("SELECT count(*) FROM record", [], |it| it.get(0)).unwrap();
    drop(db);
    drop(Store::open(dir.path()));
    let db = Connection::open(database(dir.path())).unwrap();
    let after: i64 = db.query_row("SELECT count(*) FROM record", [], |it| it.get(0)).unwrap();
    assert_eq!(before, after);
    let sql =
        "SELECT count(*) FROM record WHERE item = 'q-bridge' AND kind = 'marked' AND raw IS NULL";
    let without: i64 = db.query_row(sql, [], |it| it.get(0)).unwrap();
    assert_eq!(without, 1);
}

#[test]
fn many_windows_that_find_an_older_file_bring_it_up_to_date_once() {
    let dir = older();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| assert!(matches!(Store::open(dir.path()), Opening::Ready { .. })));
        }
    });
    kept(dir.path());
    assert_eq!(ready(dir.path()).counts().unwrap().answers, 11);
}

#[test]
fn a_window_of_the_older_program_that_goes_on_loses_nothing() {
    let dir = older();
    let old = Connection::open(database(dir.path())).unwrap();
    let before = facts(dir.path()).len();
    journal(dir.path()).bookmark();
    let payload = "Revealed(item:\"q-late\",hash:\"x\",tries:0,hints:0)";
    old.execute(
        "INSERT INTO record(at_ms, active_ms, attempt, lesson, item, pane, kind, payload) \
         VALUES (1795900000000, 5, 'attempt-44', 'receptor', 'q-late', NULL, 'revealed', ?1)",
        [payload],
    )
    .unwrap();
    journal(dir.path()).bookmark();
    assert_eq!(facts(dir.path()).len(), before + 1);
    let days = "SELECT count(*) FROM record WHERE day = ?1";
    let unknown: i64 = old.query_row(days, [DAY_UNKNOWN], |it| it.get(0)).unwrap();
    assert_eq!(unknown, 0);
}

#[test]
fn an_older_file_in_a_folder_that_takes_no_files_is_read_as_it_is() {
    use std::os::unix::fs::PermissionsExt as _;
    let dir = older();
    let before = fs::read(database(dir.path())).unwrap();
    fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o500)).unwrap();
    let opening = Store::open(dir.path());
    fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o700)).unwrap();
    match opening {
        Opening::ReadOnly { mut store, why } => {
            assert!(why.contains("can only be read"), "{why}");
            assert_eq!(store.counts().unwrap().answers, 11);
            assert!(fs::read(database(dir.path())).unwrap() == before);
        }
        // Root may write there whatever the mode says.
        Opening::Ready { .. } => assert!(rustix::process::geteuid().is_root()),
        Opening::Closed { why } => panic!("{why}"),
    }
}

#[test]
fn an_older_file_that_another_program_holds_is_brought_up_to_date_later() {
    let dir = older();
    let before = fs::read(database(dir.path())).unwrap();
    let db = Connection::open(database(dir.path())).unwrap();
    db.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let Opening::Ready { mut store, notice } = Store::open(dir.path()) else { panic!("not ready") };
    assert_eq!(notice, None);
    assert!(store.counts().is_err(), "it was read while another program held it");
    db.execute_batch("ROLLBACK").unwrap();
    assert!(fs::read(database(dir.path())).unwrap() == before);
    assert_eq!(store.counts().unwrap().answers, 11);
    assert!(store.take_notice().unwrap().contains("brought up to date"));
}

#[test]
fn a_damaged_older_file_is_mended_into_this_layout() {
    let mut bytes = fs::read("tests/fixtures/progress-v1.db").unwrap();
    bytes[..4096].fill(0);
    let dir = tempdir().unwrap();
    fs::write(database(dir.path()), bytes).unwrap();
    let (mut store, notice) = super::mended(dir.path());
    assert!(notice.contains("117 records"), "{notice}");
    assert_eq!(store.counts().unwrap().answers, 11);
    assert!(journal(dir.path()).progress().unwrap().open_quiz("receptor").is_some());
    let told = facts(dir.path());
    let answered = told.iter().filter(|fact| matches!(fact.what, What::Answered { .. }));
    // One item of the open attempt was tried and is not final.
    assert_eq!(answered.count(), 12);
}

#[test]
fn an_older_file_cut_off_keeps_what_came_before_the_cut() {
    let mut bytes = fs::read("tests/fixtures/progress-v1.db").unwrap();
    bytes.truncate(bytes.len() - 4096);
    let dir = tempdir().unwrap();
    fs::write(database(dir.path()), bytes).unwrap();
    let (mut store, notice) = super::mended(dir.path());
    assert!(notice.contains("93 records"), "{notice}");
    assert_eq!(store.counts().unwrap().finished, 1);
    assert!(facts(dir.path()).iter().all(|fact| fact.stamp.day > 20_000));
}

/// An exam that was handed in, one that is open, and a review that is open, as this version writes
/// them.
#[test]
fn exams_and_reviews_of_this_layout_can_be_read_back() {
    let dir = tempdir().unwrap();
    given(dir.path(), "progress-v2-exam.db");
    let mut journal = journal(dir.path());
    let progress = journal.progress().unwrap();
    let course = Course::embedded();
    let exam = progress.open_across(Mode::Exam).expect("an exam is open").attempt.clone();
    let review = progress.open_across(Mode::Review).expect("a review is open").attempt.clone();
    assert!(!progress.schedule().is_empty());
    for (name, phase, answered) in [(exam, Phase::Overview, 1), (review, Phase::Show, 0)] {
        let records = journal.attempt(&name).unwrap();
        let plan = records.iter().find_map(|(_, record)| record.plan()).unwrap();
        let quiz = Quiz::behind(&course, plan).expect("the course holds its questions");
        let resumed = Attempt::resume(&quiz, records.clone()).expect("it began");
        assert_eq!((resumed.attempt.phase(), resumed.attempt.answered()), (phase, answered));
    }
    let marked = facts(dir.path())
        .into_iter()
        .filter(|fact| matches!(&fact.what, What::Answered { mode: Mode::Exam, .. }));
    assert_eq!(marked.count(), 2, "what was handed in is answered");
}
