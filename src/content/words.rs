//! Text that is safe to show: no lesson can send an escape sequence to a terminal.

use std::{fmt, ops::Deref};

use serde::{Deserialize, Serialize};

/// Text from a file, free of control and bidirectional characters (line breaks and tabs excepted).
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(try_from = "String", into = "String")]
pub struct Words(String);

/// The first character of a text that may not stand in it.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
#[error("the character U+{0:04X} may not stand in a text: delete it")]
pub struct BadCharacter(u32);

impl Words {
    /// Takes `text` if every character of it is safe to show.
    ///
    /// # Errors
    /// [`BadCharacter`] names the first character that is not.
    pub fn new(text: impl Into<String>) -> Result<Self, BadCharacter> {
        let text = text.into();
        match text.chars().find(|&c| is_unsafe(c)) {
            Some(bad) => Err(BadCharacter(u32::from(bad))),
            None => Ok(Self(text)),
        }
    }
}

/// Whether showing `c` could move the cursor, change modes, or reorder the text around it.
#[must_use]
pub fn is_unsafe(c: char) -> bool {
    // Nearly every character of a lesson is one of these.
    if matches!(c, ' '..='~') {
        return false;
    }
    let breaks = matches!(c, '\n' | '\r' | '\t');
    let reorders = matches!(c, '\u{061c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    let hides = matches!(c, '\u{200b}'..='\u{200d}' | '\u{2028}' | '\u{2029}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}');
    (c.is_control() && !breaks) || reorders || hides
}

impl TryFrom<String> for Words {
    type Error = BadCharacter;

    fn try_from(text: String) -> Result<Self, BadCharacter> {
        Self::new(text)
    }
}

impl From<Words> for String {
    fn from(words: Words) -> Self {
        words.0
    }
}

impl Deref for Words {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
