//! The search: a field on top, what was found under it, and why the chosen one was found.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    widgets::Widget,
};

use crate::{
    app::{Extent, Model, Searching},
    content::{
        Level,
        search::{Excerpt, Field as Found, Goal, Hit, Rank},
    },
    ui::{
        cells::{columns, put, put_right},
        flow::Flowed,
        grid::{Column, Grid},
        look::Look,
        paragraph::{Prose, Run},
        setter::Setter,
        theme::Role,
        view::View,
        widget::{Dress, Field, mark},
    },
};

/// The search.
pub(super) struct Search<'a> {
    /// The course, and how it is read.
    pub(super) model: &'a Model,
    /// What is typed and what it finds.
    pub(super) searching: &'a Searching,
    /// How to draw it.
    pub(super) look: Look,
}

/// Rows of the field, and of what is under it before the list.
const FIELD: u16 = 3;
/// Columns by which a reason is set in.
const INDENT: u16 = 2;
/// Blank columns between a title and what it is.
const GAP: u16 = 2;

const WHAT: &str = "Lessons, panes, terms, sources and the questions of the quizzes. The beginning \
                    of a word is enough; every word has to fit.";
const FORGIVEN: &str = "Greek letters may be spelled out, and one wrong letter in a long word is \
                        forgiven.";
const KEEP: &str = "enter keeps it as a question for your lecturer. tab lets you word it first.";

/// One row of the list.
enum Row<'a> {
    Blank,
    Group(&'static str),
    Hit(&'a Hit),
    /// A row of the reason for the chosen hit.
    Reason(u16),
}

impl View for Search<'_> {
    fn title(&self) -> String {
        "Search".to_owned()
    }

    fn note(&self) -> String {
        let found = &self.searching.found;
        match found.hits.len() {
            0 => String::new(),
            shown if shown < found.total => {
                format!("{} of the best {shown}, {} found", self.searching.row + 1, found.total)
            }
            shown => format!("{} of {shown} found", self.searching.row + 1),
        }
    }

    fn body(&self, grid: &Grid, _from: u16, buf: &mut Buffer) -> Flowed {
        let window = grid.text(Column::LIST);
        let line = &self.searching.line;
        let field = Field {
            text: &line.text,
            caret: line.caret_byte(),
            dress: Dress::Boxed,
            look: self.look,
        };
        let boxed = Rect { height: FIELD.min(window.height), ..window };
        field.render(boxed, buf);
        let gap = FIELD + u16::from(window.height > FIELD);
        let list = Rect {
            y: window.y.saturating_add(gap),
            height: window.height.saturating_sub(gap),
            ..window
        };
        self.list(list, buf);
        let extent = Extent { rows_needed: window.height, rows_shown: window.height };
        let cursor = field.cursor(boxed).or(Some(Position::new(window.x, window.y)));
        Flowed { extent, cursor, cursor_row: Some(0) }
    }
}

