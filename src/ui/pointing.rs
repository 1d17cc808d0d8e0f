//! Which keys do what a click asks for, so that a mouse can do nothing that keys cannot.

use std::cmp::Reverse;

use ratatui::{
    buffer::{Buffer, Cell},
    layout::{Position, Rect},
};

use super::{cells::columns, draw::paint, grid::Grid, look::Look};
use crate::app::{Command, Key, Model, Msg, Now, Scope, command, update};

/// The most rows that a click goes up or down.
const FARTHEST: usize = 200;

/// The most rows of one choice.
const TALLEST: u16 = 12;

/// Columns from the mark to the words of a choice.
const GUTTER: u16 = 2;

/// Blanks that part what belongs to a row from what stands beside it.
const APART: &str = "   ";

/// The keys that choose what `model` shows at a place of the window, or that are written there in
/// the line of keys; none if there is nothing of the kind. The keys are tried on a copy.
#[must_use]
pub fn keys_at(model: &Model, look: Look, at: (u16, u16), now: Now) -> Vec<Key> {
    let at = Position::from(at);
    let area = Rect::new(0, 0, model.size.0, model.size.1);
    let Some(grid) = Grid::of(area).filter(|_| area.contains(at)) else { return Vec::new() };
    let shown = Shown::of(model, look);
    if grid.footer().contains(at) {
        return shown.legend_key(model, look, at).into_iter().collect();
    }
    let Some((row, keys)) = way(model, look, &shown, at, now) else { return Vec::new() };
    letter(model.scope(), &row).map_or(keys, |key| vec![key])
}

/// One frame, and where the cursor stands in it.
struct Shown {
    buf: Buffer,
    cursor: Position,
}

impl Shown {
    fn of(model: &Model, look: Look) -> Self {
        let mut buf = Buffer::empty(Rect::new(0, 0, model.size.0, model.size.1));
        let (_, cursor) = paint(model, look, buf.area, &mut buf);
        Self { buf, cursor: cursor.unwrap_or_default() }
    }

    /// What the row `y` says right of the column `x`, up to what stands beside it.
    fn row(&self, x: u16, y: u16) -> String {
        let right =
            (x.saturating_add(1)..self.buf.area.right()).filter_map(|x| self.buf.cell((x, y)));
        let text: String = right.map(Cell::symbol).collect();
        let text = text.trim_start().split(APART).next().unwrap_or_default().trim_end();
        // Going to a choice may pick it.
        ["(•)", "(*)"].iter().fold(text.to_owned(), |text, picked| text.replacen(picked, "( )", 1))
    }

    /// Whether nothing begins in this row where the words of a choice begin.
    fn goes_on(&self, y: u16) -> bool {
        let first = self.buf.cell((self.cursor.x.saturating_add(GUTTER), y));
        first.is_none_or(|cell| cell.symbol() == " ")
    }

    /// What the row says on which the cursor stands.
    fn chosen(&self) -> String {
        self.row(self.cursor.x, self.cursor.y)
    }

    /// The key whose entry stands at a place of the line of keys.
    fn legend_key(&self, model: &Model, look: Look, at: Position) -> Option<Key> {
        let cells = (0..self.buf.area.right()).filter_map(|x| self.buf.cell((x, at.y)));
        let line: Vec<&str> = cells.map(Cell::symbol).collect();
        let entry = model.legend().into_iter().find(|entry| {
            let label: Vec<char> = look.text(entry.label).chars().collect();
            let is_label =
                |cells: &[&str]| cells.iter().zip(&label).all(|(a, b)| a.chars().eq([*b]));
            let start = line.windows(label.len().max(1)).position(is_label);
            let wide = columns(&look.text(&entry.keys)).saturating_add(1);
            start.and_then(|start| u16::try_from(start).ok()).is_some_and(|start| {
                let end = start.saturating_add(u16::try_from(label.len()).unwrap_or(u16::MAX));
                (start.saturating_sub(wide)..end).contains(&at.x)
            })
        })?;
        entry.keys.parse().ok()
    }
}

/// What stands in the row that was meant, and the keys that go there.
fn way(
    model: &Model,
    look: Look,
    shown: &Shown,
    at: Position,
    now: Now,
) -> Option<(String, Vec<Key>)> {
    let keys = ways(model.scope())?;
    let mut stops = vec![(shown.cursor, shown.chosen(), Vec::new())];
    stops.extend(keys.into_iter().flat_map(|key| stops_by(key, model, look, now)));
    // A choice may take several rows, of which the first is the one that the cursor stands on.
    for y in (at.y.saturating_sub(TALLEST)..=at.y).rev() {
        let said = shown.row(shown.cursor.x, y);
        if said.is_empty() {
            return None;
        }
        let same = || stops.iter().filter(|(cursor, row, _)| shown.row(cursor.x, y) == *row);
        // Of two that stand side by side, the one that begins left of the click.
        let here = same().filter(|(cursor, _, _)| cursor.y == y).max_by_key(|(cursor, _, keys)| {
            (cursor.x <= at.x, cursor.x.min(at.x), Reverse(keys.len()))
        });
        // Where something unfolds, rows move; then the words alone must say which one is meant.
        let by_words = || same().next().filter(|_| same().count() == 1);
        if let Some((_, row, keys)) = here.or_else(by_words) {
            return Some((row.clone(), keys.clone()));
        }
        if !shown.goes_on(y) {
            return None;
        }
    }
    None
}

/// The keys that go from one thing to the next and back; none where arrows do something else.
fn ways(scope: Scope) -> Option<[Key; 2]> {
    let only_scrolls = matches!(scope, Scope::Help | Scope::InWords | Scope::Basis);
    let has_rows = command(scope, Key::Down) == Some(Command::Down);
    if scope == Scope::Overview {
        // Its rows hold several questions; only → comes to each of them.
        return Some([Key::Right, Key::Left]);
    }
    (has_rows && !only_scrolls).then_some([Key::Down, Key::Up])
}

/// Where the cursor comes to by pressing `key` again and again, what stands there, and the keys.
fn stops_by(key: Key, model: &Model, look: Look, now: Now) -> Vec<(Position, String, Vec<Key>)> {
    let mut model = model.clone();
    let mut stops: Vec<(Position, String, Vec<Key>)> = Vec::new();
    for presses in 1..=FARTHEST {
        // What the copy would have written down is not.
        drop(update(&mut model, Msg::Key(key), now));
        let shown = Shown::of(&model, look);
        let row = shown.chosen();
        if stops.last().is_some_and(|(cursor, before, _)| (*cursor, before) == (shown.cursor, &row))
        {
            break;
        }
        stops.push((shown.cursor, row, vec![key; presses]));
    }
    stops
}

/// The letter that stands before a choice, where letters choose: `( ) b  twice a week`.
fn letter(scope: Scope, row: &str) -> Option<Key> {
    let words = ["( )", "[ ]", "[x]"].iter().find_map(|sign| row.strip_prefix(sign))?;
    let mut letters = words.split_whitespace().next()?.chars();
    let key = Key::Char(letters.next().filter(char::is_ascii_lowercase)?);
    let is_alone = letters.next().is_none();
    (is_alone && matches!(command(scope, key), Some(Command::Pick(_)))).then_some(key)
}
