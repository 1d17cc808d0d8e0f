//! The outside world: terminal, keys, signals, clock, chance and the database.
#![expect(clippy::disallowed_methods, reason = "this is the floor that touches the world")]

use std::{
    io::{self, Write as _},
    process::ExitCode,
};

mod answer;
pub mod clock;
mod effects;
pub mod folder;
pub mod input;
mod journal;
mod keys;
mod lines;
pub mod looks;
pub mod mouse;
pub mod output;
pub mod place;
mod plain;
mod record;
mod restore;
mod run;
#[cfg(unix)]
mod signals;
pub mod store;
pub mod survey;
pub mod terminal;
mod watch;

pub use journal::{Journal, Opened};
pub use keys::key_of;
pub use plain::plain;
pub use restore::panic_line;
pub use run::run;
pub use watch::Watch;

/// 64 bits of chance from the operating system, which nothing can be traced back from; none where it
/// gives none.
#[must_use]
pub fn chance() -> Option<u64> {
    getrandom::u64().ok()
}

/// 64 bits of chance from the operating system; of the clock where it gives none.
#[must_use]
pub fn seed() -> u64 {
    chance().unwrap_or_else(|| {
        let now = clock::now();
        now.utc_ms.cast_unsigned().rotate_left(32) ^ u64::from(std::process::id())
    })
}

/// The exit code at the end, after telling what could not be written.
fn last_words(unwritten: Option<String>) -> ExitCode {
    match unwritten {
        None => ExitCode::SUCCESS,
        Some(why) => {
            drop(writeln!(io::stderr(), "peptibody: {why}"));
            ExitCode::FAILURE
        }
    }
}
