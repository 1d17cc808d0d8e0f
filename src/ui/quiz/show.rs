//! A question that is final: the answer given, the right one, the principle, and where it is taught.

use ratatui::{
    layout::{Position, Rect},
    widgets::Widget,
};

use super::{
    ask::GONE,
    cloze,
    desk::{Desk, is_roomy},
    recall,
    verdict::{self, Given, Line, Scope},
    words,
};
use crate::{
    app::Focus,
    content::{Answer, Item},
    study::quiz::{Certainty, ItemState, Response, Verdict, score},
    ui::{
        cells::{columns, put, put_right},
        flow::Flow,
        grid::{Breadth, Grid},
        theme::Role,
        widget::{Judged, Marked, Sign},
    },
};

const BELIEF: &str = "You were certain; this one comes back first of all.";
const FIRST_BELIEF: &str = "At first you were certain; this one comes back first of all.";

/// Columns by which running text is narrower than the rows with a note at their end.
const MARGIN: u16 = 4;

/// The verdict in practice.
pub(super) fn verdict(desk: &Desk<'_>, grid: &Grid, flow: &mut Flow<'_>) {
    let Some(item) = question(desk, grid, Scope::Answer, flow) else { return };
    let scope = match desk.quizzing.focus {
        Focus::Unfolded => Scope::Every,
        Focus::Row(_) | Focus::Carrying(_) | Focus::Field { .. } => Scope::Answer,
    };
    given(desk, grid, item, scope, flow);
    belief(desk, flow);
    principle(desk, item, flow);
    if scope == Scope::Answer && grid.breadth() == Breadth::Wide {
        others(desk, grid, item, flow);
    }
    source(desk, item, flow);
}

/// The same, looked back at, with every choice.
pub(super) fn look(desk: &Desk<'_>, grid: &Grid, flow: &mut Flow<'_>) {
    let Some(item) = question(desk, grid, Scope::Every, flow) else { return };
    given(desk, grid, item, Scope::Every, flow);
    belief(desk, flow);
    principle(desk, item, flow);
    source(desk, item, flow);
}

/// The question; of a sentence with gaps what it says when they are filled. In a verdict without
/// much room that stands in place of the question.
fn question<'a>(
    desk: &Desk<'a>,
    grid: &Grid,
    scope: Scope,
    flow: &mut Flow<'_>,
) -> Option<&'a Item> {
    let width = flow.width().saturating_sub(MARGIN);
    let item = desk.item();
    let filled = item.and_then(cloze::filled);
    let is_short = scope == Scope::Answer && grid.breadth() != Breadth::Wide;
    match item {
        Some(_) if is_short && filled.is_some() => {}
        Some(item) => {
            flow.prose(&desk.prose(&item.ask, width));
            flow.gap(1);
        }
        None => {
            flow.prose(&desk.plain(GONE, Role::Text, width));
            flow.gap(1);
        }
    }
    if let Some(filled) = filled {
        flow.prose(&desk.plain(&filled, Role::Text, width));
        flow.gap(1);
    }
    item
}

/// The answer that was given, or why there is none, and the right one.
fn given(desk: &Desk<'_>, grid: &Grid, item: &Item, scope: Scope, flow: &mut Flow<'_>) {
    match desk.sheet().state() {
        ItemState::Marked(verdict) => marked(desk, grid, item, (verdict, scope), flow),
        ItemState::Revealed => shown(desk, grid, item, ("You asked to see it.", scope), flow),
        ItemState::Unanswered | ItemState::New | ItemState::Open(_) | ItemState::Saved(_) => {
            shown(desk, grid, item, ("You left it open.", scope), flow);
        }
    }
    if let (Answer::Recall { model, .. }, false) = (&item.answer, is_folded(desk, grid, scope)) {
        let model = desk.prose(model, flow.width().saturating_sub(MARGIN + 2));
        recall::part(desk, "A model answer", &model, flow);
    }
}

