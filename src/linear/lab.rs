//! The dose lab: its list, the guess, and a curve as sentences and a short table.

use super::{lookup, page::Page};
use crate::{
    app::{Model, Screen, Trying, told::lab as told},
    content::{About, NOT_FOR_DOSING, RestsOn},
    study::lab::{Drawn, Phase, Row, Run},
};

/// What the lab offers.
pub(super) fn list(model: &Model) -> Page {
    let presets = model.course.lab().map_or(&[][..], |lab| &lab.presets);
    let mut page = Page::of("The lab");
    page.say(format!("{NOT_FOR_DOSING}."));
    page.say(
        "Each entry asks for a guess first; then its curve is told, and you change what you like.",
    );
    let titles = presets.iter().map(|preset| preset.title.to_string());
    page.numbered(
        titles.chain(["Be the clinician: a virtual patient, a visit each week".to_owned()]),
    );
    page
}

/// A preset that is being tried.
pub(super) fn bench(trying: &Trying) -> Page {
    let preset = trying.bench.preset();
    let mut page = Page::of(format!("Lab: {}", preset.title));
    match trying.bench.phase() {
        Phase::Asking => {
            page.say(format!("{NOT_FOR_DOSING}."));
            page.say(told::given(&preset.run));
            page.say(&*preset.ask);
            page.say(format!(
                "Answer in {}. Any number will do: nobody marks it.",
                unit(preset.about)
            ));
        }
        Phase::Drawn(drawn) => {
            page.name.push_str(", the curve");
            let [guessed, answer] = told::guess(preset.about, &drawn.guess);
            page.say(format!("You guessed {guessed}; the model says {answer}."));
            run(&mut page, &drawn.label, &drawn.run);
            table(&mut page, drawn);
            page.say(format!("Look for: {}", preset.look));
            page.say("Type a knob's name and a value to turn it: dose 3, given 2, given once, route IV, start 20, weeks 12, day 14.");
        }
    }
    page
}

fn unit(about: About) -> &'static str {
    match about {
        About::CountOn(_) => "×10⁹/L",
        About::PeakDay => "days after the injection",
        About::DrugPeak => "ng/mL",
    }
}

fn run(page: &mut Page, label: &str, run: &Run) {
    page.say(format!("{label}:"));
    page.say_all(run.reading().map(|it| told::reading(run, &it)).unwrap_or_default());
}

/// What the knobs stand at, what holds on the chosen day, and the count week by week.
fn table(page: &mut Page, drawn: &Drawn) {
    for row in Row::ALL {
        match row {
            Row::Knob(knob) => {
                page.say(format!("{}: {}", knob.name(), told::knob(knob, &drawn.run)));
            }
            Row::Day => page.say(format!("Day: {}", drawn.day)),
        }
    }
    let step = (drawn.run.days() / 8).max(7) / 7 * 7;
    let weeks = (0..=drawn.run.days()).step_by(usize::try_from(step).unwrap_or(7));
    for day in weeks.chain([drawn.day]) {
        if let Some(it) = drawn.run.on(f64::from(day)) {
            let (count, drug) =
                (told::count(it.platelets_e9_per_l), told::drug(it.serum_ng_per_ml));
            page.say(format!("On day {day}: count {count} ×10⁹/L, free drug {drug} ng/mL"));
        }
    }
}

/// The plots on the bench in words, with what they are compared with.
pub(super) fn in_words(model: &Model) -> Page {
    let mut page = Page::of("Lab: in words");
    let Screen::Bench(trying) = &model.screen else { return page };
    let preset = trying.bench.preset();
    if let Phase::Drawn(drawn) = trying.bench.phase() {
        run(&mut page, &drawn.label, &drawn.run);
        if let Some((label, before)) = &drawn.before {
            run(&mut page, label, before);
        }
    }
    page.say(format!("Look for: {}", preset.look));
    page.say(format!("Not shown: {}", preset.cannot));
    page
}

/// What of the model rests on what.
pub(super) fn basis(model: &Model) -> Page {
    let mut page = Page::of("Lab: what rests on what");
    page.say(format!("{NOT_FOR_DOSING}."));
    for row in model.course.lab().map_or(&[][..], |lab| &lab.basis) {
        let rests_on = match row.rests_on {
            RestsOn::Published => "published",
            RestsOn::Fitted => "fitted by us",
            RestsOn::Chosen => "chosen by us",
            RestsOn::Invented => "invented",
        };
        page.say(format!("{}: {rests_on}. {}", row.what, row.text));
        for source in row.cites.iter().filter_map(|id| model.course.reference(id.as_str())) {
            page.say(format!("Source: {}", lookup::whole(source)));
        }
    }
    page
}
