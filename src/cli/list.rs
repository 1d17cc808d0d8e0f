//! `peptibody list`: the lessons that the tutorial shows, one a line.

use std::process::ExitCode;

use serde_json::json;

use super::{
    FINE, WRONG,
    args::Args,
    course::{Asked, course},
    open, refuse, say,
};
use crate::{
    app::told::wording,
    content::{Course, Id, Outline, printable},
    ui::{cells::columns, look::Look},
};

pub(super) fn list(args: &Args, as_json: bool) -> ExitCode {
    match course(args.lessons.as_deref(), args.drafts) {
        Err(why) => refuse(WRONG, &why),
        Ok(Asked { course, .. }) if as_json => say(&to_json(&course), FINE),
        Ok(Asked { course, notice, .. }) => {
            let look = open::look_of_text(args);
            let notice = notice.map(|notice| format!("{notice}\n")).unwrap_or_default();
            say(&look.text(&format!("{notice}{}", to_text(&course, look))), FINE)
        }
    }
}

/// ` 2  receptor   Switching on c-Mpl       11 questions  about 12 min  under review`.
fn to_text(course: &Course, look: Look) -> String {
    let widest = |of: fn(&Outline) -> &str| {
        course.outlines().map(|it| columns(&look.text(of(it)))).max().unwrap_or_default()
    };
    let (ids, titles) = (widest(|it| it.id.as_str()), widest(|it| &it.title));
    let padded = |text: &str, wide: u16| {
        let text = look.text(text);
        let gap = usize::from(wide.saturating_sub(columns(&text)));
        format!("{text}{}", " ".repeat(gap))
    };
    let lines = course.outlines().enumerate().map(|(at, it)| {
        format!(
            "{:2}  {}  {}  {:2} questions  about {} min  {}\n",
            at + 1,
            padded(it.id.as_str(), ids),
            padded(&it.title, titles),
            it.items.len(),
            it.minutes,
            wording::status(it.status)
        )
    });
    lines.collect()
}

fn to_json(course: &Course) -> String {
    let lessons: Vec<_> = (1..)
        .zip(course.outlines())
        .map(|(number, it)| {
            json!({
                "number": number,
                "id": it.id.as_str(),
                "title": printable(&it.title),
                "minutes": it.minutes,
                "panes": it.panes.len(),
                "questions": it.items.len(),
                "status": wording::status(it.status),
            })
        })
        .collect();
    let hidden: Vec<&str> = course.hidden().iter().map(Id::as_str).collect();
    format!("{:#}\n", json!({ "lessons": lessons, "hidden_drafts": hidden }))
}
