//! Where things stand on a page, for every size of the terminal.

use ratatui::layout::{Margin, Rect};

use crate::app::LEAST;

/// Columns below which a page is not drawn.
pub const LEAST_COLUMNS: u16 = LEAST.0;
/// Rows below which a page is not drawn.
pub const LEAST_ROWS: u16 = LEAST.1;

/// Columns before the text in which `▌` stands.
const GUTTER: u16 = 2;
const RAIL_COLUMNS: u16 = 30;
const WIDE_COLUMNS: u16 = 120;
const MOST_ROWS: u16 = 40;

/// How wide the page is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breadth {
    /// 60 to 79 columns: one column of text, figures under it.
    Tight,
    /// 80 columns, centred in up to 107.
    Standard,
    /// 108 to 120 columns, centred in more.
    Wide,
}

/// Where a column of text stands on the two sizes that are drawn by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// On 80 columns and 24 rows.
    pub standard: Stand,
    /// On 120 columns and 40 rows.
    pub wide: Stand,
}

/// The place of a column of text on one size of page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stand {
    /// First column of the text, counted from the page's left edge.
    pub at: u16,
    /// Columns of text at most.
    pub measure: u16,
    /// Blank rows between the upper rule and the text.
    pub lead: u16,
}

impl Column {
    /// Tables and menus over the whole page, with `▌` two columns before them.
    pub const OVERVIEW: Self = Self::new((4, 70, 1), (8, 70, 3));
    /// Lists to look things up in.
    pub const LIST: Self = Self::new((4, 72, 1), (12, 72, 3));
    /// Running text alone, with room for the rail.
    pub const PROSE: Self = Self::new((8, 66, 1), (12, 66, 4));
    /// Text with a figure beside it.
    pub const FIGURE: Self = Self::new((4, 72, 1), (12, 96, 4));
    /// A figure alone.
    pub const ZOOM: Self = Self::new((4, 72, 0), (12, 96, 5));
    /// Questions and answers.
    pub const QUIZ: Self = Self::new((6, 66, 1), (16, 72, 5));

    /// Plots with knobs beside them.
    pub const LAB: Self = Self::new((2, 76, 0), (6, 110, 2));
    /// The first page of all, without a header.
    pub const WELCOME: Self = Self::new((12, 64, 1), (30, 76, 6));
    /// What a lesson rests on.
    pub const ABOUT: Self = Self::new((6, 68, 1), (14, 76, 4));

    const fn new(standard: (u16, u16, u16), wide: (u16, u16, u16)) -> Self {
        let standard = Stand { at: standard.0, measure: standard.1, lead: standard.2 };
        let wide = Stand { at: wide.0, measure: wide.1, lead: wide.2 };
        Self { standard, wide }
    }
}

/// The lines of a page on which everything is aligned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grid {
    page: Rect,
    breadth: Breadth,
}

impl Grid {
    /// The grid of a page centred in `area`, or nothing if that is below 60 × 20.
    /// Above 120 × 40 the page stays as it is.
    #[must_use]
    pub fn of(area: Rect) -> Option<Self> {
        if area.width < LEAST_COLUMNS || area.height < LEAST_ROWS {
            return None;
        }
        let (breadth, columns) = match area.width {
            ..80 => (Breadth::Tight, area.width),
            80..108 => (Breadth::Standard, 80),
            108.. => (Breadth::Wide, area.width.min(WIDE_COLUMNS)),
        };
        Some(Self { page: centred(area, columns, area.height.min(MOST_ROWS)), breadth })
    }

    /// The whole page with its margins.
    #[must_use]
    pub fn page(&self) -> Rect {
        self.page
    }

    /// How wide the page is.
    #[must_use]
    pub fn breadth(&self) -> Breadth {
        self.breadth
    }

    /// The row of the title.
    #[must_use]
    pub fn header(&self) -> Rect {
        self.row(0)
    }

    /// The rule under the title.
    #[must_use]
    pub fn upper_rule(&self) -> Rect {
        self.row(1)
    }

    /// Everything between the two rules, without the margins.
    #[must_use]
    pub fn body(&self) -> Rect {
        let inner = self.inner();
        Rect { y: inner.y + 2, height: inner.height - 4, ..inner }
    }

