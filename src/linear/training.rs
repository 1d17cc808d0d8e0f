//! Practice that lasts: the exam, what is due, how it is scheduled, what came of it.

use super::{page::Page, reading::lesson_name};
use crate::{
    app::{
        DueList, ExamRow, ExamSetUp, Model, ReviewSetting, Training,
        told::{
            exam,
            training::{ago, counted, hours, label, meaning, per_cent, value},
            words,
        },
    },
    content::{Day, Id, markup, weekday},
    study::{
        quiz::Mode,
        statistics::{Attempted, Calibration, Counted, End, LEAST_ANSWERS},
    },
};

/// The page on screen.
pub(super) fn page(model: &Model, page: &Training) -> Page {
    match page {
        Training::Exam(set_up) => set_up_of_exam(model, set_up),
        Training::Due(list) => due(model, *list),
        Training::Settings { row } => settings(model, *row),
        Training::Statistics(counted) => statistics(model, counted),
        Training::History { counted, row } => history(model, counted, *row),
    }
}

fn set_up_of_exam(model: &Model, set_up: &ExamSetUp) -> Page {
    let course = &model.course;
    let mut page = Page::of("Before an exam");
    page.say(format!("{} will be asked.", counted(set_up.asked(course), "question")));
    page.numbered(set_up.rows().map(|row| match row {
        ExamRow::Lesson(place) => {
            let is_asked = set_up.lessons.get(place).is_some_and(|is_asked| *is_asked);
            let title = course.outline(place).map_or("", |outline| &outline.title);
            let asked = if is_asked { "asked" } else { "not asked" };
            format!("{}: {asked}", lesson_name(place + 1, title))
        }
        ExamRow::Begin => "Begin".to_owned(),
        ExamRow::Count | ExamRow::Time | ExamRow::Extra | ExamRow::Certainty => {
            let (name, value) = exam::words(set_up, course, row);
            format!("{name}: {value}")
        }
    }));
    page.say("No tips and no verdicts before you hand in; every answer can be changed until then.");
    page.say("Questions that are answered in your own words are left to practice.");
    let time = set_up.lessons.len().saturating_add(2);
    page.say(format!(
        "A lesson's number asks it or leaves it out; {time} + and {time} - change row {time}."
    ));
    page
}

fn due(model: &Model, list: DueList) -> Page {
    let schedule = model.progress.schedule();
    let due = model.due(list);
    let mut page = Page::of("Review: what is due");
    if model.progress.open_across(Mode::Review).is_some() {
        page.say("A review is open. Enter goes on with it; its answers are kept.");
    } else if !due.is_empty() {
        let minutes = schedule.minutes(due.len());
        page.say(format!("{} due, about {minutes} min.", counted(due.len(), "question")));
    } else if schedule.is_empty() {
        page.say(
            "Nothing is due: questions come back here once they were answered in a lesson's quiz.",
        );
    } else {
        let next = schedule.next_day(&model.course, model.day).and_then(Day::since_1970);
        let next = next
            .map_or(String::new(), |day| format!(" The next question comes on {}.", day.said()));
        page.say(format!("Nothing is due now.{next}"));
    }
    if let Some(place) = list.only
        && let Some(outline) = model.course.outline(place)
    {
        page.say(format!("Only {}.", lesson_name(place + 1, &outline.title)));
    }
    for due in &due {
        let lesson = model.course.lesson(due.lesson.as_str());
        let asked = lesson.and_then(|it| it.item(due.item.as_str()));
        let asked = asked.map_or_else(String::new, |item| markup::plain(&item.ask));
        let recall = if due.is_belief {
            "a belief to mend".to_owned()
        } else {
            format!("recall {}", per_cent(due.recall))
        };
        page.say(format!("{asked} Last seen: {}; {recall}.", ago(due.days)));
    }
    if !schedule.is_empty() {
        let forecast = schedule.forecast(&model.course, model.day, 7);
        let days = (0..)
            .zip(forecast)
            .map(|(at, count)| format!("{} {count}", weekday(model.day.saturating_add(at))));
        page.say(format!("Next seven days: {}.", days.collect::<Vec<_>>().join(", ")));
    }
    page
}

