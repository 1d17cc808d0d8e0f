//! When two spellings are the same word.

use unicode_normalization::UnicodeNormalization;

const GREEK: &[(char, &str)] = &[
    ('α', "alpha"),
    ('β', "beta"),
    ('γ', "gamma"),
    ('δ', "delta"),
    ('ε', "epsilon"),
    ('κ', "kappa"),
    ('λ', "lambda"),
    ('μ', "mu"),
    ('ω', "omega"),
];

/// `text` as it is compared: NFKC, lower case, without blanks, dashes and a final full stop,
/// Greek letters spelled out. `"TNF-α."` and `"tnf alpha"` are the same.
#[must_use]
pub fn normalise(text: &str) -> String {
    let mut word = String::with_capacity(text.len());
    for c in text.nfkc().flat_map(char::to_lowercase) {
        if c.is_whitespace() || is_dash(c) {
            continue;
        }
        match GREEK.iter().find(|(letter, _)| *letter == c) {
            Some((_, name)) => word.push_str(name),
            None => word.push(c),
        }
    }
    let length = word.trim_end_matches('.').len();
    word.truncate(length);
    word
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ad}')
}
