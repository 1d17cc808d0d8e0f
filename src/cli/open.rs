//! Opening the tutorial in the terminal.

use std::{borrow::Cow, process::ExitCode, rc::Rc};

use super::{
    USAGE, WRONG,
    args::{Args, GlyphSet, LevelName, ThemeName, When},
    course::course,
    refuse,
};
use crate::{
    app::{Model, Saving, Wish},
    content::{Course, Level},
    shell::{
        self, Journal, Opened, clock,
        looks::{self, Wishes},
        place::data_dir,
    },
    study::Progress,
    ui::{
        look::{Glyphs, Look},
        theme::Palette,
    },
};

pub(super) fn open(args: &Args) -> ExitCode {
    let asked = match course(args.lessons.as_deref(), args.drafts) {
        Ok(asked) => asked,
        Err(why) => return refuse(WRONG, &why),
    };
    if let Some(lesson) = &args.lesson
        && asked.course.place(lesson).is_none()
    {
        return refuse(USAGE, &asked.no_such_lesson(lesson));
    }
    let is_linear = args.linear || looks::wants_lines();
    let Opened { mut journal, notice, unsaved } =
        Journal::open(&data_dir(args.data_dir.as_deref()));
    let mut model = model(args, asked.course, &mut journal);
    model.notice = notice.or(asked.notice).or(model.notice.take());
    if let Some(why) = unsaved {
        model.saving = Saving::Off(why);
    }
    let wish = Wish { lesson: args.lesson.as_deref(), level: args.level.map(level) };
    let first = model.start(wish, clock::now());
    if is_linear {
        let is_ascii = looks::characters(wishes(args)) == Glyphs::Ascii;
        return shell::plain(&mut model, &mut journal, is_ascii, first);
    }
    if args.mouse {
        shell::mouse::listen();
    }
    let look = looks::look(wishes(args));
    match shell::run(&mut model, &mut journal, look, first, None) {
        Ok(code) => code,
        Err(why) => refuse(USAGE, &format!("the terminal cannot be used ({why})")),
    }
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

/// A sentence whose quotation marks and dashes every terminal shows. Names of files stay as they
/// are: an accent less would be another file.
pub(super) fn written_plainly(sentence: &str) -> Cow<'_, str> {
    match looks::look_of_text(Wishes::default()).glyphs {
        Glyphs::Unicode => Cow::Borrowed(sentence),
        Glyphs::Ascii => {
            let pairs =
                [("“", "\""), ("”", "\""), ("’", "'"), ("–", "-"), ("…", "..."), ("×", "x")];
            let plain =
                pairs.iter().fold(sentence.to_owned(), |it, (from, to)| it.replace(from, to));
            Cow::Owned(plain)
        }
    }
}

/// How a text on the standard output is written.
pub(super) fn look_of_text(args: &Args) -> Look {
    looks::look_of_text(wishes(args))
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
