//! The bench by its table, and by random walks: it never stops, and the curve is that of the knobs.

use std::fmt::Write;

use peptibody::{
    content::{Course, Preset},
    study::lab::{Bench, Drawn, Event, Knob, Phase, Row, Run},
};
use proptest::prelude::*;

pub(super) fn preset(id: &str) -> Preset {
    Course::embedded().lab().unwrap().preset(id).unwrap().clone()
}

pub(super) fn drawn(bench: &Bench) -> &Drawn {
    match bench.phase() {
        Phase::Drawn(drawn) => drawn,
        Phase::Asking => panic!("the guess is still to come"),
    }
}

fn guessed(id: &str) -> Bench {
    Bench::of(&preset(id)).step(Event::Guess("40".to_owned())).unwrap()
}

fn at(row: Row) -> Bench {
    let mut bench = guessed("one-dose");
    while drawn(&bench).row != row {
        bench = bench.step(Event::Down).unwrap();
    }
    bench
}

fn turned(knob: Knob, event: &Event) -> Bench {
    let mut bench = at(Row::Knob(knob));
    while let Ok(next) = bench.step(event.clone()) {
        bench = next;
    }
    bench
}

#[test]
fn the_table_of_places_and_events_is_the_committed_one() {
    let guess = |text: &str| Event::Guess(text.to_owned());
    let events = [
        ("guess 40", guess("40")),
        ("guess nothing", guess("")),
        ("guess –1", guess("-1")),
        ("up", Event::Up),
        ("down", Event::Down),
        ("less", Event::Less),
        ("more", Event::More),
        ("reset", Event::Reset),
    ];
    let mut places = vec![("asking".to_owned(), Bench::of(&preset("one-dose")))];
    for row in Row::ALL {
        places.push((format!("{row:?}"), at(row)));
    }
    for knob in [Knob::Dose, Knob::Every, Knob::Route, Knob::Baseline, Knob::Weeks] {
        places.push((format!("{knob:?} at its least"), turned(knob, &Event::Less)));
        places.push((format!("{knob:?} at its most"), turned(knob, &Event::More)));
    }
    let heads: Vec<&str> = events.iter().map(|(head, _)| *head).collect();
    let mut table = format!("| place | {} |\n|{}\n", heads.join(" | "), "---|".repeat(9));
    for (name, bench) in &places {
        let cells = events.iter().map(|(_, event)| cell(bench, event));
        writeln!(table, "| {name} | {} |", cells.collect::<Vec<_>>().join(" | ")).unwrap();
    }
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("places-and-events", table);
    });
}

fn cell(bench: &Bench, event: &Event) -> String {
    match bench.step(event.clone()) {
        Ok(next) => {
            let drawn = drawn(&next);
            let setting = drawn.run.setting();
            format!(
                "{:?}: {} {:?} {:?} from {} for {}, day {}",
                drawn.row,
                setting.dose,
                setting.every,
                setting.route,
                drawn.run.baseline().round(),
                setting.weeks,
                drawn.day
            )
        }
        Err(why) => format!("“{why}”"),
    }
}

fn any_event() -> impl Strategy<Value = Event> {
    prop_oneof![
        1 => "[-0-9.,x]{0,9}".prop_map(Event::Guess),
        3 => Just(Event::Up),
        3 => Just(Event::Down),
        8 => Just(Event::Less),
        8 => Just(Event::More),
        1 => Just(Event::Reset),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_is_done_the_curve_is_that_of_the_knobs(
        which in 0_usize..6,
        events in proptest::collection::vec(any_event(), 1..60),
    ) {
        let course = Course::embedded();
        let presets = &course.lab().unwrap().presets;
        let mut bench = Bench::of(&presets[which % presets.len()]);
        for event in events {
            let Ok(next) = bench.step(event.clone()) else { continue };
            if let (Phase::Drawn(before), Phase::Drawn(after)) = (bench.phase(), next.phase()) {
                prop_assert_eq!(before.guess, after.guess, "a guess stays what it was");
                let is_turned = before.run != after.run && event != Event::Reset;
                if is_turned {
                    prop_assert_eq!(&after.before.as_ref().unwrap().1, &before.run);
                }
            }
            bench = next;
            if let Phase::Drawn(drawn) = bench.phase() {
                prop_assert!(drawn.day <= drawn.run.days());
                prop_assert_eq!(&Run::of(drawn.run.setting().clone()).unwrap(), &drawn.run);
                prop_assert!(drawn.run.on(f64::from(drawn.day)).is_some());
            }
        }
    }
}

#[test]
fn no_curve_is_drawn_before_a_guess() {
    let bench = Bench::of(&preset("one-dose"));
    for event in [Event::Up, Event::Down, Event::Less, Event::More, Event::Reset] {
        let why = bench.step(event).unwrap_err();
        assert_eq!(why.to_string(), "guess first: then the curve is drawn");
    }
    for text in ["", "  ", "soon", ".", "1e999", "nan", "inf"] {
        assert!(bench.step(Event::Guess(text.to_owned())).is_err(), "{text}");
    }
}

#[test]
fn a_comma_is_a_point() {
    let bench = Bench::of(&preset("more-platelets"));
    let bench = bench.step(Event::Guess(" 0,05 ".to_owned())).unwrap();
    assert!((drawn(&bench).guess.guessed - 0.05).abs() < f64::EPSILON);
}

#[test]
fn reset_gives_the_preset_and_its_comparison_back() {
    let begun = guessed("more-platelets");
    let turned = begun.step(Event::More).unwrap().step(Event::More).unwrap();
    assert_ne!(drawn(&turned).run, drawn(&begun).run);
    assert_eq!(drawn(&turned).label, "now");
    let reset = turned.step(Event::Reset).unwrap();
    assert_eq!(drawn(&reset).run, drawn(&begun).run);
    assert_eq!(drawn(&reset).before, drawn(&begun).before);
    assert!(reset.step(Event::Reset).is_err());
}
