//! Every way out leaves the terminal as it was and everything saved.

use rustix::process::Signal;

use super::learner::{Learner, is_shown_the_answer};

#[test]
fn a_signal_ends_the_program_with_its_own_code_and_a_clean_terminal() {
    for (signal, code) in [(Signal::TERM, 143), (Signal::HUP, 129), (Signal::INT, 130)] {
        let learner = Learner::new();
        let mut pty = learner.opens_quiz();
        is_shown_the_answer(&mut pty, 1);
        pty.signal(signal);
        assert_eq!(pty.wait_exit().exit_code(), code, "{signal:?}");
        assert!(pty.left_on().is_empty(), "{signal:?}: {:?}", pty.left_on());
        let mut again = learner.starts(&[]);
        again.wait_text("Welcome back");
        again.send("\r");
        again.wait_text("1 answer saved");
    }
}

#[test]
fn ctrl_c_leaves_from_a_typing_field_too() {
    let learner = Learner::new();
    let mut pty = learner.opens_quiz();
    pty.send("\x03");
    assert!(pty.wait_exit().success());
    assert!(pty.left_on().is_empty(), "{:?}", pty.left_on());
}

#[test]
fn closing_the_window_ends_the_program_and_keeps_the_attempt() {
    let learner = Learner::new();
    let mut pty = learner.opens_quiz();
    is_shown_the_answer(&mut pty, 1);
    pty.hang_up("?");
    assert_eq!(pty.wait_exit().exit_code(), 129);
    let mut again = learner.starts(&[]);
    again.wait_text("Welcome back");
}
