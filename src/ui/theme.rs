//! Styles by role, so that no view names a colour. No role is dimmed: a theme could not repair that.

use ratatui::style::{Color, Modifier, Style};

use super::palette::{self, Ink, Inks};

/// What a piece of the screen is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Running text.
    Text,
    /// Titles and headings.
    Title,
    /// The one strong phrase of a pane.
    Strong,
    /// Emphasised words.
    Emphasis,
    /// Words set as typed, such as a command.
    Code,
    /// A word of the glossary.
    Term,
    /// A citation, `[1]`.
    Cite,
    /// Labels, notes and done things.
    Quiet,
    /// Lines between and around things.
    Rule,
    /// The one `▌`, key names, the current step.
    Accent,
    /// What is right; a word and a sign say it too.
    Good,
    /// What is not right; a word and a sign say it too.
    Bad,
    /// The ink of a figure.
    Figure,
    /// What this step of a figure changed.
    Changed,
}

impl Role {
    /// Every role, for tests that go through all of them.
    pub const ALL: [Self; 14] = [
        Self::Text,
        Self::Title,
        Self::Strong,
        Self::Emphasis,
        Self::Code,
        Self::Term,
        Self::Cite,
        Self::Quiet,
        Self::Rule,
        Self::Accent,
        Self::Good,
        Self::Bad,
        Self::Figure,
        Self::Changed,
    ];
}

/// How much the screen insists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Palette {
    /// Quiet colours on the terminal's own background.
    #[default]
    Calm,
    /// Black and white with its own background, bold and underline.
    Contrast,
    /// No colour: bold, underline and reverse only.
    Mono,
}

/// Whether the terminal's background is dark or light.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ground {
    /// From black to Solarized dark.
    #[default]
    Dark,
    /// From white to Solarized light.
    Light,
}

/// How many colours the terminal shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Depth {
    /// The sixteen named ones, whose look the learner chose.
    #[default]
    Sixteen,
    /// The 256 indexed ones.
    Indexed,
    /// Any.
    True,
}

/// A palette on a ground at a depth: turns a role into a style.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Theme {
    /// How much the screen insists.
    pub palette: Palette,
    /// What is behind it.
    pub ground: Ground,
    /// How many colours there are.
    pub depth: Depth,
}

impl Theme {
    /// A theme without colour, for `NO_COLOR` and for tests.
    pub const MONO: Self =
        Self { palette: Palette::Mono, ground: Ground::Dark, depth: Depth::Sixteen };

    /// What lies under a whole page. Only [`Palette::Contrast`] paints a background.
    #[must_use]
    pub fn base(self) -> Style {
        let inks = self.inks();
        let style = inks.ground.map_or(Style::new(), |ink| Style::new().bg(self.color(ink)));
        inks.text.map_or(style, |ink| style.fg(self.color(ink)))
    }

    /// The style of `role`, without a background.
    #[must_use]
    pub fn style(self, role: Role) -> Style {
        let style = Style::new().add_modifier(self.modifier(role));
        match (self.palette, self.ink(role)) {
            (Palette::Mono, _) | (_, None) => style,
            (Palette::Calm | Palette::Contrast, Some(ink)) => style.fg(self.color(ink)),
        }
    }

    fn inks(self) -> Inks {
        palette::inks(self.palette, self.ground)
    }

    fn ink(self, role: Role) -> Option<Ink> {
        let inks = self.inks();
        match role {
            Role::Text
            | Role::Title
            | Role::Strong
            | Role::Emphasis
            | Role::Code
            | Role::Term
            | Role::Figure
            | Role::Changed => inks.text,
            Role::Quiet | Role::Cite => inks.quiet,
            Role::Rule => inks.rule,
            Role::Accent => inks.accent,
            Role::Good => inks.good,
            Role::Bad => inks.bad,
        }
    }

    fn modifier(self, role: Role) -> Modifier {
        let calm = self.palette == Palette::Calm;
        let mono = self.palette == Palette::Mono;
        match role {
            Role::Title | Role::Strong | Role::Changed => Modifier::BOLD,
            Role::Emphasis if mono => Modifier::BOLD,
            Role::Emphasis => Modifier::ITALIC,
            Role::Term => Modifier::UNDERLINED,
            Role::Accent | Role::Good if !calm => Modifier::BOLD,
            Role::Bad if !calm => Modifier::BOLD.union(Modifier::UNDERLINED),
            Role::Accent | Role::Good | Role::Bad => Modifier::empty(),
            Role::Text | Role::Code | Role::Cite | Role::Quiet | Role::Rule | Role::Figure => {
                Modifier::empty()
            }
        }
    }

    fn color(self, ink: Ink) -> Color {
        match self.depth {
            Depth::Sixteen => ink.named,
            Depth::Indexed => Color::Indexed(ink.index),
            Depth::True => Color::from_u32(ink.rgb),
        }
    }
}
