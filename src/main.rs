//! The thin binary: see the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    evenhand::cli::run().into()
}
