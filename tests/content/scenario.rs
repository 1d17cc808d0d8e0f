//! Scenario files: every way of writing one, and every value that is refused, at its place.

use peptibody::{
    content::{Scenario, SourceFile},
    sim::{Dose, Label, Parameters, Patient, Route, Schedule},
};

/// The file of the guide with its comments, both ways of saying who and what.
const EXAMPLE: &str = r#"(
    patient: Preset("itp"),            // "healthy", "itp", an archetype name, or Custom((ka: 0.0254, f: 0.499, vc: 0.0683, kel: 0.0382, kcp: 0.0806, kpc: 0.0148, kint: 0.173, xi: 0.0215, kd: 0.131, sc50: 0.052, smax: 11.2, tp: 142.0, tplt: 57.6, plt0: 16.5, rx: 3.8, gamma: 0.2))
    doses: [(t_h: 0.0, mcg_per_kg: 1.0, route: SC)],
    rule: None,                        // or Some((label: US, visits: 52)); then `doses` is empty
    days: 60,
    at_h: [0.0, 24.0, 48.0],           // optional; default: every day
)
"#;

const CUSTOM: &str = "Custom((ka: 0.0254, f: 0.499, vc: 0.0683, kel: 0.0382, kcp: 0.0806, \
    kpc: 0.0148, kint: 0.173, xi: 0.0215, kd: 0.131, sc50: 0.052, smax: 11.2, tp: 142.0, \
    tplt: 57.6, plt0: 16.5, rx: 3.8, gamma: 0.2))";

const DOSE: &str = "doses: [(t_h: 0.0, mcg_per_kg: 1.0, route: SC)]";
const HOURS: &str = "at_h: [0.0, 24.0, 48.0],";

fn file(bytes: impl AsRef<[u8]>) -> SourceFile {
    SourceFile { name: "trial.ron".to_owned(), bytes: bytes.as_ref().to_vec().into() }
}

#[track_caller]
fn read(text: &str) -> Scenario {
    Scenario::parse(&file(text)).unwrap_or_else(|problem| panic!("{}", problem.sentence()))
}

/// What is said of the example after each `from` became its `to`.
#[track_caller]
fn told(changes: &[(&str, &str)]) -> String {
    let mut text = EXAMPLE.to_owned();
    for (from, to) in changes {
        assert!(text.contains(from), "{from}");
        text = text.replacen(from, to, 1);
    }
    Scenario::parse(&file(text)).expect_err("it is refused").sentence()
}

#[track_caller]
fn tells(from: &str, to: &str, sentence: &str) {
    assert_eq!(told(&[(from, to)]), format!("trial.ron:{sentence}"), "{to}");
}

#[test]
fn the_example_is_read_as_it_stands() {
    let scenario = read(EXAMPLE);
    assert_eq!(scenario.patient, Patient::ITP);
    let dose = Dose { at_h: 0.0, mcg_per_kg: 1.0, route: Route::Sc };
    assert_eq!(scenario.schedule, Schedule::Doses(vec![dose]));
    assert_eq!((scenario.days, scenario.at_h), (60, vec![0.0, 24.0, 48.0]));
}

#[test]
fn a_patient_of_ones_own_and_a_rule_are_read() {
    let text = EXAMPLE
        .replacen("Preset(\"itp\")", CUSTOM, 1)
        .replacen(DOSE, "doses: []", 1)
        .replacen("None", "Some((label: US, visits: 52))", 1)
        .replacen("days: 60", "days: 364", 1);
    let scenario = read(&text);
    assert_eq!(scenario.patient.parameters(), &Parameters::ITP);
    assert_eq!(scenario.schedule, Schedule::Rule { label: Label::Us, visits: 52 });
}

