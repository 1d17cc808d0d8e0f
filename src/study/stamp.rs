//! When something happened. The clock itself lives in the shell.

use serde::{Deserialize, Serialize};

/// When something happened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
pub struct Stamp {
    /// Milliseconds since 1970 in UTC. May run backwards with the machine's clock.
    pub at_ms: i64,
    /// Milliseconds that the attempt has been on screen.
    pub active_ms: u64,
    /// The learner's day, as days since 1 January 1970. It begins at 04:00 of their local time, so
    /// that an evening that runs late is one day. May run backwards with the clock.
    #[serde(default)]
    pub day: i32,
}
