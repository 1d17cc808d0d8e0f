//! Things under our name that are not ours to open.

use std::{fs, os::unix::net::UnixListener, path::Path};

use peptibody::shell::store::{Opening, Store, StoreError};
use rusqlite::Connection;
use tempfile::tempdir;

use super::{closed, database, filled, names, row};

/// The store that only reads, and why.
fn read_only(dir: &Path) -> (Store, String) {
    match Store::open(dir) {
        Opening::ReadOnly { store, why } => (store, why),
        Opening::Ready { .. } => panic!("it was opened for writing"),
        Opening::Closed { why } => panic!("{why}"),
    }
}

#[test]
fn a_newer_version_is_read_and_stays_byte_identical() {
    let dir = tempdir().unwrap();
    filled(dir.path(), 2);
    let newer = Connection::open(database(dir.path())).unwrap();
    newer.pragma_update(None, "user_version", 9999).unwrap();
    drop(newer);
    let before = fs::read(database(dir.path())).unwrap();
    let (mut store, why) = read_only(dir.path());
    assert!(why.contains("newer version"), "{why}");
    assert_eq!(store.counts().unwrap().attempts, 2);
    let refused = store.append(&[row("started", "x", None)]).unwrap_err();
    assert!(matches!(refused, StoreError::ReadOnly { .. }));
    drop(store);
    assert_eq!(fs::read(database(dir.path())).unwrap(), before);
    assert_eq!(names(dir.path()), ["progress.db"]);
}

#[test]
fn another_programs_database_is_left_alone() {
    for mark in ["PRAGMA application_id = 7; CREATE TABLE t(x);", "CREATE TABLE t(x);"] {
        let dir = tempdir().unwrap();
        Connection::open(database(dir.path())).unwrap().execute_batch(mark).unwrap();
        let before = fs::read(database(dir.path())).unwrap();
        let why = closed(dir.path());
        assert!(why.contains("another program") && why.contains("--data"), "{why}");
        assert_eq!(fs::read(database(dir.path())).unwrap(), before);
        assert_eq!(names(dir.path()), ["progress.db"]);
    }
}

#[test]
fn a_folder_under_our_name_is_refused() {
    let dir = tempdir().unwrap();
    fs::create_dir(database(dir.path())).unwrap();
    assert!(closed(dir.path()).contains("is a folder"));
}

#[test]
fn a_link_is_refused_and_nothing_is_written_where_it_leads() {
    for target in ["file", "nothing", "progress.db", "/dev/zero"] {
        let (dir, other) = (tempdir().unwrap(), tempdir().unwrap());
        let there = other.path().join(target);
        if target == "file" {
            fs::write(&there, "mine").unwrap();
        }
        let target = if target == "progress.db" { database(dir.path()) } else { there };
        std::os::unix::fs::symlink(&target, database(dir.path())).unwrap();
        let before = names(other.path());
        assert!(closed(dir.path()).contains("is a link"));
        assert_eq!(names(other.path()), before);
        assert_eq!(names(dir.path()), ["progress.db"]);
    }
}

#[test]
fn a_pipe_or_a_socket_does_not_hold_us() {
    use rustix::fs::{CWD, FileType, Mode, mknodat};
    let dir = tempdir().unwrap();
    mknodat(CWD, database(dir.path()), FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
    assert!(closed(dir.path()).contains("a pipe or a device"));
    let dir = tempdir().unwrap();
    let _socket = UnixListener::bind(database(dir.path())).unwrap();
    assert!(closed(dir.path()).contains("a pipe or a device"));
}

#[test]
fn a_link_in_place_of_the_journal_is_refused() {
    let dir = tempdir().unwrap();
    filled(dir.path(), 1);
    let journal = dir.path().join("progress.db-journal");
    std::os::unix::fs::symlink("/dev/zero", journal).unwrap();
    assert!(closed(dir.path()).contains("is a link"));
}

#[test]
fn a_data_folder_that_is_none_is_explained() {
    let dir = tempdir().unwrap();
    let file = dir.path().join("file");
    fs::write(&file, "mine").unwrap();
    assert!(closed(&file).contains("is not a folder"));
    assert!(
        closed(&file.join("below")).contains("is not a folder"),
        "{}",
        closed(&file.join("below"))
    );
    let dangling = dir.path().join("dangling");
    std::os::unix::fs::symlink("nowhere", &dangling).unwrap();
    assert!(closed(&dangling).contains("is not a folder"));
    assert_eq!(fs::read(&file).unwrap(), b"mine");
}

#[test]
fn a_name_too_long_for_the_system_is_explained() {
    let dir = tempdir().unwrap();
    let why = closed(&dir.path().join("x".repeat(300)));
    assert!(why.starts_with("progress is not saved: "), "{why}");
}

#[test]
fn the_sentence_cannot_talk_to_the_terminal() {
    let dir = tempdir().unwrap();
    let file = dir.path().join("a\u{1b}[31m");
    fs::write(&file, "").unwrap();
    let why = closed(&file);
    assert!(!why.contains('\u{1b}') && why.contains("a\u{fffd}[31m"), "{why}");
}

#[test]
fn a_folder_that_takes_no_files_is_explained() {
    // The process file system refuses new files to everyone; root learns it when it tries.
    let why = match Store::open(Path::new("/proc/self/fdinfo/data")) {
        Opening::Ready { mut store, .. } => {
            store.append(&[row("started", "a", None)]).unwrap_err().to_string()
        }
        Opening::ReadOnly { why, .. } | Opening::Closed { why } => why,
    };
    assert!(why.contains("/proc/"), "{why}");
    assert!(why.contains("not saved"), "{why}");
}

#[test]
fn a_huge_sparse_file_is_set_aside_without_reading_it() {
    let dir = tempdir().unwrap();
    fs::File::create(database(dir.path())).unwrap().set_len(5 << 30).unwrap();
    let (mut store, notice) = super::mended(dir.path());
    assert!(notice.contains("0 records"), "{notice}");
    store.append(&[row("started", "a", None)]).unwrap();
}

#[test]
fn a_database_in_a_folder_that_takes_no_files_is_read() {
    use std::os::unix::fs::PermissionsExt as _;
    let dir = tempdir().unwrap();
    filled(dir.path(), 2);
    fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o500)).unwrap();
    let opening = Store::open(dir.path());
    fs::set_permissions(dir.path(), fs::Permissions::from_mode(0o700)).unwrap();
    match opening {
        Opening::ReadOnly { mut store, why } => {
            assert!(why.contains("can only be read"), "{why}");
            assert_eq!(store.counts().unwrap().attempts, 2);
        }
        // Root may write there whatever the mode says.
        Opening::Ready { .. } => assert!(rustix::process::geteuid().is_root()),
        Opening::Closed { why } => panic!("{why}"),
    }
}
