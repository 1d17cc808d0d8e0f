//! What a message changes, and what must be done outside because of it.
#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "a screen obeys the commands that the table of keys binds in its scope; no other arrives"
)]

mod asked;
mod clinic;
mod due;
mod edition;
mod exam;
mod home;
mod jump;
mod lab;
mod level;
mod listed;
mod overlay;
mod question;
mod quiz;
mod reading;
mod search;
mod settings;
mod statistics;
mod training;

use std::rc::Rc;

use super::{Command, Effect, Key, Model, Msg, Now, Overlay, Saving, Scope, Screen, keymap};
use crate::study::Entry;

pub(super) use clinic::open as treat;
pub(super) use home::start;
pub(super) use lab::{offer as lab_offer, rows as lab_rows};
pub use quiz::ABREAST as QUESTIONS_ABREAST;
pub(super) use reading::choices as guess_choices;

/// Takes in `msg` and says what must be done outside, in this order.
pub fn update(model: &mut Model, msg: Msg, now: Now) -> Vec<Effect> {
    model.day = now.day;
    match msg {
        Msg::Key(key) => press(model, key, now),
        Msg::Paste(text) => paste(model, &text, now),
        Msg::Resize(columns, rows) => {
            model.size = (columns, rows);
            Vec::new()
        }
        Msg::Committed => match model.keeping.take() {
            Some(entry) => search::kept(model, &entry),
            None => match model.shown.take() {
                Some(shown) => clinic::committed(model, shown),
                None => quiz::committed(model, now),
            },
        },
        Msg::NotCommitted(why) => {
            model.waiting = None;
            model.keeping = None;
            model.shown = None;
            model.notice = Some(why);
            Vec::new()
        }
        Msg::Recalled(records) => quiz::recalled(model, records, now),
        Msg::RecalledGame(records, lost) => clinic::recalled(model, &records, lost, now),
        Msg::Refreshed(progress) => {
            model.progress = *progress;
            Vec::new()
        }
        Msg::Recounted(counted) => statistics::open(model, Rc::new(*counted)),
        Msg::Unwritten(why) => reading::told(model, &why),
        Msg::Reread(edition) => edition::take_in(model, edition, now),
        Msg::Tick => quiz::tick(model, now),
        Msg::Ending => quiz::park(model, now),
    }
}

fn press(model: &mut Model, key: Key, now: Now) -> Vec<Effect> {
    let ended = quiz::expire(model, now);
    if !ended.is_empty() {
        return ended;
    }
    let scope = model.scope();
    let Some(command) = keymap::command(scope, key) else { return Vec::new() };
    model.notice = None;
    obey(model, scope, command, now)
}

fn obey(model: &mut Model, scope: Scope, command: Command, now: Now) -> Vec<Effect> {
    match command {
        Command::Quit => leave_program(model, now),
        Command::Suspend => vec![Effect::Suspend],
        Command::Help if scope == Scope::Help => close_overlay(model),
        Command::Help if scope == Scope::Small => Vec::new(),
        Command::Help => {
            let under = model.overlay.take().map(Box::new);
            open_overlay(model, Overlay::Help { scope, under })
        }
        Command::ScrollUp | Command::ScrollDown if scope == Scope::Search => {
            search::turn_page(model, command)
        }
        Command::ScrollUp | Command::ScrollDown if listed::is_long(model) => {
            listed::turn_page(model, command)
        }
        Command::ScrollUp | Command::ScrollDown if statistics::is_long(model) => {
            statistics::turn_page(model, command)
        }
        Command::ScrollUp => scroll(model, model.scroll.saturating_sub(scroll_step(model, scope))),
        Command::ScrollDown => {
            scroll(model, model.scroll.saturating_add(scroll_step(model, scope)))
        }
        _ if scope == Scope::Small => Vec::new(),
        Command::Level => level::next(model, now),
        Command::Search => search::open(model),
        Command::Ask => search::open_question(model),
        command if model.overlay.is_some() => overlay::obey(model, command, now),
        command => match &model.screen {
            Screen::FirstRun { .. } => level::obey(model, command, now),
            Screen::Home { .. } => home::obey(model, command, now),
            Screen::Reading { .. } => reading::obey(model, command, now),
            Screen::Quiz(_) => quiz::obey(model, command, now),
            Screen::Lab { .. } => lab::obey(model, command),
            Screen::Bench(_) => lab::try_on(model, command, now),
            Screen::Clinic(_) => clinic::obey(model, command, now),
            Screen::Training(_) => training::obey(model, command, now),
        },
    }
}

fn leave_program(model: &mut Model, now: Now) -> Vec<Effect> {
    let mut effects = quiz::park(model, now);
    effects.push(Effect::Quit);
    effects
}

/// A paste is text where one types and nothing elsewhere, so that no line of it is taken for keys.
fn paste(model: &mut Model, text: &str, now: Now) -> Vec<Effect> {
    if !model.scope().is_typing() {
        return Vec::new();
    }
    model.notice = None;
    if model.overlay.is_some() {
        return search::paste(model, text);
    }
    if matches!(model.screen, Screen::Bench(_)) {
        return lab::paste(model, text);
    }
    question::paste(model, text, now)
}

fn open_overlay(model: &mut Model, overlay: Overlay) -> Vec<Effect> {
    model.overlay = Some(overlay);
    model.scroll = 0;
    Vec::new()
}

/// Lays `overlay` over what lies there already; closing it gives that back.
fn open_over(model: &mut Model, overlay: Overlay) -> Vec<Effect> {
    if let Some(before) = model.overlay.take() {
        model.under.push((before, model.scroll));
    }
    open_overlay(model, overlay)
}

/// Closes what lies over the screen, and gives back what lay there before.
fn close_overlay(model: &mut Model) -> Vec<Effect> {
    (model.overlay, model.scroll) = match (model.overlay.take(), model.under.pop()) {
        (Some(Overlay::Help { under: Some(before), .. }), beneath) => {
            model.under.extend(beneath);
            (Some(*before), 0)
        }
        (_, Some((before, scroll))) => (Some(before), scroll),
        (_, None) => (None, 0),
    };
    Vec::new()
}

/// Leaves nothing over the screen.
fn clear_overlays(model: &mut Model) {
    model.overlay = None;
    model.under.clear();
}

/// A page of help but for one row, so that the eye finds it again; half a window of text.
fn scroll_step(model: &Model, scope: Scope) -> u16 {
    let shown = model.extent.rows_shown;
    let step = if scope == Scope::Help { shown.saturating_sub(1) } else { shown / 2 };
    step.max(1)
}

fn scroll(model: &mut Model, to: u16) -> Vec<Effect> {
    model.scroll = to.min(model.extent.last_start());
    Vec::new()
}

/// Writes `entries` down when convenient, and takes them in at once.
fn note(model: &mut Model, entries: Vec<Entry>) -> Vec<Effect> {
    for entry in &entries {
        model.progress.apply(entry);
    }
    match model.saving {
        Saving::On if !entries.is_empty() => vec![Effect::Defer(entries)],
        Saving::On | Saving::Off(_) => Vec::new(),
    }
}

/// Moves a row of a list of `rows`, staying inside it.
fn moved(row: usize, rows: usize, command: Command) -> usize {
    let last = rows.saturating_sub(1);
    if command == Command::Up { row.saturating_sub(1) } else { (row + 1).min(last) }
}
