//! `peptibody preview`: one lesson on the screen while its file is being written.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    rc::Rc,
};

use super::{USAGE, args::Args, open, refuse, report};
use crate::{
    app::{Edition, Model, Msg, Saving, update},
    content::{self, Course, Problem, Severity, SourceFile, printable},
    shell::{self, Journal, Watch, clock, folder, looks, place::shown},
    study::Progress,
};

/// Why nothing of a preview is kept.
const NOT_SAVED: &str = "a preview keeps no progress";

/// Columns of the line of a file that is shown beside a problem: what the narrowest page holds.
const WIDTH: usize = 52;

pub(super) fn preview(args: &Args, file: &Path) -> ExitCode {
    if let Err(why) = shell::terminal::usable() {
        return refuse(USAGE, why);
    }
    if !file.is_file() {
        let sentence = format!("there is no file {}; name a lesson file", shown(file));
        return refuse(USAGE, &sentence);
    }
    if let Err(why) = folder::named_as_lesson(file) {
        return refuse(USAGE, &why);
    }
    let mut model = Model::new(Rc::new(Course::embedded()), Progress::default(), 0, 0);
    model.saving = Saving::Off(NOT_SAVED.to_owned());
    model.level = args.level.map(open::level).unwrap_or_default();
    let (folder, mut read) = (folder_of(file), reader_of(file));
    let first = update(&mut model, Msg::Reread(read()), clock::now());
    let look = looks::look(open::wishes(args));
    if args.mouse {
        shell::mouse::listen();
    }
    let watch = Some(Watch::new(&folder, read));
    match shell::run(&mut model, &mut Journal::none(), look, first, watch) {
        Ok(code) => code,
        Err(why) => refuse(USAGE, &format!("the terminal cannot be used ({why})")),
    }
}

fn folder_of(file: &Path) -> PathBuf {
    match file.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        Some(_) | None => PathBuf::from("."),
    }
}

/// Reads the lesson of `file` with the figures and lessons that stand beside it.
fn reader_of(file: &Path) -> impl FnMut() -> Edition + use<> {
    let folder = folder_of(file);
    let path = file.file_name().map_or_else(|| folder.clone(), |name| folder.join(name));
    let mut again = false;
    move || {
        let greeting = if std::mem::replace(&mut again, true) { "Read again. " } else { "" };
        if !path.exists() {
            return Edition::Broken(vec![gone(&shown(&path))]);
        }
        match folder::read(&folder) {
            Err(why) => Edition::Broken(vec![why]),
            Ok(read) => edition(read, &shown(&path), greeting),
        }
    }
}

fn gone(name: &str) -> String {
    format!("{name} is not there any more\n  hint: save it under this name again")
}

fn edition(folder: folder::Folder, name: &str, greeting: &str) -> Edition {
    let (course, mut problems) = Course::load(&folder.files, Some(&Course::embedded()));
    problems.extend(folder.problems);
    let place = (0..course.outlines().len()).find(|&place| course.origin(place) == Some(name));
    let lesson = place.and_then(|place| course.outline(place)).map(|it| it.id.clone());
    match lesson {
        Some(lesson) => {
            let remark = remark(&folder.files, name, greeting);
            Edition::Sound { course: Rc::new(course), lesson, remark }
        }
        None => Edition::Broken(told(&problems, name, &folder.files)),
    }
}

/// What keeps the lesson of the file `name` from being shown; what is wrong with other files comes
/// after it, for a broken figure breaks the lessons that use it.
fn told(problems: &[Problem], name: &str, files: &[SourceFile]) -> Vec<String> {
    let (name, errors) =
        (printable(name), problems.iter().filter(|problem| problem.severity == Severity::Error));
    let (own, others): (Vec<&Problem>, Vec<&Problem>) = errors.partition(|it| it.file == name);
    let told: Vec<String> =
        own.into_iter().chain(others).map(|it| report::alone(it, files, WIDTH)).collect();
    if told.is_empty() { vec![format!("{name} holds no lesson")] } else { told }
}

/// What is worth a look in the file `name`, found by every rule.
fn remark(files: &[SourceFile], name: &str, greeting: &str) -> Option<String> {
    let name = printable(name);
    let found = content::check(files, clock::today()).problems;
    match found.iter().filter(|it| it.file == name).count() {
        0 => None,
        1 => Some(format!("{greeting}1 warning: see peptibody check.")),
        count => Some(format!("{greeting}{count} warnings: see peptibody check.")),
    }
}
