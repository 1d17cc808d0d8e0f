//! The guide for lecturers, `lessons/FORMAT.md`: its examples pass the check, its numbers are true.

use std::collections::BTreeSet;

use peptibody::{
    content::{MAX_FILE_BYTES, Parsed, Problem, SourceFile, glyph, limits, parse},
    sim::Parameters,
};

use super::kitchen::{errors, file};

pub(super) const GUIDE: &str = include_str!("../../lessons/FORMAT.md");

/// The name under which the guide's own output speaks of the first lesson.
pub(super) const LESSON_FILE: &str = "my-lessons/sites.ron";

const KINDS: [&str; 9] =
    ["Best", "Multi", "Order", "Match", "Number", "Cloze", "Short", "Label", "Recall"];

/// What an example of the guide is an example of.
#[derive(Debug, PartialEq)]
enum Example<'a> {
    Lesson,
    Drawing,
    Course,
    Lab,
    Item,
    Pane,
    Body,
    PaneField,
    Answer(&'a str),
    Review,
    OtherField,
}

impl<'a> Example<'a> {
    fn of(block: &'a str) -> Option<Self> {
        let mut lines = block.lines().map(str::trim_start);
        let first = lines.find(|line| !line.is_empty() && !line.starts_with("//"))?;
        let head = first.split(|c: char| !c.is_alphabetic()).next()?;
        Some(match head {
            "Lesson" => Self::Lesson,
            "Drawing" => Self::Drawing,
            "Course" => Self::Course,
            "Lab" => Self::Lab,
            "" if block.contains("answer:") => Self::Item,
            "" if block.contains("body:") => Self::Pane,
            "body" => Self::Body,
            "lab" => Self::PaneField,
            "review" => Self::Review,
            "prequestions" | "related" | "glossary" | "references" | "allow" => Self::OtherField,
            kind if KINDS.contains(&kind) => Self::Answer(kind),
            _ => return None,
        })
    }
}

/// Every fenced block as its language and its text.
pub(super) fn fenced() -> impl Iterator<Item = (&'static str, &'static str)> {
    let blocks = GUIDE.split("\n```").skip(1).step_by(2);
    blocks.map(|block| block.split_once('\n').expect("a language and a text"))
}

fn examples() -> Vec<&'static str> {
    let blocks: Vec<_> = fenced().filter(|(language, _)| *language == "ron").collect();
    assert_eq!(GUIDE.matches("\n```ron\n").count(), blocks.len(), "a fence is not closed");
    blocks.into_iter().map(|(_, block)| block).collect()
}

pub(super) fn first_lesson() -> &'static str {
    let block = examples().into_iter().next().expect("an example");
    assert_eq!(Example::of(block), Some(Example::Lesson));
    block
}

fn figures() -> Vec<SourceFile> {
    let drawings = examples().into_iter().filter(|it| Example::of(it) == Some(Example::Drawing));
    let named = drawings.map(|block| match parse(&file("figure.ron", block)) {
        Ok(Parsed::Drawing(drawing)) => file(&format!("figures/{}.ron", drawing.id), block),
        other => panic!("a drawing, not {other:?}"),
    });
    named.collect()
}

/// The first lesson with `text` put in behind the line `anchor`, which is there once.
fn grown(anchor: &str, text: &str) -> String {
    let lesson = first_lesson();
    assert_eq!(lesson.matches(anchor).count(), 1, "{anchor:?}");
    lesson.replace(anchor, &format!("{anchor}{text}\n"))
}

