//! What a typed line wants, one key at a time: each goal looks at the model and says the next key.

use std::collections::VecDeque;

use super::hand;
use crate::{
    app::{Focus, Key, Model, Msg, Quizzing, Scope, Screen, Treating, told::words},
    content::Every,
    sim::Route,
    study::{
        clinic,
        lab::{Knob, Phase, Row},
        quiz::Draft,
    },
};

/// What a typed line wants.
#[derive(Clone, Debug, PartialEq)]
pub enum Goal {
    /// This key, once.
    Press(Key),
    /// This text in the typing field.
    Paste(String),
    /// The hand on this row, counted from 0.
    Row(usize),
    /// The typing field empty.
    Clear,
    /// The hand in this typing field, counted from 0.
    Field(usize),
    /// The choice at this place on screen taken.
    Choose(usize),
    /// The choice at this place on screen ticked or not.
    Ticked(usize, bool),
    /// An event, by its file position, at this place.
    Carry(usize, usize),
    /// What stands at a place on screen given to this row.
    Give {
        /// The left side or part, counted from 0.
        row: usize,
        /// The right side or name by its place on screen, counted from 0.
        place: usize,
    },
    /// This dose chosen, mcg/kg.
    Dose(u8),
    /// A knob of the lab, by its row, at this value; the last turn was up or down.
    Knob {
        /// Its place among [`Row::ALL`].
        row: usize,
        /// What it should stand at; intervals in weeks, 0 for once; routes 0 for SC, 1 for IV.
        want: f64,
        /// Which way it was turned last.
        last: Option<bool>,
    },
}

/// What has to happen next for the first of `goals` that is not reached; nothing once all are.
pub fn next(goals: &mut VecDeque<Goal>, model: &Model) -> Option<Msg> {
    while let Some(goal) = goals.front_mut() {
        let key = match goal {
            Goal::Press(key) => {
                let key = *key;
                goals.pop_front();
                return Some(Msg::Key(key));
            }
            Goal::Paste(text) => {
                let text = std::mem::take(text);
                goals.pop_front();
                return Some(Msg::Paste(text));
            }
            Goal::Row(_)
            | Goal::Clear
            | Goal::Field(_)
            | Goal::Choose(_)
            | Goal::Ticked(..)
            | Goal::Carry(..)
            | Goal::Give { .. }
            | Goal::Dose(_)
            | Goal::Knob { .. } => goal.key(model),
        };
        match key {
            Some(key) => return Some(Msg::Key(key)),
            None => goals.pop_front(),
        };
    }
    None
}

impl Goal {
    fn key(&mut self, model: &Model) -> Option<Key> {
        match self {
            Self::Press(_) | Self::Paste(_) => None,
            Self::Row(row) => to_row(model, *row),
            Self::Clear => (!hand::typed(model).is_empty()).then_some(Key::Backspace),
            Self::Dose(dose) => to_dose(model, *dose),
            Self::Knob { row, want, last } => to_value(model, *row, *want, last),
            Self::Field(_)
            | Self::Choose(_)
            | Self::Ticked(..)
            | Self::Carry(..)
            | Self::Give { .. } => {
                let Screen::Quiz(quizzing) = &model.screen else { return None };
                self.in_quiz(quizzing, model.scope())
            }
        }
    }

