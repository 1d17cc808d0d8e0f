//! From the terminal library's key events to our keys, once.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::app::Key;

/// The key that `event` means; `None` for releases and for keys the program does not know.
///
/// Shift is applied, Ctrl-H is Backspace (older terminals send it so), Alt combinations mean nothing.
#[must_use]
pub fn key_of(event: KeyEvent) -> Option<Key> {
    if event.kind == KeyEventKind::Release {
        return None;
    }
    if let KeyCode::Char(c) = event.code {
        return character(c, event.modifiers);
    }
    named(event.code, event.modifiers.contains(KeyModifiers::SHIFT))
}

fn character(c: char, modifiers: KeyModifiers) -> Option<Key> {
    let foreign =
        KeyModifiers::ALT | KeyModifiers::SUPER | KeyModifiers::META | KeyModifiers::HYPER;
    if modifiers.intersects(foreign) || c.is_control() {
        return None;
    }
    let shifted = modifiers.contains(KeyModifiers::SHIFT);
    match (modifiers.contains(KeyModifiers::CONTROL), c.to_ascii_lowercase()) {
        (true, 'h') => Some(Key::Backspace),
        (true, lower) => Some(Key::Ctrl(lower)),
        (false, _) if shifted => Some(Key::Char(upper(c))),
        (false, _) => Some(Key::Char(c)),
    }
}

fn upper(c: char) -> char {
    let mut upper = c.to_uppercase();
    match (upper.next(), upper.next()) {
        (Some(one), None) => one,
        _ => c,
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the library's media and lock keys mean nothing here"
)]
fn named(code: KeyCode, shift: bool) -> Option<Key> {
    Some(match code {
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::Tab if shift => Key::BackTab,
        KeyCode::Tab => Key::Tab,
        KeyCode::BackTab => Key::BackTab,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Delete => Key::Delete,
        KeyCode::F(n) => Key::F(n),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(code: KeyCode, modifiers: KeyModifiers) -> Option<Key> {
        key_of(KeyEvent::new(code, modifiers))
    }

    #[test]
    fn shift_is_applied_to_letters() {
        assert_eq!(press(KeyCode::Char('a'), KeyModifiers::SHIFT), Some(Key::Char('A')));
        assert_eq!(press(KeyCode::Char('A'), KeyModifiers::SHIFT), Some(Key::Char('A')));
        assert_eq!(press(KeyCode::Char('ß'), KeyModifiers::SHIFT), Some(Key::Char('ß')));
        assert_eq!(press(KeyCode::Tab, KeyModifiers::SHIFT), Some(Key::BackTab));
    }

    #[test]
    fn control_gives_the_small_letter() {
        assert_eq!(press(KeyCode::Char('C'), KeyModifiers::CONTROL), Some(Key::Ctrl('c')));
        assert_eq!(press(KeyCode::Char('h'), KeyModifiers::CONTROL), Some(Key::Backspace));
    }

    #[test]
    fn alt_and_control_characters_mean_nothing() {
        assert_eq!(press(KeyCode::Char('q'), KeyModifiers::ALT), None);
        assert_eq!(press(KeyCode::Char('\u{9b}'), KeyModifiers::NONE), None);
    }

    #[test]
    fn a_release_is_no_key() {
        let release =
            KeyEvent::new_with_kind(KeyCode::Enter, KeyModifiers::NONE, KeyEventKind::Release);
        assert_eq!(key_of(release), None);
        assert_eq!(press(KeyCode::Enter, KeyModifiers::NONE), Some(Key::Enter));
    }

    #[test]
    fn keys_without_a_name_here_are_dropped() {
        assert_eq!(press(KeyCode::CapsLock, KeyModifiers::NONE), None);
        assert_eq!(press(KeyCode::F(5), KeyModifiers::NONE), Some(Key::F(5)));
    }
}
