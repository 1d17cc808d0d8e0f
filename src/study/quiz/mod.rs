//! The quiz: a small, strict state machine over the items of a lesson.

mod attempt;
mod draft;
mod event;
mod phase;
mod plan;
mod record;
mod sheet;

pub use attempt::{Attempt, Step};
pub use draft::{Draft, Edit, Response};
pub use event::{Certainty, Event, Fresh, Rejected, Which};
pub use phase::{Phase, Under};
pub use plan::{Entry, Mode, Plan, Quiz};
pub use record::{Final, Record};
pub use sheet::{ItemState, Marked, Open, Revealed, Sheet, Try};
