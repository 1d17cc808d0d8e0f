//! A pane with a figure: words on the left, the picture on the right; one under the other where
//! the window is too narrow for both.

use ratatui::{buffer::Buffer, layout::Rect};

use super::{
    on_pane::{OnPane, read_freely},
    picture::Picture,
    steps,
    text_pane::{above_foot, heading, marked},
    wording::counted,
};
use crate::{
    app::Extent,
    content::markup::Block,
    ui::{
        cells::put_right,
        flow::{Flow, Flowed},
        grid::{Breadth, Column, Grid},
        look::Look,
        paragraph::Prose,
        theme::Role,
        view::View,
        widget::{Heading, Marked},
    },
};

/// A pane with a figure.
pub(super) struct FigurePane<'a> {
    /// The pane.
    pub(super) on: OnPane<'a>,
    /// Its text.
    pub(super) blocks: Vec<Block>,
    /// How to draw it.
    pub(super) look: Look,
}

/// What a piece of the words is, so that pieces can be left out or moved.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Piece {
    /// The text of the pane.
    Text,
    /// The sentence of the step.
    Say,
    /// The list of steps.
    Steps,
    /// What to do next, or the key point.
    Next,
}

impl View for FigurePane<'_> {
    fn title(&self) -> String {
        self.on.title()
    }

    fn note(&self) -> String {
        self.on.note()
    }

    fn body(&self, grid: &Grid, from: u16, buf: &mut Buffer) -> Flowed {
        let window = above_foot(grid, Column::FIGURE);
        let flowed = match grid.beside(window) {
            Some((words, figure)) => {
                let lead = Heading::ROWS + u16::from(grid.breadth() == Breadth::Wide);
                let shown = self.picture_beside(figure, lead, from, buf);
                let flowed = self.words_beside(words, window.width, from, buf);
                Flowed { extent: taller(flowed.extent, shown), ..flowed }
            }
            None => self.stacked(window, from, buf),
        };
        read_freely(flowed, window)
    }

    fn foot(&self, grid: &Grid, buf: &mut Buffer) {
        self.on.progress(Column::FIGURE, self.look, grid, buf);
        let (step, steps) = (self.on.step, self.on.pane.steps.len());
        if steps > 0 {
            let said = match step {
                0 => counted(steps, "step"),
                step => format!("step {step} of {steps}"),
            };
            put_right(buf, grid.foot(Column::FIGURE), &said, self.look.style(Role::Quiet));
        }
    }
}

impl FigurePane<'_> {
    fn picture_beside(&self, area: Rect, lead: u16, from: u16, buf: &mut Buffer) -> Extent {
        let room = Rect { height: area.height.saturating_sub(lead), ..area };
        let picture = Picture::of(&self.on, room);
        let mut flow = Flow::new(buf, area, from, self.look);
        flow.gap(lead);
        flow.block(picture.rows(area.width, self.look), |area, buf| {
            picture.draw(area, self.look, buf);
        });
        flow.finish().extent
    }

    /// The words at the widest spacing that has room.
    fn words_beside(&self, area: Rect, title: u16, from: u16, buf: &mut Buffer) -> Flowed {
        let pieces = self.pieces(area, buf);
        let room = area.height.saturating_sub(1);
        let gap = if self.rows(&pieces, 2, area, buf) <= room { 2 } else { 1 };
        let mut flow = Flow::new(buf, area, from, self.look);
        heading(&self.on.pane.title, title, self.look, &mut flow);
        self.words(&pieces, gap, &mut flow);
        flow.finish()
    }

    /// Everything in one column: the picture comes after the words that it shows.
    fn stacked(&self, window: Rect, from: u16, buf: &mut Buffer) -> Flowed {
        let picture = Picture::of(&self.on, window);
        let mut flow = Flow::new(buf, window, from, self.look);
        heading(&self.on.pane.title, window.width, self.look, &mut flow);
        let (above, under): (&[Piece], &[Piece]) = match self.on.current() {
            None => (&[Piece::Text], &[Piece::Next]),
            Some(_) => (&[Piece::Say], &[Piece::Steps, Piece::Next]),
        };
        self.words(above, 1, &mut flow);
        flow.gap(1);
        flow.block(picture.rows(window.width, self.look), |area, buf| {
            picture.draw(area, self.look, buf);
        });
        self.words(under, 1, &mut flow);
        flow.finish()
    }

    /// What is said beside the picture. While the figure is stepped through, the text stays if
    /// there is room for both; a long text leaves the invitation to the line of keys.
    fn pieces(&self, area: Rect, buf: &mut Buffer) -> Vec<Piece> {
        let (most, least): (&[Piece], &[Piece]) = match self.on.current() {
            None if self.on.is_complete() => return vec![Piece::Text, Piece::Next],
            None => (&[Piece::Text, Piece::Next], &[Piece::Text]),
            Some(_) => (
                &[Piece::Text, Piece::Steps, Piece::Say, Piece::Next],
                &[Piece::Say, Piece::Steps, Piece::Next],
            ),
        };
        let has_room = self.rows(most, 1, area, buf) <= area.height;
        if has_room { most.to_vec() } else { least.to_vec() }
    }

    /// Rows that the words take under their heading.
    fn rows(&self, pieces: &[Piece], gap: u16, area: Rect, buf: &mut Buffer) -> u16 {
        let mut flow = Flow::new(buf, Rect { height: 0, ..area }, 0, self.look);
        flow.gap(Heading::ROWS);
        self.words(pieces, gap, &mut flow);
        flow.rows()
    }

    fn words(&self, pieces: &[Piece], gap: u16, flow: &mut Flow<'_>) {
        let width = flow.width();
        for (at, piece) in pieces.iter().enumerate() {
            let gap = if at == 0 || *piece == Piece::Say { 1 } else { gap };
            match piece {
                Piece::Text => {
                    let names = self.on.names();
                    flow.gap(gap);
                    flow.prose(&Prose::of_blocks(&self.blocks, width, self.look, &names));
                }
                Piece::Say => {
                    let say = self.on.current().map_or("", |step| &step.say);
                    flow.gap(gap);
                    flow.prose(&self.on.names().prose(say, width, self.look));
                }
                Piece::Steps => {
                    flow.gap(gap);
                    steps::list(&self.on, self.look, flow);
                }
                Piece::Next => self.next(gap, flow),
            }
        }
    }

    /// What to do next; once there is nothing more to step to, the key point.
    fn next(&self, gap: u16, flow: &mut Flow<'_>) {
        let width = flow.width();
        if let Some(words) = self.on.key_point() {
            let width = width.saturating_sub(Marked::INDENT);
            flow.gap(gap);
            marked(&self.on.names().strong(words, width, self.look), self.look, flow);
        } else if !self.on.is_complete() {
            flow.gap(gap);
            flow.prose(&Prose::of_text(&self.invitation(), Role::Quiet, width, self.look));
        }
    }

    fn invitation(&self) -> String {
        match self.on.step {
            0 => "space steps through the figure".to_owned(),
            step => format!("Say what step {} will be, then press space.", step + 1),
        }
    }
}

fn taller(one: Extent, other: Extent) -> Extent {
    Extent { rows_needed: one.rows_needed.max(other.rows_needed), ..one }
}
