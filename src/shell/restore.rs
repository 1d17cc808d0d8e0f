//! Taking the terminal and giving it back exactly once, also from a panic.

use std::{
    io::{self, Write as _},
    panic,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicBool, Ordering},
};

use crossterm::{
    cursor::Show,
    event::{DisableBracketedPaste, EnableBracketedPaste},
    queue,
    style::{Attribute, SetAttribute},
    terminal::{
        EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode,
        enable_raw_mode,
    },
};

use super::{mouse, place::shown};

/// The terminal itself; unlike `io::Stdout` it neither buffers nor panics.
#[cfg(unix)]
pub(super) type Out = std::fs::File;
/// The terminal itself.
#[cfg(not(unix))]
pub(super) type Out = io::Stdout;

static TAKEN: AtomicBool = AtomicBool::new(false);

/// The one line a person sees after a panic; `place` is a source file and its line.
#[must_use]
pub fn panic_line(place: Option<(&str, u32)>, saved_in: Option<&Path>) -> String {
    let place = place.map(|(file, line)| format!(" ({file}:{line})")).unwrap_or_default();
    let saved = saved_in
        .map(|path| format!(" Your answers are saved in {}.", shown(path)))
        .unwrap_or_default();
    format!("peptibody stopped because of a mistake of its own{place}.{saved} Please report it.")
}

/// Raw mode, alternate screen, bracketed paste and, if it was asked for, the mouse on.
pub(super) fn take() -> io::Result<()> {
    enable_raw_mode()?;
    TAKEN.store(true, Ordering::SeqCst);
    let mut bytes = Vec::new();
    queue!(bytes, EnterAlternateScreen, EnableBracketedPaste)?;
    mouse::take(&mut bytes)?;
    out()?.write_all(&bytes)
}

/// Everything off again; does nothing if the terminal is not taken. A dead terminal is no error.
pub(super) fn give_back() {
    if !TAKEN.swap(false, Ordering::SeqCst) {
        return;
    }
    let mut bytes = Vec::new();
    let queued = mouse::give_back(&mut bytes);
    let queued = queued.and_then(|()| {
        queue!(
            bytes,
            EndSynchronizedUpdate,
            SetAttribute(Attribute::Reset),
            DisableBracketedPaste,
            Show,
            LeaveAlternateScreen
        )
    });
    drop(queued.and_then(|()| put(&bytes)));
    drop(disable_raw_mode());
}

/// From now on a panic gives the terminal back, says one line and ends the process with 1.
pub(super) fn on_panic(saved_in: Option<PathBuf>) {
    panic::set_hook(Box::new(move |info| {
        give_back();
        let place = info.location().map(|at| (at.file(), at.line()));
        let line = panic_line(place, saved_in.as_deref());
        drop(writeln!(io::stderr(), "{line}"));
        process::exit(1);
    }));
}

/// Writes without a descriptor of its own, because there may be none left to have.
#[cfg(unix)]
fn put(bytes: &[u8]) -> io::Result<()> {
    let mut rest = bytes;
    while !rest.is_empty() {
        match rustix::io::write(rustix::stdio::stdout(), rest) {
            Ok(written) => rest = rest.get(written..).unwrap_or_default(),
            Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

#[cfg(not(unix))]
fn put(bytes: &[u8]) -> io::Result<()> {
    io::stdout().write_all(bytes)
}

#[cfg(unix)]
pub(super) fn out() -> io::Result<Out> {
    Ok(rustix::stdio::stdout().try_clone_to_owned()?.into())
}

#[cfg(not(unix))]
pub(super) fn out() -> io::Result<Out> {
    Ok(io::stdout())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_says_where_and_what_to_do() {
        assert_eq!(
            panic_line(Some(("src/x.rs", 12)), Some(Path::new("/d/progress.db"))),
            "peptibody stopped because of a mistake of its own (src/x.rs:12). \
             Your answers are saved in /d/progress.db. Please report it."
        );
    }

    #[test]
    fn the_last_line_does_not_promise_a_file_there_is_not() {
        assert_eq!(
            panic_line(None, None),
            "peptibody stopped because of a mistake of its own. Please report it."
        );
    }

    #[test]
    fn giving_back_what_was_not_taken_is_silent() {
        give_back();
        assert!(!TAKEN.load(Ordering::SeqCst));
    }
}
