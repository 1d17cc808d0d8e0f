//! Lines from the standard input, read without a thread, so that a clock can go on between two.

use std::time::Instant;

/// What came of waiting for a line.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Came {
    /// A line, without its end. Bytes that are no text are told by the sign for them.
    Line(String),
    /// Nothing yet, and the time is over.
    Nothing,
    /// The input has ended.
    End,
}

/// The most bytes of a line that are kept. What a longer one holds beyond is read and forgotten.
const KEPT: usize = 64 * 1024;

/// Lines from the standard input.
#[derive(Default)]
pub(super) struct Lines {
    /// What was read and is not told yet.
    read: Vec<u8>,
    line: Vec<u8>,
    has_ended: bool,
}

impl Lines {
    /// Waits for a line, not beyond `deadline`.
    pub(super) fn next(&mut self, deadline: Option<Instant>) -> Came {
        loop {
            if let Some(line) = self.take() {
                return Came::Line(line);
            }
            if self.has_ended {
                let line = std::mem::take(&mut self.line);
                return if line.is_empty() { Came::End } else { Came::Line(text(&line)) };
            }
            if !is_ready(deadline) {
                return Came::Nothing;
            }
            let mut bytes = [0; 4096];
            match read(&mut bytes) {
                0 => self.has_ended = true,
                count => self.read.extend(bytes.iter().take(count)),
            }
        }
    }

    /// The next whole line of what was read.
    fn take(&mut self) -> Option<String> {
        let end = self.read.iter().position(|byte| *byte == b'\n');
        let rest = self.read.split_off(end.map_or(self.read.len(), |end| end + 1));
        let part = std::mem::replace(&mut self.read, rest);
        let room = KEPT.saturating_sub(self.line.len());
        self.line.extend(part.iter().filter(|byte| **byte != b'\n').take(room));
        end.map(|_| text(&std::mem::take(&mut self.line)))
    }
}

/// A byte order mark and what a carriage return leaves are no part of a line.
fn text(line: &[u8]) -> String {
    let line = String::from_utf8_lossy(line);
    line.trim_start_matches('\u{feff}').trim_end_matches('\r').to_owned()
}

#[cfg(unix)]
fn is_ready(deadline: Option<Instant>) -> bool {
    use rustix::{
        event::{PollFd, PollFlags, Timespec, poll},
        io::Errno,
    };
    let stdin = rustix::stdio::stdin();
    loop {
        let left = deadline.map(|at| at.saturating_duration_since(Instant::now()));
        let left = left.and_then(|left| Timespec::try_from(left).ok());
        match poll(&mut [PollFd::new(&stdin, PollFlags::IN)], left.as_ref()) {
            Ok(0) => return false,
            Err(Errno::INTR) => {}
            Ok(_) | Err(_) => return true,
        }
    }
}

#[cfg(not(unix))]
fn is_ready(_: Option<Instant>) -> bool {
    true
}

#[cfg(unix)]
fn read(bytes: &mut [u8]) -> usize {
    loop {
        match rustix::io::read(rustix::stdio::stdin(), &mut *bytes) {
            Err(rustix::io::Errno::INTR) => {}
            Err(rustix::io::Errno::AGAIN) => {
                is_ready(Some(Instant::now() + std::time::Duration::from_secs(1)));
            }
            // What cannot be read has ended.
            read => return read.unwrap_or(0),
        }
    }
}

#[cfg(not(unix))]
fn read(bytes: &mut [u8]) -> usize {
    use std::io::Read as _;
    std::io::stdin().read(bytes).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(input: &[u8]) -> Vec<String> {
        let mut lines = Lines { read: input.to_vec(), ..Lines::default() };
        std::iter::from_fn(|| lines.take()).collect()
    }

    #[test]
    fn a_line_ends_however_the_machine_ends_it() {
        assert_eq!(lines(b"\xef\xbb\xbfone\r\n\ntwo\nrest"), ["one", "", "two"]);
    }

    #[test]
    fn a_line_that_never_ends_fills_no_memory() {
        let mut input = vec![b'x'; 3 * KEPT];
        input.extend(b"\nnext\n");
        let told = lines(&input);
        assert_eq!((told.len(), told.first().map(String::len)), (2, Some(KEPT)));
        assert_eq!(told.last().map(String::as_str), Some("next"));
    }

    #[test]
    fn bytes_that_are_no_text_are_told_by_a_sign() {
        assert_eq!(lines(b"a\xffb\n"), ["a\u{fffd}b"]);
    }
}
