//! Everything the program knows between two keys.

use std::rc::Rc;

use super::{
    Command, DueList, Effect, Extent, Key, Legend, Now, Overlay, Scope, Screen, Treated,
    legend::{legend_without, offer},
};
use crate::{
    content::{Course, Lesson, Level, search::Index},
    study::{
        Entry, Progress,
        quiz::{Attempt, Fresh, Mode},
    },
};

/// The place in the line of keys of what a pane offers to try, after the ways on and back.
const OFFERED: usize = 2;

/// The least columns and rows that show anything but a request for room.
pub const LEAST: (u16, u16) = (60, 20);

/// Everything the program knows between two keys.
#[derive(Clone, Debug)]
pub struct Model {
    /// The lessons.
    pub course: Rc<Course>,
    /// What was done in them.
    pub progress: Progress,
    /// How the reader wants things worded.
    pub level: Level,
    /// What fills the window.
    pub screen: Screen,
    /// What lies over it.
    pub overlay: Option<Overlay>,
    /// What lay there before, the last one last, each with its rows scrolled out.
    pub(super) under: Vec<(Overlay, u16)>,
    /// Where one was before each jump to a pane elsewhere.
    pub(super) trail: Vec<Left>,
    /// One sentence about the last key, gone with the next one.
    pub notice: Option<String>,
    /// Whether the history is written down.
    pub saving: Saving,
    /// Columns and rows of the window.
    pub size: (u16, u16),
    /// Rows scrolled out at the top.
    pub scroll: u16,
    /// How much the last frame had to show.
    pub extent: Extent,
    /// Today's date as it is shown.
    pub today: String,
    /// Today's date as `2026-11-22`; empty if nobody knows.
    pub date: String,
    /// The learner's day, as days since 1 January 1970; it begins at 04:00.
    pub day: i32,
    pub(super) lots: Lots,
    pub(super) waiting: Option<Waiting>,
    /// What to do with the attempt that is being read back.
    pub(super) recalling: Option<Then>,
    pub(super) shown: Option<Shown>,
    pub(super) recalled: Option<Recalled>,
    /// The row of the history from which an attempt is looked at.
    pub(super) left_history: Option<usize>,
    /// A question that is said to be kept once it is written.
    pub(super) keeping: Option<Entry>,
    /// What can be found, and in which course.
    pub(super) index: Option<(Rc<Course>, Rc<Index>)>,
}

/// A row of home.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HomeRow {
    /// The one thing to do first.
    Suggestion,
    /// What is due for review.
    Review,
    /// The lesson at this place of the course.
    Lesson(usize),
}

/// What a person asked for when they started the program.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Wish<'a> {
    /// The lesson to open at once.
    pub lesson: Option<&'a str>,
    /// The wording for this run; it is not written down.
    pub level: Option<Level>,
}

/// Where one was before a jump.
#[derive(Clone, Debug)]
pub(super) struct Left {
    pub(super) screen: Screen,
    pub(super) overlay: Option<Overlay>,
    pub(super) under: Vec<(Overlay, u16)>,
    pub(super) scroll: u16,
    pub(super) since: Since,
}

/// What was done after a jump.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Since {
    /// One only looked at the pane.
    Looked,
    /// One looked, and read on after a further jump from there.
    ReadBeyond,
    /// One read on from the pane.
    Read,
}

/// Whether the history is written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saving {
    /// It is.
    On,
    /// It cannot be; the sentence says why.
    Off(String),
}

/// Names and seeds for attempts, all from what the shell drew at the start.
#[derive(Clone, Debug)]
pub struct Lots {
    /// Seed of the first attempt; each later one takes the next number.
    pub seed: u64,
    /// Tells this run of the program from every other.
    pub run: u64,
    /// Attempts begun in this run.
    pub drawn: u64,
}

/// A step of an attempt that is shown once it is written.
#[derive(Clone, Debug)]
pub(super) struct Waiting {
    pub(super) next: Attempt,
    pub(super) entries: Vec<Entry>,
}

