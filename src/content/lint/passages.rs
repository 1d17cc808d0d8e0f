//! The running texts of a thing, each with its part, its markup read once for all rules.

use crate::content::{
    Answer, Choice, Id, Item, Level, Pane, Term, Words,
    markup::{self, Block, MarkupError, Span},
    texts,
};

/// Which part of its thing a running text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Body(Level),
    Say,
    KeyPoint,
    Notes,
    Vignette,
    Ask,
    Why,
    Model,
    Explain,
    Hint,
    Means(Level),
}

/// A running text with its markup.
pub(super) struct Passage<'a> {
    pub(super) part: Part,
    pub(super) words: &'a Words,
    pub(super) read: Result<Vec<Block>, MarkupError>,
}

impl<'a> Passage<'a> {
    fn new(part: Part, words: &'a Words) -> Self {
        Self { part, words, read: markup::parse(words) }
    }

    /// What it is made of; nothing if its markup cannot be read.
    pub(super) fn blocks(&self) -> &[Block] {
        self.read.as_deref().unwrap_or_default()
    }

    /// Every source that it cites, doubles included.
    pub(super) fn cites(&self) -> impl Iterator<Item = &Id> {
        let spans = self.blocks().iter().flat_map(Block::spans);
        spans.flat_map(|span| match span {
            Span::Cite(ids) => ids.as_slice(),
            Span::Plain(_)
            | Span::Emphasis(_)
            | Span::Strong(_)
            | Span::Code(_)
            | Span::Term { .. } => &[],
        })
    }

    /// Every term that it links, doubles included.
    pub(super) fn links(&self) -> impl Iterator<Item = &Id> {
        let spans = self.blocks().iter().flat_map(Block::spans);
        spans.filter_map(|span| match span {
            Span::Term { id, .. } => Some(id),
            Span::Plain(_)
            | Span::Emphasis(_)
            | Span::Strong(_)
            | Span::Code(_)
            | Span::Cite(_) => None,
        })
    }
}

/// The running texts of a pane; a lecturer's notes come last.
pub(super) fn of_pane(pane: &Pane) -> Vec<Passage<'_>> {
    let body = pane.body.written().map(|(level, words)| Passage::new(Part::Body(level), words));
    let steps = pane.steps.iter().map(|step| Passage::new(Part::Say, &step.say));
    let point = pane.key_point.iter().map(|words| Passage::new(Part::KeyPoint, words));
    let notes = pane.notes.iter().map(|words| Passage::new(Part::Notes, words));
    body.chain(steps).chain(point).chain(notes).collect()
}

/// The running texts of an item. Choices, names and accepted forms are plain, so not among them.
pub(super) fn of_item(item: &Item) -> Vec<Passage<'_>> {
    let case = item.vignette.iter().map(|words| Passage::new(Part::Vignette, words));
    let whys = texts::whys(&item.answer).into_iter().map(|why| Passage::new(Part::Why, why));
    let model = texts::model(&item.answer).map(|words| Passage::new(Part::Model, words));
    let hint = item.hint.iter().map(|words| Passage::new(Part::Hint, words));
    case.chain([Passage::new(Part::Ask, &item.ask)])
        .chain(whys)
        .chain(model)
        .chain([Passage::new(Part::Explain, &item.explain)])
        .chain(hint)
        .collect()
}

/// What a term means, at each level that is written.
pub(super) fn of_term(term: &Term) -> Vec<Passage<'_>> {
    term.means.written().map(|(level, words)| Passage::new(Part::Means(level), words)).collect()
}

/// The texts of a pane that hold no markup.
pub(super) fn plain_of_pane(pane: &Pane) -> impl Iterator<Item = &Words> {
    [&pane.title].into_iter().chain(pane.steps.iter().map(|step| &step.label))
}

/// The texts of an item that hold no markup and are read, not typed.
pub(super) fn plain_of_item(item: &Item) -> Vec<&Words> {
    match &item.answer {
        Answer::Best(choices) | Answer::Multi { choices, .. } => {
            choices.iter().map(Choice::text).collect()
        }
        Answer::Order { sequence, .. } => sequence.iter().collect(),
        Answer::Match { pairs, extra } => {
            pairs.iter().flat_map(|(left, right)| [left, right]).chain(extra).collect()
        }
        Answer::Label { spots, extra, .. } => {
            spots.iter().map(|spot| &spot.name).chain(extra).collect()
        }
        Answer::Recall { checklist, .. } => checklist.iter().collect(),
        Answer::Cloze { text, .. } => vec![text],
        Answer::Number { .. } | Answer::Short { .. } => Vec::new(),
    }
}
