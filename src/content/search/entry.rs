//! What of a course can be found, and where its words stand. No answer, no why, no lecturer's note.

use std::collections::BTreeMap;

use super::{
    Field, Goal,
    fold::{folded, groups},
};
use crate::content::{
    Course, Id, Item, Lesson, Level, Pane, Reference, Term, Text,
    markup::{self, Span},
};

/// Characters of one text that are searched; the texts of a lesson are far shorter.
const LONGEST: usize = 4000;
/// Texts of one thing that are searched.
const MOST_FIELDS: usize = 200;

/// One thing that can be found.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    /// What it is.
    pub(super) goal: Goal,
    /// Its texts without markup, in one line each; the first one is its title.
    pub(super) fields: Vec<(Field, String)>,
    /// Words of the title, at least 1.
    pub(super) title_words: u32,
    /// Its title and its other names, folded.
    pub(super) names: Vec<String>,
    levels: Vec<Level>,
}

impl Entry {
    /// Whether a reader at `level` reads what is worded for `of`: the wording for this level, or
    /// the student's where there is none.
    pub(super) fn is_read_at(&self, of: Level, level: Level) -> bool {
        of == level || (of == Level::Student && !self.levels.contains(&level))
    }

    /// `field`, told as worded for a reader at `level` if that is what they read.
    pub(super) fn read_as(&self, field: Field, level: Level) -> Field {
        let is_read = field.level().is_some_and(|of| self.is_read_at(of, level));
        if is_read { Field::Text(level) } else { field }
    }
}

impl Field {
    /// Whom it is worded for; none if it is worded in one way only.
    fn level(self) -> Option<Level> {
        match self {
            Self::Text(level) => Some(level),
            Self::Title
            | Self::Also
            | Self::Subtitle
            | Self::Objective
            | Self::Step(_)
            | Self::KeyPoint
            | Self::Authors
            | Self::Source
            | Self::Note
            | Self::Ask
            | Self::Vignette => None,
        }
    }
}

/// Everything in `course` that can be found: terms, lessons with their panes and items, sources.
pub(super) fn entries(course: &Course) -> Vec<Entry> {
    let places = 0..course.outlines().len();
    let lessons: Vec<(usize, &Lesson)> =
        places.filter_map(|at| Some((at, course.lesson_at(at)?))).collect();
    let own = || lessons.iter().map(|(_, lesson)| *lesson);
    let shared = || course.shared().get().into_iter();
    let terms = shared().flat_map(|it| &it.glossary).chain(own().flat_map(|it| &it.glossary));
    let sources = shared().flat_map(|it| &it.references).chain(own().flat_map(|it| &it.references));
    let plain = Plain::of(terms.clone());
    let asked = asked(course, own());
    let mut entries: Vec<Entry> = terms.map(|it| term(it, &plain)).collect();
    for (at, it) in &lessons {
        entries.push(lesson(*at, it, &plain));
        for (pane, of) in it.panes.iter().enumerate() {
            let asks = asked.get(&(*at, pane)).map_or(&[][..], Vec::as_slice);
            entries.push(on_pane((*at, pane), of, asks, &plain));
        }
        entries.extend(it.quiz.items.iter().map(|of| item(*at, it, of, &plain)));
    }
    entries.extend(sources.map(reference));
    entries
}

/// The questions that lessons say a pane answers, by the places of its lesson and of it.
fn asked<'a>(
    course: &Course,
    lessons: impl Iterator<Item = &'a Lesson>,
) -> BTreeMap<(usize, usize), Vec<&'a str>> {
    let mut asked: BTreeMap<_, Vec<&str>> = BTreeMap::new();
    for link in lessons.flat_map(|lesson| &lesson.related) {
        let target = link.see.split_once('#').and_then(|(lesson, pane)| {
            let at = course.place(lesson)?;
            let pane = course.lesson_at(at)?.panes.iter().position(|it| it.id == *pane)?;
            Some((at, pane))
        });
        if let Some(place) = target {
            asked.entry(place).or_default().push(&link.ask);
        }
    }
    asked
}

/// Running text as a reader sees it.
struct Plain<'a> {
    terms: BTreeMap<&'a str, &'a str>,
}

impl<'a> Plain<'a> {
    fn of(terms: impl Iterator<Item = &'a Term>) -> Self {
        Self { terms: terms.map(|term| (term.id.as_str(), &*term.term)).collect() }
    }

