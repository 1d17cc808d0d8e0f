//! Lines that explain one thing: running words, and labels with what they stand for.

use ratatui::{layout::Rect, widgets::Widget};

use crate::ui::{cells::put, flow::Flow, look::Look, paragraph::Prose, theme::Role};

/// One line, which may take several rows.
pub(super) enum Line {
    /// Words over the whole width.
    Words(String, Role),
    /// A label, and what it stands for.
    Labelled(&'static str, String),
    /// A blank row.
    Blank,
}

/// Columns of the labels.
const LABEL: u16 = 14;

/// Rows that `lines` take at `width` columns.
pub(super) fn rows(lines: &[Line], width: u16, look: Look) -> u16 {
    let each = lines.iter().map(|line| match line {
        Line::Words(words, role) => Prose::of_text(words, *role, width, look).rows(),
        Line::Labelled(_, words) => labelled(words, width, look).rows(),
        Line::Blank => 1,
    });
    each.fold(0, u16::saturating_add)
}

/// Adds `lines` to a page, `indent` columns from its left edge.
pub(super) fn add(lines: &[Line], indent: u16, look: Look, flow: &mut Flow<'_>) {
    let width = flow.width().saturating_sub(indent);
    let moved = |area: Rect| Rect { x: area.x.saturating_add(indent), width, ..area };
    for line in lines {
        match line {
            Line::Words(words, role) => {
                let prose = Prose::of_text(words, *role, width, look);
                flow.block(prose.rows(), |area, buf| prose.render(moved(area), buf));
            }
            Line::Blank => flow.gap(1),
            Line::Labelled(label, words) => {
                let prose = labelled(words, width, look);
                flow.block(prose.rows(), |area, buf| {
                    let area = moved(area);
                    put(buf, area, (area.x, area.y), label, look.style(Role::Quiet));
                    let width = area.width.saturating_sub(LABEL);
                    prose.render(Rect { x: area.x.saturating_add(LABEL), width, ..area }, buf);
                });
            }
        }
    }
}

fn labelled(words: &str, width: u16, look: Look) -> Prose<'static> {
    Prose::of_text(words, Role::Text, width.saturating_sub(LABEL), look)
}
