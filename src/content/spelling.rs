//! When two spellings are the same word.

use unicode_normalization::UnicodeNormalization;

const GREEK: &[(char, &str)] = &[
    ('α', "alpha"),
    ('β', "beta"),
    ('γ', "gamma"),
    ('δ', "delta"),
    ('ε', "epsilon"),
    ('ζ', "zeta"),
    ('η', "eta"),
    ('θ', "theta"),
    ('ι', "iota"),
    ('κ', "kappa"),
    ('λ', "lambda"),
    ('μ', "mu"),
    ('ν', "nu"),
    ('ξ', "xi"),
    ('ο', "omicron"),
    ('π', "pi"),
    ('ρ', "rho"),
    ('σ', "sigma"),
    ('τ', "tau"),
    ('υ', "upsilon"),
    ('φ', "phi"),
    ('χ', "chi"),
    ('ψ', "psi"),
    ('ω', "omega"),
    ('ς', "sigma"),
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
        match greek_name(c) {
            Some(name) => word.push_str(name),
            None => word.push(c),
        }
    }
    if word.ends_with('.') {
        word.pop();
    }
    word
}

/// What a small Greek letter is called; none for any other character.
#[must_use]
pub(crate) fn greek_name(c: char) -> Option<&'static str> {
    GREEK.iter().find(|(letter, _)| *letter == c).map(|(_, name)| *name)
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{ad}' | '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}')
}
