//! The keys, made from the one table that also dispatches them.

use ratatui::{buffer::Buffer, layout::Rect, widgets::Widget};

use crate::{
    app::{Binding, KEYMAP, Press, Scope, legend_of},
    ui::{
        cells::{columns, fit, put},
        flow::{Flow, Flowed},
        grid::{Breadth, Column, Grid},
        look::Look,
        paragraph::Prose,
        theme::Role,
        view::View,
        widget::Heading,
    },
};

/// The keys, those of one scope first.
pub(super) struct Help {
    /// Where help was asked for.
    pub(super) scope: Scope,
    /// How to draw it.
    pub(super) look: Look,
}

/// What a learner looks up most, in this order.
const OTHERS: [Scope; 13] = [
    Scope::Home,
    Scope::Pane,
    Scope::Figure,
    Scope::Choose,
    Scope::Tick,
    Scope::Order,
    Scope::Match,
    Scope::Name,
    Scope::Type,
    Scope::Write,
    Scope::Asking,
    Scope::Verdict,
    Scope::Summary,
];

const TYPING: &str = "In a typing field letters are text: there the function keys do what letters \
                      do elsewhere.";
const SIGNS: [(&str, &str); 9] = [
    ("▌", "you are here"),
    ("✓", "right"),
    ("✗", "not this one"),
    ("–", "tried, or shown"),
    ("▸", "this question"),
    ("⚑", "flagged"),
    ("·", "not yet"),
    ("( )", "one answer"),
    ("[ ]", "several"),
];

/// Columns of the keys before what they do, and between two columns of keys.
const KEYS: u16 = 14;
const GUTTER: u16 = 2;

impl View for Help {
    fn title(&self) -> String {
        "Help".to_owned()
    }

    fn note(&self) -> String {
        "? or esc closes".to_owned()
    }

    fn body(&self, grid: &Grid, from: u16, buf: &mut Buffer) -> Flowed {
        let abreast = if grid.breadth() == Breadth::Wide { 3 } else { 2 };
        let mut flow = Flow::new(buf, grid.text(Column::FIGURE), from, self.look);
        let here = entries([self.scope].iter().chain(self.scope.chain()));
        self.section(&flow_in_columns(&here), &mut flow);
        flow.gap(1);
        flow.prose(&Prose::of_text(TYPING, Role::Text, flow.width(), self.look));
        flow.gap(1);
        self.signs(abreast, &mut flow);
        let others: Vec<Scope> = OTHERS.into_iter().filter(|it| *it != self.scope).collect();
        for scopes in others.chunks(abreast) {
            flow.gap(1);
            self.abreast(scopes, abreast, &mut flow);
        }
        flow.finish()
    }
}

impl Help {
    fn section(&self, rows: &[Vec<Entry>], flow: &mut Flow<'_>) {
        flow.block(Heading::ROWS, |area, buf| {
            (&Heading::Section(self.scope.title(), self.look)).render(area, buf);
        });
        for row in rows {
            flow.block(1, |area, buf| {
                for (entry, cell) in row.iter().zip(cells(area, cell_width(area, 2))) {
                    self.entry(entry, cell, buf);
                }
            });
        }
    }

    fn abreast(&self, scopes: &[Scope], abreast: usize, flow: &mut Flow<'_>) {
        let lists: Vec<Vec<Entry>> =
            scopes.iter().map(|scope| entries([scope].into_iter())).collect();
        let longest = lists.iter().map(Vec::len).max().unwrap_or(0);
        let rows = u16::try_from(longest).unwrap_or(u16::MAX).saturating_add(Heading::ROWS);
        flow.block(rows, |area, buf| {
            let width = cell_width(area, abreast);
            for ((scope, list), cell) in scopes.iter().zip(&lists).zip(cells(area, width)) {
                (&Heading::Section(scope.title(), self.look)).render(cell, buf);
                let under = cell.rows().skip(usize::from(Heading::ROWS));
                list.iter().zip(under).for_each(|(entry, row)| self.entry(entry, row, buf));
            }
        });
    }

