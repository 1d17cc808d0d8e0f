//! Searching: what is typed, what is chosen, and where it leads; and questions that are kept.

use std::rc::Rc;

use super::{close_overlay, jump, listed, moved, open_over, reading, reading::told};
use crate::{
    app::{Command, Effect, Line, Model, Now, Overlay, Saving, Screen, Searching},
    content::search::{Goal, Hit, Index},
    study::{Entry, learner::Record, quiz::Phase, reader::Place},
};

/// Rows that a page of hits is moved by.
const PAGE: usize = 10;

/// Opens the search, over whatever lies on the screen; not while a question waits for its answer.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    if let Screen::Quiz(quizzing) = &model.screen
        && quizzing.attempt.phase() != Phase::Summary
    {
        return told(model, "search is for reading: answer first, or leave the quiz");
    }
    index(model);
    let scroll = model.scroll;
    open_over(model, Overlay::Search(Box::new(Searching { scroll, ..Searching::default() })))
}

/// Opens the field for a question of one's own; what was searched for stands in it already.
pub(super) fn open_question(model: &mut Model) -> Vec<Effect> {
    let line = match &model.overlay {
        Some(Overlay::Search(searching)) => Line::of(&searching.line.text),
        Some(_) | None => Line::default(),
    };
    open_over(model, Overlay::Ask(line))
}

pub(super) fn obey(
    model: &mut Model,
    searching: Searching,
    command: Command,
    now: Now,
) -> Vec<Effect> {
    match command {
        Command::Type(change) => {
            let line = searching.line.typed(change);
            if line.text == searching.line.text {
                return show(model, Searching { line, ..searching });
            }
            find(model, searching, line)
        }
        Command::Up | Command::Down => {
            let row = moved(searching.row, searching.found.hits.len(), command);
            choose(model, searching, row)
        }
        Command::Open => match searching.chosen() {
            Some(hit) => {
                let hit = hit.clone();
                open_hit(model, &hit, searching.step())
            }
            None if searching.is_in_vain() => {
                let text = searching.line.text.trim().to_owned();
                keep(model, text, now)
            }
            None => told(model, "type what you are looking for first"),
        },
        Command::Leave => {
            close_overlay(model);
            model.scroll = searching.scroll;
            Vec::new()
        }
        _ => Vec::new(),
    }
}

/// In the field for a question.
pub(super) fn write(model: &mut Model, line: &Line, command: Command, now: Now) -> Vec<Effect> {
    match command {
        Command::Type(change) => put(model, line.typed(change)),
        Command::Open if line.text.trim().is_empty() => {
            told(model, "write your question first, or leave with esc")
        }
        Command::Open => keep(model, line.text.trim().to_owned(), now),
        _ => Vec::new(),
    }
}

/// The lessons are others now: every search that is open is answered anew.
pub(super) fn renew(model: &mut Model) {
    let open = |overlay: &Overlay| matches!(overlay, Overlay::Search(_));
    let mut beneath = model.under.iter().map(|(overlay, _)| overlay);
    if !model.overlay.as_ref().is_some_and(open) && !beneath.any(open) {
        return;
    }
    let (index, level) = (index(model), model.level);
    let beneath = model.under.iter_mut().map(|(overlay, _)| overlay);
    for overlay in model.overlay.iter_mut().chain(beneath) {
        if let Overlay::Search(searching) = overlay {
            searching.find(&index, level);
        }
    }
}

/// Puts pasted text into the field on screen.
pub(super) fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    match &model.overlay {
        Some(Overlay::Search(searching)) => {
            let searching = (**searching).clone();
            let line = searching.line.with(text);
            find(model, searching, line)
        }
        Some(Overlay::Ask(line)) => {
            let line = line.with(text);
            put(model, line)
        }
        Some(_) | None => Vec::new(),
    }
}

/// Moves the chosen hit by a page.
pub(super) fn turn_page(model: &mut Model, command: Command) -> Vec<Effect> {
    let Some(Overlay::Search(searching)) = &model.overlay else { return Vec::new() };
    let last = searching.found.hits.len().saturating_sub(1);
    let row = match command {
        Command::ScrollUp => searching.row.saturating_sub(PAGE),
        _ => (searching.row + PAGE).min(last),
    };
    let searching = (**searching).clone();
    choose(model, searching, row)
}

