//! Which characters a picture may use, and what stands for them where only ASCII can be shown.

use std::sync::LazyLock;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Allowed characters beside printable ASCII, each group with its one-cell twin.
const TWINS: &[(&str, char)] = &[
    ("─╌–—‒−", '-'),
    ("━═", '='),
    ("┄", '.'),
    ("│┃╹╻↕▎▍", '|'),
    ("╭╮╰╯┌┐└┘├┤┬┴┼╋", '+'),
    ("╱÷", '/'),
    ("╲", '\\'),
    ("✓▼↓", 'v'),
    ("✗×", 'x'),
    ("●•", '*'),
    ("○◇◌□°", 'o'),
    ("·∙░…", '.'),
    ("→▶▸▌≥", '>'),
    ("←◀≤", '<'),
    ("↑▲", '^'),
    ("◆█■▅▆▇▄", '#'),
    ("◍", '@'),
    ("▒", ':'),
    ("▁▂▃", '_'),
    ("⚑", '!'),
    ("§", 'S'),
    ("µμυ", 'u'),
    ("“”", '"'),
    ("‘’", '\''),
    ("±≈", '~'),
    ("⁰", '0'),
    ("¹", '1'),
    ("²", '2'),
    ("³", '3'),
    ("⁴", '4'),
    ("⁵", '5'),
    ("⁶", '6'),
    ("⁷", '7'),
    ("⁸", '8'),
    ("⁹", '9'),
    ("α", 'a'),
    ("β", 'b'),
    ("γ", 'g'),
    ("δΔ", 'd'),
    ("ε", 'e'),
    ("κ", 'k'),
    ("λ", 'l'),
];

/// What running text says where one cell would not be clear, or where a character has no twin.
const PHRASES: &[(char, &str)] = &[
    ('✓', "ok"),
    ('…', "..."),
    ('→', "->"),
    ('←', "<-"),
    ('≥', ">="),
    ('≤', "<="),
    ('±', "+/-"),
    ('≠', "!="),
    ('≈', "~"),
    ('°', " deg"),
    ('½', "1/2"),
    ('α', "alpha"),
    ('β', "beta"),
    ('γ', "gamma"),
    ('δ', "delta"),
    ('Δ', "Delta"),
    ('ε', "epsilon"),
    ('ζ', "zeta"),
    ('κ', "kappa"),
    ('λ', "lambda"),
    ('π', "pi"),
    ('σ', "sigma"),
    ('τ', "tau"),
    ('ω', "omega"),
    ('\u{a0}', " "),
    ('\u{202f}', " "),
    ('\u{2009}', " "),
    ('ß', "ss"),
    ('®', "(R)"),
    ('™', "(TM)"),
    ('\n', "\n"),
    ('\t', "\t"),
];

/// The one-cell ASCII twin of an allowed character, or nothing if a picture may not use it.
/// Printable ASCII is its own twin.
#[must_use]
pub fn ascii(c: char) -> Option<char> {
    match c {
        ' '..='~' => Some(c),
        '\u{2800}' => Some(' '),
        '\u{2801}'..='\u{28ff}' => Some('*'),
        _ => twin(c),
    }
}

/// Pictures hold many of these characters and every one is looked up, so they are put in order once.
fn twin(c: char) -> Option<char> {
    static IN_ORDER: LazyLock<Vec<(char, char)>> = LazyLock::new(|| {
        let pairs = |&(group, twin): &(&'static str, char)| group.chars().map(move |c| (c, twin));
        let mut twins: Vec<(char, char)> = TWINS.iter().flat_map(pairs).collect();
        twins.sort_unstable();
        twins
    });
    let at = IN_ORDER.binary_search_by_key(&c, |&(of, _)| of).ok()?;
    IN_ORDER.get(at).map(|&(_, twin)| twin)
}

/// Every allowed character beside printable ASCII and the braille patterns.
pub fn allowed() -> impl Iterator<Item = char> {
    TWINS.iter().flat_map(|(group, _)| group.chars())
}

/// Running text in ASCII: `×10⁹/L` becomes `x10^9/L`, `…` becomes `...`, unknown becomes `?`.
#[must_use]
pub fn to_ascii(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut raised = false;
    for c in text.chars() {
        let was_raised = std::mem::replace(&mut raised, is_raised(c));
        if raised && !was_raised {
            out.push('^');
        }
        push_ascii(&mut out, c);
    }
    out
}

fn is_raised(c: char) -> bool {
    matches!(c, '⁰' | '¹' | '²' | '³' | '⁴'..='⁹' | '⁺' | '⁻')
}

fn push_ascii(out: &mut String, c: char) {
    if c == '⁻' {
        out.push('-');
    } else if c == '⁺' {
        out.push('+');
    } else if let Some((_, phrase)) = PHRASES.iter().find(|(from, _)| *from == c) {
        out.push_str(phrase);
    } else if let Some(twin) = ascii(c) {
        out.push(twin);
    } else {
        push_without_accents(out, c);
    }
}

fn push_without_accents(out: &mut String, c: char) {
    if is_combining_mark(c) {
        return;
    }
    for part in std::iter::once(c).nfkd().filter(|&part| !is_combining_mark(part)) {
        out.push(if matches!(part, ' '..='~') { part } else { '?' });
    }
}
