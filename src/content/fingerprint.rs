//! A short name for what an item asks, which stays the same when only its explanations change.

use super::{Answer, Choice, Item, MultiScoring, NearNumber, OrderScoring, Tolerance, Words};

/// FNV-1a, 64 bits (Fowler, Noll and Vo; offset basis and prime from their page).
#[must_use]
pub fn fnv1a64(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, &byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

impl Item {
    /// 12 hexadecimal digits that change when the vignette, the question or what counts as right
    /// changes, but not with a why, the explanation or the hint. Line breaks do not matter.
    /// Stable across versions of the program: answers in the database are kept under it.
    #[must_use]
    pub fn fingerprint(&self) -> String {
        let mut print = Print::default();
        print.text(self.vignette.as_deref().unwrap_or_default());
        print.text(&self.ask);
        self.answer.imprint(&mut print);
        format!("{:012x}", fnv1a64(&print.bytes) >> 16)
    }
}

/// The bytes that are hashed. Each value ends with a unit separator, each list with a group's.
#[derive(Default)]
struct Print {
    bytes: Vec<u8>,
}

impl Print {
    fn text(&mut self, text: &str) {
        for word in text.split_whitespace() {
            self.bytes.extend(word.bytes());
            self.bytes.push(b' ');
        }
        self.bytes.push(0x1f);
    }

    fn number(&mut self, number: f64) {
        self.bytes.extend(number.to_bits().to_be_bytes());
        self.bytes.push(0x1f);
    }

    fn texts<'a>(&mut self, texts: impl IntoIterator<Item = &'a Words>) {
        texts.into_iter().for_each(|text| self.text(text));
        self.bytes.push(0x1d);
    }

    fn units(&mut self, units: &[(Words, f64)]) {
        for (unit, factor) in units {
            self.text(unit);
            self.number(*factor);
        }
    }

    fn misses(&mut self, near: &[NearNumber]) {
        for miss in near {
            self.number(miss.value);
        }
    }

    fn choices(&mut self, choices: &[Choice]) {
        for choice in choices {
            self.text(if choice.is_right() { "right" } else { "wrong" });
            self.text(choice.text());
        }
        self.bytes.push(0x1d);
    }
}

impl Answer {
    fn imprint(&self, print: &mut Print) {
        match self {
            Self::Best(choices) => {
                print.text("best");
                print.choices(choices);
            }
            Self::Multi { scoring, choices } => {
                print.text("multi");
                print.text(multi_name(*scoring));
                print.choices(choices);
            }
            Self::Order { scoring, sequence } => {
                print.text("order");
                print.text(order_name(*scoring));
                print.texts(sequence);
            }
            Self::Match { pairs, extra } => {
                print.text("match");
                print.texts(pairs.iter().flat_map(|(left, right)| [left, right]));
                print.texts(extra);
            }
            Self::Number { value, unit, tolerance, units, near } => {
                print.text("number");
                print.number(*value);
                print.text(unit);
                imprint_tolerance(*tolerance, print);
                print.units(units);
                print.misses(near);
            }
            Self::Cloze { text, gaps } => {
                print.text("cloze");
                print.text(text);
                for gap in gaps {
                    print.texts(&gap.accept);
                    print.texts(gap.near.iter().map(|(form, _)| form));
                }
            }
            Self::Short { accept, near } => {
                print.text("short");
                print.texts(accept);
                print.texts(near.iter().map(|(form, _)| form));
            }
            Self::Label { figure, spots, extra } => {
                print.text("label");
                print.text(figure.id.as_str());
                for spot in spots {
                    print.text(&spot.mark.to_string());
                    print.text(&spot.name);
                }
                print.texts(extra);
            }
            Self::Recall { model, checklist } => {
                print.text("recall");
                print.text(model);
                print.texts(checklist);
            }
        }
    }
}

fn imprint_tolerance(tolerance: Tolerance, print: &mut Print) {
    match tolerance {
        Tolerance::Abs(width) => {
            print.text("abs");
            print.number(width);
        }
        Tolerance::Rel(share) => {
            print.text("rel");
            print.number(share);
        }
    }
}

fn multi_name(scoring: MultiScoring) -> &'static str {
    match scoring {
        MultiScoring::AllOrNothing => "all",
        MultiScoring::Balanced => "balanced",
        MultiScoring::PerOption => "option",
    }
}

fn order_name(scoring: OrderScoring) -> &'static str {
    match scoring {
        OrderScoring::Exact => "exact",
        OrderScoring::Adjacent => "adjacent",
    }
}
