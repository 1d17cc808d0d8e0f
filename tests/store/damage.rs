//! A damaged database is kept as it is, and what can be read goes on.

use std::{fs, path::Path};

use tempfile::tempdir;

use super::{closed, database, filled, mended, names, ready, row};

const ATTEMPTS: usize = 300;

/// Damages a filled database and mends it; gives how many of its records were carried over.
fn mend_after(damage: impl Fn(&mut Vec<u8>)) -> usize {
    let dir = tempdir().unwrap();
    let mut bytes = filled(dir.path(), ATTEMPTS);
    damage(&mut bytes);
    fs::write(database(dir.path()), &bytes).unwrap();
    let (mut store, notice) = mended(dir.path());
    let counts = store.counts().unwrap();
    assert!(counts.sound);
    store.append(&[row("started", "after", None)]).unwrap();
    drop(store);
    assert!(ready(dir.path()).counts().unwrap().sound);
    let aside = only_aside(dir.path());
    assert!(notice.contains(&aside), "{notice} does not name {aside}");
    assert!(fs::read(dir.path().join(&aside)).unwrap() == bytes, "the damaged file was changed");
    let carried = notice.split(" records").next().unwrap().rsplit(' ').next().unwrap();
    carried.parse().unwrap()
}

fn only_aside(dir: &Path) -> String {
    let names = names(dir);
    let [aside, progress] = names.as_slice() else { panic!("{names:?}") };
    assert_eq!(progress, "progress.db");
    assert!(aside.starts_with("progress-damaged-2") && aside.ends_with("Z.db"), "{aside}");
    aside.clone()
}

#[test]
fn a_file_cut_off_keeps_what_came_before_the_cut() {
    let mut last = 0;
    for percent in [10, 30, 50, 70, 90] {
        let carried = mend_after(|bytes| bytes.truncate(bytes.len() * percent / 100));
        assert!(carried >= last, "{percent} % of the file gave fewer records than less of it");
        last = carried;
    }
    assert!(last > ATTEMPTS, "nine tenths of the file gave {last} records");
}

#[test]
fn a_lost_first_page_costs_no_record() {
    assert_eq!(mend_after(|bytes| bytes[..4096].fill(0)), 3 * ATTEMPTS);
    assert_eq!(mend_after(|bytes| bytes[..16].fill(b'x')), 3 * ATTEMPTS);
}

#[test]
fn a_lost_page_in_the_middle_costs_only_its_records() {
    let mut least = usize::MAX;
    for page in 8..24 {
        least = least.min(mend_after(|bytes| bytes[page * 4096..(page + 1) * 4096].fill(0xa5)));
    }
    assert!(least > 3 * ATTEMPTS - 150, "a single page cost all but {least} records");
    assert!(least < 3 * ATTEMPTS, "no page held a record");
}

#[test]
fn what_was_no_database_is_set_aside_whole() {
    assert_eq!(mend_after(|bytes| bytes.fill(0)), 0);
    assert_eq!(
        mend_after(|bytes| *bytes = b"Dear diary, today I read about peptibodies.".into()),
        0
    );
    assert_eq!(mend_after(|bytes| *bytes = "ä".into()), 0);
}

#[test]
fn flipped_bits_never_lose_the_whole() {
    let dir = tempdir().unwrap();
    let bytes = filled(dir.path(), 30);
    let step = bytes.len() * 8 / 61;
    for bit in (0..bytes.len() * 8).step_by(step).chain(0..64) {
        let dir = tempdir().unwrap();
        let mut flipped = bytes.clone();
        flipped[bit / 8] ^= 1 << (bit % 8);
        fs::write(database(dir.path()), &flipped).unwrap();
        match peptibody::shell::store::Store::open(dir.path()) {
            peptibody::shell::store::Opening::Ready { mut store, .. } => {
                let counts = store.counts().unwrap();
                assert!(counts.attempts >= 1, "bit {bit} cost everything: {counts:?}");
            }
            peptibody::shell::store::Opening::ReadOnly { why, .. }
            | peptibody::shell::store::Opening::Closed { why } => {
                assert!(fs::read(database(dir.path())).unwrap() == flipped, "{why}");
            }
        }
    }
}

#[test]
fn an_older_damaged_file_is_never_overwritten() {
    let dir = tempdir().unwrap();
    for text in ["one", "two", "three"] {
        fs::write(database(dir.path()), text).unwrap();
        drop(mended(dir.path()));
    }
    let mut kept: Vec<_> = names(dir.path())
        .iter()
        .filter(|name| name.starts_with("progress-damaged-"))
        .map(|name| fs::read_to_string(dir.path().join(name)).unwrap())
        .collect();
    kept.sort();
    assert_eq!(kept, ["one", "three", "two"]);
}

#[test]
fn the_journal_moves_along_with_the_damaged_file() {
    let dir = tempdir().unwrap();
    fs::write(database(dir.path()), "no database").unwrap();
    fs::write(dir.path().join("progress.db-journal"), "no journal").unwrap();
    let (mut store, _) = mended(dir.path());
    store.append(&[row("started", "a", None)]).unwrap();
    let names = names(dir.path());
    let journal = names.iter().find(|name| name.ends_with("-journal")).unwrap();
    assert!(journal.starts_with("progress-damaged-"), "{names:?}");
    assert_eq!(fs::read(dir.path().join(journal)).unwrap(), b"no journal");
}

#[test]
fn two_windows_that_find_the_same_damage_mend_it_once() {
    let dir = tempdir().unwrap();
    let mut bytes = filled(dir.path(), 50);
    bytes[..4096].fill(0);
    fs::write(database(dir.path()), bytes).unwrap();
    std::thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| drop(peptibody::shell::store::Store::open(dir.path())));
        }
    });
    only_aside(dir.path());
    assert_eq!(ready(dir.path()).counts().unwrap().attempts, 50);
}

#[test]
fn our_own_marks_with_another_layout_are_damage() {
    let dir = tempdir().unwrap();
    filled(dir.path(), 3);
    let db = rusqlite::Connection::open(database(dir.path())).unwrap();
    db.execute_batch("DROP INDEX record_verdict").unwrap();
    drop(db);
    let (mut store, notice) = mended(dir.path());
    assert!(notice.contains("9 records"), "{notice}");
    assert_eq!(store.counts().unwrap().answers, 3);
}

#[test]
fn an_older_layout_is_not_taken_for_a_newer_one() {
    let dir = tempdir().unwrap();
    filled(dir.path(), 1);
    for version in [0, -1] {
        let db = rusqlite::Connection::open(database(dir.path())).unwrap();
        db.pragma_update(None, "user_version", version).unwrap();
        drop(db);
        assert_eq!(mended(dir.path()).0.counts().unwrap().attempts, 1);
    }
    fs::remove_file(database(dir.path())).unwrap();
    fs::create_dir(database(dir.path())).unwrap();
    assert!(closed(dir.path()).contains("is a folder"));
}
