//! What keys mean: the rows of the one table, and how a key is looked up in it.

mod table;

use super::{Command, Key, Scope, Typing};
pub use table::KEYMAP;

/// One row of the table: these keys, in this scope, mean this.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// Where it holds.
    pub scope: Scope,
    /// What is pressed.
    pub press: Press,
    /// What is meant. For letters and digits, what the first of them means.
    pub command: Command,
    /// What it does, in a word or two. Neighbours with one label are shown as one.
    pub label: &'static str,
}

/// What is pressed.
#[derive(Clone, Copy, Debug)]
pub enum Press {
    /// Any of these; the first is the one that is shown.
    Keys(&'static [Key]),
    /// A letter from `a` on, at most this many: the place on screen.
    Letters(u8),
    /// A digit from `1` on, at most this many: the place on screen.
    Digits(u8),
    /// A digit from `0` to `9`: a number.
    Number,
    /// Any printable character: text.
    Text,
}

/// What `key` means in `scope`; nothing if it means nothing there.
#[must_use]
pub fn command(scope: Scope, key: Key) -> Option<Command> {
    in_force(scope).find_map(|binding| binding.meaning(key))
}

/// The bindings that hold in `scope`, nearest first.
pub(super) fn in_force(scope: Scope) -> impl Iterator<Item = &'static Binding> {
    let scopes = [scope].into_iter().chain(scope.chain().iter().copied());
    scopes.flat_map(|scope| KEYMAP.iter().filter(move |binding| binding.scope == scope))
}

impl Binding {
    /// What `key` means by this row.
    #[must_use]
    pub fn meaning(&self, key: Key) -> Option<Command> {
        match (self.press, key) {
            (Press::Keys(keys), key) => keys.contains(&key).then_some(self.command),
            (Press::Letters(count), Key::Char(c)) => place(c, 'a', count).map(Command::Pick),
            (Press::Digits(count), Key::Char(c)) => place(c, '1', count).map(Command::Pick),
            (Press::Number, Key::Char(c)) => {
                let digit = c.to_digit(10).and_then(|digit| u8::try_from(digit).ok());
                digit.map(Command::Digit)
            }
            (Press::Text, Key::Char(c)) => Some(Command::Type(Typing::Insert(c))),
            (Press::Letters(_) | Press::Digits(_) | Press::Number | Press::Text, _) => None,
        }
    }
}

impl Press {
    /// Whether it takes a choice by its place on screen.
    pub(super) fn is_choice(self) -> bool {
        matches!(self, Self::Letters(_) | Self::Digits(_))
    }

    /// How it is shown in a line of keys where this many choices can be made.
    #[must_use]
    pub fn shown(self, choices: u8) -> String {
        match self {
            Self::Keys(keys) => keys.first().map(ToString::to_string).unwrap_or_default(),
            Self::Letters(count) if count.min(choices) == 1 => "a".to_owned(),
            Self::Digits(count) if count.min(choices) == 1 => "1".to_owned(),
            Self::Letters(count) => {
                format!("a–{}", char::from(b'a' + count.min(choices).saturating_sub(1)))
            }
            Self::Digits(count) => format!("1–{}", count.min(choices)),
            Self::Number => "0–9".to_owned(),
            Self::Text => "type".to_owned(),
        }
    }
}

fn place(pressed: char, first: char, count: u8) -> Option<usize> {
    let place = u32::from(pressed).checked_sub(u32::from(first))?;
    (place < u32::from(count)).then_some(place as usize)
}
