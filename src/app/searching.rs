//! A search as it is typed: the field, what it finds, and which of it is chosen; and the field in
//! which a question of one's own is written.

use super::{Typing, typing::typed};
use crate::content::{
    Level, is_unsafe,
    search::{Excerpt, Field, Found, Hit, Index},
};

/// The most characters of a question, and so of a search, which can become one.
pub const LONGEST_QUESTION: usize = 500;

/// A text and the caret in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// The text; one line, at most [`LONGEST_QUESTION`] characters, none of them unsafe to show.
    pub text: String,
    /// Characters before the caret.
    pub caret: usize,
}

/// A search as it is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Searching {
    /// What is typed.
    pub line: Line,
    /// What it finds.
    pub found: Found,
    /// The chosen hit, counted from 0.
    pub row: usize,
    /// Where the words stand in the chosen hit, if its title does not say it all.
    pub reason: Option<(Field, Excerpt)>,
    /// Rows that were scrolled out of what lies under it.
    pub(super) scroll: u16,
}

impl Line {
    /// `text` with the caret at its end.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let line = Self::default();
        line.with(text)
    }

    /// After one change at the caret; a character that may not stand in it changes nothing.
    #[must_use]
    pub(super) fn typed(&self, change: Typing) -> Self {
        if let Typing::Insert(c) = change
            && (is_unsafe(c) || c.is_control() || self.length() >= LONGEST_QUESTION)
        {
            return self.clone();
        }
        let (text, caret) = typed(&self.text, self.caret, change);
        Self { text, caret }
    }

    /// After `text` went in at the caret, in one line, as much of it as there is room for.
    #[must_use]
    pub(super) fn with(&self, text: &str) -> Self {
        // What is pasted may be a megabyte, of which only the beginning can be kept.
        let text: String = text.chars().take(16 * LONGEST_QUESTION).collect();
        let words: Vec<&str> = text.split_whitespace().collect();
        let words = words.join(" ");
        let safe = words.chars().filter(|c| !is_unsafe(*c) && !c.is_control());
        let room = LONGEST_QUESTION.saturating_sub(self.length());
        let added: Vec<char> = safe.take(room).collect();
        let mut characters: Vec<char> = self.text.chars().collect();
        let caret = self.caret.min(characters.len());
        let after = caret + added.len();
        characters.splice(caret..caret, added);
        Self { text: characters.into_iter().collect(), caret: after }
    }

    /// The caret as a byte of the text.
    #[must_use]
    pub fn caret_byte(&self) -> usize {
        let mut bytes = self.text.char_indices().map(|(at, _)| at);
        bytes.nth(self.caret).unwrap_or(self.text.len())
    }

    fn length(&self) -> usize {
        self.text.chars().count()
    }
}

impl Searching {
    /// The chosen hit.
    #[must_use]
    pub fn chosen(&self) -> Option<&Hit> {
        self.found.hits.get(self.row)
    }

    /// The step of its pane at which the words of the chosen hit are shown.
    pub(super) fn step(&self) -> usize {
        match self.reason {
            Some((Field::Step(step), _)) => step,
            // The sentence to keep stands there once the last step was shown.
            Some((Field::KeyPoint, _)) => usize::MAX,
            Some(_) | None => 0,
        }
    }

    /// Finds what fits the line, and chooses the best.
    pub(super) fn find(&mut self, index: &Index, level: Level) {
        self.found = index.find(&self.line.text, level);
        self.choose(0, index, level);
    }

    /// Chooses a hit, and says why it was found.
    pub(super) fn choose(&mut self, row: usize, index: &Index, level: Level) {
        self.row = row;
        self.reason = self.chosen().and_then(|hit| index.reason(hit, &self.line.text, level));
    }

    /// Whether something was typed and nothing fits it.
    #[must_use]
    pub fn is_in_vain(&self) -> bool {
        !self.line.text.trim().is_empty() && self.found.hits.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paste_is_one_line_of_at_most_500_characters_that_are_safe_to_show() {
        let line = Line::of("ab").with(" x\u{1b}[2J\n\u{202e}y\tz  ");
        assert_eq!((line.text.as_str(), line.caret), ("abx[2J y z", 10));
        let full = line.with(&"q ".repeat(4000));
        assert_eq!((full.text.chars().count(), full.caret), (500, 500));
        assert_eq!(full.typed(Typing::Insert('x')), full);
        assert_eq!(full.typed(Typing::Insert('\u{202e}')), full);
    }

    #[test]
    fn text_goes_in_at_the_caret() {
        let line = Line { text: "µg".to_owned(), caret: 1 };
        assert_eq!(line.caret_byte(), 2);
        let line = line.with("10");
        assert_eq!((line.text.as_str(), line.caret, line.caret_byte()), ("µ10g", 3, 4));
    }
}
