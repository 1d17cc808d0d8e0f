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

/// A choice, and what it rests on in a few words.
pub(super) struct Chosen<T> {
    pub(super) value: T,
    pub(super) why: String,
}

fn chosen<T>(value: T, why: impl Into<String>) -> Chosen<T> {
    Chosen { value, why: why.into() }
}

/// How things are drawn. Asks the terminal for its background, so that it must not be in use.
#[must_use]
pub fn look(wishes: Wishes) -> Look {
    let palette = palette(wishes).value;
    let theme = Theme { palette, ground: ground(palette).value, depth: depth().value };
    Look { theme, glyphs: characters(wishes) }
}

/// The characters alone, which asks the terminal nothing.
#[must_use]
pub fn characters(wishes: Wishes) -> Glyphs {
    glyphs(wishes).value
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

/// How a text on the standard output is written: without colours, and without a question to the
/// terminal.
#[must_use]
pub fn look_of_text(wishes: Wishes) -> Look {
    Look { theme: Theme::MONO, glyphs: glyphs(wishes).value }
}

/// Whether a variable of the environment says anything.
#[must_use]
pub fn is_set(name: &str) -> bool {
    env::var_os(name).is_some_and(|value| !value.is_empty())
}

pub(super) fn palette(wishes: Wishes) -> Chosen<Palette> {
    match (wishes.color, wishes.palette) {
        (Some(false), _) => chosen(Palette::Mono, "no colours are asked for"),
        (_, Some(palette)) => chosen(palette, "asked for"),
        (None, None) if is_set("NO_COLOR") => chosen(Palette::Mono, "NO_COLOR is set"),
        (Some(true) | None, None) => chosen(Palette::Calm, "built in"),
    }
}

/// Only the calm palette rests on the terminal's own background.
pub(super) fn ground(palette: Palette) -> Chosen<Ground> {
    match palette {
        Palette::Mono => chosen(Ground::Dark, "does not matter without colours"),
        Palette::Calm | Palette::Contrast => ground_from_environment().unwrap_or_else(ask_ground),
    }
}

/// `COLORFGBG` is `15;0` or `15;default;0`: the last part is the background, 7 and 9-15 are light.
pub(super) fn ground_from_environment() -> Option<Chosen<Ground>> {
    let value = env::var("COLORFGBG").ok()?;
    let background: u8 = value.rsplit(';').next()?.parse().ok()?;
    let ground = if matches!(background, 7 | 9..=15) { Ground::Light } else { Ground::Dark };
    Some(chosen(ground, format!("COLORFGBG is {value}")))
}

fn ask_ground() -> Chosen<Ground> {
    let mut options = QueryOptions::default();
    options.timeout = PATIENCE;
    match theme_mode(options) {
        Ok(ThemeMode::Light) => chosen(Ground::Light, "the terminal says so"),
        Ok(ThemeMode::Dark) => chosen(Ground::Dark, "the terminal says so"),
        Err(_) => chosen(Ground::Dark, "the terminal does not say"),
    }
}

pub(super) fn depth() -> Chosen<Depth> {
    let says = |name: &str| env::var(name).unwrap_or_default();
    let (term, color) = (says("TERM"), says("COLORTERM"));
    match color.as_str() {
        "truecolor" | "24bit" => chosen(Depth::True, format!("COLORTERM is {color}")),
        _ if term.ends_with("-direct") => chosen(Depth::True, format!("TERM is {term}")),
        _ if term.contains("256color") => chosen(Depth::Indexed, format!("TERM is {term}")),
        _ => chosen(Depth::Sixteen, "neither COLORTERM nor TERM says more"),
    }
}

/// ASCII on the Linux console and wherever the locale does not say UTF-8.
pub(super) fn glyphs(wishes: Wishes) -> Chosen<Glyphs> {
    let is_console = env::var("TERM").is_ok_and(|term| term == "linux");
    match (wishes.glyphs, locale()) {
        (Some(glyphs), _) => chosen(glyphs, "asked for"),
        (None, _) if is_console => chosen(Glyphs::Ascii, "TERM is linux"),
        (None, None) => chosen(Glyphs::Ascii, "no locale is set"),
        (None, Some((name, value))) => {
            let locale = value.to_ascii_lowercase();
            let is_utf8 = locale.contains("utf-8") || locale.contains("utf8");
            let glyphs = if is_utf8 { Glyphs::Unicode } else { Glyphs::Ascii };
            chosen(glyphs, format!("{name} is {value}"))
        }
    }
}

/// The variable that says which characters there are, and what it says.
pub(super) fn locale() -> Option<(&'static str, String)> {
    ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(|name| {
        let value = env::var(name).ok().filter(|value| !value.is_empty())?;
        Some((name, value))
    })
}