/// The first lesson with a fragment in its place.
fn around(block: &str, example: &Example<'_>) -> String {
    let fragment = block.trim_end().strip_suffix(',').expect("a fragment ends with a comma");
    let in_pane = |body: &str| format!("(id: \"p-new\", title: \"A pane\", {body}),");
    let in_item = |answer: &str| {
        format!(
            "(id: \"q-new\", teaches: \"p-count\", ask: \"What fits?\", answer: {answer},\n\
             explain: \"It follows from the parts [@us-label-copy].\"),"
        )
    };
    match example {
        Example::Item => grown("        items: [\n", &format!("{fragment},")),
        Example::Answer(_) => grown("        items: [\n", &in_item(fragment)),
        Example::Pane => grown("    panes: [\n", &format!("{fragment},")),
        Example::Body => grown("    panes: [\n", &in_pane(fragment)),
        Example::PaneField => {
            grown("    panes: [\n", &in_pane(&format!("body: \"Turn the knobs.\", {fragment}")))
        }
        Example::OtherField => grown("    minutes: 3,\n", &format!("{fragment},")),
        Example::Review => {
            let lesson = first_lesson();
            let start = lesson.find("    review: (").expect("a review");
            let end = start + lesson[start..].find("\n    ),\n").expect("its end");
            format!("{}{fragment},{}", &lesson[..start], &lesson[end + "\n    ),".len()..])
        }
        Example::Lesson | Example::Drawing | Example::Course | Example::Lab => {
            panic!("{block} is a whole file")
        }
    }
}

#[test]
fn every_example_passes_the_check() {
    for block in examples() {
        let example = Example::of(block).unwrap_or_else(|| panic!("what is this?\n{block}"));
        let mut files = figures();
        match &example {
            Example::Drawing => {}
            Example::Lesson => files.push(file(LESSON_FILE, block)),
            Example::Course => {
                files.push(file(LESSON_FILE, first_lesson()));
                files.push(file("my-lessons/course.ron", block));
            }
            Example::Lab => files.push(file("my-lessons/lab.ron", block)),
            Example::Item
            | Example::Pane
            | Example::Body
            | Example::PaneField
            | Example::Answer(_)
            | Example::Review
            | Example::OtherField => files.push(file(LESSON_FILE, around(block, &example))),
        }
        assert_eq!(errors(&files), [], "{example:?}\n{block}");
    }
}

#[test]
fn a_fragment_that_does_not_fit_would_be_noticed() {
    let files = |block: &str, example| vec![file(LESSON_FILE, around(block, &example))];
    let thin = "Best([Right(\"A\", \"It is.\")]),";
    assert_eq!(errors(&files(thin, Example::Answer("Best"))).len(), 1);
    assert_eq!(errors(&files("review: (status: Approved),", Example::Review)).len(), 1);
    assert_eq!(errors(&files("body: \"[[nobody]]\",", Example::Body)).len(), 1);
    for block in ["colour: 3,", "// a remark", "(title: \"x\"),", "best([]),", ""] {
        assert_eq!(Example::of(block), None, "{block}");
    }
}

#[test]
fn each_kind_of_answer_has_one_example() {
    let kinds: Vec<&str> = examples()
        .into_iter()
        .filter_map(Example::of)
        .filter_map(|example| if let Example::Answer(kind) = example { Some(kind) } else { None })
        .collect();
    assert_eq!(kinds, KINDS);
}

/// The text from the heading `from` to the heading `to`.
pub(super) fn section(from: &str, to: &str) -> &'static str {
    let (_, rest) = GUIDE.split_once(from).expect("the heading");
    rest.split_once(to).map_or(rest, |(section, _)| section)
}

/// The rows of the tables of a section without their heads.
pub(super) fn rows(section: &str) -> Vec<&str> {
    let tables = section.split("\n|---|---|\n").skip(1);
    tables.flat_map(|table| table.lines().take_while(|line| line.starts_with('|'))).collect()
}

fn room(place: &str, limits::Room { columns, rows }: limits::Room) -> String {
    let plural = if rows == 1 { "row" } else { "rows" };
    format!("| {place} | {rows} {plural} of {columns} columns |")
}

fn picture(place: &str, columns: usize, rows: usize) -> String {
    format!("| {place} | {columns} columns by {rows} rows |")
}

fn columns(place: &str, columns: usize) -> String {
    format!("| {place} | {columns} columns |")
}

fn many(place: &str, range: &std::ops::RangeInclusive<usize>, of: &str) -> String {
    format!("| {place} | {} to {} {of} |", range.start(), range.end())
}

fn reading_limits() -> [String; 7] {
    [
        columns("`short` of an objective", limits::SHORT),
        columns("`title`", limits::TITLE),
        room("`body` without a figure", limits::BODY),
        room("`body` beside a figure", limits::BODY_BESIDE),
        columns("`label` of a step", limits::STEP_LABEL),
        room("`say` of a step", limits::STEP),
        room("`key_point`", limits::KEY_POINT),
    ]
}

