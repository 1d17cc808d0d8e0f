//! What a lesson rests on: its review, who wrote it, what it is not for, how to report a mistake,
//! and where it leads.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::{
    lines::{self, Line},
    listing::show_whole,
    wording::{date, is_overdue, lesson_title},
};
use crate::{
    app::{Lead, LeadKind, Model, leads_of},
    content::{Disclaimer, Lesson, Status, Words},
    ui::{
        cells::{columns, fill, put, put_right},
        flow::{Flow, Flowed},
        grid::{Column, Grid},
        look::Look,
        paragraph::Prose,
        theme::Role,
        view::View,
        widget::mark,
    },
};

/// What a lesson rests on.
pub(super) struct About<'a> {
    /// The course, and how it is read.
    pub(super) model: &'a Model,
    /// The lesson's place in the course, counted from 1.
    pub(super) number: usize,
    /// The lesson.
    pub(super) lesson: &'a Lesson,
    /// The chosen line among those that lead elsewhere.
    pub(super) row: Option<usize>,
    /// How to draw it.
    pub(super) look: Look,
}

/// The way of a review. A draft stands before it.
const STATIONS: [(&str, Status); 3] = [
    ("Submitted", Status::Submitted),
    ("Under review", Status::UnderReview),
    ("Approved", Status::Approved),
];
/// Columns of the line between two stations.
const BETWEEN: u16 = 7;

impl View for About<'_> {
    fn title(&self) -> String {
        "About this lesson".to_owned()
    }

    fn note(&self) -> String {
        lesson_title(self.number, &self.lesson.title)
    }

    fn body(&self, grid: &Grid, from: u16, buf: &mut Buffer) -> Flowed {
        let mut flow = Flow::new(buf, grid.text(Column::ABOUT), from, self.look);
        self.stepper(&mut flow);
        flow.gap(1);
        lines::add(&self.review(), 0, self.look, &mut flow);
        self.section("Disclaimer", self.disclaimer(), &mut flow);
        let leads = leads_of(&self.model.course, self.lesson);
        let mut chosen = self.leads(LeadKind::Related, &leads, &mut flow);
        if let Some(corrections) = self.model.course.corrections() {
            self.section("A mistake?", corrections, &mut flow);
        }
        chosen = self.leads(LeadKind::OpenPoint, &leads, &mut flow).or(chosen);
        match chosen {
            Some(chosen) => show_whole(flow.finish(), from, chosen),
            None => flow.finish(),
        }
    }
}