/// The question is written down: it may be said now, and the field be closed.
pub(super) fn kept(model: &mut Model, entry: &Entry) -> Vec<Effect> {
    model.progress.apply(entry);
    if matches!(model.overlay, Some(Overlay::Ask(_))) {
        close_overlay(model);
    }
    // The search begins anew, so that a second enter does not keep the same question twice.
    if let Some(Overlay::Search(searching)) = &mut model.overlay {
        **searching = Searching { scroll: searching.scroll, ..Searching::default() };
    }
    told(model, "Kept. `peptibody questions` prints it.")
}

fn find(model: &mut Model, before: Searching, line: Line) -> Vec<Effect> {
    let mut searching = Searching { line, ..before };
    let index = index(model);
    searching.find(&index, model.level);
    show(model, searching)
}

fn choose(model: &mut Model, mut searching: Searching, row: usize) -> Vec<Effect> {
    let index = index(model);
    searching.choose(row, &index, model.level);
    show(model, searching)
}

fn show(model: &mut Model, searching: Searching) -> Vec<Effect> {
    model.overlay = Some(Overlay::Search(Box::new(searching)));
    Vec::new()
}

fn put(model: &mut Model, line: Line) -> Vec<Effect> {
    model.overlay = Some(Overlay::Ask(line));
    Vec::new()
}

/// What can be found in the course on screen, read when it is first needed.
fn index(model: &mut Model) -> Rc<Index> {
    if let Some((course, index)) = &model.index
        && Rc::ptr_eq(course, &model.course)
    {
        return Rc::clone(index);
    }
    let index = Rc::new(Index::of(&model.course));
    model.index = Some((Rc::clone(&model.course), Rc::clone(&index)));
    index
}

/// Opens what was found, a pane at the step that shows it; leaving it leads back to the search.
fn open_hit(model: &mut Model, hit: &Hit, step: usize) -> Vec<Effect> {
    match &hit.goal {
        Goal::Lesson(lesson) => jump::to(model, (*lesson, 0)),
        Goal::Pane { lesson, pane } => jump::to_step(model, (*lesson, *pane), step),
        Goal::Term(term) => {
            let row = listed::row_of_term(model, term.as_str());
            open_over(model, Overlay::Glossary { row })
        }
        Goal::Reference(source) => {
            let row = listed::row_of_source(model, source.as_str());
            open_over(model, Overlay::References { row })
        }
        Goal::Item { lesson, pane: Some(pane), .. } => {
            let effects = jump::to(model, (*lesson, *pane));
            let number = lesson + 1;
            model.notice =
                Some(format!("this pane teaches it; lesson {number} asks it in its quiz"));
            effects
        }
        Goal::Item { pane: None, .. } => told(model, "no pane of its lesson teaches this question"),
    }
}

/// Asks for a question to be written down; it is said to be kept only when it is.
fn keep(model: &mut Model, text: String, now: Now) -> Vec<Effect> {
    if let Saving::Off(why) = &model.saving {
        let why = format!("the question cannot be kept: {why}");
        return told(model, &why);
    }
    if model.keeping.is_some() || model.waiting.is_some() {
        return Vec::new();
    }
    let record = Record::Question { text, from: place(model) };
    let entry = Entry::of_learner(now.stamp(0), record);
    model.keeping = Some(entry.clone());
    vec![Effect::Commit(vec![entry])]
}

/// Where a question is asked: `lesson#pane`, the lesson's id, or the screen's name.
fn place(model: &Model) -> Option<String> {
    let about = model.under.iter().rev().find_map(|(overlay, _)| match overlay {
        Overlay::About { lesson, .. } => model.course.outline(*lesson),
        _ => None,
    });
    if let Some(outline) = about {
        return Some(outline.id.to_string());
    }
    let lesson = model.lesson().map(|lesson| lesson.id.to_string());
    match &model.screen {
        Screen::FirstRun { .. } => None,
        Screen::Home { .. } => Some("home".to_owned()),
        Screen::Lab { .. } => Some("lab".to_owned()),
        Screen::Bench(trying) => Some(format!("lab, {}", trying.bench.preset().id)),
        Screen::Clinic(_) => Some("virtual patient".to_owned()),
        Screen::Training(_) => Some("practice".to_owned()),
        Screen::Quiz(_) => lesson.map(|lesson| format!("{lesson}, quiz")),
        Screen::Reading { reader, .. } => match reader.place() {
            Place::Pane { .. } => {
                let pane = reading::pane(model).map(|pane| pane.id.to_string());
                lesson.zip(pane).map(|(lesson, pane)| format!("{lesson}#{pane}"))
            }
            Place::Guess { .. } | Place::End => lesson,
        },
    }
}