    fn in_quiz(&self, quizzing: &Quizzing, scope: Scope) -> Option<Key> {
        let draft = quizzing.attempt.draft();
        match *self {
            Self::Field(field) => match quizzing.focus {
                Focus::Field { field: here, .. } if here != field => Some(Key::Tab),
                Focus::Field { .. } | Focus::Row(_) | Focus::Carrying(_) | Focus::Unfolded => None,
            },
            Self::Choose(place) => match draft {
                Some(Draft::Best(chosen)) if *chosen == quizzing.file_position(place) => None,
                Some(_) | None => Some(Key::Char(words::letter(place))),
            },
            Self::Ticked(place, is_wanted) => {
                let position = quizzing.file_position(place)?;
                let is_ticked = match draft {
                    Some(Draft::Multi(ticks) | Draft::Compared { ticks, .. }) => {
                        ticks.contains(&position)
                    }
                    Some(_) | None => false,
                };
                (is_ticked != is_wanted).then_some(Key::Char(words::letter(place)))
            }
            Self::Carry(event, to) => {
                let Some(Draft::Order(places)) = draft else { return None };
                let at = places.iter().position(|place| *place == event)?;
                match quizzing.focus {
                    Focus::Carrying(here) if here == to => Some(Key::Char(' ')),
                    Focus::Carrying(here) => Some(towards(here, to)),
                    Focus::Row(_) if at == to => None,
                    Focus::Row(here) if here == at => Some(Key::Char(' ')),
                    Focus::Row(here) => Some(towards(here, at)),
                    Focus::Field { .. } | Focus::Unfolded => None,
                }
            }
            Self::Give { row, place } => give(quizzing, scope, row, place),
            Self::Press(_)
            | Self::Paste(_)
            | Self::Row(_)
            | Self::Clear
            | Self::Dose(_)
            | Self::Knob { .. } => None,
        }
    }
}

fn give(quizzing: &Quizzing, scope: Scope, row: usize, place: usize) -> Option<Key> {
    let Some(Draft::Match(given) | Draft::Label(given)) = quizzing.attempt.draft() else {
        return None;
    };
    let wanted = quizzing.file_position(place)?;
    if given.get(row) == Some(&Some(wanted)) {
        return None;
    }
    match quizzing.focus {
        Focus::Row(here) if here == row && scope == Scope::Match => {
            Some(Key::Char(words::digit(place)))
        }
        Focus::Row(here) if here == row => Some(Key::Char(words::letter(place))),
        Focus::Row(here) => Some(towards(here, row)),
        Focus::Carrying(_) | Focus::Field { .. } | Focus::Unfolded => None,
    }
}

fn towards(here: usize, to: usize) -> Key {
    if here < to { Key::Down } else { Key::Up }
}

fn to_row(model: &Model, row: usize) -> Option<Key> {
    let is_overview = model.scope() == Scope::Overview;
    match hand::row(model) {
        Some(here) if here == row => None,
        Some(here) if is_overview => Some(if here < row { Key::Right } else { Key::Left }),
        Some(here) => Some(towards(here, row)),
        None => Some(Key::Down),
    }
}

fn to_dose(model: &Model, dose: u8) -> Option<Key> {
    let Screen::Clinic(Treating::Game(treated)) = &model.screen else { return None };
    let clinic::Phase::AtVisit(visit) = treated.game.phase() else { return None };
    match visit.dose.cmp(&dose) {
        std::cmp::Ordering::Equal => None,
        std::cmp::Ordering::Less => Some(Key::Right),
        std::cmp::Ordering::Greater => Some(Key::Left),
    }
}

/// The key that brings a knob nearer to a value; nothing once it stands there, or has gone past it.
fn to_value(model: &Model, row: usize, want: f64, last: &mut Option<bool>) -> Option<Key> {
    let Screen::Bench(trying) = &model.screen else { return None };
    let Phase::Drawn(drawn) = trying.bench.phase() else { return None };
    if let Some(key) = to_row(model, row) {
        return Some(key);
    }
    let setting = drawn.run.setting();
    let (here, want) = match Row::ALL.get(row)? {
        Row::Knob(Knob::Dose) => (setting.dose, want),
        Row::Knob(Knob::Baseline) => (drawn.run.baseline(), want),
        Row::Knob(Knob::Weeks) => (f64::from(setting.weeks), want),
        Row::Knob(Knob::Route) => (f64::from(u8::from(setting.route == Route::Iv)), want),
        Row::Knob(Knob::Every) => (every(setting.every), if want < 1.0 { ONCE } else { want }),
        Row::Day => (f64::from(drawn.day), want),
    };
    let up = here < want;
    let is_there = (here - want).abs() < 1e-9;
    if is_there || last.is_some_and(|last| last != up) {
        return None;
    }
    *last = Some(up);
    Some(if up { Key::Right } else { Key::Left })
}

/// More weeks than any interval of the lab: once.
const ONCE: f64 = 1000.0;

fn every(every: Every) -> f64 {
    match every {
        Every::Once => ONCE,
        Every::Weeks(weeks) => f64::from(weeks),
    }
}
