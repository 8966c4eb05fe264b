//! `evenhand verify`

use super::args::Verify;
use super::{Verdict, report};
use crate::check;
use crate::checkout::today;
use crate::content::reader::parse_date;
use crate::diagnostics::{Located, Location, Report};
use crate::publish::{Difference, MANIFEST, verify};
use crate::site::Settings;

pub(super) fn run(args: &Verify) -> Result<Verdict, String> {
    let shown = args.folder.display();
    if args.folder.to_str().is_some_and(|text| text.starts_with("https://") || text.starts_with("http://")) {
        return Err(format!("`{shown}` is an address; this version verifies folders: name the one that was published"));
    }
    let day = today(args.date).map_err(|fault| fault.to_string())?;
    let verified = verify(&args.folder)?;
    let settings = Settings::defaults("");
    let finding = |rule: &'static str, path: &str, message: String, help: &str| Located {
        rule,
        severity: check::severity(&settings, rule),
        message,
        help: Some(help.to_owned()),
        place: Some(Location::unseen(path.into())),
        related: Vec::new(),
        tool: None,
    };
    let again = "publish the whole output of one build again, and find out who changed it";
    let mut found: Vec<Located> = verified
        .differences
        .iter()
        .map(|(path, difference)| {
            let (rule, message) = match difference {
                Difference::Altered => ("altered-output", "the file is not the one that was built".to_owned()),
                Difference::Missing => ("missing-output", "the file was built, and is not there".to_owned()),
                Difference::Unlisted => ("unlisted-output", "the file stands here, and no build wrote it".to_owned()),
                Difference::NotAFile => {
                    ("unlisted-output", "a link, or something else that is no file, stands here".to_owned())
                }
                Difference::Unreadable(why) => ("altered-output", format!("the file can't be read: {why}")),
            };
            finding(rule, path, message, again)
        })
        .collect();
    let manifest = &verified.manifest;
    match parse_date(&manifest.day) {
        None => {
            return Err(format!("{} names no day: `{}` is none", args.folder.join(MANIFEST).display(), manifest.day));
        }
        Some(built) if built != day.date => {
            let given = if manifest.day_given { ", which was given with --date" } else { "" };
            let message = format!("the pages show the order of {built}{given}, and today is {} in UTC", day.date);
            let help =
                "build and publish anew; a timer that does so soon after midnight in UTC keeps the order of the day";
            found.push(finding("stale-order", MANIFEST, message, help));
        }
        Some(_) => {}
    }
    let closing = if found.is_empty() {
        format!("All {} files of {shown} are those of the build, in the order of {}.", manifest.files().len(), day.date)
    } else {
        String::new()
    };
    Ok(report::show(&Report::new(found), args.format, &closing))
}
