//! A learner without a terminal: keys in, frames out. It stands in for the shell.

use std::rc::Rc;

use peptibody::{
    app::{Effect, Extent, Key, Model, Msg, Now, Wish, update},
    content::{Course, Level},
    study::{
        Entry, Fact, Progress, Record, Stamp, clinic, learner, quiz,
        statistics::{Counted, HARDEST, Statistics},
    },
    ui::{
        draw,
        look::{Glyphs, Look},
        theme::{Depth, Ground, Palette, Theme},
    },
};
use ratatui::{
    Terminal,
    backend::TestBackend,
    buffer::{Buffer, Cell},
    layout::Position,
};

/// The program with a learner before it. Every entry it asks to be written is kept in memory.
pub(crate) struct Driver {
    pub(crate) model: Model,
    pub(crate) entries: Vec<Entry>,
    pub(crate) has_quit: bool,
    /// What was written down before the program was started.
    before: Vec<Entry>,
    look: Look,
    now: Now,
}

impl Driver {
    /// The embedded course, never opened before, on 80 columns and 24 rows.
    pub(crate) fn new() -> Self {
        Self::of(Course::embedded())
    }

    /// Another course, by someone who once said that they are a student.
    pub(crate) fn of(course: Course) -> Self {
        let level = learner::Record::Level(Level::Student);
        Self::after(course, vec![Entry::of_learner(Stamp::default(), level)])
    }

    /// The embedded course, by someone who was never asked how they want things worded.
    pub(crate) fn first_run() -> Self {
        Self::after(Course::embedded(), Vec::new())
    }

    fn after(course: Course, before: Vec<Entry>) -> Self {
        let mut progress = Progress::default();
        for entry in &before {
            progress.apply(entry);
        }
        let mut model = Model::new(Rc::new(course), progress, 7, 1);
        "2026-11-22".clone_into(&mut model.date);
        "Sun 22 Nov".clone_into(&mut model.today);
        let look = Look { theme: Theme::MONO, glyphs: Glyphs::Unicode };
        let now = Now { utc_ms: 1_795_305_600_000, mono_ms: 0, day: 20_779 };
        let entries = Vec::new();
        let mut driver = Self { model, entries, has_quit: false, before, look, now };
        let effects = driver.model.start(Wish::default(), now);
        driver.answer(effects);
        driver
    }

    /// The same window with this many columns and rows.
    pub(crate) fn sized(mut self, columns: u16, rows: u16) -> Self {
        self.send(Msg::Resize(columns, rows));
        self
    }

    /// The same window with printable ASCII only.
    pub(crate) fn ascii(mut self) -> Self {
        self.look.glyphs = Glyphs::Ascii;
        self
    }

    /// The same window with all the colours there are.
    pub(crate) fn coloured(mut self) -> Self {
        self.look.theme =
            Theme { palette: Palette::Calm, ground: Ground::Dark, depth: Depth::True };
        self
    }

    /// Presses keys by their names, separated by blanks: `enter → space a shift-tab`.
    /// `Right`, `Space` and the like are understood too; `clinic` opens the virtual patients.
    pub(crate) fn keys(mut self, names: &str) -> Self {
        self.press(names);
        self
    }

    /// As [`Self::keys`], in place.
    pub(crate) fn press(&mut self, names: &str) {
        for name in names.split_whitespace() {
            if name == "clinic" {
                let effects = self.model.treat();
                self.answer(effects);
                continue;
            }
            let key = key(name).unwrap_or_else(|| panic!("there is no key named {name}"));
            self.send(Msg::Key(key));
        }
    }

    /// Types a text letter by letter.
    pub(crate) fn types(mut self, text: &str) -> Self {
        text.chars().for_each(|c| self.send(Msg::Key(Key::Char(c))));
        self
    }

    /// Lets time pass in which the program does nothing.
    pub(crate) fn later(mut self, ms: u64) -> Self {
        self.now.mono_ms += ms;
        self.now.utc_ms += i64::try_from(ms).unwrap();
        self
    }

    /// Goes on so many days later.
    pub(crate) fn days_later(mut self, days: i32) -> Self {
        self = self.later(u64::try_from(days).unwrap() * 86_400_000);
        self.now.day += days;
        let size = self.model.size;
        self.send(Msg::Resize(size.0, size.1));
        self
    }

    /// Ends the program and begins it again with what was written down.
    pub(crate) fn restarted(self) -> Self {
        let mut model = Model::new(self.model.course.clone(), self.progress(), 8, 2);
        model.today = self.model.today;
        model.date = self.model.date;
        model.size = self.model.size;
        let mut driver = Self { model, has_quit: false, ..self };
        let effects = driver.model.start(Wish::default(), driver.now);
        driver.answer(effects);
        driver
    }

