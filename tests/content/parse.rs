//! What the author of a file reads when it cannot be parsed: the place, the slip, the remedy.

use peptibody::content::{Level, Parsed, parse};

use super::kitchen::{BREAD, errors, file, finds, kitchen, problems};

fn said(from: &str, to: &str) -> String {
    let problems = problems("bread.ron", from, to);
    let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

#[test]
fn the_good_course_has_no_problem() {
    assert_eq!(errors(&kitchen()), []);
}

#[test]
fn a_misspelt_field_names_those_that_exist() {
    let expected = "bread.ron:14:9: error: parse: `upated` is no field of `Review`\n  hint: \
        it may hold status, updated, reviewed, authors, reviewers, next_review, note";
    assert_eq!(said("updated: \"2026-11-22\"", "upated: \"2026-11-22\""), expected);
}

#[test]
fn a_misspelt_word_names_the_words_to_choose_from() {
    let expected = "bread.ron:13:17: error: parse: `Underreview` is no `Status`\n  hint: \
        write Draft or Submitted or UnderReview or Approved";
    assert_eq!(said("UnderReview", "Underreview"), expected);
}

#[test]
fn a_missing_comma_is_shown_where_it_belongs() {
    let expected = "bread.ron:8:15: error: parse: a comma is missing at the end of this line\n  hint: put a comma here";
    assert_eq!(said("minutes: 4,", "minutes: 4"), expected);
    assert_eq!(said("minutes: 4,", "minutes: 4\n    // a note"), expected);
}

#[test]
fn a_missing_comma_within_a_line_is_shown_before_the_next_word() {
    let expected = "bread.ron:8:16: error: parse: a comma is missing before this\n  hint: put a comma before it";
    assert_eq!(said("minutes: 4,", "minutes: 4 lang: \"en\","), expected);
}

#[test]
fn a_straight_quote_inside_a_text_is_recognised() {
    let expected = "bread.ron:54:30: error: parse: a straight quote ended the text before this\n  hint: \
        inside a text write “ and ”, and close each text with one straight quote";
    assert_eq!(said("Which gas", "Which \"gas\""), expected);
}

#[test]
fn a_choice_without_its_why_is_refused() {
    let expected = "bread.ron:56:43: error: parse: expected tuple variant Choice::Right with 2 elements but \
        found one element instead\n  hint: \
        every choice has two texts: what it says and why: Right(\"text\", \"why\")";
    assert_eq!(said(", \"Yeast gives it off.\"", ""), expected);
}

#[test]
fn a_missing_field_and_a_double_one_are_named() {
    let missing = "bread.ron:150:1: error: parse: the field `minutes` is missing from the `Lesson` that ends here\n  hint: add it before this bracket";
    assert_eq!(said("minutes: 4,", ""), missing);
    let double = "bread.ron:8:17: error: parse: the field `minutes` is written twice\n  hint: keep one of the two";
    assert_eq!(said("minutes: 4,", "minutes: 4, minutes: 5,"), double);
}

#[test]
fn nothing_may_follow_and_nothing_may_lack_at_the_end() {
    let end = "see: \"bread#p-gas\")],\n)";
    let trailing = "bread.ron:150:2: error: parse: nothing may follow the last bracket\n  \
        hint: take away what follows, or look for a bracket too many";
    assert_eq!(said(end, &format!("{end} x")), trailing);
    let cut = "bread.ron:149:75: error: parse: the file ends too early\n  hint: \
        look for a bracket or a quote that is not closed";
    assert_eq!(said(end, "see: \"bread#p-gas\")],\n"), cut);
}

#[test]
fn a_name_that_cannot_be_an_id_is_shown_where_it_stands() {
    finds("bread.ron", "id: \"q-gas\"", "id: \"Q-gas\"", "parse", "Q-gas");
}

#[test]
fn a_whole_number_that_does_not_fit_is_refused() {
    finds("bread.ron", "minutes: 4", "minutes: -4", "parse", "4,\n    objectives");
    finds("bread.ron", "tries: 2", "tries: 256", "parse", "256");
}

#[test]
fn a_body_is_one_text_or_one_for_each_level() {
    let Ok(Parsed::Lesson(lesson)) = parse(&file("bread.ron", BREAD)) else { panic!("a lesson") };
    let [first, second] = &lesson.panes[..] else { panic!("two panes") };
    assert!(first.body.at(Level::Plain).starts_with("The cells"));
    assert!(second.body.at(Level::Clinician).starts_with("A net"));
    let studnet = "bread.ron:36:20: error: parse: `studnet` is no reading level\n  hint: \
        it may hold plain, student, clinician";
    assert_eq!(said("(student: \"A net", "(studnet: \"A net"), studnet);
    let twice = "bread.ron:36:100: error: parse: the level `student` is written twice\n  hint: keep one of the two";
    assert_eq!(said("[@handbook].\"),", "[@handbook].\", student: \"x\"),"), twice);
}

#[test]
fn a_byte_order_mark_and_windows_line_breaks_are_taken() {
    let mut files = kitchen();
    for source in &mut files {
        let text = String::from_utf8(source.bytes.to_vec()).unwrap().replace('\n', "\r\n");
        source.bytes = format!("\u{feff}{text}").into_bytes().into();
    }
    assert_eq!(errors(&files), []);
}

#[test]
fn windows_line_breaks_do_not_move_a_place() {
    let text = BREAD.replace("minutes: 4,", "minuets: 4,").replace('\n', "\r\n");
    let problem = parse(&file("bread.ron", text)).unwrap_err();
    assert_eq!((problem.line, problem.column), (8, 5));
}

#[test]
fn the_first_word_says_what_a_file_holds_wherever_it_lies() {
    let drawing = parse(&file("elsewhere/x.ron", super::kitchen::LOAF)).unwrap();
    assert!(matches!(drawing, Parsed::Drawing(_)));
    let course = parse(&file("other.ron", super::kitchen::COURSE)).unwrap();
    assert!(matches!(course, Parsed::Course(_)));
}
