//! What can be done without opening the tutorial.

use std::path::PathBuf;

use clap::Subcommand;

use super::new::Template;

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
}

impl Task {
    /// Whether it looks at the lessons that the tutorial would show.
    pub(super) fn sees_lessons(&self) -> bool {
        match self {
            Self::Due { .. } | Self::Stats { .. } | Self::Report { .. } | Self::History { .. } => {
                true
            }
            Self::Check { .. }
            | Self::Lab { .. }
            | Self::New { .. }
            | Self::Preview { .. }
            | Self::Progress { .. }
            | Self::Backup { .. }
            | Self::Restore { .. }
            | Self::Forget { .. }
            | Self::Questions { .. } => false,
        }
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
