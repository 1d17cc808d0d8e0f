//! When something happened. The clock itself lives in the shell.

use serde::{Deserialize, Serialize};

/// When something happened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct Stamp {
    /// Milliseconds since 1970 in UTC. May run backwards with the machine's clock.
    pub at_ms: i64,
    /// Milliseconds that the attempt has been on screen.
    pub active_ms: u64,
}
