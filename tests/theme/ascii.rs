//! In ASCII mode every cell is ASCII and no column shifts.

use peptibody::ui::{
    look::{Glyphs, Look},
    paragraph::Prose,
    theme::Theme,
};
use ratatui::{buffer::Buffer, layout::Rect};

use super::gallery::{ALL, OneTerm, blocks};

const ASCII: Look = Look { theme: Theme::MONO, glyphs: Glyphs::Ascii };

#[test]
fn every_cell_of_every_widget_is_ascii() {
    for (width, height) in [(12, 8), (80, 24), (120, 40)] {
        let area = Rect::new(0, 0, width, height);
        for (name, draw) in ALL {
            let mut buf = Buffer::empty(area);
            draw(area, &mut buf, ASCII);
            ASCII.finish(&mut buf);
            for at in area.positions() {
                let symbol = buf[at].symbol();
                let is_one = symbol.len() == 1 && symbol.is_ascii();
                assert!(is_one, "{name}: {symbol:?} at {at}");
            }
        }
    }
}

#[test]
fn unicode_frames_are_left_as_they_are() {
    let area = Rect::new(0, 0, 80, 24);
    for (_, draw) in ALL {
        let mut buf = Buffer::empty(area);
        draw(area, &mut buf, Look::default());
        let before = buf.clone();
        Look::default().finish(&mut buf);
        assert_eq!(before, buf);
    }
}

#[test]
fn running_text_is_written_out_before_it_wraps() {
    let blocks = blocks();
    let prose = Prose::of_blocks(&blocks, 40, ASCII, &OneTerm);
    let first: Vec<String> = prose.lines().iter().map(ToString::to_string).collect();
    let text = first.join(" ");
    assert!(text.contains("x10^9/L ..."), "{text}");
    assert!(text.contains("alpha"), "{text}");
    assert!(first.iter().all(|line| line.len() <= 40), "{first:?}");
}
