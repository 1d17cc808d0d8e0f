//! A key as the program names it. The shell translates the terminal's keys once.

use std::{fmt, str::FromStr};

/// A key that was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// A printable character, with Shift already applied.
    Char(char),
    /// A letter with Ctrl held.
    Ctrl(char),
    /// Enter.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Shift and Tab.
    BackTab,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// A function key, 1 to 12.
    F(u8),
}

const NAMED: &[(Key, &str)] = &[
    (Key::Char(' '), "space"),
    (Key::Enter, "enter"),
    (Key::Esc, "esc"),
    (Key::Tab, "tab"),
    (Key::BackTab, "shift-tab"),
    (Key::Up, "↑"),
    (Key::Down, "↓"),
    (Key::Left, "←"),
    (Key::Right, "→"),
    (Key::Home, "home"),
    (Key::End, "end"),
    (Key::PageUp, "pgup"),
    (Key::PageDown, "pgdn"),
    (Key::Backspace, "backspace"),
    (Key::Delete, "del"),
];

/// A name that stands for no key.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("there is no key named “{0}”")]
pub struct NoSuchKey(String);

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((_, name)) = NAMED.iter().find(|(key, _)| key == self) {
            return f.write_str(name);
        }
        match self {
            Self::Char(c) => write!(f, "{c}"),
            Self::Ctrl(c) => write!(f, "ctrl-{c}"),
            Self::F(n) => write!(f, "F{n}"),
            Self::Enter
            | Self::Esc
            | Self::Tab
            | Self::BackTab
            | Self::Up
            | Self::Down
            | Self::Left
            | Self::Right
            | Self::Home
            | Self::End
            | Self::PageUp
            | Self::PageDown
            | Self::Backspace
            | Self::Delete => write!(f, "{self:?}"),
        }
    }
}

impl FromStr for Key {
    type Err = NoSuchKey;

    fn from_str(name: &str) -> Result<Self, NoSuchKey> {
        let refused = || NoSuchKey(name.escape_debug().to_string());
        if let Some((key, _)) = NAMED.iter().find(|(_, named)| *named == name) {
            return Ok(*key);
        }
        if let Some(letter) = name.strip_prefix("ctrl-") {
            return one_character(letter).map(Self::Ctrl).ok_or_else(refused);
        }
        if let Some(number) = name.strip_prefix('F').and_then(|digits| digits.parse().ok()) {
            return Ok(Self::F(number));
        }
        one_character(name).map(Self::Char).ok_or_else(refused)
    }
}

fn one_character(name: &str) -> Option<char> {
    let mut characters = name.chars();
    characters.next().filter(|_| characters.next().is_none())
}
