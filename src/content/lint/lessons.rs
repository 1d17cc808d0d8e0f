//! Looking at lessons: each pane, item, term and source with all its rules, its excuses last.

use std::collections::BTreeSet;

use super::{
    Depth, Findings, OwnLab, Set, answers, choices, coverage, cues, empty, excuses, figures,
    fit::{self, Tape},
    forms, ids,
    known::Known,
    labs, links, notation,
    passages::{self, Part, Passage},
    sources,
    uses::Uses,
    wording,
};
use crate::content::{CourseFile, Id, Item, Lesson, Pane, Reference, SourceFile, Term};

/// The version of the file format that this program reads.
const FORMAT: u32 = 1;

/// What is needed to look at one lesson after the other, and what they have used so far.
pub(super) struct Desk<'a> {
    known: Known<'a>,
    depth: Depth,
    uses: Uses,
}

/// A lesson with its texts.
struct Read<'a> {
    lesson: &'a Lesson,
    panes: Vec<(&'a Pane, Vec<Passage<'a>>)>,
    items: Vec<(&'a Item, Vec<Passage<'a>>)>,
    /// Panes that an item asks about.
    tested: BTreeSet<&'a str>,
    /// Whether micrograms are written mcg somewhere.
    says_mcg: bool,
}

impl<'a> Desk<'a> {
    pub(super) fn new(known: Known<'a>, depth: Depth) -> Self {
        Self { known, depth, uses: Uses::default() }
    }

    /// Notes what the lab of the files cites.
    pub(super) fn note(&mut self, lab: OwnLab<'_>) {
        match lab {
            OwnLab::None => {}
            OwnLab::Broken => self.uses.note_unread(),
            OwnLab::Sound(lab) => self.uses.note_lab(lab),
        }
    }

