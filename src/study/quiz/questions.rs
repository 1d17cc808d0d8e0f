//! What can be asked: the quiz of one lesson, or questions of several.

use std::collections::BTreeSet;

use super::{OneOrMore, Plan};
use crate::content::{Confidence, Course, Id, Item, Lesson, Words};

/// What can be asked, with at least one item and no id twice.
#[derive(Clone, Debug)]
pub struct Quiz {
    lesson: Option<Id>,
    version: Words,
    pass: f32,
    confidence: Confidence,
    tries: u8,
    asked: OneOrMore<Asked>,
}

/// An item and the lesson that teaches it.
#[derive(Clone, Debug)]
struct Asked {
    lesson: Id,
    item: Item,
}

impl Quiz {
    /// The quiz that ends `lesson`; `None` if it asks nothing. Of two items with one id, the first.
    #[must_use]
    pub fn of(lesson: &Lesson) -> Option<Self> {
        Some(Self {
            lesson: Some(lesson.id.clone()),
            version: lesson.version.clone(),
            pass: lesson.quiz.pass,
            confidence: lesson.quiz.confidence,
            tries: lesson.quiz.tries.clamp(1, 3),
            asked: once(lesson.quiz.items.iter().map(|item| (&lesson.id, item)))?,
        })
    }

    /// Items of several lessons, each named by lesson and id, in this order; what the course does
    /// not hold is left out. `None` if nothing is left. Of two items with one id, the first.
    #[must_use]
    pub fn across<'a>(
        course: &Course,
        named: impl IntoIterator<Item = (&'a Id, &'a Id)>,
    ) -> Option<Self> {
        let found = named.into_iter().filter_map(|(lesson, item)| {
            let lesson = course.lesson(lesson.as_str())?;
            Some((lesson, lesson.item(item.as_str())?))
        });
        let found: Vec<(&Lesson, &Item)> = found.collect();
        let (first, _) = found.first()?;
        let strictest = |pass: f32, (lesson, _): &(&Lesson, &Item)| pass.max(lesson.quiz.pass);
        Some(Self {
            lesson: None,
            version: first.version.clone(),
            pass: found.iter().fold(0.0, strictest),
            confidence: Confidence::Optional,
            tries: found.iter().map(|(it, _)| it.quiz.tries).max().unwrap_or(1).clamp(1, 3),
            asked: once(found.iter().map(|(lesson, item)| (&lesson.id, *item)))?,
        })
    }

    /// Every item of these lessons, in file order.
    #[must_use]
    pub fn of_lessons(course: &Course, lessons: &[Id]) -> Option<Self> {
        let lessons = lessons.iter().filter_map(|id| course.lesson(id.as_str()));
        let named = lessons.flat_map(|it| it.quiz.items.iter().map(|item| (&it.id, &item.id)));
        Self::across(course, named)
    }

    /// What `plan` was dealt from: the quiz of its lesson, or its items followed by the others of
    /// their lessons. `None` if the course holds none of them any more.
    #[must_use]
    pub fn behind(course: &Course, plan: &Plan) -> Option<Self> {
        if let Some(lesson) = &plan.lesson {
            return course.lesson(lesson.as_str()).and_then(Self::of);
        }
        let planned = plan.entries.iter().filter_map(|it| Some((it.lesson.as_ref()?, &it.item)));
        let planned: Vec<(&Id, &Id)> = planned.collect();
        let lessons: BTreeSet<&Id> = planned.iter().map(|(lesson, _)| *lesson).collect();
        let lessons = lessons.into_iter().filter_map(|id| course.lesson(id.as_str()));
        let others = lessons.flat_map(|it| it.quiz.items.iter().map(|item| (&it.id, &item.id)));
        Self::across(course, planned.iter().copied().chain(others))
    }

    /// The lesson that this quiz ends; none if it asks across lessons.
    #[must_use]
    pub fn lesson(&self) -> Option<&Id> {
        self.lesson.as_ref()
    }

    /// The lesson that teaches an item.
    #[must_use]
    pub fn lesson_of(&self, item: &Id) -> Option<&Id> {
        self.find(item).map(|asked| &asked.lesson)
    }

    /// The version of the lesson's content; across lessons, of the first one's.
    #[must_use]
    pub fn version(&self) -> &Words {
        &self.version
    }

    /// Share of items right at the first try that counts as passed, 0 to 1; across lessons, the
    /// strictest of theirs.
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
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.asked.iter().map(|asked| &asked.item)
    }

    /// How many items there are, at least 1.
    #[must_use]
    #[expect(clippy::len_without_is_empty, reason = "it is never empty")]
    pub fn len(&self) -> usize {
        self.asked.len()
    }

    /// The item with this id.
    #[must_use]
    pub fn item(&self, id: &Id) -> Option<&Item> {
        self.find(id).map(|asked| &asked.item)
    }

    fn find(&self, item: &Id) -> Option<&Asked> {
        self.asked.iter().find(|asked| asked.item.id == *item)
    }
}

/// Each item once, by its id.
fn once<'a>(items: impl Iterator<Item = (&'a Id, &'a Item)>) -> Option<OneOrMore<Asked>> {
    let mut seen = BTreeSet::new();
    let first = items.filter(|(_, item)| seen.insert(&item.id));
    OneOrMore::new(first.map(|(lesson, item)| Asked { lesson: lesson.clone(), item: item.clone() }))
}
