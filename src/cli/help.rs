//! What is told about the command line: the short help, the manual page, completions.

use std::{io, process::ExitCode};

use clap::{Arg, Command, CommandFactory as _};
use clap_complete::Shell;

use super::{FINE, WRONG, args::Args, refuse, say};

/// What follows the help of `completions`.
pub(super) const COMPLETIONS: &str = "\
Examples:
  source <(peptibody completions bash)     in ~/.bashrc
  peptibody completions fish > ~/.config/fish/completions/peptibody.fish
  peptibody completions zsh > _peptibody   in a folder of $fpath";

/// What follows the help of `man`.
pub(super) const MAN: &str = "\
Examples:
  peptibody man | man -l -
  peptibody man > ~/.local/share/man/man1/peptibody.1";

/// What follows the help of `config`.
pub(super) const CONFIG: &str = r#"Examples:
  peptibody config --path             where the file belongs
  mkdir -p "$(dirname "$(peptibody config --path)")"
  peptibody config > "$(peptibody config --path)"
  peptibody config --json             what is set, and by what

A flag wins over the environment (NO_COLOR), that over the file, that over what is built in.
Nothing is written or written over by peptibody itself; every line of a new file is a comment."#;

/// What follows the help of `lab`.
pub(super) const SCENARIO: &str = r#"A scenario file, each number with its range:
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

/// The last lines of the short help.
const ENDING: &str = "  -h, -V            This help, the version; --help and help COMMAND tell more

Examples:
  peptibody         start, or go on where you were
  peptibody itp     open a lesson at once
Exit codes: 0 fine, 1 something is wrong, 2 wrong usage or no terminal.
";

/// Columns of the short help.
const WIDTH: usize = 78;

pub(super) fn completions(shell: Shell) -> ExitCode {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "peptibody", &mut script);
    say(&String::from_utf8_lossy(&script), FINE)
}

pub(super) fn man() -> ExitCode {
    match page() {
        Ok(page) => say(&String::from_utf8_lossy(&page), FINE),
        Err(why) => refuse(WRONG, &format!("the manual page cannot be made ({why}); report it")),
    }
}

/// Everything on one page: the program, then each command with its flags.
fn page() -> io::Result<Vec<u8>> {
    let mut page = Vec::new();
    let mut whole = Args::command();
    whole.build();
    clap_mangen::Man::new(whole.clone()).render(&mut page)?;
    for task in whole.get_subcommands().filter(|it| it.get_name() != "help") {
        let name = task.get_name().to_uppercase();
        page.extend(format!(".SH \"PEPTIBODY {name}\"\n").bytes());
        let man = clap_mangen::Man::new(task.clone());
        man.render_description_section(&mut page)?;
        man.render_synopsis_section(&mut page)?;
        man.render_options_section(&mut page)?;
    }
    Ok(page)
}

/// All that one needs at first, on one screen of 80 by 24.
pub(super) fn short() -> String {
    let mut whole = Args::command();
    whole.build();
    let about = whole.get_about().map(ToString::to_string).unwrap_or_default();
    let about = about.split(':').next().unwrap_or_default();
    let names: Vec<&str> = whole.get_subcommands().map(Command::get_name).collect();
    let is_told = |arg: &&Arg| {
        let is_about_itself = matches!(arg.get_long(), None | Some("help" | "version"));
        !is_about_itself && !arg.is_hide_short_help_set()
    };
    let flags: String = whole.get_arguments().filter(is_told).map(flag).collect();
    let commands = wrapped(&names);
    format!(
        "{about}\n\nUsage: peptibody [OPTIONS] [LESSON | COMMAND]\n\nCommands:\n{commands}\nOptions:\n{flags}{ENDING}"
    )
}

/// `  --theme NAME   The colours to use`.
fn flag(arg: &Arg) -> String {
    let long = arg.get_long().map(|long| format!("--{long}")).unwrap_or_default();
    let value = arg.get_value_names().filter(|_| arg.get_action().takes_values());
    let is_needed = !arg.is_require_equals_set();
    let value = value.filter(|_| is_needed).map(|names| format!(" {}", names.join(" ")));
    let name = format!("{long}{}", value.unwrap_or_default());
    let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
    let help = help.split(&[';', ','][..]).next().unwrap_or_default();
    format!("  {name:<17} {help}\n")
}

/// Names in rows, with commas between them.
fn wrapped(names: &[&str]) -> String {
    let mut rows = String::from(" ");
    let mut used = 1;
    for (at, name) in names.iter().enumerate() {
        let comma = if at + 1 < names.len() { "," } else { "" };
        if used + name.len() + 2 > WIDTH {
            rows.push_str("\n ");
            used = 1;
        }
        rows.extend([" ", name, comma]);
        used += name.len() + 2;
    }
    rows + "\n"
}
