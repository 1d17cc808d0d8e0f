//! What the types of a file are called to its author. Those that a file or the guide names stay.

/// The noun without an article: `` `Lesson` ``, `step of a figure`.
pub(super) fn bare(name: &str) -> String {
    match noun(name) {
        Some(noun) => noun.to_owned(),
        None => format!("`{name}`"),
    }
}

/// The noun with an article; what is written in a file has none.
pub(super) fn a(name: &str) -> String {
    match noun(name) {
        Some(noun) if noun.starts_with(['a', 'e', 'i', 'o']) => format!("an {noun}"),
        Some(noun) if !noun.starts_with('`') => format!("a {noun}"),
        Some(_) | None => bare(name),
    }
}

fn noun(name: &str) -> Option<&'static str> {
    Some(match name {
        "Still" => "step of a figure",
        "Size" => "size of a figure",
        "Mark" => "mark of a figure",
        "Point" => "direction of a mark",
        "Curve" => "curve of a figure",
        "FigureUse" => "`figure`",
        "Step" => "step of a pane",
        "Objective" => "objective",
        "Related" => "entry of `related`",
        "OpenPoint" => "entry of `next_edition`",
        "Allow" => "entry of `allow`",
        "QuizFile" => "`quiz`",
        "Answer" => "kind of answer",
        "Choice" => "kind of choice",
        "Tolerance" => "kind of tolerance",
        "MultiScoring" | "OrderScoring" => "kind of scoring",
        "NearNumber" => "near miss",
        "Gap" => "gap",
        "Spot" => "part to be named",
        "Term" => "term",
        "Reference" => "reference",
        "ReferenceKind" => "kind of a reference",
        "Opened" => "word for `read`",
        "Evidence" => "kind of evidence",
        "Confidence" => "word for `confidence`",
        "Scenario" => "scenario",
        "Who" => "kind of patient",
        "Parameters" => "`Custom`",
        "Dose" => "dose",
        "Rule" => "`rule`",
        "Label" => "label",
        "Preset" => "preset of the lab",
        "Setting" => "curve of a preset",
        "Every" => "word for `every`",
        "Route" => "route",
        "About" => "word for `about`",
        "Character" => "entry of `characters`",
        "Archetype" => "patient of the model",
        "Basis" => "entry of `basis`",
        "RestsOn" => "word for `rests_on`",
        "Disclaimer" => "kind of disclaimer",
        _ => return None,
    })
}
