//! Shuffles that are the same on every machine and in every version of this program.

use crate::{content::fnv1a64, sim::Lot};

/// The places 0 to `n` – 1 in the order that `seed` gives under `label`.
pub(super) fn permutation(seed: u64, label: &str, n: usize) -> Vec<usize> {
    shuffled(&mut draw(seed, label), n)
}

/// As [`permutation`], drawn again while `is_refused` says so; after 64 draws the last one stays.
pub(super) fn permutation_unless(
    seed: u64,
    label: &str,
    n: usize,
    is_refused: impl Fn(&[usize]) -> bool,
) -> Vec<usize> {
    let mut random = draw(seed, label);
    let mut order = shuffled(&mut random, n);
    for _ in 1..64 {
        if !is_refused(&order) {
            break;
        }
        order = shuffled(&mut random, n);
    }
    order
}

/// Whether `order` holds each of 0 to `n` – 1 once.
pub(super) fn is_permutation(order: &[usize], n: usize) -> bool {
    order.len() == n && (0..n).all(|place| order.contains(&place))
}

fn shuffled(lot: &mut Lot, n: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..n).collect();
    for i in (1..n).rev() {
        let j = usize::try_from(lot.below(i as u64 + 1)).unwrap_or(i);
        order.swap(i, j);
    }
    order
}

fn draw(seed: u64, label: &str) -> Lot {
    Lot::of(seed ^ fnv1a64(label.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splitmix_gives_its_published_numbers() {
        let mut random = Lot::of(1_234_567);
        let drawn = [random.draw(), random.draw(), random.draw()];
        let published =
            [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423];
        assert_eq!(drawn, published);
    }

    #[test]
    fn labels_are_hashed_with_fnv1a() {
        assert_eq!(fnv1a64(b"items"), 0x3e78_84bf_4f41_2c6f);
    }

    #[test]
    fn orders_are_the_golden_ones() {
        assert_eq!(permutation(42, "items", 10), [8, 2, 4, 1, 9, 6, 3, 0, 5, 7]);
        assert_eq!(permutation(42, "q-no-homology", 4), [3, 2, 1, 0]);
        assert_eq!(permutation(43, "q-no-homology", 4), [2, 3, 0, 1]);
        assert_eq!(permutation(42, "q-order", 6), [1, 4, 2, 3, 0, 5]);
    }

    #[test]
    fn a_refused_order_is_drawn_again_and_nothing_hangs() {
        let again = permutation_unless(42, "q-no-homology", 4, |order| order == [3, 2, 1, 0]);
        assert_ne!(again, [3, 2, 1, 0]);
        assert!(is_permutation(&again, 4));
        assert_eq!(permutation_unless(1, "x", 1, |_| true), [0]);
        assert_eq!(permutation(1, "x", 0), [0; 0]);
    }

    #[test]
    fn only_a_permutation_is_one() {
        assert!(is_permutation(&[2, 0, 1], 3));
        assert!(!is_permutation(&[2, 0, 2], 3));
        assert!(!is_permutation(&[2, 0, 1], 4));
        assert!(!is_permutation(&[2, 0, 3], 3));
    }
}
