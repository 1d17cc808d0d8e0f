//! Reading a lesson: guesses, panes, figure steps.

use super::{home, jump, lab, moved, note, open_overlay};
use crate::{
    app::{Command, Effect, Model, Now, Overlay, Screen, offered, terms_of},
    content::{Lesson, Pane},
    study::{
        Entry, Record,
        reader::{Event, Place, Reader, Step},
    },
};

/// Opens `lesson` where it was left, or at its start.
pub(super) fn open(model: &mut Model, at: usize, lesson: &Lesson, now: Now) -> Vec<Effect> {
    let done = model.progress.lesson(lesson.id.as_str());
    let step = match done.and_then(|done| done.place()) {
        Some((pane, step)) => Reader::reopen(lesson, pane.as_str(), step),
        None => Reader::open(lesson),
    };
    adopt(model, at, step, now)
}

pub(super) fn obey(model: &mut Model, command: Command, now: Now) -> Vec<Effect> {
    let Screen::Reading { reader, .. } = &model.screen else { return Vec::new() };
    let place = reader.place();
    match (command, place) {
        (Command::Forward, _) => play(model, Event::Forward, now),
        (Command::Back, _) => play(model, Event::Back, now),
        (Command::NextPane, _) => play(model, Event::NextPane, now),
        (Command::PrevPane, _) => play(model, Event::PrevPane, now),
        (Command::Pick(choice), Place::Guess { .. }) if choice < choices(model, reader) => {
            play(model, Event::Choose(choice), now)
        }
        (Command::Up | Command::Down, Place::Guess { choice, .. }) => {
            let row = choice.map_or(0, |row| moved(row, choices(model, reader), command));
            play(model, Event::Choose(row), now)
        }
        (Command::Leave, Place::Guess { .. }) => skip_guess(model, now),
        (Command::Leave, _) => jump::back(model, now),
        (Command::Up | Command::Down, Place::End) => choose_at_end(model, command),
        (Command::Open, Place::End) => open_at_end(model, now),
        (Command::About, _) => about(model),
        (Command::Lab, _) => lab::open_from_pane(model),
        (Command::Zoom, _) => open_overlay(model, Overlay::Zoom),
        (Command::Terms, _) => open_terms(model),
        (Command::Sources, _) => open_sources(model),
        (Command::Contents, Place::Pane { pane, .. }) => {
            open_overlay(model, Overlay::Contents { row: pane })
        }
        (Command::Contents, _) => open_overlay(model, Overlay::Contents { row: 0 }),
        _ => Vec::new(),
    }
}

/// Moves the reader, or says why it stays. Who moves on from a pane that they only looked at has
/// read it as far as it was shown.
pub(super) fn play(model: &mut Model, event: Event, now: Now) -> Vec<Effect> {
    let Screen::Reading { lesson, reader, .. } = &model.screen else { return Vec::new() };
    let lesson = *lesson;
    match reader.step(event) {
        Ok(mut step) => {
            if jump::is_glance(model) {
                step.records.splice(0..0, reader.arrival());
                jump::read_on(model);
            }
            adopt(model, lesson, step, now)
        }
        Err(why) => told(model, &why.to_string()),
    }
}

/// The pane on screen.
pub(super) fn pane(model: &Model) -> Option<&Pane> {
    let Screen::Reading { lesson, reader, .. } = &model.screen else { return None };
    match reader.place() {
        Place::Pane { pane, .. } => model.course.lesson_at(*lesson)?.panes.get(pane),
        Place::Guess { .. } | Place::End => None,
    }
}

pub(super) fn told(model: &mut Model, sentence: &str) -> Vec<Effect> {
    model.notice = Some(sentence.to_owned());
    Vec::new()
}

