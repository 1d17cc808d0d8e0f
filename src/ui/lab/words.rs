//! The plots of the bench in words, for those who cannot see them and for a note book.

use ratatui::buffer::Buffer;

use super::told;
use crate::{
    content::{NOT_FOR_DOSING, Preset},
    study::lab::{Drawn, Run},
    ui::{
        flow::{Flow, Flowed},
        grid::{Column, Grid},
        look::Look,
        paragraph::Prose,
        theme::Role,
        view::View,
    },
};

/// The plots in words.
pub(super) struct InWords<'a> {
    /// What is on the bench.
    pub(super) drawn: Option<(&'a Preset, &'a Drawn)>,
    /// How to draw it.
    pub(super) look: Look,
}

impl View for InWords<'_> {
    fn title(&self) -> String {
        let title = self.drawn.map_or_else(String::new, |(preset, _)| preset.title.to_string());
        format!("Lab · {title} · in words")
    }

    fn note(&self) -> String {
        NOT_FOR_DOSING.to_owned()
    }

    fn keeps_note(&self) -> bool {
        true
    }

    fn body(&self, grid: &Grid, from: u16, buf: &mut Buffer) -> Flowed {
        let mut flow = Flow::new(buf, grid.text(Column::PROSE), from, self.look);
        if let Some((preset, drawn)) = self.drawn {
            self.tell(&drawn.label, &drawn.run, &mut flow);
            if let Some((label, run)) = &drawn.before {
                flow.gap(1);
                self.tell(label, run, &mut flow);
            }
            flow.gap(1);
            let [guessed, answer] = told::guess(preset.about, &drawn.guess);
            let sentence =
                format!("{} You guessed {guessed}; the model says {answer}.", preset.ask);
            self.say(&sentence, Role::Text, &mut flow);
            self.say(&format!("Look for: {}", preset.look), Role::Text, &mut flow);
            self.say(&format!("Not shown: {}", preset.cannot), Role::Text, &mut flow);
        }
        flow.finish()
    }
}

impl InWords<'_> {
    fn tell(&self, label: &str, run: &Run, flow: &mut Flow<'_>) {
        self.say(label, Role::Strong, flow);
        let sentences = run.reading().map(|it| told::reading(run, &it)).unwrap_or_default();
        for sentence in sentences {
            self.say(&sentence, Role::Text, flow);
        }
    }

    fn say(&self, text: &str, role: Role, flow: &mut Flow<'_>) {
        let prose = Prose::of_text(text, role, flow.width(), self.look);
        flow.prose(&prose);
    }
}
