//! The lints of names and sources: nothing points into the void and no name is given twice.

use super::kitchen::{finds, problems};

fn bread(from: &str, to: &str, code: &str, place: &str) {
    finds("bread.ron", from, to, code, place);
}

#[test]
fn a_citation_needs_its_source() {
    bread("[@handbook; @miller2001]", "[@handbook; @muller]", "dangling-cite", "@muller");
    bread("soda sparkle.", "soda sparkle [@x].", "dangling-cite", "@x");
    bread("Gas lifts the net.", "Gas lifts [@y].", "dangling-cite", "@y");
    bread("Yeast gives it off.", "Yeast gives it [@z].", "dangling-cite", "@z");
}

#[test]
fn a_link_needs_its_term() {
    bread("[[gluten|proteins]]", "[[glut|proteins]]", "dangling-term", "[[glut");
    let net = "What makes dough stretch.";
    finds("course.ron", net, "What [[x]] stretch.", "dangling-term", "[[x");
}

#[test]
fn markup_is_closed() {
    bread("*sugar*", "*sugar", "open-markup", "*sugar");
    bread("**carbon dioxide**", "**carbon dioxide", "open-markup", "**carbon");
    bread("[@miller2001].\n\n", "[@miller2001.\n\n", "open-markup", "[@miller2001.");
    bread("[[gluten|proteins]]", "[[gluten|proteins", "open-markup", "[[gluten");
    bread("No net, no loaf.", "No net, `no loaf.", "open-markup", "`no");
    let net = "What makes dough stretch.";
    finds("course.ron", net, "What *makes.", "open-markup", "*makes");
}

#[test]
fn the_parts_of_a_lesson_point_to_parts_that_exist() {
    bread("teaches: [\"o-gas\"]", "teaches: [\"o-x\"]", "dangling-objective", "\"o-x\"");
    bread("teaches: \"p-gas\"", "teaches: \"p-x\"", "dangling-teaches", "\"p-x\"");
    bread(
        "prequestions: [\"q-gas\"]",
        "prequestions: [\"q-x\"]",
        "dangling-prequestion",
        "\"q-x\"",
    );
    bread("see: \"bread#p-gas\"", "see: \"bread#p-x\"", "dangling-see", "\"bread#p-x\"");
    bread("see: \"bread#p-gas\"", "see: \"p-gas\"", "dangling-see", "\"p-gas\")],\n)");
}

#[test]
fn only_a_best_item_is_guessed_before_reading() {
    bread(
        "prequestions: [\"q-gas\"]",
        "prequestions: [\"q-name\"]",
        "dangling-prequestion",
        "\"q-name\"",
    );
}

#[test]
fn an_id_is_given_once() {
    bread(
        "id: \"q-needs\"",
        "id: \"q-order\"",
        "dup-id",
        "\"q-order\",\n                teaches: \"p-net\"",
    );
    let twins = problems("bread.ron", "id: \"q-needs\"", "id: \"q-order\"");
    assert!(twins[0].message.contains("line 64"), "{}", twins[0]);
    let twice = "glossary: [(id: \"gluten\", term: \"net\", means: \"A net.\"),";
    finds("course.ron", "glossary: [", twice, "dup-id", "\"gluten\", term: \"gluten\"");
}

#[test]
fn a_lesson_may_not_repeat_a_shared_term_or_source() {
    let own = "glossary: [(id: \"yeast\", term: \"yeast\", means: \"Foam.\")],\n    related: [";
    bread("related: [", own, "dup-id", "\"yeast\", term");
    let own = "references: [(id: \"handbook\", kind: Web, authors: [], title: \"x\", read: \
        Excerpt)],\n    related: [";
    bread("related: [", own, "dup-id", "\"handbook\", kind");
}

#[test]
fn a_listed_lesson_exists_and_is_listed_once() {
    finds("course.ron", "[\"bread\"]", "[\"bread\", \"beer\"]", "dangling-lesson", "\"beer\"");
    finds("course.ron", "[\"bread\"]", "[\"bread\", \"bread\"]", "dup-id", "\"bread\", \"bread\"");
}

#[test]
fn a_doi_stands_without_an_address() {
    for bad in ["https://doi.org/10.1234/x", "10.12/x", "10.1234/", "10.1234/a b", "doi:10.1234/x"]
    {
        let to = format!("doi: \"{bad}\"");
        finds("course.ron", "doi: \"10.1234/crumb.2001.4\"", &to, "bad-doi", &format!("\"{bad}\""));
    }
}

#[test]
fn nothing_is_approved_unless_somebody_signed() {
    let review = "status: UnderReview,";
    bread(review, "status: Approved,", "unsigned-approval", "status: Approved");
    let day = "status: Approved, reviewed: \"2026-11-22\",";
    bread(review, day, "unsigned-approval", "status: Approved");
    let signed = "status: Approved, reviewed: \"2026-11-22\", reviewers: [\"A. Reader\"],";
    assert_eq!(problems("bread.ron", review, signed), []);
}

#[test]
fn another_format_is_named() {
    bread("format: 1", "format: 2", "format", "format: 2");
    finds("course.ron", "format: 1", "format: 0", "format", "format: 0");
}
