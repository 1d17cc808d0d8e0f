//! What the course inside the program promises as a whole.

use std::{collections::BTreeMap, fs, path::Path};

use peptibody::content::{Answer, Course, Item, Lesson, Level};

const CLAIMS: &str = include_str!("../../lessons/SOURCES.md");

fn kind(item: &Item) -> &'static str {
    match item.answer {
        Answer::Best(_) => "best",
        Answer::Multi { .. } => "multi",
        Answer::Order { .. } => "order",
        Answer::Match { .. } => "match",
        Answer::Number { .. } => "number",
        Answer::Cloze { .. } => "cloze",
        Answer::Short { .. } => "short",
        Answer::Label { .. } => "label",
        Answer::Recall { .. } => "recall",
    }
}

/// The rows of the table of claims, each as its cells.
fn claims() -> Vec<Vec<&'static str>> {
    let rows = CLAIMS.lines().filter(|line| line.starts_with("| S"));
    rows.map(|row| row.trim_matches('|').split('|').map(str::trim).collect()).collect()
}

/// What stands between backticks.
fn quoted(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

#[test]
fn seven_lessons_stand_in_their_order() {
    let course = Course::embedded();
    let ids: Vec<&str> = course.outlines().map(|it| it.id.as_str()).collect();
    let order = ["molecule", "receptor", "platelets", "itp", "clearance", "clinic", "cases"];
    assert_eq!(ids, order);
}

#[test]
fn every_lesson_has_four_to_six_panes_and_eight_to_twelve_items() {
    for lesson in Course::embedded().lessons() {
        let (panes, items) = (lesson.panes.len(), lesson.quiz.items.len());
        assert!((4..=6).contains(&panes) && (8..=12).contains(&items), "{}", lesson.id);
    }
}

#[test]
fn there_are_75_items_and_each_kind_of_answer_is_asked_for_five_times() {
    let course = Course::embedded();
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for item in course.lessons().flat_map(|lesson| &lesson.quiz.items) {
        *kinds.entry(kind(item)).or_default() += 1;
    }
    assert!(kinds.values().sum::<usize>() >= 75, "{kinds:?}");
    assert!(kinds.len() == 9 && kinds.values().all(|&count| count >= 5), "{kinds:?}");
}

#[test]
fn most_panes_are_worded_for_three_kinds_of_reader() {
    let course = Course::embedded();
    let panes: Vec<_> = course.lessons().take(6).flat_map(|lesson| &lesson.panes).collect();
    for level in [Level::Plain, Level::Clinician] {
        let worded = panes.iter().filter(|pane| pane.body.written().any(|(it, _)| it == level));
        let (worded, all) = (worded.count(), panes.len());
        assert!(worded * 10 >= all * 9, "{level:?}: {worded} of {all}");
    }
}

#[test]
fn there_are_18_figures_that_are_stepped_through() {
    let course = Course::embedded();
    let panes = course.lessons().flat_map(|lesson| &lesson.panes);
    let stepped = panes.filter(|pane| pane.steps.len() >= 2);
    let figures: std::collections::BTreeSet<_> =
        stepped.filter_map(|pane| pane.figure.as_ref()).map(|figure| &figure.id).collect();
    assert!(figures.len() >= 18, "{figures:?}");
    assert!(
        figures.iter().all(|id| course.drawing(id.as_str()).is_some_and(|it| it.sizes.len() >= 2))
    );
}

#[test]
fn the_glossary_has_about_fifty_terms_at_two_depths() {
    let course = Course::embedded();
    let flat: Vec<_> =
        course.terms().filter(|term| term.means.written().count() < 2).map(|it| &it.id).collect();
    assert!(flat.is_empty(), "{flat:?}");
    assert!(course.terms().count() >= 48, "{}", course.terms().count());
}

#[test]
fn every_source_says_what_evidence_it_holds() {
    let course = Course::embedded();
    let silent: Vec<_> =
        course.references().filter(|it| it.evidence.is_none()).map(|it| &it.id).collect();
    assert!(silent.is_empty(), "{silent:?}");
}

#[test]
fn nobody_is_said_to_have_reviewed_what_nobody_reviewed() {
    for lesson in Course::embedded().lessons() {
        assert!(lesson.review.reviewers.is_empty() && lesson.review.reviewed.is_none());
        assert_ne!(lesson.review.status, peptibody::content::Status::Approved);
    }
}

#[test]
fn every_claim_of_the_source_article_is_taught_on_panes_that_exist() {
    let course = Course::embedded();
    let claims = claims();
    let ids: Vec<&str> = claims.iter().map(|row| row[0]).collect();
    let expected: Vec<String> = (1..=25).map(|number| format!("S{number:02}")).collect();
    assert_eq!(ids, expected);
    for row in &claims {
        assert_eq!(row.len(), 6, "{row:?}");
        let panes: Vec<&str> = quoted(row[5]).collect();
        assert!(!panes.is_empty(), "{row:?}");
        for place in panes {
            let (lesson, pane) = place.split_once('#').unwrap_or_else(|| panic!("{place}"));
            let lesson: &Lesson = course.lesson(lesson).unwrap_or_else(|| panic!("{place}"));
            assert!(lesson.pane(pane).is_some(), "{place}");
        }
    }
}

#[test]
fn every_claim_names_sources_that_exist() {
    let course = Course::embedded();
    for row in claims() {
        let sources: Vec<&str> = quoted(row[4]).collect();
        assert!(!sources.is_empty(), "{row:?}");
        for source in sources {
            assert!(course.reference(source).is_some(), "{} cites {source}", row[0]);
        }
    }
}

#[test]
fn a_claim_that_is_not_plainly_correct_says_what_is_taught_instead() {
    for row in claims() {
        let verdict = row[2];
        let verdicts = ["correct", "correct with nuance", "wrong"];
        assert!(verdicts.contains(&verdict), "{row:?}");
        assert!(verdict == "correct" || row[3].split_whitespace().count() >= 4, "{row:?}");
    }
}

#[test]
fn no_invented_name_occurs_anywhere() {
    // Written in halves, so that this file is no exception to its own rule.
    let invented = [
        ["romi", "plastin"].concat(),
        ["roma", "dulin"].concat(),
        ["thrombocytopenia", " purpura"].concat(),
    ];
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut folders: Vec<_> = ["lessons", "src", "tests"].map(|name| root.join(name)).into();
    let mut files = vec![root.join("README.md")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    assert!(files.len() > 100);
    for file in files {
        let bytes = fs::read(&file).unwrap();
        let text = String::from_utf8_lossy(&bytes).to_lowercase();
        for name in &invented {
            assert!(!text.contains(name), "{name} in {}", file.display());
        }
    }
}
