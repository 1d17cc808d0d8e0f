//! Why an event changed nothing, as a sentence for the learner.

use super::Phase;

/// Why an event changed nothing. `Display` gives a short sentence for the footer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Rejected {
    /// The event means nothing in this phase.
    #[error("{}", not_here(*.0))]
    NotHere(Phase),
    /// Nothing was chosen.
    #[error("choose an answer first")]
    Unanswered,
    /// Nothing was ticked.
    #[error("tick at least one answer first")]
    NothingTicked,
    /// A row of Match has no partner.
    #[error("give every row its partner first")]
    Unpaired,
    /// A marked part of a figure has no name.
    #[error("name every marked part first")]
    Unnamed,
    /// A gap is empty.
    #[error("fill every gap first")]
    EmptyGap,
    /// Nothing was typed.
    #[error("type an answer first")]
    NothingTyped,
    /// The draft is one for another version of the item.
    #[error("this question has changed; answer it anew")]
    Outdated,
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
    /// The item is final.
    #[error("this question is done; go on to the next")]
    AlreadyDone,
}

fn not_here(phase: Phase) -> &'static str {
    match phase {
        Phase::Ready => "start the quiz first",
        Phase::Ask => "answer this question or move on first",
        Phase::Rate => "say how sure you are, or go back to the answer",
        Phase::Hold => "try again, or see the answer",
        Phase::Show => "this question is done; go on to the next",
        Phase::Confirm { .. } => "say yes to finish, or no to go back",
        Phase::Summary => "this attempt is finished; look back, try again or leave",
        Phase::Look { .. } => "you are looking back; go back to the summary first",
        Phase::Parked | Phase::Gone | Phase::Closed => "this attempt is closed",
    }
}
