//! Comparing words: every sentence of the specification, at least once.

use peptibody::{
    content::{Answer, Item, Words, normalise},
    study::quiz::{
        Response,
        score::{Note, judge},
    },
};
use proptest::prelude::*;

use super::desk::item;

fn asking(accept: &[&str], near: &[(&str, &str)]) -> Item {
    let mut asking = item("q-short");
    let word = |text: &str| Words::new(text).unwrap();
    asking.answer = Answer::Short {
        accept: accept.iter().map(|text| word(text)).collect(),
        near: near.iter().map(|(text, why)| (word(text), word(why))).collect(),
    };
    asking
}

fn part(accept: &[&str], near: &[(&str, &str)], typed: &str) -> (bool, Note) {
    let judged = judge(&asking(accept, near), &Response::Short(typed.to_owned()));
    let part = judged.parts.into_iter().next().unwrap();
    (part.right, part.note)
}

#[test]
fn case_dashes_blanks_width_greek_and_a_full_stop_do_not_matter() {
    let table = [
        ("c-Mpl", "cmpl"),
        ("C‑MPL", "cmpl"),
        ("c – mpl", "cmpl"),
        ("Peptibody.", "peptibody"),
        ("TGF-β", "tgfbeta"),
        ("Α", "alpha"),
        ("ΣΣ", "sigmasigma"),
        ("ＴＰＯ", "tpo"),
        ("µ", "mu"),
        ("  Fc  domain ", "fcdomain"),
        ("e.g.", "e.g"),
        ("ﬁbrin", "fibrin"),
    ];
    for (typed, plain) in table {
        assert_eq!(normalise(typed), plain, "{typed}");
    }
}

#[test]
fn any_accepted_form_is_right() {
    for typed in ["thrombopoietin", "TPO", "t-p-o."] {
        assert_eq!(part(&["thrombopoietin", "TPO"], &[], typed), (true, Note::Plain), "{typed}");
    }
}

#[test]
fn one_slip_in_a_long_word_is_forgiven_and_spelled_out() {
    let spelled = (true, Note::Spelled("peptibody".to_owned()));
    for typed in ["peptibodi", "peptibod", "peptiboddy", "petpibody", "xpeptibody", "eptibody"] {
        assert_eq!(part(&["peptibody"], &[], typed), spelled, "{typed}");
    }
    for typed in ["peptibdoi", "pepibod", "ptpeibody", "body", ""] {
        assert_eq!(part(&["peptibody"], &[], typed), (false, Note::Plain), "{typed}");
    }
}

#[test]
fn short_words_and_words_with_digits_must_be_exact() {
    let table = [
        ("TPO", "TPA"),
        ("c-Mpl", "c-Mpk"),
        ("JAK2", "JAK3"),
        ("interleukin11", "interleukin12"),
        ("IL-β", "IL-beto"),
    ];
    for (accept, typed) in table {
        assert_eq!(part(&[accept], &[], typed), (false, Note::Plain), "{typed}");
        assert_eq!(part(&[accept], &[], accept), (true, Note::Plain), "{accept}");
    }
    assert!(part(&["murine"], &[], "murin").0);
}

#[test]
fn a_known_mistake_wins_over_a_slip_but_not_over_an_accepted_form() {
    let near = [("eltrombopak", "A slip of the key.")];
    let why = Note::Near("A slip of the key.".to_owned());
    assert_eq!(part(&["eltrombopag"], &near, "Eltrombo-pak"), (false, why));
    assert_eq!(part(&["eltrombopak"], &near, "eltrombopak"), (true, Note::Plain));
}

#[test]
fn look_alike_drugs_stay_apart() {
    assert_eq!(part(&["eltrombopag"], &[], "avatrombopag"), (false, Note::Plain));
}

#[test]
fn each_gap_is_judged_for_itself() {
    let typed = vec!["antibody".to_owned(), "TPO-receptor".to_owned()];
    let judged = judge(&item("q-cloze"), &Response::Cloze(typed));
    assert!((judged.score - 0.5).abs() < 1e-12);
    assert_eq!(judged.parts[0].note, Note::Near("It has no Fab arm.".to_owned()));
    assert!(judged.parts[1].right);
}

proptest! {
    #[test]
    fn dashes_blanks_and_capitals_put_in_anywhere_change_nothing(
        letters in "[a-zα-ρτ-ω]{1,12}",
        places in prop::collection::vec((0usize..12, "[-– \u{a0}‑]"), 0..5),
    ) {
        let mut typed: Vec<String> = letters.chars().map(|c| c.to_uppercase().to_string()).collect();
        for (place, mark) in places {
            typed.insert(place % typed.len(), mark);
        }
        prop_assert_eq!(normalise(&typed.concat()), normalise(&letters));
    }

    #[test]
    fn any_text_is_normalised_without_blanks_or_capitals(text in "\\PC{0,30}") {
        let plain = normalise(&text);
        prop_assert!(!plain.chars().any(|c| c.is_whitespace() || c.is_ascii_uppercase() || c == '-'));
    }

    #[test]
    fn one_wrong_letter_is_always_forgiven_two_never(at in 0usize..11, to in 0usize..11) {
        let word = "eltrombopag";
        let swap = |text: &str, at: usize| -> String {
            text.chars().enumerate().map(|(i, c)| if i == at { 'x' } else { c }).collect()
        };
        let once = swap(word, at);
        prop_assert!(part(&[word], &[], &once).0);
        prop_assert_eq!(part(&[word], &[], &swap(&once, to)).0, at == to);
    }
}
