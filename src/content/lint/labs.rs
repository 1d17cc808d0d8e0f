//! The dose lab: patients that the model knows, numbers that it can follow, texts that fit.

use super::{Depth, Findings, empty, notation};
use crate::{
    content::{
        About, Basis, Character, Course, Every, Lab, Pane, Preset, Setting, SourceFile,
        limits::{self, Room},
        measure,
    },
    sim::{Parameters, Patient},
};

/// Everything wrong with a lab, whose sources are looked up in `course`.
pub(super) fn check<'f>(
    lab: &Lab,
    file: &'f SourceFile,
    course: &Course,
    depth: Depth,
) -> Findings<'f> {
    let mut findings = Findings::new(file);
    let from = findings.field(0, "presets");
    if lab.presets.is_empty() {
        findings.add(from, "no-presets", "the lab has nothing to try");
    }
    presets(&lab.presets, from, &mut findings);
    characters(&lab.characters, &mut findings);
    basis(&lab.basis, course, &mut findings);
    if depth != Depth::Errors {
        notation::powers(0, &texts(lab), &mut findings);
    }
    findings
}

/// The preset that a pane opens.
pub(super) fn opened(pane: &Pane, owner: usize, course: &Course, findings: &mut Findings<'_>) {
    let Some(id) = &pane.lab else { return };
    let lab = course.lab();
    if lab.is_some_and(|lab| lab.preset(id.as_str()).is_some()) {
        return;
    }
    let at = findings.quoted(findings.field(owner, "lab"), id.as_str());
    let message = format!("the lab has no preset “{id}”");
    let presets = lab.map_or(&[][..], |lab| &lab.presets);
    let known: Vec<&str> = presets.iter().map(|preset| preset.id.as_str()).collect();
    if known.is_empty() {
        return findings.add(at, "dangling-lab", &message);
    }
    let hint = format!("name one of {}", known.join(", "));
    findings.add_with_hint(at, "dangling-lab", &message, &hint);
}

fn presets(presets: &[Preset], from: usize, findings: &mut Findings<'_>) {
    let mut next = from;
    for (index, preset) in presets.iter().enumerate() {
        let id = preset.id.as_str();
        let owner = findings.places.find_id(next, id).unwrap_or(next);
        next = owner + 1;
        if presets.iter().take(index).any(|other| other.id == preset.id) {
            findings.add(owner, "dup-id", &format!("the preset “{id}” is there twice"));
        }
        self::preset(preset, owner, findings);
    }
}

fn preset(preset: &Preset, owner: usize, findings: &mut Findings<'_>) {
    empty::preset(preset, owner, findings);
    line(owner, &preset.title, limits::LAB_TITLE, "long-title", findings);
    let run = findings.field(owner, "run");
    setting(&preset.run, run, findings);
    if let Some(against) = &preset.against {
        setting(against, findings.field(owner, "against"), findings);
    }
    let texts = [
        (&preset.ask, limits::LAB_ASK),
        (&preset.look, limits::LAB_LOOK),
        (&preset.cannot, limits::LAB_CANNOT),
    ];
    for (text, room) in texts {
        rows(owner, text, room, findings);
    }
    let last = preset.run.weeks.saturating_mul(7);
    match preset.about {
        About::CountOn(day) if !(1..=last).contains(&day) => {
            let message = format!("day {day} is asked for, but the curve goes to day {last}");
            findings.add(findings.field(owner, "about"), "lab-day", &message);
        }
        About::CountOn(_) | About::PeakDay | About::DrugPeak => {}
    }
}

fn setting(setting: &Setting, owner: usize, findings: &mut Findings<'_>) {
    empty::setting(setting, owner, findings);
    line(owner, &setting.label, limits::LAB_LABEL, "long-lab", findings);
    if Patient::named(&setting.patient).is_none() {
        let at = findings.quoted(owner, &setting.patient);
        let message = format!("the model has no patient “{}”", setting.patient);
        let known: Vec<&str> = Patient::names().collect();
        let hint = format!("name one of {}", known.join(", "));
        findings.add_with_hint(at, "lab-patient", &message, &hint);
    }
    for (field, said) in out_of_range(setting) {
        findings.add(findings.field(owner, field), "lab-range", &said);
    }
}

