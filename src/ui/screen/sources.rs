//! The sources of a lesson: what they are, how much of them was read, where they are cited.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::{
    citation,
    listing::show_whole,
    wording::{counted, date, listed, status},
};
use crate::{
    app::{Model, items_citing, panes_naming},
    content::{Lesson, Reference, markup::cited},
    ui::{
        cells::{columns, put},
        flow::{Flow, Flowed},
        grid::{Column, Grid},
        look::Look,
        paragraph::Prose,
        theme::Role,
        view::View,
        widget::mark,
    },
};

/// The sources of a lesson.
pub(super) struct Sources<'a> {
    /// The course, and how it is read.
    pub(super) model: &'a Model,
    /// The lesson.
    pub(super) lesson: &'a Lesson,
    /// The chosen source.
    pub(super) row: usize,
    /// How to draw them.
    pub(super) look: Look,
}

/// Columns before the text of a source: its number.
const NUMBER: u16 = 4;

impl View for Sources<'_> {
    fn title(&self) -> String {
        let at = self.model.course.place(self.lesson.id.as_str());
        format!("Sources, lesson {}", at.unwrap_or_default() + 1)
    }

    fn note(&self) -> String {
        counted(self.model.course.sources(self.lesson).len(), "source")
    }

    fn body(&self, grid: &Grid, from: u16, buf: &mut Buffer) -> Flowed {
        let window = grid.text_above_foot(Column::LIST);
        let mut flow = Flow::new(buf, window, from, self.look);
        let sources = self.model.course.sources(self.lesson);
        if sources.is_empty() {
            let words = "This lesson cites no sources.";
            flow.prose(&Prose::of_text(words, Role::Text, flow.width(), self.look));
        }
        let mut chosen = (0, 0);
        for (at, source) in sources.iter().enumerate() {
            flow.gap(u16::from(at > 0));
            let top = flow.rows();
            self.source(at, source, &mut flow);
            if at == self.row {
                chosen = (top, flow.rows());
            }
        }
        show_whole(flow.finish(), from, chosen)
    }

    fn foot(&self, grid: &Grid, buf: &mut Buffer) {
        let review = &self.lesson.review;
        let row = grid.foot(Column::LIST);
        let state = format!("{}, updated {}.", status(review.status), date(&review.updated));
        let state = capitalised(&state);
        let next = review.next_review.as_ref();
        let whole = next.map(|day| format!("{state} Next review by {}.", date(day)));
        let said = whole.filter(|whole| columns(whole) <= row.width).unwrap_or(state);
        put(buf, row, (row.x, row.y), &said, self.look.style(Role::Quiet));
    }
}

impl Sources<'_> {
    fn source(&self, at: usize, source: &Reference, flow: &mut Flow<'_>) {
        let is_here = at == self.row;
        let parts = self.parts(source, is_here, flow.width().saturating_sub(NUMBER));
        let rows = parts.iter().map(Prose::rows).fold(0, u16::saturating_add);
        flow.focus_block(rows, |area, buf| {
            let style = self.look.style(if is_here { Role::Strong } else { Role::Text });
            put(buf, area, (area.x, area.y), &(at + 1).to_string(), style);
            let mut below = area;
            for part in &parts {
                let (x, width) = (area.x.saturating_add(NUMBER), area.width.saturating_sub(NUMBER));
                part.render(Rect { x, width, ..below }, buf);
                let used = part.rows().min(below.height);
                below = Rect { y: below.y + used, height: below.height - used, ..below };
            }
            is_here.then(|| mark(area, self.look, buf))
        });
    }

    fn parts(&self, source: &Reference, is_here: bool, width: u16) -> Vec<Prose<'static>> {
        let role = if is_here { Role::Strong } else { Role::Text };
        let set = |words: &str, role| Prose::of_text(words, role, width, self.look);
        let mut parts = vec![set(&citation::whole(source), role)];
        parts.extend(citation::address(source).map(|address| set(&address, Role::Quiet)));
        parts.push(set(&citation::evidence(source), Role::Quiet));
        parts.extend(source.note.as_deref().map(|note| set(note, Role::Quiet)));
        parts.push(set(&self.cited(source), Role::Quiet));
        parts
    }

    /// `cited on panes 1 and 3 and in 2 questions`.
    fn cited(&self, source: &Reference) -> String {
        let id = source.id.as_str();
        let panes = panes_naming(self.lesson, id, self.model.level);
        let panes: Vec<usize> = panes.iter().map(|pane| pane + 1).collect();
        let on = match panes.as_slice() {
            [] => None,
            [one] => Some(format!("on pane {one}")),
            many => Some(format!("on panes {}", listed(many))),
        };
        let items = items_citing(self.lesson, id);
        let by = (items > 0).then(|| format!("in {}", counted(items, "question")));
        let places: Vec<String> = on.into_iter().chain(by).collect();
        if places.is_empty() {
            return self.cited_aside(id).to_owned();
        }
        format!("cited {}", places.join(" and "))
    }

    /// Where a source is cited that neither a pane nor an explanation cites.
    fn cited_aside(&self, source: &str) -> &'static str {
        let mut notes = self.lesson.panes.iter().filter_map(|pane| pane.notes.as_ref());
        if notes.any(|words| cites(words, source)) {
            "cited in the notes for lecturers"
        } else {
            "cited where an answer of the quiz is explained"
        }
    }
}

fn cites(words: &str, source: &str) -> bool {
    cited(words).any(|name| name == source)
}

fn capitalised(words: &str) -> String {
    let mut rest = words.chars();
    rest.next().map_or_else(String::new, |first| first.to_uppercase().chain(rest).collect())
}
