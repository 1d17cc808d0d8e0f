//! What is due on a day, and in which order.

use peptibody::{
    content::Course,
    study::{
        Fact, Stamp, What, learner,
        quiz::{Certainty::Certain, Mode},
        schedule::{Schedule, Settings},
    },
};

use super::{answered, folded, right, wrong};

/// Every item of the course, answered in one practice each on these days.
fn everything(days: impl Fn(usize) -> i32) -> Vec<Fact> {
    let course = Course::embedded();
    let names: Vec<String> = course
        .lessons()
        .flat_map(|lesson| {
            lesson.quiz.items.iter().map(move |it| format!("{}/{}", lesson.id, it.id))
        })
        .collect();
    let answer = |(at, name): (usize, &String)| {
        answered(days(at), &format!("a{at}"), Mode::Practice, name, right(None))
    };
    names.iter().enumerate().map(answer).collect()
}

fn said(settings: Settings) -> Fact {
    let what = What::Said(learner::Record::Review(settings));
    Fact { stamp: Stamp::default(), lesson: None, what }
}

fn due(schedule: &Schedule, today: i32) -> Vec<String> {
    let due = schedule.due(&Course::embedded(), today);
    due.iter().map(|due| format!("{}/{}", due.lesson, due.item)).collect()
}

#[test]
fn a_long_break_shows_the_cap_and_not_the_backlog() {
    let mut facts = everything(|_| 100);
    assert_eq!(due(&folded(&facts), 400).len(), 20);
    facts.push(said(Settings { per_day: 5, ..Settings::default() }));
    assert_eq!(due(&folded(&facts), 400).len(), 5);
}

#[test]
fn what_was_reviewed_today_counts_against_the_cap() {
    let mut facts = everything(|_| 100);
    let first = due(&folded(&facts), 400);
    for name in &first[..8] {
        facts.push(answered(400, "review", Mode::Review, name, right(None)));
    }
    assert_eq!(due(&folded(&facts), 400).len(), 12);
    assert_eq!(due(&folded(&facts), 401).len(), 20, "another day asks anew");
}

#[test]
fn the_most_faded_come_first() {
    let schedule = folded(&everything(|at| 100 + i32::try_from(at).unwrap()));
    let due = schedule.due(&Course::embedded(), 400);
    let latest = due.iter().map(|due| due.days).min();
    assert_eq!((due.len(), latest), (20, Some(300 - 19)), "the twenty that were answered first");
}

#[test]
fn neighbours_come_from_different_lessons() {
    let schedule = folded(&everything(|at| 100 + i32::try_from(at % 7).unwrap()));
    let due = schedule.due(&Course::embedded(), 400);
    let same = due.windows(2).filter(|pair| pair[0].lesson == pair[1].lesson).count();
    assert!(same <= 1, "{same}");
}

#[test]
fn what_was_certain_and_wrong_comes_first_of_all() {
    let mut facts = everything(|_| 100);
    let course = Course::embedded();
    let item = course.lesson("cases").unwrap().quiz.items.first().unwrap().id.clone();
    let name = format!("cases/{item}");
    facts.push(answered(399, "b", Mode::Practice, &name, wrong(Some(Certain))));
    assert_eq!(due(&folded(&facts), 400).first(), Some(&name));
}

#[test]
fn nothing_is_due_before_its_day() {
    let schedule = folded(&everything(|_| 100));
    assert_eq!(due(&schedule, 101).len(), 0);
    assert_eq!(due(&schedule, 102).len(), 20);
    assert_eq!(schedule.next_day(&Course::embedded(), 100), Some(102));
}

#[test]
fn the_week_ahead_counts_each_item_on_its_day() {
    let schedule = folded(&everything(|_| 100));
    let all = everything(|_| 100).len();
    assert_eq!(all, 76);
    assert_eq!(schedule.forecast(&Course::embedded(), 100, 7), [0, 0, 20, 20, 20, 16, 0]);
    assert_eq!(schedule.forecast(&Course::embedded(), 102, 7), [20, 20, 20, 16, 0, 0, 0]);
}

#[test]
fn what_a_full_day_leaves_comes_the_next_day() {
    let mut facts = everything(|_| 100);
    let first = due(&folded(&facts), 102);
    for name in &first {
        facts.push(answered(102, "review", Mode::Review, name, right(None)));
    }
    let schedule = folded(&facts);
    assert_eq!(due(&schedule, 102).len(), 0, "the day is full");
    assert_eq!(schedule.next_day(&Course::embedded(), 102), Some(103));
    assert_eq!(schedule.forecast(&Course::embedded(), 102, 3), [0, 20, 20]);
}