/// The fields of a setting that the lab cannot follow, each with what it may be.
fn out_of_range(setting: &Setting) -> Vec<(&'static str, String)> {
    let mut found = Vec::new();
    if !limits::LAB_DOSE.contains(&setting.dose) {
        let (least, most) = (limits::LAB_DOSE.start(), limits::LAB_DOSE.end());
        found.push(("dose", format!("`dose` goes from {least} to {most} mcg/kg")));
    }
    let every = match setting.every {
        Every::Once => None,
        Every::Weeks(weeks) => Some(weeks),
    };
    let doses = doses(setting);
    let whole = [
        ("every", every, &limits::LAB_EVERY),
        ("weeks", Some(setting.weeks), &limits::LAB_WEEKS),
        ("stop_after", setting.stop_after, &(1..=doses)),
        ("missed", setting.missed, &(1..=doses)),
    ];
    for (field, value, range) in whole {
        if value.is_some_and(|value| !range.contains(&value)) {
            let (least, most) = (range.start(), range.end());
            found.push((field, format!("`{field}` goes from {least} to {most} here")));
        }
    }
    let range = Parameters::RANGES.into_iter().find(|range| range.symbol == "plt0");
    if let (Some(count), Some(range)) = (setting.baseline, range)
        && !range.holds(count)
    {
        let said = format!("`baseline` goes from {} to {} {}", range.least, range.most, range.unit);
        found.push(("baseline", said));
    }
    found
}

/// How many doses are planned, 1 or more.
fn doses(setting: &Setting) -> u32 {
    match setting.every {
        Every::Once => 1,
        Every::Weeks(weeks) => setting.weeks.div_ceil(weeks.max(1)).max(1),
    }
}

fn characters(characters: &[Character], findings: &mut Findings<'_>) {
    let mut owner = findings.field(0, "characters");
    for (index, character) in characters.iter().enumerate() {
        owner = findings.field(owner + 1, "archetype");
        let archetype = character.archetype;
        if characters.iter().take(index).any(|other| other.archetype == archetype) {
            let message = format!("the patient “{}” is there twice", archetype.name());
            findings.add(owner, "dup-id", &message);
        }
        empty::character(character, owner, findings);
        line(owner, &character.clue, limits::LAB_CLUE, "long-lab", findings);
        rows(owner, &character.story, limits::LAB_STORY, findings);
    }
}

fn basis(basis: &[Basis], course: &Course, findings: &mut Findings<'_>) {
    let mut owner = findings.field(0, "basis");
    for part in basis {
        owner = findings.field(owner + 1, "what");
        empty::basis(part, owner, findings);
        line(owner, &part.what, limits::LAB_PART, "long-lab", findings);
        rows(owner, &part.text, limits::LAB_BASIS, findings);
        for id in part.cites.iter().filter(|id| course.reference(id.as_str()).is_none()) {
            let at = findings.quoted(findings.field(owner, "cites"), id.as_str());
            let message = format!("the references have no source “{id}”");
            findings.add(at, "dangling-cite", &message);
        }
    }
}

/// Every text of a lab.
fn texts(lab: &Lab) -> Vec<&str> {
    let presets = lab.presets.iter().flat_map(|it| [&it.title, &it.ask, &it.look, &it.cannot]);
    let characters = lab.characters.iter().flat_map(|it| [&it.clue, &it.story]);
    let basis = lab.basis.iter().flat_map(|it| [&it.what, &it.text]);
    presets.chain(characters).chain(basis).map(|words| &**words).collect()
}

fn line(owner: usize, text: &str, limit: usize, code: &'static str, findings: &mut Findings<'_>) {
    let width = measure::columns(text);
    if width > limit {
        let message = format!("this is {width} columns wide, but only {limit} fit");
        findings.add(findings.text(owner, text), code, &message);
    }
}

fn rows(owner: usize, text: &str, room: Room, findings: &mut Findings<'_>) {
    let rows = measure::rows(text, room.columns);
    if rows > room.rows {
        let message = format!(
            "this takes {rows} rows of {} columns, but only {} fit",
            room.columns, room.rows
        );
        findings.add(findings.text(owner, text), "long-lab", &message);
    }
}
