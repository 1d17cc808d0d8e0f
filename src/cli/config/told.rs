//! `peptibody config`: a config file to begin with, its place, and what is set by what.

use std::process::ExitCode;

use clap::Arg;
use serde_json::{Value, json};

use super::{
    Heard, is_called, is_plain_switch,
    layers::{Origin, Setting},
    settings, words,
};
use crate::{
    cli::{FINE, WRONG, refuse, say},
    content::printable,
    shell::place::shown,
};

pub(in crate::cli) fn config(heard: &Heard, only_path: bool, as_json: bool) -> ExitCode {
    let Some(path) = heard.file.as_deref().map(shown) else {
        let why = "there is no home directory to keep a config file in; set XDG_CONFIG_HOME";
        return refuse(WRONG, why);
    };
    match &heard.trouble {
        _ if only_path => say(&format!("{path}\n"), FINE),
        _ if !as_json => say(&template(&path), FINE),
        Some(why) => refuse(WRONG, why),
        None => say(&to_json(heard, &path), FINE),
    }
}

/// A file in which every setting stands as a comment.
fn template(path: &str) -> String {
    let each: Vec<String> = settings().iter().map(entry).collect();
    format!(
        "# Settings of peptibody. They are read from {path}\n\
         # A flag of the same name wins over this file, and so does NO_COLOR over color.\n\
         # Take the # away before a line to set something.\n{}",
        each.concat()
    )
}

fn entry(setting: &Arg) -> String {
    let name = setting.get_long().unwrap_or_default();
    let help = setting.get_help().map(ToString::to_string).unwrap_or_default();
    let words = words(setting);
    let choices = match words.as_slice() {
        [] => String::new(),
        [all @ .., last] => format!("\n# One of: {} {last}", all.join(" ")),
    };
    format!("\n# {help}{choices}\n# {name} = {}\n", example(setting, &words))
}

/// What is built in, or else what one might write.
fn example(setting: &Arg, words: &[String]) -> String {
    let built_in = setting.get_default_values().first().filter(|_| !is_plain_switch(setting));
    let word = built_in.map(|it| it.to_string_lossy().into_owned());
    let word = word.or_else(|| words.first().cloned());
    match word {
        Some(word) => format!("\"{word}\""),
        None if is_called(setting, "N") => "7".to_owned(),
        None if is_called(setting, "DIR") => "\"/the/whole/path\"".to_owned(),
        None => "\"\"".to_owned(),
    }
}

fn to_json(heard: &Heard, path: &str) -> String {
    let each: serde_json::Map<String, Value> =
        heard.settings.iter().map(|it| (it.name.clone(), fields(it))).collect();
    let is_there = heard.file.as_deref().is_some_and(std::path::Path::exists);
    format!("{:#}\n", json!({ "file": path, "is_there": is_there, "settings": each }))
}

fn fields(setting: &Setting) -> Value {
    let (from, at) = match &setting.origin {
        Origin::Flag => ("flag", None),
        Origin::Environment(name) => ("environment", Some(*name)),
        Origin::File(place) => ("file", Some(place.as_str())),
        Origin::Default => ("default", None),
    };
    json!({ "value": setting.value.as_deref().map(printable), "from": from, "at": at })
}
