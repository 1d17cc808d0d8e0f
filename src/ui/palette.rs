//! The colours behind the roles. Right is blue and wrong is orange: never green against red.

use ratatui::style::Color;

use super::theme::{Ground, Palette};

/// One colour at every depth.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ink {
    /// `0xRRGGBB`.
    pub(super) rgb: u32,
    /// Its neighbour among the 256.
    pub(super) index: u8,
    /// Its stand-in among the sixteen; `Reset` where none is safe in every scheme.
    pub(super) named: Color,
}

/// The colours of one theme; `None` leaves the terminal's own.
#[derive(Clone, Copy, Debug)]
pub(super) struct Inks {
    pub(super) ground: Option<Ink>,
    pub(super) text: Option<Ink>,
    pub(super) quiet: Option<Ink>,
    pub(super) rule: Option<Ink>,
    pub(super) accent: Option<Ink>,
    pub(super) good: Option<Ink>,
    pub(super) bad: Option<Ink>,
}

/// The colours of `palette` on `ground`.
pub(super) fn inks(palette: Palette, ground: Ground) -> Inks {
    match (palette, ground) {
        (Palette::Calm, Ground::Dark) => CALM_DARK,
        (Palette::Calm, Ground::Light) => CALM_LIGHT,
        (Palette::Contrast, Ground::Dark) => CONTRAST_DARK,
        (Palette::Contrast, Ground::Light) => CONTRAST_LIGHT,
        (Palette::Mono, Ground::Dark | Ground::Light) => MONO,
    }
}

const fn ink(rgb: u32, index: u8, named: Color) -> Ink {
    Ink { rgb, index, named }
}

const MONO: Inks =
    Inks { ground: None, text: None, quiet: None, rule: None, accent: None, good: None, bad: None };

const CALM_DARK: Inks = Inks {
    ground: None,
    text: None,
    quiet: Some(ink(0x009A_A6AE, 248, Color::Reset)),
    rule: Some(ink(0x0076_8289, 244, Color::Reset)),
    accent: Some(ink(0x00E2_9BC3, 175, Color::LightMagenta)),
    good: Some(ink(0x004F_A8E0, 74, Color::LightCyan)),
    bad: Some(ink(0x00FF_8A3D, 208, Color::Yellow)),
};

const CALM_LIGHT: Inks = Inks {
    ground: None,
    text: None,
    quiet: Some(ink(0x0059_6166, 241, Color::Reset)),
    rule: Some(ink(0x0082_888C, 244, Color::Reset)),
    accent: Some(ink(0x008F_3F6C, 89, Color::Magenta)),
    good: Some(ink(0x0000_578A, 24, Color::Blue)),
    bad: Some(ink(0x00A3_4700, 94, Color::Red)),
};

const CONTRAST_DARK: Inks = Inks {
    ground: Some(ink(0x0000_0000, 16, Color::Black)),
    text: Some(ink(0x00FF_FFFF, 231, Color::White)),
    quiet: Some(ink(0x00FF_FFFF, 231, Color::White)),
    rule: Some(ink(0x00FF_FFFF, 231, Color::White)),
    accent: Some(ink(0x00FF_C2E4, 218, Color::LightMagenta)),
    good: Some(ink(0x0087_D7FF, 117, Color::LightCyan)),
    bad: Some(ink(0x00FF_B070, 215, Color::LightYellow)),
};

const CONTRAST_LIGHT: Inks = Inks {
    ground: Some(ink(0x00FF_FFFF, 231, Color::White)),
    text: Some(ink(0x0000_0000, 16, Color::Black)),
    quiet: Some(ink(0x0000_0000, 16, Color::Black)),
    rule: Some(ink(0x0000_0000, 16, Color::Black)),
    accent: Some(ink(0x0068_1A48, 53, Color::Magenta)),
    good: Some(ink(0x0000_3F66, 17, Color::Blue)),
    bad: Some(ink(0x0072_3000, 52, Color::Red)),
};

#[cfg(test)]
mod tests {
    use super::*;

    const BLACK: u32 = 0x0000_0000;
    const WHITE: u32 = 0x00FF_FFFF;
    const SOLARIZED_DARK: u32 = 0x0000_2B36;
    const SOLARIZED_LIGHT: u32 = 0x00FD_F6E3;

