//! Widgets stand as the sketches draw them, and say where the cursor has to be.

use peptibody::ui::{
    look::Look,
    paragraph::Prose,
    theme::Role,
    widget::{
        Bar, Choice, Choices, Dot, Dots, Judged, Marked, Menu, Popup, Progress, Shape, Sign, Tick,
    },
};
use ratatui::{
    layout::{Position, Rect},
    widgets::Widget,
};

use super::gallery::drawn;

const LOOK: Look =
    Look { theme: peptibody::ui::theme::Theme::MONO, glyphs: peptibody::ui::look::Glyphs::Unicode };

#[test]
fn choices_stand_as_drawn() {
    let [a, b, c] = ["No sequence shared with TPO", "An Fc domain of human IgG1", "Four"];
    let choices = [
        Choice { letter: 'a', text: a, tick: Tick::Picked },
        Choice { letter: 'b', text: b, tick: Tick::Tried },
        Choice { letter: 'c', text: c, tick: Tick::Free },
    ];
    let choices =
        Choices { choices: &choices, shape: Shape::Round, here: Some(0), gap: 0, look: LOOK };
    let rows = drawn(66, 3, |area, buf| (&choices).render(area, buf));
    let wanted = [
        "▌ (•) a  No sequence shared with TPO",
        "  (–) b  An Fc domain of human IgG1   tried",
        "  ( ) c  Four",
    ];
    assert_eq!(rows, wanted);
}

#[test]
fn a_long_choice_hangs_under_its_text_and_moves_the_next_ones() {
    let choice = |letter, text| Choice { letter, text, tick: Tick::Picked };
    let choices = [choice('a', "one two three"), choice('b', "four")];
    let choices =
        Choices { choices: &choices, shape: Shape::Square, here: Some(1), gap: 1, look: LOOK };
    let rows = drawn(17, 4, |area, buf| (&choices).render(area, buf));
    assert_eq!(rows, ["  [x] a  one two", "         three", "", "▌ [x] b  four"]);
    assert_eq!(choices.rows(17), 4);
    assert_eq!(choices.cursor(Rect::new(6, 8, 17, 4)), Some(Position::new(6, 11)));
    assert_eq!(choices.cursor(Rect::new(6, 8, 17, 2)), None);
}

#[test]
fn a_verdict_stands_as_drawn() {
    let why = "This lengthens its stay in plasma; it does not stop cross-reaction.";
    let why = Prose::of_text(why, Role::Text, 61, LOOK);
    let judged = Judged {
        sign: Sign::Wrong,
        letter: 'b',
        text: "An Fc domain of human IgG1",
        note: "you were certain",
        why: Some(&why),
        look: LOOK,
    };
    let rows = drawn(66, judged.rows(66), |area, buf| (&judged).render(area, buf));
    let wanted = [
        "✗ b  An Fc domain of human IgG1                   you were certain",
        "     This lengthens its stay in plasma; it does not stop",
        "     cross-reaction.",
    ];
    assert_eq!(rows, wanted);
}

#[test]
fn a_note_without_room_stands_under_the_text() {
    let text = "An Fc domain of human IgG1";
    let (note, why) = ("right, and you were certain", None);
    let judged = Judged { sign: Sign::Right, letter: 'b', text, note, why, look: LOOK };
    let rows = drawn(40, judged.rows(40), |area, buf| (&judged).render(area, buf));
    assert_eq!(rows[0], "✓ b  An Fc domain of human IgG1");
    assert_eq!(rows[1], format!("{note:>40}"));
}

#[test]
fn the_marked_text_hangs() {
    let prose = Prose::of_text("Same receptor as TPO.", Role::Text, 16, LOOK);
    let rows = drawn(18, 2, |area, buf| (&Marked { prose: &prose, look: LOOK }).render(area, buf));
    assert_eq!(rows, ["▌ Same receptor as", "  TPO."]);
}

#[test]
fn a_box_with_a_menu_stands_as_drawn() {
    let popup = Popup { title: "Welcome back", note: "1 of 3", look: LOOK };
    let menu = Menu { entries: &["Go on", "Throw away"], here: 0, look: LOOK };
    let rows = drawn(24, 6, |area, buf| {
        ratatui::widgets::Widget::render("under".repeat(20), area, buf);
        (&popup).render(area, buf);
        (&menu).render(Popup::inner(area), buf);
    });
    let wanted = [
        "╭─ Welcome back ───────╮",
        "│                      │",
        "│  ▌ Go on             │",
        "│    Throw away        │",
        "│                      │",
        "╰───────────── 1 of 3 ─╯",
    ];
    assert_eq!(rows, wanted);
    assert_eq!(menu.cursor(Rect::new(3, 2, 18, 2)), Some(Position::new(3, 2)));
}

#[test]
fn dots_wrap_where_the_row_ends() {
    let dots = [Dot::Right, Dot::Wrong, Dot::Here, Dot::Open, Dot::Open];
    let dots = Dots { dots: &dots, look: LOOK };
    assert_eq!(drawn(20, 1, |area, buf| (&dots).render(area, buf)), ["✓ ✗ ▸ · ·"]);
    assert_eq!(drawn(5, 2, |area, buf| (&dots).render(area, buf)), ["✓ ✗ ▸", "· ·"]);
    assert_eq!((dots.rows(20), dots.rows(5)), (1, 2));
}

#[test]
fn a_line_of_progress_is_full_only_at_the_end() {
    let line = |done, of| {
        let progress = Progress { done, of, look: LOOK };
        drawn(8, 1, |area, buf| (&progress).render(area, buf)).concat()
    };
    assert_eq!(line(0, 5), "────────");
    assert_eq!(line(1, 100), "━───────");
    assert_eq!(line(2, 5), "━━━─────");
    assert_eq!(line(99, 100), "━━━━━━━─");
    assert_eq!(line(5, 5), "━━━━━━━━");
}

#[test]
fn a_bar_counts_half_columns() {
    let bar = |amount| {
        let bar = Bar { amount, most: 6, look: LOOK };
        drawn(3, 1, |area, buf| (&bar).render(area, buf)).concat()
    };
    assert_eq!([bar(0), bar(1), bar(2), bar(3), bar(6)], ["", "▌", "█", "█▌", "███"]);
}
