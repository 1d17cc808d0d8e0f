//! A question that is final: the answer given, the right one, the principle, and where it is taught.

use ratatui::{
    layout::{Position, Rect},
    widgets::Widget,
};

use super::{
    ask::GONE,
    desk::{Desk, is_roomy},
    recall,
    verdict::{self, Given, Line, Scope},
    words,
};
use crate::{
    app::Focus,
    content::{Answer, Item},
    study::quiz::{Certainty, ItemState, Response, Verdict},
    ui::{
        cells::{columns, put, put_right},
        flow::Flow,
        grid::{Breadth, Grid},
        theme::Role,
        widget::{Judged, Marked, Sign},
    },
};

/// Columns by which running text is narrower than the rows with a note at their end.
const MARGIN: u16 = 4;

/// The verdict in practice.
pub(super) fn verdict(desk: &Desk<'_>, grid: &Grid, flow: &mut Flow<'_>) {
    let Some(item) = question(desk, flow) else { return };
    given(desk, grid, item, Scope::Answer, flow);
    principle(desk, item, flow);
    let unfolds = desk.quizzing.focus == Focus::Unfolded || grid.breadth() == Breadth::Wide;
    if unfolds {
        others(desk, grid, item, flow);
    }
    source(desk, item, flow);
}

/// The same, looked back at, with every choice.
pub(super) fn look(desk: &Desk<'_>, grid: &Grid, flow: &mut Flow<'_>) {
    let Some(item) = question(desk, flow) else { return };
    given(desk, grid, item, Scope::Every, flow);
    principle(desk, item, flow);
    source(desk, item, flow);
}

fn question<'a>(desk: &Desk<'a>, flow: &mut Flow<'_>) -> Option<&'a Item> {
    let width = flow.width().saturating_sub(MARGIN);
    let item = desk.item();
    match item {
        Some(item) => flow.prose(&desk.prose(&item.ask, width)),
        None => flow.prose(&desk.plain(GONE, Role::Text, width)),
    }
    flow.gap(1);
    item
}

/// The answer that was given, or why there is none, and the right one.
fn given(desk: &Desk<'_>, grid: &Grid, item: &Item, scope: Scope, flow: &mut Flow<'_>) {
    match desk.sheet().state() {
        ItemState::Marked(verdict) => marked(desk, grid, item, (verdict, scope), flow),
        ItemState::Revealed => shown(desk, grid, item, ("You asked to see it.", scope), flow),
        ItemState::Unanswered | ItemState::New | ItemState::Open(_) => {
            shown(desk, grid, item, ("You left it open.", scope), flow);
        }
    }
    if let Answer::Recall { model, .. } = &item.answer {
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
    let note = note(desk, verdict, scope);
    let mut lines = given.lines(scope);
    match given.headline() {
        Some(headline) => {
            let sign = if verdict.is_right() { Sign::Right } else { Sign::Wrong };
            headline_row(desk, (sign, &headline), &note, flow);
            flow.gap(1);
        }
        None => {
            for line in &mut lines {
                match line.sign {
                    Sign::Right | Sign::Wrong => line.note.clone_from(&note),
                    Sign::Should if scope == Scope::Every => "right".clone_into(&mut line.note),
                    Sign::Should | Sign::Plain => {}
                }
            }
        }
    }
    rows(desk, grid, &lines, flow);
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
    rows(desk, grid, &verdict::answer(item, desk.entry(), scope), flow);
}

/// `✗ Partly right: 2 of 4 pairs            you were certain`
fn headline_row(desk: &Desk<'_>, (sign, said): (Sign, &str), note: &str, flow: &mut Flow<'_>) {
    let (symbol, role) = match sign {
        Sign::Right | Sign::Should => ("✓", Role::Good),
        Sign::Wrong | Sign::Plain => ("✗", Role::Bad),
    };
    let is_narrow = columns(said) + columns(note) + 4 > flow.width();
    let rows = 1 + u16::from(is_narrow);
    flow.block(rows, |area, buf| {
        put(buf, area, (area.x, area.y), symbol, desk.look.style(role));
        put(buf, area, (area.x + 2, area.y), said, desk.look.style(Role::Strong));
        let under = Rect { y: area.y + rows - 1, ..area };
        put_right(buf, under, note, desk.look.style(role));
    });
}

fn rows(desk: &Desk<'_>, grid: &Grid, lines: &[Line], flow: &mut Flow<'_>) {
    let has_whys = lines.iter().any(|line| line.why.is_some());
    let is_pair = lines.len() <= 2 && has_whys;
    let gap = u16::from(is_pair || (is_roomy(grid) && has_whys));
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
    let taken = match desk.sheet().verdict().map(|verdict| &verdict.response) {
        Some(response @ Response::Best(_)) => {
            Given { item, entry: desk.entry(), response }.lines(Scope::Every)
        }
        Some(_) => return,
        None => match &item.answer {
            Answer::Best(_) => verdict::answer(item, desk.entry(), Scope::Every),
            _ => return,
        },
    };
    let others: Vec<Line> = taken.into_iter().filter(|line| line.sign == Sign::Plain).collect();
    if !others.is_empty() {
        rows(desk, grid, &others, flow);
    }
}

/// Where it is taught.
fn source(desk: &Desk<'_>, item: &Item, flow: &mut Flow<'_>) {
    let Some((number, pane)) = desk.pane(&item.teaches) else { return };
    let mut said = format!("From pane {number}, {}.", pane.title);
    let is_right = desk.sheet().verdict().is_some_and(Verdict::is_right);
    if !is_right {
        said = format!("{said} Worth a second look: v opens pane {number}.");
    }
    flow.prose(&desk.plain(&said, Role::Quiet, flow.width().saturating_sub(MARGIN)));
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
