//! The first screen: the one thing to do first, and the lessons.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::{
    lesson_table,
    rail::{self, Section},
    suggested::Suggested,
    wording::{counted, date, level, standing},
};
use crate::{
    app::{DueList, HomeRow, Model, lookups},
    content::{Lesson, weekday},
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

const RECALL: &str = "Recall now: the share of this lesson you would probably still answer right \
                      today. It fades between reviews; that is expected.";
const SHORT_RECALL: &str = "Recall now: the share you would probably still answer right today.";

/// Columns of the longest bar of the week.
const BAR: usize = 10;
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
        let rows = self.model.home_rows();
        let lessons = u16::try_from(rows.len()).unwrap_or(u16::MAX);
        let greeting = if self.is_first_visit() { 2 } else { 0 };
        let schedule = self.model.progress.schedule();
        let needed = (greeting + lesson_table::HEAD + disclaimer.rows()).saturating_add(lessons);
        let recall = match height.saturating_sub(needed) {
            _ if schedule.is_empty() => "",
            0..3 => "",
            3..8 => SHORT_RECALL,
            8.. => RECALL,
        };
        let recall = self.prose(recall, flow.width());
        let needed = needed + recall.rows();
        let gap = if needed.saturating_add(4) > height { 1 } else { 2 };
        if self.is_first_visit() && !course.subtitle().is_empty() {
            flow.prose(&self.prose(course.subtitle(), flow.width()));
            flow.gap(1);
        }
        for (at, row) in rows.into_iter().enumerate() {
            match row {
                HomeRow::Suggestion => {
                    self.block(at, flow, |area, buf| self.suggestion(suggested, area, buf));
                }
                HomeRow::Review => self.block(at, flow, |area, buf| self.review(area, buf)),
                HomeRow::Lesson(place) => {
                    if place == 0 {
                        flow.gap(gap);
                        let look = self.look;
                        flow.block(lesson_table::HEAD, |area, buf| {
                            lesson_table::head(area, look, buf);
                        });
                    }
                    self.lesson(at, place, flow);
                }
            }
        }
        flow.gap(gap);
        if recall.rows() > 0 {
            flow.prose(&recall);
            flow.gap(gap - 1);
        }
        flow.prose(&disclaimer);
    }

    fn lesson(&self, row: usize, place: usize, flow: &mut Flow<'_>) {
        let progress = &self.model.progress;
        let Some(lesson) = self.model.course.outline(place) else { return };
        let drawn = lesson_table::Row {
            number: place + 1,
            lesson,
            done: progress.lesson(lesson.id.as_str()),
            is_open: progress.open_quiz(lesson.id.as_str()).is_some(),
            recall: progress.schedule().recall_now(lesson.id.as_str(), self.model.day),
            look: self.look,
        };
        self.block(row, flow, |area, buf| drawn.render(area, buf));
    }

    /// What is due, and how long it takes.
    fn review(&self, area: Rect, buf: &mut Buffer) {
        let due = self.model.due(DueList::default()).len();
        let is = if due == 1 { "is" } else { "are" };
        let what = format!("{} {is} due", counted(due, "question"));
        let note = format!("about {} min", self.model.progress.schedule().minutes(due));
        self.to_do("Review", &what, &note, area, buf);
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
        self.to_do(suggested.verb, &suggested.what, &suggested.note, area, buf);
    }

    fn to_do(&self, verb: &str, what: &str, note: &str, area: Rect, buf: &mut Buffer) {
        let style = self.look.style(Role::Text);
        put(buf, area, (area.x, area.y), verb, style);
        let (note, what) = (self.look.text(note), self.look.text(what));
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
        let at = match self.model.home_rows().get(self.row) {
            Some(HomeRow::Lesson(place)) => Some(*place),
            Some(HomeRow::Suggestion | HomeRow::Review) | None => {
                suggested.and_then(|it| it.lesson)
            }
        };
        let Some((at, lesson)) = at.and_then(|at| Some((at, self.model.course.lesson_at(at)?)))
        else {
            return Vec::new();
        };
        vec![self.week(), content(at + 1, lesson, &self.model.date), objectives(lesson)]
    }

    /// What comes back in the next seven days, once something has entered.
    fn week(&self) -> Section {
        let (schedule, today) = (self.model.progress.schedule(), self.model.day);
        let forecast = schedule.forecast(&self.model.course, today, 7);
        let most = forecast.iter().copied().max().unwrap_or(0).max(1);
        let note = |(at, count): (i32, usize)| {
            let bar = "█".repeat((count * BAR).div_ceil(most));
            let told = match (at, count) {
                (0, count) => format!("{count} due"),
                (_, 0) => "–".to_owned(),
                (_, count) => count.to_string(),
            };
            let note = [bar, told].join(" ");
            (weekday(today.saturating_add(at)).to_owned(), note.trim_start().to_owned())
        };
        let days = (0..).zip(forecast).map(note);
        let notes = if schedule.is_empty() { Vec::new() } else { days.collect() };
        Section { title: "This week", indent: 5, notes }
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
