//! What is looked up: terms, sources, what a lesson rests on, the search, a question of one's own.

use super::page::Page;
use crate::{
    app::{
        LONGEST_QUESTION, LeadKind, Line, Met, Model, Searching, first_met, glossary, items_citing,
        leads_of, panes_naming, references,
        told::{
            citation,
            wording::{counted, date, is_overdue, level, listed, status},
        },
    },
    content::{Disclaimer, Id, Lesson, Reference, Term, search::Goal},
};

/// A term of the pane.
pub(super) fn terms(model: &Model, terms: &[Id], at: usize) -> Page {
    let term = terms.get(at).and_then(|id| model.course.term(id.as_str()));
    let Some(term) = term else {
        let mut page = Page::of("A term");
        page.say("The glossary of this course does not explain it.");
        return page;
    };
    let mut page = Page::of(format!("Term {} of {}: {}", at + 1, terms.len(), term.term));
    explain(&mut page, model, term);
    page
}

/// Every term, the chosen one explained.
pub(super) fn all_terms(model: &Model, row: usize) -> Page {
    let terms = glossary(&model.course);
    let note = counted(terms.len(), "term");
    let mut page = Page::of(format!("Glossary, {}, {note}", level(model.level)));
    if let Some(term) = terms.get(row) {
        page.say(format!("Chosen, {}: {}", row + 1, term.term));
        explain(&mut page, model, term);
    }
    page.numbered(terms.iter().map(|term| &*term.term));
    page
}

fn explain(page: &mut Page, model: &Model, term: &Term) {
    page.say(&**term.means.at(model.level));
    if let Some(say) = &term.say {
        page.say(format!("Say it: {say}."));
    }
    let also: Vec<&str> = term.also.iter().map(|name| &**name).collect();
    if !also.is_empty() {
        page.say(format!("Also called: {}.", also.join(", ")));
    }
    page.say(match first_met(&model.course, term.id.as_str(), model.level) {
        Some(Met::Pane { place: (lesson, at), .. }) => {
            format!("First met in lesson {}, pane {}.", lesson + 1, at + 1)
        }
        Some(Met::Quiz { lesson, .. }) => {
            format!("First met in the quiz of lesson {}.", lesson + 1)
        }
        None => String::new(),
    });
}

/// The sources of the lesson.
pub(super) fn sources(model: &Model) -> Page {
    let Some(lesson) = model.lesson() else { return Page::of("There are no sources here.") };
    let sources = model.course.sources(lesson);
    let at = model.course.place(lesson.id.as_str()).unwrap_or_default();
    let mut page =
        Page::of(format!("Sources of lesson {}, {}", at + 1, counted(sources.len(), "source")));
    for (number, source) in (1..).zip(&sources) {
        page.say(format!("{number}. {}", whole(source)));
        let panes: Vec<usize> = panes_naming(lesson, source.id.as_str(), model.level)
            .iter()
            .map(|pane| pane + 1)
            .collect();
        if !panes.is_empty() {
            page.say(format!("Source {number} is cited on pane {}.", listed(&panes)));
        }
    }
    if sources.is_empty() {
        page.say("This lesson cites no sources.");
    }
    page
}

/// Every source, the chosen one told whole.
pub(super) fn all_sources(model: &Model, row: usize) -> Page {
    let sources = references(&model.course);
    let mut page = Page::of(format!("References, {}", counted(sources.len(), "source")));
    if let Some(source) = sources.get(row) {
        page.say(format!("Chosen, {}: {}", row + 1, whole(source)));
        let id = source.id.as_str();
        for lesson in model.course.lessons() {
            let panes = panes_naming(lesson, id, model.level).len();
            let items = items_citing(lesson, id);
            let at = model.course.place(lesson.id.as_str()).unwrap_or_default() + 1;
            if panes + items > 0 {
                let (panes, items) = (counted(panes, "pane"), counted(items, "question"));
                page.say(format!("Cited in lesson {at}: {panes}, {items}."));
            }
        }
    }
    page.numbered(sources.iter().map(|source| citation::short(source)));
    page
}

