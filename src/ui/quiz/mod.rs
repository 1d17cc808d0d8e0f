//! The quiz. Being written.

use ratatui::{buffer::Buffer, layout::Position};

use super::{grid::Grid, look::Look, view::View};
use crate::app::{Model, Quizzing};

struct Blank;

impl View for Blank {
    fn title(&self) -> String {
        String::new()
    }

    fn note(&self) -> String {
        String::new()
    }

    fn body(&self, _: &Grid, _: u16, _: &mut Buffer) -> super::flow::Flowed {
        super::flow::Flowed::default()
    }
}

pub(crate) fn view<'a>(_: &'a Model, _: &'a Quizzing, _: Look) -> Box<dyn View + 'a> {
    Box::new(Blank)
}

pub(crate) fn popup(_: &Quizzing, _: Look, _: &Grid, _: &mut Buffer) -> Option<Position> {
    None
}
