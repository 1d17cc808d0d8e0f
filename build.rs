//! Writes down what can be said of each embedded lesson without reading it whole: its title, its
//! panes and questions by name. So the program starts without reading any lesson.
#![allow(clippy::print_stdout, reason = "a build script speaks to cargo this way")]
#![allow(clippy::disallowed_methods, reason = "a build script stands outside the floors")]

use std::{
    env,
    error::Error,
    fs,
    path::{Path, PathBuf},
};

use ron::{Options, extensions::Extensions};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

/// What is taken from `course.ron`; the rest of the file is read when it is needed.
#[derive(Default, Deserialize)]
struct Course {
    title: String,
    #[serde(default)]
    subtitle: Option<String>,
    disclaimer: String,
    lessons: Vec<String>,
}

/// What is taken from a lesson.
#[derive(Deserialize)]
struct Lesson {
    id: String,
    title: String,
    minutes: u16,
    review: Review,
    panes: Vec<Pane>,
    quiz: Quiz,
}

#[derive(Deserialize)]
struct Review {
    status: Status,
}

#[derive(Clone, Copy, Deserialize, Serialize)]
enum Status {
    Draft,
    Submitted,
    UnderReview,
    Approved,
}

#[derive(Deserialize)]
struct Pane {
    id: String,
}

#[derive(Deserialize)]
struct Quiz {
    items: Vec<Item>,
}

#[derive(Deserialize)]
struct Item {
    id: String,
}

/// What the program is given: `content::embedded` reads it.
#[derive(Serialize)]
struct Contents {
    cover: Cover,
    lessons: Vec<(String, Outline)>,
}

#[derive(Serialize)]
struct Cover {
    title: String,
    subtitle: Option<String>,
    disclaimer: String,
    order: Vec<String>,
}

#[derive(Serialize)]
struct Outline {
    id: String,
    title: String,
    minutes: u16,
    status: Status,
    panes: Vec<String>,
    items: Vec<String>,
}

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=lessons");
    println!("cargo::rerun-if-changed=build.rs");
    let course: Course = read(Path::new("lessons/course.ron")).unwrap_or_default();
    let contents = Contents { cover: cover(course), lessons: outlines()? };
    let target = PathBuf::from(env::var("OUT_DIR")?).join("contents.ron");
    fs::write(target, options().to_string(&contents)?)?;
    Ok(())
}

fn cover(course: Course) -> Cover {
    Cover {
        title: course.title,
        subtitle: course.subtitle,
        disclaimer: course.disclaimer,
        order: course.lessons,
    }
}

/// The outline of every lesson that can be read, with the name of its file, in order of the names.
fn outlines() -> Result<Vec<(String, Outline)>, Box<dyn Error>> {
    let mut paths = Vec::new();
    for entry in fs::read_dir("lessons")? {
        let path = entry?.path();
        let is_ron = path.extension().is_some_and(|ending| ending == "ron");
        if is_ron && !path.ends_with("course.ron") && !path.ends_with("lab.ron") {
            paths.push(path);
        }
    }
    paths.sort();
    Ok(paths.iter().filter_map(|path| Some((name(path)?, outline(read(path)?)))).collect())
}

fn name(path: &Path) -> Option<String> {
    path.file_name().map(|name| name.to_string_lossy().into_owned())
}

fn outline(lesson: Lesson) -> Outline {
    Outline {
        id: lesson.id,
        title: lesson.title,
        minutes: lesson.minutes,
        status: lesson.review.status,
        panes: lesson.panes.into_iter().map(|pane| pane.id).collect(),
        items: lesson.quiz.items.into_iter().map(|item| item.id).collect(),
    }
}

/// What stands in a file. One that cannot be read is told and left out: `peptibody check lessons`
/// says more than a build can.
fn read<T: DeserializeOwned>(path: &Path) -> Option<T> {
    let source = fs::read_to_string(path).map_err(|why| why.to_string());
    let value = source.and_then(|source| {
        options().from_str(&source).map_err(|why| format!("{}: {}", why.span.start.line, why.code))
    });
    value.map_err(|why| println!("cargo::warning={}:{why}", path.display())).ok()
}

fn options() -> Options {
    Options::default().with_default_extension(
        Extensions::IMPLICIT_SOME
            | Extensions::UNWRAP_NEWTYPES
            | Extensions::UNWRAP_VARIANT_NEWTYPES,
    )
}
