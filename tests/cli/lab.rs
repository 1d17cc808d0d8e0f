//! `peptibody lab`: curves as text, rows and pictures, against the reference, and what it refuses.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use peptibody::{
    content::{Scenario, SourceFile},
    export,
};
use serde_json::Value;
use tempfile::TempDir;

use super::{code, complained, is_one_sentence, run, said};

const EXAMPLE: &str = "(
    patient: Preset(\"itp\"),
    doses: [(t_h: 0.0, mcg_per_kg: 1.0, route: SC)],
    rule: None,
    days: 60,
    at_h: [0.0, 24.0, 48.0],
)
";

const RULE: &str = "(patient: Preset(\"overshooter\"), doses: [],
    rule: Some((label: US, visits: 52)), days: 364)";

fn written(home: &TempDir, name: &str, text: &str) -> PathBuf {
    let file = home.path().join(name);
    fs::write(&file, text).unwrap();
    file
}

/// What `peptibody lab` says of a file of this text, when all goes well.
fn told(text: &str, flags: &[&str]) -> String {
    let home = TempDir::new().unwrap();
    let file = written(&home, "trial.ron", text);
    let output = run(home.path(), &[&["lab", file.to_str().unwrap()], flags].concat());
    assert_eq!((code(&output), complained(&output)), (0, String::new()));
    said(&output)
}

#[test]
fn help_shows_a_scenario_file_and_every_name() {
    let home = TempDir::new().unwrap();
    let output = run(home.path(), &["lab", "--help"]);
    assert_eq!(code(&output), 0);
    insta::assert_snapshot!("lab_help", said(&output));
    for name in peptibody::sim::Patient::names() {
        assert!(said(&output).contains(name), "{name}");
    }
}

#[test]
fn the_scenario_that_help_shows_can_be_run() {
    let home = TempDir::new().unwrap();
    let help = said(&run(home.path(), &["lab", "--help"]));
    let start = help.find("  (\n").expect("it shows one");
    let end = start + help[start..].find("\n  )\n").expect("it ends") + 5;
    let example = &help[start..end];
    let rows = told(example, &["--csv"]);
    assert_eq!(rows.lines().count(), 4, "{rows}");
    let own = &help[help.find("Custom((\n").unwrap()..];
    let own = &own[..own.find("))").unwrap() + 2];
    assert_eq!(told(&example.replacen("Preset(\"itp\")", own, 1), &["--csv"]), rows);
}

#[test]
fn a_curve_to_read_begins_with_what_it_is_not_for() {
    let text = told(EXAMPLE, &[]);
    assert_eq!(text.lines().next(), Some("Teaching model, not for dosing"));
    insta::assert_snapshot!("lab_once", text);
    insta::assert_snapshot!("lab_rule", told(RULE, &[]));
}

#[test]
fn a_curve_to_read_can_do_without_signs_of_its_own() {
    let home = TempDir::new().unwrap();
    let file = written(&home, "trial.ron", EXAMPLE);
    let output = run(home.path(), &["--ascii", "lab", file.to_str().unwrap()]);
    assert!(said(&output).is_ascii() && said(&output).contains("x10^9/L"), "{output:?}");
}

#[test]
fn a_dose_between_hours_into_a_vein_is_read_off_at_its_height() {
    let text = "(patient: Preset(\"healthy\"), days: 20,
        doses: [(t_h: 5.55, mcg_per_kg: 10, route: IV), (t_h: 480, mcg_per_kg: 2, route: SC)])";
    let read = told(text, &[]);
    // 10 mcg/kg in 0.0683 L/kg, less what is bound at once: 146.4 - 5.4.
    assert!(read.contains("highest free drug     141 ng/mL on day 0.2"), "{read}");
    assert!(read.contains("given in all          12 mcg/kg"), "{read}");
    assert!(read.contains("20 days, 2 doses"), "{read}");
}

#[test]
fn rows_are_those_that_were_asked_for() {
    let rows = told(EXAMPLE, &["--csv"]);
    let rows: Vec<&str> = rows.lines().collect();
    assert_eq!(rows[0], "time_h,dose_mcg_per_kg,serum_ng_per_ml,platelets_e9_per_l");
    assert_eq!(rows[1], "0,1,0.00000000e0,1.65000000e1");
    assert!(rows[2].starts_with("24,0,2.429") && rows[3].starts_with("48,0,1.272"), "{rows:?}");
    assert_eq!(rows.len(), 4);
    let daily = told(&EXAMPLE.replace("at_h: [0.0, 24.0, 48.0],", ""), &["--csv"]);
    let hours: Vec<&str> =
        daily.lines().skip(1).map(|row| row.split(',').next().unwrap()).collect();
    let wanted: Vec<String> = (0..=60).map(|day| (day * 24).to_string()).collect();
    assert_eq!(hours, wanted);
}

