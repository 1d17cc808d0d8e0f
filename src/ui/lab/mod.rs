//! The dose lab: its list, the question, the curve with its knobs, and what lies behind it.

mod ask;
mod basis;
mod bench;
mod list;
mod panel;
mod plots;
mod printed;
mod words;

use crate::app::told::lab as told;
pub(super) use plots::{RANGE, levels};
pub use printed::plots_in_text;

use super::{look::Look, view::View};
use crate::{
    app::{Model, Screen, Trying},
    study::lab::Phase,
};

/// What the lab offers.
pub(crate) fn list(model: &Model, row: usize, look: Look) -> Box<dyn View + '_> {
    Box::new(list::List { model, row, look })
}

/// A preset that is being tried.
pub(crate) fn bench(trying: &Trying, look: Look) -> Box<dyn View + '_> {
    let preset = trying.bench.preset();
    match trying.bench.phase() {
        Phase::Asking => Box::new(ask::Ask { preset, line: &trying.line, look }),
        Phase::Drawn(drawn) => Box::new(bench::OnBench { preset, drawn, look }),
    }
}

/// The plots on the bench in words.
pub(crate) fn words(model: &Model, look: Look) -> Box<dyn View + '_> {
    let drawn = match &model.screen {
        Screen::Bench(trying) => match trying.bench.phase() {
            Phase::Drawn(drawn) => Some((trying.bench.preset(), drawn.as_ref())),
            Phase::Asking => None,
        },
        Screen::FirstRun { .. }
        | Screen::Home { .. }
        | Screen::Reading { .. }
        | Screen::Quiz(_)
        | Screen::Clinic(_)
        | Screen::Training(_)
        | Screen::Lab { .. } => None,
    };
    Box::new(words::InWords { drawn, look })
}

/// What of the model rests on what.
pub(crate) fn basis(model: &Model, look: Look) -> Box<dyn View + '_> {
    Box::new(basis::Resting { course: &model.course, look })
}
