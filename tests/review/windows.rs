//! Two windows review at once, with one database between them.

use std::{path::Path, rc::Rc};

use peptibody::{
    app::{DueList, Effect, Key, Model, Msg, Now, update},
    content::Course,
    shell::Journal,
    study::{Fact, What, quiz::Mode, schedule::Schedule},
};
use tempfile::TempDir;

/// A window: what it knows, and its own way to the database.
struct Window {
    model: Model,
    journal: Journal,
    now: Now,
}

impl Window {
    fn open(dir: &Path, run: u64, day: i32) -> Self {
        let mut journal = Journal::open(&Ok(dir.to_owned())).journal;
        let progress = journal.progress().unwrap();
        let model = Model::new(Rc::new(Course::embedded()), progress, 3, run);
        let now = Now { utc_ms: i64::from(day) * 86_400_000, mono_ms: 0, day };
        let mut window = Self { model, journal, now };
        window.tell(Msg::Resize(80, 24));
        window
    }

    fn press(&mut self, keys: &str) {
        for key in keys.split_whitespace() {
            self.tell(Msg::Key(key.parse::<Key>().unwrap()));
        }
    }

    fn tell(&mut self, msg: Msg) {
        self.now.utc_ms += 1000;
        self.now.mono_ms += 1000;
        for effect in update(&mut self.model, msg, self.now) {
            match effect {
                Effect::Commit(entries) => {
                    let written = self.journal.commit(&entries);
                    let answer = written
                        .map_or_else(|why| Msg::NotCommitted(why.to_string()), |()| Msg::Committed);
                    self.tell(answer);
                }
                Effect::Defer(entries) => self.journal.defer(entries),
                Effect::Refresh => {
                    let progress = self.journal.progress().unwrap();
                    self.tell(Msg::Refreshed(Box::new(progress)));
                }
                Effect::Recall(_)
                | Effect::RecallGame(_)
                | Effect::Recount
                | Effect::Suspend
                | Effect::Quit => panic!("{effect:?} is not on this way"),
            }
        }
    }

    fn due(&self) -> usize {
        self.model.due(DueList::default()).len()
    }
}

/// A learner to whom ten answers were shown on day 100.
fn learner() -> TempDir {
    let dir = TempDir::new().unwrap();
    let mut window = Window::open(dir.path(), 1, 100);
    window.press("t enter");
    window.press(&"F3 y enter ".repeat(10));
    window.journal.flush().unwrap();
    dir
}

fn facts(dir: &Path) -> Vec<Fact> {
    let mut facts = Vec::new();
    Journal::open(&Ok(dir.to_owned())).journal.facts(&mut |fact| facts.push(fact)).unwrap();
    facts
}

fn reviewed(facts: &[Fact]) -> Vec<&Fact> {
    let is_review = |fact: &&Fact| matches!(&fact.what, What::Answered { mode: Mode::Review, .. });
    facts.iter().filter(is_review).collect()
}

#[test]
fn no_answer_is_lost_and_no_item_is_rated_twice() {
    let dir = learner();
    let (mut one, mut two) = (Window::open(dir.path(), 2, 103), Window::open(dir.path(), 3, 103));
    // Both look at the list before either begins, so that each has a review of its own.
    one.press("d");
    two.press("d");
    one.press("enter");
    two.press("enter");
    for _ in 0..10 {
        one.press("F3 y enter");
        two.press("F3 y enter");
    }
    let facts = facts(dir.path());
    assert_eq!(reviewed(&facts).len(), 20, "every answer of both windows is there");
    let (mut both, mut first) = (Schedule::default(), Schedule::default());
    let mut seen = Vec::new();
    for fact in &facts {
        both.take(fact);
        let is_second = match &fact.what {
            What::Answered { mode: Mode::Review, item, .. } => {
                let known = seen.contains(item);
                seen.push(item.clone());
                known
            }
            What::Answered { .. }
            | What::Guessed
            | What::Read { .. }
            | What::Placed { .. }
            | What::Began { .. }
            | What::Eased { .. }
            | What::Finished { .. }
            | What::Discarded { .. }
            | What::Game { .. }
            | What::Said(_) => false,
        };
        if !is_second {
            first.take(fact);
        }
    }
    for item in &seen {
        let due = |schedule: &Schedule| schedule.due_day("molecule", item.as_str());
        assert_eq!(due(&both), due(&first), "{item}");
    }
    for day in [104, 110, 200] {
        assert_eq!(both.recall_now("molecule", day), first.recall_now("molecule", day));
    }
}

#[test]
fn what_one_window_reviewed_the_other_does_not_ask_again() {
    let dir = learner();
    let (mut one, mut two) = (Window::open(dir.path(), 2, 103), Window::open(dir.path(), 3, 103));
    one.press("d enter F3 y enter F3 y enter F3 y");
    assert_eq!((one.due(), two.due()), (7, 10));
    two.press("d");
    assert_eq!(two.due(), 7);
}
