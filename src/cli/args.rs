//! What can be written on the command line.

use std::path::PathBuf;

use super::{help, new::Template, show::Subject};
use clap::{
    ArgAction, Parser, Subcommand, ValueEnum,
    builder::{PossibleValuesParser, TypedValueParser as _, styling::Styles},
};
use clap_complete::Shell;

/// How romiplostim works in immune thrombocytopenia: an interactive tutorial in the terminal.
///
/// Teaching material, never advice for a patient. Works offline; progress stays on this computer.
#[derive(Debug, Parser)]
#[command(
    version,
    styles = Styles::plain(),
    after_help = EXAMPLES
)]
pub(super) struct Args {
    /// Open this lesson at once, such as molecule; a name that is none lists them all
    pub lesson: Option<String>,

    /// Add or replace lessons and figures with those of a folder
    #[arg(long, value_name = "DIR")]
    pub lessons: Option<PathBuf>,

    /// Keep progress in this folder
    #[arg(long, value_name = "DIR", global = true)]
    pub data_dir: Option<PathBuf>,

    /// Word things for this kind of reader, this time
    #[arg(long, value_enum, value_name = "WHO")]
    pub level: Option<LevelName>,

    /// Show lessons that are drafts too
    #[arg(
        long, value_name = "ON", default_value = "off", hide_short_help = true,
        num_args = 0..=1, require_equals = true, default_missing_value = "on",
        action = ArgAction::Set, value_parser = switch()
    )]
    pub drafts: bool,

    /// Shuffle questions and choices by this number, so that a class sees one order
    #[arg(long, value_name = "N", hide_short_help = true)]
    pub seed: Option<u64>,

    /// Whether to use colours
    #[arg(long, value_enum, value_name = "WHEN", default_value = "auto", hide_short_help = true)]
    pub color: When,

    /// The colours to use
    #[arg(long, value_enum, value_name = "NAME")]
    pub theme: Option<ThemeName>,

    /// The characters to draw with
    #[arg(long, value_enum, value_name = "SET", default_value = "auto", hide_short_help = true)]
    pub glyphs: GlyphSet,

    /// The same as --glyphs ascii
    #[arg(long, conflicts_with = "glyphs")]
    pub ascii: bool,

    /// Whether anything may move by itself; nothing does in this edition
    #[arg(long, value_enum, value_name = "ON", default_value = "on", hide_short_help = true)]
    pub motion: Motion,

    /// Whether the wheel scrolls and a click chooses; then the terminal selects text with shift
    #[arg(
        long, value_name = "ON", default_value = "off",
        num_args = 0..=1, require_equals = true, default_missing_value = "on",
        action = ArgAction::Set, value_parser = switch()
    )]
    pub mouse: bool,

    #[command(subcommand)]
    pub task: Option<Task>,
}

/// What can be done without opening the tutorial.
#[derive(Debug, Subcommand)]
pub(super) enum Task {
    /// Look for mistakes in lessons: a file, a folder, or those inside the program
    Check {
        /// A lesson file or a folder of lessons
        path: Option<PathBuf>,
        /// End with 1 for warnings too
        #[arg(long)]
        strict: bool,
        /// As JSON, for other programs
        #[arg(long)]
        json: bool,
    },
    /// Run a scenario of the drug model and print its curve; a teaching model, not for dosing
    #[command(after_help = help::SCENARIO)]
    Lab {
        /// The scenario's file
        file: PathBuf,
        /// As rows of numbers: hour, dose, free drug, platelets
        #[arg(long, conflicts_with = "svg")]
        csv: bool,
        /// As a picture for a hand-out, written to this file; - is the standard output
        #[arg(long, value_name = "OUT")]
        svg: Option<PathBuf>,
    },
    /// Write a lesson or a figure to begin with
    New {
        /// What to write
        what: Template,
        /// Its permanent name: a-z, 0-9 and hyphens
        id: String,
        /// The folder of lessons to write it into
        #[arg(long, value_name = "DIR", default_value = ".")]
        into: PathBuf,
    },
    /// Show a lesson while its file is being written, and each change as it is saved
    Preview {
        /// The lesson's file
        file: PathBuf,
    },
    /// Say what is stored: attempts, answers, panes read
    Progress {
        /// As JSON, for other programs
        #[arg(long)]
        json: bool,
    },
    /// Print the questions that were kept for a lecturer, oldest first
    Questions {
        /// As JSON, for other programs
        #[arg(long)]
        json: bool,
    },
    /// List the lessons: number, name, title, questions, how far the review is
    List {
        /// As JSON, for other programs
        #[arg(long)]
        json: bool,
    },
    /// Print the glossary, the references or the table of keys
    Show {
        /// What to print
        what: Subject,
        /// As JSON, for other programs
        #[arg(long)]
        json: bool,
    },
    /// Print a config file to begin with, or say what is set and by what
    #[command(after_help = help::CONFIG)]
    Config {
        /// Only say where the file belongs
        #[arg(long, conflicts_with = "json")]
        path: bool,
        /// Every setting with its value and where that came from, as JSON
        #[arg(long)]
        json: bool,
    },
    /// Say what the program finds here: terminal, colours, characters, files
    ///
    /// Each line says what it rests on; one that begins with ! has to be mended, and then the end
    /// is 1. Nothing is written, and no terminal is needed.
    Doctor {
        /// As JSON, for other programs
        #[arg(long)]
        json: bool,
    },
    /// Print what completes commands and flags in a shell
    #[command(after_help = help::COMPLETIONS)]
    Completions {
        /// The shell
        shell: Shell,
    },
    /// Print a manual page, for man -l -
    #[command(after_help = help::MAN)]
    Man,
}

