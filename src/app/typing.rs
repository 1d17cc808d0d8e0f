//! One change at the caret of a text. Knows no field and no quiz.

use super::Typing;

/// The text and the caret after `change`; the caret counts characters before it.
#[must_use]
pub(super) fn typed(text: &str, caret: usize, change: Typing) -> (String, usize) {
    let mut characters: Vec<char> = text.chars().collect();
    let caret = caret.min(characters.len());
    let caret = match change {
        Typing::Insert(c) => {
            characters.insert(caret, c);
            caret + 1
        }
        Typing::Backspace => {
            let before = caret.saturating_sub(1);
            characters.drain(before..caret);
            before
        }
        Typing::Delete => {
            let after = (caret + 1).min(characters.len());
            characters.drain(caret..after);
            caret
        }
        Typing::Left => caret.saturating_sub(1),
        Typing::Right => (caret + 1).min(characters.len()),
        Typing::Home => 0,
        Typing::End => characters.len(),
    };
    (characters.into_iter().collect(), caret)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_caret_stays_inside_the_text_whatever_is_pressed() {
        assert_eq!(typed("ab", 9, Typing::Insert('c')), ("abc".into(), 3));
        assert_eq!(typed("ab", 0, Typing::Backspace), ("ab".into(), 0));
        assert_eq!(typed("ab", 2, Typing::Delete), ("ab".into(), 2));
        assert_eq!(typed("ab", 0, Typing::Left), ("ab".into(), 0));
        assert_eq!(typed("ab", 2, Typing::Right), ("ab".into(), 2));
    }

    #[test]
    fn a_change_happens_at_the_caret() {
        assert_eq!(typed("µ10", 1, Typing::Insert('-')), ("µ-10".into(), 2));
        assert_eq!(typed("abc", 2, Typing::Backspace), ("ac".into(), 1));
        assert_eq!(typed("abc", 1, Typing::Delete), ("ac".into(), 1));
        assert_eq!(typed("abc", 1, Typing::End), ("abc".into(), 3));
        assert_eq!(typed("abc", 3, Typing::Home), ("abc".into(), 0));
    }
}
