//! Home and everything about reading: panes, figures, sources, terms, help.

mod about;
mod asked;
mod contents;
mod end;
mod figure_pane;
mod first_run;
mod glossary;
mod guess;
mod help;
mod home;
mod lesson_table;
mod lines;
mod listing;
mod missing;
mod on_pane;
mod picture;
mod question;
mod rail;
mod references;
mod running;
mod search;
mod sources;
mod steps;
mod terms;
mod text_pane;
mod trouble;
mod zoom;

use ratatui::{buffer::Buffer, layout::Position};

use super::{grid::Grid, look::Look, view::View};
use crate::app::told::{asked as told, citation, suggested, wording};
use crate::{
    app::{Line, Model, Overlay, Scope, Screen, Searching},
    study::reader::{Place, Reader},
};
pub use citation::told as source_in_words;
use on_pane::{CalledFrom, OnPane};
pub(crate) use wording::lesson_title;

/// Which wording is wanted.
pub(crate) fn first_run(model: &Model, row: usize, look: Look) -> Box<dyn View + '_> {
    Box::new(first_run::FirstRun { model, row, look })
}

/// The lessons, and the one thing to do first.
pub(crate) fn home(model: &Model, row: usize, look: Look) -> Box<dyn View + '_> {
    Box::new(home::Home { model, row, look })
}

/// What keeps a lesson that is being written from being shown.
pub(crate) fn trouble<'a>(model: &Model, problems: &'a [String], look: Look) -> Box<dyn View + 'a> {
    let was_shown = match model.screen {
        Screen::Reading { .. } | Screen::Quiz(_) | Screen::Clinic(_) | Screen::Training(_) => true,
        Screen::FirstRun { .. } | Screen::Home { .. } | Screen::Lab { .. } | Screen::Bench(_) => {
            false
        }
    };
    Box::new(trouble::Trouble { problems, was_shown, look })
}

/// A lesson at the learner's place in it. After the last pane `row` is chosen.
pub(crate) fn reading<'a>(
    model: &'a Model,
    (lesson, row): (usize, usize),
    reader: &'a Reader,
    look: Look,
) -> Box<dyn View + 'a> {
    let Some(it) = model.course.lesson_at(lesson) else { return missing::view(look) };
    match reader.place() {
        Place::Guess { index, choice } => {
            let item = reader.guess(index).and_then(|id| it.item(id.as_str()));
            let Some(item) = item else { return missing::view(look) };
            let number = lesson + 1;
            Box::new(guess::Guess { model, number, lesson: it, index, item, choice, look })
        }
        Place::Pane { pane, step } => {
            pane_view(OnPane::of(model, (lesson, pane, step), CalledFrom::Lesson), look)
        }
        Place::End => Box::new(end::End { model, number: lesson + 1, lesson: it, row, look }),
    }
}

/// A pane looked at from a quiz: places of its lesson, of itself, and the step of its figure.
pub(crate) fn peek(model: &Model, place: (usize, usize, usize), look: Look) -> Box<dyn View + '_> {
    pane_view(OnPane::of(model, place, CalledFrom::Quiz), look)
}

/// The figure of the pane on screen, as large as it goes.
pub(crate) fn zoom(model: &Model, look: Look) -> Box<dyn View + '_> {
    let Screen::Reading { lesson, reader, .. } = &model.screen else { return missing::view(look) };
    let Place::Pane { pane, step } = reader.place() else { return missing::view(look) };
    match OnPane::of(model, (*lesson, pane, step), CalledFrom::Lesson) {
        Some(on) => Box::new(zoom::Zoom { on, look }),
        None => missing::view(look),
    }
}

/// What stands where there is nothing.
pub(crate) fn nothing(look: Look) -> Box<dyn View + 'static> {
    missing::view(look)
}

/// The keys, those of `scope` first.
pub(crate) fn help(scope: Scope, look: Look) -> Box<dyn View + 'static> {
    Box::new(help::Help { scope, look })
}

/// The sources of the lesson on screen.
pub(crate) fn sources(model: &Model, row: usize, look: Look) -> Box<dyn View + '_> {
    match model.lesson() {
        Some(lesson) => Box::new(sources::Sources { model, lesson, row, look }),
        None => missing::view(look),
    }
}

/// Every term of the course, the one at `row` explained.
pub(crate) fn glossary(model: &Model, row: usize, look: Look) -> Box<dyn View + '_> {
    Box::new(glossary::listing(model, row, look))
}

/// Every source of the course, the one at `row` told whole.
pub(crate) fn references(model: &Model, row: usize, look: Look) -> Box<dyn View + '_> {
    Box::new(references::listing(model, row, look))
}

/// What the lesson at a place of the course rests on.
pub(crate) fn about(
    model: &Model,
    lesson: usize,
    row: Option<usize>,
    look: Look,
) -> Box<dyn View + '_> {
    match model.course.lesson_at(lesson) {
        Some(it) => Box::new(about::About { model, number: lesson + 1, lesson: it, row, look }),
        None => missing::view(look),
    }
}

/// The search.
pub(crate) fn search<'a>(
    model: &'a Model,
    searching: &'a Searching,
    look: Look,
) -> Box<dyn View + 'a> {
    Box::new(search::Search { model, searching, look })
}

/// A question of one's own that is being written.
pub(crate) fn question(line: &Line, look: Look) -> Box<dyn View + '_> {
    Box::new(question::Question { line, look })
}

/// Draws what lies in a box over the page, and says where the cursor stands in it. Nothing for
/// overlays that fill the page.
pub(crate) fn popup(
    overlay: &Overlay,
    model: &Model,
    look: Look,
    grid: &Grid,
    buf: &mut Buffer,
) -> Option<Position> {
    match overlay {
        Overlay::Contents { row } => contents::draw(model, *row, look, grid, buf),
        Overlay::Terms { terms, at } => terms::draw(model, (terms, *at), look, grid, buf),
        Overlay::Asked(asked) => asked::draw(model, asked, look, grid, buf),
        Overlay::Help { .. }
        | Overlay::Sources { .. }
        | Overlay::Glossary { .. }
        | Overlay::References { .. }
        | Overlay::About { .. }
        | Overlay::Search(_)
        | Overlay::Ask(_)
        | Overlay::Zoom
        | Overlay::Peek { .. }
        | Overlay::InWords
        | Overlay::Basis
        | Overlay::Trouble(_) => None,
    }
}

/// A source by its name, and what was read of it.
pub(crate) fn citation(source: &crate::content::Reference) -> String {
    format!("{} · {}", citation::short(source), citation::evidence(source))
}

fn pane_view(on: Option<OnPane<'_>>, look: Look) -> Box<dyn View + '_> {
    let Some(on) = on else { return missing::view(look) };
    let blocks = on.blocks();
    if on.pane.figure.is_some() {
        Box::new(figure_pane::FigurePane { on, blocks, look })
    } else {
        Box::new(text_pane::TextPane { on, blocks, look })
    }
}
