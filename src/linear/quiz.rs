//! A quiz up to the answer: what it is, the question, how sure, whether to end.

use std::collections::BTreeSet;

use super::{
    page::{Names, Page},
    reading::lesson_name,
    verdict,
};
use crate::{
    app::{
        Model, Quizzing, Saving,
        told::{wording::counted, words},
    },
    content::{Answer, Choice, Confidence, Item, MultiScoring, OrderScoring, Words},
    study::quiz::{Certainty, Draft, Mode, Phase, Struck},
};

/// The page of a quiz.
pub(super) fn page(model: &Model, quizzing: &Quizzing) -> Page {
    match quizzing.attempt.phase() {
        Phase::Ready => ready(model, quizzing),
        Phase::Ask => asked(model, quizzing),
        Phase::Rate => rate(quizzing),
        Phase::Hold => verdict::hold(model, quizzing),
        Phase::Show => verdict::show(model, quizzing),
        Phase::Overview => overview(quizzing),
        Phase::Confirm { .. } => confirm(quizzing),
        Phase::Summary => super::summary::page(model, quizzing),
        Phase::Look => verdict::look(model, quizzing),
        Phase::Parked | Phase::Gone | Phase::Closed => Page::of("The quiz is left."),
    }
}

/// `Quiz of lesson 2: Switching on c-Mpl`, `Exam`, `Review`.
pub(super) fn name(model: &Model, quizzing: &Quizzing) -> String {
    let plan = quizzing.attempt.plan();
    let lesson = plan.lesson.as_ref().and_then(|id| {
        let at = model.course.place(id.as_str())?;
        Some(lesson_name(at + 1, &model.course.outline(at)?.title))
    });
    match (lesson, plan.mode) {
        (Some(lesson), Mode::Practice) => format!("Quiz of {}", lower(&lesson)),
        (None, Mode::Practice) => "Practice".to_owned(),
        (Some(lesson), Mode::Exam) => format!("Exam of {}", lower(&lesson)),
        (None, Mode::Exam) => "Exam".to_owned(),
        (_, Mode::Review) => "Review".to_owned(),
    }
}

fn lower(name: &str) -> String {
    name.replacen("Lesson", "lesson", 1)
}

/// What ids in the texts of the item are said as.
pub(super) fn names<'a>(model: &'a Model, quizzing: &Quizzing) -> Names<'a> {
    let lesson = quizzing.lesson().and_then(|id| model.course.lesson(id.as_str()));
    Names { course: &model.course, lesson }
}

fn ready(model: &Model, quizzing: &Quizzing) -> Page {
    let (attempt, plan) = (&quizzing.attempt, quizzing.attempt.plan());
    let mut page = Page::of(name(model, quizzing));
    let tries = match plan.tries {
        1 => "one try each".to_owned(),
        tries => format!("{} tries each", words::number(usize::from(tries))),
    };
    page.say(format!("{}, {tries}.", counted(attempt.len(), "question")));
    if let Some(limit_ms) = plan.limit_ms {
        page.say(format!("{} in all.", words::time(limit_ms)));
    }
    page.say(format!(
        "The mark is {} right. Nothing is locked, whatever the mark.",
        words::per_cent(plan.pass)
    ));
    page.say(match plan.confidence {
        Confidence::Off => "",
        Confidence::Optional => "You can say how sure you are after each answer.",
        Confidence::Required => "You say how sure you are after each answer.",
    });
    page.say(match model.saving {
        Saving::On => "Answers are saved as you go.",
        Saving::Off(_) => "Answers are not saved this time.",
    });
    page
}

