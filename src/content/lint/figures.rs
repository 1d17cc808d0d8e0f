//! Figures where they are used: they exist, have the steps that are shown, and carry the marks.

use super::{Findings, counted, known::Known};
use crate::content::{Answer, Drawing, FigureUse, Item, Pane, Spot, limits::LABEL_PICTURE};

/// The figure and the steps of a pane.
pub(super) fn pane(pane: &Pane, owner: usize, known: &Known<'_>, findings: &mut Findings<'_>) {
    order(pane, owner, findings);
    let Some(figure) = &pane.figure else { return };
    let Some(drawing) = found(figure, known, owner, findings) else { return };
    let steps = shortest(drawing);
    let mut numbered = pane.steps.iter().enumerate();
    if let Some((index, step)) = numbered.find(|(_, step)| usize::from(step.show) > steps) {
        let at = show(index, owner, findings);
        let message =
            format!("the figure “{}” has {}, not {}", figure.id, counted(steps, "step"), step.show);
        findings.add(at, "step-order", &message);
    }
}

/// The figure and the marks of a `Label` item.
pub(super) fn label(item: &Item, owner: usize, known: &Known<'_>, findings: &mut Findings<'_>) {
    let Answer::Label { figure, spots, .. } = &item.answer else { return };
    double_marks(spots, owner, findings);
    let Some(drawing) = found(figure, known, owner, findings) else { return };
    for spot in spots {
        let on = |size: &crate::content::Size| size.marks.iter().any(|it| it.mark == spot.mark);
        if !drawing.sizes.iter().all(on) {
            let at = findings.quoted(owner, &spot.name);
            let message = format!("the figure “{}” has no mark {}", figure.id, spot.mark);
            let hint = format!("draw it in `marks` of every size: (mark: {}, at: …)", spot.mark);
            findings.add_with_hint(at, "unreachable", &message, &hint);
        }
    }
    if drawing.sizes.first().is_some_and(|size| usize::from(size.cols) > LABEL_PICTURE) {
        let at = findings.field(owner, "figure");
        let message = format!("no picture of “{}” fits beside the names", figure.id);
        let hint = format!("draw it at most {LABEL_PICTURE} columns wide");
        findings.add_with_hint(at, "figure-size", &message, &hint);
    }
}

fn order(pane: &Pane, owner: usize, findings: &mut Findings<'_>) {
    if pane.figure.is_none() && !pane.steps.is_empty() {
        let at = show(0, owner, findings);
        findings.add(at, "step-order", "the pane has steps but no figure");
    }
    let mut before = 0;
    for (index, step) in pane.steps.iter().enumerate() {
        let wrong_start = before == 0 && step.show != 1;
        if wrong_start || step.show <= before {
            let at = show(index, owner, findings);
            findings.add(at, "step-order", "`show` starts at 1 and rises from step to step");
            return;
        }
        before = step.show;
    }
}

/// The byte of the `show` of a pane's step, counted from 0.
fn show(index: usize, owner: usize, findings: &Findings<'_>) -> usize {
    let steps = findings.field(owner, "steps");
    (0..=index).fold(steps, |at, _| findings.field(at + 1, "show"))
}

fn found<'a>(
    figure: &FigureUse,
    known: &Known<'a>,
    owner: usize,
    findings: &mut Findings<'_>,
) -> Option<&'a Drawing> {
    let at = findings.field(owner, "figure");
    let Some(drawing) = known.course.drawing(figure.id.as_str()) else {
        let message = format!("the figure “{}” is missing or cannot be shown", figure.id);
        let hint = format!("look at figures/{}.ron", figure.id);
        findings.add_with_hint(at, "figure-missing", &message, &hint);
        return None;
    };
    let steps = shortest(drawing);
    if let Some(show) = figure.show.filter(|&show| show == 0 || usize::from(show) > steps) {
        let message =
            format!("the figure “{}” has {}, so none is {show}", figure.id, counted(steps, "step"));
        findings.add(at, "figure-missing", &message);
    }
    Some(drawing)
}

fn shortest(drawing: &Drawing) -> usize {
    drawing.sizes.iter().map(|size| size.steps.len()).min().unwrap_or(0)
}

fn double_marks(spots: &[Spot], owner: usize, findings: &mut Findings<'_>) {
    for (index, spot) in spots.iter().enumerate() {
        if spots.iter().take(index).any(|before| before.mark == spot.mark) {
            let at = findings.quoted(owner, &spot.name);
            findings.add(at, "dup-mark", &format!("the mark {} has two names", spot.mark));
        }
    }
}
