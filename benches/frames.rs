//! How long drawing a screen, and one key through `update` and `draw` take.
#![allow(missing_docs, reason = "a benchmark has no callers")]

use std::{hint::black_box, rc::Rc};

use divan::Bencher;
use peptibody::{
    app::{Effect, Key, Model, Msg, Now, Screen, update},
    content::{Answer, Course},
    study::{Progress, quiz::Phase},
    ui::{
        draw,
        look::{Glyphs, Look},
        theme::{Depth, Ground, Palette, Theme},
    },
};
use ratatui::{Terminal, backend::TestBackend};

fn main() {
    divan::main();
}

/// A learner whose answers are always safe at once.
struct Desk {
    model: Model,
    terminal: Terminal<TestBackend>,
    now: Now,
}

impl Desk {
    fn new() -> Self {
        let course = Course::embedded();
        let model = Model::new(Rc::new(course), Progress::default(), 3, 1);
        let Ok(terminal) = Terminal::new(TestBackend::new(80, 24));
        Self { model, terminal, now: Now::default() }
    }

    fn press(&mut self, keys: &[Key]) {
        for &key in keys {
            self.send(Msg::Key(key));
        }
    }

    fn send(&mut self, msg: Msg) {
        self.now.mono_ms += 100;
        for effect in update(&mut self.model, msg, self.now) {
            if matches!(effect, Effect::Commit(_)) {
                self.send(Msg::Committed);
            }
        }
    }

    fn draw(&mut self) {
        let theme = Theme { palette: Palette::Calm, ground: Ground::Dark, depth: Depth::True };
        let look = Look { theme, glyphs: Glyphs::Unicode };
        let model = &self.model;
        let Ok(frame) = self.terminal.draw(|frame| {
            draw(frame, model, look);
        });
        black_box(frame);
    }

    /// Opens the first lesson at the first pane that has a figure, or at its first pane.
    fn reading(with_figure: bool) -> Self {
        let mut desk = Self::new();
        desk.press(&[Key::Char('1'), Key::Enter]);
        while with_figure && !desk.shows_figure() {
            desk.press(&[Key::Right]);
        }
        desk
    }

    fn shows_figure(&self) -> bool {
        matches!(&self.model.screen, Screen::Reading { reader, .. } if reader.has_figure())
    }

    /// Opens a question of the kind that `is_wanted`, in whichever lesson has one.
    fn asking(is_wanted: fn(&Answer) -> bool) -> Self {
        for row in 0..3 {
            let mut desk = Self::new();
            desk.press(&vec![Key::Down; row + 1]);
            desk.press(&[Key::Char('t'), Key::Enter]);
            for _ in 0..12 {
                if desk.answer().is_some_and(is_wanted) {
                    return desk;
                }
                desk.press(&[Key::F(8)]);
            }
        }
        Self::new()
    }

    fn answer(&self) -> Option<&Answer> {
        let Screen::Quiz(quizzing) = &self.model.screen else { return None };
        quizzing.item().map(|item| &item.answer)
    }

    /// A verdict, with its whys.
    fn feedback() -> Self {
        let mut desk = Self::asking(|answer| matches!(answer, Answer::Best(_)));
        desk.press(&[Key::F(3), Key::Char('y')]);
        assert!(
            matches!(&desk.model.screen, Screen::Quiz(it) if it.attempt.phase() == Phase::Show)
        );
        desk
    }
}

/// Presses one key and then the other, drawing after each, so that every frame differs.
fn back_and_forth(bencher: Bencher<'_, '_>, mut desk: Desk, there: Key, back: Key) {
    desk.draw();
    let mut is_there = false;
    bencher.bench_local(|| {
        let key = if is_there { back } else { there };
        is_there = !is_there;
        desk.press(&[key]);
        desk.draw();
    });
}

#[divan::bench]
fn first_draw(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(Desk::new).bench_local_values(|mut desk| desk.draw());
}

