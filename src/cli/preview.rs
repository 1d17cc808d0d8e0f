//! `peptibody preview`: one lesson on the screen while its file is being written.

use std::{
    path::{Path, PathBuf},
    process::ExitCode,
    rc::Rc,
};

use super::{USAGE, args::Args, open, refuse};
use crate::{
    app::{Edition, Model, Msg, Saving, update},
    content::{Course, Problem, Severity},
    shell::{self, Journal, Watch, clock, folder, looks, place::shown},
    study::Progress,
};

/// Why nothing of a preview is kept.
const NOT_SAVED: &str = "a preview keeps no progress";

pub(super) fn preview(args: &Args, file: &Path) -> ExitCode {
    if let Err(why) = shell::terminal::usable() {
        return refuse(USAGE, why);
    }
    if !file.is_file() {
        let sentence = format!("there is no file {}; name a lesson file", shown(file));
        return refuse(USAGE, &sentence);
    }
    let mut model = Model::new(Rc::new(Course::embedded()), Progress::default(), 0, 0);
    model.saving = Saving::Off(NOT_SAVED.to_owned());
    model.level = args.level.map(open::level).unwrap_or_default();
    let (folder, read) = (folder_of(file), reader_of(file));
    let first = update(&mut model, Msg::Reread(read()), clock::now());
    let look = looks::look(open::wishes(args));
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
fn reader_of(file: &Path) -> impl Fn() -> Edition + use<> {
    let folder = folder_of(file);
    let name = file.file_name().map(|name| shown(&folder.join(name))).unwrap_or_default();
    move || match folder::read(&folder) {
        Err(why) => Edition::Broken(vec![why]),
        Ok(read) => edition(read, &name),
    }
}

fn edition(folder: folder::Folder, name: &str) -> Edition {
    let (course, mut problems) = Course::load(&folder.files, Some(&Course::embedded()));
    problems.extend(folder.problems);
    let place = (0..course.outlines().len()).find(|&place| course.origin(place) == Some(name));
    let lesson = place.and_then(|place| course.outline(place)).map(|it| it.id.clone());
    match lesson {
        Some(lesson) => {
            let remark = remark(&problems, name);
            Edition::Sound { course: Rc::new(course), lesson, remark }
        }
        None => Edition::Broken(told(&problems, name)),
    }
}

/// What keeps the lesson of the file `name` from being shown; what is wrong with other files comes
/// after it, for a broken figure breaks the lessons that use it.
fn told(problems: &[Problem], name: &str) -> Vec<String> {
    let errors = problems.iter().filter(|problem| problem.severity == Severity::Error);
    let (own, others): (Vec<&Problem>, Vec<&Problem>) = errors.partition(|it| it.file == name);
    let told: Vec<String> = own.into_iter().chain(others).map(ToString::to_string).collect();
    if told.is_empty() { vec![format!("{name} holds no lesson")] } else { told }
}

fn remark(problems: &[Problem], name: &str) -> Option<String> {
    let warnings = problems.iter().filter(|it| it.file == name).count();
    match warnings {
        0 => None,
        1 => Some("Read again. One warning: see peptibody check.".to_owned()),
        count => Some(format!("Read again. {count} warnings: see peptibody check.")),
    }
}
