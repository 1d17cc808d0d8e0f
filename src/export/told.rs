//! A course in a few lines to read: what a person looks for, and a short table.

use crate::{
    content::{NOT_FOR_DOSING, Scenario},
    sim::{Extreme, Label, Profile, Reading, Sample, Schedule},
};

/// The longest scenario that is told day by day and not week by week, in days.
const SHORT_DAYS: u32 = 14;

/// Free drug under which a table does not tell numbers apart, ng/mL.
const TRACE: f64 = 1e-4;

/// What is read off the course of `scenario`, which the file `name` holds: peak, time in range,
/// exposure and dose.
#[must_use]
pub fn reading(name: &str, scenario: &Scenario, profile: &Profile) -> String {
    let Some(read) = profile.reading() else { return format!("{NOT_FOR_DOSING}\n") };
    let about = about(scenario, profile);
    let head = format!("{NOT_FOR_DOSING}\n\n{name}: {about}\n");
    let lines = lines(&read).map(|(what, value)| format!("  {what:<22}{value}\n"));
    head + &lines.concat()
}

/// Who is given what for how long, in a few words.
#[must_use]
pub fn about(scenario: &Scenario, profile: &Profile) -> String {
    let doses = profile.samples.iter().filter(|it| it.dose_mcg_per_kg > 0.0).count();
    let rule = match scenario.schedule {
        Schedule::Doses(_) => "",
        Schedule::Rule { label: Label::Us, .. } => " by the US rule",
        Schedule::Rule { label: Label::Eu, .. } => " by the EU rule",
    };
    let (days, doses) = (counted(scenario.days as usize, "day"), counted(doses, "dose"));
    format!("patient {}, {days}, {doses}{rule}", scenario.name)
}

/// One row a week, or a day if the scenario is short: its first day, what is given in it, and count
/// and free drug at its start.
#[must_use]
pub fn table(scenario: &Scenario, profile: &Profile) -> String {
    let step = if scenario.days <= SHORT_DAYS { 1 } else { 7 };
    let heads = ["day", "given, mcg/kg", "platelets, 10⁹/L", "free drug, ng/mL"];
    let rows = (0..=scenario.days / step).filter_map(|nth| {
        let from = nth * step;
        let days = within(profile, f64::from(from), f64::from(from + step));
        let first = days.first()?;
        let given = days.iter().map(|it| it.dose_mcg_per_kg).sum();
        let (count, drug) = (digits(first.platelets_e9_per_l), drug(first.serum_ng_per_ml));
        Some(row([&from.to_string(), &dose(given), &count, &drug]))
    });
    [row(heads)].into_iter().chain(rows).collect::<Vec<String>>().concat()
}

fn row([day, given, count, drug]: [&str; 4]) -> String {
    format!("{day:>6}{given:>16}{count:>20}{drug:>20}\n")
}

fn lines(read: &Reading) -> [(&'static str, String); 9] {
    let on = |it: Extreme| format!("{} ×10⁹/L on day {}", digits(it.value), day(it.day));
    let (fold, first) = (digits(read.fold()), digits(read.baseline));
    [
        ("first count", format!("{first} ×10⁹/L")),
        ("highest count", format!("{}, {fold} times the first", on(read.peak))),
        ("lowest after that", on(read.nadir)),
        ("days within 50-200", day(read.days_in_range)),
        ("days below 50", day(read.days_below)),
        ("days above 400", day(read.days_over_400)),
        (
            "highest free drug",
            format!("{} ng/mL on day {}", drug(read.drug_peak.value), day(read.drug_peak.day)),
        ),
        ("exposure, AUC", format!("{} ng·h/mL", digits(read.auc_ng_h_per_ml))),
        ("given in all", format!("{} mcg/kg", dose(read.given_mcg_per_kg))),
    ]
}

/// The samples from day `from` on and before day `to`.
fn within(profile: &Profile, from: f64, to: f64) -> &[Sample] {
    let at = |day: f64| profile.samples.partition_point(|it| it.day() < day);
    profile.samples.get(at(from)..at(to)).unwrap_or_default()
}

fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}

fn day(days: f64) -> String {
    format!("{}", (days * 10.0).round() / 10.0)
}

/// A sum of doses without the dust of adding.
fn dose(mcg_per_kg: f64) -> String {
    format!("{}", (mcg_per_kg * 1e6).round() / 1e6)
}

fn drug(ng_per_ml: f64) -> String {
    if ng_per_ml > 0.0 && ng_per_ml < TRACE { format!("<{TRACE}") } else { digits(ng_per_ml) }
}

/// Three significant digits, never as a power of ten.
fn digits(value: f64) -> String {
    let decimals = match value.abs() {
        0.0 | 100.0.. => 0,
        10.0.. => 1,
        1.0.. => 2,
        0.1.. => 3,
        0.01.. => 4,
        0.001.. => 5,
        _ => 6,
    };
    format!("{value:.decimals$}")
}
