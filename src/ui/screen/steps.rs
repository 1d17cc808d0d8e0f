//! The list of a figure's steps: those that were seen by name, the others as `…`.

use ratatui::{buffer::Buffer, layout::Rect};

use super::on_pane::OnPane;
use crate::ui::{
    cells::{fit, put},
    flow::Flow,
    look::Look,
    theme::Role,
    widget::mark,
};

/// Adds one row for each step. `▌` and the cursor stand at the current one until the last one is
/// reached: from then on the key point has them.
pub(super) fn list(on: &OnPane<'_>, look: Look, flow: &mut Flow<'_>) {
    for (at, step) in on.pane.steps.iter().enumerate() {
        let number = at + 1;
        let (label, role) = match number.cmp(&on.step) {
            std::cmp::Ordering::Less => (&*step.label, Role::Text),
            std::cmp::Ordering::Equal => (&*step.label, Role::Strong),
            std::cmp::Ordering::Greater => ("…", Role::Quiet),
        };
        let is_marked = number == on.step && on.key_point().is_none();
        flow.focus_block(1, |area, buf| {
            row(number, label, role, look, area, buf);
            is_marked.then(|| mark(area, look, buf))
        });
    }
}

fn row(number: usize, label: &str, role: Role, look: Look, area: Rect, buf: &mut Buffer) {
    let style = look.style(role);
    put(buf, area, (area.x, area.y), &number.to_string(), style);
    let label = look.text(label);
    let label = fit(&label, area.width.saturating_sub(3));
    put(buf, area, (area.x.saturating_add(3), area.y), &label, style);
}
