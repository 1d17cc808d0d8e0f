//! What a learner does, as pure state machines. Knows no screen, clock or file.

pub mod clinic;
mod entry;
pub mod lab;
pub mod learner;
pub mod progress;
pub mod quiz;
pub mod reader;
mod stamp;

pub use entry::{Entry, Record};
pub use progress::Progress;
pub use stamp::Stamp;
