//! The config file: reading it, and saying in one sentence where it cannot be understood.

use std::path::{Path, PathBuf};

use clap::Arg;
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::{is_called, settings, words};
use crate::{
    cli::nearest::nearest,
    content::printable,
    shell::{folder, place::shown},
};

/// One line of the file.
pub(super) struct Line {
    /// The setting; the name of its flag.
    pub(super) name: String,
    /// What it is set to, as its flag takes it.
    pub(super) value: String,
    /// `config.toml:3:1`.
    pub(super) place: String,
}

/// What the file sets, in its order; nothing if there is no file.
///
/// # Errors
/// One sentence with the place in the file and what to do there.
pub(super) fn read(path: &Path) -> Result<Vec<Line>, String> {
    if path.symlink_metadata().is_err() {
        return Ok(Vec::new());
    }
    let source = folder::read_file(path)?;
    let text = std::str::from_utf8(&source.bytes)
        .map_err(|_| format!("{} is not text in UTF-8; save it as such", shown(path)))?;
    parse(text).map_err(|slip| slip.told(text, path)).map(|lines| {
        let with_place = |(name, value, at)| Line { name, value, place: place(text, at, path) };
        lines.into_iter().map(with_place).collect()
    })
}

/// What is not understood, and where in the text, in bytes.
struct Slip {
    at: usize,
    said: String,
}

impl Slip {
    fn told(&self, text: &str, path: &Path) -> String {
        format!("{}: {}", place(text, self.at, path), printable(&self.said))
    }
}

type Found = (String, String, usize);

fn parse(text: &str) -> Result<Vec<Found>, Slip> {
    let table = DeTable::parse(text).map_err(|error| {
        let why = error.message().lines().next().unwrap_or_default().to_owned();
        let at = error.span().map_or(0, |span| span.start);
        Slip { at, said: format!("this is not TOML ({why}); mend the line or put # before it") }
    })?;
    let known = settings();
    let mut lines: Vec<Found> = Vec::new();
    for (key, value) in table.get_ref() {
        let setting = known.iter().find(|it| it.get_long() == Some(&**key.get_ref()));
        let setting = setting.ok_or_else(|| unknown(key, &known))?;
        let text = text_of(setting, value.get_ref())
            .ok_or_else(|| wrong(setting, value.get_ref(), value.span().start))?;
        lines.push((key.get_ref().to_string(), text, key.span().start));
    }
    lines.sort_by_key(|(_, _, at)| *at);
    Ok(lines)
}

fn unknown(key: &Spanned<std::borrow::Cow<'_, str>>, known: &[Arg]) -> Slip {
    let name = &**key.get_ref();
    let hint = match nearest(name, known.iter().filter_map(Arg::get_long)) {
        _ if name == "ascii" => "write glyphs = \"ascii\"".to_owned(),
        Some(meant) => format!("did you mean {meant}?"),
        None => "peptibody config lists all there are".to_owned(),
    };
    Slip { at: key.span().start, said: format!("there is no setting “{name}”; {hint}") }
}

/// What a flag would be given; nothing if the setting cannot be that.
fn text_of(setting: &Arg, value: &DeValue<'_>) -> Option<String> {
    let text = match value {
        DeValue::String(text) => text.to_string(),
        DeValue::Boolean(is_on) => if *is_on { "on" } else { "off" }.to_owned(),
        DeValue::Integer(number) => {
            i64::from_str_radix(&number.as_str().replace('_', ""), number.radix()).ok()?.to_string()
        }
        DeValue::Float(_) | DeValue::Datetime(_) | DeValue::Array(_) | DeValue::Table(_) => {
            return None;
        }
    };
    let words = words(setting);
    let fits = if !words.is_empty() {
        words.contains(&text)
    } else if is_called(setting, "N") {
        text.parse::<u64>().is_ok()
    } else if is_called(setting, "DIR") {
        value.is_str() && PathBuf::from(&text).is_absolute()
    } else {
        value.is_str()
    };
    fits.then_some(text)
}

fn wrong(setting: &Arg, value: &DeValue<'_>, at: usize) -> Slip {
    let name = setting.get_long().unwrap_or_default();
    let words = words(setting);
    let meant = value.as_str().and_then(|it| nearest(it, words.iter().map(String::as_str)));
    let instead = match (meant, words.as_slice()) {
        (Some(meant), _) => format!("did you mean \"{meant}\"?"),
        (None, [all @ .., last]) if !all.is_empty() => {
            format!("write \"{}\" or \"{last}\"", all.join("\", \""))
        }
        (None, _) if is_called(setting, "N") => "write a whole number from 0 on".to_owned(),
        (None, _) if is_called(setting, "DIR") => {
            "write the whole path of a folder in quotes, from / on".to_owned()
        }
        (None, _) => "write a text in quotes".to_owned(),
    };
    let what = value.as_str().map_or_else(String::new, |text| format!(" “{text}”"));
    Slip { at, said: format!("{name} cannot be this{what}; {instead}") }
}

/// `config.toml:3:9`, with lines and columns counted from 1, columns in characters.
fn place(text: &str, at: usize, path: &Path) -> String {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    format!("{}:{line}:{column}", shown(path))
}
