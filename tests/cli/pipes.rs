//! Output that goes nowhere: a closed pipe is quiet, a full disk is one sentence; and no locale.

use std::{
    fs::{self, OpenOptions},
    path::Path,
    process::{Output, Stdio},
};

use tempfile::TempDir;

use super::{code, command, complained, help::commands, keep, run, said};

/// A call of each command that prints something without a terminal.
const CALLS: &[&[&str]] = &[
    &["-h"],
    &["--help"],
    &["--version"],
    &["help", "lab"],
    &["check"],
    &["check", "--json"],
    &["lab", "SCENARIO"],
    &["lab", "SCENARIO", "--csv"],
    &["lab", "SCENARIO", "--svg", "-"],
    &["new", "lesson", "mine", "--into", "NEW"],
    &["progress"],
    &["progress", "--json"],
    &["due"],
    &["due", "--json"],
    &["stats"],
    &["stats", "--json"],
    &["stats", "--csv"],
    &["stats", "--export", "-"],
    &["history"],
    &["history", "--json"],
    &["report", "CLASS"],
    &["report", "CLASS", "--csv"],
    &["report", "CLASS", "--html", "-"],
    &["backup", "COPY"],
    &["restore", "FIXTURE"],
    &["forget", "molecule", "--yes"],
    &["questions"],
    &["list"],
    &["list", "--json"],
    &["show", "glossary"],
    &["show", "references"],
    &["show", "keys"],
    &["show", "keys", "--json"],
    &["config"],
    &["config", "--path"],
    &["config", "--json"],
    &["doctor"],
    &["doctor", "--json"],
    &["completions", "bash"],
    &["man"],
];

/// Commands that show pages and print nothing.
const PAGES: [&str; 1] = ["preview"];

/// What a learner has stored.
const FIXTURE: &str = "tests/fixtures/progress-v2.db";

/// The call with the names of real files in it.
fn filled(home: &Path, call: &[&str]) -> Vec<String> {
    let scenario = home.join("trial.ron");
    fs::write(&scenario, "(patient: Preset(\"itp\"), doses: [], days: 9)").unwrap();
    let of = |word: &&str| match *word {
        "SCENARIO" => scenario.display().to_string(),
        "NEW" => home.join("new").display().to_string(),
        "COPY" => home.join("copy.db").display().to_string(),
        "CLASS" => class(home),
        "FIXTURE" => FIXTURE.to_owned(),
        word => word.to_owned(),
    };
    call.iter().map(of).collect()
}

/// A folder with the answers of one learner.
fn class(home: &Path) -> String {
    let folder = home.join("class");
    fs::create_dir_all(&folder).unwrap();
    let export = folder.join("one.csv").display().to_string();
    let output = run(home, &["stats", "--export", &export]);
    assert_eq!(code(&output), 0, "{}", complained(&output));
    folder.display().to_string()
}

fn run_into(out: impl Into<Stdio>, call: &[&str]) -> Output {
    let home = keep::home();
    let call = filled(home.path(), call);
    let call: Vec<&str> = call.iter().map(String::as_str).collect();
    let mut command = command(home.path(), &call);
    command.stdout(out).stderr(Stdio::piped());
    command.spawn().unwrap().wait_with_output().unwrap()
}

#[test]
fn every_command_is_called_here() {
    for name in commands() {
        let is_called = CALLS.iter().any(|call| call.first() == Some(&name.as_str()));
        assert!(is_called || PAGES.contains(&name.as_str()), "no call of {name}");
    }
}

#[test]
fn a_reader_that_has_had_enough_is_no_error() {
    for call in CALLS {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = run_into(writer, call);
        assert_eq!((code(&output), complained(&output)), (0, String::new()), "{call:?}");
    }
}

#[test]
fn a_full_disk_is_one_sentence_and_1() {
    for call in CALLS {
        let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = run_into(full, call);
        let said = complained(&output);
        assert_eq!((code(&output), said.lines().count()), (1, 1), "{call:?}: {said}");
        assert!(said.starts_with("peptibody: the output cannot be written"), "{call:?}: {said}");
    }
}

#[test]
fn without_a_locale_texts_are_ascii() {
    let home = TempDir::new().unwrap();
    for (name, value) in [("LANG", "C"), ("LANG", "POSIX"), ("LANG", ""), ("LC_ALL", "C")] {
        for args in [
            &["list"][..],
            &["show", "glossary"],
            &["show", "references"],
            &["show", "keys"],
            &["doctor"],
            &["lab", "SCENARIO"],
            &["zebra"],
            &["--theme", "clam"],
        ] {
            let args = filled(home.path(), args);
            let args: Vec<&str> = args.iter().map(String::as_str).collect();
            let output = command(home.path(), &args).env(name, value).output().unwrap();
            let text = said(&output) + &complained(&output);
            let odd = text.lines().find(|line| !line.is_ascii());
            assert!(!text.is_empty() && odd.is_none(), "{name}={value} {args:?}: {odd:?}");
        }
    }
    assert!(!said(&run(home.path(), &["show", "references"])).is_ascii());
}

#[test]
fn a_name_that_is_not_ascii_is_told_as_it_is_without_a_locale_too() {
    let home = TempDir::new().unwrap();
    let output = command(home.path(), &["check", "übung"]).env("LANG", "C").output().unwrap();
    assert!(complained(&output).contains("übung"), "{}", complained(&output));
}
