//! `peptibody doctor`: what it finds, that it ends with 1 if something is wrong, and writes nothing.

use std::{fs, path::Path};

use serde_json::Value;
use tempfile::TempDir;

use super::{code, command, complained, run, said};
use peptibody::{
    shell::Journal,
    study::{Entry, Stamp, learner},
};

/// Everything under a folder, with its bytes.
fn everything(folder: &Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            found.extend(everything(&path));
        } else {
            found.push((path.clone(), fs::read(&path).unwrap()));
        }
    }
    found.sort();
    found
}

fn findings(home: &Path, variables: &[(&str, &str)], args: &[&str]) -> (i32, Value) {
    let args = [&["doctor", "--json"], args].concat();
    let mut command = command(home, &args);
    for name in ["TERM", "COLORTERM", "COLORFGBG", "TMUX", "STY", "ZELLIJ", "SSH_TTY"] {
        command.env_remove(name);
    }
    let output = command.env_remove("SSH_CONNECTION").envs(variables.iter().copied()).output();
    let output = output.unwrap();
    let told: Value = serde_json::from_str(&said(&output)).unwrap();
    assert_eq!(told["is_healthy"], code(&output) == 0);
    (code(&output), told["findings"].clone())
}

#[test]
fn without_a_terminal_and_without_progress_nothing_is_wrong_and_nothing_is_made() {
    let home = TempDir::new().unwrap();
    let output = run(home.path(), &["doctor"]);
    assert_eq!((code(&output), complained(&output)), (0, String::new()));
    let text = said(&output);
    assert!(text.contains(env!("CARGO_PKG_VERSION")), "{text}");
    assert!(text.contains("this needs a terminal"), "{text}");
    assert!(text.ends_with("Nothing has to be done.\n"), "{text}");
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0, "asking must not write");
}

#[test]
fn it_says_what_each_choice_rests_on() {
    let home = TempDir::new().unwrap();
    let (_, plain) = findings(home.path(), &[("LANG", "C"), ("TERM", "xterm")], &[]);
    assert_eq!(plain["glyphs"]["value"], "ascii");
    assert_eq!(plain["glyphs"]["why"], "LANG is C");
    assert_eq!(plain["colours"]["value"], "16");
    assert_eq!(plain["theme"]["value"], "calm");
    assert_eq!(plain["multiplexer"]["value"], "none");
    assert_eq!(plain["background"]["value"], "unknown");
    let rich = [
        ("TERM", "tmux-256color"),
        ("COLORTERM", "truecolor"),
        ("COLORFGBG", "0;15"),
        ("NO_COLOR", "1"),
        ("LC_ALL", "de_DE.UTF-8"),
        ("TMUX", "/tmp/tmux-0/default,1,0"),
        ("SSH_TTY", "/dev/pts/1"),
    ];
    let (code, rich) = findings(home.path(), &rich, &[]);
    assert_eq!(code, 0);
    for (name, value, why) in [
        ("colours", "all", "COLORTERM is truecolor"),
        ("theme", "mono", "no colours are asked for"),
        ("background", "light", "COLORFGBG is 0;15"),
        ("glyphs", "unicode", "LC_ALL is de_DE.UTF-8"),
        ("locale", "de_DE.UTF-8", "LC_ALL"),
        ("multiplexer", "tmux", "TMUX is set"),
        ("remote", "yes, over ssh", "SSH_CONNECTION or SSH_TTY is set"),
    ] {
        assert_eq!((&rich[name]["value"], &rich[name]["why"]), (&value.into(), &why.into()));
    }
    let (_, screen) = findings(home.path(), &[("STY", "1.pts")], &[]);
    assert_eq!(screen["multiplexer"]["value"], "screen");
}

#[test]
fn a_variable_cannot_talk_to_the_terminal() {
    let home = TempDir::new().unwrap();
    let mut command = command(home.path(), &["doctor"]);
    let output = command.env("LANG", "x\u{1b}[2J.UTF-8").env("TERM", "\u{1b}c").output().unwrap();
    assert!(!said(&output).contains('\u{1b}'), "{:?}", said(&output));
}

#[test]
fn a_database_is_told_with_its_version_and_left_as_it_is() {
    let home = TempDir::new().unwrap();
    let data = home.path().join("data");
    let flag = ["--data-dir", data.to_str().unwrap()];
    let mut journal = Journal::open(&Ok(data.clone())).journal;
    let record = learner::Record::Question { text: "Why 50?".to_owned(), from: None };
    journal.commit(&[Entry::of_learner(Stamp::default(), record)]).unwrap();
    drop(journal);
    let before = everything(home.path());
    let (sound, told) = findings(home.path(), &[], &flag);
    assert_eq!((sound, &told["database"]["why"]), (0, &"sound".into()));
    assert!(told["database"]["value"].as_str().unwrap().starts_with("version "), "{told}");
    assert_eq!(everything(home.path()), before);

    let file = data.join("progress.db");
    let mut bytes = fs::read(&file).unwrap();
    bytes.truncate(5000);
    fs::write(&file, &bytes).unwrap();
    let before = everything(home.path());
    let (damaged, told) = findings(home.path(), &[], &flag);
    assert_eq!(damaged, 1);
    assert_eq!(told["database"]["is_wrong"], true);
    assert!(told["database"]["why"].as_str().unwrap().contains("start the tutorial once"));
    assert_eq!(everything(home.path()), before, "it mends nothing");
}

#[test]
fn what_is_no_database_of_ours_is_wrong() {
    let home = TempDir::new().unwrap();
    let file = home.path().join("file");
    fs::write(&file, "mine").unwrap();
    let (code, told) = findings(home.path(), &[], &["--data-dir", file.to_str().unwrap()]);
    assert_eq!((code, &told["database"]["is_wrong"]), (1, &true.into()));
    assert_eq!(fs::read_to_string(&file).unwrap(), "mine");

    let foreign = home.path().join("foreign");
    fs::create_dir(&foreign).unwrap();
    let db = rusqlite::Connection::open(foreign.join("progress.db")).unwrap();
    db.execute_batch("CREATE TABLE theirs(x)").unwrap();
    drop(db);
    let (code, told) = findings(home.path(), &[], &["--data-dir", foreign.to_str().unwrap()]);
    assert_eq!(code, 1);
    assert!(told["database"]["why"].as_str().unwrap().contains("another program"), "{told}");
}

#[test]
fn a_config_file_with_a_mistake_is_wrong_and_the_rest_is_told_all_the_same() {
    let home = TempDir::new().unwrap();
    fs::create_dir_all(home.path().join("config/peptibody")).unwrap();
    fs::write(home.path().join("config/peptibody/config.toml"), "theme = 3\n").unwrap();
    let (code, told) = findings(home.path(), &[], &[]);
    assert_eq!((code, &told["config"]["is_wrong"]), (1, &true.into()));
    assert!(told["config"]["why"].as_str().unwrap().contains("config.toml:1:9: theme cannot be"));
    assert_eq!(told["database"]["is_wrong"], false);
    assert!(said(&run(home.path(), &["doctor"])).contains("\n! config "));
}
