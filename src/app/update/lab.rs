//! The lab: its list, and the preset that is being tried.

use super::{clinic, home, jump, moved, open_overlay, reading, reading::told};
use crate::{
    app::{CameFrom, Command, Effect, Line, Model, Now, Overlay, Screen, Trying, Typing},
    content::Preset,
    study::lab::{Bench, Event, Phase},
};

/// The most characters of a guess.
const LONGEST_GUESS: usize = 8;

/// Opens the list, with its first row chosen.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    arrive(model, 0)
}

/// What the pane on screen offers to try.
pub(in crate::app) fn offer(model: &Model) -> Option<&Preset> {
    let id = reading::pane(model)?.lab.as_ref()?;
    model.course.lab()?.preset(id.as_str())
}

/// Opens what the pane on screen offers to try; leaving it leads back to the pane.
pub(super) fn open_from_pane(model: &mut Model) -> Vec<Effect> {
    match offer(model).cloned() {
        Some(preset) => {
            jump::remember(model);
            try_out(model, &preset, CameFrom::Pane)
        }
        None => told(model, "this pane has nothing to try: the lab itself opens from home"),
    }
}

/// In the list.
pub(super) fn obey(model: &mut Model, command: Command) -> Vec<Effect> {
    let Screen::Lab { row } = model.screen else { return Vec::new() };
    match command {
        Command::Up | Command::Down => {
            model.screen = Screen::Lab { row: moved(row, rows(model), command) };
            Vec::new()
        }
        Command::Pick(place) if place < rows(model) => open_row(model, place),
        Command::Open => open_row(model, row),
        Command::Basis => open_overlay(model, Overlay::Basis),
        Command::Leave => home::go_home(model),
        _ => Vec::new(),
    }
}

/// At the bench.
pub(super) fn try_on(model: &mut Model, command: Command, now: Now) -> Vec<Effect> {
    let Screen::Bench(trying) = &model.screen else { return Vec::new() };
    let is_asking = *trying.bench.phase() == Phase::Asking;
    match command {
        Command::Type(change) => put(model, |line| with(line, change)),
        Command::Open if is_asking => {
            let text = trying.line.text.clone();
            play(model, Event::Guess(text))
        }
        Command::Up => play(model, Event::Up),
        Command::Down => play(model, Event::Down),
        Command::Back => play(model, Event::Less),
        Command::Forward => play(model, Event::More),
        Command::Reset => play(model, Event::Reset),
        Command::InWords => open_overlay(model, Overlay::InWords),
        Command::Basis => open_overlay(model, Overlay::Basis),
        Command::NextPane => next_preset(model),
        Command::Leave => leave(model, now),
        _ => Vec::new(),
    }
}

/// Puts pasted text into the field of the guess.
pub(super) fn paste(model: &mut Model, text: &str) -> Vec<Effect> {
    let digits: String = text.chars().filter(|c| is_of_number(*c)).take(LONGEST_GUESS).collect();
    put(model, |line| digits.chars().fold(line.clone(), |line, c| with(&line, Typing::Insert(c))))
}

fn put(model: &mut Model, change: impl FnOnce(&Line) -> Line) -> Vec<Effect> {
    if let Screen::Bench(trying) = &mut model.screen {
        trying.line = change(&trying.line);
    }
    Vec::new()
}

/// `line` after one change; only what a number is made of goes in.
fn with(line: &Line, change: Typing) -> Line {
    match change {
        Typing::Insert(c) if !is_of_number(c) || line.text.len() >= LONGEST_GUESS => line.clone(),
        _ => line.typed(change),
    }
}

fn is_of_number(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | ',')
}

fn play(model: &mut Model, event: Event) -> Vec<Effect> {
    let Screen::Bench(trying) = &mut model.screen else { return Vec::new() };
    match trying.bench.step(event) {
        Ok(next) => {
            trying.bench = next;
            Vec::new()
        }
        Err(why) => told(model, &why.to_string()),
    }
}

fn presets(model: &Model) -> &[Preset] {
    model.course.lab().map_or(&[], |lab| &lab.presets)
}

/// Rows of the list: the presets, and the virtual patient after them.
pub(in crate::app) fn rows(model: &Model) -> usize {
    presets(model).len() + 1
}

fn arrive(model: &mut Model, row: usize) -> Vec<Effect> {
    model.screen = Screen::Lab { row };
    model.scroll = 0;
    Vec::new()
}

fn open_row(model: &mut Model, row: usize) -> Vec<Effect> {
    match presets(model).get(row).cloned() {
        Some(preset) => try_out(model, &preset, CameFrom::Lab(row)),
        None => clinic::open(model),
    }
}

/// Goes from the virtual patient back to its row of the list.
pub(super) fn return_from_clinic(model: &mut Model) -> Vec<Effect> {
    let row = presets(model).len();
    arrive(model, row)
}

fn try_out(model: &mut Model, preset: &Preset, from: CameFrom) -> Vec<Effect> {
    let trying = Trying { bench: Bench::of(preset), line: Line::default(), from };
    model.screen = Screen::Bench(Box::new(trying));
    model.scroll = 0;
    Vec::new()
}

/// The preset after this one; after the last the first.
fn next_preset(model: &mut Model) -> Vec<Effect> {
    let Screen::Bench(trying) = &model.screen else { return Vec::new() };
    let (id, from) = (&trying.bench.preset().id, trying.from);
    let course = model.course.clone();
    let all = course.lab().map_or(&[][..], |lab| &lab.presets);
    let next = all.iter().position(|it| it.id == *id).map_or(0, |at| (at + 1) % all.len());
    let from = match from {
        CameFrom::Lab(_) => CameFrom::Lab(next),
        CameFrom::Pane => CameFrom::Pane,
    };
    match all.get(next) {
        Some(preset) => try_out(model, preset, from),
        None => Vec::new(),
    }
}

fn leave(model: &mut Model, now: Now) -> Vec<Effect> {
    let Screen::Bench(trying) = &model.screen else { return Vec::new() };
    match trying.from {
        CameFrom::Lab(row) => arrive(model, row),
        CameFrom::Pane => jump::back(model, now),
    }
}
