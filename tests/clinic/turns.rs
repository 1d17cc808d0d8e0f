//! Where a course turned: which turns are told, and what they are said to follow.

use peptibody::{
    sim::{Archetype, Label},
    study::clinic::{Change, Game, Phase, Turn, Weeks},
};

use super::{half_year, plan, played, steady};

fn turns(game: &Game) -> Vec<Turn> {
    match game.phase() {
        Phase::Ended(debrief) => debrief.turns.clone(),
        Phase::AtVisit(_) | Phase::Left | Phase::Gone => panic!("it has not ended"),
    }
}

#[test]
fn the_first_count_in_range_is_told() {
    let game = steady(half_year(Archetype::Typical), 3);
    let week = game.course().counts().iter().skip(1).position(|count| *count >= 50).unwrap() + 1;
    let count = game.course().counts()[week];
    let week = u8::try_from(week).unwrap();
    assert!(turns(&game).contains(&Turn::FirstInRange { week, count }));
}

#[test]
fn a_patient_who_never_answers_is_told_of_once() {
    let game = steady(half_year(Archetype::Nonresponder), 10);
    let highest = *game.course().counts().iter().skip(1).max().unwrap();
    let told = turns(&game);
    assert!(told.contains(&Turn::NeverInRange { week: 26, highest }));
    let parted = Turn::PartedFromRule { week: 0, yours: 10, rule: 1 };
    assert_eq!(told, [parted, Turn::NeverInRange { week: 26, highest }]);
}

#[test]
fn a_rise_follows_the_raise_before_it() {
    let mut doses = vec![0; 6];
    doses.extend([6; 20]);
    let (game, _) = played(half_year(Archetype::Sensitive), doses);
    let told = turns(&game);
    let rise = told.iter().find(|turn| matches!(turn, Turn::Above { .. })).unwrap();
    assert_eq!(rise.after(), Some(Change { week: 6, from: 0, to: 6 }));
    assert!(rise.week() > 6 && rise.week() <= 10, "{rise:?}");
}

#[test]
fn nothing_is_said_to_follow_a_change_of_the_same_day_or_of_long_ago() {
    for archetype in Archetype::ALL {
        for label in [Label::Us, Label::Eu] {
            let plan = plan(archetype, Weeks::Year, label);
            let doses = (0..52).map(|week: u16| u8::try_from((week * 7 + week / 9) % 11).unwrap());
            let (game, _) = played(plan, doses);
            for turn in turns(&game) {
                let ago = turn.after().map(|change| turn.week() - change.week);
                assert!(ago.is_none_or(|ago| (1..=4).contains(&ago)), "{turn:?}");
            }
        }
    }
}

#[test]
fn a_hold_tells_how_far_the_count_fell() {
    let mut doses = vec![3; 10];
    doses.extend([0; 3]);
    doses.extend([3; 13]);
    let (game, _) = played(half_year(Archetype::Rebounder), doses);
    let counts = game.course().counts();
    let held = Turn::Held {
        week: 10,
        weeks: 3,
        from: counts[10],
        to: *counts[10..17].iter().min().unwrap(),
    };
    let told = turns(&game);
    assert!(told.contains(&held), "{told:?}");
    let mut falls = told.iter().filter(|turn| matches!(turn, Turn::Below { .. }));
    let after = falls.find_map(Turn::after);
    assert_eq!(after, Some(Change { week: 10, from: 3, to: 0 }));
}

#[test]
fn where_the_rule_did_something_else_is_told_unless_it_never_did() {
    let plan = half_year(Archetype::Typical);
    let game = steady(plan, 1);
    let parted = turns(&game).into_iter().find(|it| matches!(it, Turn::PartedFromRule { .. }));
    assert_eq!(parted, Some(Turn::PartedFromRule { week: 1, yours: 1, rule: 2 }));
    let Phase::Ended(debrief) = game.phase() else { panic!("it has ended") };
    let (same, _) = played(plan, debrief.by_rule.doses().to_vec());
    assert!(!turns(&same).iter().any(|it| matches!(it, Turn::PartedFromRule { .. })));
}

#[test]
fn a_year_of_swings_is_told_in_five_turns_in_order() {
    let plan = plan(Archetype::Swinger, Weeks::Year, Label::Us);
    let doses = (0..52).map(|week: u8| if (week / 5).is_multiple_of(2) { 5 } else { 0 });
    let told = turns(&played(plan, doses).0);
    assert_eq!(told.len(), 5, "{told:?}");
    assert!(told.windows(2).all(|pair| pair[0].week() <= pair[1].week()));
}