#[test]
fn an_exam_that_is_over_lets_intervals_be_long_again() {
    let mut facts = vec![
        answered(100, "a", Mode::Practice, "molecule/q-bait", right(None)),
        answered(102, "b", Mode::Review, "molecule/q-bait", right(None)),
        answered(113, "c", Mode::Review, "molecule/q-bait", right(None)),
    ];
    facts.push(said(Settings { exam_day: Some(118), ..Settings::default() }));
    let schedule = folded(&facts);
    assert_eq!(due(&schedule, 118).len(), 1, "before the exam a fifth of five days is long");
    assert_eq!(due(&schedule, 119).len(), 0, "after it nothing is due for weeks");
    assert_eq!(schedule.next_day(&Course::embedded(), 119), Some(113 + 46));
}

#[test]
fn neighbours_are_kept_apart_wherever_that_can_be() {
    // Faded in the order A B A C C C: only A C B C A C and its like keep all apart.
    let names = ["a", "b", "a", "c", "c", "c"];
    let lessons = ["molecule", "receptor", "molecule", "platelets", "platelets", "platelets"];
    let course = Course::embedded();
    let mut used = std::collections::BTreeMap::new();
    let facts: Vec<Fact> = names
        .iter()
        .zip(lessons)
        .enumerate()
        .map(|(at, (_, lesson))| {
            let place = used.entry(lesson).or_insert(0);
            let item = course.lesson(lesson).unwrap().quiz.items[*place].id.clone();
            *place += 1;
            let day = 100 + i32::try_from(at).unwrap();
            answered(
                day,
                &format!("x{at}"),
                Mode::Practice,
                &format!("{lesson}/{item}"),
                right(None),
            )
        })
        .collect();
    let due = folded(&facts).due(&course, 300);
    let apart = due.windows(2).all(|pair| pair[0].lesson != pair[1].lesson);
    assert!(apart, "{:?}", due.iter().map(|due| due.lesson.as_str()).collect::<Vec<_>>());
}

#[test]
fn an_exam_keeps_intervals_short() {
    let mut facts = vec![
        answered(100, "a", Mode::Practice, "molecule/q-bait", right(None)),
        answered(102, "b", Mode::Review, "molecule/q-bait", right(None)),
        answered(113, "c", Mode::Review, "molecule/q-bait", right(None)),
    ];
    let due_day = |facts: &[Fact]| folded(facts).due_day("molecule", "q-bait").unwrap();
    assert_eq!(due_day(&facts), 113 + 46);
    let exam = |day| said(Settings { exam_day: Some(day), ..Settings::default() });
    facts.push(exam(113 + 50));
    assert_eq!(due_day(&facts), 113 + 10);
    facts.push(exam(113 + 3));
    assert_eq!(due_day(&facts), 113 + 1);
    facts.push(exam(90));
    assert_eq!(due_day(&facts), 113 + 46, "an exam that is over changes nothing");
}

#[test]
fn a_lower_retention_lengthens_the_intervals_at_once() {
    let mut facts = vec![answered(100, "a", Mode::Practice, "molecule/q-bait", right(None))];
    facts.push(answered(102, "b", Mode::Review, "molecule/q-bait", right(None)));
    let due_day = |facts: &[Fact]| folded(facts).due_day("molecule", "q-bait").unwrap();
    let before = due_day(&facts);
    facts.push(said(Settings { retention_percent: 80, ..Settings::default() }));
    assert!(due_day(&facts) > before + 10);
}

#[test]
fn recall_now_is_the_mean_over_what_was_answered() {
    let facts = [
        answered(100, "a", Mode::Practice, "molecule/q-bait", right(None)),
        answered(100, "a", Mode::Practice, "molecule/q-acid", wrong(None)),
    ];
    let schedule = folded(&facts);
    assert_eq!(schedule.recall_now("molecule", 100), Some(1.0));
    let later = schedule.recall_now("molecule", 102).unwrap();
    assert!(later < 0.9 && later > 0.6, "{later}");
    assert_eq!(schedule.recall_now("receptor", 102), None);
}

#[test]
fn items_that_the_course_does_not_hold_are_never_due() {
    let facts = [answered(100, "a", Mode::Practice, "molecule/q-gone", right(None))];
    assert_eq!(due(&folded(&facts), 400).len(), 0);
}
