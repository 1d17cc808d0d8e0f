//! Answers that work but could be better: numbers in order, sides to spare, forms not told twice.

use super::{
    Findings,
    tokens::{numbers, whole_words},
};
use crate::content::{Answer, Choice, Item, Tolerance, Words, normalise};

/// Everything that an answer does less well than it could.
pub(super) fn check(item: &Item, owner: usize, findings: &mut Findings<'_>) {
    match &item.answer {
        Answer::Best(choices) | Answer::Multi { choices, .. } => {
            order(choices, item.shuffle, owner, findings);
        }
        Answer::Match { extra, .. } => {
            if extra.is_empty() {
                let at = findings.field(owner, "pairs");
                let message = "the last pair falls into place by itself: no right side is to spare";
                findings.add(at, "match-no-extra", message);
            }
        }
        Answer::Number { value, tolerance, .. } => tolerates(*value, *tolerance, owner, findings),
        Answer::Cloze { text, gaps } => {
            let stem = [asked(item), whole_words(&without_gaps(text))].concat();
            let mut from = owner;
            for gap in gaps {
                from = findings.field(from + 1, "accept");
                forms(&gap.accept, &stem, from, findings);
            }
        }
        Answer::Short { accept, .. } => {
            forms(accept, &asked(item), findings.field(owner, "accept"), findings);
        }
        Answer::Order { .. } | Answer::Label { .. } | Answer::Recall { .. } => {}
    }
}

fn order(choices: &[Choice], shuffle: bool, owner: usize, findings: &mut Findings<'_>) {
    let amounts: Option<Vec<(f64, String)>> =
        choices.iter().map(|choice| amount(choice.text())).collect();
    let Some(amounts) = amounts else { return };
    let same_unit = amounts.windows(2).all(|two| matches!(two, [(_, a), (_, b)] if a == b));
    let rising = amounts.windows(2).all(|two| matches!(two, [(a, _), (b, _)] if a < b));
    if !same_unit || (rising && !shuffle) {
        return;
    }
    let message = match (rising, shuffle) {
        (true, _) => "the choices are numbers, but they are shuffled",
        (false, true) => "the choices are numbers, but they do not rise and are shuffled",
        (false, false) => "the choices are numbers, but they do not rise",
    };
    findings.add(findings.field(owner, "answer"), "numeric-order", message);
}

/// The number that a choice consists of, with its unit; none if it says more.
fn amount(text: &str) -> Option<(f64, String)> {
    const SPELLED: [&str; 13] = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ];
    let text = text.trim_start_matches(|c: char| !c.is_alphanumeric());
    let text = text.strip_prefix("about ").or(text.strip_prefix("About ")).unwrap_or(text);
    let end = text.find(|c: char| !c.is_alphanumeric() && c != '.' && c != ',');
    let (first, unit) = text.split_at_checked(end.unwrap_or(text.len()))?;
    let spelled = SPELLED.iter().position(|name| *name == first.to_lowercase());
    let number = match spelled {
        Some(number) => f64::from(u32::try_from(number).ok()?),
        None => first.replace(',', "").trim_end_matches('%').parse().ok()?,
    };
    let unit = unit.trim().trim_end_matches('.').trim_end_matches('s').to_lowercase();
    let is_unit = unit.split_whitespace().count() <= 3 && numbers(&unit).is_empty();
    (number.is_finite() && is_unit).then_some((number, unit))
}

fn tolerates(value: f64, tolerance: Tolerance, owner: usize, findings: &mut Findings<'_>) {
    let (Tolerance::Abs(width) | Tolerance::Rel(width)) = tolerance;
    if width == 0.0 && value.fract() != 0.0 {
        let at = findings.field(owner, "tolerance");
        let message = format!("{value} has to be typed exactly so, to the last digit");
        findings.add(at, "zero-tolerance", &message);
    }
}

fn forms(accept: &[Words], stem: &[String], from: usize, findings: &mut Findings<'_>) {
    let mut seen: Vec<(String, &Words)> = Vec::new();
    for form in accept {
        let read = normalise(form);
        if let Some((_, before)) = seen.iter().find(|(before, _)| *before == read) {
            let message = format!("“{form}” is the same to the program as “{before}”");
            let at = findings.quoted(from, form);
            let again = findings.places.find(at + 1, &format!("\"{form}\""));
            let at = if *before == form { again.unwrap_or(at) } else { at };
            findings.add(at, "redundant-accept", &message);
        } else if is_in(&whole_words(form), stem) {
            let at = findings.quoted(from, form);
            let message = format!("the question holds “{form}”, which it asks for");
            findings.add(at, "answer-in-stem", &message);
        }
        seen.push((read, form));
    }
}

/// Whether the words stand in the question one after the other. Single letters and numbers do not
/// give anything away.
fn is_in(words: &[String], stem: &[String]) -> bool {
    let tells = words.iter().any(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 2);
    tells && stem.windows(words.len()).any(|window| window == words)
}

fn asked(item: &Item) -> Vec<String> {
    let case = item.vignette.as_deref().map(whole_words).unwrap_or_default();
    [case, whole_words(&item.ask)].concat()
}

/// The text of a `Cloze` without the numbers of its gaps.
fn without_gaps(text: &str) -> String {
    let mut parts = text.split('{');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once('}').map_or(part, |(_, rest)| rest))
}
