//! Two windows at once, and a file that changes under an open one.

use std::{fs, process::Command, thread};

use peptibody::shell::store::StoreError;
use tempfile::tempdir;

use super::{database, filled, names, ready, row};

#[test]
fn two_windows_may_both_start_and_see_each_other() {
    let dir = tempdir().unwrap();
    let (mut one, mut two) = (ready(dir.path()), ready(dir.path()));
    one.append(&[row("started", "a", None)]).unwrap();
    two.append(&[row("started", "b", None)]).unwrap();
    assert_eq!(one.attempts().unwrap().len(), 2);
    assert_eq!(two.attempts().unwrap().len(), 2);
    assert_eq!(two.append(&[row("started", "a", None)]), Err(StoreError::Conflict));
}

#[test]
fn a_window_that_only_reads_sees_a_file_made_later() {
    let dir = tempdir().unwrap();
    let mut reader = ready(dir.path());
    assert_eq!(reader.attempts(), Ok(Vec::new()));
    ready(dir.path()).append(&[row("started", "a", None)]).unwrap();
    assert_eq!(reader.attempts().unwrap().len(), 1);
}

#[test]
fn many_writers_lose_nothing() {
    let dir = tempdir().unwrap();
    let mut stores: Vec<_> = (0..4).map(|_| ready(dir.path())).collect();
    stores[0].append(&[row("started", "all", None)]).unwrap();
    thread::scope(|scope| {
        for (n, store) in stores.iter_mut().enumerate() {
            scope.spawn(move || {
                for item in 0..10 {
                    let row = row("marked", &format!("w{n}"), Some(&item.to_string()));
                    while let Err(error) = store.append(std::slice::from_ref(&row)) {
                        assert!(matches!(error, StoreError::Busy { .. }), "{error}");
                    }
                }
            });
        }
    });
    let counts = ready(dir.path()).counts().unwrap();
    assert_eq!((counts.answers, counts.sound), (40, true));
}

#[test]
fn a_locked_database_is_said_to_be_busy_and_goes_on_later() {
    let dir = tempdir().unwrap();
    let mut store = ready(dir.path());
    store.append(&[row("started", "a", None)]).unwrap();
    let other = rusqlite::Connection::open(database(dir.path())).unwrap();
    other.execute_batch("BEGIN EXCLUSIVE").unwrap();
    let busy = store.append(&[row("started", "b", None)]).unwrap_err();
    assert!(matches!(busy, StoreError::Busy { .. }), "{busy}");
    other.execute_batch("ROLLBACK").unwrap();
    store.append(&[row("started", "b", None)]).unwrap();
}

#[test]
fn a_folder_removed_while_open_is_made_again_with_all_that_was_in_it() {
    let dir = tempdir().unwrap();
    let folder = dir.path().join("data");
    filled(&folder, 3);
    let mut store = ready(&folder);
    fs::remove_dir_all(&folder).unwrap();
    store.append(&[row("started", "new", None)]).unwrap();
    let notice = store.take_notice().unwrap();
    assert!(notice.contains("9 records were written back"), "{notice}");
    assert_eq!(store.take_notice(), None);
    assert_eq!(ready(&folder).counts().unwrap().attempts, 4);
}

#[test]
fn a_folder_replaced_by_a_file_is_an_error_until_it_is_back() {
    let dir = tempdir().unwrap();
    let folder = dir.path().join("data");
    filled(&folder, 1);
    let mut store = ready(&folder);
    fs::remove_dir_all(&folder).unwrap();
    fs::write(&folder, "mine").unwrap();
    let gone = store.append(&[row("started", "new", None)]).unwrap_err();
    assert!(matches!(gone, StoreError::Gone { .. }), "{gone}");
    assert_eq!(fs::read(&folder).unwrap(), b"mine");
    fs::remove_file(&folder).unwrap();
    store.append(&[row("started", "new", None)]).unwrap();
    assert_eq!(ready(&folder).counts().unwrap().attempts, 2);
}

#[test]
fn a_file_exchanged_while_open_is_taken_as_it_is() {
    let dir = tempdir().unwrap();
    filled(dir.path(), 1);
    let mut store = ready(dir.path());
    let backup = tempdir().unwrap();
    filled(backup.path(), 5);
    fs::rename(database(backup.path()), database(dir.path())).unwrap();
    store.append(&[row("started", "new", None)]).unwrap();
    assert!(store.take_notice().unwrap().contains("exchanged"));
    assert_eq!(ready(dir.path()).counts().unwrap().attempts, 6);
}

#[test]
fn a_transaction_cut_off_by_a_kill_is_rolled_back() {
    let dir = tempdir().unwrap();
    filled(dir.path(), 20);
    let other = tempdir().unwrap();
    let open = rusqlite::Connection::open(database(dir.path())).unwrap();
    open.execute_batch("PRAGMA cache_spill = 1; PRAGMA cache_size = 1; BEGIN; DELETE FROM record;")
        .unwrap();
    open.cache_flush().unwrap();
    // A copy taken in the middle is what a killed process leaves behind.
    let copied = Command::new("cp").arg("-r").arg(dir.path()).arg(other.path().join("d")).status();
    assert!(copied.unwrap().success());
    let cut = other.path().join("d");
    assert_eq!(names(&cut), ["progress.db", "progress.db-journal"]);
    assert_eq!(ready(&cut).counts().unwrap().attempts, 20);
    assert_eq!(names(&cut), ["progress.db"]);
}