impl About<'_> {
    fn stepper(&self, flow: &mut Flow<'_>) {
        let status = self.lesson.review.status;
        let here = STATIONS.iter().position(|(_, station)| *station == status);
        flow.block(2, |area, buf| {
            let mut x = area.x;
            for (at, (name, _)) in STATIONS.into_iter().enumerate() {
                let is_past = here.is_some_and(|here| at <= here);
                if at > 0 {
                    let line = Rect { x: x + 2, y: area.y, width: BETWEEN, height: 1 };
                    let line = line.intersection(area);
                    let role = if is_past { Role::Text } else { Role::Rule };
                    fill(buf, line, if is_past { "━" } else { "─" }, self.look.style(role));
                    x += BETWEEN + 4;
                }
                let is_here = here == Some(at);
                let role = if is_here { Role::Strong } else { Role::Quiet };
                put(buf, area, (x, area.y), name, self.look.style(role));
                if is_here {
                    put(buf, area, (x, area.y + 1), "▲ here", self.look.style(Role::Accent));
                }
                x += columns(name);
            }
            if here.is_none() {
                let words = "a draft: not handed in for review yet";
                put(buf, area, (area.x, area.y + 1), words, self.look.style(Role::Quiet));
            }
        });
    }

    fn review(&self) -> Vec<Line> {
        let review = &self.lesson.review;
        let mut lines = vec![
            Line::Labelled(
                "Updated",
                format!("{}, version {}", date(&review.updated), self.lesson.version),
            ),
            Line::Labelled("Reviewed", self.signed()),
        ];
        if !review.authors.is_empty() {
            lines.push(Line::Labelled("Authors", joined(&review.authors)));
        }
        if let Some(next) = &review.next_review {
            let late = if is_overdue(review, &self.model.date) { ": overdue" } else { "" };
            lines.push(Line::Labelled("Next review", format!("{}{late}", date(next))));
        }
        lines.extend(self.origin().map(|file| Line::Labelled("File", file)));
        lines.extend(review.note.as_ref().map(|note| Line::Labelled("Note", note.to_string())));
        lines
    }

    /// Where the lesson came from, once there are lessons of several origins.
    fn origin(&self) -> Option<String> {
        let course = &self.model.course;
        let of = |place| course.origin(place);
        let own = of(self.number - 1).map(str::to_owned);
        let is_mixed = (0..course.outlines().len()).any(|place| of(place).is_some());
        own.or_else(|| is_mixed.then(|| "part of the program".to_owned()))
    }

    fn signed(&self) -> String {
        let review = &self.lesson.review;
        let by = if review.reviewers.is_empty() {
            String::new()
        } else {
            format!(" by {}", joined(&review.reviewers))
        };
        match (&review.reviewed, review.status) {
            (Some(signed), Status::Approved) => format!("{}{by}", date(signed)),
            (Some(read), Status::Draft | Status::Submitted | Status::UnderReview) => {
                format!("{}{by}; not approved yet: read with care", date(read))
            }
            (None, _) => "not yet: read with care".to_owned(),
        }
    }

    fn disclaimer(&self) -> &str {
        match &self.lesson.disclaimer {
            Disclaimer::Standard => self.model.course.disclaimer(),
            Disclaimer::Custom(own) => own,
        }
    }

    fn section(&self, title: &str, words: &str, flow: &mut Flow<'_>) {
        flow.gap(1);
        flow.prose(&Prose::of_text(title, Role::Title, flow.width(), self.look));
        flow.prose(&Prose::of_text(words, Role::Text, flow.width(), self.look));
    }

    /// Adds the lines of one kind; gives the first and the last row of the chosen one.
    fn leads(&self, kind: LeadKind, leads: &[Lead<'_>], flow: &mut Flow<'_>) -> Option<(u16, u16)> {
        let of_kind = || leads.iter().enumerate().filter(|(_, lead)| lead.kind == kind);
        of_kind().next()?;
        flow.gap(1);
        let title = match kind {
            LeadKind::Related => "Related questions",
            LeadKind::OpenPoint => "For the next edition",
        };
        flow.prose(&Prose::of_text(title, Role::Title, flow.width(), self.look));
        let mut chosen = None;
        for (at, lead) in of_kind() {
            let top = flow.rows();
            self.lead(lead, self.row == Some(at), flow);
            if self.row == Some(at) {
                chosen = Some((top, flow.rows()));
            }
        }
        chosen
    }

    fn lead(&self, lead: &Lead<'_>, is_here: bool, flow: &mut Flow<'_>) {
        let role = if is_here { Role::Strong } else { Role::Text };
        let place = self.leads_to(lead);
        let width = flow.width().saturating_sub(columns(&place) + 2);
        let prose = Prose::of_text(lead.words, role, width, self.look);
        flow.focus_block(prose.rows(), |area, buf| {
            (&prose).render(Rect { width, ..area }, buf);
            put_right(buf, area, &place, self.look.style(Role::Quiet));
            is_here.then(|| mark(area, self.look, buf))
        });
    }

    fn leads_to(&self, lead: &Lead<'_>) -> String {
        match lead.place {
            Some((lesson, pane)) if lesson + 1 == self.number => format!("pane {}", pane + 1),
            Some((lesson, _)) => format!("lesson {}", lesson + 1),
            None => String::new(),
        }
    }
}

fn joined(names: &[Words]) -> String {
    let names: Vec<&str> = names.iter().map(|name| &**name).collect();
    names.join(", ")
}
