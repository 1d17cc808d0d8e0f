//! What a learner has done in each lesson, and how they read: a fold of their history, nothing more.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{
    Entry, Fact, What,
    clinic::{self, Plan},
    learner,
    quiz::Mode,
    schedule::Schedule,
};
use crate::content::{Course, Id, Level, Outline};

/// What a learner has done in each lesson, and the wording they chose.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct Progress {
    lessons: BTreeMap<Id, LessonProgress>,
    level: Option<Level>,
    open: Vec<OpenAttempt>,
    schedule: Schedule,
    games: Vec<OpenGame>,
    last_games: Vec<(Plan, clinic::Score)>,
}

/// What a learner has done in one lesson.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
pub struct LessonProgress {
    read: BTreeSet<Id>,
    place: Option<(Id, usize)>,
    last_score: Option<Score>,
    last_ms: i64,
}

/// An attempt that was begun and neither finished nor thrown away.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct OpenAttempt {
    /// The attempt's name.
    pub attempt: String,
    /// The lesson whose quiz it is; none if it asks across lessons.
    pub lesson: Option<Id>,
    /// How the questions are asked.
    pub mode: Mode,
    /// When it began, in milliseconds since 1970.
    pub began_ms: i64,
}

/// A game that was begun and neither finished nor thrown away.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct OpenGame {
    /// The game's name.
    pub game: String,
    /// When it began, in milliseconds since 1970.
    pub began_ms: i64,
    /// Who is treated, and how long.
    pub plan: Plan,
    /// The visit that is decided next, counted from 0.
    pub week: u8,
}

/// How a finished attempt at a whole quiz came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Score {
    /// Items right at the first try without a hint.
    pub right: usize,
    /// Items in the attempt.
    pub of: usize,
}

/// What to offer first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Suggestion {
    /// Open a lesson that was not begun.
    Begin(Id),
    /// Go on reading.
    Continue {
        /// The lesson.
        lesson: Id,
        /// The pane's place in it, counted from 0.
        pane: usize,
    },
    /// Go on with an open attempt.
    Resume(OpenAttempt),
    /// Take the quiz of a lesson that was read.
    Quiz(Id),
    /// Everything was read and quizzed: begin again where it was longest ago.
    Again(Id),
}

impl Progress {
    /// Raised whenever a fold comes out differently or holds something else, so that one that was
    /// kept by an older program is made anew.
    pub const VERSION: u32 = 2;

    /// Takes in one line of history.
    pub fn apply(&mut self, entry: &Entry) {
        if let Some(fact) = Fact::of(entry) {
            self.take(&fact);
        }
    }

    /// Takes in what one line of history means.
    pub fn take(&mut self, fact: &Fact) {
        let at_ms = fact.stamp.at_ms;
        self.schedule.take(fact);
        match &fact.what {
            What::Said(learner::Record::Level(level)) => self.level = Some(*level),
            What::Game { game, record } => self.take_game(game, record, at_ms),
            What::Began { attempt, mode } => {
                let (attempt, lesson, mode) = (attempt.clone(), fact.lesson.clone(), *mode);
                self.open.push(OpenAttempt { attempt, lesson, mode, began_ms: at_ms });
            }
            What::Finished { attempt, .. } | What::Discarded { attempt } => {
                self.open.retain(|open| open.attempt != *attempt);
            }
            What::Said(learner::Record::Question { .. } | learner::Record::Review(_))
            | What::Answered { .. }
            | What::Eased { .. }
            | What::Guessed
            | What::Read { .. }
            | What::Placed { .. } => {}
        }
        if let Some(lesson) = fact.lesson.as_ref().filter(|_| fact.what.is_of_its_lesson()) {
            let lesson = self.lessons.entry(lesson.clone()).or_default();
            lesson.last_ms = lesson.last_ms.max(at_ms);
            lesson.take(&fact.what);
        }
    }

    /// When each question comes back.
    #[must_use]
    pub fn schedule(&self) -> &Schedule {
        &self.schedule
    }

    /// The game that was begun last and is still open.
    #[must_use]
    pub fn open_game(&self) -> Option<&OpenGame> {
        self.games.iter().max_by_key(|open| open.began_ms)
    }

    /// How the last finished game of `plan` came out.
    #[must_use]
    pub fn last_game(&self, plan: &Plan) -> Option<clinic::Score> {
        let mut last = self.last_games.iter().filter(|(played, _)| played == plan);
        last.next().map(|(_, score)| *score)
    }