impl Task {
    /// Whether it is about the lessons that the tutorial would show.
    pub(super) fn shows_lessons(&self) -> bool {
        matches!(self, Self::List { .. } | Self::Show { .. } | Self::Config { .. })
    }

    /// Whether it can do without the config file, so that a mistake there is not in its way.
    pub(super) fn needs_no_config(&self) -> bool {
        matches!(
            self,
            Self::Check { .. }
                | Self::New { .. }
                | Self::Lab { .. }
                | Self::Config { .. }
                | Self::Doctor { .. }
                | Self::Completions { .. }
                | Self::Man
        )
    }

    /// The word for it on the command line.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Check { .. } => "check",
            Self::Lab { .. } => "lab",
            Self::New { .. } => "new",
            Self::Preview { .. } => "preview",
            Self::Progress { .. } => "progress",
            Self::Questions { .. } => "questions",
            Self::List { .. } => "list",
            Self::Show { .. } => "show",
            Self::Config { .. } => "config",
            Self::Doctor { .. } => "doctor",
            Self::Completions { .. } => "completions",
            Self::Man => "man",
        }
    }
}

/// Who things are worded for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum LevelName {
    /// Plain words, short sentences.
    Plain,
    /// Mechanisms, terms explained once.
    Student,
    /// Label language, doses, caveats.
    Clinician,
}

/// When to use colours.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum When {
    /// If the terminal has them and `NO_COLOR` is not set.
    Auto,
    /// Whatever the terminal says.
    Always,
    /// Bold, underline and reverse only.
    Never,
}

/// The colours to use.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum ThemeName {
    /// Few quiet colours on the terminal's own background.
    Calm,
    /// Black and white, bold and underlined.
    Contrast,
    /// No colours.
    Mono,
}

/// The characters to draw with.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum GlyphSet {
    /// As the locale says.
    Auto,
    /// Lines, arrows and signs.
    Unicode,
    /// Printable ASCII only.
    Ascii,
}

/// Whether anything may move by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Motion {
    /// It may.
    On,
    /// It may not.
    Off,
}

/// What turns something on or off.
fn switch() -> impl clap::builder::TypedValueParser<Value = bool> {
    PossibleValuesParser::new(["on", "off"]).map(|word| word == "on")
}

const EXAMPLES: &str = "\
Examples:
  peptibody                       start, or go on where you were
  peptibody receptor              open lesson 2 at once
  peptibody --glyphs ascii        for terminals without line characters
  peptibody --lessons my-lessons  with your own lessons
  peptibody check my-lessons      look for mistakes in them
  peptibody lab trial.ron         run a scenario of the drug model
  peptibody progress              what is stored, and where
  peptibody show glossary | less  what the words mean
  peptibody doctor                what the program finds in this terminal

Exit codes:
  0    everything went well
  1    something is wrong with a file, the database, the settings or the output
  2    the command line cannot be understood, or there is no terminal for a page
  129  the window was closed (128 and the number of the signal)
  130  interrupted from outside
  131  asked to quit from outside
  143  asked to end from outside";
