//! A checkout that lives in memory: for tests, and for files that are not on disk.

use super::{Checkout, Kind, LARGEST_FILE, Listed, ReadFault};
use std::collections::{BTreeMap, BTreeSet};

/// Files by path.
#[derive(Debug, Clone, Default)]
pub struct MemoryCheckout {
    files: BTreeMap<String, Vec<u8>>,
}

impl MemoryCheckout {
    /// Takes a file away.
    #[must_use]
    pub fn without(mut self, path: &str) -> Self {
        self.files.remove(path);
        self
    }

    /// The paths of all files.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Adds or replaces a file.
    #[must_use]
    pub fn with(mut self, path: &str, bytes: impl Into<Vec<u8>>) -> Self {
        self.files.insert(path.to_owned(), bytes.into());
        self
    }
}

impl Checkout for MemoryCheckout {
    fn list(&self, folder: &str) -> Vec<Listed> {
        let below =
            |path: &str| folder.is_empty() || path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
        let mut folders = BTreeSet::new();
        let mut listed = Vec::new();
        for path in self.files.keys().filter(|path| below(path)) {
            for (end, _) in path.match_indices('/').filter(|(end, _)| *end > folder.len()) {
                folders.insert(path[..end].to_owned());
            }
            listed.push(Listed { path: path.clone(), kind: Kind::File });
        }
        listed.extend(folders.into_iter().map(|path| Listed { path, kind: Kind::Folder }));
        listed.sort_by(|a, b| a.path.split('/').cmp(b.path.split('/')));
        listed
    }

    fn read(&self, path: &str) -> Result<Vec<u8>, ReadFault> {
        match self.files.get(path) {
            Some(bytes) if bytes.len() as u64 > LARGEST_FILE => Err(ReadFault::TooLarge(bytes.len() as u64)),
            Some(bytes) => Ok(bytes.clone()),
            None if self.is_folder(path) => Err(ReadFault::NotAFile("a folder")),
            None => Err(ReadFault::Absent),
        }
    }

    fn kind(&self, path: &str) -> Option<Kind> {
        if self.files.contains_key(path) {
            return Some(Kind::File);
        }
        let lies_in = |file: &String| file.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'));
        self.files.keys().any(lies_in).then_some(Kind::Folder)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_lists_what_is_below_it_sorted_by_parts() {
        let checkout =
            MemoryCheckout::default().with("content/a-b/x", "").with("content/a/x", "").with("contents/y", "");
        let paths: Vec<_> = checkout.list("content").into_iter().map(|l| l.path).collect();
        assert_eq!(paths, ["content/a", "content/a/x", "content/a-b", "content/a-b/x"]);
    }
}