    fn entry(&self, entry: &Entry, area: Rect, buf: &mut Buffer) {
        let keys = self.look.text(&entry.keys);
        let keys = fit(&keys, KEYS - 1);
        put(buf, area, (area.x, area.y), &keys, self.look.style(Role::Accent));
        let label = self.look.text(entry.label);
        let label = fit(&label, area.width.saturating_sub(KEYS));
        let x = area.x.saturating_add(KEYS);
        put(buf, area, (x, area.y), &label, self.look.style(Role::Text));
    }

    /// Signs stand in cells, not in running text: in ASCII they look as they do on the screens.
    fn signs(&self, abreast: usize, flow: &mut Flow<'_>) {
        flow.block(Heading::ROWS, |area, buf| {
            (&Heading::Section("Signs", self.look)).render(area, buf);
        });
        let mut signs = SIGNS.to_vec();
        signs.insert(3, (self.look.key_sign(), "the right one"));
        for row in signs.chunks(abreast) {
            flow.block(1, |area, buf| {
                for ((sign, words), cell) in row.iter().zip(cells(area, cell_width(area, abreast)))
                {
                    put(buf, cell, (cell.x, cell.y), sign, self.look.style(Role::Accent));
                    let x = cell.x.saturating_add(KEYS);
                    put(buf, cell, (x, cell.y), words, self.look.style(Role::Text));
                }
            });
        }
    }
}

/// Keys and what they do.
#[derive(Clone)]
struct Entry {
    keys: String,
    label: &'static str,
}

/// The entries of some scopes: what the line of keys shows, with the other keys that mean the same.
fn entries<'a>(scopes: impl Iterator<Item = &'a Scope>) -> Vec<Entry> {
    let bindings: Vec<&Binding> =
        scopes.flat_map(|scope| KEYMAP.iter().filter(move |it| it.scope == *scope)).collect();
    let shown = legend_of(bindings.iter().copied());
    shown
        .iter()
        .map(|entry| Entry { keys: keys_of(entry.label, &bindings), label: entry.label })
        .collect()
}

/// Every key with this label, those that are shown first, as far as there is room.
fn keys_of(label: &str, bindings: &[&Binding]) -> String {
    let same = || bindings.iter().filter(|it| it.label == label);
    let first = same().next().map(|it| it.scope);
    let shown = same().filter(|it| Some(it.scope) == first).map(|it| it.press.shown(u8::MAX));
    let others = same().flat_map(|it| {
        let is_shown = Some(it.scope) == first;
        others(it.press).into_iter().skip(usize::from(is_shown))
    });
    let mut keys = String::new();
    for key in shown.chain(others) {
        let glued = key.chars().all(is_arrow) && keys.chars().last().is_some_and(is_arrow);
        let gap = if keys.is_empty() || glued { "" } else { " " };
        let longer = format!("{keys}{gap}{key}");
        if columns(&longer) < KEYS {
            keys = longer;
        }
    }
    keys
}

fn is_arrow(key: char) -> bool {
    matches!(key, '↑' | '↓' | '←' | '→')
}

fn others(press: Press) -> Vec<String> {
    match press {
        Press::Keys(keys) => keys.iter().map(ToString::to_string).collect(),
        Press::Letters(_) | Press::Digits(_) | Press::Number | Press::Text => {
            vec![press.shown(u8::MAX)]
        }
    }
}

/// Lays a list out in two columns, read downwards; the longest words have room there.
fn flow_in_columns(list: &[Entry]) -> Vec<Vec<Entry>> {
    let rows = list.len().div_ceil(2);
    let row = |at: usize| list.iter().skip(at).step_by(rows.max(1)).cloned().collect();
    (0..rows).map(row).collect()
}

fn cell_width(area: Rect, abreast: usize) -> u16 {
    let abreast = u16::try_from(abreast.max(1)).unwrap_or(1);
    (area.width + GUTTER) / abreast - GUTTER.min(area.width / abreast)
}

fn cells(area: Rect, width: u16) -> impl Iterator<Item = Rect> {
    let step = usize::from(width.saturating_add(GUTTER).max(1));
    (area.x..area.right()).step_by(step).map(move |x| Rect { x, width, ..area })
}
