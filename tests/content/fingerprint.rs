//! The fingerprint of an item: progress is kept under it, so it must not move by accident.

use peptibody::content::{Item, Parsed, fnv1a64, parse};

use super::kitchen::{BREAD, file};

fn items(text: &str) -> Vec<Item> {
    match parse(&file("bread.ron", text)).unwrap() {
        Parsed::Lesson(lesson) => lesson.quiz.items,
        Parsed::Course(_) | Parsed::Drawing(_) | Parsed::Lab(_) => panic!("a lesson"),
    }
}

fn prints(text: &str) -> Vec<String> {
    items(text).iter().map(Item::fingerprint).collect()
}

/// Which items have another fingerprint after the change.
fn moved(from: &str, to: &str) -> Vec<String> {
    assert!(BREAD.contains(from), "{from}");
    let (before, after) = (prints(BREAD), prints(&BREAD.replacen(from, to, 1)));
    let pairs = items(BREAD).into_iter().zip(before.into_iter().zip(after));
    pairs.filter(|(_, (a, b))| a != b).map(|(item, _)| item.id.to_string()).collect()
}

#[test]
fn the_hash_is_fnv_1a_of_64_bits() {
    assert_eq!(fnv1a64(b"items"), 0x3e78_84bf_4f41_2c6f);
    assert_eq!(fnv1a64(b""), 0xcbf2_9ce4_8422_2325);
}

#[test]
fn fingerprints_are_the_same_in_every_version_of_the_program() {
    assert_eq!(prints(BREAD), GOLDEN);
}

/// Written down once. A change here throws away the progress of everybody.
const GOLDEN: [&str; 9] = [
    "a944389c1c72",
    "ff38d32857c4",
    "826e1a8e0357",
    "fc4f8a080414",
    "00fe9cc060d6",
    "b89e15169762",
    "b9ff33a3970e",
    "d28406306fa0",
    "4ab76a2be005",
];

#[test]
fn what_is_asked_and_what_is_right_move_it() {
    assert_eq!(moved("A bowl of dough", "A cup of dough"), ["q-gas"]);
    assert_eq!(moved("Which gas fills it?", "Which gas is it?"), ["q-gas"]);
    assert_eq!(moved("\"Oxygen\"", "\"Argon\""), ["q-gas"]);
    assert_eq!(moved("Right(\"Warmth\"", "Wrong(\"Warmth\""), ["q-needs"]);
    assert_eq!(moved("scoring: Balanced", "scoring: AllOrNothing"), ["q-needs"]);
    assert_eq!(moved("\"Mix\", \"Wait\"", "\"Wait\", \"Mix\""), ["q-order"]);
    assert_eq!(moved("browns the crust", "burns the crust"), ["q-jobs"]);
    assert_eq!(moved("Abs(0.5)", "Abs(0.6)"), ["q-salt"]);
    assert_eq!(moved("Abs(0.5)", "Rel(0.5)"), ["q-salt"]);
    assert_eq!(moved("value: 100.0", "value: 200.0"), ["q-salt"]);
    assert_eq!(moved("\"gluten net\"", "\"net\""), ["q-words"]);
    assert_eq!(moved("\"Saccharomyces\"", "\"S. cerevisiae\""), ["q-name"]);
    assert_eq!(moved("name: \"crumb\"", "name: \"inside\""), ["q-label"]);
    assert_eq!(moved("\"heat sets\"", "\"heat dries\""), ["q-tell"]);
}

#[test]
fn a_typo_mended_in_an_explanation_does_not_move_it() {
    for (from, to) in [
        ("Yeast gives it off.", "Yeast gives this off."),
        ("Mould grows on the loaf.", "Mould grows on it."),
        ("A decimal place has slipped.", "A decimal has slipped."),
        ("Fermentation ends in", "Fermentation finishes in"),
        ("It also makes soda sparkle.", "Soda has it too."),
        ("Which gas fills it?", "Which gas\n                    fills it?"),
        ("apply: true", "apply: false"),
    ] {
        assert_eq!(moved(from, to), [""; 0], "{to}");
    }
}

#[test]
fn texts_that_run_together_are_told_apart() {
    let joined = BREAD.replacen("\"Mix\", \"Wait\"", "\"Mix Wait\", \"\"", 1);
    assert_ne!(prints(BREAD), prints(&joined));
}

#[test]
fn a_fingerprint_is_twelve_hexadecimal_digits() {
    for print in prints(BREAD) {
        assert_eq!(print.len(), 12);
        assert!(print.bytes().all(|b| b.is_ascii_hexdigit()));
    }
}
