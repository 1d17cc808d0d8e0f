//! Slips that the text around a parser's error gives away, whatever the parser expected there.

use ron::error::Error;

use super::Position;

/// What an author did, where, and how it is mended.
pub(super) struct Slip {
    pub(super) place: Position,
    pub(super) said: String,
    pub(super) hint: Option<String>,
}

impl Slip {
    pub(super) fn at(place: Position, said: &str, hint: &str) -> Self {
        Self { place, said: said.to_owned(), hint: Some(hint.to_owned()) }
    }
}

/// The place of an error, with the text on both sides.
struct Around<'a> {
    source: &'a str,
    /// Up to the place.
    before: &'a str,
    /// From the next word on.
    next: &'a str,
}

/// The slip behind an error at the byte `offset`, if the text there shows one.
pub(super) fn seen(source: &str, offset: usize, code: &Error) -> Option<Slip> {
    if uncommented(source).is_empty() {
        let said = if source.trim().is_empty() {
            "the file is empty"
        } else {
            "the file holds nothing but comments"
        };
        let hint =
            "begin it with Lesson(, Drawing(, Course( or Lab(, or let peptibody new write one";
        return Some(Slip::at(Position::START, said, hint));
    }
    let (before, after) = source.split_at_checked(offset)?;
    let next = after.trim_start_matches(|c: char| c.is_ascii_whitespace());
    let around = Around { source, before, next };
    around
        .foreign_sign()
        .or_else(|| around.decimal_comma())
        .or_else(|| around.open_bracket())
        .or_else(|| around.expected(code))
}

impl Around<'_> {
    /// A sign that another language has in this place.
    fn foreign_sign(&self) -> Option<Slip> {
        let ends_in_comma = self.before.trim_end().ends_with(',');
        let ends_in_digit = self.before.ends_with(|c: char| c.is_ascii_digit());
        let (said, hint) = match self.next.chars().next()? {
            '#' | '<' => ("a comment begins with two slashes", "write // before it"),
            '{' | '}' => ("a curly bracket stands here", "write a round bracket in its place"),
            ';' => ("a semicolon stands here", "write a comma in its place"),
            '=' => ("an equals sign stands here", "write a colon in its place"),
            ',' if ends_in_comma => ("there are two commas", "keep one of the two"),
            '%' if ends_in_digit => ("a percentage stands here", "write it as a share: 0.8"),
            '“' | '”' | '„' | '‘' | '’' | '\'' => (
                "a text begins and ends with a straight quote",
                "write \" before it and after it; inside it, “ and ” may stand",
            ),
            blank if blank.is_whitespace() => {
                ("this blank is not a plain one", "delete it and type a plain blank in its place")
            }
            _ => return None,
        };
        Some(self.here(said, hint))
    }

    /// `59,1` in place of `59.1`.
    fn decimal_comma(&self) -> Option<Slip> {
        let is_number = |c: &char| c.is_ascii_digit() || matches!(c, '.' | '-');
        let whole = self.before.strip_suffix(',')?;
        let digits = whole.chars().rev().take_while(is_number).count();
        let whole = whole.get(whole.len() - digits..).filter(|digits| !digits.is_empty())?;
        let part: String = self.next.chars().take_while(char::is_ascii_digit).collect();
        if part.is_empty() || self.next.len() < self.source.len() - self.before.len() {
            return None;
        }
        let place = Position::of(self.source, self.before.len() - 1);
        let hint = format!("write a point in its place: {whole}.{part}");
        Some(Slip::at(place, "a comma stands inside this number", &hint))
    }

    /// A bracket that should have been closed before this.
    fn open_bracket(&self) -> Option<Slip> {
        let (bracket, at) = innermost(self.before)?;
        let line = Position::of(self.source, at).line;
        let before = before_comments(self.before);
        let lacks = match bracket {
            '[' if self.next.starts_with(')') => ']',
            '[' if field_follows(self.next) && !before.ends_with('[') => ']',
            '(' if self.next.starts_with(']') => ')',
            _ => return None,
        };
        let said = format!("the {bracket} of line {line} is not closed before this");
        let hint = format!("put the {lacks} where it belongs");
        Some(self.here(&said, &hint))
    }

    /// Something else than the parser expected, which says what the author meant.
    #[expect(clippy::wildcard_enum_match_arm, reason = "the parser's enum is open at its end")]
    fn expected(&self, code: &Error) -> Option<Slip> {
        let quoted = quoted(self.next);
        let before = self.before.trim_end();
        if before.ends_with("tolerance:") {
            return Some(self.tolerance());
        }
        let told = |said: &str, hint: &str| Some(self.here(said, hint));
        match code {
            Error::ExpectedBoolean => told(
                "true or false is expected here",
                "write true or false, in small letters and without quotes",
            ),
            Error::ExpectedInteger | Error::ExpectedFloat if quoted.is_some() => {
                told("a number stands without quotes", "take the quotes away")
            }
            Error::ExpectedComma if self.next.starts_with('.') => {
                told("a whole number is expected here", "write it without the point")
            }
            Error::ExpectedComma if self.next.starts_with(':') => {
                told("a colon stands here", "write a comma in its place")
            }
            Error::ExpectedIdentifier if before.ends_with("patient:") => {
                let hint = format!("write Preset(\"{}\")", quoted.unwrap_or("itp"));
                told("a patient is Preset or Custom", &hint)
            }
            Error::ExpectedIdentifier => self.word_in_quotes(quoted?),
            Error::ExpectedNamedStructLike("FigureUse") => told(
                "the id of a figure stands in brackets",
                &format!("write (id: \"{}\")", quoted.unwrap_or("…")),
            ),
            Error::ExpectedStructLike if quoted.is_some() => told(
                "a pair stands in round brackets",
                "write (first, second) for each pair of the list",
            ),
            Error::ExpectedArray => {
                told("a list in square brackets is expected here", "put [ before it and ] after it")
            }
            Error::ExpectedStructLikeEnd => self.unclosed(),
            _ => None,
        }
    }

    fn tolerance(&self) -> Slip {
        let number: String = self
            .next
            .trim_start_matches('"')
            .chars()
            .take_while(|c| !",)\"\n".contains(*c))
            .collect();
        let number =
            number.trim().parse::<f64>().map_or_else(|_| "0.5".to_owned(), |it| it.to_string());
        let hint = format!("write Abs({number}), in the unit, or Rel({number}), as a share");
        self.here("a tolerance is Abs or Rel", &hint)
    }

    /// A word of the format, or the name of a field, that was written as a text.
    fn word_in_quotes(&self, word: &str) -> Option<Slip> {
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
        if word.is_empty() || !word.chars().all(is_name) {
            return None;
        }
        let hint = format!("write {word}, without quotes");
        Some(self.here("a word of the format stands without quotes", &hint))
    }

    /// The end of a choice or of a tolerance is not where it should be.
    fn unclosed(&self) -> Option<Slip> {
        let end = before_comments(self.before).len();
        let gap = self.source.get(end..self.source.len() - self.next.len())?;
        if gap.contains('\n') {
            let said = "a closing ) is missing at the end of this line";
            return Some(Slip::at(Position::of(self.source, end), said, "put a ) here"));
        }
        let is_text =
            self.before.trim_end().ends_with('"') && !self.next.starts_with(['"', '(', '[']);
        is_text
            .then(|| straight_quote(Position::of(self.source, self.source.len() - self.next.len())))
    }

    fn here(&self, said: &str, hint: &str) -> Slip {
        Slip::at(Position::of(self.source, self.source.len() - self.next.len()), said, hint)
    }
}

