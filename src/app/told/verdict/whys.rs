//! Why what was given is not right, without the answer.

use super::{Given, typed};
use crate::{
    app::told::words::letter,
    content::{Answer, markup},
    study::quiz::{
        Response,
        score::{Note, Part},
    },
};

/// Why what was given is not right, in markup.
pub(crate) fn whys(given: &Given<'_>) -> Vec<String> {
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
