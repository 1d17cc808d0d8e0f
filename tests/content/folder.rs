//! A learner's folder: it replaces and adds, and what is broken in it breaks nothing else.

use peptibody::content::{Course, SourceFile};

use super::kitchen::{BREAD, COURSE, LOAF, MARKS, broken, errors, file, kitchen};

fn base() -> Course {
    let (course, problems) = Course::load(&kitchen(), None);
    assert_eq!(problems, []);
    course
}

fn ids(course: &Course) -> Vec<&str> {
    course.lessons().map(|lesson| lesson.id.as_str()).collect()
}

fn said(sources: &[SourceFile]) -> (Course, Vec<String>) {
    let (course, problems) = Course::load(sources, Some(&base()));
    (course, problems.iter().map(ToString::to_string).collect())
}

/// The lesson under another id.
fn renamed(id: &str) -> String {
    BREAD.replacen("id: \"bread\"", &format!("id: \"{id}\""), 1)
}

#[test]
fn a_lesson_of_the_same_id_replaces_the_embedded_one() {
    let text = BREAD.replace("Why bread rises", "My bread");
    let (course, problems) = said(&[file("mine.ron", text)]);
    assert_eq!(problems, [""; 0]);
    assert_eq!(ids(&course), ["bread"]);
    assert_eq!(&*course.lesson("bread").unwrap().title, "My bread");
}

#[test]
fn a_lesson_of_another_id_is_added_with_its_own_terms_and_sources() {
    let own = "glossary: [(id: \"hops\", term: \"hops\", means: \"Bitter cones.\")],
        references: [(id: \"brewer\", kind: Web, authors: [], title: \"Beer\", read: Excerpt)],
        related: [";
    let text =
        renamed("beer").replace("related: [", own).replace("Gas lifts", "[[hops]] [@brewer]");
    let (course, problems) = said(&[file("beer.ron", text)]);
    assert_eq!(problems, [""; 0]);
    assert_eq!(ids(&course), ["bread", "beer"]);
    assert_eq!(&*course.term("hops").unwrap().term, "hops");
    assert!(course.reference("brewer").is_some() && course.term("yeast").is_some());
    assert!(base().term("hops").is_none());
}

#[test]
fn a_broken_lesson_is_left_out_and_the_others_stay() {
    let files = vec![file("a.ron", "Lesson("), file("b.ron", renamed("beer"))];
    let (course, problems) = said(&files);
    assert_eq!(ids(&course), ["bread", "beer"]);
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].starts_with("a.ron:1:8: "), "{problems:?}");
}

#[test]
fn a_lesson_with_a_finding_is_left_out_whole_and_the_embedded_one_stays() {
    let text = BREAD.replace("Why bread rises", "My bread").replacen("[@handbook", "[@nobody", 1);
    let (course, problems) = said(&[file("mine.ron", text)]);
    assert_eq!(&*course.lesson("bread").unwrap().title, "Why bread rises");
    let expected = "mine.ron:28:41: error: dangling-cite: the references have no source \
        “nobody”\n  hint: mend the id, or add the source to `references`";
    assert_eq!(problems, [expected]);
}

#[test]
fn two_files_with_one_id_are_both_named_and_neither_is_used() {
    let text = BREAD.replace("Why bread rises", "My bread");
    let (course, problems) = said(&[file("a.ron", &text), file("b.ron", &text)]);
    assert_eq!(&*course.lesson("bread").unwrap().title, "Why bread rises");
    let expected = "b.ron:4:9: error: dup-id: the id “bread” is taken by a.ron too, so neither \
        file is used\n  hint: give one of the two another id";
    assert_eq!(problems, [expected]);
}

#[test]
fn two_figures_of_one_name_are_both_named_and_neither_is_used() {
    let text = LOAF.replace("The rise", "My rise");
    let files = vec![file("figures/loaf.ron", &text), file("more/figures/loaf.ron", &text)];
    let (course, problems) = said(&files);
    assert_eq!(&*course.drawing("loaf").unwrap().title, "The rise");
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].contains("figures/loaf.ron too"), "{problems:?}");
}

#[test]
fn a_figure_of_the_folder_replaces_the_embedded_one() {
    let (course, problems) = said(&[file("figures/loaf.ron", LOAF.replace("The rise", "My rise"))]);
    assert_eq!(problems, [""; 0]);
    assert_eq!(&*course.drawing("loaf").unwrap().title, "My rise");
}

#[test]
fn a_broken_figure_leaves_the_embedded_one() {
    let files =
        vec![file("figures/loaf.ron", LOAF.replacen("◆", "ø", 1)), file("figures/x y.ron", MARKS)];
    let (course, problems) = said(&files);
    assert_eq!(&*course.drawing("loaf").unwrap().title, "The rise");
    assert_eq!(problems.len(), 2, "{problems:?}");
}