    /// `text` in one line: terms as words, citations left out.
    fn read(&self, text: &str) -> String {
        let Ok(blocks) = markup::parse(text) else { return one_line(text) };
        let mut said = String::new();
        for block in &blocks {
            if !said.is_empty() {
                said.push(' ');
            }
            block.spans().iter().for_each(|span| self.say(span, &mut said));
        }
        one_line(&said)
    }

    fn say(&self, span: &Span, said: &mut String) {
        match span {
            Span::Plain(text) | Span::Emphasis(text) | Span::Strong(text) | Span::Code(text) => {
                said.push_str(text);
            }
            Span::Term { shown: Some(words), .. } => said.push_str(words),
            Span::Term { id, shown: None } => {
                said.push_str(self.terms.get(id.as_str()).unwrap_or(&id.as_str()));
            }
            // The blank before a citation goes with it.
            Span::Cite(_) => said.truncate(said.trim_end().len()),
        }
    }

    fn levels(&self, text: &Text) -> Vec<(Field, String)> {
        text.written().map(|(level, words)| (Field::Text(level), self.read(words))).collect()
    }
}

fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").chars().take(LONGEST).collect()
}

fn entry(goal: Goal, mut fields: Vec<(Field, String)>) -> Entry {
    fields.truncate(MOST_FIELDS);
    let words = fields.first().map_or(0, |(_, title)| groups(title).len());
    let title_words = u32::try_from(words).unwrap_or(u32::MAX).max(1);
    let levels = fields.iter().filter_map(|(field, _)| field.level()).collect();
    let names = fields.iter().filter(|(field, _)| field.is_name());
    let names = names.map(|(_, name)| folded(name)).collect();
    Entry { goal, fields, title_words, names, levels }
}

fn term(it: &Term, plain: &Plain<'_>) -> Entry {
    let mut fields = vec![(Field::Title, one_line(&it.term))];
    fields.extend(it.also.iter().map(|name| (Field::Also, one_line(name))));
    fields.extend(plain.levels(&it.means));
    entry(Goal::Term(it.id.clone()), fields)
}

fn lesson(at: usize, it: &Lesson, plain: &Plain<'_>) -> Entry {
    let mut fields = vec![(Field::Title, one_line(&it.title))];
    fields.extend(it.subtitle.iter().map(|words| (Field::Subtitle, one_line(words))));
    fields.extend(it.objectives.iter().map(|it| (Field::Objective, plain.read(&it.text))));
    entry(Goal::Lesson(at), fields)
}

fn on_pane(place: (usize, usize), it: &Pane, asks: &[&str], plain: &Plain<'_>) -> Entry {
    let (lesson, pane) = place;
    let mut fields = vec![(Field::Title, one_line(&it.title))];
    fields.extend(it.key_point.iter().map(|words| (Field::KeyPoint, plain.read(words))));
    fields.extend(plain.levels(&it.body));
    let steps = it.steps.iter().zip(1..);
    fields.extend(steps.map(|(step, at)| (Field::Step(at), plain.read(&step.say))));
    fields.extend(asks.iter().map(|ask| (Field::Ask, one_line(ask))));
    entry(Goal::Pane { lesson, pane }, fields)
}

fn item(lesson: usize, of: &Lesson, it: &Item, plain: &Plain<'_>) -> Entry {
    let mut fields = vec![(Field::Ask, plain.read(&it.ask))];
    fields.extend(it.vignette.iter().map(|words| (Field::Vignette, plain.read(words))));
    let pane = of.panes.iter().position(|pane| pane.id == it.teaches);
    entry(Goal::Item { lesson, pane, item: Id::clone(&it.id) }, fields)
}

fn reference(it: &Reference) -> Entry {
    let mut fields = vec![(Field::Title, one_line(&it.title))];
    if !it.authors.is_empty() {
        let authors: Vec<&str> = it.authors.iter().map(|name| &**name).collect();
        fields.push((Field::Authors, one_line(&authors.join(", "))));
    }
    let year = it.year.map(|year| year.to_string());
    let parts = [it.source.as_deref(), year.as_deref(), it.doi.as_deref(), it.url.as_deref()];
    let parts: Vec<&str> = parts.into_iter().flatten().collect();
    if !parts.is_empty() {
        fields.push((Field::Source, one_line(&parts.join(", "))));
    }
    fields.extend(it.note.iter().map(|words| (Field::Note, one_line(words))));
    entry(Goal::Reference(it.id.clone()), fields)
}
