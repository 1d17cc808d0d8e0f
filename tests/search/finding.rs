//! What a query finds in the embedded course, in which order, and why.

use std::{collections::BTreeSet, sync::OnceLock};

use peptibody::content::{
    Choice, Course, Id, Level,
    search::{Excerpt, Field, Found, Goal, Hit, Index, MOST_HITS, Rank},
};
use proptest::prelude::*;

use crate::content::kitchen::{broken, kitchen};

/// Everything in the embedded course, read once.
fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| Index::of(&Course::embedded()))
}

fn find(query: &str) -> Found {
    index().find(query, Level::Student)
}

fn first(query: &str) -> Hit {
    let found = find(query);
    found.hits.first().unwrap_or_else(|| panic!("nothing was found for {query}")).clone()
}

fn goals(query: &str) -> Vec<Goal> {
    find(query).hits.into_iter().map(|hit| hit.goal).collect()
}

fn term(id: &str) -> Goal {
    Goal::Term(Id::new(id).unwrap())
}

/// The text with what fits in brackets.
fn marked(excerpt: &Excerpt) -> String {
    let piece = |(text, fits): (&str, bool)| {
        if fits { format!("[{text}]") } else { text.to_owned() }
    };
    excerpt.pieces().into_iter().map(piece).collect()
}

fn reason(query: &str, goal: &Goal) -> Option<(Field, String)> {
    let index = index();
    let found = index.find(query, Level::Student);
    let hit = found.hits.iter().find(|hit| hit.goal == *goal).expect("it is found");
    index.reason(hit, query, Level::Student).map(|(field, excerpt)| (field, marked(&excerpt)))
}

#[test]
fn a_name_comes_before_a_text_that_mentions_it() {
    for (query, goal) in [
        ("thrombopoietin", term("tpo")),
        ("c-Mpl", term("c-mpl")),
        ("jak2", term("jak2")),
        ("itp and where", Goal::Lesson(3)),
        ("grip to the genes", Goal::Pane { lesson: 1, pane: 2 }),
        ("mpl", term("c-mpl")),
        ("thrombocyte", term("platelet")),
    ] {
        assert_eq!(first(query).goal, goal, "{query}");
        let ranks: Vec<Rank> = find(query).hits.iter().map(|hit| hit.rank).collect();
        assert!(ranks.is_sorted(), "{query}: {ranks:?}");
    }
}

#[test]
fn another_name_leads_to_the_term_and_says_so() {
    let hit = first("TPO receptor");
    assert_eq!(hit.goal, term("c-mpl"));
    let why = reason("TPO receptor", &hit.goal);
    assert_eq!(why, Some((Field::Also, "[TPO] [receptor]".to_owned())));
}

#[test]
fn what_is_found_in_a_text_is_shown_with_the_words_around_it() {
    let (field, excerpt) = reason("PEG rHuMGDF", &Goal::Pane { lesson: 0, pane: 0 }).unwrap();
    assert_eq!(field, Field::Text(Level::Student));
    assert!(excerpt.contains("product, [PEG]-[rHuMGDF], was"), "{excerpt}");
}

#[test]
fn greek_letters_superscripts_and_hyphens_find_their_ascii_spellings() {
    for (one, other) in
        [("10⁹", "10^9"), ("Fc‑γ", "fc-gamma"), ("cMpl", "CMPL"), ("NEUTRALISING", "neutralising")]
    {
        assert!(!goals(one).is_empty(), "{one}");
        assert_eq!(goals(one), goals(other), "{one} and {other}");
    }
    assert_eq!(first("c-mpl").goal, first("cmpl").goal);
    assert_eq!(first("Fc gamma").goal, term("fcgr"));
    assert_eq!(first("FcγR").goal, term("fcgr"));
}

#[test]
fn every_word_has_to_fit_but_words_that_say_nothing() {
    assert!(goals("thrombopoietin zebra").is_empty());
    assert_eq!(goals("what is the thrombopoietin"), goals("thrombopoietin"));
    assert!(!goals("the").is_empty(), "alone it is looked for");
}

#[test]
fn one_wrong_letter_in_a_long_word_is_forgiven() {
    for query in ["megakariocyte", "megakaryocite", "megakayrocyte", "megkaryocyte"] {
        let hit = first(query);
        assert_eq!((hit.goal, hit.rank), (term("megakaryocyte"), Rank::Nearly), "{query}");
        assert_eq!(marked(&hit.title), "[megakaryocyte]");
    }
    assert!(goals("zebrafish").is_empty());
    assert!(goals("dosage of zebrafish").is_empty());
}

#[test]
fn a_few_letters_find_a_name() {
    let hit = first("tpr");
    assert_eq!(hit.goal, term("c-mpl"));
    assert_eq!(reason("tpr", &hit.goal), Some((Field::Also, "[TP]O [r]eceptor".to_owned())));
}

#[test]
fn a_query_that_grows_is_answered_at_every_letter() {
    let word = "megakaryocyte";
    for end in 1..=word.len() {
        assert!(!goals(&word[..end]).is_empty(), "{}", &word[..end]);
    }
}

