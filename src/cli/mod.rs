//! The command line: chooses what to run, and says in one sentence what stood in the way.

mod args;
mod check;
mod class;
mod config;
mod course;
mod doctor;
mod due;
mod help;
mod history;
mod keep;
mod lab;
mod learner;
mod list;
mod mistake;
mod nearest;
mod new;
mod open;
mod preview;
mod progress;
mod questions;
mod report;
mod show;
mod stats;
mod task;

use std::{
    env,
    ffi::OsString,
    io::{self, Write as _},
    path::Path,
    process::ExitCode,
};

use clap::{CommandFactory as _, FromArgMatches as _};

use crate::{shell::place::shown, ui::look::Glyphs};
use args::Args;
use config::{Heard, hear};
use lab::Form;
use task::Task;

/// Everything went well.
const FINE: u8 = 0;
/// Something is wrong with what was asked about, or with the machine.
const WRONG: u8 = 1;
/// The command line or the terminal is not one the program can use.
const USAGE: u8 = 2;

/// Runs the program with the process's own arguments.
#[must_use]
pub fn main() -> ExitCode {
    let line: Vec<OsString> = env::args_os().collect();
    let heard = Args::command().try_get_matches_from(&line).and_then(|given| {
        let args = Args::from_arg_matches(&given)?;
        Ok((args, hear(&line, &given)?))
    });
    let (args, heard) = match heard {
        Ok(heard) => heard,
        Err(told) => return explain(&told),
    };
    if let Some(why) = args.task.as_ref().and_then(|task| out_of_place(&args, task)) {
        return refuse(USAGE, &why);
    }
    match &heard.trouble {
        Some(why) if !args.task.as_ref().is_some_and(Task::needs_no_config) => refuse(WRONG, why),
        Some(_) | None => run(&heard),
    }
}

/// Does what was asked for, all in all.
fn run(heard: &Heard) -> ExitCode {
    let args = &heard.args;
    let data = args.data_dir.as_deref();
    match &args.task {
        Some(Task::Check { path, strict, json }) => check::check(path.as_deref(), *strict, *json),
        Some(Task::Lab { file, csv, svg }) => lab::lab(file, &form(args, *csv, svg.as_deref())),
        Some(Task::New { what, id, into }) => new::new(*what, id, into),
        Some(Task::Due { json }) => due::due(args, *json),
        Some(Task::Stats { export: Some(out), .. }) => class::export(args, out),
        Some(Task::Stats { json, csv, export: None }) => stats::stats(args, *json, *csv),
        Some(Task::Report { dir, csv, html }) => class::report(args, dir, *csv, html.as_deref()),
        Some(Task::History { json }) => history::history(args, *json),
        Some(Task::Backup { file }) => keep::backup(data, file),
        Some(Task::Restore { file }) => keep::restore(data, file),
        Some(Task::Forget { lesson, yes, .. }) => keep::forget(data, lesson.as_deref(), *yes),
        Some(Task::Preview { file }) => preview::preview(args, file),
        Some(Task::Progress { json }) => progress::progress(data, *json),
        Some(Task::Questions { json }) => questions::questions(data, *json),
        Some(Task::List { json }) => list::list(args, *json),
        Some(Task::Show { what, json }) => show::show(args, *what, *json),
        Some(Task::Config { path, json }) => config::config(heard, *path, *json),
        Some(Task::Doctor { json }) => doctor::doctor(heard, *json),
        Some(Task::Completions { shell }) => help::completions(*shell),
        Some(Task::Man) => help::man(),
        None => open::open(args),
    }
}

/// How the curve of a scenario is to come out.
fn form<'a>(args: &Args, is_csv: bool, svg: Option<&'a Path>) -> Form<'a> {
    match svg {
        Some(out) => Form::Svg(out),
        None if is_csv => Form::Csv,
        None => Form::Text { is_ascii: open::look_of_text(args).glyphs == Glyphs::Ascii },
    }
}

/// Why a flag of the tutorial that stands before a task cannot be heard there.
fn out_of_place(args: &Args, task: &Task) -> Option<String> {
    if task.shows_lessons() {
        return None;
    }
    let folder = args.lessons.as_deref().map(shown);
    let (flag, instead) = match (task, folder) {
        (Task::Check { path: None, .. }, Some(folder)) => {
            ("--lessons", format!("write peptibody check {folder}"))
        }
        (_, Some(_)) => ("--lessons", format!("write peptibody {} without it", task.name())),
        (Task::Check { .. } | Task::Preview { .. }, None) if args.drafts => {
            ("--drafts", format!("peptibody {} looks at drafts without it", task.name()))
        }
        (_, None) if args.drafts => {
            ("--drafts", format!("write peptibody {} without it", task.name()))
        }
        (_, None) => return None,
    };
    Some(format!("{flag} is for the tutorial; {instead}"))
}

/// Help and version go to the standard output, mistakes to the standard error.
fn explain(told: &clap::Error) -> ExitCode {
    if !told.use_stderr() {
        let text = told.render().to_string();
        let is_short = text == Args::command().render_help().to_string();
        return say(&if is_short { help::short() } else { text }, FINE);
    }
    refuse(USAGE, &mistake::sentence(told))
}

/// Says something on the standard error and ends with `code`.
fn refuse(code: u8, sentence: &str) -> ExitCode {
    let sentence = open::written_plainly(sentence);
    drop(writeln!(io::stderr(), "peptibody: {sentence}"));
    ExitCode::from(code)
}

/// Writes a whole text to the standard output and ends with `code`. A reader that has had enough is
/// no error.
fn say(text: &str, code: u8) -> ExitCode {
    let mut out = io::stdout();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(why) if why.kind() != io::ErrorKind::BrokenPipe => {
            refuse(WRONG, &format!("the output cannot be written ({why}); send it elsewhere"))
        }
        Ok(()) | Err(_) => ExitCode::from(code),
    }
}
