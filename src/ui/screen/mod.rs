//! Home and reading. Being written.

use ratatui::{buffer::Buffer, layout::Position};

use super::{grid::Grid, look::Look, view::View};
use crate::{
    app::{Model, Overlay, Scope},
    study::reader::Reader,
};

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

pub(crate) fn home(_: &Model, _: usize, _: Look) -> Box<dyn View + '_> {
    Box::new(Blank)
}

pub(crate) fn reading<'a>(_: &'a Model, _: usize, _: &'a Reader, _: Look) -> Box<dyn View + 'a> {
    Box::new(Blank)
}

pub(crate) fn peek(_: &Model, _: usize, _: usize, _: Look) -> Box<dyn View + '_> {
    Box::new(Blank)
}

pub(crate) fn zoom(_: &Model, _: Look) -> Box<dyn View + '_> {
    Box::new(Blank)
}

pub(crate) fn help(_: Scope, _: Look) -> Box<dyn View + 'static> {
    Box::new(Blank)
}

pub(crate) fn sources(_: &Model, _: usize, _: Look) -> Box<dyn View + '_> {
    Box::new(Blank)
}

pub(crate) fn popup(_: &Overlay, _: &Model, _: Look, _: &Grid, _: &mut Buffer) -> Option<Position> {
    None
}
