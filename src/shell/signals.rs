//! Signals as flags and one pipe that wakes the wait; no threads.

use std::{
    io::{self, Read as _},
    os::unix::net::UnixStream,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use rustix::process::Signal;
use signal_hook::{flag, low_level::pipe};

use super::input::{Stop, Wake};

/// Signals that have arrived and were not taken yet.
pub(super) struct Signals {
    woken: UnixStream,
    caught: Vec<(Caught, Arc<AtomicBool>)>,
}

/// What a signal means to the loop, in the order in which they are told.
#[derive(Clone, Copy)]
enum Caught {
    Stop(Stop),
    Suspend,
    Continued,
    Resized,
}

const CAUGHT: [(Signal, Caught); 7] = [
    (Signal::HUP, Caught::Stop(Stop::HangUp)),
    (Signal::INT, Caught::Stop(Stop::Interrupt)),
    (Signal::QUIT, Caught::Stop(Stop::Quit)),
    (Signal::TERM, Caught::Stop(Stop::Terminate)),
    (Signal::TSTP, Caught::Suspend),
    (Signal::CONT, Caught::Continued),
    (Signal::WINCH, Caught::Resized),
];

const IGNORED: [Signal; 3] = [Signal::USR1, Signal::USR2, Signal::ALARM];

impl Signals {
    /// Catches what the loop wants to hear of, and outlives what would kill it half-way.
    pub(super) fn listen() -> io::Result<Self> {
        let (woken, wake) = UnixStream::pair()?;
        woken.set_nonblocking(true)?;
        wake.set_nonblocking(true)?;
        let mut caught = Vec::with_capacity(CAUGHT.len());
        for (signal, meaning) in CAUGHT {
            let arrived = Arc::new(AtomicBool::new(false));
            if let Caught::Stop(stop @ (Stop::Interrupt | Stop::Terminate)) = meaning {
                // A second request while the first waits behind a stuck terminal ends the process.
                let code = i32::from(stop.exit_code());
                flag::register_conditional_shutdown(signal.as_raw(), code, Arc::clone(&arrived))?;
            }
            flag::register(signal.as_raw(), Arc::clone(&arrived))?;
            pipe::register(signal.as_raw(), wake.try_clone()?)?;
            caught.push((meaning, arrived));
        }
        for signal in IGNORED {
            flag::register(signal.as_raw(), Arc::default())?;
        }
        Ok(Self { woken, caught })
    }

    /// The end of the pipe that becomes readable when a signal arrives.
    pub(super) fn pipe(&self) -> &UnixStream {
        &self.woken
    }

    /// The most urgent signal that arrived, once.
    pub(super) fn take(&self) -> Option<Wake> {
        let (caught, _) =
            self.caught.iter().find(|(_, flag)| flag.swap(false, Ordering::SeqCst))?;
        Some(match *caught {
            Caught::Stop(stop) => Wake::Stop(stop),
            Caught::Suspend => Wake::Suspend,
            Caught::Continued => Wake::Continued,
            Caught::Resized => Wake::Resize,
        })
    }

    /// Whether a stop has arrived and was not taken.
    pub(super) fn has_stop(&self) -> bool {
        self.caught
            .iter()
            .any(|(caught, flag)| matches!(caught, Caught::Suspend) && flag.load(Ordering::SeqCst))
    }

    /// Drops a stop and a continuation that were our own doing.
    pub(super) fn forget_stop(&self) {
        for (caught, flag) in &self.caught {
            match caught {
                Caught::Suspend | Caught::Continued => flag.store(false, Ordering::SeqCst),
                Caught::Stop(_) | Caught::Resized => {}
            }
        }
    }

    /// Empties the pipe; the flags stay.
    pub(super) fn hush(&self) {
        let mut bytes = [0; 64];
        while matches!((&self.woken).read(&mut bytes), Ok(read) if read > 0) {}
    }
}

/// Makes a write over the file size limit an error instead of the end of the process.
pub(super) fn outlive_file_limit() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| drop(flag::register(Signal::XFSZ.as_raw(), Arc::default())));
}
