//! Reading numbers: every sentence of the specification, at least once.

use peptibody::{
    content::{Answer, Item, Tolerance},
    study::quiz::{
        Rejected, Response, number,
        score::{Note, judge},
    },
};
use proptest::prelude::*;

use super::desk::item;

fn read(text: &str) -> Result<f64, Rejected> {
    number::read(text, &item("q-number"))
}

fn note(text: &str) -> (bool, Note) {
    let judged = judge(&item("q-number"), &Response::Number(text.to_owned()));
    let part = judged.parts.into_iter().next().unwrap();
    assert_eq!(part.right, judged.score > 0.5);
    (part.right, part.note)
}

fn asking(value: f64, tolerance: Tolerance, units: &[(&str, f64)]) -> Item {
    let mut asking = item("q-number");
    let Answer::Number { value: v, tolerance: t, units: u, .. } = &mut asking.answer else {
        panic!()
    };
    (*v, *t) = (value, tolerance);
    *u = units.iter().map(|&(unit, factor)| (word(unit), factor)).collect();
    asking
}

fn word(text: &str) -> peptibody::content::Words {
    peptibody::content::Words::new(text).unwrap()
}

#[test]
fn numbers_are_read_as_people_write_them() {
    let table = [
        ("0.14", 0.14),
        ("0,14", 0.14),
        ("  0.14  ", 0.14),
        ("+0.14", 0.14),
        ("-0.14", -0.14),
        ("\u{2212}0.14", -0.14),
        ("1e-3", 0.001),
        ("1E3", 1000.0),
        ("1e\u{2212}3", 0.001),
        ("2,5e+2", 250.0),
        (".5", 0.5),
        ("5.", 5.0),
        ("1500", 1500.0),
        ("0,140", 0.14),
        ("1.500", 1.5),
        ("1,50", 1.5),
        ("1,5000", 1.5),
        ("1234,567", 1234.567),
    ];
    for (typed, number) in table {
        assert_eq!(read(typed), Ok(number), "{typed}");
    }
}

#[test]
fn units_are_converted_and_a_missing_one_is_the_items_own() {
    let table = [
        ("0.14 mL", 0.14),
        ("0.14mL", 0.14),
        ("0.14 ml", 0.14),
        ("0.14 ML", 0.14),
        ("140 \u{b5}L", 140.0 * 0.001),
        ("140 \u{3bc}L", 140.0 * 0.001),
        ("140 uL", 140.0 * 0.001),
        ("140 ul", 140.0 * 0.001),
        ("2 l", 2000.0),
        ("1e-3 L", 1.0),
        ("0.14\u{a0}mL", 0.14),
    ];
    for (typed, number) in table {
        assert_eq!(read(typed), Ok(number), "{typed}");
    }
}

#[test]
fn signs_between_thousands_are_refused_with_the_number_to_write() {
    let table = [
        ("1,500", "1500"),
        ("12,345", "12345"),
        ("1,500,000", "1500000"),
        ("1.500.000", "1500000"),
        ("1,500.5", "1500.5"),
        ("1.500,5", "1500.5"),
        ("1 500", "1500"),
        ("1’500", "1500"),
        ("1\u{202f}500", "1500"),
        ("-1,500", "1500"),
    ];
    for (typed, plain) in table {
        let Err(Rejected::Thousands { plain: said, .. }) = read(typed) else {
            panic!("{typed} was taken: {:?}", read(typed))
        };
        assert_eq!(said, plain, "{typed}");
    }
    assert_eq!(read("1,500").unwrap_err().to_string(), "write 1500, not 1,500");
}

#[test]
fn what_is_not_a_number_stays_with_a_sentence() {
    for typed in ["abc", "mL", "--1", "+-1", ".", ",", "e5", "NaN", "inf", "½"] {
        assert_eq!(read(typed), Err(Rejected::NotANumber), "{typed}");
    }
    assert_eq!(read("1e999"), Err(Rejected::TooLarge));
    assert_eq!(read("1e308 L"), Err(Rejected::TooLarge));
}

#[test]
fn an_unknown_unit_is_answered_with_the_known_ones() {
    for typed in ["5 mg", "5 e", "5 mL mL", "5 x"] {
        let why = read(typed).unwrap_err();
        assert!(why.to_string().ends_with("use mL, µL, L"), "{typed}: {why}");
    }
}

#[test]
fn capitals_matter_where_two_units_differ_only_by_them() {
    let item = asking(1.0, Tolerance::Abs(0.0), &[("mL", 1.0), ("mg", 1.0), ("Mg", 1e9)]);
    assert_eq!(number::read("2 Mg", &item), Ok(2e9));
    assert_eq!(number::read("2 mg", &item), Ok(2.0));
    assert!(matches!(number::read("2 MG", &item), Err(Rejected::UnknownUnit { .. })));
}

#[test]
fn bounds_belong_to_the_answer() {
    for right in ["0.144", "0.140", "0.148", "148 µL", "140 µL"] {
        assert_eq!(note(right), (true, Note::Plain), "{right}");
    }
    for wrong in ["0.1399", "0.1481", "-0.144"] {
        assert_eq!(note(wrong), (false, Note::Plain), "{wrong}");
    }
}

#[test]
fn a_relative_tolerance_is_a_share_of_the_value() {
    let item = asking(-200.0, Tolerance::Rel(0.1), &[]);
    let is_right = |text: &str| judge(&item, &Response::Number(text.to_owned())).is_right();
    assert!(is_right("-180") && is_right("-220"));
    assert!(!is_right("-179.9") && !is_right("-220.1") && !is_right("200"));
}

#[test]
fn a_known_slip_gives_its_why_and_the_first_one_wins() {
    assert_eq!(note("0.502"), (false, Note::Near("That is the vial.".to_owned())));
}

#[test]
fn a_power_of_ten_is_said() {
    for typed in ["1.44", "14.4", "0.0144", "1.453"] {
        assert_eq!(note(typed), (false, Note::PowerOfTen), "{typed}");
    }
    for typed in ["0", "-1.44", "2.88", "1.46"] {
        assert_eq!(note(typed), (false, Note::Plain), "{typed}");
    }
}

#[test]
fn another_kind_of_item_asks_for_no_number() {
    assert_eq!(number::read("1", &item("q-best")), Err(Rejected::AnotherKind));
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused_but_never_a_panic(text in "\\PC{0,40}") {
        if let Ok(number) = read(&text) {
            prop_assert!(number.is_finite());
        }
    }

    #[test]
    fn any_likely_text_is_read_or_refused(text in "[-+\u{2212}0-9., eEmLµ’]{0,12}") {
        if let Ok(number) = read(&text) {
            prop_assert!(number.is_finite());
        }
    }

    #[test]
    fn the_tolerance_is_where_right_ends(value in -1e6..1e6f64, tol in 0.001..1e3f64) {
        let item = asking(value, Tolerance::Abs(tol), &[]);
        let is_right = |x: f64| judge(&item, &Response::Number(format!("{x:e}"))).is_right();
        prop_assert!(is_right(value + tol) && is_right(value - tol));
        prop_assert!(!is_right(value + tol * 1.001 + 1e-6));
        prop_assert!(!is_right(value - tol * 1.001 - 1e-6));
    }
}
