//! Numbers drawn from a seed, the same on every machine and in every version of this program.

/// The generator splitmix64, from a seed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lot(u64);

impl Lot {
    /// The numbers that belong to `seed`.
    #[must_use]
    pub const fn of(seed: u64) -> Self {
        Self(seed)
    }

    /// The next number, any of 64 bits.
    pub fn draw(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A whole number under `n`, every one as likely as the other; 0 if `n` is 0.
    pub fn below(&mut self, n: u64) -> u64 {
        let Some(threshold) = n.wrapping_neg().checked_rem(n) else { return 0 };
        loop {
            let drawn = self.draw();
            if drawn >= threshold {
                return drawn.checked_rem(n).unwrap_or(0);
            }
        }
    }

    /// A number above 0 and up to 1, every one as likely as the other.
    #[expect(clippy::cast_precision_loss, reason = "53 bits are what an f64 holds exactly")]
    pub fn share(&mut self) -> f64 {
        ((self.draw() >> 11) + 1) as f64 / (1_u64 << 53) as f64
    }

    /// A number from the standard normal distribution (Box and Muller's transform).
    pub fn normal(&mut self) -> f64 {
        let (radius, turn) = (self.share(), self.share());
        (-2.0 * radius.ln()).sqrt() * (std::f64::consts::TAU * turn).cos()
    }
}