    /// Relative luminance by WCAG 2.2.
    fn luminance(rgb: u32) -> f64 {
        let [_, red, green, blue] = rgb.to_be_bytes().map(|byte| {
            let share = f64::from(byte) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    fn contrast(one: u32, other: u32) -> f64 {
        let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
        one.max(other) / one.min(other)
    }

    /// The standard colours of the 256 above the named sixteen.
    fn of_index(index: u8) -> u32 {
        let level = |step: u32| if step == 0 { 0 } else { 55 + 40 * step };
        let index = u32::from(index);
        if index >= 232 {
            (8 + 10 * (index - 232)) * 0x0001_0101
        } else {
            let cube = index - 16;
            level(cube / 36) << 16 | level(cube / 6 % 6) << 8 | level(cube % 6)
        }
    }

    /// The standard looks of the named colours in xterm; `Reset` is the terminal's own ink.
    const XTERM: &[(Color, u32)] = &[
        (Color::Black, BLACK),
        (Color::Red, 0x00CD_0000),
        (Color::Yellow, 0x00CD_CD00),
        (Color::Blue, 0x0000_00EE),
        (Color::Magenta, 0x00CD_00CD),
        (Color::LightYellow, 0x00FF_FF00),
        (Color::LightMagenta, 0x00FF_00FF),
        (Color::LightCyan, 0x0000_FFFF),
        (Color::White, WHITE),
    ];

    fn of_name(color: Color) -> Option<u32> {
        let known = XTERM.iter().find(|(name, _)| *name == color).map(|&(_, rgb)| rgb);
        assert!(known.is_some() || color == Color::Reset, "{color:?} is not in the table");
        known
    }

    fn readable(name: &str, inks: Inks, grounds: &[u32], named_ground: u32) {
        let text = [inks.text, inks.quiet, inks.accent, inks.good, inks.bad];
        let wanted = text.map(|ink| (ink, 4.5)).into_iter().chain([(inks.rule, 3.0)]);
        for (ink, least) in wanted.filter_map(|(ink, least)| Some((ink?, least))) {
            for &ground in grounds {
                for rgb in [ink.rgb, of_index(ink.index)] {
                    let ratio = contrast(rgb, ground);
                    assert!(ratio >= least, "{name}: {rgb:06x} on {ground:06x} has {ratio:.2}");
                }
            }
            if let Some(rgb) = of_name(ink.named) {
                let ratio = contrast(rgb, named_ground);
                assert!(ratio >= least, "{name}: {:?} has {ratio:.2}", ink.named);
            }
        }
    }

    #[test]
    fn the_formula_gives_the_known_contrasts() {
        assert!((contrast(BLACK, WHITE) - 21.0).abs() < 0.01);
        assert!((contrast(0x00E6_9F00, BLACK) - 9.3).abs() < 0.1);
        assert!((contrast(0x0000_72B2, SOLARIZED_DARK) - 2.9).abs() < 0.1);
    }

    #[test]
    fn every_ink_can_be_read_on_every_dark_ground() {
        readable("calm dark", CALM_DARK, &[BLACK, 0x0012_1212, SOLARIZED_DARK], BLACK);
        readable("contrast dark", CONTRAST_DARK, &[BLACK], BLACK);
    }

    #[test]
    fn every_ink_can_be_read_on_every_light_ground() {
        readable("calm light", CALM_LIGHT, &[WHITE, SOLARIZED_LIGHT], WHITE);
        readable("contrast light", CONTRAST_LIGHT, &[WHITE], WHITE);
    }

    #[test]
    fn high_contrast_has_at_least_seven() {
        for inks in [CONTRAST_DARK, CONTRAST_LIGHT] {
            let ground = inks.ground.unwrap();
            for ink in [inks.text, inks.quiet, inks.accent, inks.good, inks.bad].map(Option::unwrap)
            {
                assert!(contrast(ink.rgb, ground.rgb) >= 7.0, "{:06x}", ink.rgb);
                assert!(contrast(of_index(ink.index), of_index(ground.index)) >= 7.0);
            }
        }
    }
}
