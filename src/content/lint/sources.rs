//! Sources and signatures: addresses that lead somewhere, and no approval without a reviewer.

use super::Findings;
use crate::content::{Lesson, Reference, Status};

/// A digital object identifier stands without an address before it.
pub(super) fn addresses(references: &[Reference], findings: &mut Findings<'_>) {
    let from = findings.field(0, "references");
    for reference in references {
        let Some(doi) = reference.doi.as_deref().filter(|doi| !is_doi(doi)) else { continue };
        let owner = findings.places.find_id(from, reference.id.as_str()).unwrap_or(from);
        let at = findings.quoted(owner, doi);
        findings.add_with_hint(
            at,
            "bad-doi",
            &format!("“{doi}” is not written as a doi"),
            "write 10., four to nine digits, a slash and the rest, without an address before it",
        );
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
        let owner = findings.field(0, "review");
        findings.add_with_hint(
            findings.field(owner, "status"),
            "unsigned-approval",
            "the lesson is approved, but nobody signed it",
            "give `reviewed` and `reviewers`, or take `UnderReview`",
        );
    }
}

fn is_doi(doi: &str) -> bool {
    let Some((registrant, rest)) = doi.strip_prefix("10.").and_then(|it| it.split_once('/')) else {
        return false;
    };
    let digits = registrant.bytes().all(|b| b.is_ascii_digit());
    let blank = rest.is_empty() || rest.contains(char::is_whitespace);
    digits && (4..=9).contains(&registrant.len()) && !blank
}
