//! What was confirmed is there again, whatever happened to the program.

use std::process::Command;

use rustix::process::Signal;

use super::learner::{Learner, is_shown_the_answer, quits, text};

/// What `peptibody progress --json` says.
pub(super) fn stored(learner: &Learner) -> serde_json::Value {
    let output = Command::new(env!("CARGO_BIN_EXE_peptibody"))
        .args(["progress", "--json", "--data-dir", text(&learner.data())])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn a_kill_loses_no_answer_that_was_called_saved_and_the_next_start_goes_on() {
    let learner = Learner::new();
    for round in 1..=3 {
        let mut pty = learner.starts(&[]);
        if round == 1 {
            pty.wait_text("Lessons");
            pty.send("t");
            pty.wait_text("Begin");
            pty.send("\r");
        } else {
            pty.wait_text("Welcome back");
            pty.send("\r");
            pty.wait_text(if round == 2 { "1 answer saved" } else { "2 answers saved" });
            pty.send("\r");
        }
        pty.wait_text(&format!("{round} of 10"));
        is_shown_the_answer(&mut pty, round);
        pty.signal(Signal::KILL);
        pty.wait_exit();
        assert_eq!(stored(&learner)["answers"], round);
    }
}

#[test]
fn a_draft_is_there_again_after_leaving() {
    let learner = Learner::new();
    let mut pty = learner.opens_quiz();
    // F8 passes over a question, here until one can be typed into.
    while !pty.screen().contents().contains("type your answer") {
        let before = pty.screen().contents();
        pty.send("\x1b[19~");
        pty.wait("the next question", |screen| screen.contents() != before);
    }
    pty.send("37");
    pty.wait_text("37");
    pty.send("\x1b");
    pty.wait_text("Lessons");
    assert!(quits(pty).success());
    let mut pty = learner.starts(&[]);
    pty.wait_text("Welcome back");
    pty.send("\r");
    pty.wait_text("37");
    pty.send("\x1b");
    pty.wait_text("Lessons");
    assert!(quits(pty).success());
}

#[test]
fn the_place_in_a_lesson_is_offered_again() {
    let learner = Learner::new();
    let mut pty = learner.starts(&["molecule"]);
    pty.wait_text("before you read");
    pty.send("\r");
    pty.wait_text("1/6");
    pty.send(" ");
    pty.wait_text("2/6");
    assert!(quits(pty).success());
    let mut pty = learner.starts(&[]);
    pty.wait_text("Continue");
    pty.send("\r");
    pty.wait_text("2/6");
    assert!(quits(pty).success());
    assert_eq!(stored(&learner)["panes_read"], 2);
}

#[test]
fn two_windows_at_once_both_save() {
    let learner = Learner::new();
    let mut first = learner.opens_quiz();
    let mut second = learner.starts(&["receptor"]);
    second.wait_text("before you read");
    is_shown_the_answer(&mut first, 1);
    second.send("\r\r");
    second.wait_text("1/6");
    second.send("\x1b[C");
    second.wait_text("2/6");
    first.send("\x1b");
    first.wait_text("Lessons");
    assert!(quits(first).success());
    assert!(quits(second).success());
    assert_eq!(stored(&learner)["answers"], 1);
    assert_eq!(stored(&learner)["attempts"]["open"], 1);
    let each = &stored(&learner)["attempts"]["each"];
    assert_eq!(each[0]["lesson"], "molecule");
    assert_eq!(each[0]["state"], "open");
    assert_eq!(each[1], serde_json::Value::Null);
}

#[test]
fn the_same_attempt_in_two_windows_keeps_the_first_answer_and_says_so() {
    let learner = Learner::new();
    let mut first = learner.opens_quiz();
    let mut second = learner.starts(&[]);
    second.wait_text("Welcome back");
    second.send("\r");
    second.wait_text("1 of 10");
    is_shown_the_answer(&mut first, 1);
    second.send("\x1bOR");
    second.wait_text("Show me the answer");
    second.send("y");
    second.wait_text("another window");
    assert_eq!(stored(&learner)["answers"], 1);
}
