//! The quiz machine in practice mode: an attempt takes events and gives back records, or a sentence
//! that says why not. Knows no clock, file or screen; the caller commits the records, then goes on.

mod attempt;
mod draft;
mod edit;
mod event;
mod fold;
mod moves;
pub mod number;
mod one_or_more;
mod plan;
mod record;
mod rejected;
mod response;
mod resume;
pub mod score;
mod sheet;
mod shuffle;
mod step;
mod submit;
mod summary;
mod word;

pub use attempt::{Attempt, Back, Phase, Struck};
pub use draft::Draft;
pub use edit::{Edit, LONGEST_FIELD, LONGEST_RECALL, SHORTEST_RECALL};
pub use event::{Event, Step, Which};
pub use one_or_more::{Empty, OneOrMore};
pub use plan::{Entry, Fresh, Mode, Plan};
pub use record::Record;
pub use rejected::Rejected;
pub use response::{Kind, Response};
pub use resume::Resumed;
pub use sheet::{Certainty, ItemState, Sheet, Try, Verdict};
pub use summary::{Again, CertaintyRow, Marks, ObjectiveRow, Reason, Summary};

use crate::content::{Confidence, Id, Item, Lesson, Words};

/// The quiz of one lesson, with at least one item and no id twice.
#[derive(Clone, Debug)]
pub struct Quiz {
    lesson: Id,
    version: Words,
    pass: f32,
    confidence: Confidence,
    tries: u8,
    items: OneOrMore<Item>,
}

impl Quiz {
    /// The quiz that ends `lesson`; `None` if it asks nothing. Of two items with one id, the first.
    #[must_use]
    pub fn of(lesson: &Lesson) -> Option<Self> {
        let mut items: Vec<Item> = Vec::new();
        for item in &lesson.quiz.items {
            if items.iter().all(|known| known.id != item.id) {
                items.push(item.clone());
            }
        }
        Some(Self {
            lesson: lesson.id.clone(),
            version: lesson.version.clone(),
            pass: lesson.quiz.pass,
            confidence: lesson.quiz.confidence,
            tries: lesson.quiz.tries.clamp(1, 3),
            items: OneOrMore::new(items)?,
        })
    }

    /// The lesson that this quiz ends.
    #[must_use]
    pub fn lesson(&self) -> &Id {
        &self.lesson
    }

    /// The version of the lesson's content.
    #[must_use]
    pub fn version(&self) -> &Words {
        &self.version
    }

    /// Share of items right at the first try that counts as passed, 0 to 1.
    #[must_use]
    pub fn pass(&self) -> f32 {
        self.pass
    }

    /// Whether a learner says how sure they are.
    #[must_use]
    pub fn confidence(&self) -> Confidence {
        self.confidence
    }

    /// Tries for each item in practice, 1 to 3.
    #[must_use]
    pub fn tries(&self) -> u8 {
        self.tries
    }

    /// The items, in file order.
    #[must_use]
    pub fn items(&self) -> &OneOrMore<Item> {
        &self.items
    }

    /// The item with this id.
    #[must_use]
    pub fn item(&self, id: &Id) -> Option<&Item> {
        self.items.iter().find(|item| item.id == *id)
    }
}
