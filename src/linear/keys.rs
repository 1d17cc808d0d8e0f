//! What can be typed for each key of the one table, and the page that tells it.

use super::{hand, page::Page};
use crate::app::{Binding, Command, KEYMAP, Key, Model, Press, Scope};

/// The bindings that hold in `scope`, nearest first.
fn in_force(scope: Scope) -> impl Iterator<Item = &'static Binding> {
    let scopes = [scope].into_iter().chain(scope.chain().iter().copied());
    scopes.flat_map(|scope| KEYMAP.iter().filter(move |binding| binding.scope == scope))
}

/// What stands for a binding on a line of its own; an empty line is called `Enter`. Nothing for what
/// a number or a text does.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "what a key is called follows from the key, but for these commands"
)]
fn token(binding: &Binding) -> Option<String> {
    let Press::Keys(keys) = binding.press else { return None };
    let printable = keys.iter().find_map(|key| {
        let Key::Char(c) = key else { return None };
        c.is_ascii_graphic().then_some(*c)
    });
    match binding.command {
        Command::Up
        | Command::Down
        | Command::Toggle
        | Command::Clear
        | Command::Sure(_)
        | Command::Type(_)
        | Command::NextField
        | Command::PrevField
        | Command::ScrollUp
        | Command::ScrollDown
        | Command::Top
        | Command::Bottom
        | Command::Digit(_)
        | Command::Pick(_)
        | Command::Suspend => None,
        Command::Help => Some("?".to_owned()),
        Command::Quit => Some("quit".to_owned()),
        Command::Hint => Some("t".to_owned()),
        Command::ShowMe => Some("s".to_owned()),
        Command::WeekMore => Some("++".to_owned()),
        Command::WeekLess => Some("--".to_owned()),
        _ if keys.contains(&Key::Esc) => Some("q".to_owned()),
        _ if keys.contains(&Key::Enter) => Some("Enter".to_owned()),
        _ if printable.is_some() => printable.map(String::from),
        Command::More | Command::Forward => Some("+".to_owned()),
        Command::Less | Command::Back => Some("-".to_owned()),
        _ => (!binding.label.is_empty()).then(|| binding.label.to_owned()),
    }
}

/// The key that a line stands for in `scope`: a token, or what the key does, in its own words.
pub(super) fn key(scope: Scope, line: &str) -> Option<Key> {
    let asked = if line.is_empty() { "Enter" } else { line };
    let first = |binding: &Binding| match binding.press {
        Press::Keys(keys) if asked == "Enter" => {
            keys.iter().find(|key| **key == Key::Enter).copied()
        }
        Press::Keys(keys) if asked == "q" => keys.iter().find(|key| **key == Key::Esc).copied(),
        Press::Keys(keys) => keys.first().copied(),
        Press::Letters(_) | Press::Digits(_) | Press::Number | Press::Text => None,
    };
    let told = || in_force(scope).filter_map(|binding| Some((token(binding)?, binding)));
    let by_token = told().find(|(token, _)| token == asked).and_then(|(_, it)| first(it));
    let by_label = || {
        let mut told = told();
        told.find(|(_, it)| it.label.eq_ignore_ascii_case(asked)).and_then(|(_, it)| first(it))
    };
    by_token.or_else(by_label).or_else(|| printable(scope, asked))
}

/// A character that the table binds here: also one that has another word in this front.
fn printable(scope: Scope, line: &str) -> Option<Key> {
    let mut characters = line.chars();
    let c = characters.next().filter(|_| characters.next().is_none())?;
    let is_bound = !scope.is_typing() && crate::app::command(scope, Key::Char(c)).is_some();
    is_bound.then_some(Key::Char(c))
}

/// What can be typed in `scope`, each with what it does.
pub(super) fn told(scope: Scope) -> Vec<(String, &'static str)> {
    let mut told: Vec<(String, &'static str)> = Vec::new();
    for binding in in_force(scope) {
        let Some(token) = token(binding) else { continue };
        match told.iter_mut().find(|(it, label)| *it == token || *label == binding.label) {
            Some((it, label)) if it == "-" && token == "+" && *label == binding.label => {
                "+ or -".clone_into(it);
            }
            Some((it, _)) if it == "--" && token == "++" => "++ or --".clone_into(it),
            Some(_) => {}
            None => told.push((token, binding.label)),
        }
    }
    told
}

/// What can be typed on the page on screen.
#[must_use]
pub fn help(model: &Model) -> Vec<String> {
    let scope = model.scope();
    let mut lines = vec![format!("What you can type here ({}):", lower(scope.title()))];
    lines.extend(answers(model));
    lines.extend(told(scope).into_iter().map(|(token, label)| said(&token, label)));
    lines.push("repeat: read the page again".to_owned());
    lines
}

/// The page of help that the other front opens.
pub(super) fn page(scope: Scope) -> Page {
    let mut page = Page::of("Help");
    page.say(format!("What you can type: {}", scope.title()));
    page.say_all(told(scope).into_iter().map(|(token, label)| said(&token, label)));
    page
}

fn said(token: &str, label: &str) -> String {
    let token = if token == "Enter" { "Enter (an empty line)" } else { token };
    if token == label { token.to_owned() } else { format!("{token}: {label}") }
}

fn lower(title: &str) -> String {
    let mut letters = title.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

/// How an answer is typed here, if the page takes numbers or text.
#[expect(clippy::wildcard_enum_match_arm, reason = "everywhere else a number chooses, if anything")]
fn answers(model: &Model) -> Option<String> {
    let how = match model.scope() {
        Scope::Tick => "the numbers of all that apply, such as 1 3",
        Scope::Compare => "the numbers of what you said, such as 1 3; 0 for none",
        Scope::Order => "all numbers, first event first, such as 3 1 2 4",
        Scope::Match | Scope::Name => "each number with its letter, such as 1b 2a",
        Scope::Type => "your answer as text",
        Scope::Gaps => "the missing words; several with a semicolon between",
        Scope::Write => "your answer in one line",
        Scope::Search => "words to look for, then a number opens what was found",
        Scope::Ask => "your question in one line",
        Scope::Guessing => "a number as your guess",
        Scope::Bench => "a knob and a value, such as dose 3 or day 14",
        Scope::Visit => "0 to 10: give this dose in mcg/kg",
        _ => {
            let rows = hand::rows(model);
            return (rows > 0).then(|| format!("1 to {rows}: choose"));
        }
    };
    Some(how.to_owned())
}