#[test]
fn rows_are_those_of_the_reference() {
    let scenarios: Value =
        serde_json::from_str(&fs::read_to_string("tests/fixtures/lab/scenarios.json").unwrap())
            .unwrap();
    let reference = reference();
    assert_eq!(reference.len(), 14, "every scenario of the reference is tried");
    for (name, wanted) in &reference {
        let text = in_ron(&scenarios["scenarios"][name], wanted);
        let file = SourceFile { name: name.clone(), bytes: text.into_bytes().into() };
        let scenario =
            Scenario::parse(&file).unwrap_or_else(|problem| panic!("{}", problem.sentence()));
        let rows = numbers(&export::csv(&scenario.profile()), &[0, 1, 2, 3]);
        assert_eq!(rows.len(), wanted.len(), "{name}");
        for (row, wanted) in rows.iter().zip(wanted) {
            compare(name, row, wanted);
        }
    }
}

#[test]
fn a_mistake_is_told_at_its_place_and_nothing_else() {
    let home = TempDir::new().unwrap();
    let file = written(&home, "trial.ron", &EXAMPLE.replace("days: 60", "days: 0"));
    let (file, out) = (file.to_str().unwrap(), home.path().join("out.svg"));
    for flags in [&[][..], &["--csv"], &["--svg", "-"], &["--svg", out.to_str().unwrap()]] {
        let output = run(home.path(), &[&["lab", file], flags].concat());
        let sentence = format!("{file}:5:11: `days` is 0; write a whole number from 1 to 3650\n");
        assert_eq!((code(&output), complained(&output)), (1, sentence));
        assert_eq!(said(&output), "");
    }
    assert!(!out.exists(), "nothing is written of a scenario that cannot be run");
}

#[test]
fn a_file_that_cannot_be_read_is_one_sentence() {
    let home = TempDir::new().unwrap();
    let folder = home.path().to_str().unwrap();
    let output = run(home.path(), &["lab", "nowhere.ron"]);
    assert!(code(&output) == 2 && is_one_sentence(&output), "{output:?}");
    assert!(complained(&output).contains("nowhere.ron"), "{output:?}");
    assert!(complained(&output).contains("there is no such file"), "{output:?}");
    let output = run(home.path(), &["lab", folder]);
    assert!(code(&output) == 2 && is_one_sentence(&output), "{output:?}");
    assert!(complained(&output).contains("is a folder; name a file in it"), "{output:?}");
    let output = run(home.path(), &["lab", "/dev/null"]);
    assert!(code(&output) == 2 && is_one_sentence(&output), "{output:?}");
    let output = run(home.path(), &["lab"]);
    assert!(code(&output) == 2 && complained(&output).contains("FILE"), "{output:?}");
}

#[test]
fn rows_and_a_picture_at_once_are_wrong_usage() {
    let home = TempDir::new().unwrap();
    let file = written(&home, "trial.ron", EXAMPLE);
    let args = ["lab", file.to_str().unwrap(), "--csv", "--svg", "x.svg"];
    let output = run(home.path(), &args);
    assert_eq!(code(&output), 2);
    assert!(complained(&output).contains("cannot be used with"), "{output:?}");
}

#[test]
fn a_reader_that_has_had_enough_is_no_error() {
    let home = TempDir::new().unwrap();
    let file = written(&home, "trial.ron", &RULE.replace("364", "3650"));
    let mut child = Command::new(env!("CARGO_BIN_EXE_peptibody"))
        .args(["lab", file.to_str().unwrap(), "--csv"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((code(&output), complained(&output)), (0, String::new()));
}

#[test]
fn a_picture_is_sound_and_says_what_it_shows() {
    let home = TempDir::new().unwrap();
    let file = written(&home, "a & <b>.ron", EXAMPLE);
    let out = home.path().join("hand-out.svg");
    let args = ["lab", file.to_str().unwrap(), "--svg", out.to_str().unwrap()];
    let output = run(home.path(), &args);
    assert_eq!((code(&output), complained(&output)), (0, String::new()));
    assert_eq!(said(&output), format!("{} is written.\n", out.display()));
    let svg = fs::read_to_string(&out).unwrap();
    let texts = texts(&svg);
    for wanted in [
        "Teaching model, not for dosing",
        "a & <b>.ron: patient itp, 60 days, 1 dose",
        "Platelets, 10⁹/L",
        "Free drug, ng/mL",
        "Days",
        "50–200",
        "400",
        "0.001",
        "56",
    ] {
        assert!(texts.iter().any(|text| text == wanted), "{wanted}: {texts:?}");
    }
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 2, "nothing else is left behind");
}

#[test]
fn a_picture_goes_to_the_standard_output_and_shows_each_dose() {
    let svg = told(RULE, &["--svg", "-"]);
    assert!(texts(&svg).iter().any(|it| it.ends_with("364 days, 26 doses by the US rule")));
    let document = roxmltree::Document::parse(&svg).unwrap();
    let is_tick = |it: &roxmltree::Node| it.attribute("stroke-width") == Some("12");
    assert_eq!(document.descendants().filter(is_tick).count(), 26);
    let nothing = told("(patient: Preset(\"healthy\"), days: 1)", &["--svg", "-"]);
    assert!(texts(&nothing).iter().any(|it| it == "There is no drug."));
}

#[test]
fn a_picture_takes_the_place_of_a_file_and_of_nothing_else() {
    let home = TempDir::new().unwrap();
    let file = written(&home, "trial.ron", EXAMPLE);
    let draw = |out: &Path| {
        run(home.path(), &["lab", file.to_str().unwrap(), "--svg", out.to_str().unwrap()])
    };
    let old = written(&home, "old.svg", "old");
    assert_eq!(code(&draw(&old)), 0);
    assert!(fs::read_to_string(&old).unwrap().starts_with("<svg "));
    let kept = written(&home, "kept.svg", "kept");
    let mut protected = fs::metadata(&kept).unwrap().permissions();
    protected.set_readonly(true);
    fs::set_permissions(&kept, protected).unwrap();
    for (out, why) in [
        (kept.clone(), "is protected from writing"),
        (home.path().to_owned(), "is a folder"),
        (PathBuf::from("/dev/null"), "is not a regular file"),
        (file.clone(), "is the file that is read"),
        (home.path().join("no/such/folder.svg"), "cannot be written (there is no such"),
        (old.join("deeper.svg"), "cannot be written"),
    ] {
        let output = draw(&out);
        assert!(code(&output) == 1 && is_one_sentence(&output), "{output:?}");
        assert!(complained(&output).contains(why), "{output:?}");
        assert!(complained(&output).ends_with("; name another file\n"), "{output:?}");
    }
    assert_eq!(fs::read_to_string(&kept).unwrap(), "kept");
    assert_eq!(fs::read_to_string(&file).unwrap(), EXAMPLE);
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 3, "nothing half is left behind");
}