/// A step of a game that is shown once it is written.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    pub(super) next: Treated,
    pub(super) entries: Vec<Entry>,
}

/// A game that is being read back: to go on with, or to throw away.
#[derive(Clone, Debug)]
pub(super) struct Recalled {
    pub(super) name: String,
    pub(super) is_given_up: bool,
}

/// What to do with an attempt that was read back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Then {
    GoOn,
    Finish,
    Discard,
}

impl Lots {
    pub(super) fn fresh(&mut self, now: Now) -> Fresh {
        let seed = self.seed.wrapping_add(self.drawn);
        let id = format!("{:011x}-{:016x}-{}", now.utc_ms.max(0), self.run, self.drawn);
        self.drawn += 1;
        Fresh { id, seed }
    }
}

impl Model {
    /// The program at its home screen.
    #[must_use]
    pub fn new(course: Rc<Course>, progress: Progress, seed: u64, run: u64) -> Self {
        let level = progress.level().unwrap_or_default();
        Self {
            course,
            progress,
            level,
            screen: Screen::Home { row: 0 },
            overlay: None,
            under: Vec::new(),
            trail: Vec::new(),
            notice: None,
            saving: Saving::On,
            size: (80, 24),
            scroll: 0,
            extent: Extent::default(),
            today: String::new(),
            date: String::new(),
            day: 0,
            lots: Lots { seed, run, drawn: 0 },
            waiting: None,
            recalling: None,
            shown: None,
            recalled: None,
            left_history: None,
            keeping: None,
            index: None,
        }
    }

    /// Opens the first screen: the lesson if one was asked for; else which wording is wanted, if
    /// nobody ever said; else home, with an offer to go on where an attempt was left.
    pub fn start(&mut self, wish: Wish<'_>, now: Now) -> Vec<Effect> {
        super::update::start(self, wish, now)
    }

    /// The rows of home, from the top; review is among them when something is due.
    #[must_use]
    pub fn home_rows(&self) -> Vec<HomeRow> {
        let is_due = !self.due(DueList::default()).is_empty();
        let review = is_due.then_some(HomeRow::Review);
        let lessons = (0..self.course.outlines().len()).map(HomeRow::Lesson);
        [HomeRow::Suggestion].into_iter().chain(review).chain(lessons).collect()
    }

    /// Opens the page on which a virtual patient is chosen.
    pub fn treat(&mut self) -> Vec<Effect> {
        super::update::treat(self)
    }

    /// The line of keys for what is on screen.
    #[must_use]
    pub fn legend(&self) -> Vec<Legend> {
        let choices = u8::try_from(self.choices()).unwrap_or(u8::MAX);
        let mut shown = legend_without(self.scope(), choices, self.not_offered());
        match &self.overlay {
            None => {
                if self.returns() {
                    relabel(&mut shown, "esc", "return");
                }
                if self.is_in_exam() && self.scope().chain().contains(&Scope::Asking) {
                    let entry = Legend { keys: Key::F(6).to_string(), label: "overview" };
                    shown.insert(OFFERED.min(shown.len()), entry);
                }
                if super::update::lab_offer(self).is_some()
                    && let Some(offer) = offer(self.scope())
                {
                    shown.insert(OFFERED.min(shown.len()), offer);
                }
            }
            Some(Overlay::Search(searching)) if searching.is_in_vain() => {
                shown.retain(|it| it.label != "choose");
                relabel(&mut shown, "enter", "keep it");
            }
            Some(Overlay::About { row: None, .. }) => shown.retain(|it| it.keys != "enter"),
            Some(_) => {}
        }
        shown
    }

