//! What the dose lab offers: every number in its texts is what the model computes.

use peptibody::{
    content::{About, Course, Every, Lab, Preset, RestsOn, Setting, Words},
    sim::{Archetype, Dose, Label, Patient, Profile, Reading, Route, Schedule, WEEK_H, simulate},
};

fn lab() -> Lab {
    Course::embedded().lab().expect("the lab can be read").clone()
}

fn preset(id: &str) -> Preset {
    lab().preset(id).expect(id).clone()
}

/// The course of a setting, a row an hour.
fn profile(setting: &Setting) -> Profile {
    let patient = Patient::named(&setting.patient).expect("a patient");
    let patient = setting.baseline.map_or(patient, |count| patient.with_baseline(count));
    let every = match setting.every {
        Every::Once => setting.weeks,
        Every::Weeks(weeks) => weeks,
    };
    let weeks = (0..setting.weeks).step_by(every as usize);
    let doses = weeks.zip(1..).filter(|(_, number)| {
        setting.stop_after.is_none_or(|last| *number <= last) && setting.missed != Some(*number)
    });
    let doses = doses.map(|(week, _)| Dose {
        at_h: f64::from(week) * WEEK_H,
        mcg_per_kg: setting.dose,
        route: setting.route,
    });
    let hours: Vec<f64> = (0..=setting.weeks * 168).map(f64::from).collect();
    simulate(patient, &Schedule::Doses(doses.collect()), &hours)
}

fn count(profile: &Profile, day: f64) -> f64 {
    profile.on(day).expect("a day of the course").platelets_e9_per_l
}

/// The lowest and the highest count from one day to another.
fn span(profile: &Profile, days: std::ops::RangeInclusive<f64>) -> (f64, f64) {
    let inside = profile.samples.iter().filter(|it| days.contains(&it.day()));
    let counts = inside.map(|it| it.platelets_e9_per_l);
    counts.fold((f64::MAX, 0.0), |(low, high), it| (f64::min(low, it), f64::max(high, it)))
}

/// The right answer of a preset.
fn answer(preset: &Preset) -> f64 {
    let course = profile(&preset.run);
    match preset.about {
        About::CountOn(day) => count(&course, f64::from(day)),
        About::PeakDay => reading(&course).peak.day,
        About::DrugPeak => reading(&course).drug_peak.value,
    }
}

fn reading(profile: &Profile) -> Reading {
    profile.reading().expect("a course")
}

/// What a preset is compared with.
fn other(preset: &Preset) -> Profile {
    profile(preset.against.as_ref().expect("a second curve"))
}

/// Holds that `value` is `expected` to within one part in a hundred.
#[track_caller]
fn near(value: f64, expected: f64) {
    assert!((value / expected - 1.0).abs() < 0.01, "{value} is not {expected}");
}

/// Holds that `words` say each of `parts`.
#[track_caller]
fn says(words: &str, parts: &[&str]) {
    for part in parts {
        assert!(words.contains(part), "{words:?} does not say {part:?}");
    }
}

#[test]
fn six_presets_stand_in_their_order() {
    let ids: Vec<String> = lab().presets.iter().map(|it| it.id.to_string()).collect();
    let order =
        ["one-dose", "more-platelets", "intervals", "stopping", "missed-dose", "healthy-itp"];
    assert_eq!(ids, order);
}

#[test]
fn each_preset_has_the_answer_that_the_model_gives() {
    let told = [12.17, 0.0799, 26.0, 15.4, 24.1, 61.6];
    for (preset, told) in lab().presets.iter().zip(told) {
        near(answer(preset), told);
    }
}

#[test]
fn no_question_tells_its_answer() {
    let told = ["12", "0.08", "26", "15", "24", "62"];
    for (preset, told) in lab().presets.iter().zip(told) {
        let numbers = preset.ask.split(|c: char| !c.is_ascii_digit() && c != '.');
        assert!(numbers.into_iter().all(|it| it.trim_matches('.') != told), "{}", preset.id);
    }
}

#[test]
fn one_dose_peaks_in_drug_at_once_and_in_platelets_on_day_12() {
    let preset = preset("one-dose");
    let course = profile(&preset.run);
    says(&preset.ask, &["after half a day"]);
    says(&preset.look, &["after half a day", "day 12", "by day 28"]);
    near(reading(&course).drug_peak.day, 0.54);
    assert!((11.5..12.5).contains(&reading(&course).peak.day));
    assert!((1.0..1.05).contains(&(count(&course, 28.0) / reading(&course).baseline)));
}

