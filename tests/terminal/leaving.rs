//! Leaving, by whatever door: the terminal is as it was, and nothing stays behind.

use rustix::process::Signal;

use super::{
    program::{command, start},
    pty::{Pty, occurrences},
};

#[test]
fn quitting_switches_everything_off_once() {
    let mut pty = start(80, 24);
    pty.send("Q");
    assert_eq!(pty.wait_exit().exit_code(), 0);
    assert_eq!(pty.left_on(), Vec::<&str>::new());
    assert_eq!(occurrences(pty.raw(), b"\x1b[?1049l"), 1);
    assert_eq!(occurrences(pty.raw(), b"\x1b[?2004l"), 1);
    assert_eq!(occurrences(pty.raw(), b"\x1b[?1000h"), 0, "mouse");
    assert_eq!(occurrences(pty.raw(), b"\x1b[?1004h"), 0, "focus");
    assert!(pty.is_cooked());
}

#[test]
fn a_mistake_of_ours_says_one_line_on_a_clean_terminal() {
    let mut pty = start(120, 24);
    pty.send("P");
    assert_eq!(pty.wait_exit().exit_code(), 1);
    assert_eq!(pty.left_on(), Vec::<&str>::new());
    assert_eq!(occurrences(pty.raw(), b"\x1b[?1049l"), 1);
    assert!(pty.is_cooked());
    let after = String::from_utf8_lossy(pty.raw());
    let after = after.rsplit("\x1b[?1049l").next().unwrap();
    assert!(
        after.starts_with(
            "peptibody stopped because of a mistake of its own (tests/terminal/program.rs:"
        ),
        "{after:?}"
    );
    assert!(after.ends_with("Your answers are saved in /d/progress.db. Please report it.\r\n"));
    assert_eq!(after.lines().count(), 1);
}

#[test]
fn a_signal_ends_it_with_its_number() {
    for (signal, code) in
        [(Signal::HUP, 129), (Signal::INT, 130), (Signal::QUIT, 131), (Signal::TERM, 143)]
    {
        let mut pty = start(80, 24);
        pty.signal(signal);
        assert_eq!(pty.wait_exit().exit_code(), code);
        assert_eq!(pty.left_on(), Vec::<&str>::new(), "{code}");
        assert!(pty.is_cooked());
    }
}

#[test]
fn a_signal_is_heard_in_the_middle_of_a_key() {
    let mut pty = start(80, 24);
    pty.send("\x1b[200~half a paste");
    pty.signal(Signal::TERM);
    assert_eq!(pty.wait_exit().exit_code(), 143);
}

#[test]
fn signals_without_a_meaning_are_outlived() {
    let mut pty = start(80, 24);
    for signal in [Signal::USR1, Signal::USR2, Signal::ALARM, Signal::PIPE] {
        pty.signal(signal);
    }
    pty.send("a");
    pty.wait_text("keys 1.");
}

#[test]
fn a_closed_window_ends_it() {
    let mut pty = start(80, 24);
    pty.hang_up("a");
    assert_eq!(pty.wait_exit().exit_code(), 129);
}

#[test]
fn a_terminal_that_goes_without_a_signal_ends_it() {
    let mut program = command();
    program.set_controlling_tty(false);
    let mut pty = Pty::spawn(program, 80, 24);
    pty.wait_text("keys 0.");
    pty.hang_up("a");
    assert_eq!(pty.wait_exit().exit_code(), 129);
}
