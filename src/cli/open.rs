//! Opening the tutorial in the terminal.

use std::{path::Path, process::ExitCode, rc::Rc};

use super::{
    USAGE, WRONG,
    args::{Args, GlyphSet, LevelName, ThemeName, When},
    refuse,
};
use crate::{
    app::{Model, Saving, Wish},
    content::{Course, Level, Problem, Severity, Status, printable},
    shell::{
        self, Journal, Opened, clock, folder,
        looks::{self, Wishes},
        place::data_dir,
    },
    study::Progress,
    ui::{look::Glyphs, theme::Palette},
};

pub(super) fn open(args: &Args) -> ExitCode {
    if let Err(why) = shell::terminal::usable() {
        return refuse(USAGE, why);
    }
    let (course, problems) = match course(args.lessons.as_deref()) {
        Ok(read) => read,
        Err(why) => return refuse(WRONG, &why),
    };
    let drafts = if args.drafts { Vec::new() } else { drafts(&course) };
    let course = if args.drafts { course } else { course.without_drafts() };
    if let Some(lesson) = &args.lesson
        && course.place(lesson).is_none()
    {
        return refuse(USAGE, &no_such_lesson(lesson, &course, &drafts));
    }
    let look = looks::look(wishes(args));
    let Opened { mut journal, notice, unsaved } =
        Journal::open(&data_dir(args.data_dir.as_deref()));
    let mut model = model(args, course, &mut journal);
    model.notice = notice
        .or_else(|| left_out(&problems))
        .or_else(|| hidden(&drafts).filter(|_| args.lessons.is_some()))
        .or(model.notice.take());
    if let Some(why) = unsaved {
        model.saving = Saving::Off(why);
    }
    let wish = Wish { lesson: args.lesson.as_deref(), level: args.level.map(level) };
    let first = model.start(wish, clock::now());
    match shell::run(&mut model, &mut journal, look, first, None) {
        Ok(code) => code,
        Err(why) => refuse(USAGE, &format!("the terminal cannot be used ({why})")),
    }
}

/// The embedded course, with the lessons of a folder joined to it.
fn course(folder: Option<&Path>) -> Result<(Course, Vec<Problem>), String> {
    let embedded = Course::embedded();
    let Some(path) = folder else { return Ok((embedded, Vec::new())) };
    let folder = folder::read(path)?;
    let mut problems = folder.problems;
    let (course, found) = Course::load(&folder.files, Some(&embedded));
    problems.extend(found);
    Ok((course, problems))
}

fn model(args: &Args, course: Course, journal: &mut Journal) -> Model {
    let run = shell::seed();
    let seed = args.seed.unwrap_or_else(shell::seed);
    let (progress, notice) = match journal.progress() {
        Ok(progress) => (progress, None),
        Err(why) => (Progress::default(), Some(why.to_string())),
    };
    let mut model = Model::new(Rc::new(course), progress, seed, run);
    model.notice = notice;
    model
}

pub(super) fn wishes(args: &Args) -> Wishes {
    let color = match args.color {
        When::Auto => None,
        When::Always => Some(true),
        When::Never => Some(false),
    };
    let palette = args.theme.map(|name| match name {
        ThemeName::Calm => Palette::Calm,
        ThemeName::Contrast => Palette::Contrast,
        ThemeName::Mono => Palette::Mono,
    });
    let glyphs = match args.glyphs {
        _ if args.ascii => Some(Glyphs::Ascii),
        GlyphSet::Auto => None,
        GlyphSet::Unicode => Some(Glyphs::Unicode),
        GlyphSet::Ascii => Some(Glyphs::Ascii),
    };
    Wishes { color, palette, glyphs }
}

pub(super) fn level(name: LevelName) -> Level {
    match name {
        LevelName::Plain => Level::Plain,
        LevelName::Student => Level::Student,
        LevelName::Clinician => Level::Clinician,
    }
}

/// The lessons that are drafts.
fn drafts(course: &Course) -> Vec<String> {
    let drafts = course.outlines().filter(|it| it.status == Status::Draft);
    drafts.map(|it| it.id.to_string()).collect()
}

/// One sentence about lessons that are not shown.
fn hidden(drafts: &[String]) -> Option<String> {
    match drafts {
        [] => None,
        [one] => Some(format!("“{one}” is a draft and not shown: start with --drafts to see it")),
        many => Some(format!(
            "{} lessons are drafts and not shown: start with --drafts to see them",
            many.len()
        )),
    }
}

fn no_such_lesson(lesson: &str, course: &Course, drafts: &[String]) -> String {
    if drafts.iter().any(|draft| draft == lesson) {
        return format!("“{}” is a draft: add --drafts to open it", printable(lesson));
    }
    let known: Vec<&str> = course.outlines().map(|it| it.id.as_str()).collect();
    format!("there is no lesson “{}”; there are {}", printable(lesson), known.join(", "))
}

/// One sentence about files that were left out; `check` tells the rest.
fn left_out(problems: &[Problem]) -> Option<String> {
    let mut errors = problems.iter().filter(|problem| problem.severity == Severity::Error);
    let first = errors.next()?;
    let more = errors.count();
    Some(match more {
        0 => format!("left out: {}:{}: {}", first.file, first.line, first.message),
        _ => format!(
            "left out: {}:{}: {} (and {more} more; see peptibody check)",
            first.file, first.line, first.message
        ),
    })
}