#[divan::bench]
fn key_at_home(bencher: Bencher<'_, '_>) {
    back_and_forth(bencher, Desk::new(), Key::Down, Key::Up);
}

#[divan::bench]
fn key_at_a_pane(bencher: Bencher<'_, '_>) {
    back_and_forth(bencher, Desk::reading(false), Key::Right, Key::Left);
}

#[divan::bench]
fn key_at_a_figure(bencher: Bencher<'_, '_>) {
    back_and_forth(bencher, Desk::reading(true), Key::Char(' '), Key::Char('b'));
}

#[divan::bench]
fn key_at_best(bencher: Bencher<'_, '_>) {
    let desk = Desk::asking(|answer| matches!(answer, Answer::Best(_)));
    back_and_forth(bencher, desk, Key::Char('a'), Key::Char('b'));
}

#[divan::bench]
fn key_at_multi(bencher: Bencher<'_, '_>) {
    let desk = Desk::asking(|answer| matches!(answer, Answer::Multi { .. }));
    back_and_forth(bencher, desk, Key::Char('a'), Key::Char('b'));
}

#[divan::bench]
fn key_at_order(bencher: Bencher<'_, '_>) {
    let desk = Desk::asking(|answer| matches!(answer, Answer::Order { .. }));
    back_and_forth(bencher, desk, Key::Down, Key::Up);
}

#[divan::bench]
fn key_at_match(bencher: Bencher<'_, '_>) {
    let desk = Desk::asking(|answer| matches!(answer, Answer::Match { .. }));
    back_and_forth(bencher, desk, Key::Char('1'), Key::Char('2'));
}

#[divan::bench]
fn key_at_number(bencher: Bencher<'_, '_>) {
    let desk = Desk::asking(|answer| matches!(answer, Answer::Number { .. }));
    back_and_forth(bencher, desk, Key::Char('7'), Key::Backspace);
}

#[divan::bench]
fn key_at_cloze(bencher: Bencher<'_, '_>) {
    let desk = Desk::asking(|answer| matches!(answer, Answer::Cloze { .. }));
    back_and_forth(bencher, desk, Key::Char('a'), Key::Backspace);
}

#[divan::bench]
fn key_at_short(bencher: Bencher<'_, '_>) {
    let desk = Desk::asking(|answer| matches!(answer, Answer::Short { .. }));
    back_and_forth(bencher, desk, Key::Char('a'), Key::Backspace);
}

#[divan::bench]
fn key_at_label(bencher: Bencher<'_, '_>) {
    let desk = Desk::asking(|answer| matches!(answer, Answer::Label { .. }));
    back_and_forth(bencher, desk, Key::Char('a'), Key::Char('b'));
}

#[divan::bench]
fn key_at_recall(bencher: Bencher<'_, '_>) {
    let desk = Desk::asking(|answer| matches!(answer, Answer::Recall { .. }));
    back_and_forth(bencher, desk, Key::Char('a'), Key::Backspace);
}

#[divan::bench]
fn key_at_feedback(bencher: Bencher<'_, '_>) {
    back_and_forth(bencher, Desk::feedback(), Key::Char('w'), Key::Char('w'));
}

/// One turn of a knob: the model is followed anew, and both plots are drawn.
#[divan::bench]
fn key_at_a_knob(bencher: Bencher<'_, '_>) {
    let mut desk = Desk::new();
    desk.press(&[Key::Char('l'), Key::Char('3'), Key::Char('9'), Key::Enter]);
    assert!(matches!(desk.model.screen, Screen::Bench(_)));
    back_and_forth(bencher, desk, Key::Right, Key::Left);
}

#[divan::bench]
fn key_at_the_day_of_a_plot(bencher: Bencher<'_, '_>) {
    let mut desk = Desk::new();
    desk.press(&[Key::Char('l'), Key::Char('3'), Key::Char('9'), Key::Enter]);
    desk.press(&[Key::Down; 5]);
    back_and_forth(bencher, desk, Key::Right, Key::Left);
}
