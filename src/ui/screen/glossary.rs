//! Every term of the course; the chosen one is explained at every depth that is written.

use super::{
    lines::Line,
    listing::Listing,
    wording::{counted, level},
};
use crate::{
    app::{Met, Model, first_met, glossary, items_using, panes_using},
    content::{Level, Term},
    ui::{look::Look, theme::Role},
};

/// The list with the term at `row` unfolded.
pub(super) fn listing(model: &Model, row: usize, look: Look) -> Listing {
    let terms = glossary(&model.course);
    Listing {
        title: "Glossary",
        note: format!("{} · {}", level(model.level), counted(terms.len(), "term")),
        entries: terms.iter().map(|term| (term.term.to_string(), String::new())).collect(),
        empty: "This course explains no terms.",
        row,
        unfolded: terms.get(row).map(|term| unfolded(model, term)).unwrap_or_default(),
        look,
    }
}

fn unfolded(model: &Model, term: &Term) -> Vec<Line> {
    let shown = term.means.at(model.level);
    let mut lines = vec![Line::Words(shown.to_string(), Role::Text)];
    for (level, words) in term.means.written().filter(|(_, words)| *words != shown) {
        lines.push(Line::Words(format!("{} {words}", said_for(level)), Role::Quiet));
    }
    lines.push(Line::Blank);
    lines.extend(facts(model, term));
    lines
}

/// How to say a term, what else it is called, and where the course uses it.
pub(super) fn facts(model: &Model, term: &Term) -> Vec<Line> {
    let (course, id) = (&model.course, term.id.as_str());
    let mut lines = Vec::new();
    lines.extend(term.say.as_ref().map(|say| Line::Labelled("Say it", say.to_string())));
    let also: Vec<&str> = term.also.iter().map(|name| &**name).collect();
    if !also.is_empty() {
        lines.push(Line::Labelled("Also called", also.join(", ")));
    }
    if let Some(met) = first_met(course, id, model.level) {
        let met = match met {
            Met::Pane { place: (lesson, pane), .. } => {
                format!("lesson {}, pane {}", lesson + 1, pane + 1)
            }
            Met::Quiz { lesson, .. } => format!("quiz of lesson {}", lesson + 1),
        };
        lines.push(Line::Labelled("First met", met));
    }
    let (panes, items) = (panes_using(course, id, model.level), items_using(course, id));
    let used = match items {
        0 => counted(panes, "pane"),
        items => format!("{}, {}", counted(panes, "pane"), counted(items, "question")),
    };
    lines.push(Line::Labelled("Used in", used));
    lines
}

fn said_for(level: Level) -> &'static str {
    match level {
        Level::Plain => "In plain words:",
        Level::Student => "For a student:",
        Level::Clinician => "For a clinician:",
    }
}
