//! `evenhand new`

use super::args::{KindArg, New};
use super::{Verdict, note};
use crate::diagnostics::Findings;
use crate::scaffold::{self, Kind};
use crate::{assembly, content};

pub(super) fn run(args: &New) -> Result<Verdict, String> {
    let (checkout, day) = args.repository.open()?;
    let mut found = Findings::default();
    let settings =
        assembly::settings(&checkout, Some(&content::likely_root(&checkout)), &mut found).map_err(|e| e.to_string())?;
    let kind = match args.kind {
        KindArg::Tool => Kind::Tool,
        KindArg::Provider => Kind::Provider,
        KindArg::Notice => Kind::Notice,
        KindArg::Theme => Kind::Theme,
    };
    for draft in scaffold::drafts(kind, &args.id, &checkout, &settings, day)? {
        let written =
            crate::publish::create(checkout.root(), &draft.path, draft.text.as_bytes()).map_err(|e| e.to_string())?;
        note(&format!("Wrote {}. {}", written.display(), draft.next));
    }
    Ok(Verdict::Clean)
}
