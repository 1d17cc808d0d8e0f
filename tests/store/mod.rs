//! The database: what is saved stays saved, and nothing that is not ours is touched.

mod bookmarks;
mod damage;
mod facts;
mod keeping;
mod learner;
mod lifetime;
mod migration;
mod odd;
mod windows;

use std::path::{Path, PathBuf};

use peptibody::shell::store::{Opening, Row, Store};

/// A record of `kind` for an attempt and an item.
fn row(kind: &str, attempt: &str, item: Option<&str>) -> Row {
    Row {
        at_ms: 1_795_370_560_000,
        active_ms: 41_230,
        attempt: Some(attempt.to_owned()),
        lesson: "molecule".to_owned(),
        item: item.map(str::to_owned),
        pane: None,
        kind: kind.to_owned(),
        day: 20_779,
        mode: Some("practice".to_owned()),
        answer: None,
        payload: "(choice: 1)".to_owned(),
    }
}

/// A record of `kind` about a pane.
fn pane(kind: &str, lesson: &str, pane: &str) -> Row {
    Row {
        attempt: None,
        mode: None,
        lesson: lesson.to_owned(),
        pane: Some(pane.to_owned()),
        ..row(kind, "", None)
    }
}

/// A store that saves and has nothing to say.
fn ready(dir: &Path) -> Store {
    match Store::open(dir) {
        Opening::Ready { store, notice: None } => store,
        Opening::Ready { notice: Some(why), .. }
        | Opening::ReadOnly { why, .. }
        | Opening::Closed { why } => panic!("{why}"),
    }
}

/// A store that saves, and what was mended.
fn mended(dir: &Path) -> (Store, String) {
    match Store::open(dir) {
        Opening::Ready { store, notice: Some(notice) } => (store, notice),
        Opening::Ready { notice: None, .. } => panic!("nothing was mended"),
        Opening::ReadOnly { why, .. } | Opening::Closed { why } => panic!("{why}"),
    }
}

/// Why there is no store.
fn closed(dir: &Path) -> String {
    match Store::open(dir) {
        Opening::Closed { why } => why,
        Opening::Ready { .. } => panic!("it was opened for writing"),
        Opening::ReadOnly { why, .. } => panic!("it was opened for reading: {why}"),
    }
}

/// The database's file.
fn database(dir: &Path) -> PathBuf {
    dir.join("progress.db")
}

/// Puts one of the databases there that older programs, and this one, have made.
fn given(dir: &Path, fixture: &str) {
    std::fs::copy(Path::new("tests/fixtures").join(fixture), database(dir)).unwrap();
}

/// The names in a folder, sorted.
fn names(dir: &Path) -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(dir)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// A database with `n` attempts of three records each, and its bytes.
fn filled(dir: &Path, n: usize) -> Vec<u8> {
    let mut store = ready(dir);
    let rows: Vec<Row> = (0..n)
        .flat_map(|n| {
            let id = format!("a{n}");
            [
                row("started", &id, None),
                row("marked", &id, Some("q-valency")),
                row("finished", &id, None),
            ]
        })
        .collect();
    store.append(&rows).unwrap();
    drop(store);
    std::fs::read(database(dir)).unwrap()
}
