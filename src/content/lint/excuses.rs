//! Warnings that an author excused beside the thing that they are about.

use super::Findings;
use crate::content::{Allow, Lint, Severity, limits::FEWEST_EXCUSE_WORDS};

/// Takes the excused warnings out of what was found since `start`. `untold` are the warnings that
/// nobody looked for this time, so that excusing them may well be needed.
pub(super) fn take(
    allow: &[Allow],
    start: usize,
    owner: usize,
    untold: &[&str],
    findings: &mut Findings<'_>,
) {
    for entry in allow {
        let from = findings.field(owner, "allow");
        if entry.why.split_whitespace().count() < FEWEST_EXCUSE_WORDS {
            let at = findings.quoted(from, &entry.why);
            let message = format!("“{}” is too short to excuse a warning", entry.why);
            findings.add_with_hint(at, "thin-feedback", &message, "say why it does not apply here");
        }
        let Some(told) = needless(entry, start, untold, findings) else { continue };
        findings.add(findings.quoted(from, &entry.lint), "needless-allow", &told);
    }
}

/// Why an entry is not needed, if so; otherwise what it excuses is gone.
fn needless(
    entry: &Allow,
    start: usize,
    untold: &[&str],
    findings: &mut Findings<'_>,
) -> Option<String> {
    let name = &entry.lint;
    let Some(lint) = Lint::of(name) else {
        return Some(format!("“{name}” is no rule of the check"));
    };
    if lint.severity == Severity::Error {
        return Some(format!("“{name}” is an error, and errors cannot be excused"));
    }
    let full = findings.is_full(Severity::Warning);
    let mut index = 0;
    let before = findings.list.len();
    findings.list.retain(|problem| {
        index += 1;
        index <= start || problem.code != lint.code
    });
    let excused = findings.list.len() < before;
    (!excused && !full && !untold.contains(&lint.code))
        .then(|| format!("nothing here needs “{name}” to be excused"))
}
