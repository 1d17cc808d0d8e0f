//! Why an event changed nothing, as a sentence for the learner.

use super::Kind;

/// Why an event changed nothing. `Display` gives a short sentence for the footer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Rejected {
    /// The draft is not complete.
    #[error("{}", unanswered(*.0))]
    Unanswered(Kind),
    /// Recall is compared only once something is written.
    #[error("write at least 15 characters first, then compare")]
    TooShort,
    /// A typed answer is as long as it may be.
    #[error("that is as long as an answer may be")]
    TooLong,
    /// What was typed is not a number.
    #[error("that does not read as a number; write it like 0.5, 0,5 or 5e-1")]
    NotANumber,
    /// The number is beyond what can be computed.
    #[error("that number is too large")]
    TooLarge,
    /// The number has signs between its thousands, or both a comma and a point.
    #[error("write {plain}, not {typed}")]
    Thousands {
        /// The same digits without them.
        plain: String,
        /// The number as it was typed.
        typed: String,
    },
    /// The unit is not one of the item's.
    #[error("the unit “{typed}” is not known here; use {}", .accepted.join(", "))]
    UnknownUnit {
        /// What was typed after the number.
        typed: String,
        /// The units that may be typed.
        accepted: Vec<String>,
    },
    /// Certainty is required.
    #[error("say how sure you are: 1, 2 or 3")]
    SayHowSure,
    /// The choice was tried before and is wrong.
    #[error("you tried that one; choose another")]
    AlreadyTried,
    /// The edit is for another kind of item.
    #[error("this question is answered in another way")]
    AnotherKind,
    /// There is no such choice, row, gap or place.
    #[error("there is no such choice here")]
    NoSuchChoice,
    /// The checklist of Recall appears once the text is compared.
    #[error("compare with the model answer first")]
    NotCompared,
    /// The text of Recall is fixed once it is compared.
    #[error("the text stays as it is once you compare; tick what you said")]
    TextIsFixed,
    /// The item has no hint, or all were seen.
    #[error("there is no further hint")]
    NoHint,
    /// An exam gives no help.
    #[error("an exam gives no help; everything is explained once it is handed in")]
    NoHelpInExam,
    /// A review gives no hints.
    #[error("a review gives no hints; “show me” is there")]
    NoHintInReview,
    /// A review asks in its own order.
    #[error("a review only goes forward; look back once it is done")]
    ForwardOnly,
    /// A review skips nothing.
    #[error("a review does not skip; “show me” is there")]
    NoSkipping,
    /// Only an exam has a list to choose from.
    #[error("only an exam has this list")]
    NoList,
    /// The list of an exam is on screen.
    #[error("choose a question from the list, or hand in")]
    Choosing,
    /// The exam's time is over.
    #[error("the time is over")]
    TimeOver,
    /// The exam's time is not over.
    #[error("there is time left")]
    TimeLeft,
    /// The attempt has no time limit.
    #[error("there is no time limit")]
    NoLimit,
    /// Only what was right at once and certain can be too easy.
    #[error("only an answer that was right at once and certain can be too easy")]
    NotEasy,
    /// It was said before.
    #[error("noted already: it will come back later")]
    EasedAlready,
    /// No other item is unfinished.
    #[error("no other question is open")]
    NothingElseOpen,
    /// The current item is the first.
    #[error("this is the first question")]
    First,
    /// The current item is the last.
    #[error("this is the last question")]
    Last,
    /// The place is past the end of the plan.
    #[error("there is no such question")]
    NoSuchItem,
    /// The quiz no longer holds the item.
    #[error("this question is no longer in the lesson")]
    ItemGone,
    /// Every item was right at the first try.
    #[error("nothing was missed")]
    NothingMissed,
    /// The attempt has not begun.
    #[error("start the quiz first")]
    NotStarted,
    /// The question is being answered, and the event has no place there.
    #[error("answer this question or move on first")]
    StillAsking,
    /// The learner is asked how sure they are.
    #[error("say how sure you are, or go back to the answer")]
    StillRating,
    /// An answer was wrong, and another try is offered.
    #[error("try again, or see the answer")]
    StillHolding,
    /// The verdict is on screen, and the item is final.
    #[error("this question is done; go on to the next")]
    AlreadyDone,
    /// The learner is asked whether to end the attempt.
    #[error("say yes to finish, or no to go back")]
    StillConfirming,
    /// The attempt is finished.
    #[error("this attempt is finished; look back, try again or leave")]
    Finished,
    /// The learner looks back at a finished attempt.
    #[error("you are looking back; go back to the summary first")]
    LookingBack,
    /// The attempt was put aside, thrown away or left.
    #[error("this attempt is closed")]
    Closed,
}

fn unanswered(kind: Kind) -> &'static str {
    match kind {
        Kind::Best => "choose an answer first",
        Kind::Multi => "tick at least one answer first",
        Kind::Order => "put the events in order first",
        Kind::Match => "give every row its partner first",
        Kind::Number => "type a number first",
        Kind::Cloze => "fill every gap first",
        Kind::Short => "type an answer first",
        Kind::Label => "name every marked part first",
        Kind::Recall => "write your answer first",
    }
}