/// Every text of a picture, as a reader sees it.
fn texts(svg: &str) -> Vec<String> {
    let document = roxmltree::Document::parse(svg).expect("it is XML");
    assert_eq!(document.root_element().tag_name().name(), "svg");
    let texts = document.descendants().filter(|it| it.has_tag_name("text") || it.is_text());
    texts.filter_map(|it| it.text()).map(|text| text.trim().to_owned()).collect()
}

/// Hour, dose, free drug and count of each row, for each scenario.
fn reference() -> BTreeMap<String, Vec<[f64; 4]>> {
    let text = fs::read_to_string("tests/fixtures/lab/reference.csv").unwrap();
    let names = text.lines().skip(1).map(|row| row.split(',').next().unwrap().to_owned());
    let mut rows: BTreeMap<String, Vec<[f64; 4]>> = BTreeMap::new();
    for (name, row) in names.zip(numbers(&text, &[1, 3, 6, 7])) {
        rows.entry(name).or_default().push(row);
    }
    rows
}

/// Four columns of each row after the head.
fn numbers(csv: &str, columns: &[usize; 4]) -> Vec<[f64; 4]> {
    let row = |line: &str| {
        let cells: Vec<&str> = line.split(',').collect();
        columns.map(|column| cells[column].parse().unwrap())
    };
    csv.lines().skip(1).map(row).collect()
}

/// A scenario of the reference as the file that a person would write.
fn in_ron(from: &Value, rows: &[[f64; 4]]) -> String {
    let params = from["params"].as_object().unwrap();
    let own = params.iter().filter(|(name, _)| !["NP", "NL"].contains(&name.as_str()));
    let own: Vec<String> = own.map(|(name, it)| format!("{}: {it}", name.to_lowercase())).collect();
    let doses = from["doses"].as_array().unwrap().iter().map(|it| {
        let route = it[2].as_str().unwrap();
        format!("(t_h: {}, mcg_per_kg: {}, route: {route})", it[0], it[1])
    });
    let rule = match from["policy"].as_str() {
        Some(label) => format!("Some((label: {label}, visits: {}))", from["visits"]),
        None => "None".to_owned(),
    };
    let hours: Vec<String> = rows.iter().map(|row| row[0].to_string()).collect();
    format!(
        "(patient: Custom(({})), doses: [{}], rule: {rule}, days: {}, at_h: [{}])",
        own.join(", "),
        doses.collect::<Vec<_>>().join(", "),
        from["days"],
        hours.join(", ")
    )
}

fn compare(name: &str, row: &[f64; 4], wanted: &[f64; 4]) {
    let at = format!("{name} at {} h", wanted[0]);
    assert!((row[0] - wanted[0]).abs() < 1e-9, "{at}: {}", row[0]);
    assert!((row[1] - wanted[1]).abs() < 1e-12, "{at}: {} is given", row[1]);
    let drug = (row[2] - wanted[2]).abs() / wanted[2].max(1e-4);
    let count = (row[3] - wanted[3]).abs() / wanted[3];
    assert!(drug <= 1e-3 && count <= 1e-4, "{at}: {row:?}, not {wanted:?}");
}
