//! How counts, shares, days and settings are said on the pages about practice.

use crate::{app::ReviewSetting, content::Day, study::schedule::Settings};

/// `1 question`, `2 questions`.
pub(crate) fn counted(count: usize, one: &str) -> String {
    match count {
        1 => format!("1 {one}"),
        count => format!("{count} {one}s"),
    }
}

/// A share of 1 in per cent: `81 %`.
pub(crate) fn per_cent(share: f32) -> String {
    format!("{:.0} %", f64::from(share) * 100.0)
}

/// How long ago: `today`, `1 day`, `9 days`.
pub(crate) fn ago(days: u32) -> String {
    match days {
        0 => "today".to_owned(),
        1 => "1 day".to_owned(),
        days => format!("{days} days"),
    }
}

/// Time that was spent: `40 s`, `14 min`, `3 h 20 min`.
pub(crate) fn hours(ms: u64) -> String {
    let minutes = ms / 60_000;
    match (minutes / 60, minutes % 60) {
        (0, 0) => format!("{} s", ms / 1000),
        (0, minutes) => format!("{minutes} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, minutes) => format!("{hours} h {minutes} min"),
    }
}

/// What a setting of review stands at.
pub(crate) fn value(settings: Settings, row: ReviewSetting) -> String {
    match row {
        ReviewSetting::PerDay => format!("{} questions", settings.per_day),
        ReviewSetting::Retention => format!("{} %", settings.retention_percent),
        ReviewSetting::ExamDay => match settings.exam_day.and_then(Day::since_1970) {
            Some(day) => day.said(),
            None => "none".to_owned(),
        },
    }
}

/// What a setting of review is called.
pub(crate) fn label(row: ReviewSetting) -> &'static str {
    match row {
        ReviewSetting::PerDay => "At most a day",
        ReviewSetting::Retention => "Still right by then",
        ReviewSetting::ExamDay => "Exam on",
    }
}

/// What a setting of review does.
pub(crate) fn meaning(row: ReviewSetting) -> &'static str {
    match row {
        ReviewSetting::PerDay => {
            "After a long break the day still asks no more than this, the most faded first."
        }
        ReviewSetting::Retention => {
            "A question comes back when your chance of being right is about to fall below this. \
             More means more questions a day."
        }
        ReviewSetting::ExamDay => {
            "Before an exam no question waits longer than a fifth of the days that were left. \
             Once the day is past, it changes nothing."
        }
    }
}
