//! What the program finds in this terminal, for a person who wonders why it looks as it does.

use std::{
    env,
    io::{self, IsTerminal as _},
};

use super::{
    looks::{self, Chosen, Wishes},
    terminal::{self, Session},
};
use crate::{
    app::LEAST,
    ui::{
        look::Glyphs,
        theme::{Depth, Ground, Palette},
    },
};

/// One thing that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is about.
    pub name: &'static str,
    /// How it is.
    pub value: String,
    /// What that rests on, or what to do.
    pub why: String,
    /// Whether something has to be done.
    pub is_wrong: bool,
}

impl Finding {
    /// Something that is as it should be.
    #[must_use]
    pub fn fine(name: &'static str, value: impl Into<String>, why: impl Into<String>) -> Self {
        Self { name, value: value.into(), why: why.into(), is_wrong: false }
    }

    /// Something that has to be mended.
    #[must_use]
    pub fn wrong(name: &'static str, value: impl Into<String>, why: impl Into<String>) -> Self {
        Self { is_wrong: true, ..Self::fine(name, value, why) }
    }
}

/// What there is to say of the terminal. It is asked for its background only if there is one.
#[must_use]
pub fn survey(wishes: Wishes) -> Vec<Finding> {
    let palette = looks::palette(wishes);
    let ground = ground(palette.value);
    vec![
        size(),
        Finding::fine("terminal", said("TERM").unwrap_or_else(|| "unknown".to_owned()), "TERM"),
        colours(looks::depth()),
        theme(palette),
        ground,
        glyphs(looks::glyphs(wishes)),
        locale(),
        multiplexer(),
        remote(),
    ]
}

fn size() -> Finding {
    if let Err(why) = terminal::usable() {
        return Finding::fine("size", "none", why);
    }
    let Ok(size) = Session::size() else {
        return Finding::wrong("size", "unknown", "the terminal does not say; use another one");
    };
    let value = format!("{} × {}", size.width, size.height);
    let least = format!("{} × {}", LEAST.0, LEAST.1);
    if size.width < LEAST.0 || size.height < LEAST.1 {
        Finding::wrong("size", value, format!("too small; make the window at least {least}"))
    } else {
        Finding::fine("size", value, format!("at least {least} is needed"))
    }
}

fn colours(depth: Chosen<Depth>) -> Finding {
    let value = match depth.value {
        Depth::Sixteen => "16",
        Depth::Indexed => "256",
        Depth::True => "all",
    };
    Finding::fine("colours", value, depth.why)
}

fn theme(palette: Chosen<Palette>) -> Finding {
    let value = match palette.value {
        Palette::Calm => "calm",
        Palette::Contrast => "contrast",
        Palette::Mono => "mono",
    };
    Finding::fine("theme", value, palette.why)
}

/// Without a terminal on both ends the one that started us is not disturbed.
fn ground(palette: Palette) -> Finding {
    let has_terminal = io::stdout().is_terminal() && io::stdin().is_terminal();
    let ground =
        if has_terminal { Some(looks::ground(palette)) } else { looks::ground_from_environment() };
    match ground {
        Some(ground) => {
            let value = match ground.value {
                Ground::Dark => "dark",
                Ground::Light => "light",
            };
            Finding::fine("background", value, ground.why)
        }
        None => Finding::fine("background", "unknown", "there is no terminal to ask"),
    }
}

fn glyphs(glyphs: Chosen<Glyphs>) -> Finding {
    let value = match glyphs.value {
        Glyphs::Unicode => "unicode",
        Glyphs::Ascii => "ascii",
    };
    Finding::fine("glyphs", value, glyphs.why)
}

fn locale() -> Finding {
    match looks::locale() {
        Some((name, value)) => Finding::fine("locale", value, name),
        None => Finding::fine("locale", "none", "LC_ALL, LC_CTYPE and LANG are not set"),
    }
}

fn multiplexer() -> Finding {
    let term = said("TERM").unwrap_or_default();
    match (said("TMUX"), said("STY"), said("ZELLIJ")) {
        (Some(_), _, _) => Finding::fine("multiplexer", "tmux", "TMUX is set"),
        (_, Some(_), _) => Finding::fine("multiplexer", "screen", "STY is set"),
        (_, _, Some(_)) => Finding::fine("multiplexer", "zellij", "ZELLIJ is set"),
        _ if term.starts_with("tmux") || term.starts_with("screen") => {
            Finding::fine("multiplexer", "tmux or screen", format!("TERM is {term}"))
        }
        _ => Finding::fine("multiplexer", "none", "no variable names one"),
    }
}

fn remote() -> Finding {
    if looks::is_set("SSH_CONNECTION") || looks::is_set("SSH_TTY") {
        Finding::fine("remote", "yes, over ssh", "SSH_CONNECTION or SSH_TTY is set")
    } else {
        Finding::fine("remote", "no", "no variable of ssh is set")
    }
}

fn said(name: &str) -> Option<String> {
    env::var(name).ok().filter(|value| !value.is_empty())
}
