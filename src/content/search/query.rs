//! What was typed, as words that must all be found; words such as “the” only where nothing else is
//! asked for.

use super::fold::groups;

/// Most words of a query that are looked for; the others do not narrow it.
const MOST_WORDS: usize = 24;

/// Words that say nothing about what is looked for.
const FILLERS: [&str; 24] = [
    "a", "an", "and", "are", "as", "at", "by", "do", "does", "for", "from", "how", "in", "is",
    "it", "of", "on", "or", "the", "to", "what", "which", "why", "with",
];

/// What was typed.
#[derive(Clone, Debug)]
pub(super) struct Query {
    /// Its words; all must be found.
    pub(super) words: Vec<Asked>,
}

/// A word that was typed: found as a whole, or in all its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    /// The whole of it, folded.
    pub(super) whole: String,
    /// Its parts; none if there is only one.
    pub(super) parts: Vec<String>,
}

impl Query {
    pub(super) fn of(typed: &str) -> Self {
        let words = groups(typed).into_iter().take(MOST_WORDS).map(|group| Asked {
            whole: group.whole.folded,
            parts: group.parts.into_iter().map(|part| part.folded).collect(),
        });
        let mut unlike: Vec<Asked> = Vec::new();
        for word in words {
            if !unlike.contains(&word) {
                unlike.push(word);
            }
        }
        let is_telling = |word: &Asked| !FILLERS.contains(&word.whole.as_str());
        if unlike.iter().any(is_telling) {
            unlike.retain(is_telling);
        }
        Self { words: unlike }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The words side by side, one blank between two.
    pub(super) fn folded(&self) -> String {
        let words: Vec<&str> = self.words.iter().map(|word| word.whole.as_str()).collect();
        words.join(" ")
    }
}
