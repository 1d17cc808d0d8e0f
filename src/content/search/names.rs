//! Names as a whole, for what is typed as a few letters of several words: `tpr` for the TPO receptor.

use nucleo_matcher::{
    Config, Matcher, Utf32String,
    pattern::{Atom, AtomKind, CaseMatching, Normalization},
};

use super::{Field, entry::Entry};

/// Fewest letters of a name that say which one is meant.
const FEWEST: usize = 3;
/// Most characters of a name that someone would shorten so; in a longer one, such as the title of an
/// article, any few letters stand somewhere.
const LONGEST: usize = 40;
/// What nucleo gives for each letter at least where a name is meant: 16 for the letter itself, and
/// more for one that begins a word or follows another one that fits.
const PER_LETTER: usize = 21;

/// The titles and other names of everything, folded.
#[derive(Clone, Debug)]
pub(super) struct Names {
    names: Vec<(u32, Utf32String)>,
}

impl Names {
    pub(super) fn of(entries: &[Entry]) -> Self {
        let mut names = Vec::new();
        for (at, entry) in entries.iter().enumerate() {
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            let short = entry.names.iter().filter(|name| name.chars().count() <= LONGEST);
            names.extend(short.map(|name| (at, Utf32String::from(name.as_str()))));
        }
        Self { names }
    }

    /// The things one of whose names has the letters of `asked` in their order and close together,
    /// each with how well it fits.
    pub(super) fn like(&self, asked: &str) -> Vec<(u32, u16)> {
        let letters = asked.chars().filter(|c| *c != ' ').count();
        if letters < FEWEST {
            return Vec::new();
        }
        let atom = of(asked);
        let mut matcher = Matcher::new(Config::DEFAULT);
        let least = u16::try_from(letters.saturating_mul(PER_LETTER)).unwrap_or(u16::MAX);
        let mut found: Vec<(u32, u16)> = Vec::new();
        for (entry, name) in &self.names {
            let score = atom.score(name.slice(..), &mut matcher).filter(|score| *score >= least);
            let Some(score) = score else { continue };
            match found.last_mut().filter(|(last, _)| last == entry) {
                Some((_, best)) => *best = score.max(*best),
                None => found.push((*entry, score)),
            }
        }
        found
    }
}

/// Which characters of `name`, which is folded, have the letters of `asked`; none if it has not.
pub(super) fn letters_in(asked: &str, name: &str) -> Vec<usize> {
    let mut letters = Vec::new();
    let name = Utf32String::from(name);
    let found = of(asked).indices(name.slice(..), &mut Matcher::new(Config::DEFAULT), &mut letters);
    letters.sort_unstable();
    found.map_or_else(Vec::new, |_| letters.into_iter().map(|at| at as usize).collect())
}

fn of(asked: &str) -> Atom {
    let asked: String = asked.chars().filter(|c| *c != ' ').collect();
    Atom::new(&asked, CaseMatching::Respect, Normalization::Never, AtomKind::Fuzzy, false)
}

impl Field {
    /// Whether it is what a thing is called.
    pub(super) fn is_name(self) -> bool {
        match self {
            Self::Title | Self::Also => true,
            Self::Subtitle
            | Self::Objective
            | Self::Text(_)
            | Self::Step(_)
            | Self::KeyPoint
            | Self::Authors
            | Self::Source
            | Self::Note
            | Self::Ask
            | Self::Vignette => false,
        }
    }
}