fn asked(model: &Model, quizzing: &Quizzing) -> Page {
    let attempt = &quizzing.attempt;
    let place = format!("question {} of {}", attempt.at() + 1, attempt.len());
    let mut page = Page::of(format!("{}, {place}", name(model, quizzing)));
    let Some(item) = quizzing.item() else {
        page.say("This question is no longer in the lesson.");
        return page;
    };
    let names = names(model, quizzing);
    if let Some(vignette) = &item.vignette {
        page.prose(vignette, names);
    }
    if attempt.current().1.is_flagged() {
        page.say("Flagged.");
    }
    page.prose(&item.ask, names);
    answer(&mut page, model, quizzing, item);
    page.say(so_far(quizzing));
    if let Some(hint) = item.hint.as_ref().filter(|_| attempt.hint_shown()) {
        page.prose_after("Tip: ", hint, names);
    }
    page
}

fn answer(page: &mut Page, model: &Model, quizzing: &Quizzing, item: &Item) {
    let draft = quizzing.attempt.draft();
    match &item.answer {
        Answer::Best(choices) | Answer::Multi { choices, .. } => {
            self::choices(page, quizzing, choices);
            if let Answer::Multi { scoring, .. } = &item.answer {
                page.say(multi(*scoring));
            }
        }
        Answer::Order { scoring, sequence } => {
            let Some(Draft::Order(places)) = draft else { return };
            page.numbered(places.iter().map(|place| sequence.get(*place).map_or("", |it| it)));
            page.say(order(*scoring));
        }
        Answer::Match { pairs, extra } => {
            page.numbered(pairs.iter().map(|(left, _)| &**left));
            let rights: Vec<&Words> = pairs.iter().map(|(_, right)| right).chain(extra).collect();
            sides(page, quizzing, &rights);
            page.say(left_over(extra.len(), "right side"));
        }
        Answer::Label { figure, spots, extra } => {
            let drawing = model.course.drawing(figure.id.as_str());
            let alt = figure.alt.as_deref().or_else(|| drawing.map(|it| &*it.alt));
            page.say(format!("Figure: {}", alt.unwrap_or("a figure with numbered parts")));
            let marks: Vec<String> = spots.iter().map(|spot| spot.mark.to_string()).collect();
            page.say(format!("Its parts are numbered {}.", words::listed(&marks)));
            let names: Vec<&Words> = spots.iter().map(|spot| &spot.name).chain(extra).collect();
            sides(page, quizzing, &names);
            page.say(left_over(extra.len(), "name"));
        }
        Answer::Number { unit, .. } => {
            page.say(format!(
                "A number in {unit} unless you type another unit; 0,14 and 0.14 are the same."
            ));
        }
        Answer::Short { .. } => page.say(FORGIVEN),
        Answer::Cloze { text, gaps } => {
            let said = (1..=gaps.len()).fold(text.to_string(), |said, at| {
                said.replace(&format!("{{{at}}}"), &format!("(gap {at})"))
            });
            page.say(said);
            page.say(FORGIVEN);
        }
        Answer::Recall { model: answer, checklist } => {
            if let Some(Draft::Compared { text, .. }) = draft {
                page.say(format!("You wrote: {text}"));
                page.prose_after("A model answer: ", answer, self::names(model, quizzing));
                page.say("Which of these did you say?");
                page.numbered(checklist.iter().map(|it| &**it));
            } else {
                page.say("Write it in your own words, in one line; then it is compared.");
            }
        }
    }
}

/// The choices in the order in which they were dealt; what was tried says so.
fn choices(page: &mut Page, quizzing: &Quizzing, choices: &[Choice]) {
    let struck = match quizzing.attempt.struck(quizzing.place()) {
        Struck::Choices(struck) => struck,
        Struck::Nothing | Struck::Answer(_) => BTreeSet::new(),
    };
    for (place, position) in quizzing.attempt.current().0.order.iter().enumerate() {
        let text = choices.get(*position).map_or("", |choice| choice.text());
        let tried = if struck.contains(position) { " (tried)" } else { "" };
        page.say(format!("{}. {text}{tried}", place + 1));
    }
}

const FORGIVEN: &str = "Capitals and hyphens do not matter, nor one slip in a long word.";

