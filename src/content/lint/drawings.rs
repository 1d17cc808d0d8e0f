//! Pictures: the right size, allowed characters, words for who cannot see them, marks on blanks.

use std::collections::BTreeSet;

use super::{Findings, counted, curves, empty, excuses, notation};
use crate::content::{
    Drawing, Id, Mark, Size, Still, Words, glyph,
    limits::{LARGE_PICTURE, MOST_PICTURES, Room, SMALL_PICTURE},
    measure::columns,
};

/// Everything that is looked at in a figure whose file is named after `id`.
pub(super) fn check(id: &Id, drawing: &Drawing, findings: &mut Findings<'_>) {
    if drawing.id != *id {
        let at = findings.id(drawing.id.as_str());
        let message = format!("the figure “{}” stands in a file named “{id}”", drawing.id);
        findings.add(at, "bad-id", &message);
    }
    empty::drawing(drawing, findings);
    described(&drawing.alt, findings.field(0, "alt"), findings);
    step_counts(drawing, findings);
    if drawing.sizes.iter().map(|size| size.steps.len()).sum::<usize>() > MOST_PICTURES {
        let message = format!("the figure has more than {MOST_PICTURES} pictures");
        return findings.add(findings.field(0, "sizes"), "figure-size", &message);
    }
    let mut from = findings.field(0, "sizes");
    let mut limit = SMALL_PICTURE;
    for size in &drawing.sizes {
        from = findings.field(from + 1, "cols");
        frame(size, limit, from, findings);
        size.steps.iter().for_each(|still| picture(still, size, from, findings));
        marks(size, from, findings);
        limit = LARGE_PICTURE;
    }
}

/// What is worth a look in the words of a figure.
pub(super) fn wording(drawing: &Drawing, findings: &mut Findings<'_>) {
    let start = findings.list.len();
    let stills = drawing.sizes.iter().flat_map(|size| &size.steps);
    let alts: Vec<&str> = [&drawing.title, &drawing.alt]
        .into_iter()
        .chain(stills.map(|still| &still.alt))
        .map(|words| &**words)
        .collect();
    notation::powers(0, &alts, findings);
    if alts.iter().any(|alt| notation::says_mcg(alt)) {
        notation::micrograms(0, &alts, findings);
    }
    excuses::take(&drawing.allow, start, 0, &[], findings);
}

fn described(alt: &Words, at: usize, findings: &mut Findings<'_>) {
    if alt.trim().is_empty() {
        findings.add(at, "no-alt", "there are no words for someone who cannot see the picture");
    }
}

fn step_counts(drawing: &Drawing, findings: &mut Findings<'_>) {
    let at = findings.field(0, "sizes");
    let counts: Vec<usize> = drawing.sizes.iter().map(|size| size.steps.len()).collect();
    match counts.split_first() {
        None => findings.add(at, "figure-size", "the figure has no size"),
        Some((0, _)) => findings.add(at, "figure-size", "the figure has no picture"),
        Some((first, rest)) => {
            if let Some(other) = rest.iter().find(|count| *count != first) {
                let message =
                    format!("one size has {} and another {other}", counted(*first, "step"));
                findings.add(at, "figure-size", &message);
            }
        }
    }
}

fn frame(size: &Size, limit: Room, at: usize, findings: &mut Findings<'_>) {
    let Room { columns, rows } = limit;
    if usize::from(size.cols) > columns || usize::from(size.rows) > rows {
        let message = format!(
            "{} columns by {} rows do not fit: {columns} by {rows} is the most here",
            size.cols, size.rows
        );
        findings.add(at, "figure-size", &message);
    }
}

fn picture(still: &Still, size: &Size, from: usize, findings: &mut Findings<'_>) {
    let fits = |row: &str| columns(row) <= usize::from(size.cols);
    // A picture repeats a few characters, so that few have to be looked up.
    let mut known = BTreeSet::new();
    let mut plain = |row: &str| {
        let mut others = row.chars().filter(|c| !c.is_ascii_graphic() && *c != ' ');
        others.all(|c| known.contains(&c) || (glyph::ascii(c).is_some() && known.insert(c)))
    };
    let sound = still.rows().count() <= usize::from(size.rows)
        && still.rows().all(|row| fits(row) && plain(row))
        && !still.alt.trim().is_empty();
    // Searching for a whole picture takes longer than looking at it.
    if sound && still.curves.is_empty() {
        return;
    }
    let start = findings.text(from, &still.art);
    described(&still.alt, start, findings);
    let count = still.rows().count();
    if count > usize::from(size.rows) {
        let message =
            format!("the picture has {}, but `rows` says {}", counted(count, "row"), size.rows);
        findings.add(start, "figure-size", &message);
    }
    curves::check(still, size, start, findings);
    let mut at = start + usize::from(still.art.starts_with('\n'));
    for row in still.rows() {
        if columns(row) > usize::from(size.cols) {
            let message = format!(
                "the row is {} wide, but `cols` says {}",
                counted(columns(row), "column"),
                size.cols
            );
            findings.add(at, "figure-size", &message);
        }
        if let Some((inside, c)) = row.char_indices().find(|&(_, c)| glyph::ascii(c).is_none()) {
            let shown = if c == '\t' { "a tab".to_owned() } else { format!("“{c}”") };
            let message = format!("{shown} is not among the characters of a picture");
            findings.add(at + inside, "figure-glyph", &message);
        }
        at += row.len() + 1;
    }
}

fn marks(size: &Size, from: usize, findings: &mut Findings<'_>) {
    let mut at = if size.marks.is_empty() { from } else { findings.field(from, "marks") };
    for (index, mark) in size.marks.iter().enumerate() {
        at = findings.field(at + 1, "mark");
        if size.marks.iter().take(index).any(|before| before.mark == mark.mark) {
            findings.add(at, "dup-mark", &format!("the mark {} is drawn twice", mark.mark));
        }
        if let Some(trouble) = on_ink(*mark, size) {
            findings.add(at, "figure-size", &format!("the mark {} {trouble}", mark.mark));
        }
    }
}

/// What is wrong with the place of a mark, if anything is.
fn on_ink(mark: Mark, size: &Size) -> Option<&'static str> {
    let (column, row) = (usize::from(mark.at.0), usize::from(mark.at.1));
    let width = columns(&mark.shown());
    if column + width > usize::from(size.cols) || row >= usize::from(size.rows) {
        return Some("does not fit into the picture");
    }
    let inked = size
        .steps
        .iter()
        .filter_map(|still| still.rows().nth(row))
        .any(|line| line.chars().skip(column).take(width).any(|c| c != ' '));
    inked.then_some("stands on the picture's ink")
}
