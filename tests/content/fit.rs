//! Whether texts fit their places at 80×24.

use super::kitchen::{finds, problems};

fn words(count: usize) -> String {
    vec!["word"; count].join(" ")
}

/// Replaces a text by one that just fits and then by one that just does not.
fn limit(from: &str, fits: &str, too_long: &str, code: &str) {
    let quoted = |text: &str| format!("\"{text}\"");
    assert_eq!(problems("bread.ron", &quoted(from), &quoted(fits)), []);
    finds("bread.ron", &quoted(from), &quoted(too_long), code, too_long);
}

#[test]
fn names_have_their_columns() {
    limit("name the gas", &"x".repeat(28), &"x".repeat(29), "long-objective");
    limit("Gas from sugar", &"x".repeat(44), &"x".repeat(45), "long-title");
    limit("flat dough", &"x".repeat(28), &"x".repeat(29), "long-step");
    limit("Sugar in, gas out.", &"x".repeat(62), &"x".repeat(63), "long-key-point");
    limit("Oxygen", &"x".repeat(56), &"x".repeat(57), "long-choice");
    limit("Light", &"x".repeat(56), &"x".repeat(57), "long-choice");
    limit("Wait", &"x".repeat(54), &"x".repeat(55), "long-choice");
    limit("Yeast", &"x".repeat(18), &"x".repeat(19), "long-choice");
    limit("makes the gas", &"x".repeat(27), &"x".repeat(28), "long-choice");
    limit("browns the crust", &"x".repeat(27), &"x".repeat(28), "long-choice");
    limit("crust", &"x".repeat(26), &"x".repeat(27), "long-choice");
    limit("tin", &"x".repeat(26), &"x".repeat(27), "long-choice");
    limit("gas lifts", &"x".repeat(50), &"x".repeat(51), "long-choice");
}

#[test]
fn columns_are_counted_not_characters() {
    limit("Yeast", &"漢".repeat(9), &"漢".repeat(10), "long-choice");
}

#[test]
fn running_texts_have_their_rows() {
    // A row of 34 columns holds 7 of these words, one of 62 holds 12, one of 66 holds 13.
    limit("The gas has lifted the net.", &words(28), &words(29), "long-step");
    limit("Which gas fills it?", &words(39), &words(40), "long-stem");
    limit("A bowl of dough has doubled in an hour.", &words(52), &words(53), "long-stem");
    limit("500 g × 0.02 = 10 g [@handbook].", &words(48), &words(49), "long-explain");
    limit("Yeast gives it off.", &format!("{} and", words(25)), &words(27), "long-why");
}

#[test]
fn a_pane_has_thirteen_rows_alone_and_beside_a_figure() {
    let body = "A net of [[gluten|proteins]] holds the gas [@handbook].";
    limit(body, &words(13 * 7), &words(13 * 7 + 1), "long-pane");
    let bread = super::kitchen::BREAD;
    let start = bread.find("The cells of").unwrap();
    let end = start + bread[start..].find('"').unwrap();
    limit(&bread[start..end], &words(13 * 13), &words(13 * 13 + 1), "long-pane");
}

#[test]
fn markup_takes_no_room_and_terms_take_that_of_their_words() {
    let yeast = format!("[[yeast]] *{}* [@handbook]", "x".repeat(62 - 13 - 1 - 1 - 3));
    let long = format!("[[yeast]] *{}* [@handbook]", "x".repeat(62 - 13 - 1 - 1 - 2));
    limit("Sugar in, gas out.", &yeast, &long, "long-key-point");
}

#[test]
fn every_reading_level_is_measured() {
    let body = "(student: \"A net of [[gluten|proteins]] holds the gas [@handbook].\"";
    let clinician = words(13 * 7 + 1);
    let to = format!("{body}, clinician: \"{clinician}\"");
    finds("bread.ron", body, &to, "long-pane", &clinician);
}