/// A source in one line, with its address, kind and how much of it was read.
pub(super) fn whole(source: &Reference) -> String {
    let address = citation::address(source).map_or(String::new(), |it| format!(" {it}."));
    let note = source.note.as_deref().map_or(String::new(), |note| format!(" {note}"));
    let evidence = citation::evidence(source).replace(" · ", ", ");
    format!("{}{address} {evidence}.{note}", citation::whole(source))
}

/// What a lesson rests on.
pub(super) fn about(model: &Model, place: usize, row: Option<usize>) -> Page {
    let Some(lesson) = model.course.lesson_at(place) else {
        return Page::of("There is no lesson here.");
    };
    let mut page = Page::of(format!("About lesson {}: {}", place + 1, lesson.title));
    review(&mut page, model, lesson);
    page.say(match &lesson.disclaimer {
        Disclaimer::Standard => model.course.disclaimer(),
        Disclaimer::Custom(own) => own,
    });
    if let Some(corrections) = model.course.corrections() {
        page.say(format!("A mistake? {corrections}"));
    }
    page.numbered(leads_of(&model.course, lesson).iter().map(|lead| {
        let kind = match lead.kind {
            LeadKind::Related => "Related question",
            LeadKind::OpenPoint => "For the next edition",
        };
        let place =
            lead.place.map(|(lesson, pane)| format!(", lesson {}, pane {}", lesson + 1, pane + 1));
        format!("{kind}{}: {}", place.unwrap_or_default(), lead.words)
    }));
    page.say(row.map_or(String::new(), |row| format!("Chosen: {}.", row + 1)));
    page
}

fn review(page: &mut Page, model: &Model, lesson: &Lesson) {
    let review = &lesson.review;
    page.say(format!("Review: {}.", status(review.status)));
    page.say(format!("Updated {}, version {}.", date(&review.updated), lesson.version));
    page.say(match &review.reviewed {
        Some(day) => format!("Read by a reviewer on {}.", date(day)),
        None => "Not reviewed yet: read with care.".to_owned(),
    });
    let authors: Vec<&str> = review.authors.iter().map(|name| &**name).collect();
    if !authors.is_empty() {
        page.say(format!("Authors: {}.", authors.join(", ")));
    }
    if let Some(next) = &review.next_review {
        let late = if is_overdue(review, &model.date) { ", overdue" } else { "" };
        page.say(format!("Next review by {}{late}.", date(next)));
    }
    page.say(review.note.as_deref().unwrap_or_default());
}

/// The search.
pub(super) fn search(searching: &Searching) -> Page {
    let mut page = Page::of("Search");
    if searching.is_in_vain() {
        page.say(format!("Nothing found for \u{201c}{}\u{201d}.", searching.line.text.trim()));
        page.say("Enter keeps it as a question for your lecturer.");
    } else if searching.found.hits.is_empty() {
        page.say("Lessons, panes, terms, sources and the questions of the quizzes.");
        page.say("The beginning of a word is enough; every word has to fit.");
    } else {
        page.say(format!(
            "Found for \u{201c}{}\u{201d}: {}.",
            searching.line.text.trim(),
            searching.found.total
        ));
    }
    page.numbered(searching.found.hits.iter().map(|hit| {
        let what = match &hit.goal {
            Goal::Lesson(lesson) => format!("lesson {}", lesson + 1),
            Goal::Pane { lesson, pane } => format!("lesson {}, pane {}", lesson + 1, pane + 1),
            Goal::Term(_) => "term".to_owned(),
            Goal::Reference(_) => "source".to_owned(),
            Goal::Item { lesson, .. } => format!("quiz of lesson {}", lesson + 1),
        };
        format!("{what}: {}", hit.title.text())
    }));
    page
}

/// A question of one's own.
pub(super) fn question(line: &Line) -> Page {
    let mut page = Page::of("A question of your own");
    page.say("What would you ask your lecturer?");
    page.say(format!("One line, at most {LONGEST_QUESTION} characters. It stays on this computer, with the day and the place."));
    if !line.text.is_empty() {
        page.say(format!("So far: {}. Enter keeps it, a new line takes its place.", line.text));
    }
    page
}
