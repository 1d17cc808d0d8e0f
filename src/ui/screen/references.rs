//! Every source of the course; the chosen one is told whole.

use super::{
    citation,
    lines::Line,
    listing::Listing,
    wording::{counted, listed},
};
use crate::{
    app::{Model, items_citing, panes_naming, references},
    content::{Lesson, Reference},
    ui::{look::Look, theme::Role},
};

/// The list with the source at `row` unfolded.
pub(super) fn listing(model: &Model, row: usize, look: Look) -> Listing {
    let sources = references(&model.course);
    let entry = |source: &&Reference| {
        let evidence = citation::kind_of_evidence(source);
        (citation::short(source), evidence.unwrap_or_default().to_owned())
    };
    Listing {
        title: "References",
        note: counted(sources.len(), "source"),
        entries: sources.iter().map(entry).collect(),
        empty: "This course names no sources.",
        row,
        unfolded: sources.get(row).map(|source| unfolded(model, source)).unwrap_or_default(),
        look,
    }
}

fn unfolded(model: &Model, source: &Reference) -> Vec<Line> {
    let quiet = |words: String| Line::Words(words, Role::Quiet);
    let mut lines = vec![Line::Words(citation::whole(source), Role::Text)];
    lines.extend(citation::address(source).map(quiet));
    lines.push(quiet(citation::evidence(source)));
    lines.extend(source.note.as_deref().map(|note| quiet(note.to_owned())));
    let course = &model.course;
    let cited = course.lessons().filter_map(|it| Some((course.place(it.id.as_str())?, it)));
    let cited: Vec<String> =
        cited.filter_map(|(at, lesson)| cited_in(model, (at, lesson), source)).collect();
    lines.push(quiet(match cited.as_slice() {
        [] => "cited nowhere a learner reads".to_owned(),
        cited => format!("cited in {}", cited.join("; ")),
    }));
    lines
}

/// `lesson 2: panes 1 and 3, 2 questions`.
fn cited_in(model: &Model, (at, lesson): (usize, &Lesson), source: &Reference) -> Option<String> {
    let id = source.id.as_str();
    let panes: Vec<usize> =
        panes_naming(lesson, id, model.level).iter().map(|pane| pane + 1).collect();
    let items = items_citing(lesson, id);
    let on = match panes.as_slice() {
        [] => None,
        [one] => Some(format!("pane {one}")),
        many => Some(format!("panes {}", listed(many))),
    };
    let by = (items > 0).then(|| counted(items, "question"));
    let places: Vec<String> = on.into_iter().chain(by).collect();
    (!places.is_empty()).then(|| format!("lesson {}: {}", at + 1, places.join(", ")))
}
