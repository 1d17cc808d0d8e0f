//! A learner at a terminal with a home of their own.

use std::path::{Path, PathBuf};

use portable_pty::{CommandBuilder, ExitStatus};
use tempfile::TempDir;

use crate::terminal::pty::Pty;

/// A home directory, and how the program is started in it.
pub(super) struct Learner {
    home: TempDir,
    environment: Vec<(&'static str, &'static str)>,
}

impl Learner {
    pub(super) fn new() -> Self {
        Self { home: TempDir::new().unwrap(), environment: Vec::new() }
    }

    /// The same learner with this in the environment.
    pub(super) fn with(mut self, name: &'static str, value: &'static str) -> Self {
        self.environment.push((name, value));
        self
    }

    /// Where progress is kept.
    pub(super) fn data(&self) -> PathBuf {
        self.home.path().join("data")
    }

    /// A file or folder in the learner's home.
    pub(super) fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// Starts the program in a window of 80 by 24 cells.
    pub(super) fn starts(&self, args: &[&str]) -> Pty {
        self.starts_in(80, 24, args)
    }

    /// Starts the program in a window of `columns` by `rows` cells, worded for a student.
    pub(super) fn starts_in(&self, columns: u16, rows: u16, args: &[&str]) -> Pty {
        let args: Vec<&str> = ["--level", "student"].iter().chain(args).copied().collect();
        self.starts_unasked(columns, rows, &args)
    }

    /// Starts the program without a word about how things should be worded.
    pub(super) fn starts_unasked(&self, columns: u16, rows: u16, args: &[&str]) -> Pty {
        let mut command = CommandBuilder::new(env!("CARGO_BIN_EXE_peptibody"));
        command.env_clear();
        command.env("HOME", self.home.path());
        command.env("TERM", "xterm-256color");
        command.env("LANG", "C.UTF-8");
        // Says that the ground is dark, so that no test waits for an answer of the terminal.
        command.env("COLORFGBG", "15;0");
        for (name, value) in &self.environment {
            command.env(name, value);
        }
        command.args(["--data-dir", text(&self.data()), "--seed", "3"]);
        command.args(args);
        Pty::spawn(command, columns, rows)
    }

    /// Starts the program and opens the quiz of the first lesson at its first question.
    pub(super) fn opens_quiz(&self) -> Pty {
        let mut pty = self.starts(&[]);
        pty.wait_text("Lessons");
        pty.send("t");
        pty.wait_text("Begin");
        pty.send("\r");
        pty.wait_text("1 of 10");
        pty
    }
}

/// Lets the question on screen be answered by the program, which is an answer that is saved.
pub(super) fn is_shown_the_answer(pty: &mut Pty, saved: usize) {
    pty.send("\x1bOR");
    pty.wait_text("Show me the answer");
    pty.send("y");
    let told =
        if saved == 1 { "1 answer saved".to_owned() } else { format!("{saved} answers saved") };
    pty.wait_text(&told);
}

/// Leaves by `q` and waits for the end.
pub(super) fn quits(mut pty: Pty) -> ExitStatus {
    pty.send("q");
    let status = pty.wait_exit();
    assert!(pty.left_on().is_empty(), "{:?}", pty.left_on());
    status
}

pub(super) fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}
