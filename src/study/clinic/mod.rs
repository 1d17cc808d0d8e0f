//! Treating a virtual patient: a visit each week, a dose at each visit, and a look back in which the
//! same patient is treated by a label's rule. Knows no clock, file or screen; the caller commits the
//! records, then goes on.

mod course;
mod debrief;
mod event;
mod game;
mod plan;
mod record;
mod rejected;
mod resume;
mod score;
mod turn;

pub use course::Course;
pub use debrief::Debrief;
pub use event::{Event, Step};
pub use game::{Game, Phase, Visit};
pub use plan::{LAST_SEED, NoSuchSeed, Plan, Seed, Weeks, Who};
pub use record::{MODEL, Record};
pub use rejected::Rejected;
pub use resume::Resumed;
pub use score::{Band, FAR_ABOVE, Score};
pub use turn::{Change, MOST_TURNS, Turn};

/// The highest weekly dose, mcg/kg (both labels).
pub const HIGHEST: u8 = 10;

/// The dose that is offered first, mcg/kg (both labels).
pub const FIRST: u8 = 1;
