//! Screens as a learner sees them: keys in, frames out.

mod quiz;
mod reading;
