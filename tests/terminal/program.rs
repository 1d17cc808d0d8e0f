//! A small program on the real session and input, run by starting this test binary again.

use std::{env, process, time::Duration};

use peptibody::{
    app::Key,
    shell::{
        clock,
        input::{Input, Wake},
        terminal::Session,
    },
};
use portable_pty::CommandBuilder;
use ratatui::{Frame, layout::Position, text::Text};

use super::pty::Pty;

const ASKED: &str = "PEPTIBODY_TEST_PROGRAM";

/// What the program shows.
#[derive(Default)]
struct Seen {
    keys: usize,
    last: String,
    pasted: usize,
    digest: u64,
    draws: usize,
    resized: usize,
}

/// The program in a window, after its first frame.
pub(super) fn start(columns: u16, rows: u16) -> Pty {
    let mut pty = Pty::spawn(command(), columns, rows);
    if columns > 20 && rows > 6 {
        pty.wait_text("keys 0.");
    }
    pty
}

/// The command that starts it.
pub(super) fn command() -> CommandBuilder {
    let mut command = CommandBuilder::new(env::current_exe().unwrap());
    command.args(["--exact", "terminal::program::runs_when_asked", "--nocapture"]);
    command.env(ASKED, "1");
    command.env("TERM", "xterm-256color");
    command.env_remove("NO_COLOR");
    command
}

#[test]
fn runs_when_asked() {
    if env::var_os(ASKED).is_some() {
        process::exit(run());
    }
}

fn run() -> i32 {
    let mut input = Input::start().unwrap();
    let mut session = Session::start(Some("/d/progress.db".as_ref())).unwrap();
    let mut seen = Seen::default();
    loop {
        seen.draws += 1;
        if session.draw(|frame| show(&seen, frame)).is_err() {
            return 129;
        }
        let mut wake = input.wait(None);
        loop {
            if let Some(code) = act(wake, &mut seen, &mut session, &mut input) {
                return code;
            }
            match input.next_in_batch() {
                Some(next) => wake = next,
                None => break,
            }
        }
    }
}

fn act(wake: Wake, seen: &mut Seen, session: &mut Session, input: &mut Input) -> Option<i32> {
    match wake {
        Wake::Key(Key::Char('Q')) => return Some(0),
        Wake::Key(Key::Char('P')) => panic!("asked to"),
        Wake::Key(Key::Char('T')) => {
            let before = clock::now().mono_ms;
            let woken = input.wait(Some(std::time::Instant::now() + Duration::from_millis(30)));
            seen.last = format!("{woken:?} late {}", clock::now().mono_ms - before >= 29);
        }
        Wake::Key(Key::Ctrl('z')) | Wake::Suspend => session.suspend(input).ok()?,
        Wake::Continued => session.resume().ok()?,
        Wake::Key(key) => {
            seen.keys += 1;
            seen.last = format!("{key:?}");
        }
        Wake::Paste(text) => {
            seen.pasted += 1;
            seen.last = format!("{} bytes", text.len());
            seen.digest = text
                .bytes()
                .fold(7, |sum, byte| u64::wrapping_add(u64::wrapping_mul(sum, 31), byte.into()));
        }
        Wake::Resize => seen.resized += 1,
        Wake::WheelUp | Wake::WheelDown | Wake::Click(..) => {}
        Wake::Timeout => seen.last = String::from("timeout"),
        Wake::Stop(stop) => return Some(stop.exit_code().into()),
        Wake::Gone => return Some(129),
    }
    None
}

fn show(seen: &Seen, frame: &mut Frame<'_>) {
    let area = frame.area();
    let text = format!(
        "keys {}.\nlast {}.\npasted {}.\ndigest {}.\nsize {}x{}.\ndraws {}.",
        seen.keys, seen.last, seen.pasted, seen.digest, area.width, area.height, seen.draws
    );
    frame.render_widget(Text::raw(text), area);
    if seen.last == "Char('c')" {
        frame.set_cursor_position(Position::new(3, 1));
    }
}
