//! Waiting for the person: keys, pastes, resizes and signals, without a thread and without polling.

use std::{
    io,
    time::{Duration, Instant},
};

use crossterm::event::{self, Event};

use super::{answer::Answer, keys::key_of, mouse};
use crate::app::Key;

/// What ended a wait.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wake {
    /// A key was pressed.
    Key(Key),
    /// A bracketed paste arrived in full, as the terminal sent it.
    Paste(String),
    /// The wheel of the mouse was turned up by one notch.
    WheelUp,
    /// It was turned down.
    WheelDown,
    /// The mouse was clicked at this column and row, counted from 0.
    Click(u16, u16),
    /// The window has another size; draw again.
    Resize,
    /// The deadline has passed.
    Timeout,
    /// Someone asks the program to stop for a while (`SIGTSTP`).
    Suspend,
    /// The process was stopped and goes on (`SIGCONT`); take the terminal again and draw in full.
    Continued,
    /// Someone asks the program to end.
    Stop(Stop),
    /// The terminal is gone; end without writing to it.
    Gone,
}

/// A signal that asks the program to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// `SIGHUP`: the window was closed.
    HangUp,
    /// `SIGINT` from another process; Ctrl-C arrives as a key.
    Interrupt,
    /// `SIGQUIT` from another process.
    Quit,
    /// `SIGTERM`.
    Terminate,
}

impl Stop {
    /// The exit code by convention: 128 and the signal's number.
    #[must_use]
    pub fn exit_code(self) -> u8 {
        128 + match self {
            Self::HangUp => 1,
            Self::Interrupt => 2,
            Self::Quit => 3,
            Self::Terminate => 15,
        }
    }
}

/// The learner's end of the terminal.
pub struct Input {
    #[cfg(unix)]
    signals: super::signals::Signals,
    /// Whether the library's own queue was seen empty since the last byte was read.
    is_dry: bool,
    batch: Instant,
    answer: Answer,
}

/// How long keys may pour in before the screen must be drawn.
const BATCH: Duration = Duration::from_millis(50);

/// How long the library may look at the terminal when bytes are there.
const LOOK: Duration = Duration::from_millis(2);

/// How long the library may look for what it has read before. It looks not at all when asked with
/// a time of zero, and it spends the whole time when there is nothing.
const GLANCE: Duration = Duration::from_micros(20);

/// A glance can run out before it has looked when the machine is busy, so one is not enough.
const GLANCES: usize = 3;

/// Whether the library has an event, after it has read what the terminal holds.
fn queued() -> io::Result<bool> {
    if is_readable() && event::poll(LOOK)? {
        return Ok(true);
    }
    for _ in 0..GLANCES {
        if event::poll(GLANCE)? {
            return Ok(true);
        }
    }
    Ok(false)
}

#[cfg(unix)]
use unix::is_readable;

#[cfg(not(unix))]
fn is_readable() -> bool {
    true
}

impl Input {
    /// Starts listening to keys and signals; call it once, before the terminal is taken.
    ///
    /// # Errors
    ///
    /// When there is no terminal to read from.
    pub fn start() -> io::Result<Self> {
        #[cfg(unix)]
        unix::own_descriptor()?;
        event::poll(GLANCE)?;
        Ok(Self {
            #[cfg(unix)]
            signals: super::signals::Signals::listen()?,
            is_dry: false,
            batch: Instant::now(),
            answer: Answer::default(),
        })
    }

    /// Sleeps until something happens or `deadline` passes, and begins a batch.
    pub fn wait(&mut self, deadline: Option<Instant>) -> Wake {
        let wake = loop {
            match self.ready().or_else(|| self.sleep(deadline)) {
                Some(wake) => break wake,
                None => self.is_dry = false,
            }
        };
        self.batch = Instant::now();
        wake
    }

    /// What else has happened already; `None` when it is time to draw: nothing is left, or keys
    /// have been pouring in for 50 ms.
    pub fn next_in_batch(&mut self) -> Option<Wake> {
        if self.batch.elapsed() >= BATCH {
            return None;
        }
        self.ready()
    }

    /// Drops the signals that our own stopping and going on left behind.
    #[cfg_attr(not(unix), expect(clippy::unused_self, reason = "the same shape as on Unix"))]
    pub(super) fn forget_stop(&mut self) {
        #[cfg(unix)]
        self.signals.forget_stop();
    }

    /// Sleeps until the stop that we sent ourselves has arrived, at most 100 ms.
    #[cfg(unix)]
    pub(super) fn await_own_stop(&mut self) {
        let deadline = Instant::now() + Duration::from_millis(100);
        while !self.signals.has_stop() && Instant::now() < deadline {
            unix::sleep_on_signals(self.signals.pipe(), deadline);
            self.signals.hush();
        }
    }

    #[cfg(unix)]
    fn ready(&mut self) -> Option<Wake> {
        self.signals.take().or_else(|| self.parsed())
    }

    #[cfg(not(unix))]
    fn ready(&mut self) -> Option<Wake> {
        self.parsed()
    }

