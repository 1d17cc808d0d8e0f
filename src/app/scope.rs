//! Where a key is pressed. A key has one meaning in a scope.

/// Where a key is pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// On every screen.
    Anywhere,
    /// On every screen where letters are not text.
    Untyped,
    /// A question on screen, whatever its kind.
    Asking,
    /// A question in which letters choose.
    Lettered,
    /// A question whose choices stand in a list.
    Listed,
    /// A question in which the letter `h` is free.
    Spare,
    /// A question in which the letter `f` is free.
    Flagging,
    /// A verdict, whatever is unfolded.
    Verdict,
    /// The caret in a typing field.
    Caret,
    /// The home screen.
    Home,
    /// A guess before reading.
    Guess,
    /// A pane whose figure has steps left.
    Figure,
    /// A pane without a figure.
    Pane,
    /// A pane whose figure is shown whole.
    Drawn,
    /// After the last pane.
    End,
    /// A figure that fills the screen.
    Zoom,
    /// The explanation of a term.
    Terms,
    /// The list of sources.
    Sources,
    /// The list of panes or items.
    Contents,
    /// The explanation of the keys.
    Help,
    /// A pane looked at from a quiz.
    Peek,
    /// A quiz that has not begun.
    Ready,
    /// One choice is right.
    Choose,
    /// Several choices are right.
    Tick,
    /// Events to be put in order.
    Order,
    /// An event was picked up.
    Carry,
    /// Right sides for left sides.
    Match,
    /// Names for marks.
    Name,
    /// A field to type into.
    Type,
    /// A sentence with gaps to type into.
    Gaps,
    /// Sentences to type.
    Write,
    /// A model answer to compare with.
    Compare,
    /// How sure one is.
    Rate,
    /// Not this one, and a try is left.
    Hold,
    /// The verdict, with more whys to unfold.
    Show,
    /// The verdict with every why.
    Told,
    /// The end of an attempt.
    Summary,
    /// Looking back at an item.
    Look,
    /// A question with a few answers to choose from.
    Asked,
    /// A lesson that is being written cannot be shown.
    Trouble,
    /// The window is too small for anything else.
    Small,
}

impl Scope {
    /// Every scope, in the order of a help page.
    pub const ALL: &[Self] = &[
        Self::Home,
        Self::Guess,
        Self::Figure,
        Self::Pane,
        Self::Drawn,
        Self::End,
        Self::Zoom,
        Self::Peek,
        Self::Terms,
        Self::Sources,
        Self::Contents,
        Self::Ready,
        Self::Choose,
        Self::Tick,
        Self::Order,
        Self::Carry,
        Self::Match,
        Self::Name,
        Self::Type,
        Self::Gaps,
        Self::Write,
        Self::Compare,
        Self::Rate,
        Self::Hold,
        Self::Show,
        Self::Told,
        Self::Summary,
        Self::Look,
        Self::Asked,
        Self::Help,
        Self::Trouble,
        Self::Small,
        Self::Caret,
        Self::Spare,
        Self::Lettered,
        Self::Flagging,
        Self::Listed,
        Self::Asking,
        Self::Verdict,
        Self::Untyped,
        Self::Anywhere,
    ];

    /// The scopes that are never on screen by themselves: what others have in common.
    pub const SHARED: &[Self] = &[
        Self::Caret,
        Self::Spare,
        Self::Lettered,
        Self::Flagging,
        Self::Listed,
        Self::Asking,
        Self::Verdict,
        Self::Untyped,
        Self::Anywhere,
    ];

    /// Whether letters are text here.
    #[must_use]
    pub fn is_typing(self) -> bool {
        matches!(self, Self::Type | Self::Gaps | Self::Write)
    }

    /// The scopes whose bindings hold here, nearest first.
    #[must_use]
    pub fn chain(self) -> &'static [Self] {
        match self {
            Self::Choose => &[
                Self::Spare,
                Self::Lettered,
                Self::Flagging,
                Self::Listed,
                Self::Asking,
                Self::Untyped,
                Self::Anywhere,
            ],
            Self::Hold => {
                &[Self::Lettered, Self::Flagging, Self::Asking, Self::Untyped, Self::Anywhere]
            }
            Self::Order | Self::Match => &[
                Self::Spare,
                Self::Lettered,
                Self::Flagging,
                Self::Asking,
                Self::Untyped,
                Self::Anywhere,
            ],
            Self::Tick => {
                &[Self::Lettered, Self::Listed, Self::Asking, Self::Untyped, Self::Anywhere]
            }
            Self::Name => &[Self::Lettered, Self::Asking, Self::Untyped, Self::Anywhere],
            Self::Show | Self::Told => &[Self::Verdict, Self::Untyped, Self::Anywhere],
            Self::Type | Self::Gaps | Self::Write => &[Self::Caret, Self::Asking, Self::Anywhere],
            Self::Anywhere
            | Self::Untyped
            | Self::Asking
            | Self::Lettered
            | Self::Listed
            | Self::Spare
            | Self::Flagging
            | Self::Verdict
            | Self::Caret => &[],
            Self::Home
            | Self::Guess
            | Self::Figure
            | Self::Pane
            | Self::Drawn
            | Self::End
            | Self::Zoom
            | Self::Terms
            | Self::Sources
            | Self::Contents
            | Self::Help
            | Self::Peek
            | Self::Ready
            | Self::Carry
            | Self::Compare
            | Self::Rate
            | Self::Summary
            | Self::Look
            | Self::Asked
            | Self::Trouble
            | Self::Small => &[Self::Untyped, Self::Anywhere],
        }
    }

    /// What a help page calls it.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Anywhere => "Anywhere",
            Self::Untyped => "Anywhere but in a typing field",
            Self::Asking => "Any question",
            Self::Lettered => "A question without typing",
            Self::Spare => "One answer, an order, matching: a hint",
            Self::Flagging => "One answer, an order, matching: a flag",
            Self::Caret => "The caret in a typing field",
            Self::Home => "Home",
            Self::Guess => "A guess before reading",
            Self::Figure => "A figure with steps left",
            Self::Pane => "A pane of text",
            Self::Drawn => "A figure shown whole",
            Self::End => "After the last pane",
            Self::Zoom => "A figure, large",
            Self::Terms => "A term explained",
            Self::Sources => "Sources",
            Self::Contents => "Contents",
            Self::Help => "This page",
            Self::Peek => "A pane, from the quiz",
            Self::Ready => "Before a quiz",
            Self::Choose => "One answer",
            Self::Tick => "Several answers",
            Self::Order => "An order",
            Self::Carry => "An order, one picked up",
            Self::Match => "Matching",
            Self::Name => "Naming parts",
            Self::Type => "A typing field",
            Self::Gaps => "A sentence with gaps",
            Self::Listed => "A question with a list",
            Self::Write => "Your own words",
            Self::Compare => "Comparing with a model answer",
            Self::Rate => "How sure",
            Self::Hold => "Not this one",
            Self::Show => "The answer and why, more to unfold",
            Self::Told => "The answer and why",
            Self::Verdict => "Any answer and why",
            Self::Summary => "The end of a quiz",
            Self::Look => "Looking back",
            Self::Asked => "A question in a box",
            Self::Trouble => "A lesson that cannot be shown",
            Self::Small => "A small window",
        }
    }
}
