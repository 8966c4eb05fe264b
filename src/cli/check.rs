//! `evenhand check`

use super::args::Check;
use super::{Verdict, report};
use crate::assembly::{self, Timings};
use crate::checkout::{DiskCheckout, absolute, exists, reason, today};
use crate::content::Scope;
use std::path::{Component, Path, PathBuf};

pub(super) fn run(args: &Check) -> Result<Verdict, String> {
    let mut timings = Timings::default();
    if args.paths.is_empty() {
        let (checkout, day) = args.repository.open()?;
        let mut survey = assembly::survey(&checkout, &Scope::Whole, day, &mut timings).map_err(|e| e.to_string())?;
        survey.plan(&checkout, day, &mut timings);
        let found = std::mem::take(&mut survey.found);
        let found = survey.report(&checkout, found, args.audience.into());
        return Ok(report::show(&found, args.format, ""));
    }
    let day = today(args.repository.date).map_err(|fault| fault.to_string())?;
    let mut ids = Vec::new();
    let mut root: Option<PathBuf> = None;
    for path in &args.paths {
        let (place, id) = tool_of(&args.repository.root, path)?;
        if root.as_ref().is_some_and(|known| *known != place) {
            return Err("the paths belong to different repositories; check them one after the other".into());
        }
        root = Some(place);
        ids.push(id);
    }
    let checkout = DiskCheckout::open(root.as_deref().unwrap_or(&args.repository.root))?;
    let scope = Scope::Tools(ids.clone());
    let mut survey = assembly::survey(&checkout, &scope, day, &mut timings).map_err(|e| e.to_string())?;
    if !survey.catalogue.tools.keys().any(|id| ids.iter().any(|known| known == id.as_str())) && survey.found.is_empty()
    {
        return Err(format!("there is no tool `{}` in a content folder of this repository", ids.join("`, `")));
    }
    let mut found = std::mem::take(&mut survey.found);
    // What is wrong elsewhere is somebody else's; faults of the form are shown, because answers depend on it.
    found.retain(|finding| {
        let path = finding.place.as_ref().map_or("", |place| &place.path);
        finding.tool.as_ref().is_some_and(|tool| ids.contains(tool))
            || path.contains("forms/")
            || ids.iter().any(|id| path.contains(&format!("tools/{id}/")))
    });
    let found = survey.report(&checkout, found, args.audience.into());
    Ok(report::show(&found, args.format, ""))
}

/// The repository and the id of the tool that a path belongs to: `…/content/tools/<id>/tool.yaml`.
fn tool_of(root: &Path, path: &Path) -> Result<(PathBuf, String), String> {
    let shown = path.display();
    let here = if path.is_absolute() || exists(path) { path.to_owned() } else { root.join(path) };
    if !exists(&here) {
        return Err(format!("there is no `{shown}`"));
    }
    // From the top of the disk: the folder around `tools` may be the one that we stand in.
    let here = std::path::absolute(&here).map_err(|error| format!("`{shown}` can't be found: {}", reason(&error)))?;
    let here = absolute(&here);
    let parts: Vec<&str> = here
        .components()
        .filter_map(|part| match part {
            Component::Normal(name) => name.to_str(),
            _ => None,
        })
        .collect();
    let Some(at) = parts.iter().rposition(|part| *part == "tools").filter(|at| at + 1 < parts.len()) else {
        return Err(format!("`{shown}` is no tool's folder or file; name one such as content/tools/example-matcher"));
    };
    let id = parts.get(at + 1).copied().unwrap_or_default().to_owned();
    // The content root is the folder above `tools`; the repository is the nearest folder above it with a site.toml.
    let below = parts.len() - at;
    let content = here.ancestors().nth(below).map_or_else(PathBuf::new, Path::to_owned);
    let named = exists(&root.join(crate::site::FILE));
    let repository = if named {
        root.to_owned()
    } else {
        content
            .ancestors()
            .find(|folder| exists(&folder.join(crate::site::FILE)))
            .map_or_else(|| content.parent().map_or_else(|| content.clone(), Path::to_owned), Path::to_owned)
    };
    Ok((repository, id))
}
