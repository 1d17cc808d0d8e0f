//! Screens as a learner sees them: keys in, frames out.

mod asked;
mod bare;
mod fitting;
mod home;
mod lookup;
mod quiz;
mod reading;
mod shown;
mod sweep;