    fn parsed(&mut self) -> Option<Wake> {
        while !self.is_dry {
            match queued().and_then(|is_there| is_there.then(event::read).transpose()) {
                Ok(None) => self.is_dry = true,
                Ok(Some(event)) if self.answer.takes(&event, Instant::now()) => {}
                Ok(Some(event)) => {
                    if let Some(wake) = meaning(event) {
                        return Some(wake);
                    }
                }
                Err(_) => return Some(Wake::Gone),
            }
        }
        None
    }

    #[cfg(unix)]
    fn sleep(&mut self, deadline: Option<Instant>) -> Option<Wake> {
        match unix::sleep(self.signals.pipe(), deadline) {
            unix::Slept::Woken => {
                self.signals.hush();
                None
            }
            unix::Slept::Gone => Some(self.signals.take().unwrap_or(Wake::Gone)),
            unix::Slept::Due => Some(Wake::Timeout),
        }
    }

    #[cfg(not(unix))]
    #[expect(clippy::unused_self, reason = "the same shape as on Unix")]
    fn sleep(&mut self, deadline: Option<Instant>) -> Option<Wake> {
        let left =
            deadline.map_or(Duration::MAX, |at| at.saturating_duration_since(Instant::now()));
        match event::poll(left) {
            Ok(true) => None,
            Ok(false) => Some(Wake::Timeout),
            Err(_) => Some(Wake::Gone),
        }
    }
}

/// On Unix a resize is told by its signal, so the library's own event is a repetition.
fn meaning(event: Event) -> Option<Wake> {
    match event {
        Event::Key(key) => key_of(key).map(Wake::Key),
        Event::Paste(text) => Some(Wake::Paste(text)),
        Event::Resize(..) if cfg!(not(unix)) => Some(Wake::Resize),
        Event::Mouse(event) => mouse::meaning(event),
        Event::Resize(..) | Event::FocusGained | Event::FocusLost => None,
    }
}

#[cfg(unix)]
mod unix {
    use std::{io, os::fd::AsFd, time::Instant};

    use rustix::{
        event::{PollFd, PollFlags, Timespec, poll},
        fs::{Mode, OFlags, open},
        io::Errno,
        stdio::{dup2_stdin, stdin},
        termios::isatty,
    };

    pub(super) enum Slept {
        Woken,
        Gone,
        Due,
    }

    /// Sleeps on the terminal and the signals' pipe together.
    ///
    /// The library is asked only when there is something to read: on a dead terminal it would spin.
    pub(super) fn sleep(pipe: impl AsFd, deadline: Option<Instant>) -> Slept {
        let dead = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
        let tty = stdin();
        let mut waited = [PollFd::new(&tty, PollFlags::IN), PollFd::new(&pipe, PollFlags::IN)];
        let left = deadline.map(|at| at.saturating_duration_since(Instant::now()));
        let left = left.and_then(|left| Timespec::try_from(left).ok());
        match poll(&mut waited, left.as_ref()) {
            Ok(0) => Slept::Due,
            Ok(_) if waited.first().is_some_and(|tty| tty.revents().intersects(dead)) => {
                Slept::Gone
            }
            Ok(_) | Err(Errno::INTR) => Slept::Woken,
            Err(_) => Slept::Gone,
        }
    }

    /// Sleeps on the signals' pipe alone.
    pub(super) fn sleep_on_signals(pipe: impl AsFd, deadline: Instant) {
        let left = deadline.saturating_duration_since(Instant::now());
        let left = Timespec::try_from(left).unwrap_or_default();
        // However it ends, the caller looks at the signals again.
        let _ = poll(&mut [PollFd::new(&pipe, PollFlags::IN)], Some(&left));
    }

    /// Whether the terminal holds bytes that were not read yet.
    pub(super) fn is_readable() -> bool {
        let tty = stdin();
        let mut waited = [PollFd::new(&tty, PollFlags::IN)];
        let now = Timespec { tv_sec: 0, tv_nsec: 0 };
        matches!(poll(&mut waited, Some(&now)), Ok(1..))
            && waited.first().is_some_and(|tty| tty.revents().intersects(PollFlags::IN))
    }

    /// Puts a non-blocking descriptor of our own on the terminal in place of standard input.
    ///
    /// The library reads descriptor 0 until nothing is left, so that one which blocks would hold
    /// it inside half a sequence, deaf to signals. The one we were given is shared with the shell
    /// and stays as it is.
    pub(super) fn own_descriptor() -> io::Result<()> {
        let flags = OFlags::RDWR | OFlags::NOCTTY | OFlags::NONBLOCK | OFlags::CLOEXEC;
        let has_terminal = isatty(stdin());
        let name = if has_terminal { "/proc/self/fd/0" } else { "/dev/tty" };
        match open(name, flags, Mode::empty()) {
            Ok(own) if isatty(&own) => Ok(dup2_stdin(&own)?),
            _ if has_terminal => Ok(()),
            _ => Err(io::Error::other("there is no terminal to read keys from")),
        }
    }
}
