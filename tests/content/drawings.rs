//! The lints of figures: their size, their characters, their words and their marks.

use super::kitchen::{broken, errors, finds, kitchen, problems};

/// The codes found after a change of a figure's file, without what follows for the lesson.
fn codes(name: &str, from: &str, to: &str) -> Vec<(&'static str, String)> {
    let found = problems(name, from, to);
    let own = found.iter().filter(|problem| problem.file == name);
    own.map(|problem| (problem.code, problem.message.clone())).collect()
}

fn loaf(from: &str, to: &str, code: &str, message: &str) {
    let found = codes("figures/loaf.ron", from, to);
    assert_eq!(found, [(code, message.to_owned())]);
}

fn marks(from: &str, to: &str, code: &str, message: &str) {
    let found = codes("figures/loaf-marks.ron", from, to);
    assert_eq!(found, [(code, message.to_owned())]);
}

#[test]
fn the_cause_is_told_before_what_follows_from_it() {
    let codes = |name: &str, from: &str, to: &str| -> Vec<&str> {
        problems(name, from, to).into_iter().map(|problem| problem.code).collect()
    };
    let ink = codes("figures/loaf.ron", "│  ·    ·  │", "│  ø    ·  │");
    assert_eq!(ink, ["figure-glyph", "figure-missing"]);
    let gone = codes("bread.ron", "figure: (id: \"loaf\")", "figure: (id: \"laof\")");
    assert_eq!(gone, ["figure-missing"]);
}

#[test]
fn a_row_is_not_wider_than_the_columns() {
    let said = "the row is 13 columns wide, but `cols` says 12";
    loaf("│  ·    ·  │", "│  ·     ·  │", "figure-size", said);
}

#[test]
fn a_picture_is_not_taller_than_the_rows() {
    let said = "the picture has 5 rows, but `rows` says 4";
    loaf("│  ·    ·  │", "│          │\n│  ·    ·  │", "figure-size", said);
}

#[test]
fn the_smallest_picture_fits_beside_a_text() {
    let said = "39 columns by 4 rows do not fit: 38 by 15 is the most here";
    loaf("cols: 12, rows: 4", "cols: 39, rows: 4", "figure-size", said);
    let said = "16 columns by 20 rows do not fit: 52 by 19 is the most here";
    loaf("cols: 16, rows: 4", "cols: 16, rows: 20", "figure-size", said);
}

#[test]
fn every_size_has_the_same_steps() {
    let said = "one size has 2 steps and another 3";
    let extra = "(cols: 16, rows: 4, steps: [(art: \"x\", alt: \"One more.\"),";
    loaf("(cols: 16, rows: 4, steps: [", extra, "figure-size", said);
}

#[test]
fn a_picture_uses_only_the_allowed_characters() {
    loaf("◆", "ø", "figure-glyph", "“ø” is not among the characters of a picture");
    loaf(
        "│  ·    ·  │",
        "│\t  ·  ·  │",
        "figure-glyph",
        "a tab is not among the characters of a picture",
    );
}

#[test]
fn an_odd_character_is_shown_where_it_stands() {
    let found = problems("figures/loaf.ron", "◆", "ø");
    let places: Vec<_> = found.iter().map(|it| (it.file.as_str(), it.line, it.column)).collect();
    assert_eq!(places, [("figures/loaf.ron", 17, 7), ("bread.ron", 37, 13)]);
}

#[test]
fn a_picture_has_words_for_who_cannot_see_it() {
    let said = "there are no words for someone who cannot see the picture";
    loaf("\"A flat dough that becomes a round loaf.\"", "\" \"", "no-alt", said);
    loaf("alt: \"Risen dough.\"", "alt: \"\"", "no-alt", said);
}

#[test]
fn a_figure_stands_in_a_file_of_its_name() {
    loaf(
        "id: \"loaf\"",
        "id: \"roll\"",
        "bad-id",
        "the figure “roll” stands in a file named “loaf”",
    );
}

#[test]
fn a_mark_stands_inside_the_picture_on_blanks() {
    marks("at: (13, 0)", "at: (16, 0)", "figure-size", "the mark 1 does not fit into the picture");
    marks("at: (13, 0)", "at: (13, 4)", "figure-size", "the mark 1 does not fit into the picture");
    marks("at: (13, 0)", "at: (11, 0)", "figure-size", "the mark 1 stands on the picture's ink");
    marks("at: (4, 2)", "at: (4, 3)", "figure-size", "the mark 2 stands on the picture's ink");
}

#[test]
fn a_mark_is_drawn_once() {
    marks("mark: 2", "mark: 1", "dup-mark", "the mark 1 is drawn twice");
}

#[test]
fn a_lesson_needs_its_figures() {
    finds(
        "bread.ron",
        "(id: \"loaf\")",
        "(id: \"roll\")",
        "figure-missing",
        "figure: (id: \"roll\")",
    );
    let show = "(id: \"loaf-marks\", show: 2)";
    finds(
        "bread.ron",
        "(id: \"loaf-marks\", show: 1)",
        show,
        "figure-missing",
        "figure: (id: \"loaf-marks\"",
    );
}

#[test]
fn a_broken_figure_takes_the_lesson_with_it() {
    let found = errors(&broken("figures/loaf.ron", "Drawing(", "Drawing"));
    let codes: Vec<_> = found.iter().map(|it| (it.file.as_str(), it.code)).collect();
    assert_eq!(codes, [("figures/loaf.ron", "parse"), ("bread.ron", "figure-missing")]);
}

#[test]
fn steps_start_at_one_rise_and_exist() {
    finds("bread.ron", "show: 1, label", "show: 2, label", "step-order", "show: 2, label");
    finds("bread.ron", "show: 2, label", "show: 1, label", "step-order", "show: 1, label: \"risen");
    finds("bread.ron", "show: 2, label", "show: 3, label", "step-order", "show: 3, label");
    finds("bread.ron", "figure: (id: \"loaf\"),", "", "step-order", "show: 1, label");
}

#[test]
fn a_picture_with_marks_leaves_room_for_the_names() {
    let found = problems("figures/loaf-marks.ron", "cols: 18", "cols: 33");
    let codes: Vec<_> = found.iter().map(|it| (it.file.as_str(), it.code)).collect();
    assert_eq!(codes, [("bread.ron", "figure-size")]);
}

#[test]
fn the_good_figures_are_silent() {
    assert_eq!(errors(&kitchen()), []);
}
