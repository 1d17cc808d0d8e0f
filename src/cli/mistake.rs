//! What is wrong with a command line, in one sentence.

use clap::{
    Error,
    error::{ContextKind, ContextValue, ErrorKind},
};

use super::nearest::nearest;
use crate::content::printable;

/// What is wrong, and what to write instead if that can be guessed.
pub(super) fn sentence(told: &Error) -> String {
    let of_value = if told.kind() == ErrorKind::InvalidValue { value(told) } else { number(told) };
    of_value.unwrap_or_else(|| joined(&told.render().to_string()))
}

/// `--seed cannot be “x”; it is a whole number from 0 on`.
fn number(told: &Error) -> Option<String> {
    let (what, value) =
        (text(told, ContextKind::InvalidArg)?, text(told, ContextKind::InvalidValue)?);
    let is_number = told.kind() == ErrorKind::ValueValidation && what.ends_with("<N>");
    let what = what.split(' ').next().unwrap_or_default();
    is_number.then(|| format!("{what} cannot be “{value}”; it is a whole number from 0 on"))
}

/// `--theme cannot be “clam”; did you mean calm? it can be calm, contrast, mono`.
fn value(told: &Error) -> Option<String> {
    let Some(ContextValue::Strings(all)) = told.get(ContextKind::ValidValue) else { return None };
    let (what, value) =
        (text(told, ContextKind::InvalidArg)?, text(told, ContextKind::InvalidValue)?);
    let what = what.split(['[', ' ']).next().unwrap_or_default();
    let meant = nearest(&value, all.iter().map(String::as_str));
    let meant = meant.map(|it| format!("did you mean {it}? "));
    let (meant, all) = (meant.unwrap_or_default(), all.join(", "));
    Some(match value.as_str() {
        "" => format!("{what} needs a word after it; it can be {all}"),
        value => format!("{what} cannot be “{value}”; {meant}it can be {all}"),
    })
}

fn text(told: &Error, kind: ContextKind) -> Option<String> {
    let Some(ContextValue::String(text)) = told.get(kind) else { return None };
    Some(printable(text))
}

/// The first paragraph and the tips of what clap says, in one line.
fn joined(rendered: &str) -> String {
    let rendered = rendered.strip_prefix("error: ").unwrap_or(rendered);
    let first = rendered.lines().take_while(|line| !line.is_empty());
    let first: Vec<&str> = first.map(str::trim).collect();
    let tips = rendered.lines().filter_map(|line| line.trim().strip_prefix("tip: "));
    let tips: Vec<String> = tips.map(|tip| format!("; {tip}")).collect();
    let end = if tips.is_empty() { "; peptibody --help tells what there is" } else { "" };
    printable(&format!("{}{}{end}", first.join(" "), tips.concat()))
}
