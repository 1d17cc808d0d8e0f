//! Questions that give their answer away or trip a careful reader.

use super::{Findings, tokens::whole_words};
use crate::content::{Answer, Choice, Item, measure::columns};

/// Words that turn a question around.
const NEGATIVE: [&str; 5] = ["not", "except", "least", "false", "incorrect"];
/// Words that are seldom true.
const ABSOLUTE: [&str; 13] = [
    "always",
    "never",
    "only",
    "all",
    "none",
    "every",
    "everyone",
    "nobody",
    "completely",
    "entirely",
    "exclusively",
    "invariably",
    "solely",
];
/// Words that are seldom untrue.
const VAGUE: [&str; 14] = [
    "usually",
    "often",
    "may",
    "might",
    "could",
    "rarely",
    "seldom",
    "sometimes",
    "generally",
    "frequently",
    "occasionally",
    "typically",
    "possibly",
    "probably",
];
/// Words that follow “all” or “every” where it only counts: every 2 weeks, all four sites.
const COUNTED: [&str; 20] = [
    "other", "hour", "hours", "day", "days", "week", "weeks", "month", "months", "year", "years",
    "morning", "second", "third", "two", "three", "four", "five", "six", "seven",
];
/// Words that tell nothing about what a question asks.
const EMPTY: [&str; 52] = [
    "about", "after", "also", "answer", "been", "before", "being", "best", "both", "could", "does",
    "each", "fits", "from", "give", "given", "have", "into", "less", "made", "many", "more",
    "most", "much", "name", "only", "other", "over", "same", "should", "some", "such", "than",
    "that", "their", "them", "then", "there", "these", "they", "this", "those", "under", "what",
    "when", "where", "which", "while", "with", "would", "will", "your",
];

/// How much longer the right choice may be, in tenths, and in columns.
const LONGER: (usize, usize) = (14, 8);
/// Letters of a word that can be telling.
const TELLING: usize = 4;

/// Everything that an item says by its wording alone.
pub(super) fn check(item: &Item, owner: usize, findings: &mut Findings<'_>) {
    article(item, owner, findings);
    let choices = item.answer.choices();
    if choices.is_empty() {
        return;
    }
    negative(item, owner, findings);
    for choice in choices {
        terms(choice, owner, findings);
        all_above(choice, owner, findings);
    }
    if let (Answer::Best(_), Some(right)) = (&item.answer, choices.iter().find(|it| it.is_right()))
    {
        let wrong: Vec<&Choice> = choices.iter().filter(|it| !it.is_right()).collect();
        length(right, &wrong, owner, findings);
        repeat(item, right, &wrong, owner, findings);
    }
}

fn article(item: &Item, owner: usize, findings: &mut Findings<'_>) {
    if let Some(last @ ("a" | "an")) = whole_words(&item.ask).last().map(String::as_str) {
        let at = findings.text(owner, &item.ask);
        let message = format!("the question ends in “{last}”, which fits some choices only");
        findings.add(at, "article-cue", &message);
    }
}

fn negative(item: &Item, owner: usize, findings: &mut Findings<'_>) {
    let words = whole_words(&without_brackets(&item.ask));
    let mut before = "";
    for word in &words {
        // “At least” is an amount, not a question turned around.
        if NEGATIVE.contains(&word.as_str()) && !(word == "least" && before == "at") {
            let at = findings.text(owner, &item.ask);
            findings.add(at, "negative-stem", &format!("the question turns on “{word}”"));
            return;
        }
        before = word;
    }
}

/// A text without what stands in round brackets: an aside does not turn a question around.
fn without_brackets(text: &str) -> String {
    let mut depth = 0_usize;
    text.chars()
        .filter(|c| {
            depth = if *c == '(' { depth + 1 } else { depth };
            let outside = depth == 0;
            depth = depth.saturating_sub(usize::from(*c == ')'));
            outside
        })
        .collect()
}

fn terms(choice: &Choice, owner: usize, findings: &mut Findings<'_>) {
    let words = whole_words(choice.text());
    for (index, word) in words.iter().enumerate() {
        let word = word.as_str();
        let next = words.get(index + 1).map_or("", String::as_str);
        let before = index.checked_sub(1).and_then(|at| words.get(at)).map_or("", String::as_str);
        let counts = next.starts_with(|c: char| c.is_ascii_digit()) || COUNTED.contains(&next);
        let idiom = word == "all" && matches!(before, "after" | "above");
        let (code, kind) = if ABSOLUTE.contains(&word) {
            ("absolute-term", "seldom true")
        } else if VAGUE.contains(&word) {
            ("vague-term", "seldom untrue")
        } else {
            continue;
        };
        if idiom || (counts && matches!(word, "all" | "every")) {
            continue;
        }
        let at = findings.quoted(owner, choice.text());
        return findings.add(at, code, &format!("this choice says “{word}”, which is {kind}"));
    }
}

fn all_above(choice: &Choice, owner: usize, findings: &mut Findings<'_>) {
    let words = whole_words(choice.text()).join(" ");
    let kinds = ["all", "none", "both", "any", "neither", "some", "two"];
    let ends = ["of the above", "of these", "of them", "the above"];
    let above = kinds.iter().any(|kind| ends.iter().any(|end| words == format!("{kind} {end}")));
    if above {
        let at = findings.quoted(owner, choice.text());
        let message = format!("“{}” says nothing by itself", choice.text());
        findings.add(at, "all-none-above", &message);
    }
}

fn length(right: &Choice, wrong: &[&Choice], owner: usize, findings: &mut Findings<'_>) {
    let own = columns(right.text());
    let other = wrong.iter().map(|choice| columns(choice.text())).max().unwrap_or(own);
    let (tenths, more) = LONGER;
    if own * 10 > other * tenths && own > other + more {
        let at = findings.quoted(owner, right.text());
        let message =
            format!("the right choice is {own} columns wide, the longest wrong one {other}");
        findings.add(at, "length-cue", &message);
    }
}

fn repeat(
    item: &Item,
    right: &Choice,
    wrong: &[&Choice],
    owner: usize,
    findings: &mut Findings<'_>,
) {
    let stem = stems(&item.ask);
    let wrong: Vec<String> = wrong.iter().flat_map(|choice| stems(choice.text())).collect();
    let telling = |word: &String| {
        word.chars().count() >= TELLING && !EMPTY.contains(&word.as_str()) && stem.contains(word)
    };
    let cue = stems(right.text()).into_iter().find(|word| telling(word) && !wrong.contains(word));
    if let Some(word) = cue {
        let at = findings.quoted(owner, right.text());
        let message = format!("of all choices only the right one repeats “{word}” of the question");
        findings.add(at, "word-repeat-cue", &message);
    }
}

/// The whole words of a text without the s of a plural.
fn stems(text: &str) -> Vec<String> {
    let mut words = whole_words(text);
    for word in &mut words {
        if word.chars().count() > TELLING && word.ends_with('s') && !word.ends_with("ss") {
            word.pop();
        }
    }
    words
}