fn settings(model: &Model, row: usize) -> Page {
    let settings = model.progress.schedule().settings();
    let mut page = Page::of("Review: settings");
    page.numbered(
        ReviewSetting::ALL.map(|row| format!("{}: {}", label(row), value(settings, row))),
    );
    if let Some(here) = ReviewSetting::ALL.get(row) {
        page.say(format!("{}. {}", label(*here), meaning(*here)));
    }
    page.say("A number chooses a row; + and - change it, ++ and -- by a week; 2 + changes row 2.");
    page
}

fn statistics(model: &Model, counted_all: &Counted) -> Page {
    let statistics = &counted_all.statistics;
    let mut page = Page::of("Statistics");
    if statistics.answers() == 0 {
        page.say(
            "Nothing is counted yet. Answer a few questions in a lesson's quiz, and come back.",
        );
        return page;
    }
    page.say(format!("{} so far.", counted(statistics.answers(), "answer")));
    certainty(&mut page, statistics.calibration());
    let samples = statistics.recall(model.day);
    for (at, outline) in model.course.outlines().enumerate() {
        if let Some(share) = samples.last().and_then(|sample| sample.lessons.get(&outline.id)) {
            page.say(format!(
                "Recall now, {}: {}.",
                lesson_name(at + 1, &outline.title),
                per_cent(*share)
            ));
        }
    }
    let hardest = counted_all.hardest(&model.course);
    page.say(if hardest.is_empty() {
        "No question was wrong more often than right."
    } else {
        "Hardest for you:"
    });
    for hard in &hardest {
        let tally = hard.tally;
        page.say(format!(
            "{} Right {} of {}.",
            markup::plain(&hard.item.ask),
            tally.right,
            tally.answers
        ));
        page.say(markup::plain(&hard.behind));
    }
    let attempts = counted(statistics.attempts().len(), "attempt");
    page.say(format!(
        "{} on questions, in {attempts}. h lists them.",
        hours(statistics.active_ms())
    ));
    page.say(
        "Answers, times and certainty are kept on this computer only. Nothing here is a mark.",
    );
    page
}

fn certainty(page: &mut Page, calibration: &Calibration) {
    if !calibration.was_said() {
        page.say("You have never said how sure you were. It is asked after an answer.");
        return;
    }
    for (certainty, row) in calibration.rows() {
        let Some(share) = row.share() else { continue };
        let label = certainty.map_or("not said", words::certainty);
        let range = row.range().filter(|_| row.answers >= LEAST_ANSWERS);
        let range = range.map_or(String::new(), |(low, high)| {
            format!(", probably between {:.0} and {:.0} %", low * 100.0, high * 100.0)
        });
        let answers = counted(row.answers, "answer");
        page.say(format!("How sure, {label}: {:.0} % of {answers} right{range}.", share * 100.0));
    }
}

fn history(model: &Model, counted_all: &Counted, row: usize) -> Page {
    let attempts = counted_all.statistics.attempts();
    let mut page = Page::of(format!("History, {}", counted(attempts.len(), "attempt")));
    if attempts.is_empty() {
        page.say("There is no attempt yet. Each quiz, exam and review will stand here.");
    }
    page.numbered(attempts.iter().map(|it| attempted(model, it)));
    page.say(if row > 0 { format!("Chosen: {}.", row + 1) } else { String::new() });
    page
}

fn attempted(model: &Model, it: &Attempted) -> String {
    let day = Day::since_1970(it.day).map_or_else(String::new, |day| format!("{}, ", day.said()));
    let lesson = it.lesson.as_ref().map(|id| of_lesson(model, id));
    let what = match (it.mode, lesson) {
        (Mode::Practice, Some(lesson)) => format!("quiz of {lesson}"),
        (Mode::Practice, None) => "missed questions".to_owned(),
        (Mode::Exam, _) => "exam".to_owned(),
        (Mode::Review, _) => "review".to_owned(),
    };
    let end = match it.end {
        End::Open => "open".to_owned(),
        End::Finished { right, of } => format!("{right} of {of}"),
        End::ThrownAway => "thrown away".to_owned(),
    };
    format!("{day}{what}: {end}, {}", hours(it.active_ms))
}

fn of_lesson(model: &Model, id: &Id) -> String {
    let place = model.course.place(id.as_str());
    place.map_or_else(|| id.to_string(), |at| format!("lesson {}", at + 1))
}
