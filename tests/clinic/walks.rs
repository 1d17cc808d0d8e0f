//! Random walks: what must hold after every event.

use peptibody::{
    sim::Label,
    study::clinic::{Course, Event, Game, Phase, Plan, Record, Score, Seed, Weeks, Who},
};
use proptest::prelude::*;

use super::played;

fn any_plan() -> impl Strategy<Value = Plan> {
    let who = prop::sample::select(Who::all().collect::<Vec<_>>());
    let label = prop::sample::select(vec![Label::Us, Label::Eu]);
    (who, 0u16..=9999, label).prop_map(|(patient, seed, label)| Plan {
        patient,
        seed: Seed::new(seed).unwrap(),
        weeks: Weeks::Half,
        label,
    })
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        4 => (0u8..13).prop_map(Event::Choose),
        2 => Just(Event::More),
        2 => Just(Event::Less),
        12 => Just(Event::Give),
    ]
}

/// What a game is but for the dose that the hand is on.
fn written_part(game: &Game) -> (Plan, Course, bool) {
    (*game.plan(), game.course().clone(), matches!(game.phase(), Phase::Ended(_)))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn a_game_is_the_fold_of_its_records(
        plan in any_plan(),
        events in prop::collection::vec(event(), 1..50),
        last in prop::sample::select(vec![Event::Leave, Event::Discard]),
    ) {
        let step = Game::begin(plan);
        let (mut game, mut records) = (step.next, step.records);
        for (at, event) in events.into_iter().chain([last]).enumerate() {
            let before = game.clone();
            let written = records.len();
            if let Ok(step) = game.step(event) {
                records.extend(step.records);
                game = step.next;
            }
            let at_visit = matches!(game.phase(), Phase::AtVisit(_));
            prop_assert_eq!(records.len() > written || !at_visit, event == Event::Give || !at_visit);
            prop_assert_eq!(game.course().counts().len(), game.course().doses().len() + 1);
            if at % 16 == 0 || !at_visit {
                let resumed = Game::resume(&records).unwrap();
                prop_assert_eq!(resumed.left_out, 0);
                prop_assert!(!resumed.has_new_counts);
                prop_assert_eq!(written_part(&resumed.game).1, written_part(&game).1);
                let again = Game::resume(&resumed.game.records()).unwrap();
                prop_assert_eq!(again.game, resumed.game);
            }
            if before.step(event).is_err() {
                prop_assert_eq!(before, game.clone());
            }
        }
    }

    #[test]
    fn every_week_is_of_one_kind(plan in any_plan(), dose in 0u8..=10) {
        let (game, records) = played(plan, vec![dose; 26]);
        let Phase::Ended(debrief) = game.phase() else { panic!("26 doses end 26 weeks") };
        prop_assert_eq!(debrief.yours.weeks(), 26);
        prop_assert_eq!(debrief.rule.weeks(), 26);
        prop_assert_eq!(debrief.yours.given_mcg_per_kg, 26 * u16::from(dose));
        prop_assert!(debrief.turns.len() <= 5);
        prop_assert!(debrief.turns.windows(2).all(|pair| pair[0].week() <= pair[1].week()));
        let finished = Record::Finished { score: debrief.yours, rule: debrief.rule };
        prop_assert_eq!(records.last(), Some(&finished));
        prop_assert_eq!(Score::of(game.course()), debrief.yours);
    }

    #[test]
    fn any_records_come_back_as_a_game_or_not_at_all(
        plan in any_plan(),
        visits in prop::collection::vec((any::<u8>(), any::<u8>(), any::<u32>()), 0..9),
        discarded in any::<bool>(),
    ) {
        let dosed = visits.into_iter().map(|(visit, mcg_per_kg, count)| Record::Dosed {
            visit: visit % 6,
            mcg_per_kg: mcg_per_kg % 14,
            count,
        });
        let mut records: Vec<Record> = dosed.collect();
        prop_assert_eq!(Game::resume(&records), None);
        records.insert(0, Record::Started { plan, model: 9 });
        records.extend(discarded.then_some(Record::Discarded));
        let resumed = Game::resume(&records).unwrap();
        prop_assert!(resumed.game.course().doses().iter().all(|&dose| dose <= 10));
        prop_assert_eq!(*resumed.game.phase() == Phase::Gone, discarded);
        prop_assert_eq!(Game::resume(&records), Some(resumed));
    }
}
