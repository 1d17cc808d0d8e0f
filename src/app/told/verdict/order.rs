//! The rows of events after the verdict: the right order, and where the learner had each.

use super::Line;
use crate::{
    app::told::{
        verdict::Sign,
        words::{self, digit},
    },
    content::Words,
};

/// The events in their right order; with an answer, those that stood elsewhere say where.
pub(crate) fn lines(sequence: &[Words], places: Option<&Vec<usize>>) -> Vec<Line> {
    let line = |(at, event): (usize, &Words)| {
        let line = |sign| Line::new(sign, digit(at), &**event);
        match places.map(|places| places.iter().position(|&place| place == at)) {
            None => line(Sign::Should),
            Some(given) if given == Some(at) => line(Sign::Right),
            Some(Some(given)) => {
                line(Sign::Wrong).noted(format!("you had it {}", words::ordinal(given + 1)))
            }
            Some(None) => line(Sign::Wrong),
        }
    };
    sequence.iter().enumerate().map(line).collect()
}
