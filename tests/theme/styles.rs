//! What a style may not do, whatever the theme.

use peptibody::ui::theme::{Depth, Ground, Palette, Role, Theme};
use ratatui::style::{Color, Modifier};

fn themes() -> impl Iterator<Item = Theme> {
    let depths = [Depth::Sixteen, Depth::Indexed, Depth::True];
    [Palette::Calm, Palette::Contrast, Palette::Mono].into_iter().flat_map(move |palette| {
        [Ground::Dark, Ground::Light].into_iter().flat_map(move |ground| {
            depths.into_iter().map(move |depth| Theme { palette, ground, depth })
        })
    })
}

#[test]
fn nothing_is_dim_and_nothing_blinks() {
    let never = Modifier::DIM | Modifier::SLOW_BLINK | Modifier::RAPID_BLINK | Modifier::HIDDEN;
    for theme in themes() {
        for role in Role::ALL {
            let style = theme.style(role);
            assert!(!style.add_modifier.intersects(never), "{theme:?} {role:?}");
        }
    }
}

#[test]
fn without_colour_there_is_no_colour() {
    let allowed = Modifier::BOLD | Modifier::UNDERLINED | Modifier::REVERSED;
    for theme in themes().filter(|theme| theme.palette == Palette::Mono) {
        for style in Role::ALL.map(|role| theme.style(role)).into_iter().chain([theme.base()]) {
            assert_eq!((style.fg, style.bg, style.underline_color), (None, None, None));
            assert!(allowed.contains(style.add_modifier), "{style:?}");
        }
    }
}

#[test]
fn only_high_contrast_paints_a_background() {
    for theme in themes() {
        let paints = theme.base().bg.is_some();
        assert_eq!(paints, theme.palette == Palette::Contrast, "{theme:?}");
        assert!(Role::ALL.iter().all(|&role| theme.style(role).bg.is_none()));
    }
}

#[test]
fn a_terminal_gets_only_the_colours_it_has() {
    for theme in themes() {
        for color in Role::ALL.iter().filter_map(|&role| theme.style(role).fg) {
            let is_rgb = matches!(color, Color::Rgb(..));
            let is_indexed = matches!(color, Color::Indexed(_));
            assert_eq!(is_rgb, theme.depth == Depth::True, "{theme:?} {color:?}");
            assert_eq!(is_indexed, theme.depth == Depth::Indexed, "{theme:?} {color:?}");
        }
    }
}

#[test]
fn right_and_not_right_never_look_the_same() {
    for theme in themes() {
        assert_ne!(theme.style(Role::Good), theme.style(Role::Bad), "{theme:?}");
        assert_ne!(theme.style(Role::Accent), theme.style(Role::Text), "{theme:?}");
    }
}