/// A quote that was meant to be read ended a text.
pub(super) fn straight_quote(place: Position) -> Slip {
    Slip::at(
        place,
        "a straight quote ended the text before this",
        "inside a text write “ and ”, and close each text with one straight quote",
    )
}

/// Whether the name of a field with its colon comes next.
pub(super) fn field_follows(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_');
    rest.len() < text.len() && rest.trim_start().starts_with(':')
}

/// `source` up to its last word that is not in a comment of whole lines.
pub(super) fn before_comments(source: &str) -> &str {
    let mut rest = source.trim_end();
    while let Some((before, line)) = rest.rsplit_once('\n') {
        if !line.trim_start().starts_with("//") {
            break;
        }
        rest = before.trim_end();
    }
    rest
}

/// The text without what only comments hold; blank if there is nothing else.
pub(super) fn uncommented(source: &str) -> &str {
    let mut rest = source.trim_start();
    while let Some(comment) = rest.strip_prefix("//") {
        rest = comment.split_once('\n').map_or("", |(_, rest)| rest).trim_start();
    }
    rest
}

/// What stands in the straight quotes with which `text` begins.
fn quoted(text: &str) -> Option<&str> {
    text.strip_prefix('"')?.split('"').next()
}

/// The last bracket of `text` that is still open, with its byte.
fn innermost(text: &str) -> Option<(char, usize)> {
    let mut open = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => {
                while chars.next().is_some_and(|(_, c)| {
                    if c == '\\' {
                        chars.next();
                    }
                    c != '"'
                }) {}
            }
            '/' if chars.peek().is_some_and(|(_, c)| *c == '/') => {
                while chars.next().is_some_and(|(_, c)| c != '\n') {}
            }
            '(' | '[' => open.push((c, at)),
            ')' | ']' => drop(open.pop()),
            _ => {}
        }
    }
    open.pop()
}
