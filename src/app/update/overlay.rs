//! What lies over a screen: contents, terms, sources, zoom, a pane looked at from the quiz. Lists
//! of the whole course have a file of their own.

use super::{
    asked, clear_overlays, close_overlay, jump, listed, moved, open_over, open_overlay, quiz,
    reading, scroll, search,
};
use crate::{
    app::{Command, Effect, Model, Now, Overlay, Screen, first_met, panes_naming},
    content::{Id, Lesson},
    study::{quiz::Event as QuizEvent, reader::Event},
};

pub(super) fn obey(model: &mut Model, command: Command, now: Now) -> Vec<Effect> {
    let Some(overlay) = model.overlay.clone() else { return Vec::new() };
    match overlay {
        Overlay::Asked(asked) => asked::obey(model, asked, command, now),
        Overlay::Search(searching) => search::obey(model, *searching, command, now),
        _ if command == Command::Leave => close_overlay(model),
        Overlay::Ask(line) => search::write(model, &line, command, now),
        Overlay::Help { .. } | Overlay::InWords | Overlay::Basis => help(model, command),
        Overlay::Trouble(_) => Vec::new(),
        Overlay::Contents { row } => contents(model, row, command, now),
        Overlay::Terms { terms, at } => explain(model, terms, at, command),
        Overlay::Sources { row } => sources(model, row, command),
        Overlay::Glossary { row } => listed::glossary(model, row, command),
        Overlay::References { row } => listed::references(model, row, command),
        Overlay::About { lesson, row } => listed::about(model, lesson, row, command),
        Overlay::Zoom => zoom(model, command, now),
        Overlay::Peek { lesson, pane, step } => peek(model, (lesson, pane, step), command),
    }
}

/// Looks at a pane of a lesson, whole.
pub(super) fn open_peek(model: &mut Model, lesson: &Id, pane: &Id) -> Vec<Effect> {
    let place = |model: &Model| {
        let at = model.course.place(lesson.as_str())?;
        let lesson = model.course.lesson_at(at)?;
        let pane = lesson.panes.iter().position(|it| it.id == *pane)?;
        let step = lesson.panes.get(pane)?.steps.len();
        Some(Overlay::Peek { lesson: at, pane, step })
    };
    place(model).map_or_else(Vec::new, |overlay| open_overlay(model, overlay))
}

/// Moves help by a row, or to one of its ends.
fn help(model: &mut Model, command: Command) -> Vec<Effect> {
    match command {
        Command::Up => scroll(model, model.scroll.saturating_sub(1)),
        Command::Down => scroll(model, model.scroll.saturating_add(1)),
        Command::Top if model.scroll == 0 => reading::told(model, "this is the top"),
        Command::Top => scroll(model, 0),
        Command::Bottom if model.scroll == model.extent.last_start() => {
            reading::told(model, "this is the end")
        }
        Command::Bottom => scroll(model, u16::MAX),
        _ => Vec::new(),
    }
}

fn contents(model: &mut Model, row: usize, command: Command, now: Now) -> Vec<Effect> {
    let rows = match &model.screen {
        Screen::Quiz(quizzing) => quizzing.attempt.len(),
        Screen::Reading { .. }
        | Screen::FirstRun { .. }
        | Screen::Home { .. }
        | Screen::Lab { .. }
        | Screen::Bench(_)
        | Screen::Clinic(_)
        | Screen::Training(_) => model.lesson().map_or(0, |lesson| lesson.panes.len()),
    };
    match command {
        Command::Up | Command::Down => {
            model.overlay = Some(Overlay::Contents { row: moved(row, rows, command) });
            Vec::new()
        }
        Command::Open => {
            clear_overlays(model);
            if matches!(model.screen, Screen::Quiz(_)) {
                quiz::play(model, QuizEvent::Goto(row), now)
            } else {
                reading::play(model, Event::Goto(row), now)
            }
        }
        _ => Vec::new(),
    }
}

