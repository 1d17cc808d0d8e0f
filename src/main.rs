//! The program `peptibody`; everything it does is in the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    peptibody::cli::main()
}