fn marked(
    desk: &Desk<'_>,
    grid: &Grid,
    item: &Item,
    (verdict, scope): (&Verdict, Scope),
    flow: &mut Flow<'_>,
) {
    let given = Given { item, entry: desk.entry(), response: &verdict.response };
    let mut lines = given.lines(scope);
    if let Some(headline) = given.headline() {
        headline_row(desk, (headline_sign(verdict), &headline), &aside(desk, verdict), flow);
        flow.gap(1);
    } else {
        let note = note(desk, verdict, scope);
        for line in &mut lines {
            match line.sign {
                Sign::Right | Sign::Wrong => line.note.clone_from(&note),
                Sign::Should => "right".clone_into(&mut line.note),
                Sign::Plain => {}
            }
        }
    }
    if is_folded(desk, grid, scope) {
        fold(&mut lines, verdict);
    }
    rows(desk, grid, &looked_back(desk, item, scope, lines), flow);
}

/// Leaves out the whys of ticks that were judged rightly, so that the principle stays in sight.
fn fold(lines: &mut [Line], verdict: &Verdict) {
    if let Response::Multi(_) = verdict.response {
        let right = lines.iter_mut().filter(|line| line.sign == Sign::Right);
        right.for_each(|line| line.why = None);
    }
}

/// Whether what the learner has just read, or can ask for, is left out for want of room.
fn is_folded(desk: &Desk<'_>, grid: &Grid, scope: Scope) -> bool {
    let is_marked = desk.sheet().verdict().is_some();
    scope == Scope::Answer && is_marked && grid.breadth() != Breadth::Wide
}

fn shown(
    desk: &Desk<'_>,
    grid: &Grid,
    item: &Item,
    (said, scope): (&str, Scope),
    flow: &mut Flow<'_>,
) {
    flow.prose(&desk.plain(said, Role::Strong, flow.width().saturating_sub(MARGIN)));
    flow.gap(1);
    let lines = verdict::answer(item, desk.entry(), scope);
    rows(desk, grid, &looked_back(desk, item, scope, lines), flow);
}

/// The rows with every earlier try, where all there is is shown.
fn looked_back(desk: &Desk<'_>, item: &Item, scope: Scope, mut lines: Vec<Line>) -> Vec<Line> {
    match scope {
        Scope::Answer => lines,
        Scope::Every => {
            verdict::mark_tried(&mut lines, desk.entry(), desk.sheet());
            verdict::with_tries(lines, item, desk.entry(), desk.sheet())
        }
    }
}

/// `✗ Partly right: 2 of 4 pairs            you were certain`
fn headline_row(desk: &Desk<'_>, (sign, said): (Sign, &str), note: &str, flow: &mut Flow<'_>) {
    let (symbol, role, indent) = match sign {
        Sign::Right | Sign::Should => ("✓", Role::Good, 2),
        Sign::Wrong => ("✗", Role::Bad, 2),
        Sign::Plain => ("", Role::Quiet, 0),
    };
    let is_narrow = columns(said) + columns(note) + 4 > flow.width();
    let rows = 1 + u16::from(is_narrow);
    flow.block(rows, |area, buf| {
        put(buf, area, (area.x, area.y), symbol, desk.look.style(role));
        put(buf, area, (area.x + indent, area.y), said, desk.look.style(Role::Strong));
        let under = Rect { y: area.y + rows - 1, ..area };
        put_right(buf, under, note, desk.look.style(role));
    });
}

fn rows(desk: &Desk<'_>, grid: &Grid, lines: &[Line], flow: &mut Flow<'_>) {
    let has_whys = lines.iter().any(|line| line.why.is_some());
    let is_corrected = lines.len() <= 2 && lines.iter().any(|line| line.sign == Sign::Should);
    let gap = u16::from(has_whys && (is_corrected || is_roomy(grid)));
    for (at, line) in lines.iter().enumerate() {
        flow.gap(if at == 0 { 0 } else { gap });
        row(desk, line, flow);
    }
    flow.gap(1);
}

fn row(desk: &Desk<'_>, line: &Line, flow: &mut Flow<'_>) {
    let width = flow.width().saturating_sub(MARGIN + Judged::INDENT);
    let why = line.why.as_ref().map(|why| desk.prose(why, width));
    let judged = Judged {
        sign: line.sign,
        letter: line.letter,
        text: &line.text,
        note: &line.note,
        why: why.as_ref(),
        look: desk.look,
    };
    flow.block(judged.rows(flow.width()), |area, buf| judged.render(area, buf));
}

