//! The panes of a lesson or the questions of a quiz, in a box to choose from.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    widgets::Widget,
};

use crate::{
    app::{Model, Quizzing, Screen},
    content::{Pane, markup::plain},
    study::{
        quiz::{ItemState, Sheet},
        reader::{Place, Reader},
    },
    ui::{
        cells::{columns, fit, put, put_right},
        grid::Grid,
        look::Look,
        theme::Role,
        widget::Popup,
    },
};

/// One row of the list.
struct Row {
    sign: (&'static str, Role),
    text: String,
    note: String,
}

/// Columns of the box.
const COLUMNS: u16 = 66;

/// Draws the list with `▌` at `row`.
pub(super) fn draw(
    model: &Model,
    row: usize,
    look: Look,
    grid: &Grid,
    buf: &mut Buffer,
) -> Option<Position> {
    let (title, rows) = match &model.screen {
        Screen::Reading { reader, .. } => ("Contents", panes(model, reader)),
        Screen::Quiz(quizzing) => ("Questions", questions(quizzing)),
        Screen::FirstRun { .. }
        | Screen::Home { .. }
        | Screen::Lab { .. }
        | Screen::Bench(_)
        | Screen::Clinic(_)
        | Screen::Training(_) => ("Contents", Vec::new()),
    };
    let most = grid.body().height.saturating_sub(Popup::FRAME.1);
    let shown = u16::try_from(rows.len()).unwrap_or(u16::MAX).min(most);
    let area = grid.popup(COLUMNS, shown.saturating_add(Popup::FRAME.1));
    let note =
        if rows.is_empty() { String::new() } else { format!("{} of {}", row + 1, rows.len()) };
    (&Popup { title, note: &note, look }).render(area, buf);
    let inner = Popup::inner(area);
    let first = (row + 1).saturating_sub(usize::from(inner.height));
    let mut cursor = None;
    for (line, (at, it)) in inner.rows().zip(rows.iter().enumerate().skip(first)) {
        let is_here = at == row;
        it.draw(at + 1, is_here, look, line, buf);
        if is_here {
            cursor = Some(line.as_position());
        }
    }
    cursor
}

impl Row {
    fn draw(&self, number: usize, is_here: bool, look: Look, area: Rect, buf: &mut Buffer) {
        if is_here {
            put(buf, area, (area.x, area.y), "▌", look.style(Role::Accent));
        }
        let style = look.style(if is_here { Role::Strong } else { Role::Text });
        put(buf, area, (area.x.saturating_add(2), area.y), &format!("{number:>2}"), style);
        let (sign, role) = self.sign;
        put(buf, area, (area.x.saturating_add(6), area.y), sign, look.style(role));
        let (text, note) = (look.text(&self.text), look.text(&self.note));
        let room = area.width.saturating_sub(8 + columns(&note) + 2);
        put(buf, area, (area.x.saturating_add(8), area.y), &fit(&text, room), style);
        put_right(buf, area, &note, look.style(Role::Quiet));
    }
}

fn panes(model: &Model, reader: &Reader) -> Vec<Row> {
    let Some(lesson) = model.lesson() else { return Vec::new() };
    let done = model.progress.lesson(lesson.id.as_str());
    let here = match reader.place() {
        Place::Pane { pane, .. } => Some(pane),
        Place::Guess { .. } | Place::End => None,
    };
    let row = |(at, pane): (usize, &Pane)| {
        let is_read = done.is_some_and(|done| done.has_read(pane.id.as_str()));
        let is_here = here == Some(at);
        let (sign, note) = match (is_here, is_read) {
            (true, _) => (("▸", Role::Strong), "you are here"),
            (false, true) => (("✓", Role::Good), "read"),
            (false, false) => (("·", Role::Quiet), ""),
        };
        Row { sign, text: pane.title.to_string(), note: note.to_owned() }
    };
    lesson.panes.iter().enumerate().map(row).collect()
}

fn questions(quizzing: &Quizzing) -> Vec<Row> {
    let row = |(at, (_, sheet)): (usize, (_, &Sheet))| {
        let is_here = at == quizzing.place();
        let (sign, word) = standing(sheet.state(), is_here);
        let word = if is_here { "you are here" } else { word };
        let note = if sheet.is_flagged() { format!("{word} ⚑") } else { word.to_owned() };
        let item = quizzing.attempt.item_at(&quizzing.quiz, at);
        Row { sign, text: item.map_or_else(String::new, |item| plain(&item.ask)), note }
    };
    quizzing.attempt.sheets().enumerate().map(row).collect()
}

/// The sign of a question, as in the row of dots under it, and the word for it.
fn standing(state: &ItemState, is_here: bool) -> ((&'static str, Role), &'static str) {
    match state {
        ItemState::Marked(verdict) if verdict.is_right() => (("✓", Role::Good), "right"),
        ItemState::Marked(_) => (("✗", Role::Bad), "not right"),
        ItemState::Revealed => (("–", Role::Quiet), "shown"),
        ItemState::Saved(_) => (("●", Role::Text), "answered"),
        ItemState::New | ItemState::Open(_) if is_here => (("▸", Role::Strong), ""),
        ItemState::New | ItemState::Open(_) | ItemState::Unanswered => (("·", Role::Quiet), "open"),
    }
}