fn explain(model: &mut Model, terms: Vec<Id>, at: usize, command: Command) -> Vec<Effect> {
    let count = terms.len().max(1);
    match command {
        Command::Forward => {
            model.overlay = Some(Overlay::Terms { terms, at: (at + 1) % count });
            Vec::new()
        }
        Command::Back => {
            model.overlay = Some(Overlay::Terms { terms, at: (at + count - 1) % count });
            Vec::new()
        }
        Command::Open => {
            let term = terms.get(at).cloned();
            let met = term.and_then(|it| first_met(&model.course, it.as_str(), model.level));
            met.map_or_else(Vec::new, |met| listed::go_to_term(model, met))
        }
        Command::Glossary => {
            let row = terms.get(at).map(|term| listed::row_of_term(model, term.as_str()));
            open_over(model, Overlay::Glossary { row: row.unwrap_or_default() })
        }
        _ => Vec::new(),
    }
}

fn sources(model: &mut Model, row: usize, command: Command) -> Vec<Effect> {
    let Some(lesson) = model.lesson() else { return close_overlay(model) };
    let sources = model.course.sources(lesson);
    match command {
        Command::Up | Command::Down => {
            let row = moved(row, sources.len(), command);
            model.overlay = Some(Overlay::Sources { row });
            Vec::new()
        }
        Command::Open => {
            let cited = sources.get(row);
            let panes = cited.map(|it| panes_naming(lesson, it.id.as_str(), model.level));
            match panes.and_then(|panes| panes.first().copied()) {
                Some(pane) => open_cited(model, pane),
                None => reading::told(model, "this source is cited by questions, not by a pane"),
            }
        }
        Command::References => {
            let row = sources.get(row).map(|it| listed::row_of_source(model, it.id.as_str()));
            open_over(model, Overlay::References { row: row.unwrap_or_default() })
        }
        _ => Vec::new(),
    }
}

/// A learner in a quiz only looks at the pane, so that the quiz stays where it is.
pub(super) fn open_cited(model: &mut Model, pane: usize) -> Vec<Effect> {
    let lesson = match &model.screen {
        Screen::Reading { lesson, .. } => *lesson,
        Screen::Quiz(_)
        | Screen::FirstRun { .. }
        | Screen::Home { .. }
        | Screen::Lab { .. }
        | Screen::Bench(_)
        | Screen::Clinic(_)
        | Screen::Training(_) => {
            let ids = |it: &Lesson| Some((it.id.clone(), it.panes.get(pane)?.id.clone()));
            return match model.lesson().and_then(ids) {
                Some((lesson, pane)) => open_peek(model, &lesson, &pane),
                None => Vec::new(),
            };
        }
    };
    jump::to(model, (lesson, pane))
}

fn zoom(model: &mut Model, command: Command, now: Now) -> Vec<Effect> {
    let is_complete = match &model.screen {
        Screen::Reading { reader, .. } => reader.is_pane_complete(),
        Screen::FirstRun { .. }
        | Screen::Home { .. }
        | Screen::Lab { .. }
        | Screen::Bench(_)
        | Screen::Clinic(_)
        | Screen::Training(_)
        | Screen::Quiz(_) => true,
    };
    match command {
        Command::Forward if is_complete => close_overlay(model),
        Command::Forward => reading::play(model, Event::Forward, now),
        Command::Back if is_first_step(model) => reading::told(model, "this is the first step"),
        Command::Back => reading::play(model, Event::Back, now),
        _ => Vec::new(),
    }
}

fn is_first_step(model: &Model) -> bool {
    use crate::study::reader::Place;
    match &model.screen {
        Screen::Reading { reader, .. } => matches!(reader.place(), Place::Pane { step: 0, .. }),
        Screen::FirstRun { .. }
        | Screen::Home { .. }
        | Screen::Lab { .. }
        | Screen::Bench(_)
        | Screen::Clinic(_)
        | Screen::Training(_)
        | Screen::Quiz(_) => true,
    }
}

fn peek(
    model: &mut Model,
    (lesson, pane, step): (usize, usize, usize),
    command: Command,
) -> Vec<Effect> {
    let shown = model.course.lesson_at(lesson).and_then(|lesson| lesson.panes.get(pane));
    let steps = shown.map_or(0, |it| it.steps.len());
    let step = match command {
        Command::Forward if step >= steps => {
            return reading::told(model, "this is all of the pane");
        }
        Command::Back if step == 0 => {
            return reading::told(model, "this is the start of the pane");
        }
        Command::Forward => step + 1,
        Command::Back => step - 1,
        _ => step,
    };
    model.overlay = Some(Overlay::Peek { lesson, pane, step });
    Vec::new()
}
