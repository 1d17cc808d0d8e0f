//! A learner at a desk: a lesson with all nine kinds, an attempt at it, and everything written down.

use std::collections::BTreeSet;

use peptibody::{
    content::{Answer, Choice, Confidence, Id, Item, Lesson},
    study::{
        Stamp,
        quiz::{
            Attempt, Certainty, Edit, Event, Fresh, Phase, Quiz, Record, Rejected, Rules, Step,
        },
    },
};
use ron::extensions::Extensions;

pub(super) fn lesson() -> Lesson {
    let extensions = Extensions::IMPLICIT_SOME
        | Extensions::UNWRAP_NEWTYPES
        | Extensions::UNWRAP_VARIANT_NEWTYPES;
    let options = ron::Options::default().with_default_extension(extensions);
    options.from_str(include_str!("nine.ron")).expect("the lesson of the tests parses")
}

/// The quiz with only the items named, in file order.
pub(super) fn quiz_of(ids: &[&str], change: impl FnOnce(&mut Lesson)) -> Quiz {
    let mut lesson = lesson();
    lesson.quiz.items.retain(|item| ids.contains(&item.id.as_str()));
    change(&mut lesson);
    Quiz::of(&lesson).expect("the quiz has items")
}

pub(super) fn item(id: &str) -> Item {
    lesson().quiz.items.into_iter().find(|item| item.id.as_str() == id).expect("the item is there")
}

pub(super) fn fresh(seed: u64) -> Fresh {
    Fresh { id: format!("attempt-{seed}"), seed }
}

/// A new attempt in practice, not begun.
pub(super) fn dealt(quiz: &Quiz, seed: u64) -> Attempt {
    Attempt::new(quiz, &Rules::practice(quiz), fresh(seed)).expect("practice asks everything")
}

pub(super) struct Desk {
    pub(super) quiz: Quiz,
    pub(super) now: Attempt,
    pub(super) log: Vec<(Stamp, Record)>,
    clock: u64,
}

impl Desk {
    /// A new attempt, not begun.
    pub(super) fn new(quiz: Quiz, seed: u64) -> Self {
        let rules = Rules::practice(&quiz);
        Self::by(quiz, &rules, seed)
    }

    /// A new attempt by these rules, not begun.
    pub(super) fn by(quiz: Quiz, rules: &Rules, seed: u64) -> Self {
        let now = Attempt::new(&quiz, rules, fresh(seed)).expect("the rules leave something");
        Self { quiz, now, log: Vec::new(), clock: 0 }
    }

    /// Lets so many milliseconds pass on the screen.
    pub(super) fn wait(mut self, ms: u64) -> Self {
        self.clock += ms;
        self
    }

    /// A begun attempt at the items named.
    pub(super) fn at(ids: &[&str], confidence: Confidence, tries: u8) -> Self {
        let quiz = quiz_of(ids, |lesson| {
            lesson.quiz.confidence = confidence;
            lesson.quiz.tries = tries;
        });
        Self::new(quiz, 42).then(Event::Start)
    }

    pub(super) fn stamp(&self) -> Stamp {
        Stamp { at_ms: 1_000, active_ms: self.clock, day: 0 }
    }

    /// What an event would lead to.
    pub(super) fn ask(&self, event: Event) -> Result<Step, Rejected> {
        self.now.step(&self.quiz, event, self.stamp())
    }

    /// Lets an event happen, or says why it may not. A retry begins a new log.
    pub(super) fn play(&mut self, event: Event) -> Result<(), Rejected> {
        self.clock += 100;
        let step = self.ask(event)?;
        if step.next.phase() == Phase::Ready {
            self.log.clear();
        }
        self.log.extend(step.records.into_iter().map(|record| (step.at, record)));
        self.now = step.next;
        Ok(())
    }

    /// Lets an event happen that must be allowed.
    #[expect(clippy::needless_pass_by_value, reason = "an event happens once")]
    pub(super) fn then(mut self, event: Event) -> Self {
        let phase = self.now.phase();
        self.play(event.clone()).unwrap_or_else(|why| panic!("{event:?} in {phase:?}: {why}"));
        self
    }

    /// Fills in a right or a wrong draft for the current item.
    pub(super) fn draft(mut self, right: bool) -> Self {
        for edit in self.edits(right) {
            self = self.then(Event::Edit(edit));
        }
        self
    }

