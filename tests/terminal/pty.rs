//! A program in a pseudo-terminal: keys in, screen out, waiting for what is seen and never for time.

use std::{
    io::{Read as _, Write},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
        mpsc::{Receiver, RecvTimeoutError, TryRecvError, channel},
    },
    thread,
    time::{Duration, Instant},
};

use portable_pty::{
    ChildKiller, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system,
};
use rustix::process::{Pid, Signal, kill_process};

/// How long a program may take before a test gives up.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running program and the screen it draws.
pub(crate) struct Pty {
    master: Option<Box<dyn MasterPty + Send>>,
    keys: Option<Box<dyn Write + Send>>,
    pid: Pid,
    killer: Box<dyn ChildKiller + Send + Sync>,
    ended: Receiver<ExitStatus>,
    closing: Arc<AtomicBool>,
    bytes: Receiver<Vec<u8>>,
    screen: vt100::Parser,
    raw: Vec<u8>,
}

impl Pty {
    /// Starts `program` in a window of `columns` by `rows` cells.
    pub(crate) fn spawn(program: CommandBuilder, columns: u16, rows: u16) -> Self {
        let pair = native_pty_system().openpty(size(columns, rows)).unwrap();
        let mut child = pair.slave.spawn_command(program).unwrap();
        // As long as we hold this end, nobody sees the program leave.
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (sender, bytes) = channel();
        let closing = Arc::new(AtomicBool::new(false));
        let is_closing = Arc::clone(&closing);
        thread::spawn(move || {
            let mut buffer = [0; 4096];
            while let Ok(read @ 1..) = reader.read(&mut buffer) {
                let sent = sender.send(buffer[..read].to_vec());
                if sent.is_err() || is_closing.load(Ordering::SeqCst) {
                    break;
                }
            }
        });
        let keys = pair.master.take_writer().unwrap();
        let id = i32::try_from(child.process_id().unwrap()).unwrap();
        let killer = child.clone_killer();
        let (end, ended) = channel();
        thread::spawn(move || end.send(child.wait().unwrap()));
        Self {
            master: Some(pair.master),
            keys: Some(keys),
            pid: Pid::from_raw(id).unwrap(),
            killer,
            ended,
            closing,
            bytes,
            screen: parser(columns, rows),
            raw: Vec::new(),
        }
    }

    /// Every byte the program has sent so far.
    pub(crate) fn raw(&self) -> &[u8] {
        &self.raw
    }

    /// The screen as it is now.
    pub(crate) fn screen(&self) -> &vt100::Screen {
        self.screen.screen()
    }

    /// Types bytes as a terminal would send them.
    pub(crate) fn send(&mut self, keys: impl AsRef<[u8]>) {
        let writer = self.keys.as_mut().unwrap();
        writer.write_all(keys.as_ref()).unwrap();
        writer.flush().unwrap();
    }

    /// Types from another thread, for more than the terminal takes at once.
    pub(crate) fn pour(&mut self, keys: Vec<u8>) {
        let mut writer = self.keys.take().unwrap();
        thread::spawn(move || {
            // A program that ends in between leaves the rest unread.
            drop(writer.write_all(&keys));
            thread::park();
        });
    }

