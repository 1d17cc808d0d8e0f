//! A sentence with gaps to fill.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    widgets::Widget,
};

use super::{
    desk::{Desk, Stage},
    fill,
};
use crate::{
    content::{Answer, Gap, Item},
    ui::{
        cells::{columns, put},
        flow::Flow,
        theme::Role,
        widget::{Dress, Field},
    },
};

/// Columns of a gap with its brackets.
const GAP_COLUMNS: u16 = 22;
/// Rows from one line of the sentence to the next.
const LINE_ROWS: u16 = 2;

/// A piece of the sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece<'t> {
    Text(&'t str),
    /// A gap, counted from 0.
    Gap(usize),
}

/// A piece in its place: column and line, counted from 0.
type Placed<'t> = ((u16, u16), Piece<'t>);

/// Draws the sentence with its gaps.
pub(super) fn draw(desk: &Desk<'_>, stage: Stage, text: &str, flow: &mut Flow<'_>) {
    let said = desk.look.text(text);
    let placed = set(&said, flow.width().saturating_sub(2));
    let lines = placed.last().map_or(0, |((_, line), _)| line + 1);
    flow.gap(1);
    flow.focus_block((lines * LINE_ROWS).saturating_sub(1), |area, buf| {
        let area = fill::set_in(area);
        let mut cursor = None;
        for ((column, line), piece) in &placed {
            let at = (area.x + column, area.y + line * LINE_ROWS);
            match piece {
                Piece::Text(text) => {
                    put(buf, area, at, text, desk.look.style(Role::Text));
                }
                Piece::Gap(gap) => cursor = gap_at(desk, stage, *gap, (area, at), buf).or(cursor),
            }
        }
        cursor
    });
    fill::note(desk, stage, fill::FORGIVEN, flow);
}

/// The sentence with the right words in its gaps, in brackets; nothing for another kind.
pub(super) fn filled(item: &Item) -> Option<String> {
    let Answer::Cloze { text, gaps } = &item.answer else { return None };
    let word = |gap: &Gap| gap.accept.first().map_or_else(String::new, |word| format!("[{word}]"));
    let words = gaps.iter().enumerate();
    Some(words.fold(text.to_string(), |said, (at, gap)| {
        said.replace(&format!("{{{}}}", at + 1), &word(gap))
    }))
}

fn gap_at(
    desk: &Desk<'_>,
    stage: Stage,
    gap: usize,
    (area, (x, y)): (Rect, (u16, u16)),
    buf: &mut Buffer,
) -> Option<Position> {
    let text = desk.typed(stage, gap);
    let caret = stage.caret(gap, text);
    let field = Field { text, caret: caret.unwrap_or(0), dress: Dress::Brackets, look: desk.look };
    let place = Rect::new(x, y, GAP_COLUMNS, 1).intersection(area);
    field.render(place, buf);
    caret.and_then(|_| field.cursor(place))
}

/// Sets words and gaps in lines of `width`; what touches a gap stays with it.
fn set(text: &str, width: u16) -> Vec<Placed<'_>> {
    let mut placed = Vec::new();
    let (mut column, mut line) = (0_u16, 0_u16);
    for word in text.split_whitespace() {
        let pieces = pieces(word);
        let needed: u16 = pieces.iter().map(wide).fold(0, u16::saturating_add);
        if column > 0 && column.saturating_add(1).saturating_add(needed) > width {
            (column, line) = (0, line + 1);
        } else if column > 0 {
            column += 1;
        }
        for piece in pieces {
            let columns = wide(&piece);
            placed.push(((column, line), piece));
            column = column.saturating_add(columns);
        }
    }
    placed
}

fn wide(piece: &Piece<'_>) -> u16 {
    match piece {
        Piece::Text(text) => columns(text),
        Piece::Gap(_) => GAP_COLUMNS,
    }
}

/// The pieces of one word: `({1})` is a bracket, a gap and a bracket.
fn pieces(word: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = word;
    while let Some((before, gap, after)) = first_gap(rest) {
        pieces.extend((!before.is_empty()).then_some(Piece::Text(before)));
        pieces.push(Piece::Gap(gap));
        rest = after;
    }
    pieces.extend((!rest.is_empty()).then_some(Piece::Text(rest)));
    pieces
}

fn first_gap(word: &str) -> Option<(&str, usize, &str)> {
    let (before, rest) = word.split_once('{')?;
    let (number, after) = rest.split_once('}')?;
    let number: usize = number.parse().ok()?;
    Some((before, number.checked_sub(1)?, after))
}

#[cfg(test)]
mod tests {
    use super::{GAP_COLUMNS, Piece, set};

    #[test]
    fn a_full_stop_stays_with_its_gap() {
        let placed = set("named {2}.", 40);
        let expected = [
            ((0, 0), Piece::Text("named")),
            ((6, 0), Piece::Gap(1)),
            ((6 + GAP_COLUMNS, 0), Piece::Text(".")),
        ];
        assert_eq!(placed, expected);
    }

    #[test]
    fn a_gap_without_room_begins_a_line() {
        let placed = set("called a {1}, twice", 26);
        let lines: Vec<u16> = placed.iter().map(|((_, line), _)| *line).collect();
        assert_eq!(lines, [0, 0, 1, 1, 2]);
    }
}