/// What is said to someone who was certain of an answer that was not right.
fn belief(desk: &Desk<'_>, flow: &mut Flow<'_>) {
    let Some((Some(Certainty::Certain), raw)) = desk.sheet().first_answer() else { return };
    if !score::is_right(raw) {
        let said = if desk.sheet().tried().is_empty() { BELIEF } else { FIRST_BELIEF };
        flow.prose(&desk.plain(said, Role::Strong, flow.width().saturating_sub(MARGIN)));
        flow.gap(1);
    }
}

/// The principle: what to remember.
fn principle(desk: &Desk<'_>, item: &Item, flow: &mut Flow<'_>) {
    let prose = desk.prose(&item.explain, flow.width().saturating_sub(MARGIN + Marked::INDENT));
    flow.focus_block(prose.rows(), |area, buf| {
        Marked { prose: &prose, look: desk.look }.render(area, buf);
        Some(Position::new(area.x, area.y))
    });
    flow.gap(1);
}

/// The choices that were neither taken nor right.
fn others(desk: &Desk<'_>, grid: &Grid, item: &Item, flow: &mut Flow<'_>) {
    if !matches!(item.answer, Answer::Best(_)) {
        return;
    }
    let entry = desk.entry();
    let every = match desk.sheet().verdict().map(|verdict| &verdict.response) {
        Some(response) => Given { item, entry, response }.lines(Scope::Every),
        None => verdict::answer(item, entry, Scope::Every),
    };
    let plain = every.into_iter().filter(|line| line.sign == Sign::Plain);
    let mut others: Vec<Line> = plain.collect();
    verdict::mark_tried(&mut others, entry, desk.sheet());
    if !others.is_empty() {
        rows(desk, grid, &others, flow);
    }
}

/// Where it is taught.
fn source(desk: &Desk<'_>, item: &Item, flow: &mut Flow<'_>) {
    let Some((number, pane)) = desk.pane(&item.teaches) else { return };
    let width = flow.width().saturating_sub(MARGIN);
    let stop = if pane.title.ends_with(['?', '!', '.']) { "" } else { "." };
    let said = format!("From pane {number}, {}{stop}", pane.title);
    flow.prose(&desk.plain(&said, Role::Quiet, width));
    if !desk.sheet().verdict().is_some_and(Verdict::is_right) {
        let said = format!("Worth a second look: v opens pane {number}.");
        flow.prose(&desk.plain(&said, Role::Quiet, width));
    }
}

/// Own words are marked by the learner, so what is missing in them gets no sign.
fn headline_sign(verdict: &Verdict) -> Sign {
    match (&verdict.response, verdict.is_right()) {
        (_, true) => Sign::Right,
        (Response::Recall { .. }, false) => Sign::Plain,
        (_, false) => Sign::Wrong,
    }
}

/// What is said beside a headline, which says itself whether the answer is right.
fn aside(desk: &Desk<'_>, verdict: &Verdict) -> String {
    let tries = desk.sheet().tries();
    match verdict.certainty {
        _ if verdict.is_right() && tries > 1 => {
            format!("at the {} try", words::ordinal(usize::from(tries)))
        }
        Some(certainty) => format!("you were {}", words::certainty(certainty)),
        None => String::new(),
    }
}

/// What is said of the answer at its right end.
fn note(desk: &Desk<'_>, verdict: &Verdict, scope: Scope) -> String {
    if scope == Scope::Every {
        let whose = if verdict.is_right() { "your answer, right" } else { "your answer" };
        return match verdict.certainty {
            Some(certainty) => format!("{whose}, {}", words::certainty(certainty)),
            None => whose.to_owned(),
        };
    }
    if !verdict.is_right() {
        return match verdict.certainty {
            Some(certainty) => format!("you were {}", words::certainty(certainty)),
            None => "not this one".to_owned(),
        };
    }
    let tries = desk.sheet().tries();
    match (tries, verdict.certainty) {
        (2.., _) => format!("right at the {} try", words::ordinal(usize::from(tries))),
        (_, Some(Certainty::Guessing)) => "right, though you were guessing".to_owned(),
        (_, Some(certainty)) => format!("right, and you were {}", words::certainty(certainty)),
        (_, None) => "right".to_owned(),
    }
}
