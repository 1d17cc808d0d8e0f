//! Where warnings speak and where they keep quiet: a false alarm costs an author more than a miss.

use peptibody::content::{Day, check};

use super::kitchen::{broken, checked, file, finds_any, today};

/// The codes told when the first `from` of the lesson is changed.
fn codes(from: &str, to: &str) -> Vec<&'static str> {
    checked(&broken("bread.ron", from, to)).problems.iter().map(|it| it.code).collect()
}

fn asked(question: &str) -> Vec<&'static str> {
    codes("Which gas fills it?", question)
}

fn choice(text: &str) -> Vec<&'static str> {
    codes("Wrong(\"Oxygen\"", &format!("Wrong(\"{text}\""))
}

#[test]
fn a_question_is_negative_by_whole_words_outside_brackets() {
    for bad in ["Which is not in it?", "All fill it except?", "Which is NOT in it?"] {
        assert_eq!(asked(bad), ["negative-stem"], "{bad}");
    }
    for good in
        ["Which notable gas fills it?", "At least which gas?", "Which? (Reason, not recall.)"]
    {
        assert_eq!(asked(good), [""; 0], "{good}");
    }
}

#[test]
fn only_questions_with_choices_are_held_to_be_positive() {
    assert_eq!(codes("Name the fungus.", "Name what is not a plant."), [""; 0]);
}

#[test]
fn absolute_words_are_told_unless_they_count_or_belong_to_a_phrase() {
    for bad in ["Only oxygen", "It is always air", "All of it", "None", "Every gas", "Never air"] {
        assert_eq!(choice(bad), ["absolute-term"], "{bad}");
    }
    for good in ["Every 2 weeks", "Every week", "All four gases", "Air after all", "Ballast"] {
        assert_eq!(choice(good), [""; 0], "{good}");
    }
}

#[test]
fn vague_words_are_told() {
    for bad in ["It may be air", "Usually air", "Often air", "It is rarely air"] {
        assert_eq!(choice(bad), ["vague-term"], "{bad}");
    }
    assert_eq!(choice("Dismay"), [""; 0]);
}

#[test]
fn the_right_choice_may_be_a_little_longer_but_not_much() {
    let right = |text: &str| codes("Right(\"Carbon dioxide\"", &format!("Right(\"{text}\""));
    assert_eq!(right("Carbon and more"), [""; 0]);
    assert_eq!(right("Carbon dioxide, one of the gases"), ["length-cue"]);
}

#[test]
fn a_word_of_the_question_gives_the_right_choice_away_if_no_other_has_it() {
    let right = "Right(\"Carbon dioxide\"";
    assert_eq!(codes(right, "Right(\"What fills it\""), ["word-repeat-cue"]);
    let both = "Right(\"It fills it\", \"Yeast gives it off.\"), Wrong(\"Air fills it\"";
    assert_eq!(
        codes(
            "Right(\"Carbon dioxide\", \"Yeast gives it off.\"),\n                    \
        Wrong(\"Oxygen\"",
            both
        ),
        [""; 0]
    );
}

#[test]
fn choices_that_are_numbers_rise_and_stay_in_place() {
    let from = "Right(\"Carbon dioxide\", \"Yeast gives it off.\"),\n                    \
        Wrong(\"Oxygen\", \"Yeast takes this one up.\"),\n                    \
        Wrong(\"Nitrogen\", \"This is only the air around.\"),\n                ]),";
    let choices = |texts: [&str; 3], more: &str| {
        let [a, b, c] = texts;
        let to = format!(
            "Right(\"{a}\", \"One two three.\"), Wrong(\"{b}\", \"One two three.\"), \
            Wrong(\"{c}\", \"One two three.\")]),{more}"
        );
        codes(from, &to)
    };
    let fixed = " shuffle: false,";
    assert_eq!(choices(["1 g", "2 g", "3 g"], ""), ["numeric-order"]);
    assert_eq!(choices(["1 g", "3 g", "2 g"], fixed), ["numeric-order"]);
    assert_eq!(choices(["One", "two", "12"], ""), ["numeric-order"]);
    assert_eq!(choices(["1 g", "2 g", "3 g"], fixed), [""; 0]);
    assert_eq!(choices(["1,000 g", "2,000 g", "10,000 g"], fixed), [""; 0]);
    assert_eq!(choices(["3 days", "2 weeks", "1 month"], ""), [""; 0]);
    assert_eq!(choices(["1 of 41", "16 of 42", "25 of 41"], ""), [""; 0]);
}

#[test]
fn what_is_asked_for_is_not_in_the_question_in_whole_words() {
    assert_eq!(codes("Name the fungus.", "Name the yeast."), ["answer-in-stem"]);
    assert_eq!(codes("Name the fungus.", "Name the yeasty one."), [""; 0]);
    assert_eq!(codes("The {1} makes gas", "The {1} of yeast makes gas"), ["answer-in-stem"]);
}

