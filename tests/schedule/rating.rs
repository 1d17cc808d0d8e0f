//! What the first try of an item is rated, row by row of the table.

use peptibody::study::{
    Outcome,
    quiz::Certainty::{self, Certain, FairlySure, Guessing},
    schedule::Rating::{self, Again, Good, Hard},
};

fn rated(raw: f64, certainty: Option<Certainty>, hints: u8, is_shown: bool) -> Rating {
    Rating::of(&Outcome { raw, certainty, hints, is_shown })
}

#[test]
fn wrong_shown_or_less_than_half_is_again() {
    for certainty in [None, Some(Guessing), Some(FairlySure), Some(Certain)] {
        assert_eq!(rated(0.0, certainty, 0, false), Again);
        assert_eq!(rated(0.49, certainty, 0, false), Again);
        assert_eq!(rated(0.0, certainty, 0, true), Again);
    }
}

#[test]
fn half_right_hinted_or_guessed_is_hard() {
    assert_eq!(rated(0.5, None, 0, false), Hard);
    assert_eq!(rated(0.99, Some(Certain), 0, false), Hard);
    assert_eq!(rated(1.0, Some(Certain), 1, false), Hard);
    assert_eq!(rated(1.0, Some(Guessing), 0, false), Hard);
}

#[test]
fn right_without_a_hint_is_good_whether_certainty_was_said_or_not() {
    for certainty in [None, Some(FairlySure), Some(Certain)] {
        assert_eq!(rated(1.0, certainty, 0, false), Good);
    }
}
