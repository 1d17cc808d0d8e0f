//! An independent high-accuracy solution, row by row: counts, free drug and every dose decision.

use std::{collections::BTreeMap, fs};

use peptibody::sim::{
    Archetype, Dose, Label, Parameters, Patient, Route, Sample, Schedule, simulate,
};
use serde_json::Value;

/// A row of `reference.csv`.
struct Row {
    at_h: f64,
    dose: f64,
    serum: f64,
    platelets: f64,
    total: f64,
    receptor: f64,
}

#[test]
fn counts_drug_and_decisions_are_those_of_the_reference() {
    let (scenarios, reference) = (scenarios(), reference());
    assert_eq!(reference.len(), 14, "every scenario of the reference is tried");
    for (name, rows) in &reference {
        let (patient, schedule) = scenario(&scenarios["scenarios"][name]);
        let hours: Vec<f64> = rows.iter().map(|row| row.at_h).collect();
        let profile = simulate(patient, &schedule, &hours);
        assert_eq!(profile.samples.len(), rows.len(), "{name}");
        for (row, sample) in rows.iter().zip(&profile.samples) {
            compare(name, row, sample);
        }
    }
}

#[test]
fn the_presets_and_archetypes_are_those_of_the_reference() {
    let scenarios = scenarios();
    let archetypes = scenarios["archetypes"].as_object().unwrap();
    assert_eq!(archetypes.len(), Archetype::ALL.len());
    for (name, numbers) in archetypes {
        assert_eq!(Patient::named(name).as_ref(), Some(&patient(numbers)), "{name}");
    }
    let preset = |name: &str| patient(&scenarios["scenarios"][name]["params"]);
    assert_eq!(preset("healthy_iv_1"), Patient::HEALTHY);
    assert_eq!(preset("itp_sc_3"), Patient::ITP);
}

fn compare(name: &str, row: &Row, sample: &Sample) {
    let at = format!("{name} at {} h", row.at_h);
    let within = |was: f64, wanted: f64, least: f64, share: f64, what: &str| {
        let off = (was - wanted).abs() / wanted.max(least);
        assert!(off <= share, "{at}: {what} is {was}, not {wanted}: off by {off:e}");
    };
    within(sample.platelets_e9_per_l, row.platelets, f64::MIN_POSITIVE, 1e-4, "the count");
    within(sample.serum_ng_per_ml, row.serum, 1e-4, 1e-3, "free drug");
    within(sample.total_ng_per_ml, row.total, 1e-4, 1e-3, "all drug");
    within(sample.receptor_ng_per_ml, row.receptor, f64::MIN_POSITIVE, 1e-4, "receptor");
    let was = sample.dose_mcg_per_kg;
    assert!((was - row.dose).abs() < 1e-12, "{at}: {was} is given, not {}", row.dose);
}

fn scenarios() -> Value {
    serde_json::from_str(&fs::read_to_string("tests/fixtures/lab/scenarios.json").unwrap()).unwrap()
}

fn reference() -> BTreeMap<String, Vec<Row>> {
    let text = fs::read_to_string("tests/fixtures/lab/reference.csv").unwrap();
    let mut rows: BTreeMap<String, Vec<Row>> = BTreeMap::new();
    for line in text.lines().skip(1) {
        let cells: Vec<&str> = line.split(',').collect();
        let number = |at: usize| cells[at].parse::<f64>().unwrap();
        let row = Row {
            at_h: number(1),
            dose: number(3),
            serum: number(6),
            platelets: number(7),
            total: number(8),
            receptor: number(9),
        };
        rows.entry(cells[0].to_owned()).or_default().push(row);
    }
    rows
}

fn scenario(from: &Value) -> (Patient, Schedule) {
    let schedule = match from["policy"].as_str() {
        None => Schedule::Doses(from["doses"].as_array().unwrap().iter().map(dose).collect()),
        Some(label) => Schedule::Rule {
            label: if label == "US" { Label::Us } else { Label::Eu },
            visits: u32::try_from(from["visits"].as_u64().unwrap()).unwrap(),
        },
    };
    (patient(&from["params"]), schedule)
}

fn dose(from: &Value) -> Dose {
    let route = if from[2] == "IV" { Route::Iv } else { Route::Sc };
    Dose { at_h: from[0].as_f64().unwrap(), mcg_per_kg: from[1].as_f64().unwrap(), route }
}

fn patient(from: &Value) -> Patient {
    let number = |name: &str| from[name].as_f64().unwrap();
    let parameters = Parameters {
        ka: number("ka"),
        f: number("F"),
        vc: number("Vc"),
        kel: number("kel"),
        kcp: number("kcp"),
        kpc: number("kpc"),
        kint: number("kint"),
        xi: number("xi"),
        kd: number("KD"),
        sc50: number("SC50"),
        smax: number("Smax"),
        tp: number("TP"),
        tplt: number("TPLT"),
        plt0: number("PLT0"),
        rx: number("Rx"),
        gamma: number("gamma"),
    };
    Patient::new(parameters).unwrap()
}
