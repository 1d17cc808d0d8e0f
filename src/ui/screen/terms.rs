//! A term explained, in a box over the pane that links it.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    widgets::Widget,
};

use crate::{
    app::{Model, first_met},
    content::{Id, Term},
    ui::{
        cells::put,
        flow::Flow,
        grid::{Breadth, Column, Grid},
        look::Look,
        paragraph::Prose,
        theme::Role,
        widget::Popup,
    },
};

/// Columns of the labels under the meaning.
const LABEL: u16 = 14;

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
    let lines = lines(model, id, term);
    let width = Popup::inner(Rect { height: 9, ..text }).width;
    let rows = rows(&lines, width, look).saturating_add(Popup::FRAME.1);
    let foot = grid.foot(Column::LIST).y;
    let bottom = foot.saturating_sub(grid.page().height.saturating_sub(24).min(16) / 5);
    let height = rows.min(grid.body().height);
    let y = bottom.saturating_add(1).saturating_sub(height).max(grid.body().y);
    let area = Rect { y, height, ..text };
    let note = format!("{} of {}", at + 1, terms.len());
    (&Popup { title, note: &note, look }).render(area, buf);
    let inner = Popup::inner(area);
    let mut flow = Flow::new(buf, inner, 0, look);
    for line in &lines {
        add(line, look, &mut flow);
    }
    Some(inner.as_position())
}

/// One line of the box.
enum Line {
    Means(String),
    Labelled(&'static str, String),
    Blank,
}

fn lines(model: &Model, id: &Id, term: Option<&Term>) -> Vec<Line> {
    let Some(term) = term else {
        return vec![Line::Means("The glossary of this course does not explain it.".to_owned())];
    };
    let mut lines = vec![Line::Means(term.means.at(model.level).to_string()), Line::Blank];
    lines.extend(term.say.as_ref().map(|say| Line::Labelled("Say it", say.to_string())));
    let also: Vec<&str> = term.also.iter().map(|name| &**name).collect();
    if !also.is_empty() {
        lines.push(Line::Labelled("Also called", also.join(", ")));
    }
    if let Some((lesson, pane)) = first_met(&model.course, id.as_str(), model.level) {
        let met = format!("lesson {}, pane {}", lesson + 1, pane + 1);
        lines.push(Line::Labelled("First met", met));
    }
    lines
}

fn rows(lines: &[Line], width: u16, look: Look) -> u16 {
    let each = lines.iter().map(|line| match line {
        Line::Means(words) => Prose::of_text(words, Role::Text, width, look).rows(),
        Line::Labelled(_, words) => labelled(words, width, look).rows(),
        Line::Blank => 1,
    });
    each.fold(0, u16::saturating_add)
}

fn labelled(words: &str, width: u16, look: Look) -> Prose<'static> {
    Prose::of_text(words, Role::Text, width.saturating_sub(LABEL), look)
}

fn add(line: &Line, look: Look, flow: &mut Flow<'_>) {
    match line {
        Line::Means(words) => flow.prose(&Prose::of_text(words, Role::Text, flow.width(), look)),
        Line::Blank => flow.gap(1),
        Line::Labelled(label, words) => {
            let prose = labelled(words, flow.width(), look);
            flow.block(prose.rows(), |area, buf| {
                put(buf, area, (area.x, area.y), label, look.style(Role::Quiet));
                let width = area.width.saturating_sub(LABEL);
                prose.render(Rect { x: area.x.saturating_add(LABEL), width, ..area }, buf);
            });
        }
    }
}
