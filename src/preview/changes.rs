//! What a change of files means for what has been read.
//!
//! Takes the paths that the watch reported; gives what has to be read again. When in doubt, all of it: a second too many is better than
//! a page that is wrong. Must not know what stands in the files.

use crate::content::tool_folder;
use crate::site;
use std::collections::BTreeSet;

/// So many tools are read one by one; of more, the whole catalogue is read at once, several at a time.
const SINGLY: usize = 64;

/// What changed since the files were read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Tools' folders.
    pub tools: BTreeSet<String>,
    /// Content besides the tools', or too many tools.
    pub content: bool,
    /// `site.toml`, on which everything depends.
    pub settings: bool,
    /// A file of a theme.
    pub theme: bool,
    /// Git's own files.
    pub git: bool,
}

impl Changes {
    /// Everything may have changed.
    pub fn everything() -> Self {
        Self { tools: BTreeSet::new(), content: true, settings: true, theme: true, git: true }
    }

    /// What changes at these paths mean, given the content roots. Paths that nothing reads mean nothing.
    pub fn of<'p>(paths: impl IntoIterator<Item = &'p str>, roots: &[String]) -> Self {
        let mut changes = Self::default();
        for path in paths {
            changes.add(path, roots);
        }
        if changes.tools.len() > SINGLY {
            changes.content = true;
        }
        if changes.content {
            changes.tools.clear();
        }
        changes
    }

    /// Whether nothing has to be read.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    fn add(&mut self, path: &str, roots: &[String]) {
        let lies_in = |folder: &str| {
            folder.is_empty() || path == folder || path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
        };
        let holds =
            |folder: &str| folder.strip_prefix(path).is_some_and(|rest| path.is_empty() || rest.starts_with('/'));
        if lies_in(".git") {
            self.git = true;
            return;
        }
        self.settings |= path == site::FILE || path.is_empty();
        self.theme |= lies_in("themes") || path.is_empty();
        // A root that is not there yet has no name: any folder on the way to one may bring it.
        self.content |= roots.iter().any(|root| holds(root));
        let Some(root) = roots.iter().find(|root| lies_in(root)) else { return };
        let below = path.get(root.len()..).unwrap_or_default();
        if below.split('/').any(|part| part.starts_with('.')) {
            return;
        }
        match tool_folder(path, roots) {
            // A name that is not UTF-8 can't be asked for again.
            Some(folder) if !path.contains('\u{fffd}') => {
                self.tools.insert(folder.to_owned());
            }
            _ => self.content = true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(paths: &[&str]) -> Changes {
        Changes::of(paths.iter().copied(), &["content".to_owned(), "intake/x/content".to_owned()])
    }

    #[test]
    fn a_file_in_a_tools_folder_concerns_that_tool_alone() {
        let changes = of(&["content/tools/a/tool.yaml", "content/tools/a/about.fr.md", "intake/x/content/tools/b"]);
        let tools = ["content/tools/a", "intake/x/content/tools/b"].map(str::to_owned).into();
        assert_eq!(changes, Changes { tools, ..Changes::default() });
    }

    #[test]
    fn what_every_tool_may_depend_on_is_read_with_all_content() {
        let content = Changes { content: true, ..Changes::default() };
        for path in [
            "content/forms/f.yaml",
            "content/tools",
            "content",
            "intake/x",
            "content/waivers.yaml",
            "content/tools/\u{fffd}/x",
        ] {
            assert_eq!(of(&[path, "content/tools/a/tool.yaml"]), content, "{path}");
        }
    }

    #[test]
    fn many_tools_are_read_at_once() {
        let paths: Vec<String> = (0..=SINGLY).map(|i| format!("content/tools/t{i}/tool.yaml")).collect();
        let all = Changes::of(paths.iter().map(String::as_str), &["content".to_owned()]);
        assert_eq!(all, Changes { content: true, ..Changes::default() });
    }

    #[test]
    fn settings_themes_and_git_are_told_apart_and_the_rest_is_nobodys() {
        assert!(of(&["site.toml"]).settings && of(&["themes/own/static/site.css"]).theme && of(&[".git/HEAD"]).git);
        for path in
            ["output/members/index.html", "README.md", "content/tools/a/.tool.yaml.swp", "contents/tools/a/tool.yaml"]
        {
            assert!(of(&[path]).is_empty(), "{path}");
        }
    }
}
