//! The quiz machine in practice mode: an attempt takes events and gives back records, or a sentence
//! that says why not. Knows no clock, file or screen; the caller commits the records, then goes on.

mod attempt;
mod draft;
mod edit;
mod event;
mod fold;
mod moves;
pub mod number;
mod one_or_more;
mod phase;
mod plan;
mod record;
mod rejected;
mod resume;
pub mod score;
mod sheet;
mod shuffle;
mod step;
mod submit;
mod summary;
pub mod word;

pub use attempt::{Attempt, Struck};
pub use draft::{Draft, Response};
pub use edit::{Edit, LONGEST_FIELD, LONGEST_RECALL, SHORTEST_RECALL};
pub use event::{Certainty, Event, Fresh, Step, Which};
pub use one_or_more::{Empty, OneOrMore};
pub use phase::{Phase, Under};
pub use plan::{Entry, Mode, Plan, Quiz};
pub use record::{Final, Record};
pub use rejected::Rejected;
pub use resume::Resumed;
pub use score::{Judgement, Note, Part};
pub use sheet::{ItemState, Marked, Open, Revealed, Sheet, Try};
pub use summary::{CertaintyRow, LookAgain, Marks, ObjectiveRow, Reason, Summary};
