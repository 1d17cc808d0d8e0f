//! What a class's answers say, as one page that needs nothing else: a table, a chart of difficulty
//! against discrimination, and bars of wrong answers. Everything from a file is text in it.

use std::fmt::Write as _;

use crate::{
    content::{Course, Item, markup},
    study::{
        class::{Flag, ItemReport, Standing, Wrong, told},
        share::share,
    },
};

/// The page.
#[derive(Clone, Copy, Debug)]
pub struct ClassPage<'a> {
    /// The lessons.
    pub course: &'a Course,
    /// How many learners answered.
    pub learners: usize,
    /// Each question.
    pub reports: &'a [ItemReport],
}

/// Side of the chart, and blank columns around it.
const CHART: (f64, f64) = (360.0, 40.0);
/// Width and height of a bar.
const BAR: (f64, f64) = (160.0, 10.0);

const STYLE: &str = "body{font:16px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em;\
color:#111;background:#fff}table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid \
#bbb;padding:.3em .6em;text-align:left;vertical-align:top}td.n,th.n{text-align:right;white-space:\
nowrap}svg text{font:11px sans-serif}h2{margin-top:2em}tr{break-inside:avoid}";

/// What a flag says, in words.
#[must_use]
pub fn flag(flag: &Flag, item: Option<&Item>) -> String {
    match flag {
        Flag::TooFew => "too few learners to say".to_owned(),
        Flag::FirstImpression => "a first impression".to_owned(),
        Flag::Hard => "hard".to_owned(),
        Flag::Easy => "easy".to_owned(),
        Flag::Weak => "tells little".to_owned(),
        Flag::LookAtKey => "look at the key".to_owned(),
        Flag::NotWorking(code) => {
            let choice = item.and_then(|item| told(item, code)).unwrap_or_else(|| code.clone());
            format!("hardly taken: {choice}")
        }
    }
}

