//! A file for the dose lab: what it may not say, whose lab is offered, and which panes open it.

use peptibody::content::{Course, Position, SourceFile, embedded_files};

use super::kitchen::{BREAD, checked, errors, file, kitchen};

const LAB: &str = include_str!("../../lessons/lab.ron");
/// A lab in which nothing is wrong.
const SMALL: &str = r#"Lab(
    presets: [
        (
            id: "first",
            title: "A title",
            run: (label: "a curve", patient: "itp", dose: 2, every: Weeks(2), route: SC, baseline: 20, weeks: 6, stop_after: 2, missed: 1),
            against: (label: "another", patient: "healthy", dose: 3, every: Once, route: IV, weeks: 6),
            ask: "A question?",
            about: CountOn(14),
            look: "What to look for.",
            cannot: "What it cannot show.",
        ),
        (id: "next", title: "Next", run: (label: "one", patient: "swinger", dose: 1, every: Once, route: SC, weeks: 5), ask: "When?", about: PeakDay, look: "Look.", cannot: "No."),
    ],
    characters: [
        (archetype: typical, clue: "A clue", story: "A story."),
        (archetype: swinger, clue: "One more", story: "Told later."),
    ],
    basis: [(what: "A part", rests_on: Fitted, text: "Read somewhere.", cites: ["wang2010"])],
)
"#;

/// The small lab after a change of its text, which must be there.
fn changed(from: &str, to: &str) -> Vec<SourceFile> {
    assert!(SMALL.contains(from), "the lab does not say {from:?}");
    vec![file("lab.ron", SMALL.replacen(from, to, 1))]
}

/// Holds that the change is told as `code`, at the first `place` after it, and by nothing else.
#[track_caller]
fn finds(from: &str, to: &str, code: &str, place: &str) {
    let files = changed(from, to);
    let text = String::from_utf8_lossy(&files[0].bytes).into_owned();
    let at = text.find(place).unwrap_or_else(|| panic!("it does not say {place:?}"));
    let place = Position::of(&text, at);
    let found: Vec<_> = checked(&files).problems;
    let [problem] = &found[..] else { panic!("one problem, not {found:?}") };
    assert_eq!(
        (problem.code, problem.line, problem.column),
        (code, place.line, place.column),
        "{problem}"
    );
}

#[test]
fn the_small_lab_and_the_embedded_one_break_no_rule() {
    assert_eq!(checked(&changed("A title", "A title")).problems, []);
    assert_eq!(checked(&[file("lab.ron", LAB)]).problems, []);
}

#[test]
fn texts_of_the_lab_have_their_columns_and_rows() {
    let line = |columns: usize| "x".repeat(columns);
    for (text, most, code) in [
        ("A title", 36, "long-title"),
        ("a curve", 14, "long-lab"),
        ("another", 14, "long-lab"),
        ("A clue", 60, "long-lab"),
        ("A part", 32, "long-lab"),
    ] {
        assert_eq!(errors(&changed(text, &line(most))), [], "{text}");
        finds(text, &line(most + 1), code, &line(most + 1));
    }
    for (text, rows) in [
        ("A question?", 2),
        ("What to look for.", 2),
        ("What it cannot show.", 2),
        ("A story.", 3),
        ("Read somewhere.", 4),
    ] {
        // A row holds 33 of these words, of which each takes its blank along.
        let words = |count: usize| vec!["a"; count].join(" ");
        assert_eq!(errors(&changed(text, &words(33 * rows))), [], "{text}");
        finds(text, &words(33 * rows + 1), "long-lab", &words(33 * rows + 1));
    }
}

#[test]
fn numbers_of_the_lab_stay_within_the_limits() {
    for (from, good, bad, place) in [
        ("dose: 2,", "dose: 0.1,", "dose: 0.09,", "dose"),
        ("dose: 2,", "dose: 10,", "dose: 10.1,", "dose"),
        ("every: Weeks(2)", "every: Weeks(1)", "every: Weeks(0)", "every"),
        ("baseline: 20", "baseline: 2", "baseline: 1.9", "baseline"),
        ("baseline: 20", "baseline: 2000", "baseline: 2001", "baseline"),
        ("weeks: 6, stop", "weeks: 52, stop", "weeks: 53, stop", "weeks"),
        ("stop_after: 2", "stop_after: 3", "stop_after: 4", "stop_after"),
        ("stop_after: 2", "stop_after: 1", "stop_after: 0", "stop_after"),
        ("missed: 1", "missed: 3", "missed: 4", "missed"),
        ("missed: 1", "missed: 2", "missed: 0", "missed"),
    ] {
        assert_eq!(errors(&changed(from, good)), [], "{good}");
        finds(from, bad, "lab-range", place);
    }
    finds(
        "Weeks(2), route: SC, baseline: 20, weeks: 6, stop_after: 2, missed: 1",
        "Weeks(9), route: SC, weeks: 6",
        "lab-range",
        "every",
    );
}