    /// The edits that make the current item's draft right, or wrong in a way not tried before.
    pub(super) fn edits(&self, right: bool) -> Vec<Edit> {
        let item = self.now.item_at(&self.quiz, self.now.at()).expect("the item is there");
        let text = |field, text: &str| Edit::Text { field, text: text.to_owned() };
        let pairs = |n: usize, lefts: &[usize]| -> Vec<Edit> {
            let pair = |left| Edit::Pair { left, right: Some((left + usize::from(!right)) % n) };
            lefts.iter().copied().map(pair).collect()
        };
        match &item.answer {
            Answer::Best(choices) => {
                let tries = usize::from(self.now.current().1.tries());
                let of_kind = (0..choices.len()).filter(|&i| choices[i].is_right() == right);
                let choice = of_kind.into_iter().nth(if right { 0 } else { tries });
                choice.map(Edit::Choose).into_iter().collect()
            }
            Answer::Multi { choices, .. } => self.ticks(choices, right),
            Answer::Order { sequence, .. } => {
                sorting(&self.now.current().0.order, sequence.len(), right)
            }
            Answer::Match { pairs: rows, extra } => {
                pairs(rows.len() + extra.len(), &(0..rows.len()).collect::<Vec<_>>())
            }
            Answer::Label { spots, extra, .. } => {
                pairs(spots.len() + extra.len(), &(0..spots.len()).collect::<Vec<_>>())
            }
            Answer::Number { .. } => vec![text(0, if right { "144 µL" } else { "7" })],
            Answer::Cloze { .. } => {
                vec![text(0, if right { "peptibody" } else { "antibody" }), text(1, "c-mpl")]
            }
            Answer::Short { .. } => vec![text(0, if right { "Eltrombopag" } else { "aspirin" })],
            Answer::Recall { checklist, .. } => {
                let ticks = (0..checklist.len()).filter(|&entry| right || entry == 0);
                let written = [text(0, "platelets clear it away"), Edit::Compare];
                written.into_iter().chain(ticks.map(Edit::Tick)).collect()
            }
        }
    }

    fn ticks(&self, choices: &[Choice], right: bool) -> Vec<Edit> {
        let tried = usize::from(self.now.current().1.tries());
        let rights: Vec<usize> = (0..choices.len()).filter(|&i| choices[i].is_right()).collect();
        let wrongs: Vec<usize> = (0..choices.len()).filter(|&i| !choices[i].is_right()).collect();
        let wanted: BTreeSet<usize> = if right {
            rights.into_iter().collect()
        } else {
            BTreeSet::from([rights[0], wrongs[tried % wrongs.len()]])
        };
        let ticked = match self.now.draft() {
            Some(peptibody::study::quiz::Draft::Multi(ticked)) => ticked.clone(),
            _ => BTreeSet::new(),
        };
        wanted.symmetric_difference(&ticked).copied().map(Edit::Tick).collect()
    }

    /// Gives a right or a wrong answer, certain if asked.
    pub(super) fn answer(self, right: bool) -> Self {
        let desk = self.draft(right).then(Event::Submit);
        if desk.now.phase() == Phase::Rate {
            desk.then(Event::Rate(Certainty::Certain))
        } else {
            desk
        }
    }

    pub(super) fn place(&self, id: &str) -> usize {
        let id = Id::new(id).unwrap();
        let mut entries = self.now.plan().entries.iter();
        entries.position(|entry| entry.item == id).expect("the item is planned")
    }

    pub(super) fn goto(self, id: &str) -> Self {
        let place = self.place(id);
        self.then(Event::Goto(place))
    }
}

/// The moves that bring a dealt order into the key, or swap the last two of the key.
fn sorting(dealt: &[usize], n: usize, right: bool) -> Vec<Edit> {
    let mut goal: Vec<usize> = (0..n).collect();
    if !right {
        goal.swap(n - 2, n - 1);
    }
    if goal == dealt {
        goal.swap(0, 1);
    }
    let mut list = dealt.to_vec();
    let mut moves = Vec::new();
    for (to, event) in goal.into_iter().enumerate() {
        let from = list.iter().position(|&at| at == event).unwrap();
        let carried = list.remove(from);
        list.insert(to, carried);
        moves.push(Edit::Carry { from, to });
    }
    moves
}
