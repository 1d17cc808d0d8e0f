//! The one list of rules: every code that a problem carries, in the order of `lessons/FORMAT.md`.

use crate::content::Severity;

/// A rule that files are held to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lint {
    /// Its permanent name, as a problem and an `allow` name it.
    pub code: &'static str,
    /// How much breaking it matters.
    pub severity: Severity,
    /// The rule in one sentence.
    pub rule: &'static str,
    /// How to mend what breaks it, if the problem itself knows nothing better.
    pub mend: &'static str,
}

impl Lint {
    /// The rule of this code.
    #[must_use]
    pub fn of(code: &str) -> Option<&'static Self> {
        LINTS.iter().find(|lint| lint.code == code)
    }
}

const fn error(code: &'static str, rule: &'static str, mend: &'static str) -> Lint {
    Lint { code, severity: Severity::Error, rule, mend }
}

const fn warning(code: &'static str, rule: &'static str, mend: &'static str) -> Lint {
    Lint { code, severity: Severity::Warning, rule, mend }
}

/// Every rule: what stops a file first, then what is worth a look.
pub const LINTS: &[Lint] = &[
    error("unreadable", "A file can be opened.", "look at its permissions, or copy it anew"),
    error(
        "too-big",
        "A file and a lesson stay within the limits.",
        "split it into several lessons",
    ),
    error("not-utf8", "A file is UTF-8 text.", "save the file as UTF-8"),
    error("parse", "A file is written as this page says.", "compare with an example of FORMAT.md"),
    error("format", "`format` is 1.", "look for a newer version of the program"),
    error(
        "bad-id",
        "A figure has the same id as its file; an id is a-z, 0-9 and hyphens.",
        "give both the same name, of small letters, digits and hyphens",
    ),
    error("dup-id", "An id is given once.", "give one of the two another id"),
    error(
        "no-lessons",
        "A course has a lesson.",
        "put a lesson beside course.ron, and its id into `lessons`",
    ),
    error("no-panes", "A lesson has a pane.", "write a first pane"),
    error("no-items", "A quiz has an item.", "write a first item"),
    error(
        "quiz-range",
        "`pass` is a share, and `tries` is within its limit.",
        "take 0.8 for `pass` and 2 for `tries`",
    ),
    error(
        "open-markup",
        "A mark is closed in its paragraph, stands at its words and holds no other mark.",
        "close the mark, or take it away",
    ),
    error(
        "dangling-cite",
        "A source that is cited exists.",
        "mend the id, or add the source to `references`",
    ),
    error(
        "dangling-term",
        "A term that is linked exists.",
        "mend the id, or add the term to `glossary`",
    ),
    error(
        "dangling-objective",
        "An objective that a pane teaches exists.",
        "mend the id, or add the objective to `objectives`",
    ),
    error(
        "dangling-teaches",
        "A pane that an item names exists in its lesson.",
        "name a pane of this lesson",
    ),
    error(
        "dangling-prequestion",
        "A prequestion is a `Best` item of the quiz.",
        "name a `Best` item of this lesson, or leave it out",
    ),
    error("dangling-see", "A pane that is pointed to exists.", "write lesson-id#pane-id"),
    error(
        "dangling-lesson",
        "A lesson that the course lists exists.",
        "mend the id, or take it out of `lessons`",
    ),
    error(
        "dangling-lab",
        "A preset that a pane opens exists in the lab.",
        "name a preset of lab.ron",
    ),
    error(
        "key-count",
        "`Best` has one right choice; `Multi` has right and wrong ones.",
        "make a choice `Right` or `Wrong`",
    ),
    error(
        "choice-count",
        "There are as many choices, events, pairs, names or entries as the limits say.",
        "add some, or take some away",
    ),
    error(
        "dup-choice",
        "No two choices read the same, nor two entries of one list.",
        "word one of them differently, or take it away",
    ),
    error(
        "no-text",
        "Every text and every choice says something.",
        "write what is to be read here",
    ),
    error(
        "all-none-above",
        "No choice is “all of the above” or “none of the above”.",
        "write what the choice stands for, or use `Multi`",
    ),
    error(
        "thin-feedback",
        "A why has enough words to explain something; that of an `allow`, two.",
        "say why, and what is so instead",
    ),
    error(
        "unreachable",
        "Some answer is right: a form is accepted, a tolerance is not below 0, a mark is drawn.",
        "write what is right, as a learner would give it",
    ),
    error(
        "unit-missing",
        "`unit` is among `units` with the factor 1, and every factor is above 0.",
        "add (\"unit\", 1.0) to `units`",
    ),
    error(
        "near-is-right",
        "A near miss does not count as right.",
        "take the near miss away, or make the tolerance smaller",
    ),
    error(
        "gap-count",
        "The text of a `Cloze` names each of its gaps once.",
        "number the gaps in the text from {1} on",
    ),
    error(
        "dup-mark",
        "A mark is drawn once and has one name.",
        "give one of the two another number",
    ),
    error(
        "step-order",
        "`show` starts at 1, rises, and stays within the figure’s steps.",
        "number the steps as the figure has them",
    ),
    error(
        "no-alt",
        "Every picture has words for who cannot see it.",
        "write one sentence in `alt`",
    ),
    error(
        "bad-doi",
        "A doi is written from its 10. on.",
        "write 10., four to nine digits, a slash and the rest, without an address before it",
    ),
    error(
        "unsigned-approval",
        "An approved lesson says who signed it, and when.",
        "give `reviewed` and `reviewers`, or take `UnderReview`",
    ),
    error(
        "review-dates",
        "Days are real, and the next review comes after the last change.",
        "write year, month and day, as in 2026-11-22",
    ),
    error(
        "figure-missing",
        "A figure that is used exists and can be shown.",
        "look at the file of this name in the folder figures",
    ),
    error(
        "figure-glyph",
        "A picture holds only the characters of section 4.",
        "take one of the characters that FORMAT.md lists",
    ),
    error(
        "figure-size",
        "A picture is as large as it says and fits; its sizes have the same steps; marks stand on blanks.",
        "draw it within `cols` and `rows`, or change them",
    ),
    error(
        "figure-curve",
        "A curve lies inside its picture, rises in x, and has points inside x and y.",
        "mend the numbers of the curve",
    ),
    error("no-presets", "A lab has something to try.", "write a preset into `presets`"),
    error(
        "lab-patient",
        "A patient of the lab is one that the model knows.",
        "name healthy, itp or an archetype",
    ),
    error(
        "lab-range",
        "Doses, weeks and counts of the lab are within the limits.",
        "write a number within them",
    ),
    error(
        "lab-day",
        "A day that a preset asks for is on its curve.",
        "name a day of the curve, or make it longer with `weeks`",
    ),
    error("long-objective", "An objective’s `short` fits its place.", "shorten it"),
    error("long-title", "A title fits its place.", "shorten it"),
    error(
        "long-pane",
        "A body fits its place, at every level.",
        "shorten it, or make two panes of it",
    ),
    error("long-step", "A step’s label and sentence fit their place.", "shorten it"),
    error("long-key-point", "A key point fits its place.", "shorten it"),
    error("long-stem", "A case and a question fit their place.", "shorten it"),
    error("long-explain", "An explanation fits its place.", "shorten it"),
    error("long-why", "A why fits its place.", "shorten it"),
    error("long-lab", "A text of the lab fits its place.", "shorten it"),
    error("long-choice", "What is shown to choose from fits its place.", "shorten it"),
    warning(
        "overlooked",
        "A file ends in .ron, in small letters, and figures stand in a folder called figures.",
        "rename it",
    ),
    warning(
        "long-sentence",
        "A sentence has at most 20 words for plain readers, 30 for students, 35 for clinicians.",
        "make two sentences of it",
    ),
    warning(
        "level-drift",
        "All levels of a body hold the same numbers and cite the same sources.",
        "words may change from level to level, numbers and sources may not",
    ),
    warning("uncited-pane", "A pane cites a source.", "add [@source] where the fact stands"),
    warning(
        "no-key-point",
        "A pane has a key point.",
        "write the one sentence to keep in `key_point`",
    ),
    warning("untested-pane", "A pane is taught by some item.", "write an item that teaches it"),
    warning("few-items", "A quiz has five items or more.", "write another item"),
    warning(
        "all-recall",
        "Some item asks to use a fact.",
        "write an item with a case or a sum, and give it `apply: true`",
    ),
    warning(
        "few-produced",
        "Two items in five or more are answered by producing something, not by choosing.",
        "turn a `Best` or `Multi` into another kind",
    ),
    warning(
        "key-position",
        "The right choices of the `Best` items stand in different places.",
        "move some right choices to other places",
    ),
    warning("uncited-item", "An explanation cites a source.", "add [@source] to `explain`"),
    warning(
        "negative-stem",
        "A question with choices does not turn on not, except, least, false or incorrect.",
        "ask for what is so",
    ),
    warning(
        "length-cue",
        "The right choice is not much longer than the others.",
        "shorten it, or make a wrong choice as full",
    ),
    warning(
        "word-repeat-cue",
        "The right choice shares no telling word with the question that the others lack.",
        "use the word in a wrong choice too, or another word here",
    ),
    warning(
        "absolute-term",
        "No choice says always, never, only, all, none or every.",
        "say it without the absolute word",
    ),
    warning(
        "vague-term",
        "No choice says usually, often, may, rarely or sometimes.",
        "say how often, or leave the word out",
    ),
    warning("article-cue", "A question does not end in a or an.", "end the question in a noun"),
    warning(
        "numeric-order",
        "Choices that are numbers rise and are not shuffled.",
        "write them from the least to the greatest, with `shuffle: false`",
    ),
    warning("match-no-extra", "`Match` has a right side to spare.", "add one to `extra`"),
    warning(
        "redundant-accept",
        "No two accepted forms are the same to the program.",
        "take one of them away",
    ),
    warning(
        "answer-in-stem",
        "The question does not hold the words that it asks for.",
        "word the question without them",
    ),
    warning(
        "zero-tolerance",
        "A value that is not whole has a tolerance.",
        "allow for rounding: `tolerance: Abs(0.1)`, or what fits the value",
    ),
    warning("plain-power", "A power of ten is written ×10⁹/L.", "write ×10⁹/L, with × and ⁹"),
    warning("mixed-units", "A lesson does not set µg beside mcg.", "write mcg, the safer form"),
    warning("no-evidence", "A source says what evidence it holds.", "give it `evidence: …`"),
    warning("no-doi", "An article has a doi or an address.", "give it `doi` or `url`"),
    warning("unused-ref", "A source is cited somewhere.", "cite it, or take it away"),
    warning("unused-term", "A term is linked somewhere.", "link it, or take it away"),
    warning(
        "future-date",
        "A change or a signature lies behind, unless the clock is wrong.",
        "write a day that has passed",
    ),
    warning(
        "stale-review",
        "The day of the next review has not passed.",
        "have the lesson looked at, and set a new `next_review`",
    ),
    warning(
        "needless-allow",
        "An `allow` excuses a warning that is there.",
        "take the entry away, or mend its name",
    ),
];
