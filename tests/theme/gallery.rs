//! Every widget once, with content that is awkward on purpose.

use std::borrow::Cow;

use peptibody::{
    content::{
        Id, Line, Mark, Point, Still, Words,
        markup::{Block, Span},
    },
    ui::{
        flow::Flow,
        grid::{Column, Grid},
        look::Look,
        page::{Key, Page, mark_hidden},
        paragraph::{Names, Prose},
        theme::Role,
        too_small::TooSmall,
        widget::{
            Bar, Choice, Choices, DayAxis, Dot, Dots, Dress, Field, Figure, Heading, Judged, Keys,
            Marked, Marks, Menu, Plot, Popup, Progress, Rule, Scale, Shape, Sign, Stroke, Tick,
            Trace,
        },
    },
};
use ratatui::{
    buffer::{Buffer, Cell},
    layout::Rect,
    widgets::Widget,
};

pub(super) type Draw = fn(Rect, &mut Buffer, Look);

/// Every widget with a name for messages.
pub(super) const ALL: &[(&str, Draw)] = &[
    ("rules", rules),
    ("headings", headings),
    ("keys", keys),
    ("progress", progress),
    ("dots", dots),
    ("bars", bars),
    ("choices", choices),
    ("judged", judged),
    ("marked", marked),
    ("menu", menu),
    ("popup", popup),
    ("fields", fields),
    ("figure", figure),
    ("plot", plot),
    ("page", page),
    ("too small", too_small),
];

pub(super) const KEYS: &[Key<'_>] = &[
    Key { keys: "↑↓", label: "choose" },
    Key { keys: "enter", label: "open" },
    Key { keys: "d", label: "due" },
    Key { keys: "x", label: "exam" },
    Key { keys: "p", label: "present" },
    Key { keys: "?", label: "help" },
    Key { keys: "esc", label: "back" },
];

/// Names that know one term and number every source 7.
pub(super) struct OneTerm;

impl Names for OneTerm {
    fn term(&self, id: &Id) -> Option<&str> {
        (id.as_str() == "tpo").then_some("thrombopoietin (TPO)")
    }

    fn number(&self, _: &Id) -> Option<usize> {
        Some(7)
    }
}

pub(super) fn id(name: &str) -> Id {
    Id::new(name).unwrap()
}

pub(super) fn blocks() -> Vec<Block> {
    vec![
        Block::Paragraph(vec![
            Span::Plain("Counts above 50 ×10⁹/L … need ".into()),
            Span::Term { id: id("tpo"), shown: None },
            Span::Plain(", ".into()),
            Span::Emphasis("not α".into()),
            Span::Plain(" ".into()),
            Span::Cite(vec![id("one"), id("two")]),
            Span::Plain(".".into()),
        ]),
        Block::Bullet(vec![Span::Strong("≥ 4".into()), Span::Plain(" sites".into())]),
        Block::Bullet(vec![Span::Code("peptibody check".into())]),
    ]
}

pub(super) fn still(art: &str) -> Still {
    Still {
        art: Words::new(art).unwrap(),
        alt: Words::new("A picture.").unwrap(),
        curves: Vec::new(),
    }
}

fn rules(area: Rect, buf: &mut Buffer, look: Look) {
    for (row, stroke) in area.rows().zip([Stroke::Frame, Stroke::Inside]) {
        (&Rule { stroke, look }).render(row, buf);
    }
    (&Rule { stroke: Stroke::Frame, look }).render(area, buf);
}

fn headings(area: Rect, buf: &mut Buffer, look: Look) {
    (&Heading::Page("A title – “quoted”", look)).render(area, buf);
    (&Heading::Section("Lessons", look)).render(area, buf);
}

fn keys(area: Rect, buf: &mut Buffer, look: Look) {
    (&Keys { keys: KEYS, look }).render(area, buf);
}

fn progress(area: Rect, buf: &mut Buffer, look: Look) {
    (&Progress { done: 2, of: 5, look }).render(area, buf);
}

fn dots(area: Rect, buf: &mut Buffer, look: Look) {
    let dots = [Dot::Right, Dot::Wrong, Dot::Here, Dot::Open].repeat(10);
    (&Dots { dots: &dots, look }).render(area, buf);
}

fn bars(area: Rect, buf: &mut Buffer, look: Look) {
    (&Bar { amount: 3, most: 7, look }).render(area, buf);
}

pub(super) const CHOICES: &[Choice<'_>] = &[
    Choice { letter: 'a', text: "No sequence shared with TPO", tick: Tick::Picked },
    Choice { letter: 'b', text: "An Fc domain – of human IgG1", tick: Tick::Tried },
    Choice { letter: 'c', text: "Dose × weight", tick: Tick::Free },
];

fn choices(area: Rect, buf: &mut Buffer, look: Look) {
    for shape in [Shape::Round, Shape::Square] {
        let choices = Choices { choices: CHOICES, shape, here: Some(1), gap: 1, look };
        assert!(choices.cursor(area).is_none_or(|at| area.contains(at)));
        (&choices).render(area, buf);
    }
}