impl ClassPage<'_> {
    /// The page as well-formed XHTML in HTML's clothes: parsers of both read it.
    #[must_use]
    pub fn html(&self) -> String {
        let title = escaped(&format!("{}: the questions of a class", self.course.title()));
        let numbered = self.reports.iter().zip(1..);
        let rows: String = numbered.map(|(report, number)| self.row(number, report)).collect();
        let learners = self.learners;
        format!(
            "<!DOCTYPE html>\n<html lang=\"en\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\
             <meta charset=\"utf-8\"/><title>{title}</title><style>{STYLE}</style></head>\n<body>\
             \n<h1>{title}</h1>\n<p>{learners} learners, first answers only. Difficulty is the mean \
             score: lower is harder. Discrimination is the correlation with the learner's other \
             scores: 0.2 and more is good. {}</p>\n{}\n<h2>Question by question</h2>\n<table>\n\
             <thead><tr><th scope=\"col\" class=\"n\">Row</th><th scope=\"col\">Question</th>\
             <th scope=\"col\" class=\"n\">Learners</th><th scope=\"col\" class=\"n\">Difficulty\
             </th><th scope=\"col\" class=\"n\">Discrimination</th><th scope=\"col\">Wrong answers\
             </th><th scope=\"col\">Look at</th></tr></thead>\n<tbody>\n{rows}</tbody>\n</table>\n<p>{}</p>\n</body>\n</html>\n",
            size(learners),
            self.chart(),
            escaped(self.course.disclaimer())
        )
    }

    fn row(&self, number: usize, report: &ItemReport) -> String {
        let item = self.item(report);
        let asked = item.map_or_else(String::new, |item| markup::plain(&item.ask));
        let standing = match report.standing {
            Standing::Here => "",
            Standing::Changed => " (changed since)",
            Standing::Gone => " (not in this course)",
        };
        let name = format!("{}/{}{standing}", report.lesson, report.item);
        let wrong: String = report.wrong.iter().map(|it| bar(it, report.learners, item)).collect();
        let flags: Vec<String> = report.flags.iter().map(|it| flag(it, item)).collect();
        format!(
            "<tr><td class=\"n\">{number}</td><td>{}<br/><small>{}</small></td><td class=\"n\">{}</td><td class=\"n\">{:.2}</td>\
             <td class=\"n\">{}</td><td>{wrong}</td><td>{}</td></tr>\n",
            escaped(&asked),
            escaped(&name),
            report.learners,
            report.difficulty,
            report.discrimination.map_or_else(|| "–".to_owned(), signed),
            escaped(&flags.join("; "))
        )
    }

    fn item(&self, report: &ItemReport) -> Option<&Item> {
        let lesson = self.course.lesson(report.lesson.as_str())?;
        lesson.item(report.item.as_str()).filter(|_| report.standing == Standing::Here)
    }

    /// Difficulty to the right, discrimination upwards; each dot bears the number of its row.
    fn chart(&self) -> String {
        let (side, blank) = CHART;
        let full = side + 2.0 * blank;
        let mut svg = format!(
            "<figure><svg role=\"img\" viewBox=\"0 0 {full} {full}\" width=\"{full}\" height=\"{full}\" \
             xmlns=\"http://www.w3.org/2000/svg\"><title>Difficulty against discrimination</title>\
             <rect x=\"{blank}\" y=\"{blank}\" width=\"{side}\" height=\"{side}\" fill=\"none\" \
             stroke=\"#888\"/>"
        );
        for share in [0.3, 0.9] {
            let x = across(share);
            let _ = write!(
                svg,
                "<line x1=\"{x:.1}\" y1=\"{blank}\" x2=\"{x:.1}\" y2=\"{:.1}\" stroke=\"#bbb\" \
                 stroke-dasharray=\"4 4\"/>",
                blank + side
            );
        }
        for r in [0.0, 0.2] {
            let y = up(r);
            let _ = write!(
                svg,
                "<line x1=\"{blank}\" y1=\"{y:.1}\" x2=\"{:.1}\" y2=\"{y:.1}\" stroke=\"#bbb\" \
                 stroke-dasharray=\"4 4\"/><text x=\"4\" y=\"{:.1}\">{r}</text>",
                blank + side,
                y + 4.0
            );
        }
        for (at, report) in self.reports.iter().enumerate() {
            if let Some(r) = report.discrimination {
                let (x, y) = (across(report.difficulty), up(r));
                let _ = write!(
                    svg,
                    "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"3\"/><text x=\"{:.1}\" y=\"{:.1}\">{}\
                     </text>",
                    x + 5.0,
                    y + 4.0,
                    at + 1
                );
            }
        }
        let below = blank + side + 24.0;
        let _ = write!(
            svg,
            "<text x=\"{blank}\" y=\"{below:.1}\">hard (0)</text><text x=\"{:.1}\" y=\"{below:.1}\" \
             text-anchor=\"end\">easy (1)</text></svg><figcaption>Each dot is a question, with the \
             number of its row: difficulty to the right, discrimination upwards from –1 to 1. Lines \
             at 0.3 and 0.9, 0 and 0.2.</figcaption></figure>",
            blank + side
        );
        svg
    }
}

/// A wrong answer with its share as a bar and in words.
fn bar(wrong: &Wrong, learners: usize, item: Option<&Item>) -> String {
    let words = item.and_then(|item| told(item, &wrong.code)).unwrap_or_else(|| wrong.code.clone());
    let share = share(wrong.learners, learners);
    let (width, height) = BAR;
    format!(
        "<div><svg aria-hidden=\"true\" width=\"{width}\" height=\"{height}\" \
         xmlns=\"http://www.w3.org/2000/svg\"><rect width=\"{width}\" height=\"{height}\" \
         fill=\"#ddd\"/><rect width=\"{:.1}\" height=\"{height}\" fill=\"#444\"/></svg> {:.0} %: {}\
         </div>",
        share * width,
        share * 100.0,
        escaped(&markup::plain(&words))
    )
}

fn size(learners: usize) -> &'static str {
    match learners {
        ..30 => "With fewer than 30 learners nothing can be said yet.",
        30..100 => "With fewer than 100 learners this is a first impression.",
        100..200 => "From 200 learners on the numbers are calm.",
        200.. => "",
    }
}

fn across(share: f64) -> f64 {
    CHART.1 + share.clamp(0.0, 1.0) * CHART.0
}

fn up(r: f64) -> f64 {
    CHART.1 + (1.0 - r.clamp(-1.0, 1.0)) / 2.0 * CHART.0
}

/// `0.31`, `–0.05`
fn signed(r: f64) -> String {
    let sign = if r < 0.0 { "–" } else { "" };
    format!("{sign}{:.2}", r.abs())
}

/// Text as it stands in a page; what no page may hold is left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => escaped.push(c),
        }
    }
    escaped
}