/// The names that a letter takes, in the order in which they were dealt, and what was given so far.
fn sides(page: &mut Page, quizzing: &Quizzing, names: &[&Words]) {
    let order = &quizzing.attempt.current().0.order;
    for (place, position) in order.iter().enumerate() {
        let name = names.get(*position).map_or("", |name| name);
        page.say(format!("{}. {name}", words::letter(place)));
    }
}

/// What stands as the answer, where it was left or changed before.
fn so_far(quizzing: &Quizzing) -> String {
    let order = &quizzing.attempt.current().0.order;
    let place = |position: usize| order.iter().position(|it| *it == position);
    let given = match quizzing.attempt.draft() {
        Some(Draft::Best(chosen)) => chosen.and_then(place).map(|at| (at + 1).to_string()),
        Some(Draft::Multi(ticks)) => {
            let places = order.iter().enumerate().filter(|(_, position)| ticks.contains(position));
            Some(places.map(|(at, _)| (at + 1).to_string()).collect::<Vec<_>>().join(" "))
        }
        Some(Draft::Match(given) | Draft::Label(given)) => {
            let rows = given.iter().enumerate().filter_map(|(row, given)| {
                Some(format!("{}{}", row + 1, words::letter(place((*given)?)?)))
            });
            Some(rows.collect::<Vec<_>>().join(" "))
        }
        Some(Draft::Number(text) | Draft::Short(text) | Draft::Recall(text)) => Some(text.clone()),
        Some(Draft::Cloze(gaps)) if gaps.iter().any(|gap| !gap.is_empty()) => Some(gaps.join("; ")),
        Some(Draft::Cloze(_) | Draft::Order(_) | Draft::Compared { .. }) | None => None,
    };
    let given = given.filter(|given| !given.trim().is_empty());
    given.map_or_else(String::new, |given| format!("Your answer so far: {given}"))
}

fn left_over(extra: usize, what: &str) -> String {
    match extra {
        0 => String::new(),
        extra => format!("{} will be left over.", counted(extra, what)),
    }
}

fn multi(scoring: MultiScoring) -> &'static str {
    match scoring {
        MultiScoring::AllOrNothing => "Choose all that apply. Only exactly the right ones count.",
        MultiScoring::Balanced => {
            "Choose all that apply. A wrong tick takes away from the right ones."
        }
        MultiScoring::PerOption => {
            "Choose all that apply. Each one that is rightly ticked or left counts."
        }
    }
}

fn order(scoring: OrderScoring) -> &'static str {
    match scoring {
        OrderScoring::Exact => "Only the whole order counts.",
        OrderScoring::Adjacent => "Each neighbouring pair in the right order counts.",
    }
}

fn rate(quizzing: &Quizzing) -> Page {
    let mut page = Page::of("How sure are you?");
    page.numbered(Certainty::ALL.map(|it| {
        let (right, wrong) = (words::mark(it.if_right()), words::mark(it.if_wrong()));
        format!("{}: {right} if right, {wrong} if wrong", words::certainty(it))
    }));
    if quizzing.attempt.plan().confidence == Confidence::Required {
        page.say("It has to be said.");
    }
    page
}

fn overview(quizzing: &Quizzing) -> Page {
    let attempt = &quizzing.attempt;
    let mut page = Page::of("Overview of the exam");
    page.say(format!("{} of {} answered.", attempt.answered(), attempt.len()));
    for (at, (_, sheet)) in attempt.sheets().enumerate() {
        let standing = match (sheet.is_open(), sheet.is_flagged()) {
            (false, false) => "answered",
            (false, true) => "answered, flagged",
            (true, true) => "open, flagged",
            (true, false) => "open",
        };
        page.say(format!("{}. {standing}", at + 1));
    }
    page.say("No marks until you hand in.");
    page
}

fn confirm(quizzing: &Quizzing) -> Page {
    let is_exam = quizzing.mode() == Mode::Exam;
    let mut page = Page::of(if is_exam { "Hand in?" } else { "Finish?" });
    page.say(words::still_open(&quizzing.attempt));
    page.numbered(["Go back", if is_exam { "Hand in now" } else { "Finish now" }]);
    page
}