#[test]
fn what_need_not_be_said_may_be_said_in_any_way() {
    let example = read(EXAMPLE);
    let same = [
        ("(\n", "Scenario(\n"),
        ("    rule: None,", ""),
        ("0.0, 24.0, 48.0", "0, 24, 48"),
        (HOURS, "at_h: Some([0.0, 24.0, 48.0]),"),
        ("(t_h: 0.0, mcg_per_kg: 1.0", "Dose(t_h: 0, mcg_per_kg: 1"),
        ("days: 60", "days: 60.0"),
        ("(\n", "\u{feff}( /* a /* nested */ note */\r\n"),
    ];
    for (from, to) in same {
        assert_eq!(read(&EXAMPLE.replacen(from, to, 1)), example, "{to}");
    }
    let daily: Vec<f64> = (0..=60).map(|day| f64::from(day) * 24.0).collect();
    for hours in ["", "at_h: None,"] {
        assert_eq!(read(&EXAMPLE.replacen(HOURS, hours, 1)).at_h, daily, "{hours}");
    }
    let nothing = read("(patient: Preset(\"swinger\"), days: 1)");
    assert_eq!(nothing.schedule, Schedule::Doses(Vec::new()));
}

#[test]
fn every_parameter_is_held_to_its_range_where_it_stands() {
    for range in Parameters::RANGES {
        let at = CUSTOM.find(&format!("{}: ", range.symbol)).expect("it is there");
        let (before, rest) = CUSTOM.split_at(at + range.symbol.len() + 2);
        let rest = rest.split_at(rest.find([',', ')']).expect("it ends")).1;
        for bad in [range.least - 1.0, range.most + 1.0, f64::NAN, f64::INFINITY] {
            let custom = format!("{before}{bad}{rest}");
            let column = 14 + before.len();
            let unit = if range.unit.is_empty() { "" } else { " " };
            assert_eq!(
                told(&[("Preset(\"itp\")", &custom)]),
                format!(
                    "trial.ron:2:{column}: `{}` is {bad}; write a number from {} to {}{unit}{}",
                    range.symbol, range.least, range.most, range.unit
                )
            );
        }
        for end in [range.least, range.most] {
            read(&EXAMPLE.replacen("Preset(\"itp\")", &format!("{before}{end}{rest}"), 1));
        }
    }
}

#[test]
fn a_value_that_the_model_cannot_follow_is_refused_at_its_place() {
    let days = "write a whole number from 1 to 3650";
    tells("days: 60", "days: 0", &format!("5:11: `days` is 0; {days}"));
    tells("days: 60", "days: 3651", &format!("5:11: `days` is 3651; {days}"));
    tells("days: 60", "days: 2.5", &format!("5:11: `days` is 2.5; {days}"));
    tells("days: 60", "days: -1", &format!("5:11: `days` is -1; {days}"));
    tells("days: 60", "days: 99999999999999999999", &format!("5:11: `days` is 1e20; {days}"));
    let dose = "write a number from 0 to 100 mcg/kg";
    tells("kg: 1.0", "kg: 100.5", &format!("3:36: `mcg_per_kg` is 100.5; {dose}"));
    tells("kg: 1.0", "kg: -1", &format!("3:36: `mcg_per_kg` is -1; {dose}"));
    tells("kg: 1.0", "kg: NaN", &format!("3:36: `mcg_per_kg` is NaN; {dose}"));
    let hours = "write a number from 0 to 1440 h, for the scenario lasts 60 days";
    tells("t_h: 0.0", "t_h: 1440.5", &format!("3:19: `t_h` is 1440.5; {hours}"));
    tells("t_h: 0.0", "t_h: inf", &format!("3:19: `t_h` is inf; {hours}"));
    tells("48.0]", "1441]", &format!("6:23: `at_h` is 1441; {hours}"));
    tells("[0.0, 24", "[-1, 24", &format!("6:12: `at_h` is -1; {hours}"));
    let visits = "write a whole number from 1 to 520";
    let rule = |visits: &str| format!("rule: Some((label: EU, visits: {visits}))");
    for (bad, said) in [("0", "0"), ("521", "521"), ("1.5", "1.5")] {
        let told = told(&[(DOSE, "doses: []"), ("rule: None", &rule(bad))]);
        assert_eq!(told, format!("trial.ron:4:36: `visits` is {said}; {visits}"));
    }
}

