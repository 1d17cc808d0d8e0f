//! What a typed line means on the page on screen.

use super::{goal::Goal, hand, keys, prompt};
use crate::{
    app::{Key, Model, Quizzing, Scope, Screen, Setting, Training},
    content::{Answer, is_unsafe},
    study::quiz::Draft,
};

/// The longest line that is looked at, in characters.
const LONGEST: usize = 4_000;

/// What stands for bytes that are no text.
const UNREAD: char = char::REPLACEMENT_CHARACTER;

/// The most characters of a line that a sentence about it shows.
const SHOWN: usize = 40;

/// What a typed line means.
#[derive(Clone, Debug, PartialEq)]
pub enum Heard {
    /// These are wanted, in this order.
    Goals(Vec<Goal>),
    /// Say what can be typed.
    Help,
    /// Read the page again.
    Repeat,
    /// Nothing here; the sentence says what does.
    Unknown(String),
}

/// What `line` means on the page on screen.
#[must_use]
pub fn hear(model: &Model, line: &str) -> Heard {
    let words: Vec<&str> = line.split_whitespace().collect();
    if line.chars().nth(LONGEST).is_some() {
        return Heard::Unknown(format!(
            "That line is longer than {LONGEST} characters; nothing was taken from it."
        ));
    }
    if words.concat().chars().any(|c| c.is_control() || is_unsafe(c) || c == UNREAD) {
        let why = "That line holds characters that cannot be typed; nothing was taken from it.";
        return Heard::Unknown(why.to_owned());
    }
    let line = words.join(" ");
    match line.to_lowercase().as_str() {
        "?" | "help" => return Heard::Help,
        "repeat" => return Heard::Repeat,
        "quit" | "exit" => return Heard::Goals(vec![Goal::Press(Key::Ctrl('c'))]),
        _ => {}
    }
    let scope = model.scope();
    let is_text = scope.is_typing();
    match said(model, scope, &line, is_text) {
        Ok(Some(goals)) => Heard::Goals(goals),
        Ok(None) => Heard::Unknown(unknown(model, scope, &line)),
        Err(why) => Heard::Unknown(why),
    }
}

type Said = Result<Option<Vec<Goal>>, String>;

fn said(model: &Model, scope: Scope, line: &str, is_text: bool) -> Said {
    if is_text && let Some(key) = keys::key(scope, line) {
        return Ok(Some(vec![Goal::Press(key)]));
    }
    if !line.is_empty()
        && let Some(goals) = answer(model, scope, line)?
    {
        return Ok(Some(goals));
    }
    if let Some(key) = keys::key(scope, line) {
        return Ok(Some(vec![Goal::Press(key)]));
    }
    Ok(on_row(model, scope, line))
}

/// `3 +`, `t 2`: a row and a key.
fn on_row(model: &Model, scope: Scope, line: &str) -> Option<Vec<Goal>> {
    let (first, second) = line.split_once(' ')?;
    let (number, word) =
        if first.parse::<usize>().is_ok() { (first, second) } else { (second, first) };
    let row = hand::row_of(model, number.parse().ok()?)?;
    let key = turned(scope, word).or_else(|| keys::key(scope, word))?;
    Some(vec![Goal::Row(row), Goal::Press(key)])
}

/// `+` and `-` where values are turned.
fn turned(scope: Scope, word: &str) -> Option<Key> {
    let turns = matches!(scope, Scope::Exam | Scope::Settings | Scope::SetUp);
    match word {
        "+" if turns => Some(Key::Right),
        "-" if turns => Some(Key::Left),
        _ => None,
    }
}

