//! The picture that a pane shows at a step, at the largest size that has room.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::on_pane::OnPane;
use crate::{
    content::{Drawing, Size, Still},
    ui::{
        look::Look,
        paragraph::Prose,
        theme::Role,
        widget::{Figure, Popup},
    },
};

/// The picture that a pane shows at a step.
pub(super) enum Picture<'a> {
    /// A drawing.
    Drawn {
        /// The size that was chosen.
        size: &'a Size,
        /// The picture.
        still: &'a Still,
        /// The picture one step before.
        before: Option<&'a Still>,
    },
    /// There is no drawing: these words stand for it.
    Told(&'a str),
}

impl<'a> Picture<'a> {
    /// The picture of a pane that has a figure, at the largest size within `room`, else at the
    /// smallest.
    pub(super) fn of(on: &OnPane<'a>, room: Rect) -> Self {
        let shown = || {
            let size = largest(drawing(on)?, room)?;
            let still = size.steps.get(shown_at(on, size)?)?;
            Some(Self::Drawn { size, still, before: before(on, size) })
        };
        shown().unwrap_or_else(|| Self::Told(told(on)))
    }

    /// Columns of the picture at most in `room` columns.
    pub(super) fn columns(&self, room: u16) -> u16 {
        match self {
            Self::Drawn { size, .. } => size.cols.min(room),
            Self::Told(_) => room,
        }
    }

    /// Rows that it takes at `width` columns.
    pub(super) fn rows(&self, width: u16, look: Look) -> u16 {
        match self {
            Self::Drawn { size, .. } => size.rows,
            Self::Told(words) => boxed(words, width, look).rows() + Popup::FRAME.1,
        }
    }

    /// Draws it at the top of `area`, in the middle of its width.
    pub(super) fn draw(&self, area: Rect, look: Look, buf: &mut Buffer) {
        match *self {
            Self::Drawn { size, still, before } => {
                let figure = Figure { still, before, cols: size.cols, marks: None, look };
                (&figure).render(area, buf);
            }
            Self::Told(words) => {
                let prose = boxed(words, area.width, look);
                let frame = Rect { height: prose.rows() + Popup::FRAME.1, ..area };
                (&Popup { title: "Figure", note: "", look }).render(frame, buf);
                prose.render(Popup::inner(frame), buf);
            }
        }
    }
}

/// The drawing that a pane shows, if it can be read.
pub(super) fn drawing<'a>(on: &OnPane<'a>) -> Option<&'a Drawing> {
    on.model.course.drawing(on.pane.figure.as_ref()?.id.as_str())
}

/// The largest size within `room`; the smallest if none has room.
fn largest(drawing: &Drawing, room: Rect) -> Option<&Size> {
    let fits = |size: &&Size| size.cols <= room.width && size.rows <= room.height;
    drawing.sizes.iter().rev().find(fits).or_else(|| drawing.sizes.first())
}

/// Which of the pictures is shown, counted from 0. The text alone stands beside the first one; a
/// figure without steps is shown as the pane says, or whole.
fn shown_at(on: &OnPane<'_>, size: &Size) -> Option<usize> {
    let step = on.current().or_else(|| on.pane.steps.first()).map(|step| step.show);
    let said = on.pane.figure.as_ref().and_then(|figure| figure.show);
    let last = || u8::try_from(size.steps.len()).ok();
    usize::from(step.or(said).or_else(last)?).checked_sub(1)
}

fn before<'a>(on: &OnPane<'a>, size: &'a Size) -> Option<&'a Still> {
    let step = on.pane.steps.get(on.step.checked_sub(2)?)?;
    size.steps.get(usize::from(step.show).checked_sub(1)?)
}

fn told<'a>(on: &OnPane<'a>) -> &'a str {
    let said = on.pane.figure.as_ref().and_then(|figure| figure.alt.as_deref());
    said.or_else(|| drawing(on).map(|drawing| &*drawing.alt))
        .unwrap_or("The figure of this pane cannot be shown. The text beside it tells it.")
}

fn boxed(words: &str, width: u16, look: Look) -> Prose<'static> {
    Prose::of_text(words, Role::Text, width.saturating_sub(Popup::FRAME.0), look)
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, rc::Rc};

    use ratatui::{buffer::Buffer, layout::Rect};

    use super::Picture;
    use crate::{
        app::Model,
        content::Course,
        study::Progress,
        ui::{
            look::Look,
            screen::on_pane::{CalledFrom, OnPane},
        },
    };

    #[test]
    fn words_in_a_box_stand_for_a_figure_that_cannot_be_read() {
        let whole = Course::embedded();
        let (cover, shared) = (whole.cover().clone(), whole.shared().clone());
        let bare = Course::assemble(cover, shared, whole.books().to_vec(), BTreeMap::new());
        let model = Model::new(Rc::new(bare), Progress::default(), 0, 0);
        let at = |(lesson, pane)| OnPane::of(&model, (lesson, pane, 1), CalledFrom::Lesson);
        let places = (0..9).flat_map(|lesson| (0..9).map(move |pane| (lesson, pane)));
        let mut with_figure = places.filter_map(at).filter(|on| on.pane.figure.is_some());
        let on = with_figure.next();
        let area = Rect::new(0, 0, 38, 15);
        let mut buf = Buffer::empty(area);
        if let Some(on) = &on {
            Picture::of(on, area).draw(area, Look::default(), &mut buf);
        }
        let drawn: String = buf.content.iter().map(ratatui::buffer::Cell::symbol).collect();
        assert!(drawn.contains("╭─ Figure ") && drawn.contains("be shown"), "{drawn}");
    }
}
