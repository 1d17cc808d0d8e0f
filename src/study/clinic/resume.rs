//! A game read back from its records. The doses are believed, the counts computed anew.

use super::{Course, Game, HIGHEST, Phase, Plan, Record};

/// A game that was read back.
#[derive(Clone, Debug, PartialEq)]
pub struct Resumed {
    /// The game, at the visit in which the learner finds it again.
    pub game: Game,
    /// Decided visits that are left out, because one before them is missing.
    pub left_out: usize,
    /// Whether the drug model computes other counts today than the learner saw.
    pub has_new_counts: bool,
}

impl Game {
    /// Reads a game back from its records, in the order in which they were written. Records that
    /// cannot be are passed over; a missing visit ends the course. `None` if the game never started.
    /// Writes nothing, and gives the same every time.
    #[must_use]
    pub fn resume(records: &[Record]) -> Option<Resumed> {
        let plan = records.iter().find_map(plan)?;
        let mut folded = Folded { course: Course::of(&plan), left_out: 0, has_new_counts: false };
        for record in records {
            if let &Record::Dosed { visit, mcg_per_kg, count } = record {
                folded.take(plan, visit, mcg_per_kg, count);
            }
        }
        let Folded { course, left_out, has_new_counts } = folded;
        let mut game = Self::of(plan, course);
        let is_thrown_away = records.contains(&Record::Discarded);
        if is_thrown_away && matches!(game.phase, Phase::AtVisit(_)) {
            game.phase = Phase::Gone;
        }
        Some(Resumed { game, left_out, has_new_counts })
    }
}

/// What was read so far.
struct Folded {
    course: Course,
    left_out: usize,
    has_new_counts: bool,
}

impl Folded {
    fn take(&mut self, plan: Plan, visit: u8, mcg_per_kg: u8, count: u32) {
        let here = self.course.visit();
        if visit < here || visit >= plan.weeks.count() {
            return;
        }
        if visit > here || mcg_per_kg > HIGHEST {
            self.left_out += 1;
            return;
        }
        self.has_new_counts |= count != self.course.count();
        self.course.give(mcg_per_kg);
    }
}

fn plan(record: &Record) -> Option<Plan> {
    match record {
        Record::Started { plan, .. } => Some(*plan),
        Record::Dosed { .. } | Record::Finished { .. } | Record::Discarded => None,
    }
}
