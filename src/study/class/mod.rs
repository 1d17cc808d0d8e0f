//! What a class's answers say about the questions: how hard each is, whether it tells those who know
//! from those who do not, and what is believed in place of the right answer. Knows no names.

mod code;
mod report;

pub use code::{codes, is_code, told};
pub use report::{Class, Flag, ItemReport, Standing, Wrong};

use crate::content::Id;

/// How an item came out for one learner, the first time they met it.
#[derive(Clone, Debug, PartialEq)]
pub struct First {
    /// A token that stands for the learner.
    pub learner: String,
    /// The lesson that teaches the item.
    pub lesson: Id,
    /// The item.
    pub item: Id,
    /// Its fingerprint then, so that an edited item is not mixed with what it was.
    pub hash: String,
    /// Score of the first try, 0 to 1; 0 if the answer was shown in place of being given.
    pub raw: f64,
    /// What was wrong about it, in the codes of [`codes`].
    pub wrong: Vec<String>,
}