    /// What the window shows, blanks at the ends of rows left out.
    pub(crate) fn screen(&self) -> String {
        let (buffer, _) = self.frame();
        let rows = buffer.content.chunks(usize::from(buffer.area.width).max(1));
        let text = |row: &[Cell]| row.iter().map(Cell::symbol).collect();
        let rows: Vec<String> = rows.map(text).collect();
        rows.iter().map(|row| row.trim_end()).collect::<Vec<_>>().join("\n")
    }

    /// Where the cursor stands.
    pub(crate) fn cursor(&self) -> Position {
        self.frame().1
    }

    /// The cells and the cursor of one frame.
    pub(crate) fn frame(&self) -> (Buffer, Position) {
        self.draw().0
    }

    /// Takes in a message one second after the last one, and does what has to be done outside.
    pub(crate) fn send(&mut self, msg: Msg) {
        self.now.utc_ms += 1000;
        self.now.mono_ms += 1000;
        let effects = update(&mut self.model, msg, self.now);
        self.answer(effects);
        let (_, extent) = self.draw();
        self.model.drawn(extent);
    }

    fn draw(&self) -> ((Buffer, Position), Extent) {
        let (columns, rows) = self.model.size;
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        let mut extent = Extent::default();
        terminal.draw(|frame| extent = draw(frame, &self.model, self.look)).unwrap();
        let cursor = terminal.get_cursor_position().unwrap();
        ((terminal.backend().buffer().clone(), cursor), extent)
    }

    fn answer(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            let reply = match effect {
                Effect::Defer(entries) => {
                    self.entries.extend(entries);
                    continue;
                }
                Effect::Commit(entries) => {
                    self.entries.extend(entries);
                    Msg::Committed
                }
                Effect::Recall(name) => Msg::Recalled(self.records_of(&name)),
                Effect::RecallGame(name) => Msg::RecalledGame(self.records_of_game(&name), 0),
                Effect::Refresh => Msg::Refreshed(Box::new(self.progress())),
                Effect::Recount => Msg::Recounted(Box::new(self.counted())),
                Effect::Suspend => continue,
                Effect::Quit => {
                    self.has_quit = true;
                    continue;
                }
            };
            let effects = update(&mut self.model, reply, self.now);
            self.answer(effects);
        }
    }

    /// What was done so far, as it was written down.
    fn progress(&self) -> Progress {
        let mut progress = Progress::default();
        let written = self.before.iter().chain(&self.entries);
        written.for_each(|entry| progress.apply(entry));
        progress
    }

    /// What is counted of everything that was written down.
    fn counted(&self) -> Counted {
        let mut statistics = Statistics::default();
        let written = self.before.iter().chain(&self.entries);
        written.filter_map(Fact::of).for_each(|fact| statistics.take(&fact));
        let hardest: Vec<_> = statistics.hardest(HARDEST).into_iter().cloned().collect();
        let mut counted = Counted::of(statistics);
        for tally in hardest {
            let wrong = self.entries.iter().filter_map(|entry| match &entry.record {
                Record::Quiz { record, .. } if record.item() == Some(&tally.item) => {
                    Some(record.clone())
                }
                Record::Quiz { .. }
                | Record::Reading(_)
                | Record::Clinic { .. }
                | Record::Learner(_) => None,
            });
            counted.add(&tally.lesson, &tally.item, wrong);
        }
        counted
    }

    fn records_of_game(&self, name: &str) -> Vec<clinic::Record> {
        let of_game = |entry: &Entry| match &entry.record {
            Record::Clinic { game, record } if game == name => Some(*record),
            Record::Quiz { .. }
            | Record::Reading(_)
            | Record::Clinic { .. }
            | Record::Learner(_) => None,
        };
        self.entries.iter().filter_map(of_game).collect()
    }

    fn records_of(&self, name: &str) -> Vec<(Stamp, quiz::Record)> {
        let of_attempt = |entry: &Entry| match &entry.record {
            Record::Quiz { attempt, record, .. } if attempt == name => {
                Some((entry.stamp, record.clone()))
            }
            Record::Quiz { .. }
            | Record::Reading(_)
            | Record::Clinic { .. }
            | Record::Learner(_) => None,
        };
        self.entries.iter().filter_map(of_attempt).collect()
    }
}

fn key(name: &str) -> Option<Key> {
    let known = match name {
        "Up" => "↑",
        "Down" => "↓",
        "Left" => "←",
        "Right" => "→",
        "Enter" | "Space" | "Esc" | "Tab" | "Home" | "End" | "Backspace" => {
            return name.to_lowercase().parse().ok();
        }
        "PageUp" => "pgup",
        "PageDown" => "pgdn",
        name => name,
    };
    known.parse().ok()
}
