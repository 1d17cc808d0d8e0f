//! The outside world: terminal, keys, signals, clock, chance and the database.

pub mod clock;
pub mod input;
mod keys;
pub mod place;
mod restore;
#[cfg(unix)]
mod signals;
pub mod store;
pub mod terminal;

pub use keys::key_of;
pub use restore::panic_line;

/// 64 bits of chance from the operating system; of the clock where it gives none.
#[must_use]
pub fn seed() -> u64 {
    getrandom::u64().unwrap_or_else(|_| {
        let now = clock::Now::read();
        now.utc_ms.cast_unsigned().rotate_left(32) ^ u64::from(std::process::id())
    })
}
