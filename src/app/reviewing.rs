//! What is due, and how review is scheduled: what the learner has chosen on these two pages.

use super::Model;
use crate::study::schedule::{Due, Settings};

/// What is chosen from all that is due.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DueList {
    /// Only the items of the lesson at this place of the course.
    pub only: Option<usize>,
    /// Only as many as fit into five minutes.
    pub is_short: bool,
}

/// A row of the page on which review is scheduled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReviewSetting {
    /// The most items that a day asks.
    PerDay,
    /// The share that should still be right.
    Retention,
    /// The day of an exam.
    ExamDay,
}

impl ReviewSetting {
    /// All rows, from the top.
    pub const ALL: [Self; 3] = [Self::PerDay, Self::Retention, Self::ExamDay];
}

/// Minutes of a short review.
const SHORT_MIN: u64 = 5;
/// Items by which the daily cap changes.
const PER_DAY_STEP: u16 = 5;

impl Model {
    /// What is due now, as far as `list` wants it.
    #[must_use]
    pub fn due(&self, list: DueList) -> Vec<Due> {
        let schedule = self.progress.schedule();
        let only = list.only.and_then(|place| self.course.outline(place)).map(|it| &it.id);
        let mut due = schedule.due(&self.course, self.day);
        due.retain(|due| only.is_none_or(|only| *only == due.lesson));
        if list.is_short {
            while due.len() > 1 && schedule.minutes(due.len()) > SHORT_MIN {
                due.pop();
            }
        }
        due
    }
}

impl DueList {
    /// The same list for the next lesson of which something is due, after the last one for all.
    pub(super) fn turned(self, model: &Model) -> Self {
        let all = model.due(Self::default());
        let is_due = |place: &usize| {
            let outline = model.course.outline(*place);
            outline.is_some_and(|outline| all.iter().any(|due| due.lesson == outline.id))
        };
        let from = self.only.map_or(0, |place| place.saturating_add(1));
        let next = (from..model.course.outlines().len()).find(is_due);
        Self { only: next, ..self }
    }
}

/// The settings with one of them changed: a step on or back, for an exam's day so many days.
pub(super) fn turned(
    settings: Settings,
    row: ReviewSetting,
    is_more: bool,
    (days, today): (i32, i32),
) -> Settings {
    let settings = settings.within_ranges();
    match row {
        ReviewSetting::PerDay => {
            let (less, more) = (
                settings.per_day.saturating_sub(1) / PER_DAY_STEP * PER_DAY_STEP,
                (settings.per_day / PER_DAY_STEP + 1).saturating_mul(PER_DAY_STEP),
            );
            Settings { per_day: if is_more { more } else { less }, ..settings }
        }
        ReviewSetting::Retention => {
            let percent = settings.retention_percent;
            let percent = if is_more { percent + 1 } else { percent - 1 };
            Settings { retention_percent: percent, ..settings }
        }
        ReviewSetting::ExamDay => {
            let days = if is_more { days } else { -days };
            let exam_day = match settings.exam_day {
                None if is_more => Some(today.saturating_add(days)),
                None => None,
                Some(day) => Some(day.saturating_add(days)).filter(|day| *day > today),
            };
            Settings { exam_day, ..settings }
        }
    }
    .within_ranges()
}