fn answer(model: &Model, scope: Scope, line: &str) -> Said {
    let number: Option<usize> = line.parse().ok();
    match (scope, &model.screen) {
        (Scope::Bench, _) => return Ok(knob(line)),
        (Scope::SetUp, _) => return set_up(model, line),
        (Scope::Visit, _) => return dose(line),
        (Scope::Search, _) if number.is_none_or(|n| hand::row_of(model, n).is_none()) => {
            return Ok(Some(typed(line, None)));
        }
        (Scope::Ask | Scope::Guessing, _) => return Ok(Some(typed(line, Some(Key::Enter)))),
        (Scope::Exam | Scope::Settings, _) if turned(scope, line).is_some() => {
            return Ok(turned(scope, line).map(|key| vec![Goal::Press(key)]));
        }
        (
            Scope::Choose
            | Scope::Tick
            | Scope::Order
            | Scope::Match
            | Scope::Name
            | Scope::Type
            | Scope::Gaps
            | Scope::Write
            | Scope::Compare
            | Scope::Hold,
            Screen::Quiz(quizzing),
        ) => return to_question(quizzing, scope, line),
        (_, _) => {}
    }
    let Some(n) = number else { return Ok(None) };
    match hand::row_of(model, n) {
        Some(row) => Ok(Some(chosen(model, scope, row))),
        None if hand::rows(model) > 0 => Err(out_of_range(n, hand::rows(model))),
        None => Ok(None),
    }
}

fn out_of_range(n: usize, last: usize) -> String {
    format!("There is no {n} here: type a number from 1 to {last}.")
}

/// What a number does: mostly it opens a row.
fn chosen(model: &Model, scope: Scope, row: usize) -> Vec<Goal> {
    let letter = crate::app::told::words::letter(row);
    match (scope, &model.screen) {
        (Scope::Guess, _) => vec![Goal::Press(Key::Char(letter)), Goal::Press(Key::Enter)],
        (Scope::Rate, _) => vec![Goal::Press(Key::Char(crate::app::told::words::digit(row)))],
        (Scope::Glossary | Scope::References | Scope::Settings, _) => vec![Goal::Row(row)],
        (Scope::Exam, Screen::Training(Training::Exam(set_up))) if row < set_up.lessons.len() => {
            vec![Goal::Row(row), Goal::Press(Key::Char(' '))]
        }
        (Scope::Exam, Screen::Training(Training::Exam(set_up)))
            if row + 1 < set_up.rows().count() =>
        {
            vec![Goal::Row(row)]
        }
        (_, _) => vec![Goal::Row(row), Goal::Press(Key::Enter)],
    }
}

/// A text in place of what stands in the field, then `key`.
fn typed(text: &str, key: Option<Key>) -> Vec<Goal> {
    let field = [Goal::Press(Key::End), Goal::Clear, Goal::Paste(text.to_owned())];
    field.into_iter().chain(key.map(Goal::Press)).collect()
}

fn to_question(quizzing: &Quizzing, scope: Scope, line: &str) -> Said {
    let Some(item) = quizzing.item() else { return Ok(None) };
    let is_held = scope == Scope::Hold;
    // A key keeps its meaning where a letter could be one, so that help is never out of reach.
    if !scope.is_typing()
        && !line.starts_with(|c: char| c.is_ascii_digit())
        && is_key(item, scope, line)
    {
        return Ok(None);
    }
    let goals = match &item.answer {
        Answer::Best(choices) => {
            let Some(n) = number_or_letter(line) else { return Ok(None) };
            if n == 0 || n > choices.len() {
                return Err(out_of_range(n, choices.len()));
            }
            return Ok(Some(vec![Goal::Choose(n - 1), Goal::Press(Key::Enter)]));
        }
        Answer::Multi { choices, .. } => ticked(line, choices.len())?,
        Answer::Recall { checklist, .. } if scope == Scope::Compare => {
            ticked(line, checklist.len())?
        }
        Answer::Order { sequence, .. } => in_order(quizzing, line, sequence.len())?,
        Answer::Match { pairs, .. } => {
            let lefts: Vec<usize> = (1..=pairs.len()).collect();
            paired(quizzing, line, &lefts)?
        }
        Answer::Label { spots, .. } => {
            let marks: Vec<usize> = spots.iter().map(|spot| usize::from(spot.mark)).collect();
            paired(quizzing, line, &marks)?
        }
        Answer::Number { .. } | Answer::Short { .. } | Answer::Recall { .. } => {
            Some(typed(line, Some(Key::Enter)))
        }
        Answer::Cloze { gaps, .. } => Some(filled(line, gaps.len())?),
    };
    let again = is_held.then_some(Goal::Press(Key::Enter));
    Ok(goals.map(|goals| again.into_iter().chain(goals).collect()))
}

