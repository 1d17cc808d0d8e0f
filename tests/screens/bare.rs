//! Courses that lack something.

use peptibody::content::{Course, SourceFile};

use super::shown::agrees_once;
use crate::driver::Driver;

fn course(files: &[(&str, &str)]) -> Course {
    let file = |(name, text): &(&str, &str)| SourceFile {
        name: (*name).to_owned(),
        bytes: text.as_bytes().to_vec().into(),
    };
    Course::load(&files.iter().map(file).collect::<Vec<_>>(), None).0
}

const COURSE: &str = r#"Course(format: 1, title: "Empty", disclaimer: "None.", lessons: [])"#;

#[test]
fn a_course_without_lessons_says_what_to_do() {
    let driver = Driver::of(course(&[("course.ron", COURSE)]));
    agrees_once("home-empty-80x24", &driver);
    let driver = driver.keys("↓ enter t 1 ?");
    assert!(driver.screen().contains("Help"), "{}", driver.screen());
}
