//! Sources and signatures: addresses that lead somewhere, no approval without a reviewer, real days.

use super::Findings;
use crate::content::{Day, Lesson, Reference, ReferenceKind, Status, Words};

/// A digital object identifier stands without an address before it.
pub(super) fn address(reference: &Reference, owner: usize, findings: &mut Findings<'_>) {
    if let Some(doi) = reference.doi.as_deref().filter(|doi| !is_doi(doi)) {
        let at = findings.quoted(owner, doi);
        findings.add(at, "bad-doi", &format!("“{doi}” is not written as a doi"));
    }
}

/// What a source should say of itself.
pub(super) fn described(reference: &Reference, owner: usize, findings: &mut Findings<'_>) {
    if reference.evidence.is_none() {
        findings.add(owner, "no-evidence", "the source does not say what evidence it holds");
    }
    let is_article = match reference.kind {
        ReferenceKind::Article => true,
        ReferenceKind::Label
        | ReferenceKind::Guideline
        | ReferenceKind::Book
        | ReferenceKind::Web => false,
    };
    if is_article && reference.doi.is_none() && reference.url.is_none() {
        findings.add(owner, "no-doi", "the article has neither a doi nor an address");
    }
}

/// A lesson is approved only by a reviewer on a day.
pub(super) fn signature(lesson: &Lesson, findings: &mut Findings<'_>) {
    let review = &lesson.review;
    let approved = match review.status {
        Status::Approved => true,
        Status::Draft | Status::Submitted | Status::UnderReview => false,
    };
    let dated = review.reviewed.as_deref().is_some_and(|day| !day.trim().is_empty());
    let signed = review.reviewers.iter().any(|name| !name.trim().is_empty());
    if approved && !(dated && signed) {
        let at = findings.field(findings.field(0, "review"), "status");
        findings.add(at, "unsigned-approval", "the lesson is approved, but nobody signed it");
    }
}

/// The days of a review can be in a calendar, and in this order. Only what comes from a clock that
/// is a day ahead may lie after `today`.
pub(super) fn dates(lesson: &Lesson, today: Option<Day>, findings: &mut Findings<'_>) {
    let review = &lesson.review;
    let owner = findings.field(0, "review");
    let updated = day("updated", Some(&review.updated), owner, findings);
    let reviewed = day("reviewed", review.reviewed.as_ref(), owner, findings);
    let next = day("next_review", review.next_review.as_ref(), owner, findings);
    for (field, day) in [("updated", updated), ("reviewed", reviewed)] {
        if let (Some(day), Some(today)) = (day, today)
            && day > today.next()
        {
            let message = format!("`{field}` is {day}, which is still to come");
            let at = findings.field(owner, field);
            findings.add(at, "future-date", &message);
        }
    }
    if let (Some(updated), Some(next)) = (updated, next)
        && next <= updated
    {
        let message = format!("the next review, {next}, does not come after {updated}");
        let at = findings.field(owner, "next_review");
        findings.add_with_hint(at, "review-dates", &message, "write a later day");
    }
}

/// The day by which a lesson was to be looked at again.
pub(super) fn staleness(lesson: &Lesson, today: Day, findings: &mut Findings<'_>) {
    let next = lesson.review.next_review.as_deref().and_then(Day::read);
    if let Some(next) = next.filter(|next| *next < today) {
        let at = findings.field(findings.field(0, "review"), "next_review");
        findings.add(at, "stale-review", &format!("the review was due on {next}"));
    }
}

fn day(
    field: &str,
    written: Option<&Words>,
    owner: usize,
    findings: &mut Findings<'_>,
) -> Option<Day> {
    let written = written?;
    let day = Day::read(written);
    if day.is_none() {
        let message = format!("“{written}” is no day of the calendar");
        findings.add(findings.field(owner, field), "review-dates", &message);
    }
    day
}

fn is_doi(doi: &str) -> bool {
    let Some((registrant, rest)) = doi.strip_prefix("10.").and_then(|it| it.split_once('/')) else {
        return false;
    };
    let digits = registrant.bytes().all(|b| b.is_ascii_digit());
    let blank = rest.is_empty() || rest.contains(char::is_whitespace);
    digits && (4..=9).contains(&registrant.len()) && !blank
}