#[test]
fn more_platelets_leave_less_drug() {
    let preset = preset("more-platelets");
    says(&preset.ask, &["16.5", "0.15 ng/mL", "100"]);
    says(&preset.look, &["about half"]);
    let few = reading(&other(&preset));
    assert!((few.baseline - 16.5).abs() < 0.01 && (0.145..0.155).contains(&few.drug_peak.value));
    assert!((0.45..0.55).contains(&(answer(&preset) / few.drug_peak.value)));
}

#[test]
fn weekly_doses_hold_the_count_and_longer_gaps_let_it_swing() {
    let preset = preset("intervals");
    says(&preset.ask, &["66 at each visit", "day 56"]);
    says(&preset.look, &["between 52 and 71", "from 16 to 77", "4 weeks"]);
    let weekly = other(&preset);
    for week in [3, 4, 8, 12] {
        assert!((count(&weekly, f64::from(week) * 7.0) - 66.0).abs() < 0.5, "week {week}");
    }
    let (low, high) = span(&weekly, 28.0..=84.0);
    assert!((51.5..52.5).contains(&low) && (70.0..71.5).contains(&high), "{low} to {high}");
    let (low, high) = span(&profile(&preset.run), 28.0..=84.0);
    assert!((15.5..16.5).contains(&low) && (76.0..77.5).contains(&high), "{low} to {high}");
    let rare = Setting { every: Every::Weeks(4), ..preset.run };
    let (low, high) = span(&profile(&rare), 28.0..=84.0);
    assert!(high / low > 5.3, "{low} to {high}");
}

#[test]
fn after_the_last_dose_the_count_dips_under_its_start_because_of_what_we_chose() {
    let preset = preset("stopping");
    says(&preset.ask, &["Ten weekly doses", "16.5 to 66", "day 84, 3 weeks after"]);
    says(&preset.look, &["About 2 weeks", "to 15"]);
    says(&preset.cannot, &["our choice"]);
    let course = profile(&preset.run);
    near(count(&course, 63.0), 66.0);
    near(count(&course, 63.0 + 15.5), 16.5 * 1.1);
    let (low, _) = span(&course, 63.0..=112.0);
    assert!((14.5..15.5).contains(&low), "{low}");
    assert!((count(&other(&preset), 84.0) - 66.0).abs() < 0.5);
    let healthy = Setting { patient: preset_patient("one-dose"), ..preset.run };
    let (low, _) = span(&profile(&healthy), 63.0..=112.0);
    assert!(low >= 249.99, "without the number that we chose it falls to {low}");
}

fn preset_patient(id: &str) -> Words {
    preset(id).run.patient
}

#[test]
fn a_missed_dose_is_seen_days_later() {
    let preset = preset("missed-dose");
    says(&preset.ask, &["66 at each visit", "day 42", "day 49"]);
    says(&preset.look, &["For 3 days", "16 on day 52", "on day 49"]);
    let (missed, kept) = (profile(&preset.run), other(&preset));
    assert_eq!(missed.on(42.0).map(|it| it.dose_mcg_per_kg), Some(0.0));
    for day in [42.0, 43.0, 44.0, 45.0] {
        near(count(&missed, day), count(&kept, day));
    }
    assert!(count(&missed, 47.0) < 0.8 * count(&kept, 47.0));
    let (low, _) = span(&missed, 42.0..=84.0);
    assert!((15.5..16.5).contains(&low) && (count(&missed, 51.83) - low).abs() < 0.1, "{low}");
    assert!(count(&missed, 45.0) > 50.0, "it cannot fall to 9 in three days");
}

#[test]
fn a_patient_rises_more_times_than_a_volunteer_and_is_back_sooner() {
    let preset = preset("healthy-itp");
    says(&preset.ask, &["from 250 to 443 by day 8", "16.5"]);
    says(&preset.look, &["3.8 times, not 2.2", "2.4 days here, not 10.5"]);
    says(&preset.cannot, &["days 8–9"]);
    let (patient, volunteer) = (reading(&profile(&preset.run)), reading(&other(&preset)));
    near(count(&other(&preset), 8.0), 443.0);
    near(patient.fold(), 3.79);
    near(volunteer.fold(), 2.22);
    assert!((8.0..9.0).contains(&patient.peak.day));
    let lives = [Patient::ITP, Patient::HEALTHY].map(|it| it.parameters().tplt / 24.0);
    near(lives[0], 2.4);
    near(lives[1], 10.54);
}

#[test]
fn nine_patients_to_treat_stand_in_rising_difficulty_and_give_nothing_away() {
    let characters = lab().characters;
    let archetypes: Vec<Archetype> = characters.iter().map(|it| it.archetype).collect();
    assert_eq!(archetypes, Archetype::ALL);
    for character in &characters {
        let name = character.archetype.name();
        let first = character.archetype.patient().parameters().plt0;
        says(&character.clue, &[&format!("count {}", first.floor())]);
        let is_removed = character.archetype == Archetype::Splenectomised;
        assert_eq!(character.clue.contains("spleen removed"), is_removed, "{name}");
        let is_typical = character.archetype == Archetype::Typical;
        assert_ne!(character.story.contains("Invented"), is_typical, "{name}");
        says(&character.story, &["No evidence about", "label"]);
    }
}

