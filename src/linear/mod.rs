//! Model to lines of plain text: the second front. Reads, never changes; knows no terminal.

mod clinic;
mod goal;
mod hand;
mod heard;
mod keys;
mod lab;
mod lookup;
mod page;
mod prompt;
mod quiz;
mod reading;
mod summary;
mod training;
mod verdict;

pub use goal::{Goal, next};
pub use heard::{Heard, hear};
pub use keys::help;
pub use page::Page;
pub use prompt::{notice, prompt};

use crate::{
    app::{Model, Overlay, Screen, told::asked},
    content::{glyph, markup},
    study::{
        quiz::{ItemState, Sheet},
        reader::Place,
    },
};

/// What to type, told once at the start.
pub const WELCOME: [&str; 4] = [
    "Plain lines: everything is read from top to bottom, and every answer is one line and Enter.",
    "A number chooses, an empty line goes on, q leaves, ? says what can be typed here.",
    "repeat reads the page again, quit ends the program.",
    "The end of the input also ends it; everything is saved.",
];

/// What is on screen, as lines.
#[must_use]
pub fn page(model: &Model) -> Page {
    match &model.overlay {
        Some(Overlay::Help { scope, .. }) => keys::page(*scope),
        Some(Overlay::Contents { .. }) => contents(model),
        Some(Overlay::Terms { terms, at }) => lookup::terms(model, terms, *at),
        Some(Overlay::Sources { .. }) => lookup::sources(model),
        Some(Overlay::Glossary { row }) => lookup::all_terms(model, *row),
        Some(Overlay::References { row }) => lookup::all_sources(model, *row),
        Some(Overlay::About { lesson, row }) => lookup::about(model, *lesson, *row),
        Some(Overlay::Search(searching)) => lookup::search(searching),
        Some(Overlay::Ask(line)) => lookup::question(line),
        Some(Overlay::Zoom) => zoom(model),
        Some(Overlay::Peek { lesson, pane, step }) => {
            reading::pane_at(model, (*lesson, *pane, *step))
        }
        Some(Overlay::Asked(it)) => {
            let (name, sentences) = asked::words(model, &it.question);
            let mut page = Page::of(name);
            page.say_all(sentences.iter().map(|it| it.replace(" ·", ":")));
            page.numbered(it.question.answers());
            page
        }
        Some(Overlay::InWords) => lab::in_words(model),
        Some(Overlay::Basis) => lab::basis(model),
        Some(Overlay::Trouble(problems)) => {
            let mut page = Page::of("The lesson cannot be shown as it is");
            page.say_all(problems.iter().flat_map(|problem| problem.lines()));
            page
        }
        None => screen(model),
    }
}

/// A line as it may be printed: without control characters, in ASCII if only that can be shown.
#[must_use]
pub fn printed(line: &str, is_ascii: bool) -> String {
    let safe: String = line.chars().filter(|c| !c.is_control()).collect();
    if is_ascii { glyph::to_ascii(&safe) } else { safe }
}

fn screen(model: &Model) -> Page {
    match &model.screen {
        Screen::FirstRun { .. } => reading::first_run(model),
        Screen::Home { .. } => reading::home(model),
        Screen::Reading { lesson, reader, .. } => reading::reading(model, *lesson, reader),
        Screen::Quiz(quizzing) => quiz::page(model, quizzing),
        Screen::Lab { .. } => lab::list(model),
        Screen::Bench(trying) => lab::bench(trying),
        Screen::Clinic(treating) => clinic::page(model, treating),
        Screen::Training(page) => training::page(model, page),
    }
}

/// The figure of the pane with the sentences so far: it cannot be seen larger.
fn zoom(model: &Model) -> Page {
    let Screen::Reading { lesson, reader, .. } = &model.screen else {
        return Page::of("The figure, large");
    };
    let mut page = match reader.place() {
        Place::Pane { pane, step } => reading::pane_at(model, (*lesson, pane, step)),
        Place::Guess { .. } | Place::End => Page::default(),
    };
    "The figure in words".clone_into(&mut page.name);
    page
}

/// The panes of a lesson or the questions of a quiz.
fn contents(model: &Model) -> Page {
    let mut page = Page::of("Contents");
    if let Screen::Quiz(quizzing) = &model.screen {
        "Questions".clone_into(&mut page.name);
        let row = |(at, (_, sheet)): (usize, (_, &Sheet))| {
            let item = quizzing.attempt.item_at(&quizzing.quiz, at);
            let asked = item.map_or_else(String::new, |item| markup::plain(&item.ask));
            format!("{}: {asked}", standing(sheet))
        };
        page.numbered(quizzing.attempt.sheets().enumerate().map(row));
    } else if let Some(lesson) = model.lesson() {
        let done = model.progress.lesson(lesson.id.as_str());
        page.numbered(lesson.panes.iter().map(|pane| {
            let is_read = done.is_some_and(|done| done.has_read(pane.id.as_str()));
            format!("{}{}", pane.title, if is_read { ", read" } else { "" })
        }));
    }
    page
}

fn standing(sheet: &Sheet) -> &'static str {
    match sheet.state() {
        ItemState::Marked(verdict) if verdict.is_right() => "right",
        ItemState::Marked(_) => "not right",
        ItemState::Revealed => "shown",
        ItemState::Saved(_) => "answered",
        ItemState::New | ItemState::Open(_) | ItemState::Unanswered => "open",
    }
}
