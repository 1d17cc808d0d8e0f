//! The quiz machine in its three modes, practice, exam and review: an attempt takes events and gives
//! back records, or a sentence that says why not. Knows no clock, file or screen; the caller commits
//! the records, then goes on.

mod attempt;
mod draft;
mod edit;
mod event;
mod exam;
mod fold;
mod moves;
pub mod number;
mod one_or_more;
mod plan;
mod questions;
mod record;
mod rejected;
mod response;
mod resume;
mod rules;
pub mod score;
mod sheet;
mod shuffle;
mod step;
mod submit;
mod summary;
mod word;

pub use attempt::{Attempt, Back, Phase, Struck};
pub use draft::Draft;
pub use edit::{Edit, LONGEST_FIELD, LONGEST_RECALL, SHORTEST_RECALL};
pub use event::{Event, Step, Which};
pub use one_or_more::{Empty, OneOrMore};
pub use plan::{Entry, Fresh, Plan};
pub use questions::Quiz;
pub use record::Record;
pub use rejected::Rejected;
pub use response::{Kind, Response};
pub use resume::Resumed;
pub use rules::{Mode, Rules};
pub use sheet::{Certainty, ItemState, Saved, Sheet, Try, Verdict};
pub use summary::{Again, CertaintyRow, Marks, ObjectiveRow, Reason, Summary};
