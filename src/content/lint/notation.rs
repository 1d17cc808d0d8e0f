//! Units and powers of ten: written one way, the way that is hardest to misread.

use super::{Findings, tokens::superscript};

/// Texts of one thing, each with the byte from which it is searched.
pub(super) fn powers(owner: usize, texts: &[&str], findings: &mut Findings<'_>) {
    for text in texts {
        if let Some(inside) = plain_power(text) {
            let at = findings.text(owner, text) + inside;
            findings.add(at, "plain-power", "this power of ten is not written as the others are");
        }
    }
}

/// Texts that say µg in a lesson that says mcg.
pub(super) fn micrograms(owner: usize, texts: &[&str], findings: &mut Findings<'_>) {
    for text in texts {
        if let Some(inside) = micro(text) {
            let at = findings.text(owner, text) + inside;
            findings.add(at, "mixed-units", "µg stands here, and mcg elsewhere");
        }
    }
}

/// Whether a text says mcg.
pub(super) fn says_mcg(text: &str) -> bool {
    text.contains("mcg")
        && text
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| word.trim_start_matches(|c: char| c.is_ascii_digit()) == "mcg")
}

/// The byte at which a text says µg, with either of the two characters that look so.
fn micro(text: &str) -> Option<usize> {
    text.find("µg").or_else(|| text.find("μg"))
}

/// The byte at which a power of ten is written in another way than ×10⁹/L: x10⁹, 10^9, × 10⁹/L.
fn plain_power(text: &str) -> Option<usize> {
    text.match_indices("10").find_map(|(at, _)| {
        let (before, rest) = text.split_at_checked(at)?;
        let after = rest.get(2..)?;
        let close = before.trim_end();
        let typed = after.starts_with('^') || after.starts_with("**");
        let raised = after.starts_with(|c| superscript(c).is_some());
        let lost = after.starts_with("9/") && close.ends_with(['×', 'x', 'X', '*']);
        let crossed = raised && close.ends_with(['x', 'X', '*']);
        let apart = after.starts_with("⁹/L") && close.ends_with('×') && close.len() < before.len();
        let number_before = before.ends_with(|c: char| c.is_ascii_digit());
        let wrong = !number_before && (typed || lost || crossed || apart);
        wrong.then(|| {
            if close.ends_with(['×', 'x', 'X', '*']) { close.len() - last(close) } else { at }
        })
    })
}

fn last(text: &str) -> usize {
    text.chars().next_back().map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_one_way_to_write_a_power_passes() {
        for good in ["50 ×10⁹/L", "1 × 10¹¹ a day", "10 of 100", "in 2010", "110^2", "10–20"]
        {
            assert_eq!(plain_power(good), None, "{good}");
        }
        for (bad, at) in
            [("50 x 10^9/L", 3), ("x10⁹/L", 0), ("10^9", 0), ("50 × 10⁹/L", 3), ("50 ×109/L", 3)]
        {
            assert_eq!(plain_power(bad), Some(at), "{bad}");
        }
    }

    #[test]
    fn mcg_is_a_word_of_its_own() {
        assert!(says_mcg("1 mcg/kg") && says_mcg("250mcg") && !says_mcg("amcgen"));
    }
}
