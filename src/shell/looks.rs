//! How things are drawn in this terminal: what was asked for, else what it says of itself.

use std::{
    env,
    io::{self, IsTerminal as _},
    time::Duration,
};

use terminal_colorsaurus::{QueryOptions, ThemeMode, theme_mode};

use crate::ui::{
    look::{Glyphs, Look},
    theme::{Depth, Ground, Palette, Theme},
};

/// What was asked for on the command line; nothing means that the terminal decides.
#[derive(Clone, Copy, Debug, Default)]
pub struct Wishes {
    /// Colours or none.
    pub color: Option<bool>,
    /// The palette.
    pub palette: Option<Palette>,
    /// The characters.
    pub glyphs: Option<Glyphs>,
}

/// How long a terminal may take to say what its background is.
const PATIENCE: Duration = Duration::from_millis(100);

/// How things are drawn. Asks the terminal for its background, so that it must not be in use.
#[must_use]
pub fn look(wishes: Wishes) -> Look {
    let palette = palette(wishes);
    let theme = Theme { palette, ground: ground(palette), depth: depth() };
    Look { theme, glyphs: characters(wishes) }
}

/// The characters alone, which asks the terminal nothing.
#[must_use]
pub fn characters(wishes: Wishes) -> Glyphs {
    wishes.glyphs.unwrap_or_else(glyphs)
}

/// Whether plain lines are wanted, or all that can be shown: `ACCESSIBLE` is set and neither `0` nor
/// `false`, the terminal calls itself dumb, or one of the two streams is none.
#[must_use]
pub fn wants_lines() -> bool {
    let says = |name: &str| env::var(name).unwrap_or_default().to_ascii_lowercase();
    let is_asked = !matches!(says("ACCESSIBLE").as_str(), "" | "0" | "false");
    let is_terminal = io::stdout().is_terminal() && io::stdin().is_terminal();
    is_asked || says("TERM") == "dumb" || !is_terminal
}

fn palette(wishes: Wishes) -> Palette {
    match (wishes.color, wishes.palette) {
        (Some(false), _) => Palette::Mono,
        (_, Some(palette)) => palette,
        (None, None) if is_set("NO_COLOR") => Palette::Mono,
        (Some(true) | None, None) => Palette::Calm,
    }
}

/// Only the calm palette rests on the terminal's own background.
fn ground(palette: Palette) -> Ground {
    match palette {
        Palette::Mono => Ground::Dark,
        Palette::Calm | Palette::Contrast => ground_from_environment().unwrap_or_else(ask_ground),
    }
}

/// `COLORFGBG` is `15;0` or `15;default;0`: the last part is the background, 7 and 9-15 are light.
fn ground_from_environment() -> Option<Ground> {
    let value = env::var("COLORFGBG").ok()?;
    let background: u8 = value.rsplit(';').next()?.parse().ok()?;
    Some(if matches!(background, 7 | 9..=15) { Ground::Light } else { Ground::Dark })
}

fn ask_ground() -> Ground {
    let mut options = QueryOptions::default();
    options.timeout = PATIENCE;
    match theme_mode(options) {
        Ok(ThemeMode::Light) => Ground::Light,
        Ok(ThemeMode::Dark) | Err(_) => Ground::Dark,
    }
}

fn depth() -> Depth {
    let says = |name: &str| env::var(name).unwrap_or_default();
    let term = says("TERM");
    match says("COLORTERM").as_str() {
        "truecolor" | "24bit" => Depth::True,
        _ if term.ends_with("-direct") => Depth::True,
        _ if term.contains("256color") => Depth::Indexed,
        _ => Depth::Sixteen,
    }
}

/// ASCII on the Linux console and wherever the locale does not say UTF-8.
fn glyphs() -> Glyphs {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
        .into_iter()
        .find_map(|name| env::var(name).ok().filter(|value| !value.is_empty()));
    let is_utf8 = locale.is_some_and(|locale| {
        let locale = locale.to_ascii_lowercase();
        locale.contains("utf-8") || locale.contains("utf8")
    });
    let is_console = env::var("TERM").is_ok_and(|term| term == "linux");
    if is_utf8 && !is_console { Glyphs::Unicode } else { Glyphs::Ascii }
}

fn is_set(name: &str) -> bool {
    env::var_os(name).is_some_and(|value| !value.is_empty())
}
