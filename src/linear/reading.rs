//! Home and everything about reading a lesson.

use super::page::{Names, Page};
use crate::{
    app::{
        DueList, HomeRow, Model, Saving, offered,
        told::{
            suggested::Suggested,
            training::per_cent,
            wording::{counted, standing},
        },
    },
    content::{Item, Lesson, Level, Outline, Pane},
    study::{
        progress::LessonProgress,
        reader::{Place, Reader},
    },
};

/// `Lesson 2: Switching on c-Mpl`.
pub(super) fn lesson_name(number: usize, title: &str) -> String {
    format!("Lesson {number}: {title}")
}

/// Which wording is wanted.
pub(super) fn first_run(model: &Model) -> Page {
    let mut page = Page::of(model.course.title());
    page.say(model.course.subtitle());
    page.say(
        "Which describes you best? It changes the wording, never the facts. L changes it later.",
    );
    page.numbered(Level::ALL.map(|level| match level {
        Level::Plain => "New to this: plain words, short sentences",
        Level::Student => "Medical student: mechanisms, terms explained once",
        Level::Clinician => "Clinician: label language, doses, caveats",
    }));
    page.say("For study only. Not for decisions about a patient.");
    page.say("Nothing you type leaves this computer.");
    page
}

/// What to do first, and the lessons.
pub(super) fn home(model: &Model) -> Page {
    let course = &model.course;
    let mut page = Page::of(format!("Home: {}", course.title()));
    if model.progress.is_untouched() {
        page.say(course.subtitle());
    }
    match Suggested::of(model) {
        Some(it) => {
            let of = if it.what.starts_with(|c: char| c.is_ascii_digit()) { "lesson " } else { "" };
            let what = it.what.replace(" ·", ":");
            page.say(format!("To do first: {} {of}{what}, {}.", it.verb, it.note));
        }
        None if course.hidden().is_empty() => {
            page.say("There is no lesson here yet. Add a lesson file to the lessons folder, then start again.");
        }
        None => page.say("Every lesson here is a draft. Start with --drafts to see them."),
    }
    let due = model.due(DueList::default()).len();
    if due > 0 {
        let minutes = model.progress.schedule().minutes(due);
        page.say(format!("Review: {} due, about {minutes} min.", counted(due, "question")));
    }
    if let Saving::Off(why) = &model.saving {
        page.say(why);
    }
    for (at, outline) in course.outlines().enumerate() {
        page.say(lesson_row(model, at, outline));
    }
    page.say(course.disclaimer());
    page
}

/// `2. Switching on c-Mpl: 3 of 9 panes read, quiz 8 of 11, recall now 81 %`
fn lesson_row(model: &Model, at: usize, outline: &Outline) -> String {
    let progress = &model.progress;
    let done = progress.lesson(outline.id.as_str());
    let read = done.map_or(0, |done| done.panes_read(outline));
    let quiz = match done.and_then(LessonProgress::last_score) {
        _ if progress.open_quiz(outline.id.as_str()).is_some() => "quiz open".to_owned(),
        Some(score) => format!("quiz {} of {}", score.right, score.of),
        None if outline.items.is_empty() => "no quiz".to_owned(),
        None => "quiz not yet".to_owned(),
    };
    let recall = progress.schedule().recall_now(outline.id.as_str(), model.day);
    let recall = recall.map_or(String::new(), |it| format!(", recall now {}", per_cent(it)));
    let panes = outline.panes.len();
    format!("{}. {}: {read} of {panes} panes read, {quiz}{recall}", at + 1, outline.title)
}

/// The row of home that a lesson's number means.
pub(super) fn row_of_lesson(model: &Model, place: usize) -> Option<usize> {
    model.home_rows().iter().position(|row| *row == HomeRow::Lesson(place))
}

/// A lesson where its reader is.
pub(super) fn reading(model: &Model, lesson: usize, reader: &Reader) -> Page {
    let Some(it) = model.course.lesson_at(lesson) else { return Page::of("This lesson is gone.") };
    match reader.place() {
        Place::Guess { index, choice } => {
            let item = reader.guess(index).and_then(|id| it.item(id.as_str()));
            match item {
                Some(item) => guess(model, (lesson, it), item, choice),
                None => Page::of(lesson_name(lesson + 1, &it.title)),
            }
        }
        Place::Pane { pane, step } => pane_at(model, (lesson, pane, step)),
        Place::End => end(model, lesson, it),
    }
}

