//! Copies, taking them back, and forgetting: nothing is overwritten, nothing is there twice.

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
};

use peptibody::shell::store::{Row, Store};
use proptest::prelude::*;
use rusqlite::Connection;
use tempfile::{TempDir, tempdir};

use super::{database, filled, given, names, pane, ready, row};

/// A store in a folder of its own with these rows.
fn of(rows: &[Row]) -> (TempDir, Store) {
    let dir = tempdir().unwrap();
    let mut store = ready(dir.path());
    store.append(rows).unwrap();
    (dir, store)
}

/// The same record at another moment.
fn at(at_ms: i64, row: Row) -> Row {
    Row { at_ms, ..row }
}

/// What is stored, in order: the moment, the kind, the attempt.
fn told(dir: &Path) -> Vec<(i64, String, Option<String>, String)> {
    let db = Connection::open(database(dir)).unwrap();
    let mut all =
        db.prepare("SELECT at_ms, kind, attempt, lesson FROM record ORDER BY seq").unwrap();
    let lines = all.query_map([], |it| Ok((it.get(0)?, it.get(1)?, it.get(2)?, it.get(3)?)));
    lines.unwrap().map(Result::unwrap).collect()
}

fn copy(store: &mut Store, dir: &TempDir) -> PathBuf {
    let to = dir.path().join("copy.db");
    store.backup(&to).unwrap();
    to
}

#[test]
fn a_backup_is_whole_private_and_made_while_another_window_writes() {
    let (dir, mut store) = of(&[row("started", "a", None)]);
    let open = Connection::open(database(dir.path())).unwrap();
    open.execute_batch("BEGIN IMMEDIATE; DELETE FROM record").unwrap();
    let to = copy(&mut store, &dir);
    open.execute_batch("ROLLBACK").unwrap();
    assert_eq!(fs::metadata(&to).unwrap().permissions().mode() & 0o777, 0o600);
    assert_eq!(names(dir.path()), ["copy.db", "progress.db"]);
    let elsewhere = tempdir().unwrap();
    fs::rename(&to, database(elsewhere.path())).unwrap();
    assert_eq!(told(elsewhere.path()), told(dir.path()));
    let counts = ready(elsewhere.path()).counts().unwrap();
    assert_eq!((counts.attempts, counts.sound), (1, true));
}

#[test]
fn a_backup_never_overwrites_and_says_where_it_could_not_go() {
    let (dir, mut store) = of(&[row("started", "a", None)]);
    let taken = dir.path().join("mine.txt");
    fs::write(&taken, "mine").unwrap();
    let why = store.backup(&taken).unwrap_err();
    assert!(why.contains("is there already"), "{why}");
    assert_eq!(fs::read(&taken).unwrap(), b"mine");
    let why = store.backup(&dir.path().join("no/where.db")).unwrap_err();
    assert!(why.contains("could not be written"), "{why}");
    let why = ready(&dir.path().join("new")).backup(&dir.path().join("x.db")).unwrap_err();
    assert!(why.contains("nothing to back up yet"), "{why}");
    assert_eq!(names(dir.path()), ["mine.txt", "progress.db"]);
}

#[test]
fn a_restore_adds_what_is_missing_in_the_order_of_time() {
    let (here, mut ours) = of(&[
        at(10, row("started", "a", None)),
        at(30, row("marked", "a", Some("q"))),
        at(50, pane("read", "molecule", "p1")),
    ]);
    let (there, mut theirs) = of(&[
        at(20, row("started", "b", None)),
        at(40, row("marked", "b", Some("q"))),
        at(50, pane("read", "molecule", "p1")),
        at(60, row("finished", "b", None)),
    ]);
    let restored = ours.restore(&copy(&mut theirs, &there)).unwrap();
    assert_eq!((restored.added, restored.differing), (3, 0));
    let times: Vec<i64> = told(here.path()).iter().map(|line| line.0).collect();
    assert_eq!(times, [10, 20, 30, 40, 50, 60]);
    let kept_as = restored.kept_as.unwrap();
    let name = kept_as.file_name().unwrap().to_string_lossy().into_owned();
    assert!(name.starts_with("progress-before-restore-2"), "{name}");
    let before = Connection::open(kept_as).unwrap();
    let rows: i64 = before.query_row("SELECT count(*) FROM record", [], |it| it.get(0)).unwrap();
    assert_eq!(rows, 3);
}

