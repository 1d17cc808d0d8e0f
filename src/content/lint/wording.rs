//! How things are worded: sentences of a length to follow, the same facts at every level.

use std::collections::BTreeSet;

use super::{
    Findings,
    known::Known,
    passages::{Part, Passage},
    tokens::{numbers, prose, sentences, word_count},
};
use crate::content::{Level, limits};

/// Sentences that are too long for their readers.
pub(super) fn sentence_lengths(
    owner: usize,
    passages: &[Passage<'_>],
    known: &Known<'_>,
    findings: &mut Findings<'_>,
) {
    for passage in passages {
        let Some(most) = most_words(passage.part) else { continue };
        for block in passage.blocks() {
            for sentence in sentences(&prose(block, known)) {
                let count = word_count(sentence);
                if count > most {
                    let at = begins(sentence, owner, passage, findings);
                    let message = format!("this sentence has {count} words, more than {most}");
                    findings.add(at, "long-sentence", &message);
                }
            }
        }
    }
}

/// Levels of a body that differ in numbers or sources.
pub(super) fn drift(
    owner: usize,
    passages: &[Passage<'_>],
    known: &Known<'_>,
    findings: &mut Findings<'_>,
) {
    let facts = |level| {
        let body = passages.iter().find(|passage| passage.part == Part::Body(level))?;
        Some((body, Facts::of(body, known)))
    };
    let Some((_, student)) = facts(Level::Student) else { return };
    for (level, name) in [(Level::Plain, "plain"), (Level::Clinician, "clinician")] {
        let Some((body, own)) = facts(level) else { continue };
        let lacks = student.without(&own);
        let adds = own.without(&student);
        let told = match (lacks.is_empty(), adds.is_empty()) {
            (true, true) => continue,
            (false, true) => format!("`{name}` lacks {} of `student`", lacks.join(", ")),
            (true, false) => format!("`{name}` adds {} to `student`", adds.join(", ")),
            (false, false) => format!(
                "`{name}` lacks {} of `student` and adds {}",
                lacks.join(", "),
                adds.join(", ")
            ),
        };
        findings.add(findings.text(owner, body.words), "level-drift", &told);
    }
}

fn most_words(part: Part) -> Option<usize> {
    match part {
        Part::Body(level) | Part::Means(level) => Some(limits::sentence(level)),
        Part::Say
        | Part::KeyPoint
        | Part::Vignette
        | Part::Ask
        | Part::Why
        | Part::Model
        | Part::Explain
        | Part::Hint => Some(limits::sentence(Level::Student)),
        Part::Notes => None,
    }
}

/// The byte at which a sentence begins, as far as its first words can be found.
fn begins(sentence: &str, owner: usize, passage: &Passage<'_>, findings: &Findings<'_>) -> usize {
    let start = findings.text(owner, passage.words);
    let firsts = |count| sentence.split(' ').take(count).collect::<Vec<_>>().join(" ");
    let inside = (1..=4).rev().find_map(|count| passage.words.find(&firsts(count)));
    start + inside.unwrap_or(0)
}

/// The numbers and sources of a wording.
struct Facts(BTreeSet<String>);

impl Facts {
    fn of(body: &Passage<'_>, known: &Known<'_>) -> Self {
        let numbers = body.blocks().iter().flat_map(|block| numbers(&prose(block, known)));
        Self(numbers.chain(body.cites().map(|id| format!("[@{id}]"))).collect())
    }

    fn without<'s>(&'s self, other: &'s Self) -> Vec<&'s str> {
        self.0.difference(&other.0).map(String::as_str).collect()
    }
}