/// Whether a line without a digit is a key of this kind of question and no answer.
fn is_key(item: &crate::content::Item, scope: Scope, line: &str) -> bool {
    let is_text = match &item.answer {
        Answer::Number { .. } | Answer::Short { .. } | Answer::Cloze { .. } => true,
        Answer::Recall { .. } => scope == Scope::Hold,
        Answer::Best(_)
        | Answer::Multi { .. }
        | Answer::Order { .. }
        | Answer::Match { .. }
        | Answer::Label { .. } => false,
    };
    is_text && keys::key(scope, line).is_some()
}

fn number_or_letter(line: &str) -> Option<usize> {
    let letter = || {
        let mut letters = line.chars();
        let first =
            letters.next().filter(|c| ('a'..='e').contains(c) && letters.next().is_none())?;
        usize::try_from(u32::from(first) - u32::from('a')).ok().map(|place| place + 1)
    };
    line.parse().ok().or_else(letter)
}

/// Numbers with blanks or commas between; nothing if something else stands there.
fn numbers(line: &str) -> Option<Vec<usize>> {
    let parts = line.split([' ', ',', ';']).filter(|part| !part.is_empty());
    parts.map(|part| part.parse().ok()).collect()
}

fn ticked(line: &str, of: usize) -> Said {
    let Some(numbers) = numbers(line) else { return Ok(None) };
    if let Some(bad) = numbers.iter().find(|n| **n > of) {
        return Err(out_of_range(*bad, of));
    }
    let ticks = (0..of).map(|place| Goal::Ticked(place, numbers.contains(&(place + 1))));
    Ok(Some(ticks.chain([Goal::Press(Key::Enter)]).collect()))
}

fn in_order(quizzing: &Quizzing, line: &str, of: usize) -> Said {
    let Some(numbers) = numbers(line) else { return Ok(None) };
    let mut sorted = numbers.clone();
    sorted.sort_unstable();
    let Some(Draft::Order(places)) = quizzing.attempt.draft() else {
        return Err("Press Enter first; then the events are read as they stand.".to_owned());
    };
    if sorted != (1..=of).collect::<Vec<_>>() {
        let all: Vec<String> = (1..=of).rev().map(|n| n.to_string()).collect();
        return Err(format!(
            "Type each of the {of} numbers once, first event first, such as {}.",
            all.join(" ")
        ));
    }
    let events = numbers.iter().filter_map(|n| places.get(n.saturating_sub(1)));
    let carried = events.enumerate().map(|(to, event)| Goal::Carry(*event, to));
    Ok(Some(carried.chain([Goal::Press(Key::Enter)]).collect()))
}

/// `1b 2a`: each left side or part with its letter.
fn paired(quizzing: &Quizzing, line: &str, lefts: &[usize]) -> Said {
    if !line.starts_with(|c: char| c.is_ascii_digit()) {
        return Ok(None);
    }
    let places = quizzing.attempt.current().0.order.len();
    let how = || {
        let last = crate::app::told::words::letter(places.saturating_sub(1));
        format!("Type each number with its letter from a to {last}, such as 1b 2a.")
    };
    let mut goals = Vec::new();
    let mut rest: Vec<char> =
        line.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
    while !rest.is_empty() {
        let digits: String = rest.iter().take_while(|c| c.is_ascii_digit()).collect();
        let left: usize = digits.parse().map_err(|_| how())?;
        let row = lefts.iter().position(|it| *it == left).ok_or_else(how)?;
        let letter = rest.get(digits.len()).copied().ok_or_else(how)?;
        let place = u32::from(letter).checked_sub(u32::from('a')).ok_or_else(how)?;
        let place = usize::try_from(place).ok().filter(|place| *place < places).ok_or_else(how)?;
        goals.push(Goal::Give { row, place });
        rest.drain(..=digits.len());
    }
    goals.push(Goal::Press(Key::Enter));
    Ok(Some(goals))
}

