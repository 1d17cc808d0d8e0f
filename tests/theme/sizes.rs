//! Nothing panics and nothing is drawn outside, whatever the size.

use peptibody::ui::{
    look::{Glyphs, Look},
    theme::{Palette, Theme},
};
use ratatui::{buffer::Buffer, layout::Rect};

use super::gallery::ALL;

const WIDTHS: [u16; 7] = [0, 1, 7, 59, 80, 120, 300];
const HEIGHTS: [u16; 7] = [0, 1, 3, 19, 24, 40, 100];

fn sizes() -> impl Iterator<Item = (u16, u16)> {
    WIDTHS.into_iter().flat_map(|width| HEIGHTS.into_iter().map(move |height| (width, height)))
}

#[test]
fn every_widget_draws_at_every_size() {
    let theme = Theme { palette: Palette::Contrast, ..Theme::default() };
    let look = Look { theme, glyphs: Glyphs::Unicode };
    for (width, height) in sizes() {
        for (_, draw) in ALL {
            let area = Rect::new(0, 0, width, height);
            draw(area, &mut Buffer::empty(area), look);
        }
    }
}

#[test]
fn every_widget_stays_inside_its_area() {
    let screen = Rect::new(0, 0, 130, 50);
    for (width, height) in sizes() {
        let area = Rect::new(5, 4, width, height).intersection(screen);
        for (name, draw) in ALL.iter().filter(|(name, _)| *name != "page") {
            let mut buf = Buffer::empty(screen);
            draw(area, &mut buf, Look::default());
            let outside = screen.positions().filter(|&at| !area.contains(at));
            let spilt = outside.into_iter().find(|&at| buf[at].symbol() != " ");
            assert_eq!(spilt, None, "{name} at {width} × {height}");
        }
    }
}

#[test]
fn an_area_beyond_the_buffer_is_cut_off() {
    let area = Rect::new(20, 5, 200, 60);
    for (_, draw) in ALL {
        draw(area, &mut Buffer::empty(Rect::new(0, 0, 60, 20)), Look::default());
    }
}