#[test]
fn what_does_not_fit_together_is_refused_at_its_place() {
    let rule = ("rule: None", "rule: Some((label: US, visits: 52))");
    assert_eq!(
        told(&[rule]),
        "trial.ron:3:12: doses are listed although a rule decides; write doses: [] or rule: None"
    );
    tells(
        "[0.0, 24.0, 48.0]",
        "[]",
        "6:11: no hour is asked for; write the hours, or leave at_h out for one row a day",
    );
}

#[test]
fn a_name_that_is_none_is_told_with_those_that_are() {
    tells(
        "\"itp\"",
        "\"ITP\"",
        "2:21: there is no patient “ITP”; write one of healthy, itp, typical, low_turnover, \
         splenectomised, sensitive, rebounder, hard_to_treat, nonresponder, overshooter, swinger",
    );
}

#[test]
fn too_many_doses_or_hours_are_told_at_the_first_of_them() {
    let doses = |count| vec!["(t_h:1,mcg_per_kg:0,route:SC)"; count].join(",\n");
    let list = |count| format!("doses: [{}]", doses(count));
    read(&EXAMPLE.replacen(DOSE, &list(10_000), 1));
    assert_eq!(
        told(&[(DOSE, &list(10_001))]),
        "trial.ron:10003:1: 10001 doses are listed, and this is the first of too many; \
         leave at most 10000 of them"
    );
    let hours = |count: u32| {
        let each: Vec<String> = (0..count).map(|it| format!("{}", f64::from(it) / 100.0)).collect();
        format!("at_h: [{}],", each.join(",\n"))
    };
    assert_eq!(read(&EXAMPLE.replacen(HOURS, &hours(100_000), 1)).at_h.len(), 100_000);
    assert_eq!(
        told(&[(HOURS, &hours(100_001))]),
        "trial.ron:100006:1: 100001 hours are listed, and this is the first of too many; \
         leave at most 100000 of them"
    );
}

#[test]
fn hours_may_be_asked_for_in_any_order_and_twice() {
    let text = EXAMPLE.replace(HOURS, "at_h: [48.0, 0.083, 48.0, -0.0],");
    let hours = read(&text).profile().samples.into_iter().map(|it| it.at_h.to_string());
    assert_eq!(hours.collect::<Vec<_>>(), ["0", "0.083", "48", "48"]);
}

#[test]
fn visits_after_the_last_day_are_not_reached() {
    let rule = |visits: u32| {
        let rule = format!("rule: Some((label: US, visits: {visits}))");
        let changes = [("rule: None", rule.as_str()), (DOSE, "doses: []"), (HOURS, "")];
        let text =
            changes.iter().fold(EXAMPLE.to_owned(), |text, (from, to)| text.replace(from, to));
        Scenario::parse(&file(text.as_bytes())).expect("a scenario").profile()
    };
    assert_eq!(rule(52), rule(9), "day 60 is in the ninth week");
}

#[test]
fn what_can_not_be_read_at_all_is_told() {
    let whole = |bytes: &[u8]| Scenario::parse(&file(bytes)).expect_err("refused").sentence();
    let begin = "the file holds no scenario; begin with the example of peptibody lab --help";
    assert_eq!(whole(b""), format!("trial.ron:1:1: {begin}"));
    assert_eq!(whole(b" // Later.\n"), format!("trial.ron:1:1: {begin}"));
    assert_eq!(
        whole(b"(\n  days: \xff"),
        "trial.ron:2:9: this byte is not UTF-8 text; save the file as UTF-8"
    );
    assert_eq!(
        whole(&b" ".repeat(1_000_001)),
        "trial.ron:1:1: the file is over 1 MB, more than a scenario needs; \
         leave out hours or doses"
    );
}

#[test]
fn a_slip_of_the_format_is_told_where_it_is() {
    for (from, to, sentence) in SLIPS {
        tells(from, to, sentence);
    }
}

