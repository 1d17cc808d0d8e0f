//! The pieces that screens are made of. They know no screen.

mod choices;
mod curve;
mod days;
mod ends;
mod field;
mod figure;
mod heading;
mod here;
mod ink;
mod judged;
mod keys;
mod marked;
mod menu;
mod meters;
mod plot;
mod popup;
mod rule;
mod scale;

pub(crate) use crate::app::told::words::short;
pub use choices::{Choice, Choices, Shape, Tick};
pub use days::{DayAxis, Margins};
pub use field::{Dress, Field};
pub use figure::{Figure, Marks};
pub use heading::Heading;
pub(crate) use here::mark;
pub use judged::{Judged, Sign};
pub use keys::Keys;
pub use marked::Marked;
pub use menu::Menu;
pub use meters::{Bar, Dot, Dots, Progress};
pub use plot::{Plot, Trace};
pub use popup::Popup;
pub use rule::{Rule, Stroke};
pub use scale::Scale;
