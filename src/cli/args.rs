//! What can be written on the command line.

use std::path::PathBuf;

use clap::{
    ArgAction, Parser, ValueEnum,
    builder::{PossibleValuesParser, TypedValueParser as _, styling::Styles},
};

use super::task::Task;

/// How romiplostim works in immune thrombocytopenia: an interactive tutorial in the terminal.
///
/// Teaching material, never advice for a patient. Works offline; progress stays on this computer.
#[derive(Debug, Parser)]
#[command(
    version,
    styles = Styles::plain(),
    after_help = EXAMPLES
)]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
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

    /// Everything as plain lines: for a screen reader, a pipe, or a terminal without pages
    #[arg(
        long, value_name = "ON", default_value = "off",
        num_args = 0..=1, require_equals = true, default_missing_value = "on",
        action = ArgAction::Set, value_parser = switch()
    )]
    pub linear: bool,

    #[command(subcommand)]
    pub task: Option<Task>,
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
  peptibody molecule --linear     a lesson in plain lines, also from a pipe
  peptibody --lessons my-lessons  with your own lessons
  peptibody check my-lessons      look for mistakes in them
  peptibody lab trial.ron         run a scenario of the drug model
  peptibody due                   how much is due for review
  peptibody stats                 how sure against how right, and more
  peptibody progress              what is stored, and where
  peptibody backup mine.db        a copy of it; peptibody restore mine.db takes it back
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
