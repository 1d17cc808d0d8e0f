//! `due`, `stats`, `history`, `stats --export`, `report`: what they print, and what they refuse.

use std::fs;

use peptibody::{
    content::Course,
    shell::Journal,
    study::{
        Entry, Record, Stamp,
        quiz::{Attempt, Event, Fresh, Quiz, Rules},
    },
};
use tempfile::TempDir;

use super::{code, complained, said};

/// Runs the binary; its exit code, what it said, and what it complained about.
fn run(args: &[&str]) -> (Option<i32>, String, String) {
    let home = TempDir::new().unwrap();
    let output = super::run(home.path(), args);
    (Some(code(&output)), said(&output), complained(&output))
}

/// A learner who let every answer of the first quiz be shown, some days ago.
fn learner(days_ago: i32) -> TempDir {
    let dir = TempDir::new().unwrap();
    let mut journal = Journal::open(&Ok(dir.path().to_owned())).journal;
    let quiz = Quiz::of(Course::embedded().lesson("molecule").unwrap()).unwrap();
    let fresh = Fresh { id: "0001-a-0".to_owned(), seed: 1 };
    let mut attempt = Attempt::new(&quiz, &Rules::practice(&quiz), fresh).unwrap();
    let now = peptibody::shell::clock::now();
    let ago_ms = i64::from(days_ago) * 86_400_000;
    let stamp = Stamp { at_ms: now.utc_ms - ago_ms, active_ms: 60_000, day: now.day - days_ago };
    let mut event = Event::Start;
    while let Ok(step) = attempt.step(&quiz, event.clone(), stamp) {
        let entries: Vec<Entry> = step
            .records
            .into_iter()
            .map(|record| Entry {
                stamp: step.at,
                lesson: quiz.lesson().cloned(),
                record: Record::Quiz {
                    attempt: "0001-a-0".to_owned(),
                    mode: step.next.plan().mode,
                    record,
                },
            })
            .collect();
        journal.commit(&entries).unwrap();
        attempt = step.next;
        let is_shown = event == Event::ShowAnswer;
        event = if is_shown { Event::Next } else { Event::ShowAnswer };
    }
    dir
}

fn told(args: &[&str], dir: &TempDir) -> (Option<i32>, String, String) {
    let path = dir.path().display().to_string();
    run(&[args, &["--data-dir", &path]].concat())
}

#[test]
fn due_is_one_line() {
    let (code, out, _) = told(&["due"], &learner(1));
    assert_eq!((code, out.lines().count()), (Some(0), 1));
    assert!(out.starts_with("10 questions are due, about "), "{out}");
    let (_, json, _) = told(&["due", "--json"], &learner(1));
    assert!(json.contains("\"due\":10"), "{json}");
}

#[test]
fn nothing_due_says_when_something_comes_and_makes_no_file() {
    let (code, out, _) = told(&["due"], &learner(0));
    assert_eq!(code, Some(0));
    assert!(out.starts_with("nothing is due; the next question comes on "), "{out}");
    let dir = TempDir::new().unwrap();
    for task in [vec!["due"], vec!["stats"], vec!["history"], vec!["stats", "--csv"]] {
        assert_eq!(told(&task, &dir).0, Some(0));
    }
    assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
}

#[test]
fn stats_tell_the_same_in_words_json_and_rows() {
    let dir = learner(1);
    let (code, text, _) = told(&["stats"], &dir);
    assert_eq!(code, Some(0));
    assert!(text.starts_with("10 answers since "), "{text}");
    let json: serde_json::Value =
        serde_json::from_str(&told(&["stats", "--json"], &dir).1).unwrap();
    assert_eq!(json["answers"], 10);
    assert_eq!(json["attempts"], 1);
    let (_, csv, _) = told(&["stats", "--csv"], &dir);
    assert_eq!(csv.lines().count(), 11);
    assert!(csv.lines().skip(1).all(|row| row.ends_with(",0,,0,1")), "{csv}");
}

#[test]
fn history_lists_attempts() {
    let dir = learner(1);
    let (_, text, _) = told(&["history"], &dir);
    assert!(text.contains("practice") && text.contains("0 of 9"), "{text}");
    let json: serde_json::Value =
        serde_json::from_str(&told(&["history", "--json"], &dir).1).unwrap();
    assert_eq!(json["attempts"][0]["state"], "finished");
}

