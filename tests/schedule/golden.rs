//! The golden numbers of FSRS-6 with its published parameters. The crate computes in `f32`, the
//! table was computed in `f64` and printed to four places.

use peptibody::study::schedule::{
    Memory,
    Rating::{self, Again, Easy, Good, Hard},
};

fn is_near(left: f32, right: f32) -> bool {
    (left - right).abs() <= 5e-4_f32.max(right.abs() * 1e-4)
}

/// Ratings with the days before each, then stability and interval after each.
type Course = (&'static [(Rating, u32)], &'static [f32], &'static [u32]);

const COURSES: [Course; 4] = [
    (
        &[(Good, 0), (Good, 2), (Good, 11), (Good, 46)],
        &[2.3065, 10.9643, 46.2802, 162.8622],
        &[2, 11, 46, 163],
    ),
    (
        &[(Again, 0), (Good, 0), (Good, 1), (Good, 3)],
        &[0.2120, 0.2467, 2.0215, 7.8637],
        &[1, 1, 2, 8],
    ),
    (
        &[(Hard, 0), (Good, 1), (Again, 4), (Good, 1), (Good, 4)],
        &[1.2931, 4.5460, 0.8878, 2.2804, 6.3897],
        &[1, 5, 1, 2, 6],
    ),
    (&[(Easy, 0), (Good, 8), (Hard, 30)], &[8.2956, 38.9051, 95.4786], &[8, 39, 95]),
];

fn memories(ratings: &[(Rating, u32)]) -> Vec<Memory> {
    let mut after: Vec<Memory> = Vec::new();
    for (rating, days) in ratings {
        let next = match after.last() {
            None => Memory::first(*rating),
            Some(memory) => memory.next(*rating, *days),
        };
        after.push(next);
    }
    after
}

#[test]
fn stability_and_interval_follow_the_table() {
    for (ratings, stabilities, intervals) in COURSES {
        for ((memory, stability), interval) in
            memories(ratings).into_iter().zip(stabilities).zip(intervals)
        {
            assert!(is_near(memory.stability_days, *stability), "{ratings:?}: {memory:?}");
            assert_eq!(memory.interval_days(0.9), *interval, "{ratings:?}: {memory:?}");
        }
    }
}

#[test]
fn difficulty_follows_the_table() {
    let memories = memories(COURSES[0].0);
    for (memory, difficulty) in memories.into_iter().zip([2.1181, 2.1112, 2.1043, 2.0975]) {
        assert!(is_near(memory.difficulty, difficulty), "{memory:?}");
    }
}

#[test]
fn recall_fades_as_the_table_says() {
    let memory = Memory { stability_days: 10.0, difficulty: 5.0 };
    let table = [(0, 1.0), (1, 0.98568), (5, 0.94034), (10, 0.9), (30, 0.80939), (100, 0.69283)];
    for (days, recall) in table {
        assert!((memory.recall(days) - recall).abs() < 2e-5, "{days}: {}", memory.recall(days));
    }
}

#[test]
fn intervals_follow_the_retention_that_is_wanted() {
    let memory = Memory { stability_days: 10.0, difficulty: 5.0 };
    for (retention, days) in [(0.80, 33), (0.85, 19), (0.90, 10), (0.95, 4)] {
        assert_eq!(memory.interval_days(retention), days, "{retention}");
    }
}

#[test]
fn odd_numbers_never_break_it() {
    let odd = [f32::NAN, f32::INFINITY, -1.0, 0.0, 1e-30, 1e30];
    for (stability_days, difficulty) in odd.iter().flat_map(|s| odd.map(|d| (*s, d))) {
        let memory = Memory { stability_days, difficulty };
        for rating in [Again, Hard, Good, Easy] {
            for days in [0, 1, 100_000, u32::MAX] {
                let next = memory.next(rating, days);
                assert!(next.interval_days(0.9) >= 1);
                assert!((0.0..=1.0).contains(&next.recall(days)));
            }
        }
    }
}
