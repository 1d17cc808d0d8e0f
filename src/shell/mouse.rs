//! The mouse, if it was asked for: wheel and click, and nothing while it only moves.

use std::{
    io,
    sync::atomic::{AtomicBool, Ordering},
};

use crossterm::event::{MouseButton, MouseEvent, MouseEventKind};

use super::input::Wake;

static IS_HEARD: AtomicBool = AtomicBool::new(false);

/// From now on the terminal is asked for its mouse whenever it is taken. Then it selects text only
/// with shift held, so that nobody gets this without asking.
pub fn listen() {
    IS_HEARD.store(true, Ordering::SeqCst);
}

/// Adds what asks the terminal for its mouse, if it was asked for.
pub(super) fn take(bytes: &mut Vec<u8>) -> io::Result<()> {
    if IS_HEARD.load(Ordering::SeqCst) { modes(bytes, true) } else { Ok(()) }
}

/// Adds what gives the mouse back.
pub(super) fn give_back(bytes: &mut Vec<u8>) -> io::Result<()> {
    if IS_HEARD.load(Ordering::SeqCst) { modes(bytes, false) } else { Ok(()) }
}

/// What an event of the mouse means here.
#[expect(clippy::wildcard_enum_match_arm, reason = "the library's other events mean nothing here")]
pub(super) fn meaning(event: MouseEvent) -> Option<Wake> {
    match event.kind {
        MouseEventKind::ScrollUp => Some(Wake::WheelUp),
        MouseEventKind::ScrollDown => Some(Wake::WheelDown),
        MouseEventKind::Down(MouseButton::Left) => Some(Wake::Click(event.column, event.row)),
        _ => None,
    }
}

/// Buttons and wheel (1000) with coordinates of any size (1006); the library would ask for every
/// movement too.
#[cfg(unix)]
fn modes(bytes: &mut Vec<u8>, is_on: bool) -> io::Result<()> {
    use std::io::Write as _;
    bytes.write_all(if is_on { b"\x1b[?1000h\x1b[?1006h" } else { b"\x1b[?1006l\x1b[?1000l" })
}

#[cfg(not(unix))]
fn modes(bytes: &mut Vec<u8>, is_on: bool) -> io::Result<()> {
    use crossterm::event::{DisableMouseCapture, EnableMouseCapture};
    if is_on {
        crossterm::queue!(bytes, EnableMouseCapture)
    } else {
        crossterm::queue!(bytes, DisableMouseCapture)
    }
}
