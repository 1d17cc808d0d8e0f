//! Model to frame. Chooses the view; what a view shows is its own business.

use ratatui::{
    Frame,
    buffer::Buffer,
    layout::{Position, Rect},
    widgets::Widget,
};

use super::{
    cells::{columns, fill, fit},
    clinic,
    flow::Flowed,
    grid::Grid,
    lab,
    look::Look,
    page::{GAP, Key, Page, mark_hidden},
    paragraph::Prose,
    quiz,
    screen::{self, popup},
    theme::Role,
    too_small::TooSmall,
    training,
    view::View,
};
use crate::app::{Extent, Model, Overlay, Saving, Screen};

/// Draws `model` and says how much there was to show. The cursor ends on the focused line.
pub fn draw(frame: &mut Frame<'_>, model: &Model, look: Look) -> Extent {
    let (extent, cursor) = paint(model, look, frame.area(), frame.buffer_mut());
    if let Some(cursor) = cursor {
        frame.set_cursor_position(cursor);
    }
    extent
}

/// As [`draw`], on any buffer; also says where the cursor belongs.
pub(super) fn paint(
    model: &Model,
    look: Look,
    area: Rect,
    buf: &mut Buffer,
) -> (Extent, Option<Position>) {
    let Some(grid) = Grid::of(area) else {
        TooSmall { look }.render(area, buf);
        look.finish(buf);
        return (Extent::default(), Some(area.as_position()));
    };
    let view = view(model, look);
    let shown = page(&*view, model, look, &grid, buf);
    let cursor = if has_box(model) {
        unmark(&grid, buf);
        match &model.overlay {
            Some(overlay) => popup(overlay, model, look, &grid, buf),
            None => popup_of_screen(model, look, &grid, buf),
        }
    } else {
        shown.cursor
    };
    look.finish(buf);
    (shown.extent, cursor.or(Some(grid.body().as_position())))
}

/// Whether a box stands over the page.
fn has_box(model: &Model) -> bool {
    match (&model.overlay, &model.screen) {
        (Some(Overlay::Contents { .. } | Overlay::Terms { .. } | Overlay::Asked(_)), _) => true,
        (Some(_), _)
        | (
            None,
            Screen::FirstRun { .. }
            | Screen::Home { .. }
            | Screen::Lab { .. }
            | Screen::Bench(_)
            | Screen::Clinic(_)
            | Screen::Training(_)
            | Screen::Reading { .. },
        ) => false,
        (None, Screen::Quiz(quizzing)) => quizzing.asks_to_end(),
    }
}

/// Takes `▌` from the page: while a box stands over it, the box has the one that counts.
fn unmark(grid: &Grid, buf: &mut Buffer) {
    for at in grid.page().positions() {
        if let Some(cell) = buf.cell_mut(at).filter(|cell| cell.symbol() == "▌") {
            cell.set_char(' ');
        }
    }
}

/// What fills the page: an overlay that needs all of it, or the screen.
fn view<'a>(model: &'a Model, look: Look) -> Box<dyn View + 'a> {
    match &model.overlay {
        Some(Overlay::Help { scope, .. }) => screen::help(*scope, look),
        Some(Overlay::Sources { row }) => screen::sources(model, *row, look),
        Some(Overlay::Glossary { row }) => screen::glossary(model, *row, look),
        Some(Overlay::References { row }) => screen::references(model, *row, look),
        Some(Overlay::About { lesson, row }) => screen::about(model, *lesson, *row, look),
        Some(Overlay::Search(searching)) => screen::search(model, searching, look),
        Some(Overlay::Ask(line)) => screen::question(line, look),
        Some(Overlay::Zoom) => screen::zoom(model, look),
        Some(Overlay::InWords) => lab::words(model, look),
        Some(Overlay::Basis) => lab::basis(model, look),
        Some(Overlay::Trouble(problems)) => screen::trouble(model, problems, look),
        Some(Overlay::Peek { lesson, pane, step }) => {
            screen::peek(model, (*lesson, *pane, *step), look)
        }
        Some(Overlay::Contents { .. } | Overlay::Terms { .. } | Overlay::Asked(_)) | None => {
            match &model.screen {
                Screen::FirstRun { row } => screen::first_run(model, *row, look),
                Screen::Home { row } => screen::home(model, *row, look),
                Screen::Reading { lesson, reader, row } => {
                    screen::reading(model, (*lesson, *row), reader, look)
                }
                Screen::Quiz(quizzing) => quiz::view(model, quizzing, look),
                Screen::Lab { row } => lab::list(model, *row, look),
                Screen::Bench(trying) => lab::bench(trying, look),
                Screen::Clinic(treating) => clinic::view(model, treating, look),
                Screen::Training(page) => training::view(model, page, look),
            }
        }
    }
}

/// A box that the screen itself asks for.
fn popup_of_screen(model: &Model, look: Look, grid: &Grid, buf: &mut Buffer) -> Option<Position> {
    match &model.screen {
        Screen::Quiz(quizzing) => quiz::popup(quizzing, look, grid, buf),
        Screen::FirstRun { .. }
        | Screen::Home { .. }
        | Screen::Lab { .. }
        | Screen::Bench(_)
        | Screen::Clinic(_)
        | Screen::Training(_)
        | Screen::Reading { .. } => None,
    }
}

fn page(view: &dyn View, model: &Model, look: Look, grid: &Grid, buf: &mut Buffer) -> Flowed {
    let legend = model.legend();
    let keys: Vec<Key<'_>> =
        legend.iter().map(|entry| Key { keys: &entry.keys, label: entry.label }).collect();
    let (title, note) = (view.title(), view.note());
    let title = if view.keeps_note() { beside(&title, &note, grid, look) } else { title };
    let frame = Page { title: &title, note: &note, keys: &keys };
    frame.draw(grid, look, buf);
    let mut from = model.scroll;
    let mut shown = view.body(grid, from, buf);
    if let (None, Some(row)) = (shown.cursor, shown.cursor_row) {
        from = shown.extent.start_showing(from, row);
        buf.reset();
        frame.draw(grid, look, buf);
        shown = view.body(grid, from, buf);
    }
    view.foot(grid, buf);
    mark_hidden(grid, shown.extent, from, look, buf);
    notice(model, look, grid, buf);
    shown
}

/// As much of `title` as leaves the note whole.
fn beside(title: &str, note: &str, grid: &Grid, look: Look) -> String {
    let room = grid.header().width.saturating_sub(columns(&look.text(note)) + GAP);
    fit(&look.text(title), room).into_owned()
}

/// The most rows that a sentence above the lower rule takes from the page.
const MOST_NOTICE: u16 = 3;

/// One sentence above the lower rule: about the last key, or why nothing is being saved.
fn notice(model: &Model, look: Look, grid: &Grid, buf: &mut Buffer) {
    let sentence = match (&model.notice, &model.saving) {
        (Some(notice), _) => notice,
        (None, Saving::Off(why)) => why,
        (None, Saving::On) => return,
    };
    let body = grid.body();
    let prose = Prose::of_text(sentence, Role::Strong, body.width - 2, look);
    let rows = prose.rows().min(MOST_NOTICE);
    let place = Rect { y: body.bottom().saturating_sub(rows), height: rows, ..body };
    for row in place.rows() {
        fill(buf, row, " ", look.style(Role::Text));
    }
    (&prose).render(Rect { x: place.x + 2, width: place.width - 2, ..place }, buf);
}
