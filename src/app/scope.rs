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
    /// A page whose texts have levels.
    Worded,
    /// Which wording is wanted.
    FirstRun,
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
    /// Every term of the course.
    Glossary,
    /// Every source of the course.
    References,
    /// What a lesson rests on.
    About,
    /// The search.
    Search,
    /// The field for a question of one's own.
    Ask,
    /// The list of panes or items.
    Contents,
    /// The explanation of the keys.
    Help,
    /// A pane looked at from a quiz.
    Peek,
    /// Who is treated, and against which rule.
    SetUp,
    /// A visit of a virtual patient.
    Visit,
    /// Looking back at a virtual patient.
    Debrief,
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
    /// Whether to go on with a quiz that was left.
    Welcome,
    /// The list of an exam's questions.
    Overview,
    /// Before an exam.
    Exam,
    /// What is due for review.
    Due,
    /// How review is scheduled.
    Settings,
    /// What the answers so far say.
    Statistics,
    /// Every attempt.
    History,
    /// What the lab offers.
    Lab,
    /// A guess before a curve.
    Guessing,
    /// A curve with its knobs.
    Bench,
    /// The plots in words.
    InWords,
    /// What the model rests on.
    Basis,
    /// A lesson that is being written cannot be shown.
    Trouble,
    /// The window is too small for anything else.
    Small,
}

impl Scope {
    /// Every scope, in the order of a help page.
    pub const ALL: &[Self] = &[
        Self::FirstRun,
        Self::Home,
        Self::Guess,
        Self::Figure,
        Self::Pane,
        Self::Drawn,
        Self::End,
        Self::Zoom,
        Self::Peek,
        Self::Terms,
        Self::Glossary,
        Self::Sources,
        Self::References,
        Self::About,
        Self::Search,
        Self::Ask,
        Self::Contents,
        Self::SetUp,
        Self::Visit,
        Self::Debrief,
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
        Self::Exam,
        Self::Overview,
        Self::Due,
        Self::Settings,
        Self::Statistics,
        Self::History,
        Self::Lab,
        Self::Guessing,
        Self::Bench,
        Self::InWords,
        Self::Basis,
        Self::Asked,
        Self::Welcome,
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
        Self::Worded,
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
        Self::Worded,
        Self::Untyped,
        Self::Anywhere,
    ];

    /// Whether letters are text here.
    #[must_use]
    pub fn is_typing(self) -> bool {
        matches!(
            self,
            Self::Type | Self::Gaps | Self::Write | Self::Search | Self::Ask | Self::Guessing
        )
    }

    /// The scopes whose bindings hold here, nearest first.
    #[must_use]
    #[expect(clippy::too_many_lines, reason = "one line for each scope")]
    pub fn chain(self) -> &'static [Self] {
        use Scope as S;
        match self {
            S::Hold => &[S::Lettered, S::Flagging, S::Asking, S::Untyped, S::Anywhere],
            S::Choose | S::Order | S::Match => {
                &[S::Spare, S::Lettered, S::Flagging, S::Asking, S::Untyped, S::Anywhere]
            }
            S::Tick => &[S::Lettered, S::Listed, S::Asking, S::Untyped, S::Anywhere],
            S::Name => &[S::Lettered, S::Asking, S::Untyped, S::Anywhere],
            S::Show | S::Told => &[S::Verdict, S::Worded, S::Untyped, S::Anywhere],
            S::Type | S::Gaps | S::Write => &[S::Caret, S::Asking, S::Anywhere],
            S::Search | S::Ask | S::Guessing => &[S::Caret, S::Anywhere],
            S::Anywhere
            | S::Untyped
            | S::Asking
            | S::Lettered
            | S::Listed
            | S::Spare
            | S::Flagging
            | S::Verdict
            | S::Worded
            | S::Caret => &[],
            S::End
            | S::Terms
            | S::Glossary
            | S::Sources
            | S::References
            | S::About
            | S::Peek
            | S::Look => &[S::Worded, S::Untyped, S::Anywhere],
            S::FirstRun
            | S::Home
            | S::Guess
            | S::Figure
            | S::Pane
            | S::Drawn
            | S::Zoom
            | S::Contents
            | S::Help
            | S::Carry
            | S::Compare
            | S::Rate
            | S::SetUp
            | S::Visit
            | S::Debrief
            | S::Ready
            | S::Summary
            | S::Asked
            | S::Welcome
            | S::Exam
            | S::Overview
            | S::Due
            | S::Settings
            | S::Statistics
            | S::History
            | S::Lab
            | S::Bench
            | S::InWords
            | S::Basis
            | S::Trouble
            | S::Small => &[S::Untyped, S::Anywhere],
        }
    }

    /// What a help page calls it.
    #[must_use]
    pub fn title(self) -> &'static str {
        let named = TITLES.iter().find(|(scope, _)| *scope == self);
        named.map_or("", |(_, title)| title)
    }
}

