//! The end of an attempt: what held, how well certainty fitted, what to look at again.

use std::collections::BTreeMap;

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    widgets::Widget,
};

use super::{
    desk::{Desk, is_roomy},
    fill::set_in,
    headline,
    verdict::Given,
    words,
};
use crate::{
    app::Focus,
    content::{Id, markup},
    study::quiz::{
        Again, CertaintyRow, Entry, ItemState, Kind, ObjectiveRow, Reason, Sheet, Summary,
    },
    ui::{
        cells::{columns, fit, put, put_right},
        flow::Flow,
        grid::{Grid, with_mark},
        theme::Role,
        widget::Progress,
    },
};

/// Columns of the longest bar.
const BAR: u16 = 40;
/// Columns before the bar of an objective, and columns of that bar.
const OBJECTIVE: (u16, u16) = (31, 12);
/// Columns to the right ends of the counts of the certainty table, and to its words.
const ENDS: (u16, u16, u16) = (23, 32, 38);
/// Columns by which rows end before the margin.
const INSET: u16 = 2;

/// Draws the page.
pub(super) fn draw(desk: &Desk<'_>, grid: &Grid, flow: &mut Flow<'_>) {
    let lessons = desk.attempt().plan().lessons(&desk.model.course);
    let summary = Summary::of(desk.attempt(), &desk.quizzing.quiz, &lessons);
    result(desk, &summary, flow);
    if summary.marks.is_some() {
        flow.gap(1);
        certainty(desk, &summary.certainty, flow);
    }
    flow.gap(1);
    again(desk, &summary.again, flow);
    if !summary.objectives.is_empty() {
        flow.gap(1);
        objectives(desk, &summary.objectives, flow);
    }
    if let Some(next) = coming(desk) {
        flow.prose(&desk.plain(&next, Role::Text, flow.width()));
    }
    if is_roomy(grid) {
        flow.gap(1);
        flow.prose(&desk.plain("Nothing is locked, whatever the mark.", Role::Quiet, flow.width()));
    }
}

/// When the questions of this attempt come back: `Next: 2 questions tomorrow, 8 in 2 days.`
fn coming(desk: &Desk<'_>) -> Option<String> {
    let (plan, schedule) = (desk.attempt().plan(), desk.model.progress.schedule());
    let mut days: BTreeMap<i32, usize> = BTreeMap::new();
    for entry in &plan.entries {
        let lesson = plan.lesson_of(entry).map_or("", Id::as_str);
        if let Some(day) = schedule.due_day(lesson, entry.item.as_str()) {
            *days.entry(day.saturating_sub(desk.model.day).max(1)).or_default() += 1;
        }
    }
    let mut told = days.into_iter().map(|(days, count)| match days {
        1 => format!("{count} tomorrow"),
        days => format!("{count} in {days} days"),
    });
    let soonest: Vec<String> = told.by_ref().take(3).collect();
    let later = if told.next().is_some() { ", the others later" } else { "" };
    (!soonest.is_empty()).then(|| format!("Comes back: {}{later}.", soonest.join(", ")))
}

/// How many held, how long it took, and whether that reaches the mark.
fn result(desk: &Desk<'_>, summary: &Summary, flow: &mut Flow<'_>) {
    let time = words::time(desk.attempt().active_ms());
    flow.block(1, |area, buf| {
        let row = inset(area);
        let room = row.width.saturating_sub(columns(&time) + 2);
        let said = held(desk, summary, room);
        put(buf, row, (row.x, row.y), &fit(&said, room), desk.look.style(Role::Strong));
        put_right(buf, row, &time, desk.look.style(Role::Quiet));
    });
    if summary.of > 0 {
        flow.block(1, |area, buf| bar(desk, summary, inset(area), buf));
    }
}

/// How many were right, and how many compared, in the longest words that have room.
fn held(desk: &Desk<'_>, summary: &Summary, room: u16) -> String {
    let right = format!("{} of {} right at the first try", summary.right_first, summary.of);
    match (summary.of, own_words(desk)) {
        (0, own) => format!("{own} compared in your own words"),
        (_, 0) => right,
        (_, own) => {
            let long = format!("{right}, {own} compared in your own words");
            let is_long = columns(&long) > room;
            if is_long { format!("{right}; own words: {own} compared") } else { long }
        }
    }
}

