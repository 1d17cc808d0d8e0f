//! Search over everything that can be read: lessons, panes, terms, references, and what items ask.
//! What an item answers is not among it, so that no search gives a quiz away.

mod entry;
mod excerpt;
mod fold;
mod names;
mod query;
mod rank;
mod vocabulary;

use super::{Course, Id, Level};
use entry::Entry;
use names::Names;
use query::Query;
use vocabulary::Vocabulary;

pub use excerpt::Excerpt;

/// Most hits that a search tells; the count goes on.
pub const MOST_HITS: usize = 50;

/// Everything that can be found, ready to be searched at every key.
#[derive(Clone, Debug)]
pub struct Index {
    entries: Vec<Entry>,
    vocabulary: Vocabulary,
    names: Names,
}

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The best, best first; at most [`MOST_HITS`].
    pub hits: Vec<Hit>,
    /// How many there are altogether.
    pub total: usize,
}

/// One thing that was found, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// What it is, and where it leads.
    pub goal: Goal,
    /// How well it fits.
    pub rank: Rank,
    /// What it is called; of an item, what it asks. [`Index::reason`] says where else the words
    /// stand.
    pub title: Excerpt,
    entry: usize,
}

/// What a hit is, and where it leads. Lessons and panes are told by their places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Goal {
    /// A lesson.
    Lesson(usize),
    /// A pane.
    Pane {
        /// Its lesson.
        lesson: usize,
        /// Its place in the lesson.
        pane: usize,
    },
    /// An entry of the glossary.
    Term(Id),
    /// A source.
    Reference(Id),
    /// A question of a quiz.
    Item {
        /// Its lesson.
        lesson: usize,
        /// The pane that teaches it; none if the lesson lacks that pane.
        pane: Option<usize>,
        /// The question.
        item: Id,
    },
}

/// How well a hit fits, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rank {
    /// It is called so.
    Called,
    /// Its text says so.
    Says,
    /// Something in it is spelled nearly so.
    Nearly,
}

/// Where the words of a query stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// A title, or the word of a glossary entry.
    Title,
    /// Another name of a term.
    Also,
    /// The second line of a lesson's title.
    Subtitle,
    /// What a learner can do after a lesson.
    Objective,
    /// The text of a pane, or the meaning of a term: what a reader at this level reads.
    Text(Level),
    /// The sentence beside a step of a pane's figure, counted from 1.
    Step(usize),
    /// The sentence to keep.
    KeyPoint,
    /// Who wrote a source.
    Authors,
    /// Where and when a source appeared, and its address.
    Source,
    /// What a reader should know about a source.
    Note,
    /// What an item asks.
    Ask,
    /// The case before an item.
    Vignette,
}

impl Index {
    /// Reads everything in `course`.
    #[must_use]
    pub fn of(course: &Course) -> Self {
        let entries = entry::entries(course);
        let vocabulary = Vocabulary::of(&entries);
        let names = Names::of(&entries);
        Self { entries, vocabulary, names }
    }

    /// What fits every word of `query`, best first. What a reader at `level` would read counts
    /// for more than what is worded for another. The same query finds the same in the same order.
    #[must_use]
    pub fn find(&self, query: &str, level: Level) -> Found {
        let query = Query::of(query);
        if query.is_empty() {
            return Found::default();
        }
        let (ranked, total) = self.ranked(&query, level);
        let hits = ranked.into_iter().filter_map(|it| self.hit(&it, &query)).collect();
        Found { hits, total }
    }

    /// How many things can be found.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is nothing to be found.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}
