//! The line of keys never grows over its area, and help and the way out stay.

use peptibody::ui::{look::Look, page::Key, widget::Keys};
use proptest::prelude::*;
use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::gallery::KEYS;

fn shown(keys: &[Key<'_>], width: u16) -> String {
    let mut buf = Buffer::empty(Rect::new(0, 0, width + 40, 1));
    let keys = Keys { keys, look: Look::default() };
    (&keys).render(Rect::new(0, 0, width, 1), &mut buf);
    let line: String = buf.content.iter().map(ratatui::buffer::Cell::symbol).collect();
    line.trim_end().to_owned()
}

#[test]
fn the_line_of_a_question_is_as_drawn() {
    let keys = [
        ("a–d", "choose"),
        ("enter", "answer"),
        ("h", "hint"),
        ("s", "show me"),
        ("f", "flag"),
        ("→", "skip"),
        ("?", "help"),
    ];
    let keys = keys.map(|(keys, label)| Key { keys, label });
    let drawn = "a–d choose   enter answer   h hint   s show me   f flag   → skip   ? help";
    assert_eq!(shown(&keys, 76), drawn);
    assert_eq!(shown(&keys, 112), drawn.replace("   ", "    "));
}

#[test]
fn keys_are_dropped_from_the_right() {
    assert_eq!(shown(KEYS, 41), "↑↓ choose  enter open  ? help  esc back");
    assert_eq!(shown(KEYS, 16), "? help  esc back");
}

proptest! {
    #[test]
    fn the_line_fits_and_keeps_help_and_the_way_out(width in 0_u16..200) {
        let line = shown(KEYS, width);
        prop_assert!(line.chars().count() <= usize::from(width), "{line}");
        if width >= 16 {
            prop_assert!(line.contains("? help") && line.ends_with("esc back"), "{line}");
        }
    }
}