    /// Looks at everything of a lesson but its terms and sources.
    pub(super) fn lesson<'f>(&mut self, lesson: &Lesson, file: &'f SourceFile) -> Findings<'f> {
        let mut findings = Findings::new(file);
        format(lesson.format, &mut findings);
        if ids::crowded(lesson, &mut findings) {
            self.uses.note_unread();
            return findings;
        }
        let read = Read::new(lesson);
        read.passages().for_each(|passages| self.uses.note(passages));
        let tape = Tape { known: &self.known, sources: self.sources(&read) };
        for (pane, passages) in &read.panes {
            self.pane(pane, passages, &read, &tape, &mut findings);
        }
        for (item, passages) in &read.items {
            self.item(item, passages, &read, &tape, &mut findings);
        }
        self.whole(lesson, &mut findings);
        findings
    }

    /// Looks at what the course file says, its terms and sources left out.
    pub(super) fn shared<'f>(&self, file: &'f SourceFile) -> Findings<'f> {
        let mut findings = Findings::new(file);
        let Some(shared) = self.known.course.shared().get() else { return findings };
        format(shared.format, &mut findings);
        empty::course(shared, &mut findings);
        ids::order(shared, &self.known, &mut findings);
        ids::shared_entries(shared, &self.known, &mut findings);
        links::open_points(shared, &self.known, &mut findings);
        findings
    }

    /// Looks at terms and sources, when every lesson has noted what it uses.
    pub(super) fn entries<'f>(
        &mut self,
        set: &Set<'_>,
        shared: Option<&mut Findings<'f>>,
        lessons: &mut [Findings<'f>],
    ) {
        let mut lists = Vec::new();
        if let Some(CourseFile { glossary, references, .. }) = set.course.shared().get() {
            lists.push((glossary, references, shared));
        }
        for ((lesson, _), findings) in set.lessons.iter().zip(lessons) {
            if ids::is_crowded(lesson) {
                continue;
            }
            lists.push((&lesson.glossary, &lesson.references, Some(findings)));
        }
        let mut means = Vec::new();
        for (terms, _, _) in &lists {
            let texts: Vec<_> = terms.iter().map(|term| (term, passages::of_term(term))).collect();
            for (term, passages) in &texts {
                self.uses.note_term(term, passages);
            }
            means.push(texts);
        }
        for (index, ((_, references, findings), terms)) in lists.into_iter().zip(means).enumerate()
        {
            let Some(findings) = findings else { continue };
            let own = index > 0;
            let from = findings.field(0, "glossary");
            for (term, passages) in &terms {
                self.term(term, passages, from, own, findings);
            }
            let from = findings.field(0, "references");
            for reference in references {
                self.reference(reference, from, own, findings);
            }
        }
    }

    fn pane(
        &self,
        pane: &Pane,
        passages: &[Passage<'_>],
        read: &Read<'_>,
        tape: &Tape<'_>,
        findings: &mut Findings<'_>,
    ) {
        let start = findings.list.len();
        let owner = findings.id(pane.id.as_str());
        empty::pane(pane, owner, findings);
        links::objectives(pane, read.lesson, owner, findings);
        links::texts(owner, passages, &self.known, findings);
        figures::pane(pane, owner, &self.known, findings);
        labs::opened(pane, owner, self.known.course, findings);
        fit::pane(pane, passages, owner, tape, findings);
        if self.warns() {
            coverage::pane(pane, passages, &read.tested, owner, findings);
            wording::drift(owner, passages, &self.known, findings);
            let plain = passages::plain_of_pane(pane).map(|words| &**words).collect();
            self.worded(owner, passages, plain, read, findings);
            excuses::take(&pane.allow, start, owner, &[], findings);
        }
    }

    fn item(
        &self,
        item: &Item,
        passages: &[Passage<'_>],
        read: &Read<'_>,
        tape: &Tape<'_>,
        findings: &mut Findings<'_>,
    ) {
        let start = findings.list.len();
        let owner = findings.id(item.id.as_str());
        empty::item(item, owner, findings);
        links::taught(item, read.lesson, owner, findings);
        links::texts(owner, passages, &self.known, findings);
        choices::check(item, owner, findings);
        answers::check(item, owner, findings);
        figures::label(item, owner, &self.known, findings);
        fit::item(item, passages, owner, tape, findings);
        if self.warns() {
            coverage::item(owner, passages, findings);
            cues::check(item, owner, findings);
            forms::check(item, owner, findings);
            let plain = passages::plain_of_item(item).into_iter().map(|words| &**words).collect();
            self.worded(owner, passages, plain, read, findings);
            excuses::take(&item.allow, start, owner, &[], findings);
        }
    }

    /// What is told of a lesson as a whole.
    fn whole(&self, lesson: &Lesson, findings: &mut Findings<'_>) {
        let start = findings.list.len();
        empty::lesson(lesson, findings);
        ids::own(lesson, findings);
        ids::own_entries(lesson, &self.known, findings);
        links::targets(lesson, &self.known, findings);
        sources::signature(lesson, findings);
        fit::objectives(lesson, findings);
        let Depth::Everything { today, .. } = self.depth else {
            return sources::dates(lesson, None, findings);
        };
        sources::dates(lesson, today, findings);
        coverage::quiz(lesson, findings);
        if let Some(today) = today {
            sources::staleness(lesson, today, findings);
        }
        let untold: &[&str] = if today.is_none() { &["stale-review"] } else { &[] };
        let owner = findings.places.find_outer_field("allow");
        excuses::take(&lesson.allow, start, owner, untold, findings);
    }

    fn term(
        &self,
        term: &Term,
        passages: &[Passage<'_>],
        from: usize,
        own: bool,
        findings: &mut Findings<'_>,
    ) {
        let start = findings.list.len();
        let owner = findings.places.find_id(from, term.id.as_str()).unwrap_or(from);
        empty::term(term, owner, findings);
        links::texts(owner, passages, &self.known, findings);
        if !self.warns() {
            return;
        }
        wording::sentence_lengths(owner, passages, &self.known, findings);
        notation::powers(owner, &texts_of(passages), findings);
        let told = self.tells_unused(own);
        if told && !self.uses.links(term.id.as_str()) {
            let message = format!("nothing links the term “{}”", term.id);
            findings.add(owner, "unused-term", &message);
        }
        let untold: &[&str] = if told { &[] } else { &["unused-term"] };
        excuses::take(&term.allow, start, owner, untold, findings);
    }

    fn reference(
        &self,
        reference: &Reference,
        from: usize,
        own: bool,
        findings: &mut Findings<'_>,
    ) {
        let start = findings.list.len();
        let owner = findings.places.find_id(from, reference.id.as_str()).unwrap_or(from);
        empty::reference(reference, owner, findings);
        sources::address(reference, owner, findings);
        if !self.warns() {
            return;
        }
        sources::described(reference, owner, findings);
        let told = self.tells_unused(own);
        if told && !self.uses.cites(reference.id.as_str()) {
            let message = format!("nothing cites the source “{}”", reference.id);
            findings.add(owner, "unused-ref", &message);
        }
        let untold: &[&str] = if told { &[] } else { &["unused-ref"] };
        excuses::take(&reference.allow, start, owner, untold, findings);
    }

    fn worded<'t>(
        &self,
        owner: usize,
        passages: &'t [Passage<'_>],
        mut plain: Vec<&'t str>,
        read: &Read<'_>,
        findings: &mut Findings<'_>,
    ) {
        wording::sentence_lengths(owner, passages, &self.known, findings);
        plain.extend(texts_of(passages));
        notation::powers(owner, &plain, findings);
        if read.says_mcg {
            notation::micrograms(owner, &plain, findings);
        }
    }

    /// The sources of a lesson in the order of their numbers: a lecturer's notes come last.
    fn sources<'r>(&self, read: &'r Read<'_>) -> Vec<&'r str> {
        let is_note = |passage: &&Passage<'_>| passage.part == Part::Notes;
        let shown = read.passages().flatten().filter(|passage| !is_note(passage));
        let notes = read.passages().flatten().filter(is_note);
        let mut seen = BTreeSet::new();
        let cited = shown.chain(notes).flat_map(Passage::cites).map(Id::as_str);
        cited.filter(|id| self.known.reference(id).is_some() && seen.insert(*id)).collect()
    }

    fn warns(&self) -> bool {
        self.depth != Depth::Errors
    }

    /// Whether an entry that nothing uses is told: one of a lesson's own, or any in a whole course.
    fn tells_unused(&self, own: bool) -> bool {
        let whole = matches!(self.depth, Depth::Everything { whole: true, .. });
        (own || whole) && self.uses.are_sure()
    }
}

