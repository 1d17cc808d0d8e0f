//! The characters of pictures and their ASCII twins.

use peptibody::content::{
    glyph::{allowed, ascii, to_ascii},
    measure::columns,
};

/// The list that lesson authors were given, and the characters of the screens.
const PROMISED: &str = "─━╌┄═│┃╭╮╰╯├┤┬┴┼╋╹╻╱╲✓✗●○·•∙→←↑↓↕▶◀▲▼◆◇◍◌█▌▎▁▃▅▒░■□×µ–“”’⁹αβγ…≥≤±÷≈▸⚑§";

#[test]
fn every_promised_character_has_a_printable_twin() {
    for c in PROMISED.chars() {
        assert!(matches!(ascii(c), Some(' '..='~')), "{c}");
    }
}

#[test]
fn every_allowed_character_takes_one_cell() {
    for c in allowed() {
        assert_eq!(columns(&c.to_string()), 1, "{c}");
    }
}

#[test]
fn no_character_has_two_twins() {
    let mut seen: Vec<char> = allowed().collect();
    let count = seen.len();
    seen.sort_unstable();
    seen.dedup();
    assert_eq!(seen.len(), count);
}

#[test]
fn what_is_not_on_the_list_has_no_twin() {
    for c in ['\t', '\u{1b}', '漢', '😀', '\u{301}', '\u{7f}'] {
        assert_eq!(ascii(c), None, "{c:?}");
    }
}

#[test]
fn running_text_reads_well_in_ascii() {
    for (text, expected) in [
        ("30 ×10⁹/L", "30 x10^9/L"),
        ("10⁻⁶ M", "10^-6 M"),
        ("“TNF-α” – ≥ 5…", "\"TNF-alpha\" - >= 5..."),
        ("µg ± 2 ≈ 3", "ug +/- 2 ~ 3"),
        ("✓ Ménière → 漢", "ok Meniere -> ?"),
        ("one\ntwo", "one\ntwo"),
    ] {
        assert_eq!(to_ascii(text), expected);
    }
}
