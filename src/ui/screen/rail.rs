//! The column of notes on the right of a wide page.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use crate::ui::{
    cells::put, flow::Flow, look::Look, paragraph::Prose, theme::Role, widget::Heading,
};

/// Some notes under one heading.
pub(super) struct Section {
    /// What they are about.
    pub(super) title: &'static str,
    /// Columns that labels take; 0 if there are none.
    pub(super) indent: u16,
    /// Labels and notes.
    pub(super) notes: Vec<(String, String)>,
}

impl Section {
    /// Notes without labels.
    pub(super) fn plain(title: &'static str, notes: impl Iterator<Item = String>) -> Self {
        Self { title, indent: 0, notes: notes.map(|note| (String::new(), note)).collect() }
    }
}

/// Draws the sections that have notes, as far as there is room.
pub(super) fn draw(sections: &[Section], area: Rect, look: Look, buf: &mut Buffer) {
    let mut flow = Flow::new(buf, area, 0, look);
    for section in sections.iter().filter(|section| !section.notes.is_empty()) {
        if flow.rows() > 0 {
            flow.gap(1);
        }
        flow.block(Heading::ROWS, |area, buf| {
            (&Heading::Section(section.title, look)).render(area, buf);
        });
        for (label, note) in &section.notes {
            let width = area.width.saturating_sub(section.indent);
            let prose = Prose::of_text(note, Role::Quiet, width, look);
            flow.block(prose.rows(), |area, buf| {
                let label = look.text(label);
                put(buf, area, (area.x, area.y), &label, look.style(Role::Quiet));
                let x = area.x.saturating_add(section.indent);
                prose.render(Rect { x, width, ..area }, buf);
            });
        }
    }
}