fn bar(desk: &Desk<'_>, summary: &Summary, row: Rect, buf: &mut Buffer) {
    let mark = words::per_cent(desk.attempt().plan().pass);
    let reached = if summary.passed { "reached" } else { "not reached yet" };
    let said = format!("{mark}, the mark, is {reached}");
    let width = row.width.saturating_sub(columns(&said) + 2).min(BAR);
    let progress = Progress { done: summary.right_first, of: summary.of, look: desk.look };
    progress.render(Rect { width, ..row }, buf);
    put(buf, row, (row.x + width + 2, row.y), &said, desk.look.style(Role::Text));
}

/// Questions that the learner answered by comparing, whatever came of it.
fn own_words(desk: &Desk<'_>) -> usize {
    let quiz = &desk.quizzing.quiz;
    let is_own = |(entry, sheet): &(&Entry, &Sheet)| {
        sheet.verdict().is_some()
            && quiz.item(&entry.item).is_some_and(|item| Kind::of(item) == Kind::Recall)
    };
    desk.attempt().sheets().filter(is_own).count()
}

fn certainty(desk: &Desk<'_>, rows: &[CertaintyRow], flow: &mut Flow<'_>) {
    let head = ("How sure", "answers", "right", "what that says");
    flow.block(1, |area, buf| table_row(desk, head, Role::Quiet, area, buf));
    for row in rows {
        let label = row.certainty.map_or("not said", words::certainty);
        let (answers, right) = (row.answers.to_string(), row.right.to_string());
        let says = words::meaning(*row);
        let is_narrow = ENDS.2 + columns(&says) > flow.width();
        let (beside, under) = if is_narrow { ("", says.as_str()) } else { (says.as_str(), "") };
        let cells = (label, &*answers, &*right, beside);
        flow.block(1, |area, buf| table_row(desk, cells, Role::Text, area, buf));
        let under = desk.plain(under, Role::Text, flow.width().saturating_sub(2));
        flow.block(under.rows(), |area, buf| under.render(set_in(area), buf));
    }
}

fn table_row(
    desk: &Desk<'_>,
    (label, answers, right, says): (&str, &str, &str, &str),
    role: Role,
    row: Rect,
    buf: &mut Buffer,
) {
    let style = desk.look.style(role);
    put(buf, row, (row.x, row.y), label, style);
    put_right(buf, Rect { width: ENDS.0.min(row.width), ..row }, answers, style);
    put_right(buf, Rect { width: ENDS.1.min(row.width), ..row }, right, style);
    put(buf, row, (row.x + ENDS.2, row.y), says, style);
}

fn again(desk: &Desk<'_>, rows: &[Again], flow: &mut Flow<'_>) {
    let heading =
        if rows.is_empty() { "Everything was right at the first try." } else { "To look at again" };
    flow.prose(&desk.plain(heading, Role::Strong, flow.width()));
    let here = match desk.quizzing.focus {
        Focus::Row(row) => row,
        Focus::Carrying(_) | Focus::Field { .. } | Focus::Unfolded => 0,
    };
    for (at, row) in rows.iter().enumerate() {
        if at == here {
            flow.focus_block(1, |area, buf| {
                let gutter = with_mark(area);
                put(buf, gutter, (gutter.x, gutter.y), "▌", desk.look.style(Role::Accent));
                again_row(desk, *row, Role::Strong, inset(area), buf);
                Some(Position::new(gutter.x, gutter.y))
            });
        } else {
            flow.block(1, |area, buf| again_row(desk, *row, Role::Text, inset(area), buf));
        }
    }
}

