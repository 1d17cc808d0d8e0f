//! What a query finds in the embedded course.

use std::fmt::Write as _;

use peptibody::content::{
    Course, Level,
    search::{Found, Goal, Hit, Index},
};

const PROBE: &[&str] = &[
    "thrombo",
    "tpr",
    "TPO receptor",
    "Fc gamma",
    "FcγR",
    "10^9",
    "10⁹",
    "megakariocyte",
    "mpl",
    "c-mpl",
    "cmpl",
    "PEG rHuMGDF",
    "first week",
    "Wang",
    "10.1",
    "platelet count weeks",
    "zebra",
    "jak",
    "half life",
    "dose",
    "romi",
    "trombopoietin",
    "thrmb",
    "rcptr",
    "the",
    "antibodies neutralising",
    "neutralizing",
];

fn name(hit: &Hit) -> String {
    format!(
        "{:?} {:?} {}",
        hit.rank,
        hit.goal,
        hit.title
            .pieces()
            .iter()
            .map(|(t, m)| if *m { format!("[{t}]") } else { (*t).to_owned() })
            .collect::<String>()
    )
}

#[test]
fn probe() {
    let index = Index::of(&Course::embedded(), |_| true);
    for q in PROBE {
        let found = index.find(q, Level::Student);
        println!("== {q}: {}", found.total);
        for hit in found.hits.iter().take(9) {
            println!("   {}", name(hit));
            if let Some((field, it)) = index.reason(hit, q, Level::Student) {
                println!(
                    "        {field:?}: {}",
                    it.pieces()
                        .iter()
                        .map(|(t, m)| if *m { format!("[{t}]") } else { (*t).to_owned() })
                        .collect::<String>()
                );
            }
        }
    }
}
