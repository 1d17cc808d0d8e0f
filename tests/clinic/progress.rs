//! What is remembered of games.

use peptibody::{
    sim::Archetype,
    study::{
        Entry, Progress, Stamp,
        clinic::{Plan, Record, Score},
    },
};

use super::{half_year, played};

fn told(progress: &mut Progress, at_ms: i64, game: &str, records: &[Record]) {
    for record in records {
        progress.apply(&Entry::of_clinic(Stamp { at_ms, ..Stamp::default() }, game, *record));
    }
}

fn finished(plan: Plan, dose: u8) -> (Vec<Record>, Score) {
    let (game, records) = played(plan, vec![dose; 26]);
    (records, Score::of(game.course()))
}

#[test]
fn an_open_game_is_known_with_the_week_it_is_in() {
    let mut progress = Progress::default();
    assert_eq!(progress.open_game(), None);
    let plan = half_year(Archetype::Typical);
    told(&mut progress, 5, "g-1", &played(plan, [1, 2, 3]).1);
    let open = progress.open_game().unwrap();
    assert_eq!((open.game.as_str(), open.plan, open.week), ("g-1", plan, 3));
    told(&mut progress, 9, "g-2", &played(plan, []).1);
    assert_eq!(progress.open_game().unwrap().game, "g-2");
    told(&mut progress, 9, "g-2", &[Record::Discarded]);
    assert_eq!(progress.open_game().unwrap().game, "g-1");
}

#[test]
fn the_last_finished_game_of_a_plan_is_known() {
    let mut progress = Progress::default();
    let plan = half_year(Archetype::Typical);
    let (first, first_score) = finished(plan, 2);
    told(&mut progress, 1, "g-1", &first);
    assert_eq!(progress.open_game(), None);
    assert_eq!(progress.last_game(&plan), Some(first_score));
    let (second, second_score) = finished(plan, 4);
    told(&mut progress, 2, "g-2", &second);
    assert_ne!(first_score, second_score);
    assert_eq!(progress.last_game(&plan), Some(second_score));
    assert_eq!(progress.last_game(&half_year(Archetype::Swinger)), None);
}

#[test]
fn games_are_no_lessons() {
    let mut progress = Progress::default();
    told(&mut progress, 5, "g-1", &played(half_year(Archetype::Typical), [1]).1);
    assert!(progress.is_untouched());
}
