//! A question on screen: what a command means for the kind of answer that is asked for.

use std::collections::BTreeSet;

use super::{moved, open_overlay, quiz};
use crate::{
    app::{
        Asked, Command, Effect, Focus, Model, Now, Overlay, Question, Quizzing, Screen, Typing,
        typing,
    },
    content::{Answer, Item},
    study::quiz::{Certainty, Draft, Edit, Event, LONGEST_RECALL, Mode, Struck},
};

pub(super) fn obey(model: &mut Model, command: Command, now: Now) -> Vec<Effect> {
    look_away_from_hint(model);
    match command {
        Command::Open => answer(model, now),
        Command::Pick(place) => pick(model, place, now),
        Command::Up | Command::Down => shift(model, command, now),
        Command::Toggle => toggle(model, now),
        Command::Clear => clear(model, now),
        Command::Compare => quiz::play(model, Event::Edit(Edit::Compare), now),
        Command::Type(change) => type_in(model, change, now),
        Command::NextField => go_to_field(model, 1),
        Command::PrevField => go_to_field(model, -1),
        Command::Hint => hint(model, now),
        Command::SeePane => quiz::see_pane(model),
        Command::Sources => quiz::see_sources(model),
        command => around(model, command, now),
    }
}

pub(super) fn rate(model: &mut Model, command: Command, now: Now) -> Vec<Effect> {
    match command {
        Command::Sure(digit) => match Certainty::from_digit(digit) {
            Some(certainty) => quiz::play(model, Event::Rate(certainty), now),
            None => Vec::new(),
        },
        Command::Open => quiz::play(model, Event::Submit, now),
        Command::Leave => quiz::play(model, Event::Back, now),
        _ => Vec::new(),
    }
}

pub(super) fn hold(model: &mut Model, command: Command, now: Now) -> Vec<Effect> {
    match command {
        Command::Open => quiz::play(model, Event::Again, now),
        Command::Pick(place) => pick(model, place, now),
        command => around(model, command, now),
    }
}

/// The list of questions, with the present one chosen.
pub(super) fn contents(model: &mut Model, now: Now) -> Vec<Effect> {
    let Screen::Quiz(quizzing) = &model.screen else { return Vec::new() };
    let row = quizzing.attempt.at();
    match quizzing.mode() {
        Mode::Exam => quiz::play(model, Event::Overview, now),
        Mode::Practice | Mode::Review => open_overlay(model, Overlay::Contents { row }),
    }
}

/// Puts pasted text into the field, without line breaks.
pub(super) fn paste(model: &mut Model, text: &str, now: Now) -> Vec<Effect> {
    let Some(Focus::Field { field, caret }) = focus_of(model) else { return Vec::new() };
    let Screen::Quiz(quizzing) = &model.screen else { return Vec::new() };
    let before = quizzing.typed(field);
    let at = before.char_indices().nth(caret).map_or(before.len(), |(at, _)| at);
    let (head, tail) = before.split_at(at);
    let room = LONGEST_RECALL.saturating_sub(before.chars().count());
    let pasted = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let pasted: String = pasted.chars().take(room).collect();
    let caret = caret + pasted.chars().count();
    put(model, field, format!("{head}{pasted}{tail}"), caret, now)
}

/// What is the same for every kind of question.
fn around(model: &mut Model, command: Command, now: Now) -> Vec<Effect> {
    match command {
        Command::ShowMe if is_exam(model) => quiz::play(model, Event::ShowAnswer, now),
        Command::ShowMe => {
            let asked = Asked { question: Question::ShowMe, row: 0 };
            open_overlay(model, Overlay::Asked(asked))
        }
        Command::Flag => quiz::play(model, Event::Flag, now),
        Command::NextPane => quiz::play(model, Event::Next, now),
        Command::PrevPane => quiz::play(model, Event::Prev, now),
        Command::Finish => quiz::play(model, Event::Finish, now),
        Command::Leave => quiz::play(model, Event::Park, now),
        Command::Contents => contents(model, now),
        _ => Vec::new(),
    }
}

/// Hands the answer in. A single choice that the hand is on but that was not taken counts as taken
/// only once it was chosen, so that enter alone never answers by accident.
fn answer(model: &mut Model, now: Now) -> Vec<Effect> {
    quiz::play(model, Event::Submit, now)
}

