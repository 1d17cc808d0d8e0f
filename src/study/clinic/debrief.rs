//! The look back: both courses, both scores, and where they turned.

use super::{Course, Plan, Score, Turn, turn};

/// The look back at a game that is over.
#[derive(Clone, Debug, PartialEq)]
pub struct Debrief {
    /// How the learner's course came out.
    pub yours: Score,
    /// How the rule's came out.
    pub rule: Score,
    /// Where the learner's course turned, at most [`super::MOST_TURNS`], in order of weeks.
    pub turns: Vec<Turn>,
    /// The same patient by the rule, with the same measurement noise.
    pub by_rule: Course,
}

impl Debrief {
    /// Looks back at `course` and treats the same patient by the rule.
    #[must_use]
    pub fn of(plan: &Plan, course: &Course) -> Self {
        let by_rule = Course::by_rule(plan);
        Self {
            yours: Score::of(course),
            rule: Score::of(&by_rule),
            turns: turn::telling(course, &by_rule),
            by_rule,
        }
    }
}