impl<'a> Read<'a> {
    fn new(lesson: &'a Lesson) -> Self {
        let items = &lesson.quiz.items;
        let mut read = Self {
            lesson,
            panes: lesson.panes.iter().map(|pane| (pane, passages::of_pane(pane))).collect(),
            items: items.iter().map(|item| (item, passages::of_item(item))).collect(),
            tested: items.iter().map(|item| item.teaches.as_str()).collect(),
            says_mcg: false,
        };
        let choices = items.iter().flat_map(passages::plain_of_item);
        let running = read.passages().flatten().map(|passage| passage.words);
        let says_mcg = running.chain(choices).any(|words| notation::says_mcg(words));
        read.says_mcg = says_mcg;
        read
    }

    fn passages(&self) -> impl Iterator<Item = &Vec<Passage<'a>>> {
        let panes = self.panes.iter().map(|(_, passages)| passages);
        panes.chain(self.items.iter().map(|(_, passages)| passages))
    }
}

fn texts_of<'p>(passages: &'p [Passage<'_>]) -> Vec<&'p str> {
    passages.iter().map(|passage| &**passage.words).collect()
}

fn format(format: u32, findings: &mut Findings<'_>) {
    if format != FORMAT {
        let at = findings.field(0, "format");
        let message =
            format!("this program reads format {FORMAT}, but the file is of format {format}");
        findings.add(at, "format", &message);
    }
}
