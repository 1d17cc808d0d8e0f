//! Keys without sense, windows of every size, pastes of every length: never a panic, never a
//! cursor outside the window, never a key that lies about what it does.

use std::collections::BTreeSet;

use peptibody::{
    app::{Command, KEYMAP, Key, Msg, Press, Scope},
    content::fnv1a64,
};

use crate::driver::Driver;

/// Ways to every kind of screen, by keys from a fresh start. The quiz's order is that of the
/// driver's seed; `F8` passes over a question.
const WAYS: &[&str] = &[
    "",
    "1",
    "1 c",
    "1 c Enter",
    "1 c Enter Right Right",
    "1 c Enter Right Right Space",
    "1 c Enter Right Right Space Space Space Space",
    "1 c Enter Right Right z",
    "1 c Enter g",
    "1 c Enter r",
    "1 c Enter c",
    "1 c Enter c Down Down Down Down Down Enter Right Right Right Right Right Right",
    "t",
    "t Enter",
    "t Enter F8",
    "t Enter F8 F8",
    "t Enter F8 F8 F8",
    "t Enter F8 F8 F8 F8",
    "t Enter F8 F8 F8 F8 F8",
    "t Enter F8 F8 F8 F8 F8 F8",
    "t Enter F8 F8 F8 F8 F8 F8 F8",
    "t Enter F8 F8 F8 F8 F8 F8 F8 F8",
    "t Enter F8 F8 F8 F8 F8 F8 F8 F8 F8",
    "Down Down t Enter F8",
    "Down Down t Enter F8 F8 F8",
    "Down Down t Enter F8 F8 F8 F8 F8",
    "Down Down t Enter F8 F8 F8 F8 F8 F8 F8",
    "Down Down Down Down t Enter F8 F8",
    "Down Down Down Down t Enter F8 F8 F8 F8",
    "Down Down Down Down t Enter F8 F8 F8 F8 F8 F8",
    "Down Down Down Down t Enter F8 F8 F8 F8 F8 F8 F8 F8",
    "t Enter F3",
    "t Enter F3 y",
    "t Enter F8 F3 y",
    "t Enter F3 y F6",
    "t Enter F3 y v",
    "t Enter F9",
    "t Enter F9 y",
    "t Enter F9 y Enter",
    "t Enter F9 y m",
    "a",
    "↓ ↓ a ↓",
    "g",
    "g ↓ ↓ Enter",
    "r",
    "1 c Enter g G",
    "1 c Enter r a",
    "1 c Enter a r",
    "1 c Enter a ↓ Enter",
    "l",
    "l i",
    "l 1",
    "l 1 7",
    "l 1 7 Enter",
    "l 1 7 Enter Down Down Right",
    "l 2 1 Enter w",
    "l 2 1 Enter i",
    "?",
    "/",
    "/ t",
    "/ t p o Down",
    "/ x y z x",
    "1 c Enter Right / r o m i",
    "/ t p o Tab",
    "clinic",
    "clinic Down Down Down Down Enter",
    "clinic Down Down Down Down Enter 3 Enter Enter Esc",
    "x",
    "x Enter",
    "x Enter F6",
    "x Enter F6 H",
    "x Enter F6 H y",
    "x Enter F6 H y Enter",
    "d",
    "d o",
    "s",
    "s h",
    LOOKING_BACK,
];

/// Half a year with a virtual patient.
const LOOKING_BACK: &str = "clinic Down Down Down Down Enter 3 Enter Enter Enter Enter Enter Enter \
    Enter Enter Enter Enter Enter Enter Enter Enter Enter Enter Enter Enter Enter Enter Enter \
    Enter Enter Enter Enter Enter";

/// A stream of numbers that is the same in every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = fnv1a64(&self.0.to_be_bytes());
        usize::try_from(self.0 >> 11).unwrap_or(usize::MAX) % sides.max(1)
    }

    fn key(&mut self) -> Key {
        let known: BTreeSet<Key> = KEYMAP.iter().flat_map(|row| keys(row.press)).collect();
        match self.roll(10) {
            0 => {
                Key::Char(char::from_u32(u32::try_from(self.roll(0x3000)).unwrap()).unwrap_or('x'))
            }
            1 => Key::Ctrl(char::from(b'a' + u8::try_from(self.roll(26)).unwrap())),
            2 => Key::F(u8::try_from(self.roll(12)).unwrap() + 1),
            _ => known.into_iter().nth(self.roll(90)).unwrap_or(Key::Enter),
        }
    }
}

fn keys(press: Press) -> Vec<Key> {
    match press {
        Press::Keys(keys) => keys.to_vec(),
        Press::Letters(count) => (0..count).map(|at| Key::Char(char::from(b'a' + at))).collect(),
        Press::Digits(count) => (0..count).map(|at| Key::Char(char::from(b'1' + at))).collect(),
        Press::Number => ('0'..='9').map(Key::Char).collect(),
        Press::Text => vec![Key::Char('x')],
    }
}

#[track_caller]
fn is_sound(driver: &Driver) {
    let (columns, rows) = driver.model.size;
    let cursor = driver.cursor();
    let is_inside = cursor.x < columns.max(1) && cursor.y < rows.max(1);
    assert!(is_inside, "the cursor is at {cursor} in a window of {columns} by {rows}");
}

