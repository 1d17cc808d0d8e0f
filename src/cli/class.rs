//! `peptibody stats --export` and `peptibody report`: answers without a name, and what those of a
//! class say about the questions.

use std::{collections::BTreeSet, path::Path, process::ExitCode};

use super::{
    FINE, WRONG,
    args::Args,
    course::course,
    history::mode,
    learner::{Learner, learner},
    refuse, say,
};
use crate::{
    content::{Course, Id, MAX_FILE_BYTES, SourceFile, markup, printable},
    export::{ClassPage, flag},
    shell::{self, folder, place::shown},
    study::{
        Outcome, Record,
        class::{Class, First, ItemReport, Standing, codes, is_code, told},
        quiz,
        share::share,
    },
};

/// The first column's head: what the file is, and in which format.
const FORMAT: &str = "peptibody-answers-1";

/// Characters of a row under a question.
const ROOM: usize = 76;

/// Bytes of the longest cell that an export writes.
const LONGEST_CELL: usize = 100;

const HEAD: [&str; 11] = [
    FORMAT,
    "learner",
    "mode",
    "lesson",
    "item",
    "fingerprint",
    "raw",
    "certainty",
    "hints",
    "shown",
    "wrong",
];

pub(super) fn export(args: &Args, out: &Path) -> ExitCode {
    let text = learner(args).and_then(|mut learner| exported(&mut learner));
    match text {
        Ok(text) if out == Path::new("-") => say(&text, FINE),
        Ok(text) => match folder::write_new(out, &text) {
            Ok(()) => say(&format!("{} is written.\n", shown(out)), FINE),
            Err(why) => refuse(WRONG, &why),
        },
        Err(why) => refuse(WRONG, &why),
    }
}

pub(super) fn report(args: &Args, dir: &Path, as_csv: bool, html: Option<&Path>) -> ExitCode {
    let read = course(args.lessons.as_deref(), args.drafts)
        .and_then(|asked| Ok((asked.course, read_class(dir)?)));
    let (course, (class, left_out)) = match read {
        Ok(read) => read,
        Err(why) => return refuse(WRONG, &why),
    };
    let code = if left_out.is_empty() { FINE } else { WRONG };
    for why in &left_out {
        refuse(WRONG, why);
    }
    let reports = class.report(&course);
    let page = ClassPage { course: &course, learners: class.learners(), reports: &reports };
    match html {
        Some(out) if out != Path::new("-") => match folder::write_new(out, &page.html()) {
            Ok(()) => say(&format!("{} is written.\n", shown(out)), code),
            Err(why) => refuse(WRONG, &why),
        },
        Some(_) => say(&page.html(), code),
        None if as_csv => say(&rows(&reports), code),
        None => say(&table(&course, class.learners(), &reports), code),
    }
}

/// The learner's first answer to each item, under a token drawn for this file alone.
fn exported(learner: &mut Learner) -> Result<String, String> {
    let answers = learner.journal.first_answers().map_err(|why| why.to_string())?;
    let chance = shell::chance().ok_or("this machine gives no chance to draw a token from")?;
    let token = format!("{chance:016x}");
    let mut writer = csv::Writer::from_writer(Vec::new());
    let mut seen = BTreeSet::new();
    let told = |why: csv::Error| format!("the answers cannot be written ({why})");
    writer.write_record(HEAD).map_err(told)?;
    for entry in answers {
        let Record::Quiz { mode: asked_in, record, .. } = &entry.record else { continue };
        let (Some(outcome), Some(lesson)) = (Outcome::of(record), &entry.lesson) else { continue };
        let (Some(item), Some(hash)) = (record.item(), record.hash()) else { continue };
        if !seen.insert((lesson.clone(), item.clone(), hash.to_owned())) {
            continue;
        }
        let wrong = wrong(&learner.course, lesson, item, record).join("+");
        let certainty = outcome.certainty.map(|it| it.if_right().to_string()).unwrap_or_default();
        let row = [
            seen.len().to_string(),
            token.clone(),
            mode(*asked_in).to_owned(),
            lesson.to_string(),
            item.to_string(),
            hash.to_owned(),
            outcome.raw.to_string(),
            certainty,
            outcome.hints.to_string(),
            u8::from(outcome.is_shown).to_string(),
            wrong,
        ];
        writer.write_record(row).map_err(told)?;
    }
    let bytes = writer.into_inner().map_err(|why| why.to_string())?;
    String::from_utf8(bytes).map_err(|why| why.to_string())
}

/// What was wrong, if the item is as it was answered.
fn wrong(course: &Course, lesson: &Id, item: &Id, record: &quiz::Record) -> Vec<String> {
    let found = course.lesson(lesson.as_str()).and_then(|it| it.item(item.as_str()));
    let same = found.filter(|item| record.hash() == Some(item.fingerprint().as_str()));
    let codes = same.zip(record.response()).map(|(item, response)| codes(item, response));
    codes.unwrap_or_default()
}

/// The answers of every file of `dir`, and why some were left out.
fn read_class(dir: &Path) -> Result<(Class, Vec<String>), String> {
    let names = folder::names_ending(dir, "csv")?;
    if names.is_empty() {
        let dir = shown(dir);
        return Err(format!(
            "{dir} holds no file that ends in .csv; let each learner write one with peptibody \
             stats --export FILE.csv and collect them there"
        ));
    }
    let (mut class, mut left_out) = (Class::default(), Vec::new());
    for name in &names {
        match folder::read_file(name).and_then(|source| read_file(&source)) {
            Ok(answers) => answers.into_iter().for_each(|first| class.take(first)),
            Err(why) => left_out.push(why),
        }
    }
    Ok((class, left_out))
}

