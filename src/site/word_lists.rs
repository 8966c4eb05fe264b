//! The words that coordinators add to the lists of the rules on prose: `[words]` of `site.toml`.
//!
//! Takes fields; gives lists of texts. Whether a phrase can be looked for is for `check` to say.

use crate::content::reader::{Fields, Reader};
use crate::suggest;
use std::collections::BTreeMap;

/// Phrases of one language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Words {
    /// Praise, comparisons, calls, offers.
    pub promotional: Vec<String>,
    /// Claims of endorsement.
    pub endorsement: Vec<String>,
    /// Plain uses of words that stand in the other lists.
    pub neutral: Vec<String>,
}

/// Addresses.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LinkWords {
    /// Names of parameters that follow readers.
    pub parameters: Vec<String>,
    /// Hosts that hide where they lead.
    pub shorteners: Vec<String>,
}

/// Reads `[words]`: a table for each language of the catalogue, and one for links.
pub(super) fn read(
    r: &mut Reader<'_>,
    fields: Fields<'_>,
    languages: &[String],
) -> (BTreeMap<String, Words>, LinkWords) {
    let (mut words, mut links) = (BTreeMap::new(), LinkWords::default());
    let Some(table) = fields.value("words").and_then(|node| r.any_fields(node, "`words`")) else {
        return (words, links);
    };
    for entry in table.entries() {
        let what = format!("`words.{}`", entry.key);
        if entry.key == "links" {
            if let Some(f) = r.fields(&entry.value, &what, &["parameters", "shorteners"]) {
                links = LinkWords { parameters: r.texts(f, "parameters"), shorteners: r.texts(f, "shorteners") };
            }
        } else if languages.contains(&entry.key) {
            if let Some(f) = r.fields(&entry.value, &what, &["promotional", "endorsement", "neutral"]) {
                let [promotional, endorsement, neutral] =
                    ["promotional", "endorsement", "neutral"].map(|key| r.texts(f, key));
                words.insert(entry.key.clone(), Words { promotional, endorsement, neutral });
            }
        } else {
            let known = || languages.iter().map(String::as_str).chain(["links"]);
            let help = match suggest::nearest(&entry.key, known()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("the tables are {}", suggest::list(known(), 12)),
            };
            r.report("unknown-key", entry.key_span.clone(), format!("`words` has no table `{}`", entry.key), help);
        }
    }
    (words, links)
}
