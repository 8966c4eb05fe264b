//! Gives the program a name for its own code, `EVENHAND_CODE`: what one build keeps for the next is believed by the same code only.
//!
//! Takes the sources, the built-in theme and the versions of what they are built with; gives 16 hexadecimal digits.
#![expect(clippy::disallowed_methods, reason = "the sources are read before there is a program")]

use std::collections::BTreeSet;
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::io;
use std::path::{Path, PathBuf};

const READ: [&str; 5] = ["src", "themes/default", "Cargo.toml", "Cargo.lock", "build.rs"];

fn main() -> io::Result<()> {
    let mut files = BTreeSet::new();
    for path in READ {
        println!("cargo::rerun-if-changed={path}");
        collect(Path::new(path), &mut files)?;
    }
    let mut hasher = DefaultHasher::new();
    for file in &files {
        let (name, bytes) = (file.to_string_lossy(), fs::read(file)?);
        for part in [name.as_bytes(), &bytes] {
            hasher.write_usize(part.len());
            hasher.write(part);
        }
    }
    println!("cargo::rustc-env=EVENHAND_CODE={:016x}", hasher.finish());
    Ok(())
}

/// All files in a folder, or the file itself.
fn collect(path: &Path, files: &mut BTreeSet<PathBuf>) -> io::Result<()> {
    if !path.is_dir() {
        // A package need not hold its lock file.
        if path.is_file() {
            files.insert(path.to_owned());
        }
        return Ok(());
    }
    fs::read_dir(path)?.try_for_each(|entry| collect(&entry?.path(), files))
}
