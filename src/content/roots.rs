//! Where a repository keeps its content: the folders that `site.toml` names, or those that look like it.
//!
//! Takes a checkout; gives content roots, with what lies in them. Must not know what a file in them is for.

use super::layout::Listings;
use super::split_root;
use crate::catalogue::Id;
use crate::checkout::{Checkout, Kind};
use crate::diagnostics::{Finding, Findings, Place};
use crate::site::Settings;
use crate::words;

/// Lists all content roots.
pub(super) fn list(checkout: &dyn Checkout, settings: &Settings, found: &mut Findings) -> Listings {
    let mut listings = Listings::new();
    for (i, pattern) in settings.content.iter().enumerate() {
        let roots = expand(checkout, pattern);
        if roots.is_empty() && !pattern.contains('*') {
            let finding = Finding::new("missing-content", format!("there is no folder `{pattern}`"))
                .help("make the folder, or name the right one under `content` in site.toml")
                .at(Place::value(crate::site::FILE, format!("content[{i}]")));
            found.add(finding);
        }
        for root in roots {
            if !listings.iter().any(|(known, _)| *known == root) {
                let listed = checkout.list(&root);
                listings.push((root, listed));
            }
        }
    }
    listings
}

/// The folders that a pattern names: `*` stands for any one folder.
fn expand(checkout: &dyn Checkout, pattern: &str) -> Vec<String> {
    let mut roots = vec![String::new()];
    for part in pattern.split('/').filter(|part| !part.is_empty()) {
        let join = |root: &str, name: &str| if root.is_empty() { name.to_owned() } else { format!("{root}/{name}") };
        roots = roots
            .iter()
            .flat_map(|root| {
                if part != "*" {
                    return vec![join(root, part)];
                }
                let depth = if root.is_empty() { 0 } else { root.split('/').count() };
                checkout
                    .list(root)
                    .into_iter()
                    .filter(|l| l.kind == Kind::Folder && l.path.split('/').count() == depth + 1)
                    .map(|l| l.path)
                    .filter(|path| !path.rsplit('/').next().unwrap_or_default().starts_with('.'))
                    .collect()
            })
            .collect();
    }
    roots.retain(|root| checkout.is_folder(root));
    roots
}

/// Where a repository without `site.toml` keeps its content: at its root, or in the first folder that holds tools or forms.
pub fn likely_root(checkout: &dyn Checkout) -> String {
    let holds = |root: &str| {
        let at = |name: &str| if root.is_empty() { name.to_owned() } else { format!("{root}/{name}") };
        checkout.is_folder(&at("tools")) || checkout.is_folder(&at("forms"))
    };
    let mut roots = std::iter::once(String::new()).chain(expand(checkout, "*"));
    roots.find(|root| holds(root)).unwrap_or_else(|| "content".to_owned())
}

/// The languages that the files of a content root are named for: where no `site.toml` says which there are, none is wrong.
pub fn languages_of_names(checkout: &dyn Checkout, root: &str) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for listed in checkout.list(root) {
        let Some((_, below)) = split_root(&listed.path, &[root.to_owned()]) else { continue };
        let tag =
            below.rsplit('/').next().and_then(|file| file.rsplit_once('.')?.0.rsplit_once('.')).map(|(_, tag)| tag);
        let Some(tag) = tag.filter(|tag| words::is_language_tag(tag) && Id::parse(tag).is_ok() && *tag != "en") else {
            continue;
        };
        let is_content = matches!(below.split('/').next(), Some("tools" | "forms"));
        if is_content && tags.len() < 100 && !tags.iter().any(|known| known == tag) {
            tags.push(tag.to_owned());
        }
    }
    tags.sort();
    tags
}