/// A year by a label's rule, a row every four hours.
fn by_rule(archetype: Archetype, label: Label) -> Profile {
    let hours: Vec<f64> = (0..=52 * 42).map(|it| f64::from(it) * 4.0).collect();
    simulate(archetype.patient(), &Schedule::Rule { label, visits: 52 }, &hours)
}

/// The lowest and the highest count of the second half of a year by a label's rule.
fn settled(archetype: Archetype, label: Label) -> (f64, f64) {
    let (low, high) = span(&by_rule(archetype, label), 182.0..=364.0);
    (low.round(), high.round())
}

#[test]
fn each_story_tells_what_its_patient_does() {
    use Archetype as A;
    let us = |archetype| by_rule(archetype, Label::Us);
    let last_dose = |it: &Profile| it.samples.iter().rfind(|it| it.dose_mcg_per_kg > 0.0).copied();
    for (archetype, dose) in [(A::LowTurnover, 2.0), (A::Splenectomised, 3.0), (A::Sensitive, 1.0)]
    {
        let last = last_dose(&us(archetype)).expect("a dose");
        assert!((last.dose_mcg_per_kg - dose).abs() < 1e-9, "{archetype:?}");
    }
    near(reading(&us(A::Sensitive)).peak.value, 284.0);
    assert_eq!(settled(A::Sensitive, Label::Us), (141.0, 182.0));
    assert_eq!(settled(A::HardToTreat, Label::Us), (30.0, 45.0));
    assert_eq!(settled(A::Nonresponder, Label::Us), (12.0, 12.0));
    for label in [Label::Us, Label::Eu] {
        assert_eq!(settled(A::Overshooter, label), (17.0, 557.0));
    }
    assert_eq!(settled(A::Swinger, Label::Eu), (20.0, 286.0));
    let (low, high) = settled(A::Swinger, Label::Us);
    assert!(low >= 158.0 && high <= 164.0, "{low} to {high}");
    let stop = Setting { patient: word("rebounder"), ..preset("stopping").run };
    near(span(&profile(&stop), 63.0..=112.0).0, 22.0 * 0.67);
    let steady = Setting { patient: word("overshooter"), dose: 1.0, stop_after: None, ..stop };
    let (low, high) = span(&profile(&Setting { weeks: 30, ..steady }), 140.0..=210.0);
    assert!(low > 240.0 && high < 265.0, "{low} to {high}");
}

fn word(text: &str) -> Words {
    Words::new(text).expect("a word")
}

#[test]
fn every_part_of_the_model_names_a_source_or_says_that_it_is_ours() {
    let (lab, course) = (lab(), Course::embedded());
    assert!((8..=12).contains(&lab.basis.len()));
    for part in &lab.basis {
        let is_ours = ["ours", "by us", "we "].iter().any(|it| part.text.contains(it));
        assert!(is_ours || !part.cites.is_empty(), "{}", part.what);
        assert!(part.rests_on != RestsOn::Published || !part.cites.is_empty(), "{}", part.what);
        assert!(part.rests_on == RestsOn::Published || is_ours, "{}", part.what);
        assert!(part.cites.iter().all(|id| course.reference(id.as_str()).is_some()));
    }
    for kind in [RestsOn::Published, RestsOn::Fitted, RestsOn::Chosen, RestsOn::Invented] {
        assert!(lab.basis.iter().any(|part| part.rests_on == kind), "{kind:?}");
    }
}

#[test]
fn panes_on_doses_and_counts_open_the_preset_that_shows_them() {
    let course = Course::embedded();
    let opened: Vec<(&str, &str, &str)> = course
        .lessons()
        .flat_map(|it| it.panes.iter().map(move |pane| (it.id.as_str(), pane)))
        .filter_map(|(id, pane)| Some((id, pane.id.as_str(), pane.lab.as_ref()?.as_str())))
        .collect();
    let told = [
        ("platelets", "p-lag", "one-dose"),
        ("platelets", "p-weekly", "intervals"),
        ("clearance", "p-loop", "more-platelets"),
        ("clinic", "p-stop", "stopping"),
        ("clinic", "p-lost", "missed-dose"),
    ];
    assert_eq!(opened, told);
}

#[test]
fn doses_of_the_presets_are_given_under_the_skin() {
    for preset in lab().presets {
        let settings = [Some(preset.run), preset.against];
        assert!(settings.iter().flatten().all(|it| it.route == Route::Sc), "{}", preset.id);
    }
}
