//! The window: its size, and being stopped and continued.

use rustix::process::Signal;

use super::{
    program::start,
    pty::{Pty, occurrences},
};

/// Bytes of the last frame.
fn last_frame(pty: &Pty) -> &[u8] {
    let begin = b"\x1b[?2026h";
    let at = pty.raw().windows(begin.len()).rposition(|window| window == begin).unwrap();
    &pty.raw()[at..]
}

#[test]
fn a_frame_without_news_costs_a_few_bytes() {
    let mut pty = start(80, 24);
    pty.send("a");
    pty.wait_text("draws 2.");
    pty.send("a");
    pty.wait_text("draws 3.");
    assert!(last_frame(&pty).len() < 90, "{:?}", String::from_utf8_lossy(last_frame(&pty)));
}

#[test]
fn a_monstrous_window_is_drawn_in_part() {
    let mut pty = start(80, 24);
    pty.resize_unseen(65535, 65535);
    pty.wait_for("a picture of the largest size", |pty| occurrences(pty.raw(), b"500x200") > 0);
    pty.resize(80, 24);
    pty.wait_text("size 80x24.");
}

#[test]
fn a_window_without_cells_draws_nothing_and_comes_back() {
    let mut pty = start(80, 24);
    pty.send("a");
    pty.wait_text("keys 1.");
    for (columns, rows) in [(0, 0), (0, 24), (80, 0)] {
        pty.resize_unseen(columns, rows);
        pty.send("b");
    }
    pty.resize(1, 1);
    pty.resize(90, 20);
    pty.wait_text("size 90x20.");
    pty.wait_text("keys 4.");
}

#[test]
fn a_storm_of_resizes_settles_on_the_last() {
    let mut pty = start(80, 24);
    for round in 0..200 {
        pty.resize(40 + round % 60, 10 + round % 30);
    }
    pty.resize(77, 22);
    pty.wait_text("size 77x22.");
    assert!(pty.raw().len() < 1_000_000);
}

#[test]
fn a_stop_and_a_continuation_from_outside_draw_everything_again() {
    let mut pty = start(80, 24);
    pty.signal(Signal::STOP);
    pty.signal(Signal::CONT);
    pty.wait_for("the screen taken again", |pty| {
        occurrences(pty.raw(), b"\x1b[?1049h") == 2 && occurrences(last_frame(pty), b"keys") == 1
    });
    pty.send("a");
    pty.wait_text("keys 1.");
    assert!(!pty.is_cooked());
}

#[test]
fn ctrl_z_without_a_shell_goes_on() {
    let mut pty = start(80, 24);
    pty.send("\x1a");
    pty.wait_for("the screen taken again", |pty| occurrences(pty.raw(), b"\x1b[?1049h") == 2);
    pty.send("a");
    pty.wait_text("keys 1.");
}

#[test]
fn ctrl_z_under_a_shell_gives_the_terminal_back_until_fg() {
    let program = super::program::command();
    let words = program.get_argv().iter().map(|word| word.to_string_lossy().into_owned());
    let line = words.map(|word| format!("'{word}'")).collect::<Vec<_>>().join(" ");
    let mut shell = portable_pty::CommandBuilder::new("sh");
    shell.args([
        "-mc",
        &format!("{line}; echo 'stopped with' $?; read x; fg; echo 'ended with' $?"),
    ]);
    shell.env("PEPTIBODY_TEST_PROGRAM", "1");
    shell.env("TERM", "xterm-256color");
    let mut pty = Pty::spawn(shell, 80, 24);
    pty.wait_text("keys 0.");
    pty.send("\x1a");
    pty.wait_text("stopped with 14");
    assert_eq!(pty.left_on(), Vec::<&str>::new());
    assert!(pty.is_cooked());
    pty.send("\n");
    pty.wait("the picture again", |screen| {
        screen.alternate_screen() && screen.contents().contains("keys 0.")
    });
    pty.send("a");
    pty.wait_text("keys 1.");
    pty.send("Q");
    pty.wait_text("ended with 0");
    assert!(pty.wait_exit().success());
}
