//! Which characters a picture may use, and their ASCII twins. A stand-in: a few of them.

const TWINS: &[(&str, char)] = &[
    ("─╌–", '-'),
    ("━═", '='),
    ("┄·…", '.'),
    ("│┃↕", '|'),
    ("╭╮╰╯├┤┬┴┼╋", '+'),
    ("✓▼↓", 'v'),
    ("✗×", 'x'),
    ("●•", '*'),
    ("→▶▸▌", '>'),
    ("←◀", '<'),
    ("↑▲", '^'),
    ("◆█", '#'),
];

/// The one-cell ASCII twin of an allowed character.
#[must_use]
pub fn ascii(c: char) -> Option<char> {
    match c {
        ' '..='~' => Some(c),
        _ => TWINS.iter().find(|(group, _)| group.contains(c)).map(|&(_, twin)| twin),
    }
}

/// Running text in ASCII.
#[must_use]
pub fn to_ascii(text: &str) -> String {
    text.chars().fold(String::new(), |mut out, c| {
        match c {
            '…' => out.push_str("..."),
            '⁹' => out.push_str("^9"),
            'α' => out.push_str("alpha"),
            '≥' => out.push_str(">="),
            _ => out.push(ascii(c).unwrap_or('?')),
        }
        out
    })
}
