//! The box that asks whether to end the attempt, and says what is still open.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    widgets::Widget,
};

use super::words;
use crate::{
    app::{Focus, Quizzing},
    study::quiz::{Mode, Phase},
    ui::{
        cells::{columns, put},
        grid::Grid,
        look::Look,
        paragraph::Prose,
        theme::Role,
        widget::Popup,
    },
};

const COLUMNS: u16 = 48;
const ANSWERS: [&str; 2] = ["Go back", "Finish now"];
const EXAM_ANSWERS: [&str; 2] = ["Go back", "Hand in now"];
/// Columns between the answers, with the mark.
const BETWEEN: u16 = 7;

/// Draws the box if the attempt asks about its end, and says where the cursor stands.
pub(crate) fn popup(
    quizzing: &Quizzing,
    look: Look,
    grid: &Grid,
    buf: &mut Buffer,
) -> Option<Position> {
    if !matches!(quizzing.attempt.phase(), Phase::Confirm { .. }) {
        return None;
    }
    let width = COLUMNS - Popup::FRAME.0;
    let is_exam = quizzing.mode() == Mode::Exam;
    let said = if is_exam { handing_in(quizzing) } else { words::still_open(&quizzing.attempt) };
    let said = Prose::of_text(&said, Role::Text, width, look);
    let area = grid.popup(COLUMNS, said.rows() + 2 + Popup::FRAME.1);
    (&Popup { title: "", note: "", look }).render(area, buf);
    let inner = Popup::inner(area);
    said.render(inner, buf);
    let row = Rect { y: inner.bottom().saturating_sub(1), height: 1, ..inner };
    let entries = if is_exam { EXAM_ANSWERS } else { ANSWERS };
    let here = usize::from(quizzing.focus == Focus::Row(1));
    Some(answers(entries, here, row, look, buf))
}

fn answers(entries: [&str; 2], here: usize, row: Rect, look: Look, buf: &mut Buffer) -> Position {
    let mut cursor = row.as_position();
    let mut x = row.x;
    for (at, answer) in entries.iter().enumerate() {
        let role = if at == here { Role::Strong } else { Role::Text };
        if at == here {
            cursor = Position::new(x, row.y);
            put(buf, row, (x, row.y), "▌", look.style(Role::Accent));
        }
        put(buf, row, (x + 2, row.y), answer, look.style(role));
        x += 2 + columns(answer) + BETWEEN - 2;
    }
    cursor
}

/// What is still open in an exam, and how much time is left for it.
fn handing_in(quizzing: &Quizzing) -> String {
    let open = words::still_open(&quizzing.attempt);
    match quizzing.left_ms() {
        Some(left_ms) => format!("{open} {} left.", words::clock(left_ms)),
        None => open,
    }
}