fn quiz_limits() -> [String; 13] {
    let each = |what: &str, columns| format!("{what} of {columns} columns");
    let sides = format!("pairs; left {} columns, right {} columns", limits::LEFT, limits::RIGHT);
    [
        room("`vignette`", limits::VIGNETTE),
        room("`ask`", limits::ASK),
        room("`explain`", limits::EXPLAIN),
        format!("| a why | {} words or more, {} columns |", limits::FEWEST_WHY_WORDS, limits::WHY),
        many("`Best`", &limits::BEST_CHOICES, &each("choices", limits::CHOICE)),
        many("`Multi`", &limits::MULTI_CHOICES, &each("choices", limits::CHOICE)),
        many("`Order`", &limits::EVENTS, &each("events", limits::EVENT)),
        many("`Match`", &limits::PAIRS, &sides),
        format!("| `Cloze` | text of {} columns |", limits::CLOZE),
        many("`Label`", &limits::SPOTS, &each("names", limits::NAME)),
        many("`Recall`", &limits::ENTRIES, &each("entries", limits::ENTRY)),
        format!("| `extra` of `Match` and `Label` | {} entries |", limits::MOST_EXTRA),
        format!("| `tries` | {} to {} |", limits::TRIES.start(), limits::TRIES.end()),
    ]
}

fn lab_limits() -> [String; 13] {
    let count = Parameters::RANGES.iter().find(|it| it.symbol == "plt0").expect("a range");
    let (doses, every, weeks) = (limits::LAB_DOSE, limits::LAB_EVERY, limits::LAB_WEEKS);
    [
        columns("`title` of a preset", limits::LAB_TITLE),
        room("`ask` of a preset", limits::LAB_ASK),
        room("`look`", limits::LAB_LOOK),
        room("`cannot`", limits::LAB_CANNOT),
        columns("`label` of a curve", limits::LAB_LABEL),
        columns("`clue`", limits::LAB_CLUE),
        room("`story`", limits::LAB_STORY),
        columns("`what` of the basis", limits::LAB_PART),
        room("`text` of the basis", limits::LAB_BASIS),
        format!("| `dose` | {} to {} mcg/kg |", doses.start(), doses.end()),
        format!("| `every` | {} to {} weeks |", every.start(), every.end()),
        format!("| `weeks` | {} to {} |", weeks.start(), weeks.end()),
        format!("| `baseline` | {} to {} ×10⁹/L |", count.least, count.most),
    ]
}

fn file_limits() -> [String; 8] {
    let (small, large) = (limits::SMALL_PICTURE, limits::LARGE_PICTURE);
    [
        picture("the first size", small.columns, small.rows),
        picture("the first size for a `Label` item", limits::LABEL_PICTURE, small.rows),
        picture("every other size", large.columns, large.rows),
        format!("| pictures, all sizes together | {} |", limits::MOST_PICTURES),
        format!("| a file | {MAX_FILE_BYTES} bytes |"),
        format!("| running texts of a lesson | {} |", limits::MOST_TEXTS),
        format!("| objectives, terms and sources of a lesson | {} |", limits::MOST_ENTRIES),
        format!("| problems told at a time | {} |", limits::MOST_PROBLEMS),
    ]
}

#[test]
fn every_limit_is_that_of_the_code() {
    let mut known = Vec::from(reading_limits());
    known.extend(quiz_limits());
    known.extend(lab_limits());
    known.extend(file_limits());
    assert_eq!(rows(section("## 9. Limits", "### Advice")), known);
}

#[test]
fn limits_are_named_in_their_section_only() {
    let tables = [rows(GUIDE), rows(section("## 10.", "## 11."))].concat();
    let code: Vec<&str> = fenced().flat_map(|(_, block)| block.lines()).collect();
    for line in GUIDE.lines().filter(|line| !tables.contains(line) && !code.contains(line)) {
        for unit in [" column", " row", " choice", " event", " pair", " name", " entr", " byte"] {
            let counted = line
                .match_indices(unit)
                .any(|(at, _)| line[..at].ends_with(|c: char| c.is_ascii_digit()));
            assert!(!counted, "this number belongs into a table of limits: {line}");
        }
    }
}

