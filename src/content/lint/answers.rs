//! What is typed: every answer can be reached, and no near miss is right.

use super::Findings;
use crate::content::{Answer, Gap, Item, NearNumber, Tolerance, Words, normalise};

/// Numbers, words and gaps of an item.
pub(super) fn check(item: &Item, owner: usize, findings: &mut Findings<'_>) {
    match &item.answer {
        Answer::Number { value, unit, tolerance, units, near } => {
            has_unit(unit, units, owner, findings);
            within(*value, *tolerance, near, owner, findings);
        }
        Answer::Cloze { text, gaps } => {
            gap_count(text, gaps.len(), owner, findings);
            let mut from = owner;
            for Gap { accept, near } in gaps {
                from = findings.field(from + 1, "accept");
                words(accept, near, from, findings);
            }
        }
        Answer::Short { accept, near } => {
            words(accept, near, findings.field(owner, "accept"), findings);
        }
        Answer::Best(_)
        | Answer::Multi { .. }
        | Answer::Order { .. }
        | Answer::Match { .. }
        | Answer::Label { .. }
        | Answer::Recall { .. } => {}
    }
}

fn has_unit(unit: &Words, units: &[(Words, f64)], owner: usize, findings: &mut Findings<'_>) {
    let at = findings.field(owner, "unit");
    match units.iter().find(|(name, _)| name == unit) {
        None => {
            let message = format!("the unit “{unit}” is not among `units`");
            findings.add(at, "unit-missing", &message);
        }
        Some((_, factor)) if (factor - 1.0).abs() > f64::EPSILON => {
            let message = format!("the unit “{unit}” has the factor {factor} in `units`, not 1.0");
            findings.add(at, "unit-missing", &message);
        }
        Some(_) => {}
    }
    if units.iter().any(|(_, factor)| *factor <= 0.0) {
        let at = findings.field(owner, "units");
        findings.add(at, "unit-missing", "a factor of `units` is not above 0");
    }
}

fn within(
    value: f64,
    tolerance: Tolerance,
    near: &[NearNumber],
    owner: usize,
    findings: &mut Findings<'_>,
) {
    let width = match tolerance {
        Tolerance::Abs(width) => width,
        Tolerance::Rel(share) => share * value.abs(),
    };
    if width < 0.0 {
        let at = findings.field(owner, "tolerance");
        findings.add(at, "unreachable", "with a tolerance below 0 no number is right");
    }
    for miss in near.iter().filter(|miss| (miss.value - value).abs() <= width) {
        let at = findings.text(findings.field(owner, "near"), &miss.why);
        let message = format!("the near miss {} counts as right", miss.value);
        findings.add(at, "near-is-right", &message);
    }
}

fn words(accept: &[Words], near: &[(Words, Words)], from: usize, findings: &mut Findings<'_>) {
    let forms: Vec<String> = accept.iter().map(|form| normalise(form)).collect();
    if forms.iter().all(String::is_empty) {
        findings.add(from, "unreachable", "no form is accepted, so nothing typed can be right");
    }
    for (form, _) in near.iter().filter(|(form, _)| forms.contains(&normalise(form))) {
        let at = findings.quoted(findings.field(from, "near"), form);
        findings.add(at, "near-is-right", &format!("the near miss “{form}” counts as right"));
    }
}

fn gap_count(text: &Words, gaps: usize, owner: usize, findings: &mut Findings<'_>) {
    let mut numbers: Vec<Option<usize>> = text
        .split('{')
        .skip(1)
        .map(|rest| rest.split_once('}').and_then(|(number, _)| number.parse().ok()))
        .collect();
    numbers.sort_unstable();
    if gaps == 0 || numbers != (1..=gaps).map(Some).collect::<Vec<_>>() {
        let message = match gaps {
            0 => "the text has no gap to fill".to_owned(),
            1 => "the text needs {1}, once, for its gap".to_owned(),
            _ => format!("the text needs {{1}} to {{{gaps}}}, each once, for its {gaps} gaps"),
        };
        findings.add(findings.text(owner, text), "gap-count", &message);
    }
}
