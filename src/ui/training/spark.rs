//! A number as one small bar.

use crate::ui::look::{Glyphs, Look};

const BARS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/// `value` of `most` as a bar of one cell; in ASCII as a digit, tenths of the most.
pub(super) fn spark(value: f64, most: f64, look: Look) -> char {
    let share = if most > 0.0 { (value / most).clamp(0.0, 1.0) } else { 0.0 };
    match look.glyphs {
        Glyphs::Unicode => BARS.get(step(share, 7.0)).copied().unwrap_or('█'),
        Glyphs::Ascii => {
            let digit = u32::try_from(step(share, 9.0)).unwrap_or(9);
            char::from_digit(digit, 10).unwrap_or('9')
        }
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is from 0 to 9")]
fn step(share: f64, most: f64) -> usize {
    (share * most).round() as usize
}