#[test]
fn levels_hold_the_same_numbers_and_sources() {
    let body = "body: (student: \"A net of [[gluten|proteins]] holds the gas [@handbook].\"),";
    let levels = |plain: &str, student: &str| {
        codes(body, &format!("body: (plain: \"{plain}\", student: \"{student}\"),"))
    };
    let source = "[[gluten]] [@handbook]";
    let facts = |text: &str| format!("{text} {source}.");
    let same = |a: &str, b: &str| levels(&facts(a), &facts(b));
    assert_eq!(same("In 60 of 100,000", "60 in 100,000, JAK2 and IL-11"), [""; 0]);
    assert_eq!(same("50–200 ×10⁹/L", "from 50 to 200 ×10⁹/L"), [""; 0]);
    assert_eq!(same("In 1.5 hours", "In 1.6 hours"), ["level-drift"]);
    assert_eq!(
        levels(&facts("In 3 hours"), "In 3 hours [[gluten]] [@miller2001]."),
        ["level-drift"]
    );
}

#[test]
fn sentences_are_counted_for_their_readers() {
    let body = "body: (student: \"A net of [[gluten|proteins]] holds the gas [@handbook].\"),";
    let sentence = |level: &str, words: usize| {
        let text = format!("{} [[gluten]] [@handbook].", ["dough"].repeat(words - 1).join(" "));
        let student = "[[gluten|Gluten]] [@handbook].";
        let others =
            if level == "student" { String::new() } else { format!("student: \"{student}\"") };
        codes(body, &format!("body: ({level}: \"{text}\", {others}),"))
    };
    for (level, most) in [("plain", 20), ("student", 30), ("clinician", 35)] {
        assert_eq!(sentence(level, most), [""; 0], "{level}");
        assert_eq!(sentence(level, most + 1), ["long-sentence"], "{level}");
    }
}

#[test]
fn what_nothing_uses_is_told_when_the_whole_course_is_there() {
    let term =
        "(id: \"crust\", term: \"crust\", means: \"The outside.\"),\n        (id: \"gluten\"";
    let files = broken("course.ron", "(id: \"gluten\"", term);
    assert_eq!(finds_any(&files), ["unused-term"]);
    let elsewhere = term.replace("The outside.", "The outside of [[crust]].");
    assert_eq!(finds_any(&broken("course.ron", "(id: \"gluten\"", &elsewhere)), ["unused-term"]);
    let mut missing = files.clone();
    missing[0] = broken("course.ron", "[\"bread\"]", "[\"bread\", \"beer\"]").remove(0);
    assert_eq!(finds_any(&missing), ["dangling-lesson"], "a lesson may still come that uses it");
    let mut hurt = files;
    hurt.push(file("beer.ron", "Lesson("));
    assert_eq!(finds_any(&hurt), ["parse"]);
}

#[test]
fn days_are_compared_with_today_and_a_clock_that_is_a_day_ahead() {
    let dated = |from: &str, to: &str, today: Option<Day>| -> Vec<&'static str> {
        let files = broken("bread.ron", from, to);
        check(&files, today).problems.iter().map(|it| it.code).collect()
    };
    let updated = "updated: \"2026-11-22\"";
    let on = |day: &str| format!("updated: \"{day}\"");
    assert_eq!(dated(updated, &on("2026-11-24"), Some(today())), [""; 0]);
    assert_eq!(dated(updated, &on("2026-11-25"), Some(today())), ["future-date"]);
    assert_eq!(dated(updated, &on("2026-11-25"), None), [""; 0]);
    assert_eq!(dated(updated, &on("yesterday"), None), ["review-dates"]);
    let next = |day: &str| format!("{updated}, next_review: \"{day}\"");
    assert_eq!(dated(updated, &next("2026-11-23"), Some(today())), [""; 0]);
    assert_eq!(dated(updated, &next("2026-11-23"), Some(today().next())), ["stale-review"]);
    assert_eq!(dated(updated, &next("2026-11-22"), None), ["review-dates"]);
}

#[test]
fn an_error_is_told_before_a_warning_of_the_same_line() {
    let steps = "minutes: 4, references: [(id: \"x\", kind: Book, authors: [], title: \"x\", \
        read: Excerpt, doi: \"http\")],";
    let found = checked(&broken("bread.ron", "minutes: 4,", steps)).problems;
    let found: Vec<_> = found.iter().filter(|it| it.line == 8).map(|it| it.severity).collect();
    assert!(found.len() > 1 && found.is_sorted_by(|a, b| a >= b), "{found:?}");
}

#[test]
fn many_warnings_do_not_hide_an_error() {
    let entry = |n| format!("(id: \"k{n}\", kind: Web, authors: [], title: \"x\", read: Excerpt),");
    let entries: String = (0..150).map(entry).collect();
    let mut files = broken("course.ron", "references: [", &format!("references: [{entries}"));
    files[0] =
        file("course.ron", String::from_utf8_lossy(&files[0].bytes).replace("10.1234/", "x/"));
    let found = finds_any(&files);
    assert_eq!(found.iter().filter(|code| **code == "bad-doi").count(), 1);
    assert_eq!(found.len(), 101);
}
