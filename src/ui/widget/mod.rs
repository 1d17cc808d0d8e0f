//! The pieces that screens are made of. They know no screen.

mod choices;
mod curve;
mod field;
mod figure;
mod heading;
mod here;
mod judged;
mod keys;
mod marked;
mod menu;
mod meters;
mod popup;
mod rule;

pub use choices::{Choice, Choices, Shape, Tick};
pub use field::{Dress, Field};
pub use figure::{Figure, Marks};
pub use heading::Heading;
pub(crate) use here::mark;
pub use judged::{Judged, Sign};
pub use keys::Keys;
pub use marked::Marked;
pub use menu::Menu;
pub use meters::{Bar, Dot, Dots, Progress};
pub use popup::Popup;
pub use rule::{Rule, Stroke};
