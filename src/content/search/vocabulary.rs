//! Every word of a course once, and where it stands: what is typed is compared with words, not with
//! texts, so that a key costs the same however long the texts are.

use std::{collections::HashMap, ops::Range};

use nucleo_matcher::{
    Config, Matcher, Utf32Str,
    pattern::{Atom, AtomKind, CaseMatching, Normalization},
};

use super::{
    Field,
    entry::Entry,
    fold::{Group, Word, groups},
};

/// Fewest bytes of a word that may begin anywhere in another one.
const INSIDE: usize = 3;
/// Fewest characters of a word in which one may be wrong.
const FORGIVEN: usize = 5;
/// Fewest characters of a word of which some may be missing.
const SKIPPED: usize = 5;

/// Where a word stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Posting {
    /// Place of the thing in the index.
    pub(super) entry: u32,
    /// Which of its texts.
    pub(super) field: Field,
}

/// A word that fits what was typed, by its place in the vocabulary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fit {
    word: usize,
    /// How well it fits, 1 to 100.
    pub(super) quality: u16,
}

/// Every word of a course once, in alphabetical order.
#[derive(Clone, Debug)]
pub(super) struct Vocabulary {
    /// The words, each with a line break after it.
    all: String,
    /// Where each word begins in `all`, and the end.
    starts: Vec<usize>,
    /// Where the postings of each word begin, and the end.
    firsts: Vec<usize>,
    postings: Vec<Posting>,
}

impl Vocabulary {
    pub(super) fn of(entries: &[Entry]) -> Self {
        let mut known: HashMap<String, Vec<Posting>> = HashMap::new();
        for (entry, it) in entries.iter().enumerate() {
            let entry = u32::try_from(entry).unwrap_or(u32::MAX);
            for (field, text) in &it.fields {
                let posting = Posting { entry, field: *field };
                for group in groups(text) {
                    note(&mut known, group, posting);
                }
            }
        }
        let mut words: Vec<(String, Vec<Posting>)> = known.into_iter().collect();
        words.sort_unstable_by(|(one, _), (other, _)| one.cmp(other));
        let mut made =
            Self { all: String::new(), starts: vec![0], firsts: vec![0], postings: Vec::new() };
        for (word, postings) in words {
            made.all.push_str(&word);
            made.all.push('\n');
            made.postings.extend(postings);
            made.starts.push(made.all.len());
            made.firsts.push(made.postings.len());
        }
        made
    }

    /// Where a word that fits stands.
    pub(super) fn postings(&self, fit: Fit) -> &[Posting] {
        let range = self.firsts.get(fit.word).zip(self.firsts.get(fit.word + 1));
        range.and_then(|(from, to)| self.postings.get(*from..*to)).unwrap_or_default()
    }

    /// The words that are `asked`, begin with it, or have it inside.
    pub(super) fn surely(&self, asked: &str) -> Vec<Fit> {
        let prefixed = self.prefixed(asked);
        let first = prefixed.start;
        let mut fits: Vec<Fit> = prefixed.map(|word| self.fit(word, asked)).collect();
        if asked.len() >= INSIDE {
            let last = first + fits.len();
            let inside = self.all.match_indices(asked).map(|(at, _)| self.word_at(at));
            let mut inside: Vec<usize> =
                inside.filter(|word| *word < first || *word >= last).collect();
            inside.dedup();
            fits.extend(inside.into_iter().map(|word| self.fit(word, asked)));
        }
        fits
    }

    /// The words that begin with `asked` but for one letter, else those that have all its letters
    /// in its order.
    pub(super) fn nearly(&self, asked: &str) -> Vec<Fit> {
        let forgiven: Vec<Fit> = (0..self.len())
            .filter(|word| is_one_off(asked, self.word(*word)))
            .map(|word| Fit { word, quality: 40 })
            .collect();
        if forgiven.is_empty() { self.skipping(asked) } else { forgiven }
    }

    fn skipping(&self, asked: &str) -> Vec<Fit> {
        let Some(first) = asked.chars().next().filter(|_| asked.chars().count() >= SKIPPED) else {
            return Vec::new();
        };
        let atom =
            Atom::new(asked, CaseMatching::Respect, Normalization::Never, AtomKind::Fuzzy, false);
        let mut matcher = Matcher::new(Config::DEFAULT);
        let mut letters = Vec::new();
        let mut fits = Vec::new();
        for word in self.prefixed(first.encode_utf8(&mut [0; 4])) {
            let text = self.word(word);
            let is_short = text.len() <= asked.len() * 3;
            if is_short && atom.score(Utf32Str::new(text, &mut letters), &mut matcher).is_some() {
                fits.push(Fit { word, quality: 30 });
            }
        }
        fits
    }

    fn fit(&self, word: usize, asked: &str) -> Fit {
        Fit { word, quality: surely(asked, self.word(word)).map_or(0, |(quality, _)| quality) }
    }

    fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    fn word(&self, word: usize) -> &str {
        let range = self.starts.get(word).zip(self.starts.get(word + 1));
        range.and_then(|(from, to)| self.all.get(*from..to.checked_sub(1)?)).unwrap_or_default()
    }

    fn word_at(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte).saturating_sub(1)
    }

    /// The places of the words that begin with `asked`; they stand side by side.
    fn prefixed(&self, asked: &str) -> Range<usize> {
        let first = bisect(self.len(), |word| self.word(word) < asked);
        let rest = bisect(self.len() - first, |at| self.word(first + at).starts_with(asked));
        first..first + rest
    }
}

/// How well `word` fits `asked`, 1 to 100, and which of its bytes do; nothing if it does not hold
/// `asked`.
pub(super) fn surely(asked: &str, word: &str) -> Option<(u16, Range<usize>)> {
    if let Some(rest) = word.strip_prefix(asked) {
        let left = u16::try_from(rest.len()).unwrap_or(u16::MAX);
        let quality = if left == 0 { 100 } else { 85 - left.min(15) };
        return Some((quality, 0..asked.len()));
    }
    let at = word.find(asked).filter(|_| asked.len() >= INSIDE)?;
    Some((50, at..at + asked.len()))
}

/// Whether `word` fits `asked` with one letter wrong, or some missing.
pub(super) fn is_nearly(asked: &str, word: &str) -> bool {
    if is_one_off(asked, word) {
        return true;
    }
    let mut rest = word.chars();
    let has_all = asked.chars().all(|c| rest.any(|other| other == c));
    let is_short = word.len() <= asked.len() * 3 && asked.chars().count() >= SKIPPED;
    is_short && has_all && asked.chars().next() == word.chars().next()
}

/// Whether `word` begins with `asked` once one letter of it is changed, left out, added, or two
/// neighbours change places.
fn is_one_off(asked: &str, word: &str) -> bool {
    if asked.len() < FORGIVEN || asked.chars().count() < FORGIVEN {
        return false;
    }
    let same = asked.bytes().zip(word.bytes()).take_while(|(one, other)| one == other).count();
    let same = (0..=same).rev().find(|at| asked.is_char_boundary(*at)).unwrap_or(0);
    let (Some(asked), Some(word)) = (asked.get(same..), word.get(same..)) else { return false };
    let mut mine = asked.chars();
    let mut others = word.chars();
    let (first, other) = (mine.next(), others.next());
    let (rest, other_rest) = (mine.as_str(), others.as_str());
    let swapped = || {
        let (second, other_second) = (mine.clone().next(), others.clone().next());
        let (mut mine, mut others) = (mine.clone(), others.clone());
        mine.next();
        others.next();
        first == other_second && second == other && others.as_str().starts_with(mine.as_str())
    };
    first.is_some()
        && (other_rest.starts_with(rest)
            || word.starts_with(rest)
            || other_rest.starts_with(asked)
            || swapped())
}

fn note(known: &mut HashMap<String, Vec<Posting>>, group: Group, posting: Posting) {
    for Word { folded, .. } in std::iter::once(group.whole).chain(group.parts) {
        let Some(postings) = known.get_mut(&folded) else {
            known.insert(folded, vec![posting]);
            continue;
        };
        let is_noted = |last: &Posting| (last.entry, last.field) == (posting.entry, posting.field);
        if !postings.last().is_some_and(is_noted) {
            postings.push(posting);
        }
    }
}

/// The first place of `0..len` at which `is_before` no longer holds.
fn bisect(len: usize, is_before: impl Fn(usize) -> bool) -> usize {
    let (mut from, mut to) = (0, len);
    while from < to {
        let middle = from + (to - from) / 2;
        if is_before(middle) {
            from = middle + 1;
        } else {
            to = middle;
        }
    }
    from
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_wrong_letter_in_a_long_word_is_forgiven() {
        for asked in [
            "megakariocyte",
            "megakaryocite",
            "megakaryoctye",
            "megakarocyte",
            "megakaryyocyte",
            "negakaryocyte",
            "megakari",
        ] {
            assert!(is_one_off(asked, "megakaryocyte"), "{asked}");
        }
        for asked in ["megacariocyte", "mega-cyte", "cyte", "mgak", "platelet"] {
            assert!(!is_one_off(asked, "megakaryocyte"), "{asked}");
        }
    }

    #[test]
    fn a_word_of_a_few_letters_stands_for_one_that_has_them_in_order() {
        assert!(is_nearly("thrmbptn", "thrombopoietin"));
        assert!(!is_nearly("ptn", "thrombopoietin"));
        assert!(!is_nearly("hrmb", "thrombopoietin"), "the first letter has to be right");
    }

    #[test]
    fn the_whole_word_fits_best_then_its_beginning_then_its_inside() {
        let quality = |asked| surely(asked, "platelet").map(|(quality, _)| quality);
        assert!(quality("platelet") > quality("platele"));
        assert!(quality("platele") > quality("plate"));
        assert!(quality("plate") > quality("telet"));
        assert_eq!(quality("te"), None);
    }
}