#[test]
fn the_characters_of_pictures_are_those_of_the_code() {
    let (_, list) = fenced().find(|(language, _)| *language == "glyphs").expect("a list");
    let listed: BTreeSet<char> = list.chars().filter(|c| !c.is_whitespace()).collect();
    assert_eq!(listed, glyph::allowed().collect());
}

/// A slip in the first lesson or one of the figures, and the message that it leads to.
const SLIPS: [(&str, &str, &str); 22] = [
    ("minutes: 3,", "minutes: 3", "a comma is missing at the end of this line"),
    ("How many sites", "How \"many\" sites", "a straight quote ended the text before this"),
    ("        ],\n    ),\n)", "        ],\n", "the file ends too early"),
    ("minutes", "minuets", "`minuets` is no field of `Lesson`"),
    ("Draft", "draft", "`draft` is no `Status`"),
    (
        "                teaches: \"p-count\",\n",
        "",
        "the field `teaches` is missing from the `Item` that ends here",
    ),
    (
        "\"One\", \"Each chain by itself has two.\"",
        "\"One\"",
        "expected tuple variant Choice::Wrong with 2 elements but found one element instead",
    ),
    (
        "\"q-count\"",
        "\"Q-count\"",
        "the id “Q-count” may hold only a-z, 0-9 and -, and starts with a letter",
    ),
    ("\"q-count\"", "\"p-count\"", "the id “p-count” is taken by line 19 already"),
    (
        "teaches: \"p-count\"",
        "teaches: \"p-cuont\"",
        "the lesson has no pane “p-cuont” to teach this item",
    ),
    ("[[c-mpl]]", "[[c-mlp]]", "the glossary has no term “c-mlp”"),
    ("[@us-label-copy]", "[@us-lable]", "the references have no source “us-lable”"),
    (
        "two identical",
        "**two identical",
        "the `**` that begins here is not closed before the paragraph ends",
    ),
    (
        "Two chains, two copies each",
        "Two chains, and two copies of the peptide on one",
        "this is 48 columns wide, but only 44 fit",
    ),
    (
        "\"Two chains with two copies each: four",
        "\"Two chains with two copies of the binding peptide on each: four",
        "this takes 2 rows of 62 columns, but only 1 fits",
    ),
    (
        "Wrong(\"Two\"",
        "Right(\"Two\"",
        "2 choices are right, but `Best` has one: `Multi` takes more",
    ),
    ("Each chain by itself has two.", "No.", "“No.” is too short to explain anything"),
    (
        "            body:",
        "figure: (id: \"sights\"), body:",
        "the figure “sights” is missing or cannot be shown",
    ),
    ("   ╭── Fc\n", "   ø── Fc\n", "“ø” is not among the characters of a picture"),
    ("1  ◆        ◆  3", "1  ◆        ◆   3", "the row is 17 columns wide, but `cols` says 16"),
    ("at: (14, 0)", "at: (11, 0)", "the mark 1 stands on the picture's ink"),
    ("Draft", "Approved", "the lesson is approved, but nobody signed it"),
];

fn after(from: &str, to: &str) -> Vec<Problem> {
    let mut files = vec![file(LESSON_FILE, first_lesson())];
    files.extend(figures());
    let text = |source: &SourceFile| String::from_utf8(source.bytes.to_vec()).expect("UTF-8");
    let slipped = files.iter_mut().find(|source| text(source).contains(from));
    let slipped = slipped.unwrap_or_else(|| panic!("no example says {from:?}"));
    slipped.bytes = text(slipped).replacen(from, to, 1).into_bytes().into();
    errors(&files)
}

#[test]
fn the_messages_are_those_of_the_program() {
    let told = rows(section("### What to do about errors", "## 11."));
    assert_eq!(told.len(), SLIPS.len());
    for ((from, to, message), row) in SLIPS.iter().zip(told) {
        let found: Vec<String> = after(from, to).into_iter().map(|it| it.message).collect();
        assert_eq!(found, [*message], "{from:?} to {to:?}");
        let written = row.split(" | ").next().expect("a cell");
        assert_eq!(written.trim_matches(['|', ' ', '`']), message.trim_matches('`'), "{row}");
    }
}
