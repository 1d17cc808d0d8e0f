//! A patient from visit to visit: what was given, what was measured, and how it really was.

use super::{HIGHEST, Plan, Seed};
use crate::sim::{Dose, Route, Run, Titration, WEEK_H, measured};

/// Days between two visits.
const WEEK_DAYS: u8 = 7;

/// A patient from visit to visit. Each dose costs one week of simulation.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    run: Run,
    seed: Seed,
    doses: Vec<u8>,
    counts: Vec<u32>,
    truth: Vec<(f64, f64)>,
}

impl Course {
    /// The patient of `plan` at the first visit, before any dose.
    #[must_use]
    pub fn of(plan: &Plan) -> Self {
        let run = Run::of(plan.patient());
        let count = run.at(0.0).count();
        Self {
            run,
            seed: plan.seed,
            doses: Vec::new(),
            counts: vec![found(count, plan.seed, 0)],
            truth: vec![(0.0, count)],
        }
    }

    /// The patient of `plan` to the end, by the rule of its label, which sees the measured counts.
    #[must_use]
    pub fn by_rule(plan: &Plan) -> Self {
        let mut course = Self::of(plan);
        let mut rule = Titration::new(plan.label);
        for _ in 0..plan.weeks.count() {
            let dose = rule.decide(f64::from(course.count()));
            let whole = (0..=HIGHEST).find(|&whole| f64::from(whole) >= dose);
            course.give(whole.unwrap_or(HIGHEST));
        }
        course
    }

    /// The visit at which the patient is: 0 for the first, and one more for each dose.
    #[must_use]
    pub fn visit(&self) -> u8 {
        u8::try_from(self.doses.len()).unwrap_or(u8::MAX)
    }

    /// The count measured last, 10⁹/L.
    #[must_use]
    pub fn count(&self) -> u32 {
        self.counts.last().copied().unwrap_or_default()
    }

    /// What was given at each visit, mcg/kg; 0 for nothing.
    #[must_use]
    pub fn doses(&self) -> &[u8] {
        &self.doses
    }

    /// What was measured at each visit, 10⁹/L; one more than there are doses.
    #[must_use]
    pub fn counts(&self) -> &[u32] {
        &self.counts
    }

    /// How it really was: day and count (10⁹/L), once a day.
    #[must_use]
    pub fn truth(&self) -> &[(f64, f64)] {
        &self.truth
    }

    /// Gives `mcg_per_kg` under the skin and goes on to the next visit.
    pub(super) fn give(&mut self, mcg_per_kg: u8) {
        let visit = self.visit();
        let at_h = f64::from(visit) * WEEK_H;
        if mcg_per_kg > 0 {
            let mcg_per_kg = f64::from(mcg_per_kg);
            self.run.give(Dose { at_h, mcg_per_kg, route: Route::Sc });
        }
        let first = u16::from(visit) * u16::from(WEEK_DAYS);
        for day in (1..=u16::from(WEEK_DAYS)).map(|day| f64::from(first + day)) {
            self.run.approach(day * 24.0);
            self.truth.push((day, self.run.at(day * 24.0).count()));
        }
        self.doses.push(mcg_per_kg);
        let count = self.truth.last().map_or(0.0, |(_, count)| *count);
        self.counts.push(found(count, self.seed, u32::from(visit) + 1));
    }
}

/// What a laboratory reports: whole 10⁹/L, so that what is shown, scored and decided on is one.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a rounded count that is held inside the range of the type"
)]
fn found(count: f64, seed: Seed, visit: u32) -> u32 {
    measured(count, seed.number(), visit).round().clamp(0.0, 1e6) as u32
}