/// A letter or digit: the choice, tick or name with this place on screen.
fn pick(model: &mut Model, place: usize, now: Now) -> Vec<Effect> {
    let Screen::Quiz(quizzing) = &model.screen else { return Vec::new() };
    let Some(position) = quizzing.file_position(place) else { return Vec::new() };
    let left = row(quizzing);
    match quizzing.item().map(|item| &item.answer) {
        Some(Answer::Best(_)) if is_chosen(quizzing, position) => answer(model, now),
        Some(Answer::Best(_)) => on_row(model, place, Edit::Choose(position), now),
        Some(Answer::Multi { .. } | Answer::Recall { .. }) => {
            on_row(model, place, Edit::Tick(position), now)
        }
        Some(Answer::Match { .. } | Answer::Label { .. }) => give(model, left, position, now),
        Some(
            Answer::Order { .. }
            | Answer::Number { .. }
            | Answer::Cloze { .. }
            | Answer::Short { .. },
        )
        | None => Vec::new(),
    }
}

/// Gives a right side or name to a row, and goes on to the next row that has none.
fn give(model: &mut Model, left: usize, right: usize, now: Now) -> Vec<Effect> {
    let effects = edit(model, Edit::Pair { left, right: Some(right) }, now);
    let Screen::Quiz(quizzing) = &model.screen else { return effects };
    if let Some(Draft::Match(given) | Draft::Label(given)) = quizzing.attempt.draft() {
        let rows = given.len().max(1);
        let mut after = (1..rows).map(|step| (left + step) % rows);
        let next = after.find(|&at| given.get(at) == Some(&None)).unwrap_or(left);
        quiz::focus(model, Focus::Row(next));
    }
    effects
}

/// Asks for the hint and brings it into sight; asked again, it is brought into sight again.
fn hint(model: &mut Model, now: Now) -> Vec<Effect> {
    let Screen::Quiz(quizzing) = &model.screen else { return Vec::new() };
    let is_shown = quizzing.attempt.hint_shown();
    let effects = if is_shown { Vec::new() } else { quiz::play(model, Event::Hint, now) };
    if let Screen::Quiz(quizzing) = &mut model.screen
        && quizzing.attempt.hint_shown()
    {
        quizzing.reads_hint = true;
        model.scroll = 0;
    }
    effects
}

/// From the next key on the page follows the hand again.
fn look_away_from_hint(model: &mut Model) {
    if let Screen::Quiz(quizzing) = &mut model.screen {
        quizzing.reads_hint = false;
    }
}

/// Moves the hand, and brings it into sight.
fn shift(model: &mut Model, command: Command, now: Now) -> Vec<Effect> {
    model.scroll = 0;
    let Screen::Quiz(quizzing) = &model.screen else { return Vec::new() };
    let rows = quizzing.rows();
    match quizzing.focus {
        Focus::Row(_) if quizzing.item().is_some_and(is_best) => choose_next(model, command, now),
        Focus::Row(row) => quiz::focus(model, Focus::Row(moved(row, rows, command))),
        Focus::Carrying(from) => {
            let to = moved(from, rows, command);
            quiz::focus(model, Focus::Carrying(to));
            if from == to { Vec::new() } else { edit(model, Edit::Carry { from, to }, now) }
        }
        Focus::Field { .. } | Focus::Unfolded => Vec::new(),
    }
}

/// The arrows choose, as in a guess; the first one takes the first choice. What was tried is
/// passed over.
fn choose_next(model: &mut Model, command: Command, now: Now) -> Vec<Effect> {
    let Screen::Quiz(quizzing) = &model.screen else { return Vec::new() };
    let tried = match quizzing.attempt.struck(quizzing.place()) {
        Struck::Choices(tried) => tried,
        Struck::Nothing | Struck::Answer(_) => BTreeSet::new(),
    };
    let is_free = |place: &usize| {
        quizzing.file_position(*place).is_some_and(|position| !tried.contains(&position))
    };
    let (here, rows) = (row(quizzing), quizzing.rows());
    let next = match quizzing.attempt.draft() {
        Some(Draft::Best(Some(_))) if command == Command::Up => (0..here).rev().find(is_free),
        Some(Draft::Best(Some(_))) => (here + 1..rows).find(is_free),
        Some(_) | None => (0..rows).find(is_free),
    };
    let Some(next) = next else { return Vec::new() };
    let Some(position) = quizzing.file_position(next) else { return Vec::new() };
    on_row(model, next, Edit::Choose(position), now)
}

