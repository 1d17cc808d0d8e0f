//! The list of rules: the guide tells it, the code keeps to it, and what is excused is excused.

use std::{fs, process::Command};

use peptibody::content::{LINTS, Lint, Severity};

use super::{
    format::{GUIDE, LESSON_FILE, fenced, first_lesson, rows, section},
    kitchen::{broken, checked, file, kitchen},
};

/// The rules of a severity as the guide's table tells them.
fn told(severity: Severity) -> Vec<String> {
    let lints = LINTS.iter().filter(|lint| lint.severity == severity);
    lints.map(|lint| format!("| `{}` | {} |", lint.code, lint.rule)).collect()
}

#[test]
fn the_guide_lists_every_rule_in_this_order() {
    let (errors, warnings) =
        section("## 11.", "## 12.").split_once("These are warnings").expect("two tables");
    assert_eq!(rows(errors), told(Severity::Error));
    assert_eq!(rows(warnings), told(Severity::Warning));
}

#[test]
fn every_rule_has_a_name_of_its_own_and_speaks_in_sentences() {
    for (index, lint) in LINTS.iter().enumerate() {
        assert!(LINTS.iter().skip(index + 1).all(|other| other.code != lint.code), "{}", lint.code);
        assert!(lint.rule.ends_with('.') && !lint.mend.ends_with('.'), "{}", lint.code);
        assert!(lint.mend.starts_with(char::is_lowercase), "{}", lint.code);
        assert_eq!(Lint::of(lint.code), Some(lint));
    }
    assert_eq!(Lint::of("no-such-rule"), None);
}

/// The texts in quotes of a source file that are written like the name of a rule.
fn names(source: &str) -> impl Iterator<Item = &str> {
    source.split('"').skip(1).step_by(2).filter(|text| {
        let hyphen = text.contains('-') && !text.starts_with('-') && !text.ends_with('-');
        hyphen && text.chars().all(|c| c.is_ascii_lowercase() || c == '-')
    })
}

#[test]
fn every_code_that_a_problem_carries_is_a_rule() {
    let folder = fs::read_dir("src/content/lint").unwrap().map(|entry| entry.unwrap().path());
    let others = ["src/content/load.rs", "src/content/parse.rs", "src/content/advice.rs"];
    let mut known = 0;
    for path in folder.chain(others.iter().map(Into::into)) {
        let source = fs::read_to_string(&path).unwrap();
        let code = source.split("#[cfg(test)]").next().unwrap();
        for name in names(code) {
            assert!(Lint::of(name).is_some(), "{}: {name}", path.display());
            known += 1;
        }
    }
    assert!(known > LINTS.len(), "the sources were not understood");
}

#[test]
fn the_good_course_breaks_no_rule() {
    let looked = checked(&kitchen());
    assert_eq!(looked.problems, []);
    assert_eq!((looked.lessons, looked.items, looked.figures), (1, 9, 2));
}

/// What is told after a change of the good course.
fn codes(name: &str, from: &str, to: &str) -> Vec<&'static str> {
    checked(&broken(name, from, to)).problems.iter().map(|problem| problem.code).collect()
}

/// Holds that the change is told as `lint`, and no more once `allow` stands beside it.
#[track_caller]
fn excused(name: &str, from: &str, to: &str, lint: &str) {
    assert_eq!(codes(name, from, to), [lint]);
    let allow = format!("allow: [(lint: \"{lint}\", why: \"For this once.\")],");
    assert_eq!(codes(name, from, &format!("{allow} {to}")), [""; 0], "{lint} in {name}");
}

