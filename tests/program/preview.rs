//! A lesson on the screen while its file is being written.

use std::{fs, path::PathBuf, process::Command};

use super::learner::{Learner, quits, text};

/// The template of a lesson under the name `mine`, written to a file of a folder.
fn mine(learner: &Learner) -> PathBuf {
    let folder = learner.path("mine");
    fs::create_dir(&folder).unwrap();
    let file = folder.join("mine.ron");
    let template = include_str!("../../src/cli/new/lesson.ron");
    fs::write(&file, template.replace("NAME", "mine").replace("TODAY", "2026-11-22")).unwrap();
    file
}

#[test]
fn warnings_are_counted_as_the_check_counts_them() {
    let learner = Learner::new();
    let file = mine(&learner);
    let good = fs::read_to_string(&file).unwrap();
    let mut pty = learner.starts(&["preview", text(&file)]);
    pty.wait_text("before you read");
    assert!(!pty.screen().contents().contains("warning"), "{}", pty.screen().contents());
    let apply = good.replacen("apply: true,", "", 9);
    assert_ne!(apply, good);
    fs::write(&file, &apply).unwrap();
    pty.wait_text("Read again. 1 warning: see peptibody check.");
    assert!(quits(pty).success());
}

#[test]
fn a_problem_stands_under_its_line_and_a_file_that_is_gone_is_told_so() {
    let learner = Learner::new();
    let file = mine(&learner);
    let good = fs::read_to_string(&file).unwrap();
    let mut pty = learner.starts(&["preview", text(&file)]);
    pty.wait_text("before you read");
    fs::write(&file, good.replace("    panes: [", "    panse: [")).unwrap();
    pty.wait_text("as it was before");
    let screen = pty.screen().contents();
    let at = screen.lines().position(|line| line.trim() == "panse: [").expect("the line");
    let caret = screen.lines().nth(at + 1).expect("a line under it");
    let column = |line: &str, c: &str| line.find(c).expect("a place");
    let line = screen.lines().nth(at).expect("the line");
    assert_eq!(column(caret, "^"), column(line, "panse"), "{screen}");
    fs::remove_file(&file).unwrap();
    pty.wait_text("is not there any more");
    assert!(pty.screen().contents().contains("comes back by itself"));
    fs::write(&file, &good).unwrap();
    pty.wait_text("before you read");
    assert!(quits(pty).success());
}

#[test]
fn a_change_is_shown_where_one_is_and_a_mistake_until_it_is_mended() {
    let learner = Learner::new();
    let folder = learner.path("mine");
    let made = Command::new(env!("CARGO_BIN_EXE_peptibody"))
        .args(["new", "lesson", "mine", "--into", text(&folder)])
        .output()
        .unwrap();
    assert!(made.status.success(), "{made:?}");
    let file = folder.join("mine.ron");
    let good = fs::read_to_string(&file).unwrap();
    let mut pty = learner.starts(&["preview", text(&file)]);
    pty.wait_text("before you read");
    pty.send("\r");
    pty.wait_text("Two chains, two copies each");
    fs::write(&file, good.replace("Two chains, two copies each", "Both chains alike")).unwrap();
    pty.wait_text("Both chains alike");
    fs::write(&file, good.replace("panes: [", "panse: [")).unwrap();
    pty.wait_text("cannot be shown");
    assert!(pty.screen().contents().contains("panse"), "{}", pty.screen().contents());
    fs::write(&file, &good).unwrap();
    pty.wait_text("Two chains, two copies each");
    assert!(quits(pty).success());
    assert!(!learner.data().exists(), "a preview keeps nothing");
}

#[test]
fn a_lesson_that_is_broken_at_the_start_is_shown_once_it_is_mended() {
    let learner = Learner::new();
    let file = learner.path("late.ron");
    fs::write(&file, "Lesson(").unwrap();
    let mut pty = learner.starts(&["preview", text(&file)]);
    pty.wait_text("cannot be shown");
    pty.wait_text("list of lessons");
    assert!(!pty.screen().contents().contains("before"), "{}", pty.screen().contents());
    let template = include_str!("../../src/cli/new/lesson.ron");
    fs::write(&file, template.replace("NAME", "late").replace("TODAY", "2026-11-22")).unwrap();
    pty.wait_text("before you read");
    assert!(quits(pty).success());
}