#[test]
fn a_preset_asks_for_a_day_of_its_curve() {
    for good in ["CountOn(1)", "CountOn(42)", "PeakDay", "DrugPeak"] {
        assert_eq!(errors(&changed("CountOn(14)", good)), [], "{good}");
    }
    for bad in ["CountOn(0)", "CountOn(43)", "CountOn(4000000000)"] {
        finds("CountOn(14)", bad, "lab-day", "about");
    }
}

#[test]
fn names_of_the_lab_are_given_once_and_answered() {
    finds("\"next\"", "\"first\"", "dup-id", "\"first\", title: \"Next\"");
    finds("archetype: swinger", "archetype: typical", "dup-id", "archetype: typical, clue: \"One");
    finds("\"healthy\"", "\"nobody\"", "lab-patient", "\"nobody\"");
    finds("wang2010", "nobody", "dangling-cite", "\"nobody\"");
    finds("A story.", " ", "no-text", "\" \"");
    finds("What to look for.", "", "no-text", "\"\"");
    finds("Read somewhere.", "10^9 of them.", "plain-power", "10^9");
    finds("every: Once", "every: Twice", "parse", "Twice");
    finds("archetype: swinger", "archetype: nobody", "parse", "nobody");
}

#[test]
fn a_second_file_for_the_lab_is_told() {
    let files = [file("lab.ron", SMALL), file("more.ron", SMALL)];
    let found = checked(&files).problems;
    let [problem] = &found[..] else { panic!("one problem, not {found:?}") };
    assert_eq!((problem.file.as_str(), problem.code), ("more.ron", "dup-id"));
}

/// The first preset after a folder's files were joined to the embedded course.
fn first_preset(files: &[SourceFile]) -> (String, Vec<&'static str>) {
    let (course, problems) = Course::load(files, Some(&Course::embedded()));
    let first = course.lab().and_then(|it| it.presets.first()).expect("a preset").id.to_string();
    (first, problems.iter().map(|it| it.code).collect())
}

#[test]
fn a_folder_with_a_lab_of_its_own_offers_that_one() {
    assert_eq!(first_preset(&[]), ("one-dose".to_owned(), vec![]));
    assert_eq!(first_preset(&[file("lab.ron", SMALL)]), ("first".to_owned(), vec![]));
}

#[test]
fn a_broken_lab_is_told_and_the_embedded_one_stays() {
    for (to, code) in [("CountOn(99)", "lab-day"), ("CountOn(14", "parse")] {
        let files = changed("CountOn(14)", to);
        assert_eq!(first_preset(&files), ("one-dose".to_owned(), vec![code]));
    }
}

/// The good lesson with a pane that opens a preset.
fn opening(preset: &str) -> SourceFile {
    let key_point = "key_point: \"No net, no loaf.\",";
    assert!(BREAD.contains(key_point));
    let with_lab = format!("lab: \"{preset}\", {key_point}");
    file("bread.ron", BREAD.replacen(key_point, &with_lab, 1))
}

#[test]
fn a_pane_opens_a_preset_of_the_lab_that_is_offered() {
    let told = |preset: &str, lab: Option<&str>| {
        let mut files = kitchen();
        files[1] = opening(preset);
        files.extend(lab.map(|it| file("lab.ron", it.replace("[\"wang2010\"]", "[\"handbook\"]"))));
        let codes: Vec<&str> = checked(&files).problems.iter().map(|it| it.code).collect();
        codes.join(" ")
    };
    assert_eq!(told("one-dose", None), "");
    assert_eq!(told("first", None), "dangling-lab");
    assert_eq!(told("first", Some(SMALL)), "");
    assert_eq!(told("one-dose", Some(SMALL)), "dangling-lab");
    // What follows from a broken lab is not told beside it.
    assert_eq!(told("first", Some(&SMALL.replace("healthy", "nobody"))), "lab-patient");
}

#[test]
fn a_source_that_the_lab_alone_cites_is_used() {
    let mut files = embedded_files();
    assert_eq!(checked(&files).problems, []);
    let place = files.iter().position(|it| it.name.ends_with("lab.ron")).expect("the lab");
    files[place].bytes = LAB.replace("\"qi2022\"", "").into_bytes().into();
    let codes: Vec<&str> = checked(&files).problems.iter().map(|it| it.code).collect();
    assert_eq!(codes, ["unused-ref"]);
    // Nobody knows what a lab cites that cannot be read.
    files[place].bytes = LAB.replace("basis", "bases").into_bytes().into();
    let codes: Vec<&str> = checked(&files).problems.iter().map(|it| it.code).collect();
    assert_eq!(codes, ["parse"]);
}

#[test]
fn a_lab_counts_as_no_lesson() {
    let looked = checked(&[file("lab.ron", SMALL)]);
    assert_eq!((looked.lessons, looked.items, looked.figures), (0, 0, 0));
}
