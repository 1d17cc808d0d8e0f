//! The bench of the lab: a guess first, then knobs; and the way there and back by keys.

mod bench;
mod journeys;
mod runs;
