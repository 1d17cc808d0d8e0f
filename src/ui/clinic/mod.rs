//! A virtual patient: the page on which one is chosen, a visit, and the look back.

mod chart;
mod debrief;
mod set_up;
mod visit;

use super::{look::Look, view::View};
use crate::app::told::clinic as words;
use crate::{
    app::{Model, Treating},
    study::clinic::Phase,
};

/// The page of a virtual patient.
pub(crate) fn view<'a>(model: &'a Model, treating: &'a Treating, look: Look) -> Box<dyn View + 'a> {
    match treating {
        Treating::SetUp(set_up) => Box::new(set_up::SetUpPage { model, set_up, look }),
        Treating::Game(treated) => match treated.game.phase() {
            Phase::AtVisit(visit) => {
                Box::new(visit::VisitPage { model, game: &treated.game, visit: *visit, look })
            }
            Phase::Ended(debrief) => {
                Box::new(debrief::DebriefPage { model, game: &treated.game, debrief, look })
            }
            Phase::Left | Phase::Gone => super::screen::nothing(look),
        },
    }
}
