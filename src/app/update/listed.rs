//! Lists over a screen that are not of its lesson alone: all terms, all sources, what a lesson
//! rests on.

use super::{clear_overlays, jump, moved, open_over, overlay, reading::told};
use crate::{
    app::{
        Command, Effect, Met, Model, Overlay, Quizzing, Screen, first_met, glossary as terms,
        leads_of, panes_naming, references as sources,
    },
    content::Lesson,
};

/// Rows that a page of a long list is moved by.
const PAGE: usize = 10;

/// The row of a term among all of them.
pub(super) fn row_of_term(model: &Model, id: &str) -> usize {
    terms(&model.course).iter().position(|term| term.id == *id).unwrap_or_default()
}

/// The row of a source among all of them.
pub(super) fn row_of_source(model: &Model, id: &str) -> usize {
    sources(&model.course).iter().position(|source| source.id == *id).unwrap_or_default()
}

/// Whether a list lies over the screen that is turned over by rows.
pub(super) fn is_long(model: &Model) -> bool {
    matches!(model.overlay, Some(Overlay::Glossary { .. } | Overlay::References { .. }))
}

/// Moves the chosen row of a long list by a page.
pub(super) fn turn_page(model: &mut Model, command: Command) -> Vec<Effect> {
    let rows = match &model.overlay {
        Some(Overlay::Glossary { .. }) => terms(&model.course).len(),
        Some(Overlay::References { .. }) => sources(&model.course).len(),
        Some(_) | None => 0,
    };
    if let Some(Overlay::Glossary { row } | Overlay::References { row }) = &mut model.overlay {
        *row = match command {
            Command::ScrollUp => row.saturating_sub(PAGE),
            _ => (*row + PAGE).min(rows.saturating_sub(1)),
        };
    }
    Vec::new()
}

pub(super) fn glossary(model: &mut Model, row: usize, command: Command) -> Vec<Effect> {
    let course = model.course.clone();
    let terms = terms(&course);
    match command {
        Command::Up | Command::Down => {
            let row = moved(row, terms.len(), command);
            model.overlay = Some(Overlay::Glossary { row });
            Vec::new()
        }
        Command::Open => {
            let met = terms.get(row).and_then(|it| first_met(&course, it.id.as_str(), model.level));
            match met {
                Some(met) => go_to_term(model, met),
                None => told(model, "no pane at this level uses it"),
            }
        }
        _ => Vec::new(),
    }
}

pub(super) fn references(model: &mut Model, row: usize, command: Command) -> Vec<Effect> {
    let course = model.course.clone();
    let sources = sources(&course);
    match command {
        Command::Up | Command::Down => {
            let row = moved(row, sources.len(), command);
            model.overlay = Some(Overlay::References { row });
            Vec::new()
        }
        Command::Open => {
            let cited = sources.get(row).and_then(|it| {
                let pane = |lesson| panes_naming(lesson, it.id.as_str(), model.level);
                let mut lessons = (0..course.outlines().len()).map(|at| (at, course.lesson_at(at)));
                lessons.find_map(|(at, lesson)| Some((at, *pane(lesson?).first()?)))
            });
            match cited {
                Some(place) => go(model, place),
                None => told(model, "no pane cites this source"),
            }
        }
        _ => Vec::new(),
    }
}

pub(super) fn about(
    model: &mut Model,
    lesson: usize,
    row: Option<usize>,
    command: Command,
) -> Vec<Effect> {
    let course = model.course.clone();
    let Some(it) = course.lesson_at(lesson) else { return Vec::new() };
    let leads = leads_of(&course, it);
    let lessons = course.outlines().len().max(1);
    match command {
        Command::Down if leads.is_empty() => told(model, "nothing leads elsewhere from here"),
        Command::Down => {
            let row = row.map_or(0, |row| moved(row, leads.len(), command));
            show(model, Overlay::About { lesson, row: Some(row) })
        }
        Command::Up => {
            let row = row.and_then(|row| row.checked_sub(1));
            if row.is_none() {
                model.scroll = 0;
            }
            show(model, Overlay::About { lesson, row })
        }
        Command::NextPane => turn(model, (lesson + 1) % lessons),
        Command::PrevPane => turn(model, (lesson + lessons - 1) % lessons),
        Command::References => open_over(model, Overlay::References { row: first_of(model, it) }),
        Command::Open => match row.and_then(|row| leads.get(row)).map(|lead| lead.place) {
            Some(Some(place)) => go(model, place),
            Some(None) => told(model, "this point concerns the course as a whole"),
            None if leads.is_empty() => told(model, "nothing leads elsewhere from here"),
            None => told(model, "choose a line with ↓ first"),
        },
        _ => Vec::new(),
    }
}

fn show(model: &mut Model, overlay: Overlay) -> Vec<Effect> {
    model.overlay = Some(overlay);
    Vec::new()
}

/// Another lesson's page, from its start.
fn turn(model: &mut Model, lesson: usize) -> Vec<Effect> {
    model.scroll = 0;
    if model.course.outlines().len() < 2 {
        return told(model, "there is no other lesson");
    }
    show(model, Overlay::About { lesson, row: None })
}

/// The row of the first source of a lesson among all of them.
fn first_of(model: &Model, lesson: &Lesson) -> usize {
    let cited = model.course.sources(lesson);
    cited.first().map(|source| row_of_source(model, source.id.as_str())).unwrap_or_default()
}

/// Opens the pane on which a term was first met, or that teaches the question that uses it.
pub(super) fn go_to_term(model: &mut Model, met: Met) -> Vec<Effect> {
    match met {
        Met::Pane { place, step } => go_to_step(model, place, step),
        Met::Quiz { lesson, pane } => {
            let effects = go(model, (lesson, pane));
            if matches!(model.screen, Screen::Reading { .. }) {
                let number = lesson + 1;
                let words = format!("this pane teaches what lesson {number} asks about it");
                model.notice = Some(words);
            }
            effects
        }
    }
}

fn go(model: &mut Model, place: (usize, usize)) -> Vec<Effect> {
    go_to_step(model, place, 0)
}

/// Opens a pane; a learner in a quiz only looks at one of its own lesson, so that the quiz stays
/// where it is.
fn go_to_step(model: &mut Model, (lesson, pane): (usize, usize), step: usize) -> Vec<Effect> {
    match &model.screen {
        Screen::Quiz(quizzing) if is_in(model, quizzing, lesson) => {
            clear_overlays(model);
            overlay::open_cited(model, pane)
        }
        Screen::Quiz(_) => told(model, "that is in another lesson: read it after the quiz"),
        Screen::FirstRun { .. }
        | Screen::Home { .. }
        | Screen::Lab { .. }
        | Screen::Bench(_)
        | Screen::Clinic(_)
        | Screen::Training(_)
        | Screen::Reading { .. } => jump::to_step(model, (lesson, pane), step),
    }
}

/// Whether the item on screen belongs to the lesson at this place.
fn is_in(model: &Model, quizzing: &Quizzing, lesson: usize) -> bool {
    quizzing.lesson().and_then(|id| model.course.place(id.as_str())) == Some(lesson)
}
