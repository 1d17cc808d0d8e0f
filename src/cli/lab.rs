//! `peptibody lab`: runs a scenario file of the drug model and tells, lists or draws its curve.

use std::{
    io::{self, Write as _},
    path::Path,
    process::ExitCode,
};

use super::{FINE, USAGE, WRONG, refuse, say};
use crate::{
    content::{Problem, Scenario, glyph},
    export::{self, Picture},
    shell::{folder, output, place::shown},
    sim::Profile,
};

/// How the curve is to come out.
pub(super) enum Form<'a> {
    /// To be read in a terminal, in ASCII if so wished.
    Text { is_ascii: bool },
    /// As rows of numbers.
    Csv,
    /// As a picture in this file; `-` is the standard output.
    Svg(&'a Path),
}

pub(super) fn lab(file: &Path, form: &Form<'_>) -> ExitCode {
    let source = match folder::read_file(file) {
        Ok(source) => source,
        Err(why) => return refuse(USAGE, &why),
    };
    let scenario = match Scenario::parse(&source) {
        Ok(scenario) => scenario,
        Err(problem) => return point(&problem),
    };
    let name = file.file_name().map_or_else(|| shown(file), |name| shown(Path::new(name)));
    match form {
        Form::Csv => say(&export::csv(&scenario.profile()), FINE),
        Form::Text { is_ascii } => {
            let text = told(&name, &scenario);
            say(&if *is_ascii { glyph::to_ascii(&text) } else { text }, FINE)
        }
        Form::Svg(out) => match drawn(&name, &scenario) {
            Ok(svg) if *out == Path::new("-") => say(&svg, FINE),
            Ok(svg) => write(out, file, &svg),
            Err(why) => refuse(WRONG, &why),
        },
    }
}

/// The reading, then the curves.
fn told(name: &str, scenario: &Scenario) -> String {
    let profile = scenario.fine_profile();
    let reading = export::reading(name, scenario, &profile);
    format!("{reading}\n{}", curves(scenario, &profile))
}

/// The course of counts and free drug, as text.
fn curves(scenario: &Scenario, profile: &Profile) -> String {
    export::table(scenario, profile)
}

fn drawn(name: &str, scenario: &Scenario) -> Result<String, String> {
    let profile = scenario.fine_profile();
    let about = export::about(scenario, &profile);
    let picture = Picture { name, about: &about, days: scenario.days, profile: &profile };
    export::svg(&picture).map_err(|why| why.to_string())
}

fn write(out: &Path, file: &Path, svg: &str) -> ExitCode {
    match output::write_over(out, file, svg) {
        Ok(()) => say(&format!("{} is written.\n", shown(out)), FINE),
        Err(why) => refuse(WRONG, &why),
    }
}

/// Says what is wrong with the file as a compiler would, so that an editor finds the place.
fn point(problem: &Problem) -> ExitCode {
    drop(writeln!(io::stderr(), "{}", problem.sentence()));
    ExitCode::from(WRONG)
}