fn filled(line: &str, gaps: usize) -> Result<Vec<Goal>, String> {
    let words: Vec<&str> = if gaps == 1 { vec![line] } else { line.split(';').collect() };
    if words.len() != gaps {
        return Err(format!(
            "There are {gaps} gaps: type all {gaps}, with a semicolon between, such as one; two."
        ));
    }
    let fill = words
        .iter()
        .enumerate()
        .flat_map(|(gap, word)| [Goal::Field(gap)].into_iter().chain(typed(word.trim(), None)));
    Ok(fill.chain([Goal::Press(Key::Enter)]).collect())
}

fn dose(line: &str) -> Said {
    match line.parse::<u8>() {
        Ok(dose @ 0..=10) => Ok(Some(vec![Goal::Dose(dose), Goal::Press(Key::Enter)])),
        Ok(_) => Err("A dose goes from 0 to 10 mcg/kg.".to_owned()),
        Err(_) => Ok(None),
    }
}

/// `dose 3`, `given once`, `route IV`, `start 20`, `weeks 12`, `day 14`.
fn knob(line: &str) -> Option<Vec<Goal>> {
    let (name, value) = line.rsplit_once(' ')?;
    let name = name.to_lowercase();
    let row = match name.as_str() {
        "dose" => 0,
        "given" | "every" => 1,
        "route" => 2,
        "start" | "start count" => 3,
        "weeks" => 4,
        "day" => 5,
        _ => return None,
    };
    let want = match value.to_lowercase().as_str() {
        "once" | "sc" => 0.0,
        "iv" | "weekly" => 1.0,
        value => value.replace(',', ".").parse().ok().filter(|it: &f64| it.is_finite())?,
    };
    Some(vec![Goal::Knob { row, want, last: None }])
}

/// `begin`, `patient +`, `seed 42`, or a row's number.
fn set_up(model: &Model, line: &str) -> Said {
    let rows = hand::settings(model);
    let row_of = |setting| rows.iter().position(|row| *row == setting);
    let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
    let setting = match word.to_lowercase().as_str() {
        "begin" => Setting::Begin,
        "patient" => Setting::Patient,
        "compare" => Setting::Label,
        "weeks" => Setting::Weeks,
        "seed" => Setting::Seed,
        word => {
            let row = word.parse().ok().and_then(|n| hand::row_of(model, n));
            match (row.and_then(|row| rows.get(row)), turned(Scope::SetUp, word)) {
                (Some(setting), _) => *setting,
                (None, Some(key)) => return Ok(Some(vec![Goal::Press(key)])),
                (None, None) => return Ok(None),
            }
        }
    };
    let Some(row) = row_of(setting) else { return Ok(None) };
    let then = match (setting, turned(Scope::SetUp, rest), rest.parse::<u16>()) {
        (Setting::GoOn | Setting::GiveUp | Setting::Begin, ..) => vec![Key::Enter],
        (_, Some(key), _) => vec![key],
        (Setting::Seed, None, Ok(seed @ 0..=9999)) => {
            format!("{seed:04}").chars().map(Key::Char).collect()
        }
        (Setting::Patient | Setting::Label | Setting::Weeks | Setting::Seed, None, _)
            if rest.is_empty() =>
        {
            Vec::new()
        }
        (..) => {
            return Err(
                "Type + or - after it, such as patient +, or a seed from 0 to 9999.".to_owned()
            );
        }
    };
    let then = then.into_iter().map(Goal::Press);
    Ok(Some([Goal::Row(row)].into_iter().chain(then).collect()))
}

fn unknown(model: &Model, scope: Scope, line: &str) -> String {
    let shown: String = line.chars().take(SHOWN).collect();
    let what = match shown.as_str() {
        "" => "An empty line".to_owned(),
        shown => format!("\u{201c}{shown}\u{201d}"),
    };
    format!("{what} means nothing here; you can type {}.", prompt::every(model, scope).join(", "))
}
