//! What can be done without opening the tutorial.

use std::path::PathBuf;

use clap::Subcommand;
use clap_complete::Shell;

use super::{help, new::Template, show::Subject};

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
    /// Say how much is due for review, in one line for a shell prompt
    Due {
        /// As JSON, for other programs
        #[arg(long)]
        json: bool,
    },
    /// Say how sure you were against how right, what keeps going wrong, how much is still known
    #[command(after_help = STATS)]
    Stats {
        /// As JSON, for other programs
        #[arg(long, conflicts_with = "csv")]
        json: bool,
        /// Each first answer as a row of numbers
        #[arg(long)]
        csv: bool,
        /// For a lecturer, without a name: the first answer to each question, to this file;
        /// - is the standard output
        #[arg(long, value_name = "FILE", conflicts_with_all = ["json", "csv"])]
        export: Option<PathBuf>,
    },
    /// Say what the answers of a class say about the questions
    #[command(after_help = REPORT)]
    Report {
        /// A folder of files that stats --export wrote, one for each learner
        dir: PathBuf,
        /// Each question as a row of numbers
        #[arg(long, conflicts_with = "html")]
        csv: bool,
        /// As one page with charts, written to this file; - is the standard output
        #[arg(long, value_name = "FILE")]
        html: Option<PathBuf>,
    },
    /// List every attempt, the last one first
    History {
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
        matches!(
            self,
            Self::Due { .. }
                | Self::Stats { .. }
                | Self::Report { .. }
                | Self::History { .. }
                | Self::List { .. }
                | Self::Show { .. }
                | Self::Config { .. }
        )
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
            Self::Due { .. } => "due",
            Self::Stats { .. } => "stats",
            Self::Report { .. } => "report",
            Self::History { .. } => "history",
            Self::Backup { .. } => "backup",
            Self::Restore { .. } => "restore",
            Self::Forget { .. } => "forget",
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

const STATS: &str = "\
Columns of --csv: day, at_ms (since 1970, UTC), attempt, mode, lesson, item, raw (score of the
first try, 0 to 1), certainty (1 to 3, empty if it was not said), hints, shown (1 if the answer
was shown in place of being given).

--export holds no name, no date and no words of your own: a token that is drawn anew for each
export, and of each question the score, how sure you were, and which known wrong answer it was.
Give a lecturer one file; a second one would count as a second learner.";

const REPORT: &str = "\
  peptibody report class                     a table
  peptibody report class --html report.html  one page with charts

Difficulty is the mean score (lower is harder). Discrimination is the correlation of a question's
score with the learner's score on the others: 0.2 and more is good, under 0 look at the key. With
fewer than 30 learners nothing can be said, with fewer than 100 it is a first impression.

Exit codes: 0 fine, 1 a file was left out or nothing could be read, 2 wrong usage.";
