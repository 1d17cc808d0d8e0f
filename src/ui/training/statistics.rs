//! What the answers so far say, on one calm page.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use super::{
    calibration,
    spark::spark,
    words::{counted, hours},
};
use crate::{
    app::{Model, Saving},
    content::{Day, Id, markup},
    study::{
        share::float,
        statistics::{Counted, Hard, Sample},
    },
    ui::{
        cells::{columns, fit, put, put_right},
        flow::{Flow, Flowed},
        grid::{Column, Grid},
        look::Look,
        paragraph::Prose,
        screen::lesson_title,
        theme::Role,
        view::View,
        widget::Heading,
    },
};

/// The page.
pub(super) struct StatisticsPage<'a> {
    pub(super) model: &'a Model,
    pub(super) counted: &'a Counted,
    pub(super) look: Look,
}

/// Columns of a curve of small bars, and of the number after it.
const CURVE: (usize, u16) = (26, 12);
/// Days of which the answers are shown one by one.
const RECENT: u8 = 28;

const NOTHING: &str = "Nothing is counted yet. Answer a few questions in a lesson's quiz, and come \
                       back: here stands how sure you were against how right, what keeps going \
                       wrong, and how much you still know.";
const KEPT: &str = "Answers, times and certainty are kept on this computer only; peptibody forget \
                    erases them. Nothing here is a mark, and no day has to be kept up.";

impl View for StatisticsPage<'_> {
    fn title(&self) -> String {
        "Statistics".to_owned()
    }

    fn note(&self) -> String {
        let statistics = &self.counted.statistics;
        let answers = counted(statistics.answers(), "answer");
        match statistics.since().and_then(Day::since_1970) {
            Some(day) => format!("since {} · {answers}", day.said()),
            None => answers,
        }
    }

    fn body(&self, grid: &Grid, from: u16, buf: &mut Buffer) -> Flowed {
        let mut flow = Flow::new(buf, grid.text(Column::LIST), from, self.look);
        if let Saving::Off(why) = &self.model.saving {
            self.prose(why, Role::Strong, &mut flow);
            flow.gap(1);
        }
        if self.counted.statistics.answers() == 0 {
            self.prose(NOTHING, Role::Text, &mut flow);
            return flow.finish();
        }
        self.certainty(&mut flow);
        self.recall(&mut flow);
        self.hardest(&mut flow);
        self.time(&mut flow);
        self.prose(KEPT, Role::Quiet, &mut flow);
        flow.finish()
    }
}

