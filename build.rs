//! Builds again when a lesson changes, for the lessons are embedded in the program.
#![allow(clippy::print_stdout, reason = "a build script speaks to cargo this way")]

fn main() {
    println!("cargo::rerun-if-changed=lessons");
}