/// What stands in the example, what is written instead, and what is said of it.
const SLIPS: &[(&str, &str, &str)] = &[
    (
        "days: 60",
        "dayz: 60",
        "5:5: `dayz` is no field of a scenario; it may hold patient, doses, rule, days, at_h",
    ),
    (
        "    days: 60,\n",
        "",
        "6:1: the field `days` is missing from the scenario that ends here; add it before this bracket",
    ),
    ("Preset(\"itp\")", "\"itp\"", "2:14: a patient is Preset or Custom; write Preset(\"itp\")"),
    ("Preset(\"itp\")", "itp", "2:14: `itp` is no kind of patient; write Preset or Custom"),
    (
        "Preset(\"itp\")",
        "Preset(itp)",
        "2:21: a text in straight quotes is expected here; put straight quotes before and after the text",
    ),
    (
        "Preset(\"itp\")",
        "Custom(ka: 0.1)",
        "2:21: `ka` stands where `Custom` begins; write two brackets: Custom((ka: 0.0254, …))",
    ),
    (
        "Preset(\"itp\")",
        "Custom((ka: 0.1))",
        "2:29: the field `f` is missing from the `Custom` that ends here; add it before this bracket",
    ),
    (
        "Preset(\"itp\")",
        "Custom((kb: 0.1))",
        "2:22: `kb` is no field of `Custom`; it may hold ka, f, vc, kel, kcp, kpc, kint, xi, kd, sc50, smax, tp, tplt, plt0, rx, gamma",
    ),
    ("route: SC", "route: IM", "3:48: `IM` is no route; write SC or IV"),
    (
        "route: SC",
        "route: \"SC\"",
        "3:48: a word of the format stands without quotes; write SC, without quotes",
    ),
    (
        "route: SC",
        "rout: SC",
        "3:41: `rout` is no field of a dose; it may hold t_h, mcg_per_kg, route",
    ),
    (
        ", route: SC",
        "",
        "3:39: the field `route` is missing from the dose that ends here; add it before this bracket",
    ),
    (
        "mcg_per_kg: 1.0",
        "mcg_per_kg: 1,5",
        "3:37: a comma stands inside this number; write a point in its place: 1.5",
    ),
    (
        "mcg_per_kg: 1.0",
        "mcg_per_kg: \"1\"",
        "3:36: a number stands without quotes; take the quotes away",
    ),
    (
        "mcg_per_kg: 1.0",
        "mcg_per_kg: 1.0, mcg_per_kg: 2.0",
        "3:41: the field `mcg_per_kg` is written twice; keep one of the two",
    ),
    (
        "rule: None",
        "rule: Some(label: US, visits: 2)",
        "4:16: `label` stands where `rule` begins; write None or Some((label: US, visits: 52))",
    ),
    (
        "rule: None",
        "rule: (label: US, visits: 2)",
        "3:12: doses are listed although a rule decides; write doses: [] or rule: None",
    ),
    ("rule: None", "rule: Some((label: UK, visits: 2))", "4:24: `UK` is no label; write US or EU"),
    (
        "rule: None",
        "rule: none",
        "4:11: `none` stands where `rule` begins; write None or Some((label: US, visits: 52))",
    ),
    (
        "days: 60",
        "days: sixty",
        "5:10: a number is expected here; compare with the example of peptibody lab --help",
    ),
    ("days: 60,", "days: 60", "5:13: a comma is missing at the end of this line; put a comma here"),
    ("days: 60", "days = 60", "5:10: an equals sign stands here; write a colon in its place"),
    (")],", ")", "4:5: the [ of line 3 is not closed before this; put the ] where it belongs"),
    (
        "48.0],",
        "48.0",
        "7:1: the [ of line 6 is not closed before this; put the ] where it belongs",
    ),
    (
        "\n)\n",
        "\n",
        "6:71: the file ends too early; look for a bracket or a quote that is not closed",
    ),
    (
        "\n)\n",
        "\n)\n7",
        "7:2: nothing may follow the last bracket; take away what follows, or look for a bracket too many",
    ),
    (
        "(\n",
        "Lesson(\n",
        "1:1: `Lesson` stands where a scenario begins; compare with the example of peptibody lab --help",
    ),
    ("(\n", "{\n", "1:1: a curly bracket stands here; write a round bracket in its place"),
];