#[test]
fn a_course_file_makes_the_folder_a_course_by_itself() {
    let files = vec![
        file(
            "course.ron",
            COURSE.replace("Kitchen chemistry", "Cellar").replace("\"bread\"", "\"beer\""),
        ),
        file("beer.ron", renamed("beer").replace("bread#", "beer#")),
        file("figures/loaf.ron", LOAF),
        file("figures/loaf-marks.ron", MARKS),
    ];
    let (course, problems) = said(&files);
    assert_eq!(problems, [""; 0]);
    assert_eq!((course.title(), ids(&course)), ("Cellar", vec!["beer"]));
}

#[test]
fn a_course_without_a_sound_lesson_leaves_the_embedded_one() {
    let (course, problems) = said(&broken("bread.ron", "format: 1", "format: 7"));
    assert_eq!((course.title(), ids(&course)), ("Kitchen chemistry", vec!["bread"]));
    assert_eq!(problems.len(), 1, "{problems:?}");
}

#[test]
fn a_broken_course_file_is_one_problem_and_not_one_for_each_citation() {
    let (course, problems) = Course::load(&broken("course.ron", "title:", "titel:"), None);
    assert_eq!(course.outlines().len(), 0);
    let [problem] = &problems[..] else { panic!("one problem, not {problems:?}") };
    assert_eq!((problem.file.as_str(), problem.line, problem.column), ("course.ron", 4, 5));
}

#[test]
fn files_that_are_not_ron_are_passed_over() {
    let (course, problems) = said(&[file("README.md", "# Hello"), file("x.ron~", "(")]);
    assert_eq!((ids(&course), problems.len()), (vec!["bread"], 0));
}

#[test]
fn an_empty_folder_changes_nothing() {
    let (course, problems) = said(&[]);
    assert_eq!((ids(&course), problems.len()), (vec!["bread"], 0));
}

#[test]
fn one_broken_lesson_of_a_hundred_leaves_ninety_nine() {
    let mut files: Vec<SourceFile> =
        (0..100).map(|n| file(&format!("l{n}.ron"), renamed(&format!("l-{n}")))).collect();
    files[42].bytes.to_mut().truncate(2000);
    let (course, problems) = said(&files);
    assert_eq!((course.outlines().len(), problems.len()), (1 + 99, 1));
}

#[test]
fn a_single_file_is_checked_against_the_embedded_course() {
    let embedded = Course::embedded();
    let source = embedded.references().next().unwrap().id.to_string();
    let text = renamed("beer").replace("@handbook", "@nobody").replace("@miller2001", "@nobody");
    let dangling = |text: &str| {
        let found = errors(&[file("beer.ron", text)]);
        found.iter().filter(|problem| problem.code == "dangling-cite").count()
    };
    assert!(dangling(&text) > 0);
    assert_eq!(dangling(&text.replace("@nobody", &format!("@{source}"))), 0);
}

/// The least that is a lesson.
fn least(id: &str) -> String {
    format!(
        "Lesson(format: 1, id: \"{id}\", version: \"1\", lang: \"en\", title: \"x\", minutes: 1,
        objectives: [], review: (status: Draft, updated: \"2026-11-22\", authors: []),
        panes: [(id: \"p\", title: \"x\", body: \"x [@handbook]\")], quiz: (items: [(id: \"q\",
        teaches: \"p\", ask: \"x\", answer: Short(accept: [\"y\"]), explain: \"x\")]))"
    )
}

#[test]
fn ten_thousand_lessons_are_all_there() {
    const MANY: usize = 10_000;
    let ids: Vec<String> = (0..MANY).map(|n| format!("l-{n}")).collect();
    let listed = format!("[\"{}\"]", ids.join("\", \""));
    let mut files = vec![file("course.ron", COURSE.replace("[\"bread\"]", &listed))];
    files.extend(ids.iter().map(|id| file(&format!("{id}.ron"), least(id))));
    let (course, problems) = Course::load(&files, None);
    assert_eq!(problems, []);
    assert_eq!(course.lessons().map(|it| it.id.as_str()).collect::<Vec<_>>(), ids);
}

#[test]
fn a_course_without_lessons_is_told_in_one_sentence() {
    let course = COURSE.replace("[\"bread\"]", "[]");
    let (loaded, problems) = said(&[file("course.ron", course)]);
    assert_eq!(ids(&loaded), ["bread"], "what was there stays");
    assert_eq!(problems.len(), 1, "{problems:?}");
    let sentence = "error: no-lessons: the course has no lesson to read";
    assert!(problems[0].contains(sentence), "{problems:?}");
}

#[test]
fn a_lesson_whose_figure_is_missing_is_told_and_the_others_stay() {
    let text = renamed("beer").replace("figure: (id: \"loaf\")", "figure: (id: \"mug\")");
    let (course, problems) = said(&[file("beer.ron", text), file("ale.ron", renamed("ale"))]);
    assert_eq!(ids(&course), ["bread", "ale"]);
    assert_eq!(problems.len(), 1, "{problems:?}");
    let sentence = "figure-missing: the figure “mug” is missing or cannot be shown\n  hint: look at \
        figures/mug.ron";
    assert!(problems[0].ends_with(sentence), "{problems:?}");
}
