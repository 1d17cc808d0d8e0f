//! Which of a few known words somebody may have meant.

/// The known word nearest to `word`, if it is so near that it was probably meant: a slip of the
/// finger for each three letters at most.
pub(super) fn nearest<'a>(word: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let word: Vec<char> = word.to_lowercase().chars().take(LONGEST).collect();
    let with_slips = known.map(|it| (slips(&word, &it.chars().collect::<Vec<_>>()), it));
    let (slips, nearest) = with_slips.min_by_key(|(slips, _)| *slips)?;
    (slips > 0 && slips <= 1.max(word.len() / 3)).then_some(nearest)
}

/// Longer words are compared by their beginnings, in letters.
const LONGEST: usize = 40;

/// How many letters have to be put in, taken out, exchanged or swapped with their neighbour.
fn slips(from: &[char], to: &[char]) -> usize {
    let mut before = vec![0; to.len() + 1];
    let mut last: Vec<usize> = (0..=to.len()).collect();
    for (row, letter) in from.iter().enumerate() {
        let mut next = vec![row + 1];
        for (column, other) in to.iter().enumerate() {
            let at =
                |line: &[usize], column: usize| line.get(column).copied().unwrap_or(usize::MAX);
            let exchanged = at(&last, column) + usize::from(letter != other);
            let taken_out = at(&last, column + 1) + 1;
            let put_in = at(&next, column) + 1;
            let is_swapped = row > 0
                && column > 0
                && from.get(row - 1) == Some(other)
                && to.get(column - 1) == Some(letter);
            let swapped = if is_swapped { at(&before, column - 1) + 1 } else { usize::MAX };
            next.push(exchanged.min(taken_out).min(put_in).min(swapped));
        }
        before = std::mem::replace(&mut last, next);
    }
    last.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::nearest;

    const WORDS: [&str; 4] = ["progress", "preview", "man", "lab"];

    fn meant(word: &str) -> Option<&str> {
        nearest(word, WORDS.into_iter())
    }

    #[test]
    fn a_slip_of_the_finger_is_understood() {
        assert_eq!(meant("progres"), Some("progress"));
        assert_eq!(meant("porgress"), Some("progress"));
        assert_eq!(meant("Preveiw"), Some("preview"));
        assert_eq!(meant("lba"), Some("lab"));
    }

    #[test]
    fn another_word_is_not_taken_for_one_of_these() {
        assert_eq!(meant("zebra"), None);
        assert_eq!(meant(""), None);
        assert_eq!(meant("xy"), None);
    }

    #[test]
    fn the_word_itself_needs_no_guess() {
        assert_eq!(meant("lab"), None);
    }
}