fn is_best(item: &Item) -> bool {
    matches!(item.answer, Answer::Best(_))
}

fn toggle(model: &mut Model, now: Now) -> Vec<Effect> {
    let Screen::Quiz(quizzing) = &model.screen else { return Vec::new() };
    match (quizzing.item().map(|item| &item.answer), quizzing.focus) {
        (Some(Answer::Order { .. }), Focus::Row(row)) => quiz::focus(model, Focus::Carrying(row)),
        (Some(Answer::Order { .. }), Focus::Carrying(row)) => quiz::focus(model, Focus::Row(row)),
        (Some(Answer::Best(_)), Focus::Row(row)) => choose(model, row, now),
        (_, Focus::Row(row)) => pick(model, row, now),
        (_, Focus::Carrying(_) | Focus::Field { .. } | Focus::Unfolded) => Vec::new(),
    }
}

/// The space bar chooses and never answers, however often it is pressed.
fn choose(model: &mut Model, row: usize, now: Now) -> Vec<Effect> {
    let Screen::Quiz(quizzing) = &model.screen else { return Vec::new() };
    match quizzing.file_position(row) {
        Some(position) => edit(model, Edit::Choose(position), now),
        None => Vec::new(),
    }
}

fn clear(model: &mut Model, now: Now) -> Vec<Effect> {
    let Screen::Quiz(quizzing) = &model.screen else { return Vec::new() };
    let left = row(quizzing);
    edit(model, Edit::Pair { left, right: None }, now)
}

fn type_in(model: &mut Model, change: Typing, now: Now) -> Vec<Effect> {
    let Some(Focus::Field { field, caret }) = focus_of(model) else { return Vec::new() };
    let Screen::Quiz(quizzing) = &model.screen else { return Vec::new() };
    let before = quizzing.typed(field);
    let (text, caret) = typing::typed(before, caret, change);
    if text == before {
        return quiz::focus(model, Focus::Field { field, caret });
    }
    put(model, field, text, caret, now)
}

/// Changes a field; the caret follows only as far as the machine took the text.
fn put(model: &mut Model, field: usize, text: String, caret: usize, now: Now) -> Vec<Effect> {
    let effects = edit(model, Edit::Text { field, text }, now);
    let Screen::Quiz(quizzing) = &model.screen else { return effects };
    let caret = caret.min(quizzing.typed(field).chars().count());
    quiz::focus(model, Focus::Field { field, caret });
    effects
}

fn go_to_field(model: &mut Model, by: isize) -> Vec<Effect> {
    model.scroll = 0;
    let Some(Focus::Field { field, .. }) = focus_of(model) else { return Vec::new() };
    let Screen::Quiz(quizzing) = &model.screen else { return Vec::new() };
    let fields = quizzing.rows().max(1);
    let field = field.saturating_add_signed(by).min(fields.saturating_mul(2)) % fields;
    let caret = quizzing.typed(field).chars().count();
    quiz::focus(model, Focus::Field { field, caret })
}

fn on_row(model: &mut Model, row: usize, change: Edit, now: Now) -> Vec<Effect> {
    let effects = edit(model, change, now);
    if model.notice.is_none() {
        quiz::focus(model, Focus::Row(row));
    }
    effects
}

fn is_exam(model: &Model) -> bool {
    matches!(&model.screen, Screen::Quiz(quizzing) if quizzing.mode() == Mode::Exam)
}

fn edit(model: &mut Model, change: Edit, now: Now) -> Vec<Effect> {
    quiz::play(model, Event::Edit(change), now)
}

fn focus_of(model: &Model) -> Option<Focus> {
    match &model.screen {
        Screen::Quiz(quizzing) => Some(quizzing.focus),
        Screen::FirstRun { .. }
        | Screen::Home { .. }
        | Screen::Lab { .. }
        | Screen::Bench(_)
        | Screen::Clinic(_)
        | Screen::Training(_)
        | Screen::Reading { .. } => None,
    }
}

fn row(quizzing: &Quizzing) -> usize {
    match quizzing.focus {
        Focus::Row(row) | Focus::Carrying(row) => row,
        Focus::Field { .. } | Focus::Unfolded => 0,
    }
}

fn is_chosen(quizzing: &Quizzing, position: usize) -> bool {
    matches!(quizzing.attempt.draft(), Some(Draft::Best(Some(chosen))) if *chosen == position)
}
