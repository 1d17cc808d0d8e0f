//! Screens as a learner sees them: keys in, frames out.

mod about;
mod asked;
mod bare;
mod clinic;
mod fitting;
mod home;
mod lab;
mod levels;
mod lookup;
mod quiz;
mod reading;
mod search;
mod shown;
pub(crate) mod sweep;
mod whole;

pub(crate) use shown::{agrees, agrees_in_ascii, agrees_once};
pub(crate) use sweep::JOURNEYS;