#[test]
fn keys_without_sense_never_stop_the_program() {
    let mut dice = Dice(20_261_122);
    for way in WAYS {
        let mut driver = Driver::new().keys(way);
        for _ in 0..220 {
            if driver.has_quit {
                driver = Driver::new().keys(way);
            }
            driver.send(Msg::Key(dice.key()));
        }
        is_sound(&driver);
    }
}

#[test]
fn keys_without_sense_get_past_the_first_question() {
    let mut dice = Dice(20_261_123);
    for _ in 0..20 {
        let mut driver = Driver::first_run();
        for _ in 0..200 {
            if driver.has_quit {
                driver = Driver::first_run();
            }
            driver.send(Msg::Key(dice.key()));
        }
        is_sound(&driver);
    }
}

#[test]
fn windows_of_every_size_show_something_and_keep_the_place() {
    let mut dice = Dice(7);
    for way in WAYS.iter().step_by(4) {
        let mut driver = Driver::new().keys(way);
        let before = driver.screen();
        for _ in 0..20 {
            let size = (dice.roll(500) + 1, dice.roll(200) + 1);
            let (columns, rows) = (u16::try_from(size.0).unwrap(), u16::try_from(size.1).unwrap());
            driver.send(Msg::Resize(columns, rows));
            is_sound(&driver);
        }
        driver.send(Msg::Resize(80, 24));
        assert_eq!(driver.screen(), before, "after {way:?}");
    }
}

#[test]
fn a_megabyte_of_paste_is_text_in_a_field_and_nothing_elsewhere() {
    let megabyte = "q\n\u{1b}[A 4".repeat(150_000);
    for way in WAYS {
        let mut driver = Driver::new().keys(way);
        let is_typing = driver.model.scope().is_typing();
        let before = driver.screen();
        driver.send(Msg::Paste(megabyte.clone()));
        assert!(!driver.has_quit);
        assert_eq!(driver.screen() != before, is_typing, "after {way:?}:\n{}", driver.screen());
        assert!(!driver.screen().contains('\u{1b}'));
    }
}

#[test]
fn the_ways_lead_to_every_kind_of_screen() {
    let mut reached: BTreeSet<String> = BTreeSet::new();
    for way in WAYS {
        reached.insert(format!("{:?}", Driver::new().keys(way).model.scope()));
    }
    // These come up only on the way to another screen: after an answer, or with one picked up.
    let in_passing =
        [Scope::Rate, Scope::Hold, Scope::Carry, Scope::Compare, Scope::Trouble, Scope::Small];
    // This one comes only before home was ever seen.
    reached.insert(format!("{:?}", Driver::first_run().model.scope()));
    // This one comes only at a start after a quiz was left.
    let left = Driver::new().keys("t enter").restarted();
    reached.insert(format!("{:?}", left.model.scope()));
    for scope in Scope::ALL {
        let is_due = !Scope::SHARED.contains(scope) && !in_passing.contains(scope);
        assert!(!is_due || reached.contains(&format!("{scope:?}")), "no way leads to {scope:?}");
    }
}

#[test]
fn every_key_on_the_line_does_something_or_says_why_not() {
    for way in WAYS {
        let scope = Driver::new().keys(way).model.scope();
        let scopes = [scope].into_iter().chain(scope.chain().iter().copied());
        let rows = scopes.flat_map(|scope| KEYMAP.iter().filter(move |row| row.scope == scope));
        for row in rows.filter(|row| !is_quiet(row.command)) {
            let Some(&key) = keys(row.press).first() else { continue };
            let mut driver = Driver::new().keys(way);
            let before = format!("{}{:?}", driver.screen(), driver.cursor());
            driver.send(Msg::Key(key));
            let after = format!("{}{:?}", driver.screen(), driver.cursor());
            let told = driver.model.notice.is_some() || driver.has_quit;
            assert!(
                before != after || told,
                "{key} ({}) is silent in {scope:?} after {way:?}:\n{}",
                row.label,
                driver.screen()
            );
        }
    }
}

/// Strips every style from two frames and compares: what a key changes can be read without colour.
#[test]
fn nothing_is_said_by_colour_or_weight_alone() {
    for way in WAYS.iter().step_by(3) {
        let known: BTreeSet<Key> = KEYMAP.iter().flat_map(|row| keys(row.press)).collect();
        for key in known {
            let mut driver = Driver::new().coloured().keys(way);
            let (before, plain) = (driver.frame(), driver.screen());
            driver.send(Msg::Key(key));
            let is_told = driver.screen() != plain || driver.cursor() != before.1;
            assert!(
                driver.frame() == before || is_told,
                "{key} after {way:?} changes nothing but styles:\n{plain}"
            );
        }
    }
}

/// Moving a hand that stands at the end, or scrolling what is shown whole, changes nothing.
fn is_quiet(command: Command) -> bool {
    matches!(
        command,
        Command::Up
            | Command::Down
            | Command::Type(_)
            | Command::ScrollUp
            | Command::ScrollDown
            | Command::Suspend
            | Command::PrevField
            | Command::NextField
            | Command::Clear
    )
}
