//! The dose lab: a guess first, then knobs that each draw the curve anew. Nothing of it is written
//! down; the numbers come from the drug model.

mod bench;
mod knob;
mod run;

pub use bench::{Bench, Drawn, Event, Guess, Phase, Rejected};
pub use knob::{Knob, Row};
pub use run::Run;
