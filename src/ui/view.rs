//! What every screen has: a header, a body that may be taller than its window, and a foot.

use ratatui::buffer::Buffer;

use super::{flow::Flowed, grid::Grid};

/// A screen that can be drawn. It holds references to what it shows and changes nothing.
pub(crate) trait View {
    /// Where one is; on the left of the header.
    fn title(&self) -> String;

    /// What is worth knowing about it; on the right of the header.
    fn note(&self) -> String;

    /// Whether the note must be seen whole, however long the title is.
    fn keeps_note(&self) -> bool {
        false
    }

    /// Draws what stands between the rules, with its first `from` rows scrolled away.
    fn body(&self, grid: &Grid, from: u16, buf: &mut Buffer) -> Flowed;

    /// Draws the row that shows how far one has come, if the screen has one.
    fn foot(&self, _grid: &Grid, _buf: &mut Buffer) {}
}
