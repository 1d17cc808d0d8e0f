//! Which things fit every word of a query, and which of them best.

use std::cmp::Reverse;

use super::{
    Field, Goal, Hit, Index, MOST_HITS, Rank,
    entry::Entry,
    excerpt::marked_title,
    query::{Asked, Query},
    vocabulary::Fit,
};
use crate::content::Level;

/// Hits below which names that have the letters of the query are looked for too.
const FEW: usize = 5;

/// A thing that fits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ranked {
    entry: usize,
    rank: Rank,
    score: u32,
}

/// How well a thing fits one word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Grade {
    /// Quality of the fit times weight of the field; 0 if it does not fit.
    score: u16,
    is_sure: bool,
    is_name: bool,
    is_title: bool,
}

/// Which words count for what was typed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    /// Those that hold it; if there are none, those that nearly do.
    Sure,
    /// Both.
    Near,
}

impl Index {
    /// The best things that fit, best first, and how many fit.
    pub(super) fn ranked(&self, query: &Query, level: Level) -> (Vec<Ranked>, usize) {
        let mut ranked = self.fitting(query, level, Reach::Sure);
        if ranked.is_empty() {
            ranked = self.fitting(query, level, Reach::Near);
        }
        if ranked.len() < FEW {
            self.add_names(query, &mut ranked);
        }
        let total = ranked.len();
        let order = |it: &Ranked| (it.rank, Reverse(it.score), it.entry);
        if total > MOST_HITS {
            ranked.select_nth_unstable_by_key(MOST_HITS, order);
            ranked.truncate(MOST_HITS);
        }
        ranked.sort_unstable_by_key(order);
        (ranked, total)
    }

    /// A hit, with the words of the query marked in its title.
    pub(super) fn hit(&self, ranked: &Ranked, query: &Query) -> Option<Hit> {
        let entry = self.entries.get(ranked.entry)?;
        let title = marked_title(entry, query, ranked.rank);
        Some(Hit { goal: entry.goal.clone(), rank: ranked.rank, title, entry: ranked.entry })
    }

    fn fitting(&self, query: &Query, level: Level, reach: Reach) -> Vec<Ranked> {
        let mut sums: Vec<Option<Sum>> = vec![Some(Sum::default()); self.entries.len()];
        for asked in &query.words {
            let grades = self.graded(asked, level, reach);
            for (sum, grade) in sums.iter_mut().zip(grades) {
                *sum = sum.filter(|_| grade.score > 0).map(|sum| sum.with(grade));
            }
        }
        let sums = sums.into_iter().enumerate();
        let name = query.folded();
        sums.filter_map(|(at, sum)| Some(self.entries.get(at)?.ranked(at, sum?, (query, &name))))
            .collect()
    }

    fn graded(&self, asked: &Asked, level: Level, reach: Reach) -> Vec<Grade> {
        let mut grades = self.grades(&asked.whole, level, reach);
        if !asked.parts.is_empty() {
            let mut all = vec![Grade::BEST; grades.len()];
            for part in &asked.parts {
                let of_part = self.grades(part, level, Reach::Sure);
                all.iter_mut().zip(of_part).for_each(|(all, grade)| *all = (*all).min(grade));
            }
            grades.iter_mut().zip(all).for_each(|(grade, all)| *grade = (*grade).max(all));
        }
        grades
    }

    fn grades(&self, asked: &str, level: Level, reach: Reach) -> Vec<Grade> {
        let mut grades = vec![Grade::default(); self.entries.len()];
        let sure = self.vocabulary.surely(asked);
        let is_in_vain = sure.is_empty();
        for fit in sure {
            self.grade(fit, level, true, &mut grades);
        }
        if is_in_vain || reach == Reach::Near {
            for fit in self.vocabulary.nearly(asked) {
                self.grade(fit, level, false, &mut grades);
            }
        }
        grades
    }

    fn grade(&self, fit: Fit, level: Level, is_sure: bool, grades: &mut [Grade]) {
        for posting in self.vocabulary.postings(fit) {
            let at = posting.entry as usize;
            let (Some(entry), Some(grade)) = (self.entries.get(at), grades.get_mut(at)) else {
                continue;
            };
            let score = fit.quality.saturating_mul(entry.weight(posting.field, level));
            let is_title = posting.field == Field::Title;
            let is_name = posting.field.is_name();
            *grade = (*grade).max(Grade { score, is_sure, is_name, is_title });
        }
    }

    fn add_names(&self, query: &Query, ranked: &mut Vec<Ranked>) {
        for (entry, score) in self.names.like(&query.folded()) {
            let entry = entry as usize;
            if !ranked.iter().any(|it| it.entry == entry) {
                ranked.push(Ranked { entry, rank: Rank::Nearly, score: u32::from(score) });
            }
        }
    }
}

impl Grade {
    /// No part of a word is better.
    const BEST: Self = Self { score: u16::MAX, is_sure: true, is_name: true, is_title: true };
}

/// The grades of a thing for the words so far.
#[derive(Clone, Copy)]
struct Sum {
    score: u32,
    rank: Rank,
    is_title: bool,
}

impl Default for Sum {
    fn default() -> Self {
        Self { score: 0, rank: Rank::Called, is_title: true }
    }
}

impl Sum {
    fn with(self, grade: Grade) -> Self {
        let rank = match (grade.is_sure, grade.is_name) {
            (true, true) => Rank::Called,
            (true, false) => Rank::Says,
            (false, _) => Rank::Nearly,
        };
        let score = self.score + u32::from(grade.score);
        let is_title = self.is_title && grade.is_title;
        Self { score, rank: self.rank.max(rank), is_title }
    }
}

impl Entry {
    fn ranked(&self, entry: usize, sum: Sum, (query, name): (&Query, &str)) -> Ranked {
        let words = u32::try_from(query.words.len()).unwrap_or(1);
        // The shorter the title, the more of it was typed.
        let whole = match sum.rank {
            Rank::Called if self.names.iter().any(|it| it == name) => 5000,
            Rank::Called if sum.is_title => {
                3000 * words.min(self.title_words) / self.title_words.max(1)
            }
            Rank::Called | Rank::Says | Rank::Nearly => 0,
        };
        Ranked { entry, rank: sum.rank, score: sum.score / words.max(1) + whole }
    }

    /// How much a word in `field` counts for a reader at `level`, 1 to 100.
    pub(super) fn weight(&self, field: Field, level: Level) -> u16 {
        let is_source = matches!(self.goal, Goal::Reference(_));
        match field {
            Field::Title if is_source => 70,
            Field::Title => 100,
            Field::Also => 95,
            Field::Authors => 70,
            Field::Subtitle | Field::KeyPoint => 60,
            Field::Objective => 55,
            Field::Text(of) if self.is_read_at(of, level) => 50,
            Field::Step(_) | Field::Source | Field::Ask => 45,
            Field::Vignette => 40,
            Field::Note => 35,
            Field::Text(_) => 30,
        }
    }
}