fn guess(
    model: &Model,
    (at, lesson): (usize, &Lesson),
    item: &Item,
    choice: Option<usize>,
) -> Page {
    let names = Names { course: &model.course, lesson: Some(lesson) };
    let mut page =
        Page::of(format!("{}, a guess before reading", lesson_name(at + 1, &lesson.title)));
    for words in item.vignette.iter().chain([&item.ask]) {
        page.prose(words, names);
    }
    page.numbered(item.answer.choices().iter().map(|choice| &**choice.text()));
    page.say("Nothing is scored. You will be asked again at the end.");
    if let Some(choice) = choice {
        page.say(format!("You guessed {}.", choice + 1));
    }
    page
}

/// A pane with its figure told, as far as `step`.
pub(super) fn pane_at(model: &Model, (lesson, at, step): (usize, usize, usize)) -> Page {
    let found = model.course.lesson_at(lesson);
    let Some((it, pane)) = found.and_then(|it| Some((it, it.panes.get(at)?))) else {
        return Page::of("This pane is gone.");
    };
    let names = Names { course: &model.course, lesson: Some(it) };
    let place = format!("pane {} of {}", at + 1, it.panes.len());
    let mut told =
        Page::of(format!("{}, {place}: {}", lesson_name(lesson + 1, &it.title), pane.title));
    if at == 0 {
        told.say(format!("Review of this lesson: {}.", standing(&it.review, &model.date)));
    }
    told.prose(pane.body.at(model.level), names);
    figure(&mut told, model, pane, step, names);
    if let Some(words) = pane.key_point.as_deref().filter(|_| step >= pane.steps.len()) {
        told.prose_after("To keep: ", words, names);
    }
    if let Some(id) = &pane.lab
        && let Some(preset) = model.course.lab().and_then(|lab| lab.preset(id.as_str()))
    {
        told.say(format!("l tries this in the lab: {}.", preset.title));
    }
    told
}

fn figure(told: &mut Page, model: &Model, pane: &Pane, step: usize, names: Names<'_>) {
    let Some(figure) = &pane.figure else { return };
    let drawing = model.course.drawing(figure.id.as_str());
    let alt = figure.alt.as_deref().or_else(|| drawing.map(|drawing| &*drawing.alt));
    let alt = alt.unwrap_or("it cannot be shown; the text tells it");
    told.say(format!("Figure: {alt}"));
    if !pane.steps.is_empty() && step == 0 {
        told.say(format!(
            "The figure has {}; Enter tells the first.",
            counted(pane.steps.len(), "step")
        ));
    }
    for (at, it) in pane.steps.iter().enumerate().take(step) {
        let before = format!("Step {} of {}, {}: ", at + 1, pane.steps.len(), it.label);
        told.prose_after(&before, &it.say, names);
    }
}

fn end(model: &Model, at: usize, lesson: &Lesson) -> Page {
    let mut page = Page::of(format!("{}, after the last pane", lesson_name(at + 1, &lesson.title)));
    let done = model.progress.lesson(lesson.id.as_str());
    let was_read = |pane: &&Pane| done.is_some_and(|done| done.has_read(pane.id.as_str()));
    let read = lesson.panes.iter().filter(was_read).count();
    page.say(format!("You have read {read} of {} panes.", lesson.panes.len()));
    let mut rows = Vec::new();
    if !lesson.quiz.items.is_empty() {
        page.say(format!("Its quiz has {}.", counted(lesson.quiz.items.len(), "question")));
        if let Some(score) = done.and_then(LessonProgress::last_score) {
            page.say(format!(
                "Last time {} of {} were right at the first try.",
                score.right, score.of
            ));
        }
        page.say("Answers are saved as you go. Stop whenever you like.");
        let is_open = model.progress.open_quiz(lesson.id.as_str()).is_some();
        rows.push(if is_open { "Go on with the quiz" } else { "Begin the quiz" }.to_owned());
    }
    let leads = offered(&model.course, lesson);
    rows.extend(leads.map(|lead| {
        let place = lead.place.map_or(0, |(lesson, _)| lesson + 1);
        format!("Related question, lesson {place}: {}", lead.words)
    }));
    page.numbered(rows);
    page
}