    /// What the keys of the present scope mean elsewhere, but not in this mode of the quiz.
    fn not_offered(&self) -> &'static [Command] {
        let Screen::Quiz(quizzing) = &self.screen else { return &[] };
        match quizzing.mode() {
            Mode::Practice if quizzing.is_easy() => &[],
            Mode::Practice => &[Command::TooEasy],
            Mode::Exam => &[Command::TooEasy, Command::Hint, Command::ShowMe],
            Mode::Review if quizzing.is_easy() => {
                &[Command::Hint, Command::NextPane, Command::PrevPane, Command::Contents]
            }
            Mode::Review => &[
                Command::TooEasy,
                Command::Hint,
                Command::NextPane,
                Command::PrevPane,
                Command::Contents,
            ],
        }
    }

    fn is_in_exam(&self) -> bool {
        matches!(&self.screen, Screen::Quiz(quizzing) if quizzing.mode() == Mode::Exam)
    }

    /// Milliseconds until a clock on screen shows another second; nothing if none runs.
    #[must_use]
    pub fn next_tick_ms(&self) -> Option<u64> {
        match &self.screen {
            Screen::Quiz(quizzing) => quizzing.left_ms().map(|left_ms| left_ms % 1000 + 1),
            Screen::FirstRun { .. }
            | Screen::Home { .. }
            | Screen::Reading { .. }
            | Screen::Lab { .. }
            | Screen::Bench(_)
            | Screen::Clinic(_)
            | Screen::Training(_) => None,
        }
    }

    /// Whether leaving the pane on screen leads back to where one was before a jump.
    #[must_use]
    pub fn returns(&self) -> bool {
        match &self.screen {
            Screen::Reading { .. } => !self.trail.is_empty(),
            Screen::FirstRun { .. }
            | Screen::Home { .. }
            | Screen::Lab { .. }
            | Screen::Bench(_)
            | Screen::Clinic(_)
            | Screen::Training(_)
            | Screen::Quiz(_) => false,
        }
    }

    /// Where keys are pressed.
    #[must_use]
    pub fn scope(&self) -> Scope {
        if self.is_too_small() {
            return Scope::Small;
        }
        self.overlay.as_ref().map_or_else(|| self.screen.scope(), Overlay::scope)
    }

    /// Whether the window has no room for anything but a request for more.
    #[must_use]
    pub fn is_too_small(&self) -> bool {
        self.size.0 < LEAST.0 || self.size.1 < LEAST.1
    }

    /// How many choices the question on screen can be answered with by letter or digit.
    #[must_use]
    pub fn choices(&self) -> usize {
        match &self.screen {
            Screen::FirstRun { .. } => Level::ALL.len(),
            Screen::Lab { .. } => super::update::lab_rows(self),
            Screen::Bench(_) | Screen::Clinic(_) => 0,
            Screen::Home { .. } | Screen::Training(_) => self.course.outlines().len(),
            Screen::Reading { reader, .. } => super::update::guess_choices(self, reader),
            Screen::Quiz(quizzing) => quizzing.choices(),
        }
    }

    /// The lesson on screen.
    #[must_use]
    pub fn lesson(&self) -> Option<&Lesson> {
        match &self.screen {
            Screen::FirstRun { .. }
            | Screen::Home { .. }
            | Screen::Lab { .. }
            | Screen::Bench(_)
            | Screen::Clinic(_)
            | Screen::Training(_) => None,
            Screen::Reading { lesson, .. } => self.course.lesson_at(*lesson),
            Screen::Quiz(quizzing) => self.course.lesson(quizzing.lesson()?.as_str()),
        }
    }

    /// Takes in what the last frame found out, so that scrolling stays inside the page.
    pub fn drawn(&mut self, extent: Extent) {
        self.extent = extent;
        self.scroll = self.scroll.min(extent.last_start());
    }
}

/// Says what `key` does here, where that depends on more than the scope.
fn relabel(shown: &mut [Legend], key: &str, label: &'static str) {
    if let Some(entry) = shown.iter_mut().find(|it| it.keys == key) {
        entry.label = label;
    }
}
