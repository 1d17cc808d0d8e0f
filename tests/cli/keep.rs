//! `backup`, `restore` and `forget` as a person or a script calls them.

use std::{fs, path::Path, process::Output};

use tempfile::TempDir;

use super::{code, complained, is_one_sentence, run, said};

/// A home whose data folder holds what a learner did.
pub(super) fn home() -> TempDir {
    let home = TempDir::new().unwrap();
    let data = home.path().join("share/peptibody");
    fs::create_dir_all(&data).unwrap();
    fs::copy("tests/fixtures/progress-v2.db", data.join("progress.db")).unwrap();
    home
}

fn answers(home: &Path) -> serde_json::Value {
    let told = run(home, &["progress", "--json"]);
    serde_json::from_str::<serde_json::Value>(&said(&told)).unwrap()["answers"].clone()
}

/// The output without the names of this run.
fn shown(output: &Output, home: &TempDir) -> String {
    let text = said(output).replace(home.path().to_str().unwrap(), "HOME");
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for line in &mut lines {
        if let Some((before, _)) = line.split_once("before-").map(|it| (it.0.to_owned(), it.1)) {
            let what = if line.contains("before-forget") { "forget" } else { "restore" };
            *line = format!("{before}before-{what}-DATE.db");
        }
    }
    lines.join("\n")
}

#[test]
fn a_backup_is_taken_and_restored_by_another_learner() {
    let (mine, other) = (home(), TempDir::new().unwrap());
    let file = mine.path().join("mine.db");
    let output = run(mine.path(), &["backup", file.to_str().unwrap()]);
    assert_eq!(code(&output), 0, "{}", complained(&output));
    assert_eq!(shown(&output, &mine), "HOME/share/peptibody/progress.db is copied to HOME/mine.db");
    let output = run(other.path(), &["restore", file.to_str().unwrap()]);
    assert_eq!(code(&output), 0, "{}", complained(&output));
    assert_eq!(shown(&output, &mine), "117 records were missing and came from HOME/mine.db");
    assert_eq!(answers(other.path()), 11);
    let again = run(other.path(), &["restore", file.to_str().unwrap()]);
    assert_eq!(shown(&again, &mine), "nothing of HOME/mine.db was missing");
    let twice = run(mine.path(), &["backup", file.to_str().unwrap()]);
    assert!(code(&twice) == 1 && is_one_sentence(&twice), "{}", complained(&twice));
}

#[test]
fn a_lesson_is_forgotten_and_comes_back_from_the_copy_that_is_named() {
    let home = home();
    let output = run(home.path(), &["forget", "molecule", "--yes"]);
    assert_eq!(code(&output), 0, "{}", complained(&output));
    assert_eq!(
        shown(&output, &home),
        "66 records were thrown away; all as it was before is kept as \
         HOME/share/peptibody/progress-before-forget-DATE.db"
    );
    assert_eq!(answers(home.path()), 1);
    let kept = said(&output).trim().rsplit(' ').next().unwrap().to_owned();
    let back = run(home.path(), &["restore", &kept]);
    assert_eq!(code(&back), 0, "{}", complained(&back));
    assert_eq!(answers(home.path()), 11);
}

#[test]
fn everything_is_forgotten_only_if_that_is_said() {
    let home = home();
    let output = run(home.path(), &["forget", "--all", "--yes"]);
    assert!(said(&output).starts_with("117 records were thrown away"), "{}", said(&output));
    let again = run(home.path(), &["forget", "--all", "--yes"]);
    assert!(code(&again) == 1 && is_one_sentence(&again), "{}", complained(&again));
    assert!(complained(&again).contains("there is nothing to forget"));
    for args in [&["forget"][..], &["forget", "molecule", "--all"]] {
        assert_eq!(code(&run(home.path(), args)), 2, "{args:?}");
    }
}

#[test]
fn without_a_terminal_nothing_is_forgotten_unasked() {
    let home = home();
    for args in [&["forget", "molecule"][..], &["forget", "--all"]] {
        let output = run(home.path(), args);
        assert!(code(&output) == 2 && is_one_sentence(&output), "{}", complained(&output));
        assert!(complained(&output).contains("add --yes"), "{}", complained(&output));
    }
    assert_eq!(answers(home.path()), 11);
}

#[test]
fn a_lesson_without_records_is_told_with_those_that_have_some() {
    let home = home();
    let output = run(home.path(), &["forget", "molecul\u{1b}", "--yes"]);
    assert!(code(&output) == 1 && is_one_sentence(&output), "{}", complained(&output));
    let complaint = complained(&output);
    assert!(complaint.ends_with("there is something about molecule, receptor\n"), "{complaint}");
    let nobody = TempDir::new().unwrap();
    let output = run(nobody.path(), &["forget", "molecule", "--yes"]);
    assert!(complained(&output).contains("nor about any lesson"), "{}", complained(&output));
    assert_eq!(fs::read_dir(nobody.path()).unwrap().count(), 0);
}

#[test]
fn what_cannot_be_restored_is_one_sentence() {
    let home = home();
    let nowhere = home.path().join("no\u{1b}where.db");
    let output = run(home.path(), &["restore", nowhere.to_str().unwrap()]);
    assert!(code(&output) == 1 && is_one_sentence(&output), "{}", complained(&output));
    assert!(complained(&output).contains("there is no file"), "{}", complained(&output));
}

#[test]
fn an_older_database_is_brought_up_to_date_and_told_once() {
    let home = home();
    let data = home.path().join("share/peptibody/progress.db");
    fs::copy("tests/fixtures/progress-v1.db", &data).unwrap();
    let output = said(&run(home.path(), &["progress"]));
    assert!(output.contains("brought up to date"), "{output}");
    let output = said(&run(home.path(), &["progress"]));
    assert!(output.starts_with("database "), "{output}");
    assert!(output.contains("molecule finished"), "{output}");
}
