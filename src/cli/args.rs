//! What can be written on the command line.

use std::path::PathBuf;

use super::new::Template;
use clap::{Parser, Subcommand, ValueEnum, builder::styling::Styles};

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
    #[arg(long)]
    pub drafts: bool,

    /// Shuffle questions and choices by this number, so that a class sees one order
    #[arg(long, value_name = "N")]
    pub seed: Option<u64>,

    /// Whether to use colours
    #[arg(long, value_enum, value_name = "WHEN", default_value = "auto")]
    pub color: When,

    /// The colours to use
    #[arg(long, value_enum, value_name = "NAME")]
    pub theme: Option<ThemeName>,

    /// The characters to draw with
    #[arg(long, value_enum, value_name = "SET", default_value = "auto")]
    pub glyphs: GlyphSet,

    /// The same as --glyphs ascii
    #[arg(long, conflicts_with = "glyphs")]
    pub ascii: bool,

    /// Whether anything may move by itself; nothing does in this edition
    #[arg(long, value_enum, value_name = "ON", default_value = "on")]
    pub motion: Motion,

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
    #[command(after_help = SCENARIO)]
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
    /// Copy everything that is stored to a file, also while the tutorial is open
    Backup {
        /// The file to write; it must not be there yet
        file: PathBuf,
    },
    /// Add what is missing here from such a copy; what is here stays
    Restore {
        /// A file that backup wrote, or another progress.db
        file: PathBuf,
    },
    /// Throw away what is stored about a lesson, or everything; asks first and keeps a dated copy
    Forget {
        /// The lesson
        #[arg(required_unless_present = "all", conflicts_with = "all")]
        lesson: Option<String>,
        /// Everything: all lessons, attempts, patients, settings and questions
        #[arg(long)]
        all: bool,
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
    /// Print the questions that were kept for a lecturer, oldest first
    Questions {
        /// As JSON, for other programs
        #[arg(long)]
        json: bool,
    },
}

impl Task {
    /// The word for it on the command line.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::Check { .. } => "check",
            Self::Lab { .. } => "lab",
            Self::New { .. } => "new",
            Self::Preview { .. } => "preview",
            Self::Progress { .. } => "progress",
            Self::Backup { .. } => "backup",
            Self::Restore { .. } => "restore",
            Self::Forget { .. } => "forget",
            Self::Questions { .. } => "questions",
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

const EXAMPLES: &str = "\
Examples:
  peptibody                       start, or go on where you were
  peptibody receptor              open lesson 2 at once
  peptibody --glyphs ascii        for terminals without line characters
  peptibody --lessons my-lessons  with your own lessons
  peptibody check my-lessons      look for mistakes in them
  peptibody lab trial.ron         run a scenario of the drug model
  peptibody progress              what is stored, and where
  peptibody backup mine.db        a copy of it; peptibody restore mine.db takes it back

Exit codes: 0 fine, 1 something is wrong, 2 wrong usage or no terminal.";

const SCENARIO: &str = r#"A scenario file, each number with its range:
  (
      patient: Preset("itp"),      // or a name below, or Custom((ka: 0.0254, ...))
      doses: [                     // at most 10,000; [] with a rule
          (t_h: 0, mcg_per_kg: 1, route: SC),    // hour, 0 to 100 mcg/kg, SC or IV
          (t_h: 168, mcg_per_kg: 1, route: SC),
      ],
      rule: None,                  // or Some((label: US, visits: 9)), or EU; 1 to 520 visits
      days: 60,                    // 1 to 3650
      at_h: [0, 24, 48],           // hours to list with --csv; without it one a day
  )

Names: healthy, itp, typical, low_turnover, splenectomised, sensitive, rebounder,
hard_to_treat, nonresponder, overshooter, swinger. typical is itp; those after it are invented.

Custom takes all sixteen numbers; these are those of itp:
  Custom((
      ka: 0.0254, f: 0.499, vc: 0.0683, kel: 0.0382, kcp: 0.0806, kpc: 0.0148,
      kint: 0.173, xi: 0.0215, kd: 0.131, sc50: 0.052, smax: 11.2, tp: 142,
      tplt: 57.6, plt0: 16.5, rx: 3.8, gamma: 0.2,
  ))

Hours, mcg/kg, ng/mL and 10^9 platelets a litre. A row is what holds just before a dose
that is given at its hour.

Exit codes: 0 fine, 1 something is wrong with the file or the output, 2 wrong usage."#;
