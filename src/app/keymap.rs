//! Every key the program knows, in one table. Dispatch, footer, help and README all come from it.

use super::{Command, Key, Scope, Typing};

/// One row of the table: these keys, in this scope, mean this.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// Where it holds.
    pub scope: Scope,
    /// What is pressed.
    pub press: Press,
    /// What is meant. For letters and digits, what the first of them means.
    pub command: Command,
    /// What it does, in a word or two. Neighbours with one label are shown as one.
    pub label: &'static str,
}

/// What is pressed.
#[derive(Clone, Copy, Debug)]
pub enum Press {
    /// Any of these; the first is the one that is shown.
    Keys(&'static [Key]),
    /// A letter from `a` on, at most this many: the place on screen.
    Letters(u8),
    /// A digit from `1` on, at most this many: the place on screen.
    Digits(u8),
    /// A digit from `0` to `9`: a number.
    Number,
    /// Any printable character: text.
    Text,
}

const fn on(scope: Scope, keys: &'static [Key], command: Command, label: &'static str) -> Binding {
    Binding { scope, press: Press::Keys(keys), command, label }
}

const fn letters(scope: Scope, count: u8, label: &'static str) -> Binding {
    Binding { scope, press: Press::Letters(count), command: Command::Pick(0), label }
}

const fn digits(scope: Scope, count: u8, label: &'static str) -> Binding {
    Binding { scope, press: Press::Digits(count), command: Command::Pick(0), label }
}

const fn number(scope: Scope, label: &'static str) -> Binding {
    Binding { scope, press: Press::Number, command: Command::Digit(0), label }
}

const fn text(scope: Scope, label: &'static str) -> Binding {
    Binding { scope, press: Press::Text, command: Command::Type(Typing::Insert(' ')), label }
}

const UP: &[Key] = &[Key::Up, Key::Char('k')];
const DOWN: &[Key] = &[Key::Down, Key::Char('j')];
const LEFT: &[Key] = &[Key::Left, Key::Char('b')];
const ENTER: &[Key] = &[Key::Enter];
const ESC: &[Key] = &[Key::Esc];
const SPACE: &[Key] = &[Key::Char(' ')];
const LEVEL: &[Key] = &[Key::Char('L')];
const SEARCH: &[Key] = &[Key::Char('/')];
const ABOUT: &[Key] = &[Key::Char('a')];
const LAB: &[Key] = &[Key::Char('l')];
const BASIS: &[Key] = &[Key::Char('i')];
const WORDS: &[Key] = &[Key::Char('w')];

/// Every key the program knows.
pub const KEYMAP: &[Binding] = {
    use Command as C;
    use Scope as S;
    &[
        on(S::FirstRun, UP, C::Up, "choose"),
        on(S::FirstRun, DOWN, C::Down, "choose"),
        digits(S::FirstRun, 3, "choose"),
        on(S::FirstRun, ENTER, C::Open, "start"),
        on(S::FirstRun, ESC, C::Leave, "as a student"),
        on(S::Home, UP, C::Up, "choose"),
        on(S::Home, DOWN, C::Down, "choose"),
        on(S::Home, ENTER, C::Open, "open"),
        digits(S::Home, 9, "lesson"),
        on(S::Home, &[Key::Char('t')], C::Quiz, "quiz"),
        on(S::Home, LAB, C::Lab, "lab"),
        on(S::Home, SEARCH, C::Search, "search"),
        on(S::Home, LEVEL, C::Level, "level"),
        on(S::Home, &[Key::Char('g')], C::Glossary, "glossary"),
        on(S::Home, &[Key::Char('r')], C::References, "references"),
        on(S::Home, ABOUT, C::About, "about, review status"),
        letters(S::Guess, 5, "choose"),
        on(S::Guess, &[Key::Enter, Key::Right, Key::Char(' ')], C::Forward, "go on to the lesson"),
        on(S::Guess, UP, C::Up, "move"),
        on(S::Guess, DOWN, C::Down, "move"),
        on(S::Guess, ESC, C::Leave, "skip"),
        on(S::Figure, &[Key::Char(' '), Key::Enter], C::Forward, "next step"),
        on(S::Figure, &[Key::Char('b')], C::Back, "back"),
        on(S::Figure, &[Key::Right], C::NextPane, "next pane"),
        on(S::Figure, &[Key::Char('z')], C::Zoom, "zoom"),
        on(S::Figure, &[Key::Left], C::PrevPane, "pane before"),
        on(S::Figure, &[Key::Char('g')], C::Terms, "terms"),
        on(S::Figure, &[Key::Char('r')], C::Sources, "sources"),
        on(S::Figure, LAB, C::Lab, "lab"),
        on(S::Figure, LEVEL, C::Level, "level"),
        on(S::Figure, &[Key::Char('c')], C::Contents, "contents"),
        on(S::Figure, SEARCH, C::Search, "search"),
        on(S::Figure, ABOUT, C::About, "about"),
        on(S::Figure, ESC, C::Leave, "home"),
        on(S::Pane, &[Key::Right, Key::Char(' '), Key::Enter], C::Forward, "next"),
        on(S::Pane, LEFT, C::Back, "back"),
        on(S::Pane, &[Key::Char('g')], C::Terms, "terms"),
        on(S::Pane, &[Key::Char('r')], C::Sources, "sources"),
        on(S::Pane, LAB, C::Lab, "lab"),
        on(S::Pane, LEVEL, C::Level, "level"),
        on(S::Pane, &[Key::Char('c')], C::Contents, "contents"),
        on(S::Pane, SEARCH, C::Search, "search"),
        on(S::Pane, ABOUT, C::About, "about"),
        on(S::Pane, ESC, C::Leave, "home"),
        on(S::Drawn, &[Key::Right, Key::Char(' '), Key::Enter], C::Forward, "next"),
        on(S::Drawn, LEFT, C::Back, "back"),
        on(S::Drawn, &[Key::Char('z')], C::Zoom, "zoom"),
        on(S::Drawn, &[Key::Char('g')], C::Terms, "terms"),
        on(S::Drawn, &[Key::Char('r')], C::Sources, "sources"),
        on(S::Drawn, LAB, C::Lab, "lab"),
        on(S::Drawn, LEVEL, C::Level, "level"),
        on(S::Drawn, &[Key::Char('c')], C::Contents, "contents"),
        on(S::Drawn, SEARCH, C::Search, "search"),
        on(S::Drawn, ABOUT, C::About, "about"),
        on(S::Drawn, ESC, C::Leave, "home"),
        on(S::End, ENTER, C::Open, "open"),
        on(S::End, UP, C::Up, "choose"),
        on(S::End, DOWN, C::Down, "choose"),
        on(S::End, LEFT, C::Back, "back"),
        on(S::End, &[Key::Char('c')], C::Contents, "contents"),
        on(S::End, SEARCH, C::Search, "search"),
        on(S::End, ABOUT, C::About, "about"),
        on(S::End, ESC, C::Leave, "home"),
        on(S::Zoom, &[Key::Char(' '), Key::Right, Key::Enter], C::Forward, "next step"),
        on(S::Zoom, LEFT, C::Back, "back"),
        on(S::Zoom, &[Key::Char('z'), Key::Esc], C::Leave, "close"),
        on(S::Peek, &[Key::Right, Key::Char(' ')], C::Forward, "next step"),
        on(S::Peek, LEFT, C::Back, "back"),
        on(S::Peek, &[Key::Esc, Key::Char('v'), Key::Enter], C::Leave, "to the question"),
        on(S::Terms, &[Key::Tab, Key::Right, Key::Down], C::Forward, "next term"),
        on(S::Terms, ENTER, C::Open, "where first met"),
        on(S::Terms, SEARCH, C::Search, "search"),
        on(S::Terms, &[Key::Char('G')], C::Glossary, "all terms"),
        on(S::Terms, &[Key::BackTab, Key::Left, Key::Up], C::Back, "term before"),
        on(S::Terms, &[Key::Esc, Key::Char('g')], C::Leave, "close"),
        on(S::Glossary, UP, C::Up, "choose"),
        on(S::Glossary, DOWN, C::Down, "choose"),
        on(S::Glossary, ENTER, C::Open, "where first met"),
        on(S::Glossary, SEARCH, C::Search, "search"),
        on(S::Glossary, &[Key::Esc, Key::Char('g')], C::Leave, "back"),
        on(S::Sources, UP, C::Up, "choose"),
        on(S::Sources, DOWN, C::Down, "choose"),
        on(S::Sources, ENTER, C::Open, "where cited"),
        on(S::Sources, SEARCH, C::Search, "search"),
        on(S::Sources, &[Key::Char('a')], C::References, "all lessons"),
        on(S::Sources, &[Key::Esc, Key::Char('r')], C::Leave, "back"),
        on(S::References, UP, C::Up, "choose"),
        on(S::References, DOWN, C::Down, "choose"),
        on(S::References, ENTER, C::Open, "where cited"),
        on(S::References, SEARCH, C::Search, "search"),
        on(S::References, &[Key::Esc, Key::Char('r')], C::Leave, "back"),
        on(S::About, UP, C::Up, "choose"),
        on(S::About, DOWN, C::Down, "choose"),
        on(S::About, ENTER, C::Open, "open"),
        on(S::About, &[Key::Char('n')], C::Ask, "write a question"),
        on(S::About, &[Key::Tab], C::NextPane, "next lesson"),
        on(S::About, &[Key::BackTab], C::PrevPane, "lesson before"),
        on(S::About, SEARCH, C::Search, "search"),
        on(S::About, &[Key::Char('r')], C::References, "references"),
        on(S::About, &[Key::Esc, Key::Char('a')], C::Leave, "back"),
        text(S::Search, "words"),
        on(S::Search, &[Key::Up], C::Up, "choose"),
        on(S::Search, &[Key::Down], C::Down, "choose"),
        on(S::Search, ENTER, C::Open, "open"),
        on(S::Search, &[Key::Tab], C::Ask, "write a question"),
        on(S::Search, ESC, C::Leave, "back"),
        text(S::Ask, "your question"),
        on(S::Ask, ENTER, C::Open, "keep it"),
        on(S::Ask, ESC, C::Leave, "back"),
        on(S::Contents, UP, C::Up, "choose"),
        on(S::Contents, DOWN, C::Down, "choose"),
        on(S::Contents, ENTER, C::Open, "open"),
        on(S::Contents, &[Key::Esc, Key::Char('c')], C::Leave, "close"),
        on(S::Help, UP, C::Up, "scroll"),
        on(S::Help, DOWN, C::Down, "scroll"),
        on(S::Help, &[Key::Home], C::Top, "to the top"),
        on(S::Help, &[Key::End], C::Bottom, "to the end"),
        on(S::Help, ESC, C::Leave, "back"),
        on(S::SetUp, UP, C::Up, "choose"),
        on(S::SetUp, DOWN, C::Down, "choose"),
        on(S::SetUp, &[Key::Left], C::Less, "change"),
        on(S::SetUp, &[Key::Right], C::More, "change"),
        number(S::SetUp, "seed"),
        on(S::SetUp, ENTER, C::Open, "go on"),
        on(S::SetUp, ESC, C::Leave, "the lab"),
        on(S::Visit, &[Key::Left, Key::Down, Key::Char('-')], C::Less, "dose"),
        on(S::Visit, &[Key::Right, Key::Up, Key::Char('+')], C::More, "dose"),
        number(S::Visit, "dose"),
        on(S::Visit, ENTER, C::Open, "give it, go on a week"),
        on(S::Visit, ESC, C::Leave, "leave"),
        on(S::Debrief, &[Key::Char('a')], C::Again, "same patient again"),
        on(S::Debrief, &[Key::Char('n')], C::Another, "another"),
        on(S::Debrief, ESC, C::Leave, "back"),
        on(S::Ready, ENTER, C::Open, "begin"),
        on(S::Ready, ESC, C::Leave, "home"),
        on(S::Choose, UP, C::Up, "choose"),
        on(S::Choose, DOWN, C::Down, "choose"),
        letters(S::Choose, 5, "choose"),
        on(S::Choose, ENTER, C::Open, "answer"),
        on(S::Choose, SPACE, C::Toggle, "choose"),
        letters(S::Tick, 8, "tick"),
        on(S::Tick, ENTER, C::Open, "answer"),
        on(S::Tick, SPACE, C::Toggle, "tick"),
        on(S::Order, UP, C::Up, "choose"),
        on(S::Order, DOWN, C::Down, "choose"),
        on(S::Order, SPACE, C::Toggle, "pick up"),
        on(S::Order, ENTER, C::Open, "answer"),
        on(S::Carry, UP, C::Up, "move"),
        on(S::Carry, DOWN, C::Down, "move"),
        on(S::Carry, &[Key::Char(' '), Key::Enter, Key::Esc], C::Toggle, "put down"),
        on(S::Match, UP, C::Up, "row"),
        on(S::Match, DOWN, C::Down, "row"),
        digits(S::Match, 9, "give it"),
        on(S::Match, &[Key::Char('0'), Key::Backspace], C::Clear, "clear"),
        on(S::Match, ENTER, C::Open, "answer"),
        on(S::Name, UP, C::Up, "mark"),
        on(S::Name, DOWN, C::Down, "mark"),
        letters(S::Name, 8, "name it"),
        on(S::Name, &[Key::Char('0'), Key::Backspace], C::Clear, "clear"),
        on(S::Name, ENTER, C::Open, "answer"),
        text(S::Type, "an answer"),
        on(S::Type, ENTER, C::Open, "answer"),
        text(S::Gaps, "a word"),
        on(S::Gaps, &[Key::Tab, Key::Down], C::NextField, "next gap"),
        on(S::Gaps, &[Key::BackTab, Key::Up], C::PrevField, ""),
        on(S::Gaps, ENTER, C::Open, "answer"),
        on(S::Caret, &[Key::Left], C::Type(Typing::Left), ""),
        on(S::Caret, &[Key::Right], C::Type(Typing::Right), ""),
        on(S::Caret, &[Key::Home], C::Type(Typing::Home), ""),
        on(S::Caret, &[Key::End], C::Type(Typing::End), ""),
        on(S::Caret, &[Key::Backspace], C::Type(Typing::Backspace), ""),
        on(S::Caret, &[Key::Delete], C::Type(Typing::Delete), ""),
        text(S::Write, "your answer"),
        on(S::Write, &[Key::Enter, Key::F(5)], C::Compare, "compare"),
        letters(S::Compare, 8, "tick"),
        on(S::Compare, ENTER, C::Open, "done"),
        on(S::Compare, UP, C::Up, "move"),
        on(S::Compare, DOWN, C::Down, "move"),
        on(S::Compare, SPACE, C::Toggle, "tick"),
        on(S::Compare, &[Key::Char('v')], C::SeePane, "see the pane"),
        on(S::Compare, &[Key::Char('r')], C::Sources, "source"),
        on(S::Compare, ESC, C::Leave, "leave"),
        on(S::Rate, &[Key::Char('1')], C::Sure(1), "how sure"),
        on(S::Rate, &[Key::Char('2')], C::Sure(2), "how sure"),
        on(S::Rate, &[Key::Char('3')], C::Sure(3), "how sure"),
        on(S::Rate, ENTER, C::Open, "answer without saying"),
        on(S::Rate, ESC, C::Leave, "change the answer"),
        on(S::Hold, &[Key::Enter, Key::Char(' ')], C::Open, "try again"),
        letters(S::Hold, 5, "choose again"),
        on(S::Show, &[Key::Enter, Key::Right, Key::Char(' ')], C::Forward, "next"),
        on(S::Show, &[Key::Char('w')], C::Whys, "all the whys"),
        on(S::Told, &[Key::Enter, Key::Right, Key::Char(' ')], C::Forward, "next"),
        on(S::Summary, &[Key::Char('m')], C::Missed, "missed again"),
        on(S::Summary, &[Key::Char('a')], C::Again, "all again"),
        on(S::Summary, UP, C::Up, "choose"),
        on(S::Summary, DOWN, C::Down, "choose"),
        on(S::Summary, ENTER, C::Open, "look at it"),
        on(S::Summary, &[Key::Char('v')], C::SeePane, "pane"),
        on(S::Summary, SEARCH, C::Search, "search"),
        on(S::Summary, ESC, C::Leave, "home"),
        on(S::Look, &[Key::Right, Key::Char(' '), Key::Enter], C::Forward, "next"),
        on(S::Look, LEFT, C::Back, "back"),
        on(S::Look, &[Key::Char('v')], C::SeePane, "pane"),
        on(S::Look, &[Key::Char('r')], C::Sources, "source"),
        on(S::Look, ESC, C::Leave, "summary"),
        on(S::Asked, &[Key::Up, Key::Left, Key::Char('k')], C::Up, "choose"),
        on(S::Asked, &[Key::Down, Key::Right, Key::Char('j'), Key::Tab], C::Down, "choose"),
        on(S::Asked, ENTER, C::Open, "do it"),
        on(S::Asked, &[Key::Char('y')], C::Yes, "yes"),
        on(S::Asked, &[Key::Char('n'), Key::Esc], C::No, "no"),
        on(S::Welcome, UP, C::Up, "choose"),
        on(S::Welcome, &[Key::Down, Key::Char('j'), Key::Tab], C::Down, "choose"),
        on(S::Welcome, ENTER, C::Open, "do it"),
        on(S::Welcome, &[Key::Esc, Key::Char('n')], C::No, "not now"),
        on(S::Lab, UP, C::Up, "choose"),
        on(S::Lab, DOWN, C::Down, "choose"),
        on(S::Lab, ENTER, C::Open, "open"),
        digits(S::Lab, 9, "open"),
        on(S::Lab, BASIS, C::Basis, "what rests on what"),
        on(S::Lab, SEARCH, C::Search, "search"),
        on(S::Lab, ESC, C::Leave, "home"),
        text(S::Guessing, "a number"),
        on(S::Guessing, ENTER, C::Open, "guess"),
        on(S::Guessing, ESC, C::Leave, "back"),
        on(S::Bench, UP, C::Up, "row"),
        on(S::Bench, DOWN, C::Down, "row"),
        on(S::Bench, &[Key::Left], C::Back, "change"),
        on(S::Bench, &[Key::Right], C::Forward, "change"),
        on(S::Bench, WORDS, C::InWords, "in words"),
        on(S::Bench, BASIS, C::Basis, "basis"),
        on(S::Bench, &[Key::Char('r')], C::Reset, "reset"),
        on(S::Bench, &[Key::Tab], C::NextPane, "next"),
        on(S::Bench, ESC, C::Leave, "back"),
        on(S::InWords, UP, C::Up, "scroll"),
        on(S::InWords, DOWN, C::Down, "scroll"),
        on(S::InWords, &[Key::Esc, Key::Char('w')], C::Leave, "back"),
        on(S::Basis, UP, C::Up, "scroll"),
        on(S::Basis, DOWN, C::Down, "scroll"),
        on(S::Basis, &[Key::Esc, Key::Char('i')], C::Leave, "back"),
        on(S::Trouble, ESC, C::Leave, "close"),
        on(S::Spare, &[Key::Char('h')], C::Hint, "hint"),
        on(S::Lettered, &[Key::Char('s')], C::ShowMe, "show me"),
        on(S::Lettered, &[Key::Right], C::NextPane, "skip"),
        on(S::Lettered, &[Key::Left], C::PrevPane, "before"),
        on(S::Flagging, &[Key::Char('f')], C::Flag, "flag"),
        on(S::Listed, UP, C::Up, "move"),
        on(S::Listed, DOWN, C::Down, "move"),
        on(S::Asking, &[Key::F(3)], C::ShowMe, "show me"),
        on(S::Asking, &[Key::F(2)], C::Hint, "hint"),
        on(S::Asking, &[Key::F(4)], C::Flag, "flag"),
        on(S::Asking, &[Key::F(8)], C::NextPane, "skip"),
        on(S::Asking, &[Key::F(7)], C::PrevPane, "before"),
        on(S::Asking, &[Key::F(6)], C::Contents, "questions"),
        on(S::Asking, &[Key::F(9)], C::Finish, "finish"),
        on(S::Asking, ESC, C::Leave, "leave"),
        on(S::Verdict, &[Key::Char('v')], C::SeePane, "see the pane"),
        on(S::Verdict, &[Key::Char('r')], C::Sources, "source"),
        on(S::Verdict, &[Key::Char('f'), Key::F(4)], C::Flag, "flag"),
        on(S::Verdict, &[Key::Left], C::PrevPane, "before"),
        on(S::Verdict, &[Key::F(6)], C::Contents, "questions"),
        on(S::Verdict, &[Key::F(9)], C::Finish, "finish"),
        on(S::Verdict, ESC, C::Leave, "leave"),
        on(S::Worded, LEVEL, C::Level, "level"),
        on(S::Untyped, &[Key::Char('?')], C::Help, "help"),
        on(S::Untyped, &[Key::Char('q')], C::Quit, "quit"),
        on(S::Anywhere, &[Key::F(1)], C::Help, "help"),
        on(S::Anywhere, &[Key::PageUp], C::ScrollUp, "scroll"),
        on(S::Anywhere, &[Key::PageDown], C::ScrollDown, "scroll"),
        on(S::Anywhere, &[Key::Ctrl('z')], C::Suspend, "to the shell"),
        on(S::Anywhere, &[Key::Ctrl('c')], C::Quit, "quit"),
    ]
};

/// What `key` means in `scope`; nothing if it means nothing there.
#[must_use]
pub fn command(scope: Scope, key: Key) -> Option<Command> {
    in_force(scope).find_map(|binding| binding.meaning(key))
}

/// The bindings that hold in `scope`, nearest first.
pub(super) fn in_force(scope: Scope) -> impl Iterator<Item = &'static Binding> {
    let scopes = [scope].into_iter().chain(scope.chain().iter().copied());
    scopes.flat_map(|scope| KEYMAP.iter().filter(move |binding| binding.scope == scope))
}

