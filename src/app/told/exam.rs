//! What an exam will be, in words.

use crate::{
    app::{ExamRow, ExamSetUp},
    content::{Confidence, Course},
};

/// What a row of the page is about, and its value.
pub(crate) fn words(set_up: &ExamSetUp, course: &Course, row: ExamRow) -> (&'static str, String) {
    match row {
        ExamRow::Count => {
            let (asked, available) = (set_up.asked(course), set_up.available(course));
            (
                "Questions",
                match set_up.count {
                    Some(_) if asked < available => {
                        format!("{asked} of {available}, drawn by lot")
                    }
                    Some(_) | None => format!("all {available}"),
                },
            )
        }
        ExamRow::Time => (
            "Time",
            match set_up.seconds_each {
                None => "no limit".to_owned(),
                Some(seconds) => {
                    let limit_ms = set_up.limit_ms(set_up.asked(course)).unwrap_or_default();
                    format!("{} a question, {} in all", each(seconds), minutes(limit_ms))
                }
            },
        ),
        ExamRow::Extra => (
            "Extra time",
            match set_up.time_percent {
                _ if set_up.seconds_each.is_none() => "not needed without a limit".to_owned(),
                100 => "none".to_owned(),
                percent => format!("× {}", factor(percent)),
            },
        ),
        ExamRow::Certainty => (
            "How sure you are",
            match set_up.confidence {
                Confidence::Optional => "asked, may be left unsaid".to_owned(),
                Confidence::Required => "asked, has to be said".to_owned(),
                Confidence::Off => "not asked".to_owned(),
            },
        ),
        ExamRow::Lesson(_) | ExamRow::Begin => ("", String::new()),
    }
}

/// `1 min`, `1.5 min`
fn each(seconds: u64) -> String {
    format!("{} min", factor(seconds.saturating_mul(100) / 60))
}

/// Hundredths without needless zeros: `1.25`, `1.5`, `2`.
fn factor(percent: u64) -> String {
    let text = format!("{}.{:02}", percent / 100, percent % 100);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// `25 min`, `1 min 30 s`
pub(crate) fn minutes(ms: u64) -> String {
    match (ms / 60_000, ms / 1000 % 60) {
        (minutes, 0) => format!("{minutes} min"),
        (minutes, seconds) => format!("{minutes} min {seconds} s"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_said_without_needless_digits() {
        assert_eq!([factor(125), factor(150), factor(200)], ["1.25", "1.5", "2"]);
        assert_eq!([each(60), each(90), each(120)], ["1 min", "1.5 min", "2 min"]);
        assert_eq!([minutes(1_500_000), minutes(90_000)], ["25 min", "1 min 30 s"]);
    }
}
