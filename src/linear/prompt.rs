//! What stands before the place where one types.

use super::{hand, keys};
use crate::{
    app::{Model, Scope, Screen, told::words},
    content::Answer,
};

/// Entries of a prompt beside numbers, help and the way out.
const MOST: usize = 5;

/// What is asked for on the page on screen, with the most used of what can be typed.
#[must_use]
pub fn prompt(model: &Model) -> String {
    let scope = model.scope();
    let asked = asked(scope);
    let typed: Vec<String> = how(model, scope).into_iter().chain(offered(model, scope)).collect();
    let left = match &model.screen {
        Screen::Quiz(quizzing) => quizzing.left_ms(),
        Screen::FirstRun { .. }
        | Screen::Home { .. }
        | Screen::Reading { .. }
        | Screen::Lab { .. }
        | Screen::Bench(_)
        | Screen::Clinic(_)
        | Screen::Training(_) => None,
    };
    let left = left.map_or(String::new(), |ms| format!("{} left. ", words::time(ms)));
    format!("{left}{asked} ({}): ", typed.join(", "))
}

/// A sentence about what was typed, in the words of this front.
#[must_use]
pub fn notice(sentence: &str) -> String {
    let said = sentence
        .replace("← and →", "+ and -")
        .replace("with ↓", "by its number")
        .replace("esc goes", "q goes")
        .replace(": enter ", ": Enter ")
        .replace("? enter ", "? Enter ");
    let said = words::capital(&said);
    if said.ends_with(['.', '?', '!']) { said } else { format!("{said}.") }
}

fn asked(scope: Scope) -> &'static str {
    ASKED.iter().find(|(it, _)| *it == scope).map_or("What next", |(_, words)| words)
}

/// What is asked for where it is more than where to go.
const ASKED: &[(Scope, &str)] = &[
    (Scope::Choose, "Your answer"),
    (Scope::Tick, "Your answer"),
    (Scope::Order, "Your answer"),
    (Scope::Carry, "Your answer"),
    (Scope::Match, "Your answer"),
    (Scope::Name, "Your answer"),
    (Scope::Type, "Your answer"),
    (Scope::Gaps, "Your answer"),
    (Scope::Write, "Your answer"),
    (Scope::Compare, "Your answer"),
    (Scope::Rate, "Your answer"),
    (Scope::Hold, "Try again"),
    (Scope::Guess, "Your guess"),
    (Scope::Guessing, "Your guess"),
    (Scope::Visit, "Your dose"),
    (Scope::Search, "Words to look for"),
    (Scope::Ask, "Your question"),
];

/// What an answer looks like here.
#[expect(clippy::wildcard_enum_match_arm, reason = "everywhere else a number chooses, if anything")]
fn how(model: &Model, scope: Scope) -> Option<String> {
    let rows = hand::rows(model);
    let how = match as_asked(model, scope) {
        Scope::Tick if scope == Scope::Hold => "several numbers, such as 1 3",
        Scope::Tick | Scope::Compare if rows > 0 => return Some(format!("several of 1-{rows}")),
        Scope::Order => "such as 3 1 2 4",
        Scope::Match | Scope::Name => "such as 1b 2a",
        Scope::Type | Scope::Write => "type it",
        Scope::Gaps => "type it, ; between two",
        Scope::Bench => "such as dose 3",
        Scope::Visit => "0-10",
        Scope::Search if rows == 0 => return None,
        _ if rows == 1 => "1",
        _ if rows > 1 => return Some(format!("1-{rows}")),
        _ => return None,
    };
    Some(how.to_owned())
}

/// While a try is left an answer is typed as it was before.
fn as_asked(model: &Model, scope: Scope) -> Scope {
    let Screen::Quiz(quizzing) = &model.screen else { return scope };
    match quizzing.item().map(|item| &item.answer) {
        _ if scope != Scope::Hold => scope,
        Some(Answer::Multi { .. }) => Scope::Tick,
        Some(Answer::Match { .. } | Answer::Label { .. }) => Scope::Match,
        Some(Answer::Number { .. } | Answer::Short { .. }) => Scope::Type,
        Some(Answer::Cloze { .. }) => Scope::Gaps,
        Some(Answer::Best(_) | Answer::Order { .. } | Answer::Recall { .. }) | None => scope,
    }
}

/// The entries of the line of keys, as they are typed, with help and the way out last.
fn offered(model: &Model, scope: Scope) -> Vec<String> {
    let legend = model.legend();
    let told = keys::told(scope);
    let is_offered = |label: &str| legend.iter().any(|entry| entry.label == label);
    let is_asking = scope.chain().contains(&Scope::Asking);
    let is_shown = |token: &str| {
        if is_asking {
            matches!(token, "t" | "s") || (token == "Enter" && scope == Scope::Hold)
        } else {
            !is_last(token)
        }
    };
    let middle = told.iter().filter(|(token, label)| is_offered(label) && is_shown(token));
    let mut shown: Vec<String> = middle.take(MOST).map(said).collect();
    // The tip comes first, whatever the order of the keys.
    shown.sort_by_key(|it| it != "t tip");
    shown.push("? help".to_owned());
    let out = told.iter().find(|(token, _)| token == "q");
    shown.push(out.map_or_else(|| "q quit".to_owned(), said));
    shown
}

/// Everything that can be typed, in a word or two each.
pub(super) fn every(model: &Model, scope: Scope) -> Vec<String> {
    let told = keys::told(scope);
    how(model, scope).into_iter().chain(told.iter().map(said)).collect()
}

fn said((token, label): &(String, &'static str)) -> String {
    match (token.as_str(), *label) {
        ("t", "hint") => "t tip".to_owned(),
        (token, label) if token == label => label.to_owned(),
        (token, label) => format!("{token} {label}"),
    }
}

fn is_last(token: &str) -> bool {
    matches!(token, "q" | "?" | "quit")
}