impl Binding {
    /// What `key` means by this row.
    #[must_use]
    pub fn meaning(&self, key: Key) -> Option<Command> {
        match (self.press, key) {
            (Press::Keys(keys), key) => keys.contains(&key).then_some(self.command),
            (Press::Letters(count), Key::Char(c)) => place(c, 'a', count).map(Command::Pick),
            (Press::Digits(count), Key::Char(c)) => place(c, '1', count).map(Command::Pick),
            (Press::Number, Key::Char(c)) => {
                let digit = c.to_digit(10).and_then(|digit| u8::try_from(digit).ok());
                digit.map(Command::Digit)
            }
            (Press::Text, Key::Char(c)) => Some(Command::Type(Typing::Insert(c))),
            (Press::Letters(_) | Press::Digits(_) | Press::Number | Press::Text, _) => None,
        }
    }
}

impl Press {
    /// Whether it takes a choice by its place on screen.
    pub(super) fn is_choice(self) -> bool {
        matches!(self, Self::Letters(_) | Self::Digits(_))
    }

    /// How it is shown in a line of keys where this many choices can be made.
    #[must_use]
    pub fn shown(self, choices: u8) -> String {
        match self {
            Self::Keys(keys) => keys.first().map(ToString::to_string).unwrap_or_default(),
            Self::Letters(count) if count.min(choices) == 1 => "a".to_owned(),
            Self::Digits(count) if count.min(choices) == 1 => "1".to_owned(),
            Self::Letters(count) => {
                format!("a–{}", char::from(b'a' + count.min(choices).saturating_sub(1)))
            }
            Self::Digits(count) => format!("1–{}", count.min(choices)),
            Self::Number => "0–9".to_owned(),
            Self::Text => "type".to_owned(),
        }
    }
}

fn place(pressed: char, first: char, count: u8) -> Option<usize> {
    let place = u32::from(pressed).checked_sub(u32::from(first))?;
    (place < u32::from(count)).then_some(place as usize)
}
