//! The real binary in a pseudo-terminal: starting, saving, being killed, being resized, leaving.

mod learner;

mod damage;
mod killing;
mod leaving;
mod preview;
mod saving;
mod settings;
mod showing;
