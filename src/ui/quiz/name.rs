//! Numbered parts of a figure to be named: the figure on the left, names on the right.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    widgets::Widget,
};

use super::{
    desk::{Desk, Stage, is_roomy, letter},
    pair::{USED, left_over},
    rows::{GUTTER, Row, Rows},
};
use crate::{
    content::{FigureUse, Size, Spot, Words},
    study::quiz::Draft,
    ui::{
        cells::columns,
        flow::Flow,
        grid::{Breadth, Column, Grid},
        paragraph::Prose,
        theme::Role,
        widget::{Figure, Marks},
    },
};

/// Columns before a name: mark, number or letter.
const INDENT: u16 = 5;
/// Columns between the figure and the names.
const BETWEEN: u16 = 2;
/// Columns that the names need to stand beside the figure.
const LEAST_NAMES: u16 = 18;

/// What is asked for.
#[derive(Clone, Copy)]
pub(super) struct Parts<'a> {
    pub(super) figure: &'a FigureUse,
    pub(super) spots: &'a [Spot],
    pub(super) extra: &'a [Words],
}

/// Draws the figure with its marks, the marks with their names, and the names.
pub(super) fn draw(
    desk: &Desk<'_>,
    grid: &Grid,
    stage: Stage,
    parts: Parts<'_>,
    flow: &mut Flow<'_>,
) {
    let here = stage.row().and_then(|row| parts.spots.get(row)).map(|spot| spot.mark);
    flow.gap(if is_roomy(grid) { 2 } else { 1 });
    let Some(size) = size(desk, grid, parts.figure) else { return };
    let width = grid.body().right().saturating_sub(grid.text(Column::QUIZ).x);
    let beside = size.cols + BETWEEN;
    let room = width.saturating_sub(beside);
    if room < LEAST_NAMES {
        flow.block(size.rows, |area, buf| picture(desk, parts.figure, size, here, area, buf));
        flow.gap(1);
        let names = Lists::of(desk, stage, parts, flow.width());
        flow.focus_block(names.height(), |area, buf| names.draw(area, buf));
    } else {
        let names = Lists::of(desk, stage, parts, room);
        flow.focus_block(names.height().max(size.rows), |area, buf| {
            picture(desk, parts.figure, size, here, Rect { width: size.cols, ..area }, buf);
            names.draw(Rect { x: area.x + beside, width: room, ..area }, buf)
        });
    }
}

/// `area` without its first `rows`.
fn under(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect { y: area.y + rows, height: area.height - rows, ..area }
}

/// The largest drawing that leaves room for the names; on a small page the smallest one.
fn size<'a>(desk: &Desk<'a>, grid: &Grid, figure: &FigureUse) -> Option<&'a Size> {
    let sizes = &desk.model.course.drawing(figure.id.as_str())?.sizes;
    let columns = if grid.breadth() == Breadth::Wide { 54 } else { 36 };
    let rows = if is_roomy(grid) { grid.text_above_foot(Column::QUIZ).height - 4 } else { 16 };
    let fitting = sizes.iter().rev().find(|size| size.cols <= columns && size.rows <= rows);
    fitting.or_else(|| sizes.first())
}

fn picture(
    desk: &Desk<'_>,
    figure: &FigureUse,
    size: &Size,
    here: Option<u8>,
    area: Rect,
    buf: &mut Buffer,
) {
    let step = figure.show.map_or(0, |show| usize::from(show.saturating_sub(1)));
    let Some(still) = size.steps.get(step).or_else(|| size.steps.first()) else { return };
    let marks = Some(Marks { marks: &size.marks, here });
    let drawn = Figure { still, before: None, cols: size.cols, marks, look: desk.look };
    drawn.render(area, buf);
}

/// The marks with what they are named, and the names to choose from.
struct Lists<'a> {
    desk: &'a Desk<'a>,
    here: Option<usize>,
    spots: Vec<Row>,
    names: Vec<Row>,
    /// How many names are too many.
    rest: Prose<'static>,
}

impl<'a> Lists<'a> {
    fn of(desk: &'a Desk<'a>, stage: Stage, parts: Parts<'_>, width: u16) -> Self {
        let given: &[Option<usize>] = match desk.attempt().draft() {
            Some(Draft::Label(given)) => given,
            Some(_) | None => &[],
        };
        let width = width.saturating_sub(INDENT);
        let name = |position: usize| {
            let names = parts.spots.iter().map(|spot| &spot.name).chain(parts.extra);
            names.map(|name| &**name).nth(position).unwrap_or_default()
        };
        let spot = |(spot, given): (&Spot, &Option<usize>)| {
            let said = given.map_or("_", name);
            Row { label: spot.mark.to_string(), text: desk.plain(said, Role::Text, width) }
        };
        let choice = |(place, &position): (usize, &usize)| {
            let used = if given.contains(&Some(position)) { USED } else { "" };
            let text = desk.plain(name(position), Role::Text, width.saturating_sub(columns(USED)));
            Row { label: letter(place).to_string(), text }.framed("", used)
        };
        let names = desk.entry().order.iter().enumerate().map(choice).collect();
        let spots = parts.spots.iter().zip(given).map(spot).collect();
        let rest = left_over(parts.extra.len()).map_or(String::new(), |rest| format!("{rest}."));
        let rest = desk.plain(&rest, Role::Quiet, width + INDENT - GUTTER);
        Self { desk, here: stage.row(), spots, names, rest }
    }

    fn height(&self) -> u16 {
        let rows = [self.spots().height(), self.names().height(), self.rest.rows()];
        rows.into_iter().fold(0, u16::saturating_add).saturating_add(2)
    }

    fn spots(&self) -> Rows<'_> {
        let look = self.desk.look;
        Rows { list: &self.spots, indent: INDENT, here: self.here, gap: 0, look }
    }

    fn names(&self) -> Rows<'_> {
        Rows { list: &self.names, indent: INDENT, here: None, gap: 0, look: self.desk.look }
    }

    fn draw(&self, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let (spots, names) = (self.spots(), self.names());
        spots.render(area, buf);
        let below = under(area, spots.height() + 1);
        names.render(below, buf);
        let rest = under(below, names.height() + 1);
        let indent = GUTTER.min(rest.width);
        self.rest.render(Rect { x: rest.x + indent, width: rest.width - indent, ..rest }, buf);
        spots.cursor(area)
    }
}