pub(super) fn adopt(model: &mut Model, at: usize, step: Step, now: Now) -> Vec<Effect> {
    let lesson = step.next.lesson().clone();
    let stamp = now.stamp(0);
    let entry =
        |record| Entry { stamp, lesson: Some(lesson.clone()), record: Record::Reading(record) };
    let entries = step.records.into_iter().map(entry).collect();
    model.screen = Screen::Reading { lesson: at, reader: step.next, row: 0 };
    model.scroll = 0;
    note(model, entries)
}

fn skip_guess(model: &mut Model, now: Now) -> Vec<Effect> {
    if let Screen::Reading { reader, .. } = &mut model.screen {
        *reader = reader.unchosen();
    }
    play(model, Event::Forward, now)
}

/// How many choices the guess that `reader` is at has.
pub(in crate::app) fn choices(model: &Model, reader: &Reader) -> usize {
    let Place::Guess { index, .. } = reader.place() else { return 0 };
    let item = reader.guess(index).and_then(|id| model.lesson()?.item(id.as_str()));
    item.map_or(0, |item| item.answer.choices().len())
}

/// What can be opened after the last pane.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Onward {
    Quiz,
    Pane(usize, usize),
}

fn onward(model: &Model) -> Vec<Onward> {
    let Some(lesson) = model.lesson() else { return Vec::new() };
    let quiz = (!lesson.quiz.items.is_empty()).then_some(Onward::Quiz);
    let places = offered(&model.course, lesson).filter_map(|lead| lead.place);
    quiz.into_iter().chain(places.map(|(lesson, pane)| Onward::Pane(lesson, pane))).collect()
}

fn choose_at_end(model: &mut Model, command: Command) -> Vec<Effect> {
    let rows = onward(model).len();
    if let Screen::Reading { row, .. } = &mut model.screen {
        *row = moved(*row, rows, command);
    }
    Vec::new()
}

fn open_at_end(model: &mut Model, now: Now) -> Vec<Effect> {
    let Screen::Reading { row, .. } = &model.screen else { return Vec::new() };
    match onward(model).get(*row) {
        Some(Onward::Quiz) => begin_quiz(model, now),
        Some(&Onward::Pane(lesson, pane)) => jump::to(model, (lesson, pane)),
        None => told(model, "this lesson has no quiz: esc goes home"),
    }
}

fn about(model: &mut Model) -> Vec<Effect> {
    let Screen::Reading { lesson, .. } = &model.screen else { return Vec::new() };
    let lesson = *lesson;
    open_overlay(model, Overlay::About { lesson, row: None })
}

fn begin_quiz(model: &mut Model, now: Now) -> Vec<Effect> {
    match model.lesson().map(|lesson| lesson.id.clone()) {
        Some(lesson) => home::open_quiz(model, &lesson, now),
        None => Vec::new(),
    }
}

fn open_terms(model: &mut Model) -> Vec<Effect> {
    let Screen::Reading { reader, .. } = &model.screen else { return Vec::new() };
    let Place::Pane { step, .. } = reader.place() else { return Vec::new() };
    let terms = pane(model).map(|pane| terms_of(pane, model.level, step)).unwrap_or_default();
    if terms.is_empty() {
        let told = told(model, "this pane links no terms: here are all of them");
        open_overlay(model, Overlay::Glossary { row: 0 });
        return told;
    }
    open_overlay(model, Overlay::Terms { terms, at: 0 })
}

/// The list of sources, with the first one that this pane cites chosen.
fn open_sources(model: &mut Model) -> Vec<Effect> {
    let first = |lesson: &Lesson| {
        let sources = model.course.sources(lesson);
        let here = pane(model)?;
        let cites = |id: &str| {
            let panes = crate::app::panes_citing(lesson, id, model.level);
            panes.iter().any(|&at| lesson.panes.get(at).is_some_and(|it| it.id == here.id))
        };
        sources.iter().position(|source| cites(source.id.as_str()))
    };
    let row = model.lesson().and_then(first).unwrap_or(0);
    open_overlay(model, Overlay::Sources { row })
}
