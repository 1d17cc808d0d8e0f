//! A body taller than its window: what is shown, how tall it is, where the cursor is.

use peptibody::app::Extent;
use peptibody::ui::{
    flow::{Flow, Flowed},
    grid::Grid,
    look::Look,
    page::mark_hidden,
    paragraph::Prose,
    theme::Role,
};
use proptest::prelude::*;
use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    widgets::Widget,
};

use super::gallery::{drawn, rows};

/// Ten blocks of three numbered rows and a blank one; the cursor is in block `focus`.
fn flow(buf: &mut Buffer, window: Rect, from: u16, focus: u16) -> Flowed {
    let mut flow = Flow::new(buf, window, from, Look::default());
    for block in 0..10 {
        let text = format!("{block}a {block}b {block}c");
        let prose = Prose::of_text(&text, Role::Text, 2, Look::default());
        flow.focus_block(prose.rows(), |area, buf| {
            prose.render(area, buf);
            (block == focus).then_some(Position::new(area.x, area.y + 1))
        });
        flow.gap(1);
    }
    flow.finish()
}

#[test]
fn only_the_rows_of_the_window_are_drawn() {
    let mut buf = Buffer::empty(Rect::new(0, 0, 8, 8));
    let flowed = flow(&mut buf, Rect::new(3, 1, 4, 6), 2, 1);
    assert_eq!(rows(&buf), ["", "   0c", "", "   1a", "   1b", "   1c", "", ""]);
    assert_eq!(flowed.extent, Extent { rows_needed: 40, rows_shown: 6 });
    assert_eq!(flowed.cursor, Some(Position::new(3, 4)));
    assert_eq!(flowed.cursor_row, Some(5));
}

#[test]
fn a_cursor_that_is_scrolled_away_is_not_on_the_screen() {
    let mut buf = Buffer::empty(Rect::new(0, 0, 8, 8));
    let flowed = flow(&mut buf, Rect::new(3, 1, 4, 6), 2, 7);
    assert_eq!((flowed.cursor, flowed.cursor_row), (None, Some(29)));
}

#[test]
fn the_mark_says_how_far_down_one_is() {
    let line = |from| {
        let extent = Extent { rows_needed: 40, rows_shown: 12 };
        let rows = drawn(80, 24, |area, buf| {
            mark_hidden(&Grid::of(area).unwrap(), extent, from, Look::default(), buf);
        });
        rows[22].trim().to_owned()
    };
    assert_eq!(line(0), "↓ 12/40 pgdn");
    assert_eq!(line(28), "↑ 40/40 pgup");
}

proptest! {
    #[test]
    fn every_window_shows_its_part_of_the_whole(from in 0_u16..60, height in 0_u16..45) {
        let mut whole = Buffer::empty(Rect::new(0, 0, 8, 50));
        flow(&mut whole, Rect::new(3, 0, 4, 50), 0, 0);
        let mut part = Buffer::empty(Rect::new(0, 0, 8, 50));
        flow(&mut part, Rect::new(3, 0, 4, height), from, 0);
        let shown = rows(&whole).into_iter().skip(from.into()).take(height.into());
        let filled = shown.chain(std::iter::repeat(String::new())).take(50);
        prop_assert_eq!(rows(&part), filled.collect::<Vec<_>>());
    }

    #[test]
    fn scrolling_to_a_row_shows_it_and_moves_no_further(
        needed in 1_u16..100, shown in 1_u16..50, from in 0_u16..100, row in 0_u16..100,
    ) {
        let extent = Extent { rows_needed: needed, rows_shown: shown };
        let (from, row) = (from.min(extent.last_start()), row.min(needed - 1));
        let start = extent.start_showing(from, row);
        prop_assert!(start <= row && row < start + shown);
        prop_assert!(start <= extent.last_start());
        let was_shown = from <= row && row < from + shown;
        prop_assert_eq!(start == from, was_shown);
    }
}