#[test]
fn what_is_there_already_is_not_added_again() {
    let (here, mut ours) = of(&[row("started", "a", None), row("marked", "a", Some("q"))]);
    let copy = copy(&mut ours, &here);
    ours.append(&[row("marked", "a", Some("r")), row("finished", "a", None)]).unwrap();
    let restored = ours.restore(&copy).unwrap();
    assert_eq!((restored.added, restored.differing, restored.kept_as), (0, 0, None));
    assert_eq!(ready(here.path()).attempt("a").unwrap().len(), 4);
    assert_eq!(names(here.path()), ["copy.db", "progress.db"]);
}

#[test]
fn an_attempt_that_went_on_in_the_copy_goes_on_here_too() {
    let begun = [row("started", "a", None), row("marked", "a", Some("q"))];
    let (here, mut ours) = of(&begun);
    let (there, mut theirs) = of(&begun);
    theirs.append(&[row("marked", "a", Some("r")), row("finished", "a", None)]).unwrap();
    let restored = ours.restore(&copy(&mut theirs, &there)).unwrap();
    assert_eq!((restored.added, restored.differing), (2, 0));
    assert_eq!(ready(here.path()).attempt("a").unwrap(), theirs.attempt("a").unwrap());
}

#[test]
fn an_attempt_that_went_on_differently_stays_as_it_is_here_and_is_counted() {
    let begun = row("started", "a", None);
    let (here, mut ours) = of(&[begun.clone(), row("marked", "a", Some("q"))]);
    let (there, mut theirs) = of(&[begun, at(99, row("marked", "a", Some("q")))]);
    theirs.append(&[row("started", "b", None)]).unwrap();
    let restored = ours.restore(&copy(&mut theirs, &there)).unwrap();
    assert_eq!((restored.added, restored.differing), (1, 1));
    let mut store = ready(here.path());
    assert_eq!(store.attempt("a").unwrap()[1].at_ms, 1_795_370_560_000);
    assert_eq!(store.attempt("b").unwrap().len(), 1);
}

#[test]
fn records_lost_in_the_middle_of_an_ended_attempt_come_back_to_their_place() {
    let (here, mut ours) = of(&[
        row("started", "a", None),
        row("marked", "a", Some("q")),
        row("marked", "a", Some("r")),
        row("finished", "a", None),
    ]);
    let (expected, copy) = (ours.attempt("a").unwrap(), copy(&mut ours, &here));
    let db = Connection::open(database(here.path())).unwrap();
    db.execute("DELETE FROM record WHERE item = 'q'", []).unwrap();
    assert_eq!(ours.restore(&copy).unwrap().added, 1);
    assert_eq!(ours.attempt("a").unwrap(), expected);
    let late = row("marked", "a", Some("s"));
    assert!(ours.append(&[late]).is_err(), "the attempt is open again");
}

#[test]
fn a_copy_of_every_layout_is_restored() {
    for fixture in ["progress-v1.db", "progress-v2.db"] {
        let dir = tempdir().unwrap();
        let from = Path::new("tests/fixtures").join(fixture);
        let mut store = ready(dir.path());
        let restored = store.restore(&from).unwrap();
        assert_eq!((restored.added, restored.kept_as), (117, None), "{fixture}");
        assert_eq!(store.counts().unwrap().answers, 11);
        // The other one holds the same, but for what layout 1 did not say.
        let other = Path::new("tests/fixtures/progress-v2.db");
        assert_eq!(store.restore(other).unwrap().added, 0, "{fixture}");
        assert_eq!(names(dir.path()), ["progress.db"]);
    }
}

#[test]
fn a_file_that_cannot_be_restored_is_explained_and_changes_nothing() {
    let (dir, mut store) = of(&[row("started", "a", None)]);
    let path = |name: &str| dir.path().join(name);
    fs::write(path("text"), "Dear diary, today I read about peptibodies.").unwrap();
    Connection::open(path("other")).unwrap().execute_batch("CREATE TABLE t(x)").unwrap();
    fs::write(path("empty"), "").unwrap();
    let whole = fs::read("tests/fixtures/progress-v2.db").unwrap();
    fs::write(path("cut"), &whole[..whole.len() - 8192]).unwrap();
    fs::write(path("newer"), &whole).unwrap();
    let newer = Connection::open(path("newer")).unwrap();
    newer.pragma_update(None, "user_version", 3).unwrap();
    drop(newer);
    std::os::unix::fs::symlink(database(dir.path()), path("link")).unwrap();
    let before = told(dir.path());
    for (name, said) in [
        ("nothing", "there is no file"),
        ("text", "holds no progress"),
        ("other", "holds no progress"),
        ("empty", "holds no progress"),
        ("cut", "is damaged"),
        ("newer", "newer version"),
        ("progress.db", "is the database in use"),
        ("link", "is the database in use"),
        (".", "is not a file"),
    ] {
        let why = store.restore(&path(name)).unwrap_err();
        assert!(why.contains(said) && why.contains("; "), "{name}: {why}");
    }
    assert_eq!(told(dir.path()), before);
}

