//! What a finished attempt showed: what held, how well certainty fitted, what to look at again.

use super::{Attempt, Certainty, Entry, Kind, Quiz, Sheet, score};
use crate::{
    content::{Confidence, Id, Lesson, Words},
    study::share::float,
};

/// What an attempt showed. Items that are not final count as not right.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// Items right at the first try, without a hint.
    pub right_first: usize,
    /// Items that count: all but Recall, which marks itself.
    pub of: usize,
    /// Whether the share of items right at the first try reaches the pass mark. Not if none counts.
    pub passed: bool,
    /// First answers by how sure the learner was: surest first, then the unsaid ones if any. Right
    /// means that the first answer was right, with or without a hint. Empty if it was never asked.
    pub certainty: Vec<CertaintyRow>,
    /// Mean certainty mark and bonus; `None` if nobody ever said how sure they were.
    pub marks: Option<Marks>,
    /// First-try results by objective, in the order of the course and of each lesson; objectives
    /// without items are left out. An item counts for every objective of the pane that teaches it.
    pub objectives: Vec<ObjectiveRow>,
    /// What to look at again, most pressing first, then in the order of the plan.
    pub again: Vec<Again>,
}

/// First answers given with one degree of certainty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CertaintyRow {
    /// How sure; `None` if it was left unsaid.
    pub certainty: Option<Certainty>,
    /// Answers.
    pub answers: usize,
    /// Right ones among them.
    pub right: usize,
}

/// Certainty marks, an unsaid certainty taken as guessing (as Moodle does).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Marks {
    /// Mean mark, –6 to 3.
    pub mean: f64,
    /// 0.1 × (mean – max(a, 4a – 2, 9a – 6)) with the accuracy a: how much better the learner told
    /// sure from unsure than the best flat choice (Gardner-Medwin).
    pub bonus: f64,
}

/// First-try results of the items that serve one objective.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ObjectiveRow {
    /// The lesson whose objective it is.
    pub lesson: Id,
    /// The objective.
    pub id: Id,
    /// Its short name.
    pub short: Words,
    /// Items right at the first try.
    pub right_first: usize,
    /// Items that count.
    pub of: usize,
}

/// An item to look at again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Again {
    /// Its place in the plan, counted from 0.
    pub place: usize,
    /// Why.
    pub reason: Reason,
}

/// Why an item is worth another look, most pressing first. The first answer decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Wrong while certain.
    CertainWrong,
    /// Wrong, shown, or left unanswered.
    Wrong,
    /// Right in part.
    Partial,
    /// Right after a hint.
    Hinted,
}

impl Summary {
    /// Sums up `attempt`, with the objectives of `lessons`: see [`super::Plan::lessons`].
    #[must_use]
    pub fn of(attempt: &Attempt, quiz: &Quiz, lessons: &[&Lesson]) -> Self {
        let counted = || attempt.sheets().filter(|(entry, sheet)| counts(quiz, entry, sheet));
        let (right_first, of) = tally(counted());
        let answers: Vec<_> = counted().filter_map(|(_, sheet)| sheet.first_answer()).collect();
        let is_asked = match attempt.plan().confidence {
            Confidence::Off => false,
            Confidence::Optional | Confidence::Required => true,
        };
        Self {
            right_first,
            of,
            passed: is_passed(right_first, of, attempt.plan().pass),
            certainty: if is_asked { certainty_rows(&answers) } else { Vec::new() },
            marks: Marks::of(&answers),
            objectives: lessons.iter().flat_map(|it| objective_rows(attempt, quiz, it)).collect(),
            again: again(attempt),
        }
    }
}

impl Marks {
    /// The marks of first answers: how sure, and the score before penalties.
    fn of(answers: &[(Option<Certainty>, f64)]) -> Option<Self> {
        answers.iter().find(|(certainty, _)| certainty.is_some())?;
        let n = float(answers.len());
        let marks = answers.iter().map(|(certainty, raw)| mark(*certainty, *raw));
        let mean = marks.sum::<f64>() / n;
        let accuracy = answers.iter().map(|(_, raw)| raw).sum::<f64>() / n;
        let flat = accuracy.max(4.0 * accuracy - 2.0).max(9.0 * accuracy - 6.0);
        Some(Self { mean, bonus: 0.1 * (mean - flat) })
    }
}

