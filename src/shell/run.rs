//! The loop: waits for the person, lets the app decide, does what it asks, draws.

use std::{
    collections::VecDeque,
    io,
    process::ExitCode,
    time::{Duration, Instant},
};

use super::{
    clock,
    effects::{Outside, perform},
    input::{Input, Stop, Wake},
    journal::Journal,
    terminal::Session,
    watch::Watch,
};
use crate::{
    app::{Effect, Model, Msg, update},
    ui::{self, look::Look},
};

/// Everything that is open while the program runs.
struct Running<'a> {
    model: &'a mut Model,
    journal: &'a mut Journal,
    session: Session,
    input: Input,
    look: Look,
    watch: Option<Watch>,
    minute: i64,
}

/// How the loop ended.
enum End {
    Quit,
    Stopped(Stop),
    Gone,
}

/// Runs the program until the person leaves it or the terminal goes away. With a `watch` it looks
/// at files a few times a second; without, it sleeps between two keys.
///
/// # Errors
/// When there is no terminal to take.
pub fn run(
    model: &mut Model,
    journal: &mut Journal,
    look: Look,
    first: Vec<Effect>,
    watch: Option<Watch>,
) -> io::Result<ExitCode> {
    let input = Input::start()?;
    let session = Session::start(journal.path())?;
    let mut running = Running { model, journal, session, input, look, watch, minute: i64::MIN };
    running.measure();
    let end = match running.perform(first) {
        Some(end) => end,
        // What fails from here on is the terminal's going away, which may come before its signal.
        None => running.until_the_end().unwrap_or(End::Gone),
    };
    Ok(running.close(&end))
}

impl Running<'_> {
    fn until_the_end(&mut self) -> io::Result<End> {
        loop {
            self.draw()?;
            let mut wake = Some(self.input.wait(self.due()));
            while let Some(woken) = wake {
                if let Some(end) = self.take_in(woken)? {
                    return Ok(end);
                }
                wake = self.input.next_in_batch();
            }
        }
    }

    fn draw(&mut self) -> io::Result<()> {
        self.tell_date();
        let (model, look) = (&*self.model, self.look);
        if let Some(extent) = self.session.draw(|frame| ui::draw(frame, model, look))? {
            self.model.drawn(extent);
        }
        Ok(())
    }

    fn take_in(&mut self, wake: Wake) -> io::Result<Option<End>> {
        Ok(match wake {
            Wake::Key(key) => self.tell(Msg::Key(key)),
            Wake::Paste(text) => self.tell(Msg::Paste(text)),
            Wake::WheelUp => self.tell(Msg::WheelUp),
            Wake::WheelDown => self.tell(Msg::WheelDown),
            Wake::Click(column, row) => self.click(column, row),
            Wake::Timeout => self.woken(),
            Wake::Resize => {
                self.measure();
                None
            }
            Wake::Suspend => {
                self.suspend()?;
                None
            }
            Wake::Continued => {
                self.session.resume()?;
                self.measure();
                None
            }
            Wake::Stop(stop) => Some(End::Stopped(stop)),
            Wake::Gone => Some(End::Gone),
        })
    }

    /// Presses the keys that do what a click asks for.
    fn click(&mut self, column: u16, row: u16) -> Option<End> {
        let keys = ui::keys_at(self.model, self.look, (column, row), clock::now());
        keys.into_iter().find_map(|key| self.tell(Msg::Key(key)))
    }

    /// When to wake without a key, if ever.
    fn due(&self) -> Option<Instant> {
        let watched = self.watch.as_ref().map(Watch::due);
        let ticks = self.model.next_tick_ms().map(|ms| Instant::now() + Duration::from_millis(ms));
        [self.journal.due(), watched, ticks].into_iter().flatten().min()
    }

    /// Does what was due without a key.
    fn woken(&mut self) -> Option<End> {
        if self.journal.due().is_some_and(|due| due <= Instant::now()) {
            self.write_what_waits();
        }
        let ended = if self.model.next_tick_ms().is_some() { self.tell(Msg::Tick) } else { None };
        ended.or_else(|| self.reread())
    }

    fn reread(&mut self) -> Option<End> {
        let edition = self.watch.as_mut().and_then(Watch::look)?;
        self.tell(Msg::Reread(edition))
    }

    fn tell(&mut self, msg: Msg) -> Option<End> {
        let effects = update(self.model, msg, clock::now());
        self.perform(effects)
    }

    /// Does what the app asks for, until nothing is left to do.
    fn perform(&mut self, effects: Vec<Effect>) -> Option<End> {
        let mut left = VecDeque::from(effects);
        while let Some(outside) = perform(self.model, self.journal, &mut left) {
            match outside {
                Outside::Suspend => {
                    if let Err(why) = self.suspend() {
                        let msg = Msg::Unwritten(why.to_string());
                        left.extend(update(self.model, msg, clock::now()));
                    }
                }
                Outside::Quit => return Some(End::Quit),
            }
        }
        self.model.notice = self.journal.take_notice().or(self.model.notice.take());
        None
    }

    fn write_what_waits(&mut self) {
        if let Err(why) = self.journal.flush() {
            self.tell(Msg::Unwritten(why.to_string()));
        }
    }

    fn suspend(&mut self) -> io::Result<()> {
        self.write_what_waits();
        self.session.suspend(&mut self.input)?;
        self.measure();
        Ok(())
    }

    fn measure(&mut self) {
        if let Ok(size) = Session::size() {
            self.tell(Msg::Resize(size.width, size.height));
        }
    }

    /// The date changes at most once a minute, and finding it out costs more than a key does.
    fn tell_date(&mut self) {
        let utc_ms = clock::now().utc_ms;
        let minute = utc_ms.div_euclid(60_000);
        if minute != self.minute {
            self.minute = minute;
            self.model.today = clock::local_date(utc_ms);
            self.model.date = clock::iso_date(utc_ms);
        }
    }

    fn close(mut self, end: &End) -> ExitCode {
        if !matches!(end, End::Quit) {
            self.tell(Msg::Ending);
        }
        let unwritten = self.journal.flush().err();
        drop(self.session);
        self.journal.bookmark();
        match end {
            End::Quit => super::last_words(unwritten.map(|why| why.to_string())),
            End::Stopped(stop) => ExitCode::from(stop.exit_code()),
            End::Gone => ExitCode::from(Stop::HangUp.exit_code()),
        }
    }
}
