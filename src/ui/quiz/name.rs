//! Numbered parts of a figure to be named: the figure on the left, names on the right.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    widgets::Widget,
};

use super::{
    desk::{Desk, Stage, is_roomy, letter},
    pair::left_over,
    rows::{Row, Rows},
};
use crate::{
    content::{FigureUse, Size, Spot, Words},
    study::quiz::Draft,
    ui::{
        flow::Flow,
        grid::{Breadth, Column, Grid},
        theme::Role,
        widget::{Figure, Marks},
    },
};

/// Columns before a name: mark, number or letter.
const INDENT: u16 = 5;
/// Columns between the figure and the names.
const BETWEEN: u16 = 2;

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
    match grid.breadth() {
        Breadth::Tight => {
            flow.block(size.rows, |area, buf| picture(desk, parts.figure, size, here, area, buf));
            flow.gap(1);
            let names = Lists::of(desk, stage, parts, flow.width());
            flow.focus_block(names.height(), |area, buf| names.draw(area, buf));
        }
        Breadth::Standard | Breadth::Wide => {
            let beside = size.cols + BETWEEN;
            let names = Lists::of(desk, stage, parts, width.saturating_sub(beside));
            flow.focus_block(names.height().max(size.rows), |area, buf| {
                let left = Rect { width: size.cols, ..area };
                picture(desk, parts.figure, size, here, left, buf);
                let x = area.x + beside;
                names.draw(Rect { x, width: width.saturating_sub(beside), ..area }, buf)
            });
        }
    }
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
            let used = if given.contains(&Some(position)) { "  ·" } else { "" };
            let said = format!("{}{used}", name(position));
            Row { label: letter(place).to_string(), text: desk.plain(&said, Role::Text, width) }
        };
        let mut names: Vec<Row> = desk.entry().order.iter().enumerate().map(choice).collect();
        if let Some(left_over) = left_over(parts.extra.len()) {
            let text = desk.plain("", Role::Text, width);
            names.push(Row { label: String::new(), text });
            let text = desk.plain(&format!("{left_over}."), Role::Quiet, width);
            names.push(Row { label: String::new(), text });
        }
        let spots = parts.spots.iter().zip(given).map(spot).collect();
        Self { desk, here: stage.row(), spots, names }
    }

    fn height(&self) -> u16 {
        self.spots().height().saturating_add(self.names().height()).saturating_add(1)
    }

    fn spots(&self) -> Rows<'_> {
        let look = self.desk.look;
        Rows { rows: &self.spots, indent: INDENT, here: self.here, gap: 0, look }
    }

    fn names(&self) -> Rows<'_> {
        Rows { rows: &self.names, indent: INDENT, here: None, gap: 0, look: self.desk.look }
    }

    fn draw(&self, area: Rect, buf: &mut Buffer) -> Option<Position> {
        let (spots, names) = (self.spots(), self.names());
        spots.render(area, buf);
        let used = spots.height().saturating_add(1).min(area.height);
        let below = Rect { y: area.y + used, height: area.height - used, ..area };
        names.render(below, buf);
        spots.cursor(area)
    }
}
