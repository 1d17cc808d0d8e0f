//! A term explained, in a box over the pane that links it.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    widgets::Widget,
};

use super::{
    glossary::facts,
    lines::{self, Line},
};
use crate::{
    app::Model,
    content::{Id, Term},
    ui::{
        flow::Flow,
        grid::{Breadth, Column, Grid},
        look::Look,
        theme::Role,
        widget::Popup,
    },
};

/// Draws the term at `at` of `terms`.
pub(super) fn draw(
    model: &Model,
    (terms, at): (&[Id], usize),
    look: Look,
    grid: &Grid,
    buf: &mut Buffer,
) -> Option<Position> {
    let id = terms.get(at)?;
    let term = model.course.term(id.as_str());
    let title = term.map_or(id.as_str(), |term| &term.term);
    let text = match grid.breadth() {
        Breadth::Wide => grid.text(Column::PROSE),
        Breadth::Standard | Breadth::Tight => grid.text(Column::LIST),
    };
    let lines = explained(model, term);
    let width = Popup::inner(Rect { height: 9, ..text }).width;
    let rows = lines::rows(&lines, width, look).saturating_add(Popup::FRAME.1);
    let foot = grid.foot(Column::LIST).y;
    let bottom = foot.saturating_sub(grid.page().height.saturating_sub(24).min(16) / 5);
    let height = rows.min(grid.body().height);
    let y = bottom.saturating_add(1).saturating_sub(height).max(grid.body().y);
    let area = Rect { y, height, ..text };
    let note = format!("{} of {}", at + 1, terms.len());
    (&Popup { title, note: &note, look }).render(area, buf);
    let inner = Popup::inner(area);
    let mut flow = Flow::new(buf, inner, 0, look);
    lines::add(&lines, 0, look, &mut flow);
    Some(inner.as_position())
}

fn explained(model: &Model, term: Option<&Term>) -> Vec<Line> {
    let Some(term) = term else {
        let words = "The glossary of this course does not explain it.";
        return vec![Line::Words(words.to_owned(), Role::Text)];
    };
    let means = Line::Words(term.means.at(model.level).to_string(), Role::Text);
    [means, Line::Blank].into_iter().chain(facts(model, term)).collect()
}
