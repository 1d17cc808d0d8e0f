//! The loop of the second front: prints lines, reads a line, lets the app decide, does what it asks.

use std::{
    collections::VecDeque,
    io::{self, IsTerminal as _, Write as _},
    process::ExitCode,
    time::{Duration, Instant},
};

use super::{
    clock,
    effects::{Outside, perform},
    journal::Journal,
    lines::{Came, Lines},
};
use crate::{
    app::{Effect, Model, Msg, update},
    linear::{self, Goal, Heard, Page},
};

/// The most keys that one line stands for: a knob turned from end to end, an order put right.
const MOST_KEYS: usize = 1_000;

/// The most characters of a line that are shown again.
const MOST_ECHOED: usize = 200;

/// Columns and rows that nothing is drawn in, but that are no small window.
const ROOM: (u16, u16) = (120, 40);

/// Everything that is open while the program runs.
struct Running<'a> {
    model: &'a mut Model,
    journal: &'a mut Journal,
    lines: Lines,
    is_ascii: bool,
    told: Page,
    has_quit: bool,
}

/// Runs the program in plain lines until the person leaves it, the input ends or nobody listens any
/// more; everything is saved in each case.
#[must_use]
pub fn plain(
    model: &mut Model,
    journal: &mut Journal,
    is_ascii: bool,
    first: Vec<Effect>,
) -> ExitCode {
    model.size = ROOM;
    let (lines, told) = (Lines::default(), Page::default());
    let mut running = Running { model, journal, lines, is_ascii, told, has_quit: false };
    let heard = running.tell_all(first);
    running.close(heard)
}

impl Running<'_> {
    fn tell_all(&mut self, first: Vec<Effect>) -> io::Result<()> {
        self.perform(first);
        self.print(&linear::WELCOME)?;
        self.show(true)?;
        while !self.has_quit {
            self.ask()?;
            match self.next_line()? {
                Came::Line(line) => self.hear(&line)?,
                Came::Nothing => {}
                Came::End => break,
            }
        }
        Ok(())
    }

    /// Writes what waits before the person is kept waiting, so that nothing is lost if they never
    /// answer.
    fn ask(&mut self) -> io::Result<()> {
        if let Err(why) = self.journal.flush() {
            self.tell(Msg::Unwritten(why.to_string()));
        }
        self.model.date = clock::iso_date(clock::now().utc_ms);
        let prompt = linear::prompt(self.model);
        let mut out = io::stdout();
        out.write_all(linear::printed(&prompt, self.is_ascii).as_bytes())?;
        out.flush()
    }

    /// The next line; meanwhile a clock that runs goes on.
    fn next_line(&mut self) -> io::Result<Came> {
        loop {
            let ticks = self.model.next_tick_ms();
            let came = self.lines.next(ticks.map(|ms| Instant::now() + Duration::from_millis(ms)));
            if came != Came::Nothing {
                self.echo(&came)?;
                return Ok(came);
            }
            self.tell(Msg::Tick);
            if linear::page(self.model).name != self.told.name {
                self.print(&[""])?;
                self.show(false)?;
                return Ok(came);
            }
        }
    }

    /// A terminal shows what is typed; from elsewhere it is shown here, so that the lines can be read
    /// afterwards.
    fn echo(&self, came: &Came) -> io::Result<()> {
        match came {
            Came::Line(_) if io::stdin().is_terminal() => Ok(()),
            Came::Line(line) => self.print(&[line.chars().take(MOST_ECHOED).collect::<String>()]),
            Came::Nothing | Came::End => self.print(&[""]),
        }
    }

    fn hear(&mut self, line: &str) -> io::Result<()> {
        match linear::hear(self.model, line) {
            Heard::Goals(goals) => {
                self.reach(goals.into());
                if !self.has_quit {
                    self.show(false)?;
                }
                Ok(())
            }
            Heard::Help => self.print(&linear::help(self.model)),
            Heard::Repeat => self.show(true),
            Heard::Unknown(why) => self.print(&[why]),
        }
    }

    /// Presses the keys that lead to each goal; a sentence of refusal ends it.
    fn reach(&mut self, mut goals: VecDeque<Goal>) {
        for _ in 0..MOST_KEYS {
            let Some(msg) = linear::next(&mut goals, self.model) else { break };
            self.tell(msg);
            if self.has_quit || self.model.notice.is_some() {
                break;
            }
        }
    }

    fn tell(&mut self, msg: Msg) {
        let effects = update(self.model, msg, clock::now());
        self.perform(effects);
    }

    fn perform(&mut self, effects: Vec<Effect>) {
        let mut left = VecDeque::from(effects);
        while let Some(outside) = perform(self.model, self.journal, &mut left) {
            match outside {
                // Without a screen of its own there is nothing to give back.
                Outside::Suspend => {}
                Outside::Quit => self.has_quit = true,
            }
        }
        self.model.notice = self.journal.take_notice().or(self.model.notice.take());
    }

    /// Prints the page; of the page that was there already only what is new.
    fn show(&mut self, is_whole: bool) -> io::Result<()> {
        let page = linear::page(self.model);
        let is_new = is_whole || page.name != self.told.name;
        if let Some(said) = self.model.notice.take() {
            self.print(&[linear::notice(&said)])?;
        }
        if is_new {
            self.print(&["", &page.name])?;
        }
        let is_told = |line: &&String| is_new || !self.told.lines.contains(line);
        let lines: Vec<&String> = page.lines.iter().filter(is_told).collect();
        self.print(&lines)?;
        self.told = page;
        Ok(())
    }

    fn print<T: AsRef<str>>(&self, lines: &[T]) -> io::Result<()> {
        let mut text = String::new();
        for line in lines {
            text.push_str(&linear::printed(line.as_ref(), self.is_ascii));
            text.push('\n');
        }
        io::stdout().write_all(text.as_bytes())
    }

    /// Saves everything; a reader that has had enough is no error.
    fn close(mut self, heard: io::Result<()>) -> ExitCode {
        if !self.has_quit {
            self.tell(Msg::Ending);
        }
        let unwritten = self.journal.flush().err().map(|why| why.to_string());
        self.journal.bookmark();
        let unheard = heard.err().filter(|why| why.kind() != io::ErrorKind::BrokenPipe);
        let unheard =
            unheard.map(|why| format!("the lines cannot be written ({why}); send them elsewhere"));
        super::last_words(unwritten.or(unheard))
    }
}