    /// Gives the window another size.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) {
        self.master.as_ref().unwrap().resize(size(columns, rows)).unwrap();
        self.screen.screen_mut().set_size(rows.try_into().unwrap(), columns.try_into().unwrap());
    }

    /// Sends a signal to the program.
    pub(crate) fn signal(&self, signal: Signal) {
        kill_process(self.pid, signal).unwrap();
    }

    /// Closes the window: the terminal goes away under the program. `key` must make it draw, for
    /// only then does the thread that reads let go of the terminal.
    pub(crate) fn hang_up(&mut self, key: &str) {
        self.closing.store(true, Ordering::SeqCst);
        self.send(key);
        while let Ok(bytes) = self.bytes.recv_timeout(PATIENCE) {
            self.take(&bytes);
        }
        self.keys = None;
        self.master = None;
    }

    /// Gives the window a size that the screen here cannot have.
    pub(crate) fn resize_unseen(&self, columns: u16, rows: u16) {
        self.master.as_ref().unwrap().resize(size(columns, rows)).unwrap();
    }

    /// Waits until a whole frame fulfils `seen`.
    #[track_caller]
    pub(crate) fn wait(&mut self, what: &str, seen: impl Fn(&vt100::Screen) -> bool) {
        self.wait_for(what, |pty| !is_mid_frame(&pty.raw) && seen(pty.screen()));
    }

    /// Waits until `text` is on the screen.
    #[track_caller]
    pub(crate) fn wait_text(&mut self, text: &str) {
        self.wait(text, |screen| screen.contents().contains(text));
    }

    /// Waits until everything seen so far fulfils `seen`.
    #[track_caller]
    pub(crate) fn wait_for(&mut self, what: &str, seen: impl Fn(&Self) -> bool) {
        let end = Instant::now() + PATIENCE;
        while !seen(self) {
            match self.bytes.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Timeout) => panic!("waited for {what}:\n{}", self.dump()),
                Err(RecvTimeoutError::Disconnected) => {
                    panic!("ended before {what}:\n{}", self.dump())
                }
            }
        }
    }

    /// Waits for the end; afterwards every byte is in [`Pty::raw`].
    #[track_caller]
    pub(crate) fn wait_exit(&mut self) -> ExitStatus {
        let end = Instant::now() + PATIENCE;
        // The bytes end when the last holder of the terminal has left.
        while let Ok(bytes) = self.bytes.recv_timeout(end.saturating_duration_since(Instant::now()))
        {
            self.take(&bytes);
        }
        match self.ended.recv_timeout(PATIENCE) {
            Ok(status) => status,
            Err(error) => panic!("it goes on ({error}):\n{}", self.dump()),
        }
    }

    /// The modes a program must have switched off when it leaves or stops; empty is good.
    pub(crate) fn left_on(&self) -> Vec<&'static str> {
        let screen = self.screen();
        [
            ("alternate screen", screen.alternate_screen()),
            ("bracketed paste", screen.bracketed_paste()),
            ("hidden cursor", screen.hide_cursor()),
            ("synchronized update", is_mid_frame(&self.raw)),
            ("mouse", screen.mouse_protocol_mode() != vt100::MouseProtocolMode::None),
            ("colours", screen.fgcolor() != vt100::Color::Default || screen.bold()),
        ]
        .into_iter()
        .filter_map(|(mode, is_on)| is_on.then_some(mode))
        .collect()
    }

    /// Whether the terminal echoes and gathers lines, as a shell expects it.
    pub(crate) fn is_cooked(&self) -> bool {
        let modes = self.master.as_ref().unwrap().get_termios().unwrap();
        let modes = format!("{:?}", modes.local_flags);
        modes.contains("ICANON") && modes.contains("ECHO")
    }

    fn take(&mut self, bytes: &[u8]) {
        self.raw.extend_from_slice(bytes);
        self.screen.process(bytes);
    }

    fn dump(&self) -> String {
        let tail = self.raw.len().saturating_sub(400);
        let raw = String::from_utf8_lossy(&self.raw[tail..]).escape_debug().to_string();
        format!("{}\n-- last bytes: {raw}", self.screen().contents())
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        // A disconnected channel means that it was seen to end.
        if matches!(self.ended.try_recv(), Err(TryRecvError::Empty)) {
            drop(self.killer.kill());
        }
    }
}

/// How often `mark` occurs in `bytes`.
pub(crate) fn occurrences(bytes: &[u8], mark: &[u8]) -> usize {
    bytes.windows(mark.len()).filter(|window| window == &mark).count()
}

fn is_mid_frame(raw: &[u8]) -> bool {
    let tail = &raw[raw.len().saturating_sub(1 << 20)..];
    let last = |mark: &[u8]| tail.windows(mark.len()).rposition(|window| window == mark);
    last(b"\x1b[?2026h") > last(b"\x1b[?2026l")
}

fn parser(columns: u16, rows: u16) -> vt100::Parser {
    let (columns, rows) = (columns.max(1), rows.max(1));
    vt100::Parser::new(rows.try_into().unwrap(), columns.try_into().unwrap(), 0)
}

fn size(columns: u16, rows: u16) -> PtySize {
    PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 }
}