#[test]
fn an_export_names_nobody_and_no_day() {
    let dir = learner(1);
    let (code, csv, _) = told(&["stats", "--export", "-"], &dir);
    assert_eq!((code, csv.lines().count()), (Some(0), 11));
    assert!(csv.starts_with("peptibody-answers-1,learner,"), "{csv}");
    assert!(!csv.contains("0001-a-0"), "the attempt's name holds the time at which it began");
    let token = |csv: &str| csv.lines().nth(1).unwrap().split(',').nth(1).unwrap().to_owned();
    let again = told(&["stats", "--export", "-"], &dir).1;
    assert_ne!(token(&csv), token(&again), "each export has a token of its own");
    let out = dir.path().join("mine.csv").display().to_string();
    assert_eq!(told(&["stats", "--export", &out], &dir).0, Some(0));
    let (code, _, why) = told(&["stats", "--export", &out], &dir);
    assert_eq!(code, Some(1));
    assert!(why.contains("is there already"), "{why}");
}

#[test]
fn a_report_reads_exports_and_tells_what_it_left_out() {
    let class = TempDir::new().unwrap();
    let path = class.path().display().to_string();
    for learner_number in 0..3 {
        let csv = told(&["stats", "--export", "-"], &learner(1)).1;
        fs::write(class.path().join(format!("l{learner_number}.csv")), csv).unwrap();
    }
    let (code, text, why) = run(&["report", &path]);
    assert_eq!((code, why.as_str()), (Some(0), ""));
    assert!(text.starts_with("3 learners; fewer than 30 say nothing yet"), "{text}");
    assert!(text.contains("molecule/q-bait"), "{text}");
    assert!(text.lines().all(|line| line.chars().count() <= 80), "{text}");
    let head =
        "peptibody-answers-1,learner,mode,lesson,item,fingerprint,raw,certainty,hints,shown,wrong";
    let formula = format!("{head}\n1,x,practice,molecule,q-bait,0,0,,0,0,=cmd|calc\n");
    let long = format!("{head}\n1,x,practice,molecule,{},0,0,,0,0,\n", "a".repeat(300));
    fs::write(class.path().join("._l0.csv"), b"\x00\x05\x16\x07").unwrap();
    for (name, bytes) in [
        ("foreign.csv", &b"a,b\n1,2\n"[..]),
        ("binary.csv", &b"\xff\xfe\x00\x01"[..]),
        ("cut.csv", &b"peptibody-answers-1,learner,mode,lesson,item,fingerprint,raw,certainty,hints,shown,wrong\n1,x\n"[..]),
        ("empty.csv", &b""[..]),
        ("huge.csv", &vec![b'x'; 1_100_000][..]),
        ("formula.csv", formula.as_bytes()),
        ("long.csv", long.as_bytes()),
    ] {
        fs::write(class.path().join(name), bytes).unwrap();
        let (code, text, why) = run(&["report", &path]);
        assert_eq!(code, Some(1), "{name}");
        assert!(why.contains(name) && why.contains("left out"), "{name}: {why}");
        assert!(text.starts_with("3 learners"), "the rest is read: {text}");
        fs::remove_file(class.path().join(name)).unwrap();
    }
    let (code, csv, _) = run(&["report", &path, "--csv"]);
    assert_eq!((code, csv.lines().count()), (Some(0), 11));
    let html = class.path().join("r.html").display().to_string();
    assert_eq!(run(&["report", &path, "--html", &html]).0, Some(0));
    assert!(fs::read_to_string(&html).unwrap().contains("</html>"));
}

#[test]
fn a_report_of_nothing_says_what_to_do() {
    let dir = TempDir::new().unwrap();
    let (code, _, why) = run(&["report", &dir.path().display().to_string()]);
    assert_eq!(code, Some(1));
    assert!(why.contains("stats --export"), "{why}");
    let (code, _, why) = run(&["report", "/nowhere/at/all"]);
    assert_eq!(code, Some(1));
    assert!(why.contains("cannot be read"), "{why}");
}