fn mark(certainty: Option<Certainty>, raw: f64) -> f64 {
    let certainty = certainty.unwrap_or(Certainty::Guessing);
    if raw > 0.0 { raw * f64::from(certainty.if_right()) } else { f64::from(certainty.if_wrong()) }
}

impl Attempt {
    /// Items right at the first try without a hint, and items that count.
    pub(super) fn first_try(&self, quiz: &Quiz) -> (usize, usize) {
        tally(self.sheets().filter(|(entry, sheet)| counts(quiz, entry, sheet)))
    }
}

/// Whether an item counts toward the pass mark; one that is gone counts by the answer it got.
fn counts(quiz: &Quiz, entry: &Entry, sheet: &Sheet) -> bool {
    match quiz.item(&entry.item) {
        Some(item) => Kind::of(item) != Kind::Recall,
        None => sheet.verdict().is_none_or(super::Verdict::counts),
    }
}

fn tally<'a>(sheets: impl Iterator<Item = (&'a Entry, &'a Sheet)>) -> (usize, usize) {
    sheets.fold((0, 0), |(right, of), (_, sheet)| {
        (right + usize::from(sheet.is_right_first()), of + 1)
    })
}

/// The pass mark is read from a file as `f32`, so 0.8 is a little more than eight tenths.
fn is_passed(right_first: usize, of: usize, pass: f32) -> bool {
    of > 0 && float(right_first) + 1e-6 * float(of) >= f64::from(pass) * float(of)
}

fn certainty_rows(answers: &[(Option<Certainty>, f64)]) -> Vec<CertaintyRow> {
    let degrees = Certainty::ALL.into_iter().rev().map(Some).chain([None]);
    let rows = degrees.map(|certainty| {
        let said = answers.iter().filter(|(said, _)| *said == certainty);
        let right = said.clone().filter(|(_, raw)| score::is_right(*raw)).count();
        CertaintyRow { certainty, answers: said.count(), right }
    });
    rows.filter(|row| row.certainty.is_some() || row.answers > 0).collect()
}

fn objective_rows(attempt: &Attempt, quiz: &Quiz, lesson: &Lesson) -> Vec<ObjectiveRow> {
    let serves = |entry: &Entry, objective: &Id| {
        let is_here = attempt.plan().lesson_of(entry) == Some(&lesson.id);
        let pane = quiz.item(&entry.item).map(|item| &item.teaches).filter(|_| is_here);
        let taught = lesson.panes.iter().filter(|taught| Some(&taught.id) == pane);
        taught.flat_map(|pane| &pane.teaches).any(|served| served == objective)
    };
    let rows = lesson.objectives.iter().map(|objective| {
        let counting = attempt
            .sheets()
            .filter(|(entry, sheet)| counts(quiz, entry, sheet) && serves(entry, &objective.id));
        let (right_first, of) = tally(counting);
        let (id, short) = (objective.id.clone(), objective.short.clone());
        ObjectiveRow { lesson: lesson.id.clone(), id, short, right_first, of }
    });
    rows.filter(|row| row.of > 0).collect()
}

fn again(attempt: &Attempt) -> Vec<Again> {
    let sheets = attempt.sheets().enumerate();
    let mut rows: Vec<Again> = sheets
        .filter_map(|(place, (_, sheet))| Some(Again { place, reason: reason(sheet)? }))
        .collect();
    rows.sort_by_key(|row| (row.reason, row.place));
    rows
}

fn reason(sheet: &Sheet) -> Option<Reason> {
    match sheet.first_answer() {
        Some((_, raw)) if score::is_right(raw) => (sheet.hints() > 0).then_some(Reason::Hinted),
        Some((_, raw)) if raw > 0.0 => Some(Reason::Partial),
        Some((Some(Certainty::Certain), _)) => Some(Reason::CertainWrong),
        None | Some((Some(Certainty::Guessing | Certainty::FairlySure) | None, _)) => {
            Some(Reason::Wrong)
        }
    }
}
