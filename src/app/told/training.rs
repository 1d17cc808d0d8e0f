//! How counts, shares and days are said on these pages.

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
