//! What an answer came to. The verdict is the first word.

use super::{page::Page, quiz};
use crate::{
    app::{
        Focus, Model, Quizzing, Sign,
        told::{
            verdict::{self, Given, Line, Scope, whys::whys},
            words,
        },
    },
    content::{Answer, Item},
    study::quiz::{Certainty, ItemState, Response, Sheet, Verdict, score},
};

/// Not this one, and a try is left: why, but not the answer.
pub(super) fn hold(model: &Model, quizzing: &Quizzing) -> Page {
    let (entry, sheet) = quizzing.attempt.current();
    let (Some(item), Some(last)) = (quizzing.item(), sheet.tried().last()) else {
        return Page::of("Not this one.");
    };
    let given = Given { item, entry, response: &last.response };
    let names = quiz::names(model, quizzing);
    let headline = given.headline().unwrap_or_else(|| "Not this one".to_owned());
    let mut page = Page::of(format!("{headline}."));
    for why in whys(&given) {
        page.prose(&why, names);
    }
    if last.certainty == Some(Certainty::Certain) {
        page.say("You were certain, so this is the one to remember.");
    }
    if let Some(hint) = item.hint.as_ref().filter(|_| quizzing.attempt.hint_shown()) {
        page.prose_after("Tip: ", hint, names);
    }
    let left = words::tries_left(quizzing.attempt.tries_left(&quizzing.quiz));
    page.say(format!("{}.", words::capital(&left)));
    page
}

/// The verdict in practice.
pub(super) fn show(model: &Model, quizzing: &Quizzing) -> Page {
    let scope = match quizzing.focus {
        Focus::Unfolded => Scope::Every,
        Focus::Row(_) | Focus::Carrying(_) | Focus::Field { .. } => Scope::Answer,
    };
    told(model, quizzing, scope)
}

/// The same, looked back at, with the question and every choice.
pub(super) fn look(model: &Model, quizzing: &Quizzing) -> Page {
    let attempt = &quizzing.attempt;
    let mut page =
        Page::of(format!("Looking back at question {} of {}", attempt.at() + 1, attempt.len()));
    if let Some(item) = quizzing.item() {
        page.prose(&item.ask, quiz::names(model, quizzing));
    }
    let told = told(model, quizzing, Scope::Every);
    page.say(told.name);
    page.say_all(told.lines);
    page
}

fn told(model: &Model, quizzing: &Quizzing, scope: Scope) -> Page {
    let (entry, sheet) = quizzing.attempt.current();
    let Some(item) = quizzing.item() else {
        return Page::of("This question is no longer in the lesson.");
    };
    let names = quiz::names(model, quizzing);
    let (name, mut lines) = match sheet.state() {
        ItemState::Marked(verdict) => {
            let given = Given { item, entry, response: &verdict.response };
            (headline(&given, sheet, verdict), given.lines(scope))
        }
        ItemState::Revealed => {
            ("Shown, as you asked.".to_owned(), verdict::answer(item, entry, scope))
        }
        ItemState::Unanswered | ItemState::New | ItemState::Open(_) | ItemState::Saved(_) => {
            ("Left open.".to_owned(), verdict::answer(item, entry, scope))
        }
    };
    if scope == Scope::Every {
        verdict::mark_tried(&mut lines, entry, sheet);
        lines = verdict::with_tries(lines, item, entry, sheet);
    }
    let mut page = Page::of(name);
    for line in &lines {
        page.say(row(line, &item.answer));
        if let Some(why) = &line.why {
            page.prose(&words::capital(why), names);
        }
    }
    if let Answer::Recall { model: answer, .. } = &item.answer {
        page.prose_after("A model answer: ", answer, names);
    }
    belief(&mut page, sheet);
    page.prose_after("To remember: ", &item.explain, names);
    source(&mut page, model, quizzing, item);
    page
}

/// `Right, and you were certain.`, `Partly right: 2 of 4 pairs.`
fn headline(given: &Given<'_>, sheet: &Sheet, verdict: &Verdict) -> String {
    let said = match (&verdict.response, given.headline(), verdict.is_right()) {
        (Response::Recall { .. }, Some(headline), true) => format!("Right: {headline}"),
        (Response::Recall { .. }, Some(headline), false) => format!("Compared: {headline}"),
        (_, Some(headline), _) => headline,
        (_, None, true) => "Right".to_owned(),
        (_, None, false) => "Not this one".to_owned(),
    };
    let tries = usize::from(sheet.tries());
    match verdict.certainty {
        _ if verdict.is_right() && tries > 1 => {
            format!("{said}, at the {} try.", words::ordinal(tries))
        }
        Some(certainty) => format!("{said}. You were {}.", words::certainty(certainty)),
        None => format!("{said}."),
    }
}

/// A row in words: what the sign says stands before it.
fn row(line: &Line, answer: &Answer) -> String {
    let sign = match line.sign {
        Sign::Right => "Right: ",
        Sign::Wrong => "Not this one: ",
        Sign::Should => "The right one: ",
        Sign::Plain => "",
    };
    let place = match answer {
        _ if line.letter == ' ' => String::new(),
        Answer::Best(_) | Answer::Multi { .. } | Answer::Recall { .. } => {
            format!("{}. ", number(line.letter))
        }
        Answer::Order { .. } | Answer::Match { .. } | Answer::Label { .. } => {
            format!("{}. ", line.letter)
        }
        Answer::Cloze { .. } => format!("gap {}, ", line.letter),
        Answer::Number { .. } | Answer::Short { .. } => String::new(),
    };
    let note = if line.note.is_empty() { String::new() } else { format!(", {}", line.note) };
    format!("{sign}{place}{}{note}", line.text)
}

/// The number under which a letter's choice is told here.
fn number(letter: char) -> u32 {
    u32::from(letter).saturating_sub(u32::from('a')).saturating_add(1)
}

fn belief(page: &mut Page, sheet: &Sheet) {
    if let Some((Some(Certainty::Certain), raw)) = sheet.first_answer()
        && !score::is_right(raw)
    {
        page.say("You were certain at first; this one comes back first of all.");
    }
}

fn source(page: &mut Page, model: &Model, quizzing: &Quizzing, item: &Item) {
    let lesson = quizzing.lesson().and_then(|id| model.course.lesson(id.as_str()));
    let panes = lesson.map_or(&[][..], |lesson| &lesson.panes);
    if let Some(at) = panes.iter().position(|pane| pane.id == item.teaches)
        && let Some(pane) = panes.get(at)
    {
        let stop = if pane.title.ends_with(['?', '!', '.']) { "" } else { "." };
        page.say(format!("From pane {}, {}{stop}", at + 1, pane.title));
    }
}
