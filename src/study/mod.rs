//! What a learner does, as pure state machines. Knows no screen, clock or file.

pub mod class;
pub mod clinic;
mod entry;
mod fact;
pub mod lab;
pub mod learner;
pub mod progress;
pub mod quiz;
pub mod reader;
pub mod schedule;
pub mod share;
mod stamp;
pub mod statistics;

pub use entry::{Entry, Record};
pub use fact::{Fact, Outcome, What};
pub use progress::Progress;
pub use stamp::Stamp;