#[test]
fn a_warning_is_excused_on_the_thing_that_it_is_about() {
    excused("bread.ron", "key_point: \"No net, no loaf.\",", "", "no-key-point");
    let explain = "explain: \"Two parts, two jobs [@handbook].\",";
    excused("bread.ron", explain, "explain: \"Two parts, two jobs.\",", "uncited-item");
    let means = "means: \"A fungus that turns sugar into gas, 10^9 cells of it.\"";
    let fungus = "means: \"A fungus that turns sugar into gas.\"";
    excused("course.ron", fungus, means, "plain-power");
    let known = "read: CitationOnly, evidence: Secondary";
    excused("course.ron", known, "read: CitationOnly", "no-evidence");
    let figure = "title: \"The rise\",";
    excused("figures/loaf.ron", figure, "title: \"10^9 cells\",", "plain-power");
    let recalls = broken("bread.ron", "apply: true,", "apply: false,").remove(1);
    let recalls = String::from_utf8(recalls.bytes.to_vec()).expect("UTF-8");
    let whole = "allow: [(lint: \"all-recall\", why: \"For this once.\")],\n    minutes: 4,";
    for (text, told) in [(recalls.clone(), 1), (recalls.replace("minutes: 4,", whole), 0)] {
        let mut files = kitchen();
        files[1] = file("bread.ron", text);
        assert_eq!(checked(&files).problems.len(), told);
    }
}

#[test]
fn an_excuse_needs_a_reason_and_something_to_excuse() {
    let pane = |allow: &str| {
        let to = format!("allow: [{allow}], key_point: \"No net, no loaf.\",");
        codes("bread.ron", "key_point: \"No net, no loaf.\",", &to)
    };
    let entry = |lint: &str, why: &str| format!("(lint: \"{lint}\", why: \"{why}\")");
    assert_eq!(pane(&entry("no-key-point", "Not needed here.")), ["needless-allow"]);
    assert_eq!(pane(&entry("no-such-rule", "Not needed here.")), ["needless-allow"]);
    assert_eq!(pane(&entry("long-pane", "Not needed here.")), ["needless-allow"]);
    for why in ["", "fine"] {
        let excuse = format!("allow: [{}],", entry("no-key-point", why));
        let found = codes("bread.ron", "key_point: \"No net, no loaf.\",", &excuse);
        assert_eq!(found, ["thin-feedback"], "{why:?}");
    }
}

#[test]
fn an_error_cannot_be_excused() {
    let allow = "allow: [(lint: \"dangling-cite\", why: \"It will come.\")],";
    let to = format!("{allow} explain: \"Two parts [@nobody].\",");
    let found = codes("bread.ron", "explain: \"Two parts, two jobs [@handbook].\",", &to);
    assert_eq!(found, ["dangling-cite", "needless-allow"]);
}

#[test]
fn the_guides_first_lesson_has_the_warnings_that_its_example_excuses() {
    let lesson = |text: &str| checked(&[file(LESSON_FILE, text)]).problems;
    let found: Vec<_> = lesson(first_lesson()).iter().map(|problem| problem.code).collect();
    assert_eq!(found, ["few-items", "all-recall", "few-produced"]);
    let (_, allow) = fenced().find(|(_, block)| block.starts_with("allow")).expect("an example");
    let excused = first_lesson().replacen("    panes:", &format!("{allow}\n    panes:"), 1);
    assert_eq!(lesson(&excused), []);
}

/// What the binary says of the guide's first lesson, with a slip in it.
fn report(from: &str, to: &str) -> String {
    let home = tempfile::TempDir::new().expect("a folder");
    let path = home.path().join(LESSON_FILE);
    fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    fs::write(&path, first_lesson().replacen(from, to, 1)).expect("a file");
    let output = Command::new(env!("CARGO_BIN_EXE_peptibody"))
        .args(["check", "my-lessons"])
        .current_dir(home.path())
        .env("SOURCE_DATE_EPOCH", "1795392000")
        .output()
        .expect("the binary runs");
    String::from_utf8(output.stdout).expect("it speaks UTF-8")
}

#[test]
fn the_output_that_the_guide_shows_is_that_of_the_program() {
    let (_, shown) = fenced().find(|(_, block)| block.contains("minuets")).expect("an output");
    let (begin, end) = shown.split_once('…').expect("a cut");
    let told = report("minutes", "minuets");
    assert!(told.starts_with(begin), "{told}\n{begin}");
    assert!(told.trim_end().ends_with(end.trim_end()), "{told}\n{end}");
    let told = report("minutes", "minutes");
    let summary = told.lines().last().expect("a summary");
    assert!(GUIDE.contains(&format!("`{summary}`")), "{summary}");
}
