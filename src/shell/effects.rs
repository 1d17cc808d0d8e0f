//! What the app asks to be done outside, the same for every front.

use std::collections::VecDeque;

use super::{clock, journal::Journal};
use crate::app::{Effect, Model, Msg, update};

/// What only a front itself can do.
pub(super) enum Outside {
    /// Give the terminal back for a while.
    Suspend,
    /// End the program.
    Quit,
}

/// Does what the app asks for, and tells it what came of it, until nothing is left to do or the
/// front has to do something itself; what is left then stays in `left`.
pub(super) fn perform(
    model: &mut Model,
    journal: &mut Journal,
    left: &mut VecDeque<Effect>,
) -> Option<Outside> {
    while let Some(effect) = left.pop_front() {
        let answer = match effect {
            Effect::Commit(entries) => Some(match journal.commit(&entries) {
                Ok(()) => Msg::Committed,
                Err(why) => Msg::NotCommitted(why.to_string()),
            }),
            Effect::Defer(entries) => {
                journal.defer(entries);
                None
            }
            Effect::Recall(attempt) => Some(match journal.attempt(&attempt) {
                Ok(records) => Msg::Recalled(records),
                Err(why) => Msg::Unwritten(why.to_string()),
            }),
            Effect::RecallGame(game) => Some(match journal.game(&game) {
                Ok((records, lost)) => Msg::RecalledGame(records, lost),
                Err(why) => Msg::Unwritten(why.to_string()),
            }),
            Effect::Refresh => Some(match journal.progress() {
                Ok(progress) => Msg::Refreshed(Box::new(progress)),
                Err(why) => Msg::Unwritten(why.to_string()),
            }),
            Effect::Recount => Some(match journal.counted() {
                Ok(counted) => Msg::Recounted(Box::new(counted)),
                Err(why) => Msg::Unwritten(why.to_string()),
            }),
            Effect::Suspend => return Some(Outside::Suspend),
            Effect::Quit => return Some(Outside::Quit),
        };
        if let Some(msg) = answer {
            left.extend(update(model, msg, clock::now()));
        }
    }
    None
}