#[test]
fn a_forgotten_lesson_is_gone_from_exams_too_and_comes_back_from_its_copy() {
    let exam = |row: Row, lesson: &str| Row {
        mode: Some("exam".to_owned()),
        lesson: lesson.to_owned(),
        ..row
    };
    let (dir, mut store) = of(&[
        row("started", "a", None),
        row("marked", "a", Some("q")),
        pane("read", "molecule", "p1"),
        pane("read", "receptor", "p1"),
        exam(row("started", "e", None), ""),
        exam(row("marked", "e", Some("q-1")), "molecule"),
        exam(row("marked", "e", Some("q-2")), "receptor"),
        exam(row("finished", "e", None), ""),
    ]);
    let before = told(dir.path());
    let gone = store.forget(Some("molecule")).unwrap();
    assert_eq!(gone.removed, 4);
    assert_eq!(store.lessons().unwrap(), ["receptor"]);
    assert_eq!(store.attempt("e").unwrap().len(), 3);
    assert_eq!(store.restore(&gone.kept_as).unwrap().added, 4);
    assert_eq!(told(dir.path()), before);
}

#[test]
fn everything_that_was_forgotten_comes_back_from_its_copy() {
    let dir = tempdir().unwrap();
    given(dir.path(), "progress-v2.db");
    let before = told(dir.path());
    let mut store = ready(dir.path());
    let gone = store.forget(None).unwrap();
    assert_eq!(gone.removed, 117);
    assert_eq!((told(dir.path()).len(), store.is_empty()), (0, Ok(true)));
    let mut journal = peptibody::shell::Journal::open(&Ok(dir.path().to_owned())).journal;
    assert!(journal.progress().unwrap().is_untouched(), "the bookmark was not dropped");
    assert_eq!(store.restore(&gone.kept_as).unwrap().added, 117);
    assert_eq!(told(dir.path()), before);
    assert!(!journal.progress().unwrap().is_untouched());
}

#[test]
fn copies_of_the_same_second_get_names_of_their_own() {
    let dir = tempdir().unwrap();
    filled(dir.path(), 3);
    let mut store = ready(dir.path());
    let kept: Vec<_> = (0..3).map(|_| store.forget(Some("receptor")).unwrap().kept_as).collect();
    assert_eq!(names(dir.path()).len(), 4);
    assert!(kept[0] != kept[1] && kept[1] != kept[2]);
}

/// Rows of one window, their moments rising; those of another have other attempts.
fn history(window: &'static str) -> impl Strategy<Value = Vec<Row>> {
    proptest::collection::vec((0..4_i64, 0..3_u8), 0..25).prop_map(move |steps| {
        let mut now = 0;
        let rows = steps.into_iter().enumerate().map(|(n, (later, which))| {
            now += later;
            let attempt = format!("{window}-{n}");
            at(
                now,
                match which {
                    0 => row("started", &attempt, None),
                    1 => pane("read", "molecule", &format!("p-{later}")),
                    _ => pane("placed", "molecule", &format!("p-{window}-{n}")),
                },
            )
        });
        rows.collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn two_copies_join_to_the_same_whichever_is_restored_into_which(
        first in history("both"), one in history("one"), two in history("two"),
    ) {
        let latest = first.last().map_or(0, |row| row.at_ms);
        let later = |rows: Vec<Row>| -> Vec<Row> {
            rows.into_iter().map(|row| at(row.at_ms + latest, row)).collect()
        };
        let (here, mut ours) = of(&[first.clone(), later(one)].concat());
        let (there, mut theirs) = of(&[first, later(two)].concat());
        let elsewhere = tempdir().unwrap();
        let (to_ours, to_theirs) = (elsewhere.path().join("ours"), elsewhere.path().join("theirs"));
        let both = [(&mut ours, &to_ours), (&mut theirs, &to_theirs)];
        let copied: Vec<bool> =
            both.into_iter().map(|(store, to)| store.backup(to).is_ok()).collect();
        if copied == [true, true] {
            ours.restore(&to_theirs).unwrap();
            theirs.restore(&to_ours).unwrap();
            prop_assert_eq!(told(here.path()), told(there.path()));
            let joined = told(here.path());
            prop_assert!(joined.is_sorted_by_key(|line| line.0));
            prop_assert_eq!(ours.restore(&to_theirs).unwrap().added, 0);
            prop_assert_eq!(ours.restore(&to_ours).unwrap().added, 0);
            prop_assert_eq!(told(here.path()), joined);
        }
    }
}