/// The answers of one file; a file with a line that cannot be is left out whole.
fn read_file(SourceFile { name, bytes }: &SourceFile) -> Result<Vec<First>, String> {
    if bytes.len() > MAX_FILE_BYTES {
        return Err(format!("{name}: this is longer than an export can be; it is left out"));
    }
    let bytes: &[u8] = bytes;
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(bytes);
    let is_ours = reader.headers().is_ok_and(|heads| heads.iter().eq(HEAD));
    if !is_ours {
        return Err(format!(
            "{name}:1: this is not a file that peptibody stats --export wrote; it is left out"
        ));
    }
    let row = |row: Result<csv::StringRecord, csv::Error>| match row {
        Ok(row) => {
            let line = row.position().map_or(0, csv::Position::line);
            first(&row).ok_or_else(|| bad_line(name, line))
        }
        Err(why) => Err(bad_line(name, why.position().map_or(0, csv::Position::line))),
    };
    reader.records().map(row).collect()
}

fn bad_line(name: &str, line: u64) -> String {
    format!("{name}:{line}: this line cannot be read; the file is left out, ask for a new export")
}

fn first(row: &csv::StringRecord) -> Option<First> {
    let cell = |at: usize| row.get(at);
    let raw: f64 = cell(6)?.parse().ok()?;
    let wrong: Vec<&str> = cell(10)?.split('+').filter(|code| !code.is_empty()).collect();
    let is_short = row.iter().all(|cell| cell.len() <= LONGEST_CELL);
    let is_sound = (0.0..=1.0).contains(&raw) && wrong.iter().all(|code| is_code(code));
    (row.len() == HEAD.len() && is_short && is_sound).then_some(())?;
    Some(First {
        learner: cell(1)?.to_owned(),
        lesson: Id::new(cell(3)?).ok()?,
        item: Id::new(cell(4)?).ok()?,
        hash: cell(5)?.to_owned(),
        raw,
        wrong: wrong.into_iter().map(ToOwned::to_owned).collect(),
    })
}

fn rows(reports: &[ItemReport]) -> String {
    let head =
        "lesson,item,standing,learners,difficulty,discrimination,commonest_wrong,share,flags\n";
    let row = |report: &ItemReport| {
        let wrong = report.wrong.first();
        let flags: Vec<String> = report.flags.iter().map(|it| flag(it, None)).collect();
        format!(
            "{},{},{},{},{:.4},{},{},{},{}\n",
            report.lesson,
            report.item,
            standing(report.standing),
            report.learners,
            report.difficulty,
            report.discrimination.map(|r| format!("{r:.4}")).unwrap_or_default(),
            wrong.map(|it| safe(&it.code)).unwrap_or_default(),
            wrong
                .map(|it| format!("{:.4}", share(it.learners, report.learners)))
                .unwrap_or_default(),
            safe(&flags.join("; "))
        )
    };
    let rows: Vec<String> = reports.iter().map(row).collect();
    format!("{head}{}", rows.concat())
}

fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Here => "here",
        Standing::Changed => "changed",
        Standing::Gone => "gone",
    }
}

/// A cell without what a CSV file would have to quote.
fn safe(text: &str) -> String {
    text.chars().filter(|c| !c.is_control() && !matches!(c, ',' | '"')).collect()
}

fn table(course: &Course, learners: usize, reports: &[ItemReport]) -> String {
    let few = match learners {
        ..30 => "; fewer than 30 say nothing yet",
        30..100 => "; fewer than 100 are a first impression",
        100.. => "",
    };
    let head = format!(
        "{learners} learners{few}\n\n{:<34}{:>4}  {:>5}  {:>6}  wrong answers, flags\n",
        "question", "n", "diff.", "discr."
    );
    let rows: Vec<String> = reports.iter().map(|report| line(course, report)).collect();
    format!("{head}{}", rows.concat())
}

fn line(course: &Course, report: &ItemReport) -> String {
    let item = course.lesson(report.lesson.as_str()).and_then(|it| it.item(report.item.as_str()));
    let item = item.filter(|_| report.standing == Standing::Here);
    let standing = match report.standing {
        Standing::Here => "",
        Standing::Changed => " (changed since)",
        Standing::Gone => " (not in this course)",
    };
    let name = format!("{}/{}", report.lesson, report.item);
    let discrimination =
        report.discrimination.map_or_else(|| "–".to_owned(), |r| format!("{r:.2}"));
    let numbers = format!(
        "{name:<34}{:>4}  {:>5.2}  {discrimination:>6}{standing}\n",
        report.learners, report.difficulty
    );
    let wrong = report.wrong.first().map(|wrong| {
        let words = item.and_then(|item| told(item, &wrong.code));
        let words = words.unwrap_or_else(|| wrong.code.clone());
        let percent = share(wrong.learners, report.learners) * 100.0;
        fitted(&format!("{percent:.0} %: {}", markup::plain(&words)))
    });
    let flags = report.flags.iter().map(|it| fitted(&flag(it, item)));
    [Some(numbers), wrong].into_iter().flatten().chain(flags).collect()
}

/// A row of the table under a question, cut where 80 columns end.
fn fitted(text: &str) -> String {
    let text = printable(text);
    let is_long = text.chars().count() > ROOM;
    let kept: String = text.chars().take(if is_long { ROOM - 1 } else { ROOM }).collect();
    format!("    {kept}{}\n", if is_long { "…" } else { "" })
}
