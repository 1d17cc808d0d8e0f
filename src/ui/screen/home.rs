//! The first screen: the one thing to do first, and the lessons.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::{
    lesson_table,
    rail::{self, Section},
    suggested::Suggested,
    wording::{date, level, standing},
};
use crate::{
    app::{Model, lookups},
    content::Lesson,
    ui::{
        cells::{columns, fit, put, put_right},
        flow::{Flow, Flowed},
        grid::{Column, Grid},
        look::Look,
        page::Key,
        paragraph::Prose,
        theme::Role,
        view::View,
        widget::{Keys, mark},
    },
};

/// The first screen.
pub(super) struct Home<'a> {
    /// What was done, and the lessons.
    pub(super) model: &'a Model,
    /// The chosen row: 0 is the suggestion, then come the lessons.
    pub(super) row: usize,
    /// How to draw it.
    pub(super) look: Look,
}

/// Columns of what to do, before the lesson it is done with.
const VERB: u16 = 10;

impl View for Home<'_> {
    fn title(&self) -> String {
        self.model.course.title().to_owned()
    }

    fn note(&self) -> String {
        let level = level(self.model.level);
        match self.model.today.as_str() {
            "" => level.to_owned(),
            today => format!("{level} · {today}"),
        }
    }

    fn body(&self, grid: &Grid, from: u16, buf: &mut Buffer) -> Flowed {
        let suggested = Suggested::of(self.model);
        if let Some(area) = grid.rail(Column::OVERVIEW) {
            rail::draw(&self.notes(suggested.as_ref()), area, self.look, buf);
        }
        let window = grid.text_above_foot(Column::OVERVIEW);
        let mut flow = Flow::new(buf, window, from, self.look);
        match suggested {
            Some(suggested) => self.lessons(&suggested, window.height, &mut flow),
            None => self.no_lessons(&mut flow),
        }
        flow.finish()
    }

    /// What can be looked up from here.
    fn foot(&self, grid: &Grid, buf: &mut Buffer) {
        let legend = lookups();
        let keys: Vec<Key<'_>> =
            legend.iter().map(|it| Key { keys: &it.keys, label: it.label }).collect();
        Keys { keys: &keys, look: self.look }.draw(grid.foot(Column::OVERVIEW), buf);
    }
}

impl Home<'_> {
    fn lessons(&self, suggested: &Suggested, height: u16, flow: &mut Flow<'_>) {
        let course = &self.model.course;
        let disclaimer = self.prose(course.disclaimer(), flow.width());
        let lessons = u16::try_from(course.outlines().len()).unwrap_or(u16::MAX);
        let greeting = if self.is_first_visit() { 2 } else { 0 };
        let needed =
            (greeting + 1 + lesson_table::HEAD + disclaimer.rows()).saturating_add(lessons);
        let gap = if needed.saturating_add(4) > height { 1 } else { 2 };
        if self.is_first_visit() && !course.subtitle().is_empty() {
            flow.prose(&self.prose(course.subtitle(), flow.width()));
            flow.gap(1);
        }
        self.block(0, flow, |area, buf| self.suggestion(suggested, area, buf));
        flow.gap(gap);
        flow.block(lesson_table::HEAD, |area, buf| lesson_table::head(area, self.look, buf));
        for (at, lesson) in course.outlines().enumerate() {
            let row = lesson_table::Row {
                number: at + 1,
                lesson,
                done: self.model.progress.lesson(lesson.id.as_str()),
                is_open: self.model.progress.open_quiz(lesson.id.as_str()).is_some(),
                look: self.look,
            };
            self.block(at + 1, flow, |area, buf| row.render(area, buf));
        }
        flow.gap(gap);
        flow.prose(&disclaimer);
    }

    fn no_lessons(&self, flow: &mut Flow<'_>) {
        let words = if self.model.course.hidden().is_empty() {
            "There is no lesson here yet. Add a lesson file to the lessons folder, then start \
             again."
        } else {
            "Every lesson here is a draft. Start with --drafts to see them."
        };
        flow.prose(&Prose::of_text(words, Role::Text, flow.width(), self.look));
    }

    /// Adds a row that can be chosen, with `▌` before it if it is.
    fn block(&self, row: usize, flow: &mut Flow<'_>, draw: impl FnOnce(Rect, &mut Buffer)) {
        if self.row != row {
            return flow.block(1, draw);
        }
        flow.focus_block(1, |area, buf| {
            draw(area, buf);
            Some(mark(area, self.look, buf))
        });
    }

    fn suggestion(&self, suggested: &Suggested, area: Rect, buf: &mut Buffer) {
        let style = self.look.style(Role::Text);
        put(buf, area, (area.x, area.y), suggested.verb, style);
        let note = self.look.text(&suggested.note);
        let what = self.look.text(&suggested.what);
        let room = area.width.saturating_sub(VERB + columns(&note) + 2);
        put(buf, area, (area.x + VERB, area.y), &fit(&what, room), style);
        put_right(buf, area, &note, self.look.style(Role::Quiet));
    }

    fn is_first_visit(&self) -> bool {
        self.model.progress.is_untouched()
    }

    fn prose(&self, words: &str, width: u16) -> Prose<'static> {
        Prose::of_text(words, Role::Quiet, width, self.look)
    }

    /// What is worth knowing about the chosen lesson.
    fn notes(&self, suggested: Option<&Suggested>) -> Vec<Section> {
        let at = self.row.checked_sub(1).or(suggested.and_then(|it| it.lesson));
        let Some((at, lesson)) = at.and_then(|at| Some((at, self.model.course.lesson_at(at)?)))
        else {
            return Vec::new();
        };
        vec![content(at + 1, lesson, &self.model.date), objectives(lesson)]
    }
}

fn content(number: usize, lesson: &Lesson, today: &str) -> Section {
    let said = |label: &str, note: String| (label.to_owned(), note);
    let notes = vec![
        said(&format!("Lesson {number}"), standing(&lesson.review, today)),
        said("Updated", date(&lesson.review.updated)),
        said("Version", lesson.version.to_string()),
        said("Reading", format!("about {} min", lesson.minutes)),
    ];
    Section { title: "Content", indent: 10, notes }
}

fn objectives(lesson: &Lesson) -> Section {
    let all = lesson.objectives.iter().map(|objective| objective.short.to_string());
    Section::plain("You will be able to", all)
}