fn again_row(desk: &Desk<'_>, again: Again, role: Role, row: Rect, buf: &mut Buffer) {
    let item = desk.attempt().item_at(&desk.quizzing.quiz, again.place);
    let asked = item.map_or_else(|| super::ask::GONE.to_owned(), |item| markup::plain(&item.ask));
    let why = format!("{}{}", reason(desk, again), taught(desk, again.place));
    let number = (again.place + 1).to_string();
    let indent = 2 + if desk.attempt().len() > 9 { 2 } else { 1 };
    let room = row.width.saturating_sub(indent + columns(&why) + 2);
    put(buf, row, (row.x, row.y), &number, desk.look.style(role));
    let asked = desk.look.text(&asked);
    put(buf, row, (row.x + indent, row.y), &fit(&asked, room), desk.look.style(role));
    put_right(buf, row, &why, desk.look.style(Role::Quiet));
}

/// Where the item is taught: the pane, or across lessons the lesson.
fn taught(desk: &Desk<'_>, place: usize) -> String {
    let plan = desk.attempt().plan();
    let lesson = plan.entries.get(place).and_then(|entry| plan.lesson_of(entry));
    let number = lesson.and_then(|id| desk.model.course.place(id.as_str()));
    let item = desk.attempt().item_at(&desk.quizzing.quiz, place);
    match (&plan.lesson, number) {
        (None, Some(at)) => format!(" · lesson {}", at + 1),
        (None, None) => String::new(),
        (Some(_), _) => item
            .and_then(|item| desk.pane(&item.teaches))
            .map(|(number, _)| format!(" · pane {number}"))
            .unwrap_or_default(),
    }
}

/// Why to look again, in a word or two.
fn reason(desk: &Desk<'_>, again: Again) -> String {
    let Some(sheet) = desk.attempt().sheet(again.place) else { return String::new() };
    match (again.reason, sheet.state()) {
        (Reason::Wrong, ItemState::Revealed) if sheet.tried().is_empty() => "shown".to_owned(),
        (Reason::Wrong, ItemState::Unanswered) if sheet.tried().is_empty() => {
            "left open".to_owned()
        }
        (Reason::CertainWrong, _) => "certain, not right".to_owned(),
        (Reason::Wrong | Reason::Partial, _) => {
            parts(desk, again.place, sheet).unwrap_or_else(|| "not right".to_owned())
        }
        (Reason::Hinted, _) => "right after a hint".to_owned(),
    }
}

/// `3 of 4`, of the first answer.
fn parts(desk: &Desk<'_>, place: usize, sheet: &Sheet) -> Option<String> {
    let attempt = desk.attempt();
    let item = attempt.item_at(&desk.quizzing.quiz, place)?;
    let entry = attempt.plan().entries.get(place)?;
    let first = sheet.tried().first().map(|first| &first.response);
    let response = first.or_else(|| sheet.verdict().map(|verdict| &verdict.response))?;
    let (right, of, _) = Given { item, entry, response }.parts()?;
    Some(format!("{right} of {of}"))
}

fn objectives(desk: &Desk<'_>, rows: &[ObjectiveRow], flow: &mut Flow<'_>) {
    flow.prose(&desk.plain("By objective", Role::Strong, flow.width()));
    let mut lesson = None;
    for row in rows {
        if desk.attempt().plan().lesson.is_none() && lesson != Some(&row.lesson) {
            flow.prose(&desk.plain(
                &headline::of_lesson(desk, &row.lesson),
                Role::Quiet,
                flow.width(),
            ));
        }
        lesson = Some(&row.lesson);
        flow.block(1, |area, buf| {
            let short = desk.look.text(&row.short);
            let label = fit(&short, OBJECTIVE.0 - 2);
            put(buf, area, (area.x, area.y), &label, desk.look.style(Role::Text));
            let x = area.x + OBJECTIVE.0;
            let progress = Progress { done: row.right_first, of: row.of, look: desk.look };
            progress.render(Rect { x, width: OBJECTIVE.1, ..area }.intersection(area), buf);
            let sum = format!("{}/{}", row.right_first, row.of);
            put(buf, area, (x + OBJECTIVE.1 + 2, area.y), &sum, desk.look.style(Role::Text));
        });
    }
}

fn inset(area: Rect) -> Rect {
    Rect { width: area.width.saturating_sub(INSET), ..area }
}
