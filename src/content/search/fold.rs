//! Words as they are compared: lower case, without accents, Greek letters spelled out, and what a
//! hyphen joins both whole and in parts.

use std::ops::Range;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use crate::content::spelling::greek_name;

/// A stretch of a text, folded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// How it is compared.
    pub(super) folded: String,
    /// The bytes of the text that it stands in.
    pub(super) at: Range<usize>,
}

/// A word of a text. `c-Mpl` is `cmpl`, of `c` and `mpl`; `FcγR` is `fcgammar`, of three parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// The whole of it.
    pub(super) whole: Word,
    /// Its parts; none if there is only one.
    pub(super) parts: Vec<Word>,
}

/// What a character does to the word before it.
#[derive(Clone, Copy)]
enum Does {
    /// Goes on with it.
    Letter,
    /// Is a part of its own.
    Greek,
    /// Begins a part, or goes on with one of its kind: `⁹` is written `^9` too.
    Raised,
    /// Joins two parts.
    Joins,
    /// Changes nothing.
    Nothing,
    /// Ends it.
    Ends,
}

/// Bytes that have room for most words.
const USUAL: usize = 16;

/// The words of `text`, in order.
pub(super) fn groups(text: &str) -> Vec<Group> {
    let mut reader = Reader::default();
    let mut rest = text.char_indices().peekable();
    while let Some((at, c)) = rest.next() {
        let is_inside = rest.peek().is_some_and(|(_, next)| next.is_ascii_digit());
        let does = match c {
            '.' if is_inside && reader.ends_with_digit() => Does::Letter,
            ',' if is_inside && reader.ends_with_digit() => Does::Nothing,
            c => does(c),
        };
        reader.take(at, c, does);
    }
    reader.end();
    reader.groups
}

/// The words of `text` side by side, one blank between two.
pub(super) fn folded(text: &str) -> String {
    let words: Vec<String> = groups(text).into_iter().map(|group| group.whole.folded).collect();
    words.join(" ")
}

/// What one character is compared as.
pub(super) fn fold(c: char) -> impl Iterator<Item = char> {
    // Most characters are ASCII, and need no table.
    let plain = c.is_ascii().then(|| c.to_ascii_lowercase());
    let other = (!c.is_ascii()).then(|| {
        std::iter::once(c)
            .nfkd()
            .filter(|c| !is_combining_mark(*c))
            .flat_map(char::to_lowercase)
            .flat_map(spelled)
    });
    plain.into_iter().chain(other.into_iter().flatten())
}

fn spelled(c: char) -> impl Iterator<Item = char> {
    let name = greek_name(c).or((c == '×').then_some("x"));
    name.unwrap_or_default().chars().chain(name.is_none().then_some(c))
}

fn does(c: char) -> Does {
    if c.is_ascii() {
        return match c {
            '-' | '^' | '\'' => Does::Joins,
            c if c.is_ascii_alphanumeric() => Does::Letter,
            _ => Does::Ends,
        };
    }
    match c {
        '\u{ad}' => Does::Nothing,
        '\u{2010}' | '\u{2011}' | '\u{2212}' | '’' => Does::Joins,
        '×' => Does::Letter,
        '⁰' | '¹' | '²' | '³' | '⁴'..='⁹' => Does::Raised,
        c if is_combining_mark(c) => Does::Nothing,
        c if c.to_lowercase().any(|c| greek_name(c).is_some()) => Does::Greek,
        c if fold(c).next().is_some_and(char::is_alphanumeric) => Does::Letter,
        _ => Does::Ends,
    }
}

#[derive(Default)]
struct Reader {
    groups: Vec<Group>,
    parts: Vec<Word>,
    /// Whether the next letter begins a part.
    is_seam: bool,
    /// Where the last raised character ended.
    raised_end: usize,
}

impl Reader {
    fn take(&mut self, at: usize, c: char, does: Does) {
        let end = at + c.len_utf8();
        match does {
            Does::Letter => self.letter(at..end, c),
            Does::Greek => {
                self.is_seam = true;
                self.letter(at..end, c);
                self.is_seam = true;
            }
            Does::Raised => {
                self.is_seam |= !self.is_raised_before(at);
                self.letter(at..end, c);
                self.raised_end = end;
            }
            Does::Joins => self.is_seam = true,
            Does::Nothing => {
                if let Some(part) = self.parts.last_mut().filter(|part| part.at.end == at) {
                    part.at.end = end;
                }
            }
            Does::Ends => self.end(),
        }
    }

    fn letter(&mut self, at: Range<usize>, c: char) {
        if self.is_seam || self.parts.is_empty() {
            let folded = String::with_capacity(USUAL);
            self.parts.push(Word { folded, at: at.start..at.start });
        }
        self.is_seam = false;
        let Some(part) = self.parts.last_mut() else { return };
        part.at.end = at.end;
        // Most characters are ASCII, and need no table.
        if c.is_ascii() {
            part.folded.push(c.to_ascii_lowercase());
        } else {
            part.folded.extend(fold(c));
        }
    }

    fn is_raised_before(&self, at: usize) -> bool {
        at > 0 && self.raised_end == at
    }

    fn ends_with_digit(&self) -> bool {
        let last = self.parts.last().filter(|_| !self.is_seam);
        last.is_some_and(|part| part.folded.ends_with(|c: char| c.is_ascii_digit()))
    }

    fn end(&mut self) {
        self.is_seam = false;
        let mut parts = std::mem::take(&mut self.parts);
        let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return };
        let at = first.at.start..last.at.end;
        let whole = if parts.len() == 1 {
            parts.pop()
        } else {
            let folded = parts.iter().map(|part| part.folded.as_str()).collect();
            Some(Word { folded, at })
        };
        self.groups.extend(whole.map(|whole| Group { whole, parts }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn greek_letters_superscripts_and_hyphens_meet_their_ascii_spellings() {
        for (one, other) in [
            ("FcγR", "Fcgammar"),
            ("10⁹", "10^9"),
            ("×10⁹/L", "x10^9/l"),
            ("c-Mpl", "CMPL"),
            ("naïve", "naive"),
            ("TNF‑Α", "tnf-alpha"),
            ("Crohn’s", "crohn's"),
        ] {
            assert_eq!(folded(one), folded(other));
        }
    }

    #[test]
    fn what_is_joined_is_also_read_in_parts() {
        let read = |text: &str| -> Vec<String> {
            let parts = groups(text).into_iter().flat_map(|group| group.parts);
            parts.map(|part| part.folded).collect()
        };
        assert_eq!(read("c-Mpl"), ["c", "mpl"]);
        assert_eq!(read("FcγR"), ["fc", "gamma", "r"]);
        assert_eq!(read("plain words - apart"), Vec::<String>::new());
    }

    #[test]
    fn a_point_between_digits_stays_in_its_number() {
        assert_eq!(folded("0.5 mg. Next"), "0.5 mg next");
        assert_eq!(folded("1,200 of 3, 4"), "1200 of 3 4");
    }

    #[test]
    fn a_word_knows_its_bytes() {
        let text = "the ×10⁹/L mark";
        let at: Vec<&str> = groups(text).iter().map(|it| &text[it.whole.at.clone()]).collect();
        assert_eq!(at, ["the", "×10⁹", "L", "mark"]);
    }
}
