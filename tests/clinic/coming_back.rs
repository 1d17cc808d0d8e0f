//! Games read back, from whole records and from damaged ones.

use peptibody::{
    sim::Archetype,
    study::clinic::{Event, Game, Phase, Record, Visit},
};

use super::{half_year, played};

#[test]
fn a_game_comes_back_at_the_visit_that_waits_with_the_dose_given_last() {
    let (game, records) = played(half_year(Archetype::Typical), [1, 2, 4]);
    let left = game.step(Event::Leave).unwrap();
    assert_eq!(left.records, []);
    let resumed = Game::resume(&records).unwrap();
    assert_eq!(resumed.game, game);
    let count = game.course().count();
    assert_eq!(*resumed.game.phase(), Phase::AtVisit(Visit { week: 3, count, dose: 4 }));
}

#[test]
fn a_finished_game_comes_back_with_its_look_back() {
    let (game, records) = played(half_year(Archetype::Typical), [2; 26]);
    assert_eq!(Game::resume(&records).unwrap().game, game);
    let without_end = &records[..records.len() - 1];
    assert_eq!(Game::resume(without_end).unwrap().game, game);
}

#[test]
fn what_follows_a_missing_visit_is_left_out_and_counted() {
    let (_, mut records) = played(half_year(Archetype::Typical), [1, 2, 3, 4, 5]);
    records.remove(3);
    let resumed = Game::resume(&records).unwrap();
    assert_eq!(resumed.game.course().doses(), [1, 2]);
    assert_eq!(resumed.left_out, 2);
}

#[test]
fn a_dose_that_nobody_can_give_ends_the_course_too() {
    let (_, mut records) = played(half_year(Archetype::Typical), [1, 2, 3]);
    records[2] = Record::Dosed { visit: 1, mcg_per_kg: 200, count: 20 };
    let resumed = Game::resume(&records).unwrap();
    assert_eq!(resumed.game.course().doses(), [1]);
    assert_eq!(resumed.left_out, 2);
}

#[test]
fn the_first_decision_of_a_visit_counts() {
    let (game, mut records) = played(half_year(Archetype::Typical), [1, 2]);
    records.push(Record::Dosed { visit: 1, mcg_per_kg: 9, count: 20 });
    assert_eq!(Game::resume(&records).unwrap().game, game);
}

#[test]
fn counts_are_computed_from_the_doses_and_a_difference_is_told() {
    let (game, mut records) = played(half_year(Archetype::Typical), [1, 2]);
    records[2] = Record::Dosed { visit: 1, mcg_per_kg: 2, count: 777 };
    let resumed = Game::resume(&records).unwrap();
    assert_eq!(resumed.game, game);
    assert!(resumed.has_new_counts);
}

#[test]
fn without_its_beginning_there_is_no_game() {
    let (_, records) = played(half_year(Archetype::Typical), [1, 2]);
    assert_eq!(Game::resume(&records[1..]), None);
    assert_eq!(Game::resume(&[]), None);
}
