//! `peptibody show`: the glossary, the references or the table of keys, on paper.

use std::process::ExitCode;

use clap::ValueEnum;
use serde_json::{Value, json};

use super::{FINE, WRONG, args::Args, course::course, open, refuse, say};
use crate::{
    app::{self, KEYMAP, Legend, Scope, legend_of},
    content::{Course, Level, Reference, Term},
    ui::{self, look::Look, paragraph::Prose, theme::Role},
};

/// What can be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Subject {
    /// Every term, and what it means.
    Glossary,
    /// Every source, what it is, and how much of it was read.
    References,
    /// Every key, and what it does where.
    Keys,
}

/// Columns of a page.
const WIDTH: u16 = 78;

/// Columns by which what is said of something stands in.
const INDENT: u16 = 4;

/// Columns of the keys in their table.
const KEYS: usize = 14;

pub(super) fn show(args: &Args, what: Subject, as_json: bool) -> ExitCode {
    if what == Subject::Keys {
        let look = open::look_of_text(args);
        return say(&if as_json { keys_as_json() } else { keys(look) }, FINE);
    }
    let course = match course(args.lessons.as_deref(), args.drafts) {
        Ok(asked) => asked.course,
        Err(why) => return refuse(WRONG, &why),
    };
    let level = args.level.map(open::level).unwrap_or_default();
    let text = match what {
        Subject::Glossary if as_json => glossary_as_json(&course),
        Subject::References if as_json => references_as_json(&course),
        Subject::Glossary => glossary(&course, level, open::look_of_text(args)),
        Subject::References => references(&course, open::look_of_text(args)),
        Subject::Keys => keys(open::look_of_text(args)),
    };
    say(&text, FINE)
}

/// A head, and under it what is said of it.
fn entry(head: &str, said: &[String], look: Look) -> String {
    let said = said.iter().flat_map(|it| set(it, INDENT, look));
    let lines: Vec<String> = set(head, 0, look).into_iter().chain(said).collect();
    format!("{}\n\n", lines.join("\n"))
}

/// Words in lines of one width.
fn set(words: &str, indent: u16, look: Look) -> Vec<String> {
    let prose = Prose::of_text(words, Role::Text, WIDTH - indent, look);
    let blanks = " ".repeat(indent.into());
    let lines = prose.lines().iter().map(ToString::to_string);
    lines.map(|line| format!("{blanks}{}", line.trim_end())).collect()
}

fn glossary(course: &Course, level: Level, look: Look) -> String {
    let said = |term: &&Term| {
        let say = term.say.iter().map(|say| format!("say: {say}"));
        let names: Vec<&str> = term.also.iter().map(|name| &**name).collect();
        let also = (!names.is_empty()).then(|| format!("also: {}", names.join(", ")));
        let said: Vec<String> =
            [term.means.at(level).to_string()].into_iter().chain(say).chain(also).collect();
        entry(&term.term, &said, look)
    };
    app::glossary(course).iter().map(said).collect()
}

fn glossary_as_json(course: &Course) -> String {
    let terms: Vec<Value> = app::glossary(course)
        .into_iter()
        .map(|term| {
            json!({
                "id": term.id,
                "term": term.term,
                "say": term.say,
                "also": term.also,
                "means": {
                    "plain": term.means.at(Level::Plain),
                    "student": term.means.at(Level::Student),
                    "clinician": term.means.at(Level::Clinician),
                },
            })
        })
        .collect();
    format!("{:#}\n", json!({ "terms": terms }))
}

fn references(course: &Course, look: Look) -> String {
    let said = |source: &&Reference| match ui::source_in_words(source).split_first() {
        Some((head, said)) => entry(head, said, look),
        None => String::new(),
    };
    app::references(course).iter().map(said).collect()
}

fn references_as_json(course: &Course) -> String {
    let sources: Vec<Value> = app::references(course)
        .into_iter()
        .map(|it| {
            json!({
                "id": it.id, "authors": it.authors, "title": it.title, "source": it.source,
                "year": it.year, "volume": it.volume, "pages": it.pages, "doi": it.doi,
                "url": it.url, "locator": it.locator, "note": it.note,
                "in_words": ui::source_in_words(it),
            })
        })
        .collect();
    format!("{:#}\n", json!({ "references": sources }))
}

/// Each place of the program with the keys that do something there.
fn places() -> impl Iterator<Item = (&'static str, Vec<Legend>)> {
    let keys = |&scope: &Scope| legend_of(KEYMAP.iter().filter(|row| row.scope == scope));
    let places = Scope::ALL.iter().map(move |scope| (scope.title(), keys(scope)));
    places.filter(|(_, keys)| !keys.is_empty())
}

fn keys(look: Look) -> String {
    let line = |it: &Legend| {
        let keys = look.text(&it.keys).into_owned();
        format!("    {keys:<KEYS$}  {}\n", look.text(it.label))
    };
    let place = |(title, keys): (&str, Vec<Legend>)| {
        let lines: String = keys.iter().map(line).collect();
        format!("{}\n{lines}\n", look.text(title))
    };
    places().map(place).collect()
}

fn keys_as_json() -> String {
    let places: Vec<Value> = places()
        .map(|(title, keys)| {
            let keys: Vec<Value> =
                keys.iter().map(|it| json!({ "keys": it.keys, "does": it.label })).collect();
            json!({ "where": title, "keys": keys })
        })
        .collect();
    format!("{:#}\n", json!({ "places": places }))
}
