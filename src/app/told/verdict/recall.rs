//! The rows of a checklist after the learner ticked it.

use std::collections::BTreeSet;

use super::Line;
use crate::{
    app::told::{verdict::Sign, words::letter},
    content::Words,
};

/// Each point, and whether the learner found it in what they wrote.
pub(crate) fn lines(checklist: &[Words], ticks: &BTreeSet<usize>) -> Vec<Line> {
    let line = |(at, point): (usize, &Words)| {
        if ticks.contains(&at) {
            Line::new(Sign::Right, letter(at), &**point)
        } else {
            Line::new(Sign::Plain, letter(at), &**point).noted("not said")
        }
    };
    checklist.iter().enumerate().map(line).collect()
}

/// Each point.
pub(crate) fn points(checklist: &[Words]) -> Vec<Line> {
    let points = checklist.iter().enumerate();
    points.map(|(at, point)| Line::new(Sign::Should, letter(at), &**point)).collect()
}
