//! `peptibody backup`, `restore` and `forget`: copies of what is stored, and throwing it away.

use std::{
    io::{self, BufRead as _, IsTerminal as _, Write as _},
    path::Path,
    process::ExitCode,
};

use super::{FINE, USAGE, WRONG, refuse, say};
use crate::{
    content::printable,
    shell::{
        place::{data_dir, shown},
        store::{Opening, Restored, Store},
    },
};

pub(super) fn backup(dir: Option<&Path>, file: &Path) -> ExitCode {
    told(open(dir).and_then(|Open { mut store, remark }| {
        store.backup(file)?;
        Ok(format!("{remark}{} is copied to {}\n", shown(store.path()), shown(file)))
    }))
}

pub(super) fn restore(dir: Option<&Path>, file: &Path) -> ExitCode {
    told(open_to_change(dir).and_then(|Open { mut store, remark }| {
        let restored = store.restore(file)?;
        Ok(format!("{remark}{}", summary(&restored, file)))
    }))
}

pub(super) fn forget(dir: Option<&Path>, lesson: Option<&str>, yes: bool) -> ExitCode {
    let Open { mut store, remark } = match open_to_change(dir) {
        Ok(open) => open,
        Err(why) => return refuse(WRONG, &why),
    };
    let question = match question(&mut store, lesson) {
        Ok(question) => question,
        Err(why) => return refuse(WRONG, &why),
    };
    if !yes {
        match is_meant(&question) {
            Ok(true) => {}
            Ok(false) => return say("nothing was forgotten\n", FINE),
            Err(why) => return refuse(USAGE, &why),
        }
    }
    told(store.forget(lesson).map(|gone| {
        format!(
            "{remark}{} thrown away; all as it was before is kept as {}\n",
            counted(gone.removed, "record was", "records were"),
            shown(&gone.kept_as)
        )
    }))
}

/// What is stored, and what there is to say about it first: nothing, or a line.
struct Open {
    store: Store,
    remark: String,
}

fn open(dir: Option<&Path>) -> Result<Open, String> {
    match Store::open(&data_dir(dir)?) {
        Opening::Ready { store, notice } => Ok(Open::of(store, notice)),
        Opening::ReadOnly { store, .. } => Ok(Open::of(store, None)),
        Opening::Closed { why } => Err(why),
    }
}

fn open_to_change(dir: Option<&Path>) -> Result<Open, String> {
    match Store::open(&data_dir(dir)?) {
        Opening::Ready { store, notice } => Ok(Open::of(store, notice)),
        Opening::ReadOnly { why, .. } | Opening::Closed { why } => Err(why),
    }
}

impl Open {
    fn of(store: Store, remark: Option<String>) -> Self {
        Self { store, remark: remark.map(|it| format!("{it}\n")).unwrap_or_default() }
    }
}

fn told(done: Result<String, String>) -> ExitCode {
    match done {
        Ok(text) => say(&text, FINE),
        Err(why) => refuse(WRONG, &why),
    }
}

fn summary(restored: &Restored, file: &Path) -> String {
    let Restored { added, differing, kept_as } = restored;
    let file = shown(file);
    let came = match added {
        0 => format!("nothing of {file} was missing\n"),
        added => {
            let were = counted(*added, "record was", "records were");
            format!("{were} missing and came from {file}\n")
        }
    };
    let went = match differing {
        0 => String::new(),
        differing => {
            let went = counted(*differing, "attempt", "attempts");
            format!("{went} went on differently there; what was here stays\n")
        }
    };
    let kept_as = kept_as.as_deref().map_or_else(String::new, |kept_as| {
        format!("all as it was before is kept as {}\n", shown(kept_as))
    });
    format!("{came}{went}{kept_as}")
}

/// What is asked before anything is thrown away; a sentence if there is nothing to throw away.
fn question(store: &mut Store, lesson: Option<&str>) -> Result<String, String> {
    let known = store.lessons().map_err(|why| why.to_string())?;
    let path = shown(store.path());
    match lesson {
        None if store.is_empty().map_err(|why| why.to_string())? => {
            Err(format!("there is nothing to forget in {path}"))
        }
        None => Ok(format!("Throw away everything in {path}?")),
        Some(lesson) if known.iter().any(|it| it == lesson) => {
            let lesson = printable(lesson);
            Ok(format!("Throw away what was read and answered of “{lesson}”?"))
        }
        Some(lesson) => {
            let lesson = printable(lesson);
            let known: Vec<String> = known.iter().map(|it| printable(it)).collect();
            Err(match known.as_slice() {
                [] => format!("nothing is stored about “{lesson}”, nor about any lesson"),
                known => {
                    let known = known.join(", ");
                    format!("nothing is stored about “{lesson}”; there is something about {known}")
                }
            })
        }
    }
}

/// Whether the person says yes.
fn is_meant(question: &str) -> Result<bool, String> {
    if !(io::stdin().is_terminal() && io::stdout().is_terminal()) {
        return Err("this asks first and needs a terminal; add --yes to do without".to_owned());
    }
    let mut out = io::stdout();
    let asked = write!(out, "{question} Type yes: ").and_then(|()| out.flush());
    let mut line = String::new();
    let read = asked.and_then(|()| io::stdin().lock().read_line(&mut line));
    read.map_err(|why| format!("the terminal cannot be used ({why}); add --yes to do without"))?;
    Ok(line.trim().eq_ignore_ascii_case("yes"))
}

fn counted(count: usize, one: &str, more: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {more}") }
}
