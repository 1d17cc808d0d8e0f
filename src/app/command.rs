//! What a person meant by a key.

/// What a person meant by a key. One meaning each, on every screen that knows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// Move the choice up.
    Up,
    /// Move the choice down.
    Down,
    /// Open or answer what is chosen.
    Open,
    /// Go out one level.
    Leave,
    /// One step on.
    Forward,
    /// One step back.
    Back,
    /// The next pane or item, whatever is left here.
    NextPane,
    /// The pane or item before.
    PrevPane,
    /// One more, or the next value.
    More,
    /// One less, or the value before.
    Less,
    /// This digit, 0 to 9, of a number.
    Digit(u8),
    /// The choice with this place on screen, counted from 0.
    Pick(usize),
    /// Tick, pick up or put down what is chosen.
    Toggle,
    /// Take away what was given.
    Clear,
    /// Say how sure one is, 1 to 3.
    Sure(u8),
    /// Show the hint.
    Hint,
    /// Show the answer.
    ShowMe,
    /// Say that a question was too easy.
    TooEasy,
    /// Mark for later.
    Flag,
    /// Show why each other choice is right or wrong.
    Whys,
    /// Show the pane that teaches this.
    SeePane,
    /// Begin again with what was missed.
    Missed,
    /// Begin again with everything.
    Again,
    /// Begin with another one.
    Another,
    /// End the attempt.
    Finish,
    /// Compare with the model answer.
    Compare,
    /// Go to the next field.
    NextField,
    /// Go to the field before.
    PrevField,
    /// Change the text at the caret.
    Type(Typing),
    /// Confirm.
    Yes,
    /// Do not confirm.
    No,
    /// Show the figure as large as it goes.
    Zoom,
    /// Explain the terms of this pane.
    Terms,
    /// List every term of the course.
    Glossary,
    /// Show the sources.
    Sources,
    /// List every source of the course.
    References,
    /// Say how far the lesson's review is, and how to report a mistake.
    About,
    /// Search everything that can be read.
    Search,
    /// Write down a question of one's own.
    Ask,
    /// Word things for the next kind of reader.
    Level,
    /// List the panes or the items.
    Contents,
    /// Review what is due.
    Due,
    /// Review only for five minutes.
    Briefly,
    /// Review one lesson after another.
    ByLesson,
    /// A week later.
    WeekMore,
    /// A week earlier.
    WeekLess,
    /// Say how review is scheduled.
    Settings,
    /// Take an exam.
    Exam,
    /// Show what the answers so far say.
    Statistics,
    /// List every attempt.
    History,
    /// Open the dose lab, or what this pane tries in it.
    Lab,
    /// Tell a plot in words.
    InWords,
    /// Say what the model rests on.
    Basis,
    /// Put the knobs back.
    Reset,
    /// Take the quiz.
    Quiz,
    /// Scroll up.
    ScrollUp,
    /// Scroll down.
    ScrollDown,
    /// Scroll to the first row.
    Top,
    /// Scroll to the last row.
    Bottom,
    /// Explain the keys.
    Help,
    /// Leave to the shell; the program can be brought back.
    Suspend,
    /// Leave the program.
    Quit,
}

/// A change at the caret of a typing field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Typing {
    /// This character goes in.
    Insert(char),
    /// The character before the caret goes.
    Backspace,
    /// The character after the caret goes.
    Delete,
    /// The caret goes left.
    Left,
    /// The caret goes right.
    Right,
    /// The caret goes to the start.
    Home,
    /// The caret goes to the end.
    End,
}
