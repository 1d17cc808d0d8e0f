//! A terminal that is asked for its colours may answer after nobody waits any more. The library
//! gives such an answer as keys; here they are told from the keys that a person presses.

use std::time::{Duration, Instant};

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

/// The longest answer, in keys: `]11;rgb:ffff/ffff/ffff` and its end.
const LONGEST: usize = 40;

/// An answer arrives in one piece; a person who pressed Alt and `]` is heard again after this.
const PATIENCE: Duration = Duration::from_millis(200);

/// Takes the keys of a late answer out of what a person presses.
#[derive(Debug, Default)]
pub(super) struct Answer {
    open: Option<Open>,
}

/// An answer that has begun and not ended.
#[derive(Clone, Copy, Debug)]
struct Open {
    left: usize,
    until: Instant,
}

impl Answer {
    /// Whether `event`, arriving at `now`, belongs to an answer of the terminal.
    pub(super) fn takes(&mut self, event: &Event, now: Instant) -> bool {
        let Event::Key(key) = event else { return false };
        match self.open {
            Some(open) if open.left > 0 && now < open.until => {
                let rest = Open { left: open.left - 1, ..open };
                self.open = (!is_end(*key)).then_some(rest);
                true
            }
            Some(_) | None => {
                let begins = is_begin(*key);
                self.open = begins.then_some(Open { left: LONGEST, until: now + PATIENCE });
                begins
            }
        }
    }
}

/// `ESC ]`, which the library takes for Alt and `]`.
fn is_begin(key: KeyEvent) -> bool {
    key.code == KeyCode::Char(']') && key.modifiers.contains(KeyModifiers::ALT)
}

/// `ESC \`, or a bell.
fn is_end(key: KeyEvent) -> bool {
    let is_terminator =
        key.code == KeyCode::Char('\\') && key.modifiers.contains(KeyModifiers::ALT);
    let is_bell = key.code == KeyCode::Char('g') && key.modifiers.contains(KeyModifiers::CONTROL);
    is_terminator || is_bell
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(c: char, modifiers: KeyModifiers) -> Event {
        Event::Key(KeyEvent::new(KeyCode::Char(c), modifiers))
    }

    /// What is left for the person of these keys, all pressed at once.
    fn heard(keys: &[(char, KeyModifiers)]) -> String {
        let (mut answer, now) = (Answer::default(), Instant::now());
        let is_heard =
            |&&(c, modifiers): &&(char, KeyModifiers)| !answer.takes(&key(c, modifiers), now);
        keys.iter().filter(is_heard).map(|&(c, _)| c).collect()
    }

    fn plain(text: &str) -> impl Iterator<Item = (char, KeyModifiers)> {
        text.chars().map(|c| (c, KeyModifiers::NONE))
    }

    #[test]
    fn two_answers_between_two_keys_are_not_heard() {
        let end = [(']', KeyModifiers::ALT)];
        let keys: Vec<_> = plain("j")
            .chain(end)
            .chain(plain("10;rgb:ffff/ffff/ffff"))
            .chain([('\\', KeyModifiers::ALT), (']', KeyModifiers::ALT)])
            .chain(plain("11;rgb:1b1b/1b1b/1b1b"))
            .chain([('g', KeyModifiers::CONTROL)])
            .chain(plain("k"))
            .collect();
        assert_eq!(heard(&keys), "jk");
    }

    #[test]
    fn an_answer_that_never_ends_does_not_deafen_the_program() {
        let keys: Vec<_> =
            [(']', KeyModifiers::ALT)].into_iter().chain(plain(&"x".repeat(99))).collect();
        assert_eq!(heard(&keys).len(), 99 - LONGEST);
        let (mut answer, now) = (Answer::default(), Instant::now());
        assert!(answer.takes(&key(']', KeyModifiers::ALT), now));
        assert!(!answer.takes(&key('j', KeyModifiers::NONE), now + PATIENCE));
    }
}
