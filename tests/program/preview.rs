//! A lesson on the screen while its file is being written.

use std::{fs, process::Command};

use super::learner::{Learner, quits, text};

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
    let template = include_str!("../../src/cli/new/lesson.ron");
    fs::write(&file, template.replace("NAME", "late").replace("TODAY", "2026-11-22")).unwrap();
    pty.wait_text("before you read");
    assert!(quits(pty).success());
}
