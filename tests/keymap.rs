//! The one table of keys: what it may hold, and the places that must agree with it.

use std::collections::{BTreeMap, BTreeSet};

use peptibody::app::{Command, KEYMAP, Key, Press, Scope, command, legend};

/// Every key that a row answers to.
fn keys(press: Press) -> Vec<Key> {
    let run = |first: u8, count: u8| (0..count).map(move |at| Key::Char(char::from(first + at)));
    match press {
        Press::Keys(keys) => keys.to_vec(),
        Press::Letters(count) => run(b'a', count).collect(),
        Press::Digits(count) => run(b'1', count).collect(),
        Press::Number => run(b'0', 10).collect(),
        Press::Text => (' '..='~').map(Key::Char).collect(),
    }
}

fn on_screen() -> impl Iterator<Item = Scope> {
    Scope::ALL.iter().copied().filter(|scope| !Scope::SHARED.contains(scope))
}

fn in_force(scope: Scope) -> Vec<(Scope, Key, Command)> {
    let scopes = [scope].into_iter().chain(scope.chain().iter().copied());
    let rows = scopes.flat_map(|scope| KEYMAP.iter().filter(move |row| row.scope == scope));
    rows.flat_map(|row| keys(row.press).into_iter().map(|key| (row.scope, key, row.command)))
        .collect()
}

#[test]
fn one_choice_is_not_shown_as_a_range() {
    assert_eq!([Press::Digits(9).shown(1), Press::Letters(5).shown(1)], ["1", "a"]);
    assert_eq!([Press::Digits(9).shown(2), Press::Letters(5).shown(9)], ["1–2", "a–e"]);
}

#[test]
fn no_key_means_two_things_in_a_scope() {
    for &scope in Scope::ALL {
        let mut seen = BTreeMap::new();
        for (home, key, _) in in_force(scope) {
            let before = seen.insert(key, home);
            assert!(
                before.is_none(),
                "{key} stands twice in {scope:?}: in {before:?} and {home:?}"
            );
        }
    }
}

#[test]
fn where_one_types_every_printable_key_is_text() {
    for &scope in Scope::ALL.iter().filter(|scope| scope.is_typing()) {
        for c in (' '..='~').chain("µ×é–".chars()) {
            let meant = command(scope, Key::Char(c));
            assert!(matches!(meant, Some(Command::Type(_))), "{c} in {scope:?} means {meant:?}");
        }
    }
}

#[test]
fn no_row_of_a_typing_scope_takes_a_printable_key_away() {
    for &scope in Scope::ALL.iter().filter(|scope| scope.is_typing()) {
        for (home, key, meant) in in_force(scope) {
            let is_text = matches!(meant, Command::Type(_));
            assert!(is_text || !matches!(key, Key::Char(_)), "{key} of {home:?} in {scope:?}");
        }
    }
}

#[test]
fn help_and_a_way_out_hold_everywhere() {
    for scope in on_screen() {
        assert_eq!(command(scope, Key::F(1)), Some(Command::Help), "{scope:?}");
        assert_eq!(command(scope, Key::Ctrl('c')), Some(Command::Quit), "{scope:?}");
    }
}

#[test]
fn every_line_of_keys_is_short_and_says_how_to_get_help() {
    for scope in on_screen() {
        let line = legend(scope, 8);
        assert!(line.len() <= 8, "{scope:?}: {line:?}");
        assert!(line.iter().any(|entry| entry.label == "help"), "{scope:?}: {line:?}");
    }
}

#[test]
fn every_row_is_explained_or_moves_the_caret() {
    for row in KEYMAP {
        let moves_caret = row.scope == Scope::Caret || row.command == Command::PrevField;
        assert_eq!(row.label.is_empty(), moves_caret, "{row:?}");
    }
}

#[test]
fn every_scope_of_the_table_is_on_the_help_page() {
    for row in KEYMAP {
        assert!(Scope::ALL.contains(&row.scope), "{:?}", row.scope);
    }
}

#[test]
fn every_scope_has_a_title_of_its_own() {
    let titles: BTreeSet<&str> = Scope::ALL.iter().map(|scope| scope.title()).collect();
    assert_eq!(titles.len(), Scope::ALL.len(), "{titles:?}");
    assert!(!titles.contains(""));
}

#[test]
fn a_key_reads_back_from_its_name() {
    for row in KEYMAP {
        for key in keys(row.press) {
            assert_eq!(key.to_string().parse(), Ok(key));
        }
    }
    assert!("nokey".parse::<Key>().is_err());
}