    /// The rule over the keys.
    #[must_use]
    pub fn lower_rule(&self) -> Rect {
        self.row(self.page.height - 2)
    }

    /// The row of keys.
    #[must_use]
    pub fn footer(&self) -> Rect {
        self.row(self.page.height - 1)
    }

    /// The text of `column`, from its first row to the end of the body.
    #[must_use]
    pub fn text(&self, column: Column) -> Rect {
        let body = self.body();
        let stand = self.stand(column);
        let x = self.page.x + stand.at;
        let width = stand.measure.min(body.right() - x);
        Rect { x, y: body.y + stand.lead, width, height: body.height - stand.lead }
    }

    /// As [`Self::text`], but ends a blank row above [`Self::foot`].
    #[must_use]
    pub fn text_above_foot(&self, column: Column) -> Rect {
        let text = self.text(column);
        Rect { height: (self.foot(column).y - text.y).saturating_sub(1), ..text }
    }

    /// As [`Self::text`], with four more columns for what stands at the right end of a row.
    #[must_use]
    pub fn table(&self, column: Column) -> Rect {
        let text = self.text(column);
        Rect { width: (text.width + 4).min(self.body().right() - text.x), ..text }
    }

    /// The one row at the end of the body that shows how far one has come.
    #[must_use]
    pub fn foot(&self, column: Column) -> Rect {
        let blank = u16::from(self.page.height >= 24);
        Rect { y: self.body().bottom() - 1 - blank, height: 1, ..self.text(column) }
    }

    /// The column of notes on the right; only a wide page has one.
    #[must_use]
    pub fn rail(&self, column: Column) -> Option<Rect> {
        if self.breadth != Breadth::Wide {
            return None;
        }
        let text = self.text(column);
        let x = self.page.x + 84 - self.narrowing();
        let width = RAIL_COLUMNS.min(self.body().right() - x);
        Some(Rect { x, width, ..text })
    }

    /// `text` divided into the words on the left and the figure on the right, or nothing
    /// where only one of them has room.
    #[must_use]
    pub fn beside(&self, text: Rect) -> Option<(Rect, Rect)> {
        let (words, figure) = match self.breadth {
            Breadth::Tight => return None,
            Breadth::Standard => (34, Rect { x: text.x + 36, width: 38, ..text }),
            Breadth::Wide => (42, Rect { x: text.x + 42, width: 54, ..text }),
        };
        Some((Rect { width: words, ..text }, figure.intersection(self.body())))
    }

    /// A box of this size in the middle of the page, smaller if the page is.
    #[must_use]
    pub fn popup(&self, columns: u16, rows: u16) -> Rect {
        centred(self.page, columns.min(self.page.width), rows.min(self.page.height))
    }

    fn stand(&self, column: Column) -> Stand {
        let Column { standard, wide } = column;
        let grown = self.page.height.saturating_sub(24).min(16);
        let lead = match self.page.height {
            ..24 => 0,
            24.. => standard.lead + (wide.lead - standard.lead) * grown / 16,
        };
        match self.breadth {
            Breadth::Tight => Stand { at: standard.at.min(4), lead, ..standard },
            Breadth::Standard => Stand { lead, ..standard },
            Breadth::Wide => Stand { at: wide.at - self.narrowing(), lead, ..wide },
        }
    }

    /// How far a page of less than 120 columns moves everything to the left.
    fn narrowing(&self) -> u16 {
        (WIDE_COLUMNS - self.page.width).min(4)
    }

    fn row(&self, row: u16) -> Rect {
        Rect { y: self.page.y + row, height: 1, ..self.inner() }
    }

    fn inner(&self) -> Rect {
        let margin = if self.breadth == Breadth::Wide { 4 } else { 2 };
        self.page.inner(Margin::new(margin, 0))
    }
}

/// `text` with the two columns before it in which `▌` stands.
#[must_use]
pub fn with_mark(text: Rect) -> Rect {
    let x = text.x.saturating_sub(GUTTER);
    Rect { x, width: text.right() - x, ..text }
}

fn centred(area: Rect, columns: u16, rows: u16) -> Rect {
    let x = area.x + (area.width - columns) / 2;
    let y = area.y + (area.height - rows) / 2;
    Rect { x, y, width: columns, height: rows }
}
