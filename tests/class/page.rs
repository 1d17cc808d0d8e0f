//! The page for a lecturer: well-formed, with everything from files as text.

use peptibody::{content::Course, export::ClassPage};

use super::{class, first, items};

fn html() -> String {
    page_of(&Course::embedded()).0
}

/// The page, and how many questions tell those who know from those who do not.
fn page_of(course: &Course) -> (String, usize) {
    let answers = (0..40).flat_map(|learner| {
        let answer = |(at, item)| {
            let is_right = (learner * 7 + at * 3) % 5 < learner % 4 + 1;
            let wrong: &[&str] =
                if is_right { &[] } else { &["c1", "<script>\u{1b}&\"]]>\u{ffff}"] };
            first(&format!("l{learner}"), item, f64::from(u8::from(is_right)), wrong)
        };
        items(course).iter().enumerate().map(answer).collect::<Vec<_>>()
    });
    let class = class(answers.collect::<Vec<_>>());
    let reports = class.report(course);
    let dots = reports.iter().filter(|report| report.discrimination.is_some()).count();
    (ClassPage { course, learners: class.learners(), reports: &reports }.html(), dots)
}

#[test]
fn it_is_well_formed_and_needs_nothing_else() {
    let (html, dots) = page_of(&Course::embedded());
    let (_, body) = html.split_once('\n').unwrap();
    let page = roxmltree::Document::parse(body).unwrap();
    let count = |name: &str| page.descendants().filter(|it| it.has_tag_name(name)).count();
    let named = |name: &str| page.descendants().filter(|it| it.tag_name().name() == name).count();
    assert_eq!(count("script") + named("script") + named("link") + named("img"), 0);
    assert_eq!(named("tbody"), 1);
    assert!(dots > 5, "{dots}");
    assert_eq!(named("circle"), dots, "a dot for each question that has both numbers");
    let links = page.descendants().flat_map(|it| it.attributes().collect::<Vec<_>>());
    assert!(links.into_iter().all(|it| !matches!(it.name(), "href" | "src")));
}

#[test]
fn what_a_file_says_is_text_in_it() {
    let html = html();
    assert!(html.contains("&lt;script&gt;&amp;&quot;]]&gt;"), "{html}");
    assert!(!html.contains('\u{1b}') && !html.contains("<script"));
}

#[test]
fn it_says_that_a_small_class_says_little() {
    assert!(html().contains("fewer than 100 learners"));
}
