//! Flag, environment, config file, default: whichever says something first is heard.

use std::{ffi::OsString, path::PathBuf};

use clap::{ArgMatches, CommandFactory as _, Error, FromArgMatches as _, parser::ValueSource};

use super::{file, is_plain_switch, settings};
use crate::{
    cli::{args::Args, task::Task},
    shell::{looks, place},
};

/// Where a value came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    Flag,
    /// A variable of the environment.
    Environment(&'static str),
    /// A line of the config file, as `config.toml:3:1`.
    File(String),
    Default,
}

/// A setting with its value.
pub(super) struct Setting {
    pub(super) name: String,
    pub(super) value: Option<String>,
    pub(super) origin: Origin,
}

/// What was asked for, all in all.
pub(in crate::cli) struct Heard {
    /// The command line as if everything had been written there.
    pub(in crate::cli) args: Args,
    /// Why the config file cannot be heard, if so.
    pub(in crate::cli) trouble: Option<String>,
    /// The place of the config file, there or not; nothing without a home directory.
    pub(in crate::cli) file: Option<PathBuf>,
    pub(super) settings: Vec<Setting>,
}

/// What asks for something without a flag.
struct Wish {
    name: String,
    value: String,
    origin: Origin,
}

/// Variables of the environment that set something: the setting, the variable, the value.
const VARIABLES: [(&str, &str, &str); 1] = [("color", "NO_COLOR", "never")];

/// Puts together what `given` says, which are the words of `line`, with what stands elsewhere.
///
/// # Errors
/// What clap has against it.
pub(in crate::cli) fn hear(line: &[OsString], given: &ArgMatches) -> Result<Heard, Error> {
    let args = Args::from_arg_matches(given)?;
    let file = place::config_file();
    let read = file.as_deref().map_or_else(|| Ok(Vec::new()), file::read);
    let (lines, trouble) = match read {
        Ok(lines) => (lines, None),
        Err(why) => (Vec::new(), Some(why)),
    };
    let from_file = lines.into_iter().map(|line| {
        let file::Line { name, value, place } = line;
        Wish { name, value, origin: Origin::File(place) }
    });
    let mut wishes: Vec<Wish> = Vec::new();
    for wish in from_environment().chain(from_file) {
        let is_said = is_flagged(given, &wish) || wishes.iter().any(|it| it.name == wish.name);
        if !is_said && is_heeded(&wish.name, args.task.as_ref()) {
            wishes.push(wish);
        }
    }
    let (program, rest) = line.split_at(line.len().min(1));
    let words = wishes.iter().filter_map(word);
    let line = program.iter().cloned().chain(words).chain(rest.iter().cloned());
    let matches = Args::command().try_get_matches_from(line)?;
    let settings = told(given, &matches, &wishes);
    Ok(Heard { args: Args::from_arg_matches(&matches)?, trouble, file, settings })
}

fn from_environment() -> impl Iterator<Item = Wish> {
    VARIABLES.into_iter().filter(|(_, variable, _)| looks::is_set(variable)).map(
        |(name, variable, value)| Wish {
            name: name.to_owned(),
            value: value.to_owned(),
            origin: Origin::Environment(variable),
        },
    )
}

/// Whether a flag says something about it. One that names a theme asks for its colours, and
/// `--ascii` is about characters.
fn is_flagged(given: &ArgMatches, wish: &Wish) -> bool {
    let by = match wish.name.as_str() {
        "color" => &["color", "theme"][..],
        "glyphs" => &["glyphs", "ascii"],
        name => &[name],
    };
    by.iter().any(|name| is_on_command_line(given, name))
}

fn is_on_command_line(given: &ArgMatches, name: &str) -> bool {
    let id = name.replace('-', "_");
    let is_known = given.ids().any(|it| it.as_str() == id);
    is_known && given.value_source(&id) == Some(ValueSource::CommandLine)
}

/// Whether what is done asks for lessons at all; the other settings do no harm anywhere.
fn is_heeded(name: &str, task: Option<&Task>) -> bool {
    task.is_none_or(Task::shows_lessons) || !matches!(name, "lessons" | "drafts")
}

/// `--theme=calm`; nothing for a flag without a word that is off.
fn word(wish: &Wish) -> Option<OsString> {
    let name = &wish.name;
    let setting = settings().into_iter().find(|it| it.get_long() == Some(name))?;
    match (is_plain_switch(&setting), wish.value.as_str()) {
        (true, "off") => None,
        (true, _) => Some(format!("--{name}").into()),
        (false, value) => Some(format!("--{name}={value}").into()),
    }
}

fn told(given: &ArgMatches, matches: &ArgMatches, wishes: &[Wish]) -> Vec<Setting> {
    let setting = |name: String| {
        let id = name.replace('-', "_");
        let raw = matches.try_get_raw(&id).ok().flatten().and_then(|mut values| values.next());
        let mut value = raw.map(|value| value.to_string_lossy().into_owned());
        let wish = wishes.iter().find(|wish| wish.name == name);
        let by_alias = name == "glyphs" && is_on_command_line(given, "ascii");
        match value.as_deref() {
            _ if by_alias => value = Some("ascii".to_owned()),
            Some("true") => value = Some("on".to_owned()),
            Some("false") => value = Some("off".to_owned()),
            Some(_) | None => {}
        }
        let origin = match wish {
            _ if by_alias || is_on_command_line(given, &name) => Origin::Flag,
            Some(wish) => wish.origin.clone(),
            None => Origin::Default,
        };
        Setting { name, value, origin }
    };
    settings().iter().filter_map(|it| it.get_long().map(|name| setting(name.to_owned()))).collect()
}