#[test]
fn what_the_reader_reads_counts_for_more_than_what_is_worded_for_others() {
    let course = Course::load(&kitchen(), None).0;
    let index = Index::of(&course);
    let why = |level| {
        let found = index.find("stretch", level);
        index.reason(found.hits.first().expect("gluten"), "stretch", level).map(|(field, _)| field)
    };
    assert_eq!(why(Level::Plain), Some(Field::Text(Level::Plain)));
    assert_eq!(why(Level::Clinician), Some(Field::Text(Level::Plain)), "and it says so");
}

#[test]
fn nothing_typed_finds_nothing() {
    for query in ["", "   ", "…", "/", "-", "^"] {
        assert_eq!(find(query), Found::default(), "{query}");
    }
}

#[test]
fn the_best_are_told_and_all_are_counted() {
    let found = find("t");
    assert_eq!(found.hits.len(), MOST_HITS);
    assert!(found.total > MOST_HITS);
}

#[test]
fn a_question_is_found_by_what_it_asks_and_never_by_its_answer() {
    let (course, index) = (Course::embedded(), index());
    for (at, lesson) in course.lessons().enumerate() {
        for item in &lesson.quiz.items {
            let goal = |hit: &Hit| match &hit.goal {
                Goal::Item { lesson, item, .. } => (*lesson == at).then(|| item.clone()),
                Goal::Lesson(_) | Goal::Pane { .. } | Goal::Term(_) | Goal::Reference(_) => None,
            };
            let asked = index.find(&item.ask, Level::Student);
            assert!(asked.hits.iter().any(|hit| goal(hit) == Some(item.id.clone())), "{}", item.id);
            for told in item.answer.choices().iter().map(Choice::why).chain([&item.explain]) {
                let found = index.find(told, Level::Student);
                let is_asked = |hit: &&Hit| goal(hit) == Some(item.id.clone());
                assert!(
                    !found.hits.iter().any(|hit| is_asked(&hit)),
                    "{told} leads to {}",
                    item.id
                );
            }
        }
    }
}

/// All that a hit shows.
fn shown(index: &Index, hit: &Hit, query: &str) -> String {
    let reason = index.reason(hit, query, Level::Student);
    let reason = reason.map(|(_, excerpt)| excerpt.text().to_owned());
    format!("{} {}", hit.title.text(), reason.unwrap_or_default())
}

#[test]
fn what_only_an_answer_says_is_found_by_no_query() {
    let secret = "Xylophonium";
    let files = broken("bread.ron", "\"Carbon dioxide\"", &format!("\"{secret}\""));
    let course = Course::load(&files, None).0;
    let index = Index::of(&course);
    for query in ["xylophonium", "xylophonim", "xyl", "gas", "bread", "yeast", "what"] {
        let hits = index.find(query, Level::Student).hits;
        assert!(hits.iter().all(|hit| !shown(&index, hit, query).contains(secret)), "{query}");
    }
    assert_eq!(index.find(secret, Level::Student).total, 0);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_query_is_answered_the_same_way_twice(query in "\\PC{0,40}|[a-zγ⁹^ -]{0,30}") {
        let index = index();
        for level in [Level::Plain, Level::Student, Level::Clinician] {
            let found = index.find(&query, level);
            prop_assert_eq!(&found, &index.find(&query, level));
            prop_assert!(found.total >= found.hits.len());
            let goals: BTreeSet<String> =
                found.hits.iter().map(|hit| format!("{:?}", hit.goal)).collect();
            prop_assert_eq!(goals.len(), found.hits.len(), "no hit twice");
            for hit in &found.hits {
                let shown: String = hit.title.pieces().iter().map(|(text, _)| *text).collect();
                prop_assert_eq!(shown, hit.title.text());
                if let Some((_, excerpt)) = index.reason(hit, &query, level) {
                    prop_assert!(excerpt.text().chars().count() < 200);
                }
            }
        }
    }

    #[test]
    fn a_word_of_a_title_finds_it(lesson in 0_usize..3, pane in 0_usize..6, word in 0_usize..9) {
        let course = Course::embedded();
        let pane = pane % course.outline(lesson).unwrap().panes.len();
        let title = course.lesson_at(lesson).unwrap().panes[pane].title.to_string();
        let words: Vec<&str> = title.split_whitespace().collect();
        let word = words[word % words.len()];
        let found = index().find(&format!("{title} {word}"), Level::Student);
        let goal = Goal::Pane { lesson, pane };
        prop_assert!(found.hits.iter().any(|hit| hit.goal == goal), "{}", title);
    }
}

#[test]
fn a_few_letters_are_not_looked_for_in_the_title_of_an_article() {
    assert_eq!(first("tpr").goal, term("c-mpl"));
    let is_source = |goal: &Goal| matches!(goal, Goal::Reference(_));
    assert!(!goals("µg").iter().any(is_source), "{:?}", goals("µg"));
}

#[test]
fn a_question_that_a_lesson_leads_on_with_finds_the_pane_that_answers_it() {
    let course = Course::embedded();
    let places = 0..course.outlines().len();
    for lesson in places.filter_map(|at| course.lesson_at(at)) {
        for link in &lesson.related {
            let (to, pane) = link.see.split_once('#').unwrap();
            let lesson = course.place(to).unwrap();
            let pane = course.lesson(to).unwrap().panes.iter().position(|it| it.id == *pane);
            let goal = Goal::Pane { lesson, pane: pane.unwrap() };
            assert!(goals(&link.ask).contains(&goal), "{}", link.ask);
        }
    }
}
