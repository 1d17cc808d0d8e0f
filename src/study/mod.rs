//! What a learner does, as pure state machines. Knows no screen, clock or file.

pub mod quiz;
mod stamp;

pub use stamp::Stamp;
