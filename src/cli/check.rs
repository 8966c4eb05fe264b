//! `evenhand check`

use super::args::Check;
use super::{Verdict, report};
use crate::assembly::{self, Timings};
use crate::checkout::{DiskCheckout, absolute, exists, is_folder, today};
use crate::content::Scope;
use std::path::{Path, PathBuf};

pub(super) fn run(args: &Check) -> Result<Verdict, String> {
    let mut timings = Timings::default();
    if args.paths.is_empty() {
        let (checkout, day) = args.repository.open()?;
        let found =
            assembly::check(&checkout, day, args.audience.into(), &mut timings).map_err(|fault| fault.to_string())?;
        return Ok(report::show(&found, args.format, ""));
    }
    let day = today(args.repository.date).map_err(|fault| fault.to_string())?;
    let mut tools: Vec<LoneTool> = Vec::new();
    for path in &args.paths {
        let tool = LoneTool::at(&args.repository.root, path)?;
        if tools.first().is_some_and(|first| first.repository != tool.repository) {
            return Err("the paths belong to different repositories; check them one after the other".into());
        }
        tools.push(tool);
    }
    let Some(LoneTool { repository, content: root, .. }) = tools.first() else { return Ok(Verdict::Clean) };
    let checkout = DiskCheckout::open(repository)?;
    let ids: Vec<String> = tools.iter().map(|tool| tool.id.clone()).collect();
    let scope = Scope::Tools { ids: ids.clone(), root: root.clone() };
    let mut survey = assembly::survey(&checkout, &scope, day, &mut timings).map_err(|e| e.to_string())?;
    if let Some(tool) = tools.iter().find(|tool| !survey.roots.contains(&tool.content)) {
        return Err(format!(
            "`{}` is in no content folder of {}, which are: {}",
            tool.shown,
            repository.display(),
            survey.settings.content.join(", ")
        ));
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

/// A tool that is checked by itself.
struct LoneTool {
    /// As it was named.
    shown: String,
    /// The folder that holds `site.toml`; in a provider's own repository, which has none, the nearest that holds `.git`, else
    /// the folder around its content.
    repository: PathBuf,
    /// The content root, from the repository; nothing where the repository is one.
    content: String,
    id: String,
}

impl LoneTool {
    /// The tool that a path belongs to: `…/content/tools/<id>` or a file in it.
    fn at(root: &Path, path: &Path) -> Result<Self, String> {
        let shown = path.display().to_string();
        let here = if path.is_absolute() || exists(path) { path.to_owned() } else { root.join(path) };
        if !exists(&here) {
            return Err(format!("there is no `{shown}`"));
        }
        // From the top of the disk: the folder around `tools` may be the one that we stand in.
        let here = absolute(&here);
        let in_tools = |folder: &&Path| folder.parent().and_then(Path::file_name).is_some_and(|name| name == "tools");
        let folder = here.ancestors().find(|folder| in_tools(folder) && is_folder(folder));
        let id = folder.and_then(Path::file_name).and_then(std::ffi::OsStr::to_str);
        let (Some(content), Some(id)) = (folder.and_then(|folder| folder.ancestors().nth(2)), id) else {
            return Err(format!(
                "`{shown}` is no tool's folder or file; name one such as content/tools/example-matcher"
            ));
        };
        let holds = |name: &'static str| move |folder: &&Path| exists(&folder.join(name));
        let repository = if exists(&root.join(crate::site::FILE)) {
            absolute(root)
        } else {
            let above = |name| content.ancestors().find(holds(name));
            let here = absolute(root);
            // Where nothing says what the repository is, it is the folder that we stand in, unless that lies further in.
            let around = || match content.parent() {
                _ if content.starts_with(&here) => here.clone(),
                Some(parent) if content.ends_with("content") => parent.to_owned(),
                _ => content.to_owned(),
            };
            above(crate::site::FILE).or_else(|| above(".git")).map_or_else(around, Path::to_owned)
        };
        let Ok(below) = content.strip_prefix(&repository) else {
            return Err(format!("`{shown}` lies outside of {}, the repository that is checked", repository.display()));
        };
        let parts: Vec<_> = below.components().map(|part| part.as_os_str().to_string_lossy()).collect();
        Ok(Self { shown, repository, content: parts.join("/"), id: id.to_owned() })
    }
}