/// What a help page calls each scope.
const TITLES: &[(Scope, &str)] = &[
    (Scope::Anywhere, "Anywhere"),
    (Scope::Untyped, "Anywhere but in a typing field"),
    (Scope::Asking, "Any question"),
    (Scope::Lettered, "A question without typing"),
    (Scope::Spare, "One answer, an order, matching: a hint"),
    (Scope::Flagging, "One answer, an order, matching: a flag"),
    (Scope::Caret, "The caret in a typing field"),
    (Scope::Worded, "Where words have levels"),
    (Scope::FirstRun, "The first start"),
    (Scope::Home, "Home"),
    (Scope::Guess, "A guess before reading"),
    (Scope::Figure, "A figure with steps left"),
    (Scope::Pane, "A pane of text"),
    (Scope::Drawn, "A figure shown whole"),
    (Scope::End, "After the last pane"),
    (Scope::Zoom, "A figure, large"),
    (Scope::Terms, "A term explained"),
    (Scope::Sources, "Sources"),
    (Scope::Glossary, "All terms"),
    (Scope::References, "All sources"),
    (Scope::About, "About a lesson"),
    (Scope::Search, "Search"),
    (Scope::Ask, "A question of your own"),
    (Scope::Contents, "Contents"),
    (Scope::Help, "This page"),
    (Scope::Peek, "A pane, from the quiz"),
    (Scope::SetUp, "Before a virtual patient"),
    (Scope::Visit, "A visit"),
    (Scope::Debrief, "Looking back at a patient"),
    (Scope::Ready, "Before a quiz"),
    (Scope::Choose, "One answer"),
    (Scope::Tick, "Several answers"),
    (Scope::Order, "An order"),
    (Scope::Carry, "An order, one picked up"),
    (Scope::Match, "Matching"),
    (Scope::Name, "Naming parts"),
    (Scope::Type, "A typing field"),
    (Scope::Gaps, "A sentence with gaps"),
    (Scope::Listed, "A question with a list"),
    (Scope::Write, "Your own words"),
    (Scope::Compare, "Comparing with a model answer"),
    (Scope::Rate, "How sure"),
    (Scope::Hold, "Not this one"),
    (Scope::Show, "The answer and why, more to unfold"),
    (Scope::Told, "The answer and why"),
    (Scope::Verdict, "Any answer and why"),
    (Scope::Summary, "The end of a quiz"),
    (Scope::Look, "Looking back"),
    (Scope::Asked, "A question in a box"),
    (Scope::Welcome, "A quiz that was left"),
    (Scope::Exam, "Before an exam"),
    (Scope::Overview, "The questions of an exam"),
    (Scope::Due, "What is due"),
    (Scope::Settings, "How review is scheduled"),
    (Scope::Statistics, "Statistics"),
    (Scope::History, "History"),
    (Scope::Lab, "The lab"),
    (Scope::Guessing, "A guess before a curve"),
    (Scope::Bench, "A curve with its knobs"),
    (Scope::InWords, "A curve in words"),
    (Scope::Basis, "What the model rests on"),
    (Scope::Trouble, "A lesson that cannot be shown"),
    (Scope::Small, "A small window"),
];
