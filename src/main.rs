//! The thin binary: see the library.

use std::process::ExitCode;

/// Millions of short texts are made and let go of, by all threads at once.
#[cfg(all(feature = "jemalloc", target_os = "linux"))]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> ExitCode {
    evenhand::cli::run().into()
}
