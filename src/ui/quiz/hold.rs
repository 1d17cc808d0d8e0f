//! Not this one, and a try is left: what was said wrongly and why, but not the answer.

use ratatui::{layout::Position, widgets::Widget};

use super::{
    desk::{Desk, letter},
    verdict::{Given, typed},
    words,
};
use crate::{
    content::{Answer, markup},
    study::quiz::{
        Certainty, Response,
        score::{Note, Part},
    },
    ui::{flow::Flow, paragraph::Prose, theme::Role, widget::Marked},
};

const BELIEF: &str = "You were certain, so this is the one to remember.";

/// Draws what there is to say about the last try.
pub(super) fn draw(desk: &Desk<'_>, flow: &mut Flow<'_>) {
    let (Some(item), Some(last)) = (desk.item(), desk.sheet().tried().last()) else { return };
    let given = Given { item, entry: desk.entry(), response: &last.response };
    let width = flow.width().saturating_sub(Marked::INDENT);
    let headline = given.headline().unwrap_or_else(|| "Not this one".to_owned());
    let mut said = desk.plain(&format!("{headline}."), Role::Strong, width);
    for why in whys(&given) {
        said.lines.extend(desk.prose(&why, width).lines);
    }
    if last.certainty == Some(Certainty::Certain) {
        said.lines.extend(desk.prose(BELIEF, width).lines);
    }
    let next = next(desk, item.hint.as_deref());
    said.lines.push(ratatui::text::Line::default());
    said.lines.extend(desk.prose(&next, width).lines);
    flow.gap(1);
    put(desk, &said, flow);
}

fn put(desk: &Desk<'_>, said: &Prose<'_>, flow: &mut Flow<'_>) {
    flow.focus_block(said.rows(), |area, buf| {
        Marked { prose: said, look: desk.look }.render(area, buf);
        Some(Position::new(area.x, area.y))
    });
}

/// The hint, if it was seen, and how many tries are left.
fn next(desk: &Desk<'_>, hint: Option<&str>) -> String {
    let left = words::capital(&words::tries_left(desk.attempt().tries_left(&desk.quizzing.quiz)));
    match hint.filter(|_| desk.attempt().hint_shown()) {
        Some(hint) => format!("{} {left}.", hint.trim()),
        None => format!("{left}."),
    }
}

/// Why what was given is not right, in markup.
fn whys(given: &Given<'_>) -> Vec<String> {
    match (&given.item.answer, given.response) {
        (Answer::Best(choices), Response::Best(choice)) => {
            choices.get(*choice).map(|choice| choice.why().to_string()).into_iter().collect()
        }
        (Answer::Multi { choices, .. }, Response::Multi(ticks)) => {
            let ticked = given.entry.order.iter().enumerate().filter(|(_, at)| ticks.contains(at));
            let wrong = ticked.filter_map(|(place, at)| {
                let choice = choices.get(*at).filter(|choice| !choice.is_right())?;
                Some(format!("{} – {}", letter(place), &**choice.why()))
            });
            wrong.collect()
        }
        (Answer::Cloze { .. }, Response::Cloze(typed)) => {
            let parts = given.judged().parts;
            let gaps = parts.iter().zip(typed).filter(|(part, _)| !part.right);
            gaps.filter_map(|(part, typed)| Some(format!("{}: {}", quoted(typed), note(part)?)))
                .collect()
        }
        (
            Answer::Best(_)
            | Answer::Multi { .. }
            | Answer::Order { .. }
            | Answer::Match { .. }
            | Answer::Number { .. }
            | Answer::Cloze { .. }
            | Answer::Short { .. }
            | Answer::Label { .. }
            | Answer::Recall { .. },
            _,
        ) => given.judged().parts.iter().filter_map(note).collect(),
    }
}

/// What was typed, if markup leaves it as it is.
fn quoted(typed: &str) -> String {
    let typed = typed.trim();
    let is_plain = markup::plain(typed) == typed;
    if is_plain { format!("“{typed}”") } else { "That word".to_owned() }
}

fn note(part: &Part) -> Option<String> {
    match &part.note {
        Note::Spelled(_) => None,
        Note::Plain | Note::Near(_) | Note::PowerOfTen => typed::said(&part.note),
    }
}