    /// Whether no lesson was opened yet.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        self.lessons.is_empty()
    }

    /// The wording that was chosen; none if nobody was asked yet.
    #[must_use]
    pub fn level(&self) -> Option<Level> {
        self.level
    }

    /// What was done in `lesson`; nothing if it was never opened.
    #[must_use]
    pub fn lesson(&self, lesson: &str) -> Option<&LessonProgress> {
        self.lessons.get(lesson)
    }

    /// The attempt that was begun last and is still open, among those that `course` can ask.
    #[must_use]
    pub fn open_attempt(&self, course: &Course) -> Option<&OpenAttempt> {
        let is_here = |open: &&OpenAttempt| {
            open.lesson.as_ref().is_none_or(|lesson| course.place(lesson.as_str()).is_some())
        };
        self.open.iter().filter(is_here).max_by_key(|open| open.began_ms)
    }

    /// The attempt at the quiz of `lesson` that was begun last and is still open.
    #[must_use]
    pub fn open_quiz(&self, lesson: &str) -> Option<&OpenAttempt> {
        let here = self.open.iter();
        let here = here.filter(|open| open.lesson.as_ref().is_some_and(|id| *id == *lesson));
        here.max_by_key(|open| open.began_ms)
    }

    /// The attempt across lessons in this mode that was begun last and is still open.
    #[must_use]
    pub fn open_across(&self, mode: Mode) -> Option<&OpenAttempt> {
        let here = self.open.iter().filter(|open| open.lesson.is_none() && open.mode == mode);
        here.max_by_key(|open| open.began_ms)
    }

    /// The one thing to offer first; nothing if the course has no lessons.
    #[must_use]
    pub fn suggestion(&self, course: &Course) -> Option<Suggestion> {
        if let Some(open) = self.open_attempt(course) {
            return Some(Suggestion::Resume(open.clone()));
        }
        let unfinished = self.last_begun(course).and_then(|lesson| self.rest_of(lesson));
        let next = || course.outlines().find_map(|lesson| self.rest_of(lesson));
        let longest_ago = || {
            let age =
                |lesson: &&Outline| self.lesson(lesson.id.as_str()).map_or(0, |it| it.last_ms);
            course.outlines().min_by_key(age).map(|lesson| Suggestion::Again(lesson.id.clone()))
        };
        unfinished.or_else(next).or_else(longest_ago)
    }

    fn take_game(&mut self, game: &str, record: &clinic::Record, at_ms: i64) {
        let at = self.games.iter().position(|open| open.game == game);
        match record {
            clinic::Record::Started { plan, .. } if at.is_none() => {
                let (game, plan) = (game.to_owned(), *plan);
                self.games.push(OpenGame { game, began_ms: at_ms, plan, week: 0 });
            }
            clinic::Record::Started { .. } => {}
            clinic::Record::Dosed { visit, .. } => {
                if let Some(open) = at.and_then(|at| self.games.get_mut(at)) {
                    open.week = open.week.max(visit.saturating_add(1));
                }
            }
            clinic::Record::Finished { score, .. } => {
                if let Some(open) = at.map(|at| self.games.remove(at)) {
                    self.last_games.retain(|(plan, _)| *plan != open.plan);
                    self.last_games.push((open.plan, *score));
                }
            }
            clinic::Record::Discarded => {
                at.map(|at| self.games.remove(at));
            }
        }
    }

    fn last_begun<'a>(&self, course: &'a Course) -> Option<&'a Outline> {
        let begun = course.outlines().filter(|it| self.lesson(it.id.as_str()).is_some());
        begun.max_by_key(|it| self.lesson(it.id.as_str()).map_or(0, |lesson| lesson.last_ms))
    }

    fn rest_of(&self, lesson: &Outline) -> Option<Suggestion> {
        let Some(done) = self.lesson(lesson.id.as_str()) else {
            return Some(Suggestion::Begin(lesson.id.clone()));
        };
        if done.panes_read(lesson) < lesson.panes.len() {
            let at = |(pane, _): &(Id, usize)| lesson.panes.iter().position(|it| it == pane);
            let pane = done.place.as_ref().and_then(at);
            return Some(match pane {
                Some(pane) => Suggestion::Continue { lesson: lesson.id.clone(), pane },
                None => Suggestion::Begin(lesson.id.clone()),
            });
        }
        let unquizzed = done.last_score.is_none() && !lesson.items.is_empty();
        unquizzed.then(|| Suggestion::Quiz(lesson.id.clone()))
    }
}

impl LessonProgress {
    /// How many panes that the lesson has now were read.
    #[must_use]
    pub fn panes_read(&self, lesson: &Outline) -> usize {
        lesson.panes.iter().filter(|pane| self.read.contains(*pane)).count()
    }

    /// Whether this pane was read.
    #[must_use]
    pub fn has_read(&self, pane: &str) -> bool {
        self.read.contains(pane)
    }

    /// The pane and step that were on screen last.
    #[must_use]
    pub fn place(&self) -> Option<(&Id, usize)> {
        self.place.as_ref().map(|(pane, step)| (pane, *step))
    }

    /// How the last finished attempt at the whole quiz came out.
    #[must_use]
    pub fn last_score(&self) -> Option<Score> {
        self.last_score
    }

    fn take(&mut self, what: &What) {
        match what {
            What::Read { pane } => {
                self.read.insert(pane.clone());
            }
            What::Placed { pane, step } => self.place = Some((pane.clone(), *step)),
            What::Finished { right, of, .. } => {
                self.take_score(Score { right: *right, of: *of });
            }
            What::Guessed
            | What::Began { .. }
            | What::Answered { .. }
            | What::Eased { .. }
            | What::Discarded { .. }
            | What::Game { .. }
            | What::Said(_) => {}
        }
    }

    /// A later attempt counts, but one at the missed items alone does not hide the whole quiz.
    fn take_score(&mut self, score: Score) {
        if self.last_score.is_none_or(|last| score.of >= last.of) {
            self.last_score = Some(score);
        }
    }
}
