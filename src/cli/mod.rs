//! The command line: chooses what to run, and says in one sentence what stood in the way.

mod args;
mod check;
mod course;
mod new;
mod open;
mod preview;
mod progress;
mod questions;
mod report;

use std::{
    io::{self, Write as _},
    process::ExitCode,
};

use clap::Parser as _;

use args::{Args, Task};

/// Everything went well.
const FINE: u8 = 0;
/// Something is wrong with what was asked about, or with the machine.
const WRONG: u8 = 1;
/// The command line or the terminal is not one the program can use.
const USAGE: u8 = 2;

/// Runs the program with the process's own arguments.
#[must_use]
pub fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(told) => return explain(&told),
    };
    match &args.task {
        Some(Task::Check { path, strict, json }) => check::check(path.as_deref(), *strict, *json),
        Some(Task::New { what, id, into }) => new::new(*what, id, into),
        Some(Task::Preview { file }) => preview::preview(&args, file),
        Some(Task::Progress { json }) => progress::progress(args.data_dir.as_deref(), *json),
        Some(Task::Questions { json }) => questions::questions(args.data_dir.as_deref(), *json),
        None => open::open(&args),
    }
}

/// Help and version go to the standard output, mistakes to the standard error.
fn explain(told: &clap::Error) -> ExitCode {
    drop(told.print());
    ExitCode::from(if told.use_stderr() { USAGE } else { FINE })
}

/// Says one sentence on the standard error and ends with `code`.
fn refuse(code: u8, sentence: &str) -> ExitCode {
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
