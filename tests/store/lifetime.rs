//! Open, append, read, open again.

use std::{fs, os::unix::fs::PermissionsExt as _};

use peptibody::shell::store::{Row, StoreError};
use tempfile::tempdir;

use super::{database, names, pane, ready, row};

#[test]
fn opening_and_reading_make_no_file() {
    let dir = tempdir().unwrap();
    let folder = dir.path().join("not/yet");
    let mut store = ready(&folder);
    assert_eq!(store.attempts(), Ok(Vec::new()));
    assert_eq!(store.attempt("a"), Ok(Vec::new()));
    assert_eq!(store.counts().unwrap().attempts, 0);
    assert_eq!(store.append(&[]), Ok(()));
    assert_eq!(names(dir.path()), Vec::<String>::new());
}

#[test]
fn what_was_appended_is_there_after_opening_again() {
    let dir = tempdir().unwrap();
    let rows =
        [row("started", "a", None), row("tried", "a", Some("q")), row("marked", "a", Some("q"))];
    ready(dir.path()).append(&rows).unwrap();
    let mut store = ready(dir.path());
    assert_eq!(store.attempt("a"), Ok(rows.to_vec()));
    assert_eq!(store.attempt("b"), Ok(Vec::new()));
    assert_eq!(names(dir.path()), ["progress.db"], "no journal is left");
}

#[test]
fn large_and_odd_values_come_back_as_they_went() {
    let dir = tempdir().unwrap();
    let rows = [
        Row {
            at_ms: i64::MIN,
            active_ms: i64::MAX.cast_unsigned(),
            ..row("tried", "ä\u{0}b", None)
        },
        Row { at_ms: i64::MAX, payload: "x".repeat(1_000_000), ..row("tried", "ä\u{0}b", None) },
    ];
    ready(dir.path()).append(&rows).unwrap();
    assert_eq!(ready(dir.path()).attempt("ä\u{0}b"), Ok(rows.to_vec()));
}

#[test]
fn attempts_are_told_by_their_beginnings_and_ends() {
    let dir = tempdir().unwrap();
    let mut store = ready(dir.path());
    let rows = [
        pane("read", "molecule", "p1"),
        row("started", "a", None),
        row("tried", "a", Some("q")),
        row("marked", "a", Some("q")),
        row("started", "b", None),
        row("discarded", "a", None),
    ];
    store.append(&rows).unwrap();
    let expected = [1, 4, 5].map(|at: usize| rows[at].clone());
    assert_eq!(store.attempts(), Ok(expected.to_vec()));
}

#[test]
fn the_counts_add_up() {
    let dir = tempdir().unwrap();
    let mut store = ready(dir.path());
    for (id, end) in [("a", Some("finished")), ("b", Some("discarded")), ("c", None)] {
        store.append(&[row("started", id, None), row("marked", id, Some("q"))]).unwrap();
        store.append(&[row("revealed", id, Some("r"))]).unwrap();
        store.append(&end.map(|kind| row(kind, id, None)).into_iter().collect::<Vec<_>>()).unwrap();
    }
    store.append(&[pane("read", "l", "p"), pane("read", "l", "p")]).unwrap();
    let counts = store.counts().unwrap();
    assert_eq!((counts.attempts, counts.open), (3, 1));
    assert_eq!((counts.finished, counts.discarded), (1, 1));
    assert_eq!((counts.answers, counts.panes_read, counts.sound), (6, 1, true));
}

#[test]
fn an_item_has_one_verdict_and_an_attempt_one_beginning_and_one_end() {
    let dir = tempdir().unwrap();
    let mut store = ready(dir.path());
    store.append(&[row("started", "a", None), row("marked", "a", Some("q"))]).unwrap();
    for again in
        [row("started", "a", None), row("marked", "a", Some("q")), row("revealed", "a", Some("q"))]
    {
        let both = [row("tried", "a", Some("r")), again];
        assert_eq!(store.append(&both), Err(StoreError::Conflict), "{}", both[1].kind);
    }
    assert_eq!(store.attempt("a").unwrap().len(), 2, "half a step was written");
    store.append(&[row("marked", "a", Some("r")), row("started", "b", None)]).unwrap();
}

#[test]
fn nothing_is_added_to_an_attempt_that_has_ended_in_another_window() {
    for end in ["finished", "discarded"] {
        let dir = tempdir().unwrap();
        let mut store = ready(dir.path());
        store.append(&[row("started", "a", None), row(end, "a", None)]).unwrap();
        for late in ["marked", "draft", "finished", "discarded"] {
            let late = row(late, "a", Some("q"));
            assert_eq!(store.append(std::slice::from_ref(&late)), Err(StoreError::Conflict));
        }
        assert_eq!(store.attempt("a").unwrap().len(), 2);
        store.append(&[row("started", "b", None), row("marked", "b", Some("q"))]).unwrap();
    }
}

#[test]
fn only_the_owner_may_look() {
    let dir = tempdir().unwrap();
    let folder = dir.path().join("a/b");
    ready(&folder).append(&[row("started", "a", None)]).unwrap();
    let mode = |path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(dir.path().join("a")), 0o700);
    assert_eq!(mode(folder.clone()), 0o700);
    assert_eq!(mode(database(&folder)), 0o600);
    fs::set_permissions(database(&folder), fs::Permissions::from_mode(0o666)).unwrap();
    drop(ready(&folder));
    assert_eq!(mode(database(&folder)), 0o600, "found open to all");
}

#[test]
fn an_empty_file_is_a_new_one() {
    let dir = tempdir().unwrap();
    fs::write(database(dir.path()), "").unwrap();
    let mut store = ready(dir.path());
    assert_eq!(store.attempts(), Ok(Vec::new()));
    store.append(&[row("started", "a", None)]).unwrap();
    assert_eq!(ready(dir.path()).attempts().unwrap().len(), 1);
}

#[test]
fn a_folder_may_be_a_link_and_have_any_name() {
    use std::{ffi::OsStr, os::unix::ffi::OsStrExt as _};
    let dir = tempdir().unwrap();
    let folder = dir.path().join(OsStr::from_bytes(b"-rf ?%\xff\x1b[31m#"));
    fs::create_dir(&folder).unwrap();
    let link = dir.path().join("link");
    std::os::unix::fs::symlink(&folder, &link).unwrap();
    ready(&link).append(&[row("started", "a", None)]).unwrap();
    assert_eq!(ready(&folder).attempts().unwrap().len(), 1);
}