fn judged(area: Rect, buf: &mut Buffer, look: Look) {
    let blocks = blocks();
    let why = Prose::of_blocks(&blocks, area.width.saturating_sub(5), look, &OneTerm);
    let note = "right, and you were certain";
    for sign in [Sign::Right, Sign::Wrong, Sign::Should, Sign::Plain] {
        let text = "Cross-reacting – antibodies";
        let judged = Judged { sign, letter: 'a', text, note, why: Some(&why), look };
        (&judged).render(area, buf);
    }
}

fn marked(area: Rect, buf: &mut Buffer, look: Look) {
    let blocks = blocks();
    let prose = Prose::of_blocks(&blocks, area.width.saturating_sub(2), look, &OneTerm);
    (&Marked { prose: &prose, look }).render(area, buf);
}

fn menu(area: Rect, buf: &mut Buffer, look: Look) {
    let menu = Menu { entries: &["Go on …", "Throw this attempt away"], here: 1, look };
    assert!(menu.cursor(area).is_none_or(|at| area.contains(at)));
    (&menu).render(area, buf);
}

fn popup(area: Rect, buf: &mut Buffer, look: Look) {
    (&Popup { title: "c-Mpl – a receptor", note: "1 of 3", look }).render(area, buf);
    menu(Popup::inner(area), buf, look);
}

fn fields(area: Rect, buf: &mut Buffer, look: Look) {
    let text = "Plättchen carry the receptor as well,\nso each one takes some drug 漢字 out.";
    for dress in [Dress::Boxed, Dress::Brackets, Dress::Page] {
        for caret in [0, 3, 30, 999] {
            let field = Field { text, caret, dress, look };
            assert!(field.cursor(area).is_none_or(|at| area.contains(at)));
            (&field).render(area, buf);
        }
    }
}

fn figure(area: Rect, buf: &mut Buffer, look: Look) {
    let (before, still) = (still("\n╭─╮\n│ │\n"), still("\n╭─╮\n│◆│ Fc, ×2\n╰─╯\n"));
    let marks = [Point::Left, Point::Right, Point::Up, Point::Down];
    let marks = marks.map(|point| Mark { mark: 1, at: (8, 1), point });
    let marks = Some(Marks { marks: &marks, here: Some(1) });
    (&Figure { still: &still, before: Some(&before), cols: 12, marks, look }).render(area, buf);
}

fn plot(area: Rect, buf: &mut Buffer, look: Look) {
    let points = [(0.0, 16.0), (3.0, 20.0), (9.0, 900.0), (14.0, 40.0)];
    let traces = [Line::Solid, Line::Dotted].map(|line| Trace {
        points: &points,
        line,
        label: "every 2 weeks – “now”",
    });
    let plot = Plot {
        unit: "×10⁹/L",
        ticks: &[50.0, 200.0, 400.0],
        levels: &[50.0, 200.0, 400.0],
        traces: &traces,
        dots: &points,
        cursor: Some(7.0),
        guess: Some((7.0, 500.0)),
        ..Plot::new((0.0, 14.0), Scale::up_to(400.0), look)
    };
    (&plot).render(area, buf);
    let doses = [(0.0, Cow::from("½")), (7.0, Cow::from("–"))];
    let (days, margins) = (plot.days, plot.margins());
    (&DayAxis { days, doses: &doses, unit: "µg/kg", margins, look }).render(area, buf);
}

fn page(area: Rect, buf: &mut Buffer, look: Look) {
    let Some(grid) = Grid::of(area) else { return };
    let page = Page { title: "2 · The molecule", note: "Student · 2/5", keys: KEYS };
    page.draw(&grid, look, buf);
    let blocks = blocks();
    let text = grid.text_above_foot(Column::PROSE);
    let prose = Prose::of_blocks(&blocks, text.width, look, &OneTerm);
    let mut flow = Flow::new(buf, text, 2, look);
    for _ in 0..30 {
        flow.prose(&prose);
        flow.gap(1);
    }
    let flowed = flow.finish();
    mark_hidden(&grid, flowed.extent, 2, look, buf);
    let note = Prose::of_text("On this pane …", Role::Quiet, 20, look);
    if let Some(rail) = grid.rail(Column::PROSE) {
        note.render(rail, buf);
    }
}

fn too_small(area: Rect, buf: &mut Buffer, look: Look) {
    (&TooSmall { look }).render(area, buf);
}

/// The rows of a buffer without blanks at their ends.
pub(super) fn rows(buf: &Buffer) -> Vec<String> {
    let rows = buf.content.chunks(usize::from(buf.area.width).max(1));
    rows.map(|row| row.iter().map(Cell::symbol).collect::<String>())
        .map(|row| row.trim_end().to_owned())
        .collect()
}

/// What a widget draws on so many columns and rows.
pub(super) fn drawn(width: u16, height: u16, draw: impl FnOnce(Rect, &mut Buffer)) -> Vec<String> {
    let area = Rect::new(0, 0, width, height);
    let mut buf = Buffer::empty(area);
    draw(area, &mut buf);
    rows(&buf)
}
