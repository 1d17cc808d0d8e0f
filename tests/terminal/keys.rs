//! Keys and pastes: every one arrives, whole and once.

use super::{program::start, pty::occurrences};

#[test]
fn keys_arrive_with_their_names() {
    let mut pty = start(80, 24);
    for (bytes, name) in [
        ("a", "Char('a')"),
        ("ä", "Char('ä')"),
        ("\x1b[A", "Up"),
        ("\x1bOB", "Down"),
        ("\x1b[Z", "BackTab"),
        ("\r", "Enter"),
        ("\x03", "Ctrl('c')"),
        ("\x1b[6~", "PageDown"),
        ("\x7f", "Backspace"),
        ("\x1bOP", "F(1)"),
        ("\x1b", "Esc"),
    ] {
        pty.send(bytes);
        pty.wait_text(&format!("last {name}."));
    }
}

#[test]
fn a_key_split_in_two_is_one_key() {
    let mut pty = start(80, 24);
    pty.send("\x1b[1;5");
    pty.send("x\x1b");
    pty.send("[");
    pty.send("5~");
    pty.send("z");
    pty.wait_text("last Char('z').");
}

#[test]
fn the_cursor_is_shown_where_it_is_put() {
    let mut pty = start(80, 24);
    assert!(pty.screen().hide_cursor());
    pty.send("c");
    pty.wait("a cursor", |screen| !screen.hide_cursor() && screen.cursor_position() == (1, 3));
    pty.send("d");
    pty.wait("no cursor", vt100::Screen::hide_cursor);
}

#[test]
fn a_deadline_ends_the_wait() {
    let mut pty = start(80, 24);
    pty.send("T");
    pty.wait_text("last Timeout late true.");
}

#[test]
fn a_large_bracketed_paste_is_one_event() {
    let mut pty = start(80, 24);
    let text = "Thrombopoietin \x1b[A\u{1}".repeat(52_429);
    let digest =
        text.bytes().fold(7_u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
    pty.pour(format!("\x1b[200~{text}\x1b[201~").into_bytes());
    pty.wait_text("pasted 1.");
    pty.wait_text(&format!("last {} bytes.", text.len()));
    pty.wait_text(&format!("digest {digest}."));
    pty.wait_text("keys 0.");
    assert!(pty.raw().len() < 20_000, "a paste drew {} bytes", pty.raw().len());
}

#[test]
fn a_large_raw_paste_arrives_in_few_frames() {
    let mut pty = start(80, 24);
    pty.pour(b"abcdefg ".repeat(32_768));
    pty.wait_text("keys 262144.");
    let frames = occurrences(pty.raw(), b"\x1b[?2026h");
    assert!(frames < 13_000, "{frames} frames");
}

#[test]
fn broken_reports_neither_end_the_program_nor_deafen_it() {
    let mut pty = start(80, 24);
    for junk in [
        &b"\x1b[M\x00\x00\x00"[..],
        b"\x1b[M\xff\xff\xff",
        b"\x1b[<0;0;0M",
        b"\x1b[<99999;99999;99999m",
        b"\x1b[0;0R",
        b"\x1b[99999999999u",
        b"\x1b[1;99999A",
        b"\xff\xfe\xc3\x28",
        b"\x1b[?1;2c\x1b[?1u\x1b[I\x1b[O",
        b"\x1b[32;99999;1M",
    ] {
        pty.send(junk);
    }
    // Half a sequence may swallow one key, not the next.
    pty.send("zzzzzzzz\r\r\r");
    pty.wait_text("last Enter.");
    pty.send("k");
    pty.wait_text("last Char('k').");
}

#[test]
fn no_key_is_lost_around_resizes() {
    let mut pty = start(80, 24);
    for round in 1..=60 {
        let wide = 60 + round % 40;
        pty.send("j");
        pty.resize(wide, 24);
        pty.send("k");
        pty.wait_text(&format!("keys {}.", 2 * round));
        pty.wait_text(&format!("size {wide}x24."));
    }
}
