//! What happened, and what must be done outside.

use super::{Edition, Key};
use crate::study::{Entry, Progress, Stamp, clinic, quiz, statistics::Counted};

/// What happened.
#[derive(Clone, Debug)]
pub enum Msg {
    /// A key was pressed.
    Key(Key),
    /// A text was pasted.
    Paste(String),
    /// The terminal has this many columns and rows.
    Resize(u16, u16),
    /// What the last [`Effect::Commit`] asked for is safely written.
    Committed,
    /// It is not written; the sentence says why.
    NotCommitted(String),
    /// An attempt was read back.
    Recalled(Vec<(Stamp, quiz::Record)>),
    /// A game was read back, but for so many records that cannot be read.
    RecalledGame(Vec<clinic::Record>, usize),
    /// What was done so far, in other windows too.
    Refreshed(Box<Progress>),
    /// Everything was counted.
    Recounted(Box<Counted>),
    /// What [`Effect::Defer`] asked for is not written yet; the sentence says why. It is kept and
    /// tried again.
    Unwritten(String),
    /// The lesson that is being written was read again.
    Reread(Edition),
    /// A second has passed on the clock of an exam.
    Tick,
    /// The program is about to end from outside: everything has to be handed over.
    Ending,
}

/// What must be done outside.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Write these, then answer with [`Msg::Committed`] or [`Msg::NotCommitted`].
    Commit(Vec<Entry>),
    /// Write these when convenient, at the latest with the next commit or a second later.
    Defer(Vec<Entry>),
    /// Read the attempt of this name and answer with [`Msg::Recalled`].
    Recall(String),
    /// Read the game of this name and answer with [`Msg::RecalledGame`].
    RecallGame(String),
    /// Read what was done so far, in other windows too, and answer with [`Msg::Refreshed`].
    Refresh,
    /// Count everything that was answered and answer with [`Msg::Recounted`].
    Recount,
    /// Give the terminal back until the program is brought to the front again.
    Suspend,
    /// End the program.
    Quit,
}

/// When a message arrived. Only the shell reads the clock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Now {
    /// Milliseconds since 1970 in UTC. May run backwards.
    pub utc_ms: i64,
    /// Milliseconds since the program began. Never runs backwards.
    pub mono_ms: u64,
    /// The learner's day, as days since 1 January 1970, begun at 04:00 of their local time.
    pub day: i32,
}

impl Now {
    /// The stamp of what happens now, in an attempt that was on screen for so long.
    #[must_use]
    pub fn stamp(self, active_ms: u64) -> Stamp {
        Stamp { at_ms: self.utc_ms, active_ms, day: self.day }
    }
}
