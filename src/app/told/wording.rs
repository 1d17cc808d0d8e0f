//! How values of the course are said: levels, review, dates, counts.

use crate::content::{Level, Review, Status};

/// A reading level.
pub(crate) fn level(level: Level) -> &'static str {
    match level {
        Level::Plain => "Plain",
        Level::Student => "Student",
        Level::Clinician => "Clinician",
    }
}

/// How far a review has come.
pub(crate) fn status(status: Status) -> &'static str {
    match status {
        Status::Draft => "draft",
        Status::Submitted => "submitted",
        Status::UnderReview => "under review",
        Status::Approved => "approved",
    }
}

/// Where a review stands on the day `today`, `2026-11-22`, for a header.
pub(crate) fn standing(review: &Review, today: &str) -> String {
    match (&review.reviewed, review.status) {
        _ if is_overdue(review, today) => "review overdue".to_owned(),
        (Some(signed), Status::Approved) => format!("approved {}", date(signed)),
        (_, status) => self::status(status).to_owned(),
    }
}

/// Whether the day by which the text should be looked at again is past on the day `today`;
/// both are written `2026-11-22`, so that an earlier one is less.
pub(crate) fn is_overdue(review: &Review, today: &str) -> bool {
    let next = review.next_review.as_deref();
    !today.is_empty() && next.is_some_and(|next| next < today)
}

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// `2026-11-20` as `20 Nov 2026`; anything else as it is.
pub(crate) fn date(day: &str) -> String {
    let said = || {
        let mut parts = day.splitn(3, '-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let month = MONTHS.get(month.parse::<usize>().ok()?.checked_sub(1)?)?;
        Some(format!("{} {month} {year}", day.parse::<u8>().ok()?))
    };
    said().unwrap_or_else(|| day.to_owned())
}

/// `1 question`, `2 questions`.
pub(crate) fn counted(count: usize, one: &str) -> String {
    match count {
        1 => format!("1 {one}"),
        count => format!("{count} {one}s"),
    }
}

/// Numbers in a row of words: `1`, `1 and 2`, `1, 2 and 5`.
pub(crate) fn listed(numbers: &[usize]) -> String {
    let said: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    match said.split_last() {
        None => String::new(),
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
    }
}

/// `2 · Switching on c-Mpl`.
pub(crate) fn lesson_title(number: usize, title: &str) -> String {
    format!("{number} · {title}")
}

#[cfg(test)]
mod tests {
    use super::{counted, date, listed};

    #[test]
    fn a_date_is_said_the_way_people_write_it() {
        assert_eq!(date("2026-11-02"), "2 Nov 2026");
        assert_eq!(date("2026-13-02"), "2026-13-02");
        assert_eq!(date("soon"), "soon");
    }

    #[test]
    fn one_is_not_many() {
        assert_eq!(counted(1, "question"), "1 question");
        assert_eq!(counted(0, "question"), "0 questions");
    }

    #[test]
    fn a_list_ends_with_and() {
        assert_eq!(listed(&[]), "");
        assert_eq!(listed(&[3]), "3");
        assert_eq!(listed(&[1, 2, 5]), "1, 2 and 5");
    }
}