impl Search<'_> {
    fn list(&self, area: Rect, buf: &mut Buffer) {
        if self.searching.found.hits.is_empty() {
            return self.sentences(area, buf);
        }
        let reason = self.reason(area.width.saturating_sub(INDENT));
        let rows = self.rows(reason.rows());
        let chosen = self.searching.chosen();
        let is_chosen = |hit: &Hit| chosen.is_some_and(|it| std::ptr::eq(it, hit));
        let at = rows.iter().position(|row| matches!(row, Row::Hit(hit) if is_chosen(hit)));
        let first = first_row(at.unwrap_or(0), usize::from(reason.rows()), rows.len(), area.height);
        for (line, row) in area.rows().zip(rows.iter().skip(first)) {
            match row {
                Row::Blank => {}
                Row::Group(words) => {
                    put(buf, line, (line.x, line.y), words, self.look.style(Role::Quiet));
                }
                Row::Hit(hit) => {
                    if is_chosen(hit) {
                        mark(line, self.look, buf);
                    }
                    self.hit(hit, line, buf);
                }
                Row::Reason(row) => {
                    if let Some(words) = reason.lines().get(usize::from(*row)) {
                        let room = line.width.saturating_sub(INDENT);
                        buf.set_line(line.x.saturating_add(INDENT), line.y, words, room);
                    }
                }
            }
        }
    }

    fn rows(&self, reason: u16) -> Vec<Row<'_>> {
        let mut rows = Vec::new();
        let mut last = None;
        for (at, hit) in self.searching.found.hits.iter().enumerate() {
            if last != Some(hit.rank) {
                rows.extend(last.map(|_| Row::Blank));
                rows.push(Row::Group(group(hit.rank)));
                last = Some(hit.rank);
            }
            rows.push(Row::Hit(hit));
            if at == self.searching.row {
                rows.extend((0..reason).map(Row::Reason));
            }
        }
        rows
    }

    fn hit(&self, hit: &Hit, area: Rect, buf: &mut Buffer) {
        let what = what(&hit.goal);
        put_right(buf, area, &what, self.look.style(Role::Quiet));
        let room = area.width.saturating_sub(columns(&what) + GAP);
        self.title_of(&hit.title, Rect { width: room, ..area }, buf);
    }

    fn title_of(&self, title: &Excerpt, area: Rect, buf: &mut Buffer) {
        let wide = columns(&self.look.text(title.text()));
        let cut = u16::from(wide > area.width);
        let room = Rect { width: area.width.saturating_sub(cut), ..area };
        let mut x = area.x;
        for (piece, fits) in title.pieces() {
            let style = self.look.style(if fits { Role::Strong } else { Role::Text });
            x = put(buf, room, (x, area.y), &self.look.text(piece), style);
        }
        if cut > 0 {
            put(buf, area, (x.min(room.right()), area.y), "…", self.look.style(Role::Text));
        }
    }

    /// Why the chosen hit was found; no rows if its title says it all.
    fn reason(&self, width: u16) -> Prose<'static> {
        let Some((field, excerpt)) = &self.searching.reason else { return Prose::default() };
        let run = |text: &str, role| Run {
            text: self.look.text(text).into_owned().into(),
            role,
            mention: None,
        };
        let is_term = self.searching.chosen().is_some_and(|hit| matches!(hit.goal, Goal::Term(_)));
        let mut runs = vec![run(where_it_stands(*field, is_term, self.model.level), Role::Quiet)];
        runs.extend(
            excerpt
                .pieces()
                .into_iter()
                .map(|(text, fits)| run(text, if fits { Role::Strong } else { Role::Quiet })),
        );
        let mut setter = Setter::new(width, self.look);
        setter.set(&runs, 0);
        Prose { lines: setter.finish().lines, places: Vec::new() }
    }

    /// What stands where nothing was found: what can be, or what to do with the question.
    fn sentences(&self, area: Rect, buf: &mut Buffer) {
        let said = if self.searching.is_in_vain() {
            let typed = self.searching.line.text.trim();
            vec![
                (format!("Nothing found for “{typed}”."), Role::Text),
                (KEEP.to_owned(), Role::Quiet),
            ]
        } else {
            vec![(WHAT.to_owned(), Role::Quiet), (FORGIVEN.to_owned(), Role::Quiet)]
        };
        let mut rest = area;
        for (words, role) in said {
            let prose = Prose::of_text(&words, role, rest.width, self.look);
            prose.render(rest, buf);
            let used = prose.rows().saturating_add(1).min(rest.height);
            rest = Rect { y: rest.y + used, height: rest.height - used, ..rest };
        }
    }
}

/// The first row to show, so that the chosen one stands about in the middle of `height` rows, with
/// its reason.
fn first_row(chosen: usize, reason: usize, rows: usize, height: u16) -> usize {
    let height = usize::from(height);
    let middle = chosen.saturating_sub(height / 2);
    let least = (chosen + reason + 1).saturating_sub(height);
    middle.max(least).min(chosen).min(rows.saturating_sub(height).max(least))
}

fn group(rank: Rank) -> &'static str {
    match rank {
        Rank::Called => "By name",
        Rank::Says => "In the text",
        Rank::Nearly => "Spelled nearly so",
    }
}

/// What a hit is, and of which lesson.
fn what(goal: &Goal) -> String {
    match goal {
        Goal::Lesson(lesson) => format!("lesson {}", lesson + 1),
        Goal::Pane { lesson, pane } => format!("lesson {}, pane {}", lesson + 1, pane + 1),
        Goal::Term(_) => "term".to_owned(),
        Goal::Reference(_) => "source".to_owned(),
        Goal::Item { lesson, .. } => format!("quiz of lesson {}", lesson + 1),
    }
}

fn where_it_stands(field: Found, is_term: bool, level: Level) -> &'static str {
    match field {
        Found::Title => "called: ",
        Found::Also => "also called: ",
        Found::Subtitle => "under the title: ",
        Found::Objective => "afterwards you can: ",
        Found::Text(of) if of == level && is_term => "it means: ",
        Found::Text(of) if of == level => "in the text: ",
        Found::Text(Level::Plain) => "in plain words: ",
        Found::Text(Level::Student) => "worded for students: ",
        Found::Text(Level::Clinician) => "worded for clinicians: ",
        Found::Step(_) => "beside the figure: ",
        Found::KeyPoint => "to keep: ",
        Found::Authors => "by ",
        Found::Source => "in ",
        Found::Note => "a note: ",
        Found::Ask => "asked: ",
        Found::Vignette => "the case: ",
    }
}

#[cfg(test)]
mod tests {
    use super::first_row;

    #[test]
    fn the_chosen_row_and_its_reason_are_in_the_window() {
        for height in 1..20 {
            for rows in 1..40 {
                for chosen in 0..rows {
                    for reason in 0..4.min(rows - chosen) {
                        let first = first_row(chosen, reason, rows, height);
                        let end = first + usize::from(height);
                        assert!(first <= chosen && chosen < end, "{chosen} of {rows} in {height}");
                        let fits = reason < usize::from(height);
                        assert!(!fits || chosen + reason < end, "{chosen}+{reason} in {height}");
                    }
                }
            }
        }
    }
}
