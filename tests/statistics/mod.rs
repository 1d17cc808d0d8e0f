//! What the answers say: counts, ranges, what keeps going wrong, and the pages that show it.

mod counting;
mod pages;
mod wrong;

use peptibody::study::{Fact, Stamp, What, quiz::Mode, statistics::Statistics};

use crate::schedule::id;

fn counted(facts: &[Fact]) -> Statistics {
    let mut statistics = Statistics::default();
    for fact in facts {
        statistics.take(fact);
    }
    statistics
}

fn stamp(day: i32, active_ms: u64) -> Stamp {
    Stamp { at_ms: i64::from(day) * 86_400_000, active_ms, day }
}

fn began(day: i32, attempt: &str, mode: Mode, lesson: Option<&str>) -> Fact {
    let what = What::Began { attempt: attempt.to_owned(), mode };
    Fact { stamp: stamp(day, 0), lesson: lesson.map(id), what }
}

fn finished(day: i32, attempt: &str, active_ms: u64, (right, of): (usize, usize)) -> Fact {
    let what = What::Finished { attempt: attempt.to_owned(), right, of };
    Fact { stamp: stamp(day, active_ms), lesson: None, what }
}