impl StatisticsPage<'_> {
    fn certainty(&self, flow: &mut Flow<'_>) {
        self.heading("Are you as right as you are sure?", flow);
        let calibration = self.counted.statistics.calibration();
        if calibration.was_said() {
            calibration::draw(calibration, self.look, flow);
        } else {
            let told = "You have never said how sure you were. It is asked after an answer; 1, 2 \
                        or 3 says it.";
            self.prose(told, Role::Text, flow);
        }
        flow.gap(1);
    }

    fn recall(&self, flow: &mut Flow<'_>) {
        self.heading("Recall by lesson, week by week until now", flow);
        let samples = self.counted.statistics.recall(self.model.day);
        for (at, outline) in self.model.course.outlines().enumerate() {
            let title = lesson_title(at + 1, &outline.title);
            let (curve, now) = self.curve(&samples, &outline.id);
            flow.block(1, |area, buf| self.row(&title, &curve, &now, area, buf));
        }
        let told = "Higher is more: the share you would probably still answer right. It fades \
                    between reviews; that is expected.";
        self.prose(told, Role::Quiet, flow);
        flow.gap(1);
    }

    /// The last samples of a lesson as small bars, and what is known now.
    fn curve(&self, samples: &[Sample], lesson: &Id) -> (String, String) {
        let shares = samples.iter().map(|sample| sample.lessons.get(lesson).copied());
        let shares: Vec<Option<f32>> = shares.collect();
        let from = shares.len().saturating_sub(CURVE.0);
        let last = shares.last().copied().flatten();
        let curve = shares.iter().skip(from).map(|share| match share {
            Some(share) => spark(f64::from(*share), 1.0, self.look),
            None => ' ',
        });
        let now = last.map_or_else(|| "–".to_owned(), super::words::per_cent);
        (curve.collect(), now)
    }

    fn hardest(&self, flow: &mut Flow<'_>) {
        self.heading("Hardest for you", flow);
        let hardest = self.counted.hardest(&self.model.course);
        if hardest.is_empty() {
            let told = "No question was wrong more often than right.";
            self.prose(told, Role::Text, flow);
        }
        for hard in &hardest {
            self.hard(hard, flow);
        }
        flow.gap(1);
    }

    fn hard(&self, hard: &Hard<'_>, flow: &mut Flow<'_>) {
        let tally = hard.tally;
        let last = Day::since_1970(tally.last_day).map_or_else(String::new, Day::said);
        let note = format!("right {} of {}, {last}", tally.right, tally.answers);
        let asked = markup::plain(&hard.item.ask);
        flow.block(1, |area, buf| {
            let note = self.look.text(&note);
            let room = area.width.saturating_sub(columns(&note) + 2);
            let asked = self.look.text(&asked);
            put(buf, area, (area.x, area.y), &fit(&asked, room), self.look.style(Role::Text));
            put_right(buf, area, &note, self.look.style(Role::Quiet));
        });
        let sure = if tally.is_belief { "You were certain at the last. " } else { "" };
        let behind = format!("{sure}{}", markup::plain(&hard.behind));
        let width = flow.width().saturating_sub(2);
        let behind = Prose::of_text(&behind, Role::Quiet, width, self.look);
        flow.block(behind.rows(), |area, buf| {
            behind.render(Rect { x: area.x + 2, width: area.width.saturating_sub(2), ..area }, buf);
        });
    }

    fn time(&self, flow: &mut Flow<'_>) {
        let statistics = &self.counted.statistics;
        self.heading("Time and answers", flow);
        let attempts = counted(statistics.attempts().len(), "attempt");
        let told =
            format!("{} on questions, in {attempts}. h lists them.", hours(statistics.active_ms()));
        self.prose(&told, Role::Text, flow);
        for (at, outline) in self.model.course.outlines().enumerate() {
            let spent_ms = statistics.active_ms_of(&outline.id);
            if spent_ms > 0 {
                let title = lesson_title(at + 1, &outline.title);
                flow.block(1, |area, buf| self.row(&title, "", &hours(spent_ms), area, buf));
            }
        }
        let recent = statistics.recent(self.model.day, RECENT);
        let most = recent.iter().copied().max().unwrap_or(0);
        let bars: String =
            recent.iter().map(|count| spark(float(*count), float(most), self.look)).collect();
        let most = format!("at most {most}");
        flow.block(1, |area, buf| {
            self.row("Answers a day, last four weeks", &bars, &most, area, buf);
        });
        flow.gap(1);
    }

    /// A label, a curve and a number.
    fn row(&self, label: &str, curve: &str, number: &str, area: Rect, buf: &mut Buffer) {
        let style = self.look.style(Role::Text);
        let taken = columns(curve) + CURVE.1 + 2;
        let room = area.width.saturating_sub(taken);
        let label = self.look.text(label);
        put(buf, area, (area.x, area.y), &fit(&label, room), style);
        let x = area.right().saturating_sub(columns(curve) + CURVE.1);
        put(buf, area, (x, area.y), curve, self.look.style(Role::Accent));
        let number = self.look.text(number);
        put_right(buf, area, &number, style);
    }

    fn heading(&self, words: &'static str, flow: &mut Flow<'_>) {
        flow.block(Heading::ROWS, |area, buf| {
            (&Heading::Section(words, self.look)).render(area, buf);
        });
    }

    fn prose(&self, words: &str, role: Role, flow: &mut Flow<'_>) {
        flow.prose(&Prose::of_text(words, role, flow.width(), self.look));
    }
}
