//! The terminal while the program owns it: drawing whole frames, stopping and going on.

use std::{
    cell::RefCell,
    env,
    io::{self, IsTerminal as _, Write},
    path::Path,
    rc::Rc,
};

use crossterm::{
    queue,
    style::{Attribute, SetAttribute, force_color_output},
    terminal::{BeginSynchronizedUpdate, Clear, ClearType, EndSynchronizedUpdate},
};
use ratatui::{
    Frame, Terminal, TerminalOptions, Viewport,
    backend::CrosstermBackend,
    layout::{Rect, Size},
};

use super::{
    input::Input,
    restore::{self, Out},
};

/// The widest and highest picture that is drawn, in cells; a larger window stays empty beyond it.
pub const LARGEST: Size = Size { width: 500, height: 200 };

/// Whether there is a terminal to show pages in.
///
/// # Errors
///
/// One sentence that says what is in the way.
pub fn usable() -> Result<(), &'static str> {
    if !io::stdout().is_terminal() {
        return Err(
            "this needs a terminal, but the output goes to a file or a pipe; run it without one",
        );
    }
    if !io::stdin().is_terminal() {
        return Err(
            "this needs a terminal, but the input comes from a file or a pipe; run it without one",
        );
    }
    match env::var("TERM") {
        Ok(term) if term == "dumb" => {
            Err("this terminal calls itself “dumb” and cannot show a page; use another one")
        }
        Ok(_) | Err(_) => Ok(()),
    }
}

/// The terminal in raw mode on its alternate screen; dropping it gives the terminal back.
pub struct Session {
    terminal: Terminal<CrosstermBackend<Stage>>,
    stage: Stage,
    out: Out,
    size: Size,
    is_stale: bool,
}

impl Session {
    /// Takes the terminal and arranges that a panic gives it back; `saved_in` is told then.
    ///
    /// # Errors
    ///
    /// When standard output is not a terminal or does not take its modes.
    pub fn start(saved_in: Option<&Path>) -> io::Result<Self> {
        if !io::stdout().is_terminal() {
            return Err(io::Error::other("standard output is not a terminal"));
        }
        // The library would drop bold and reverse under NO_COLOR; the theme decides on colour.
        force_color_output(true);
        restore::on_panic(saved_in.map(Path::to_owned));
        let stage = Stage::default();
        let terminal = blank(&stage, Size::ZERO)?;
        let out = restore::out()?;
        restore::take().inspect_err(|_| restore::give_back())?;
        Ok(Self { terminal, stage, out, size: Size::ZERO, is_stale: true })
    }

    /// Draws one frame in one write, between the marks of a synchronized update, and returns what
    /// `paint` made. A window without a cell draws nothing and gives `None`.
    ///
    /// # Errors
    ///
    /// When the terminal is gone.
    pub fn draw<T>(&mut self, paint: impl FnOnce(&mut Frame<'_>) -> T) -> io::Result<Option<T>> {
        let size = clamped(window_size()?);
        if size.width == 0 || size.height == 0 {
            self.is_stale = true;
            return Ok(None);
        }
        self.stage.0.borrow_mut().clear();
        queue!(self.stage, BeginSynchronizedUpdate)?;
        if self.is_stale || size != self.size {
            self.renew(size)?;
        }
        let mut made = None;
        self.terminal.draw(|frame| made = Some(paint(frame)))?;
        self.present()?;
        Ok(made)
    }

    /// The size of the picture that the window takes.
    ///
    /// # Errors
    ///
    /// When the terminal is gone.
    pub fn size() -> io::Result<Size> {
        window_size().map(clamped)
    }

    /// The next frame is drawn in full, whatever the terminal shows now.
    pub fn redraw(&mut self) {
        self.is_stale = true;
    }

    /// Gives the terminal back, stops the process group as Ctrl-Z does, and takes the terminal
    /// again when someone continues it. Without a shell that could continue it nothing stops.
    ///
    /// # Errors
    ///
    /// When the terminal cannot be taken again.
    pub fn suspend(&mut self, input: &mut Input) -> io::Result<()> {
        restore::give_back();
        stop_group(input);
        input.forget_stop();
        self.resume()
    }

    /// Takes the terminal again after someone else had it; the next frame is drawn in full.
    ///
    /// # Errors
    ///
    /// When the terminal is gone.
    pub fn resume(&mut self) -> io::Result<()> {
        restore::give_back();
        restore::take()?;
        self.redraw();
        Ok(())
    }

    fn renew(&mut self, size: Size) -> io::Result<()> {
        self.terminal = blank(&self.stage, size)?;
        queue!(self.stage, SetAttribute(Attribute::Reset), Clear(ClearType::All))?;
        self.size = size;
        self.is_stale = false;
        Ok(())
    }

    fn present(&mut self) -> io::Result<()> {
        queue!(self.stage, EndSynchronizedUpdate)?;
        self.out.write_all(&self.stage.0.borrow())?;
        self.out.flush()
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        restore::give_back();
    }
}

/// Collects a frame; ratatui flushes several times in one, the terminal gets it in one write.
#[derive(Clone)]
struct Stage(Rc<RefCell<Vec<u8>>>);

impl Default for Stage {
    fn default() -> Self {
        Self(Rc::new(RefCell::new(Vec::with_capacity(64 * 1024))))
    }
}

impl Write for Stage {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn blank(stage: &Stage, size: Size) -> io::Result<Terminal<CrosstermBackend<Stage>>> {
    let viewport = Viewport::Fixed(Rect::new(0, 0, size.width, size.height));
    Terminal::with_options(CrosstermBackend::new(stage.clone()), TerminalOptions { viewport })
}

fn clamped(size: Size) -> Size {
    Size::new(size.width.min(LARGEST.width), size.height.min(LARGEST.height))
}

#[cfg(unix)]
fn window_size() -> io::Result<Size> {
    let size = rustix::termios::tcgetwinsize(rustix::stdio::stdout())?;
    Ok(Size::new(size.ws_col, size.ws_row))
}

#[cfg(not(unix))]
fn window_size() -> io::Result<Size> {
    crossterm::terminal::size().map(|(width, height)| Size::new(width, height))
}

/// Stops the whole group, because a script that started us must stop as well, and then itself,
/// because our own `SIGTSTP` only wakes the wait.
#[cfg(unix)]
fn stop_group(input: &mut Input) {
    use rustix::process::{Signal, kill_current_process_group};

    if has_a_shell() && kill_current_process_group(Signal::TSTP).is_ok() {
        // Its handler must have run: after the continuation it would stop us a second time.
        input.await_own_stop();
        drop(signal_hook::low_level::emulate_default_handler(Signal::TSTP.as_raw()));
    }
}

/// Whether a shell with job control started us: it gives each job a group of its own. In the
/// session's first group nobody could continue us, and Ctrl-Z would stop the window for ever.
#[cfg(unix)]
fn has_a_shell() -> bool {
    use rustix::process::{getpgrp, getsid};

    getsid(None).is_ok_and(|session| session != getpgrp())
}

#[cfg(not(unix))]
fn stop_group(_: &mut Input) {}
