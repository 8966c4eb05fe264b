//! What people are told: the findings in the terminal, and as a page in the browser.
//!
//! Takes a report; gives text. Everything in it was written by strangers, and is escaped. Must not know where findings come from.

use crate::diagnostics::render::human;
use crate::diagnostics::{Located, Report, Severity, escape};

/// What is known of the present state.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// Why the settings can't be read, where that is so.
    pub trouble: Option<String>,
    /// The findings.
    pub report: Report,
    /// Whether the rules have not looked at everything yet.
    pub pending: bool,
}

/// So many findings stand on the page.
const SHOWN: usize = 200;

impl Told {
    /// The sum in a few words.
    pub fn summary(&self) -> String {
        match &self.trouble {
            Some(_) => "site.toml can't be read".to_owned(),
            None => human::summary(&self.report),
        }
    }

    /// Whether a reader of pages has to be told.
    pub fn is_clean(&self) -> bool {
        self.trouble.is_none() && self.report.findings().is_empty()
    }

    /// Whether something keeps the catalogue from being published.
    pub fn has_errors(&self) -> bool {
        self.trouble.is_some() || self.report.errors() > 0
    }

    /// The first error, else the first warning: where it is and what is wrong, for a line above a page. Characters that turn or hide text are
    /// shown as such; it is no markup.
    pub fn first(&self) -> String {
        if let Some(trouble) = &self.trouble {
            return escape::terminal(trouble).into();
        }
        let findings = self.report.findings();
        let first = findings.iter().find(|finding| finding.severity == Severity::Error).or(findings.first());
        let words = first.map(|finding| match &finding.place {
            Some(place) => format!("{}:{}: {}", place.path, place.line, finding.message),
            None => finding.message.clone(),
        });
        escape::terminal(&words.unwrap_or_default()).into()
    }

    /// The page with all findings. It needs no script.
    pub fn page(&self) -> String {
        let mut body = String::new();
        if let Some(trouble) = &self.trouble {
            body.push_str(&format!("<p class=error>{}; the pages are those from before.</p>", html(trouble)));
        }
        if self.pending {
            body.push_str("<p>The rules are still looking; so far there is what was noticed while reading.</p>");
        }
        let findings = self.report.findings();
        body.push_str("<ol>");
        findings.iter().take(SHOWN).for_each(|finding| body.push_str(&entry(finding)));
        body.push_str("</ol>");
        if findings.len() > SHOWN {
            body.push_str(&format!("<p>… and {} more; `evenhand check` shows them.</p>", findings.len() - SHOWN));
        }
        page("Findings", &format!("{body}<p><a href=\"/\">To the pages</a></p>"), &self.summary())
    }
}

/// A page of the preview's own.
pub fn page(title: &str, body: &str, first: &str) -> String {
    let (title, first) = (html(title), html(first));
    format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">\
         <title>{title}</title><link rel=\"stylesheet\" href=\"{}\"></head><body><main><h1>{title}</h1><p>{first}</p>{body}</main></body></html>",
        super::page::STYLE
    )
}

/// One finding.
pub fn entry(finding: &Located) -> String {
    let kind = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let mut entry = format!("<li class={kind}><p><b>{kind}[{}]</b> {}</p>", html(finding.rule), html(&finding.message));
    if let Some(place) = &finding.place {
        entry.push_str(&format!("<p><code>{}:{}:{}</code></p>", html(&place.path), place.line, place.column));
        let line = place.text.as_ref().and_then(|text| text.lines().nth(place.line.saturating_sub(1)));
        if let Some(line) = line.filter(|line| !line.trim().is_empty()) {
            let short: String = line.chars().take(400).collect();
            entry.push_str(&format!("<pre>{}</pre>", html(&short)));
        }
    }
    if let Some(help) = &finding.help {
        entry.push_str(&format!("<p class=help>{}</p>", html(help)));
    }
    entry.push_str("</li>");
    entry
}

/// A text for a page: nothing in it is markup, and characters that turn or hide text are shown as such.
pub fn html(text: &str) -> String {
    crate::render::escape(&escape::terminal(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Location;

    #[test]
    fn what_strangers_wrote_is_text_on_the_page() {
        let text = "name: <script>alert(1)</script>\u{202e}";
        let place = Location::count("content/<b>.yaml".into(), text.into(), 6..10);
        let finding = Located {
            rule: "decorative-text",
            severity: Severity::Error,
            message: "\"<img src=x onerror=y>\" stands here".into(),
            help: Some("write <i>plainly</i>".into()),
            place: Some(place),
            related: Vec::new(),
            tool: None,
        };
        let warning = Located { severity: Severity::Warning, message: "Not this one".into(), ..finding.clone() };
        let told = Told { report: Report::new(vec![warning, finding]), ..Told::default() };
        let page = told.page();
        for markup in ["<script", "<img", "<i>", "<b>.yaml", "\u{202e}"] {
            assert!(!page.contains(markup), "{markup}: {page}");
        }
        assert!(page.contains("1 error") && page.contains("content/&lt;b&gt;.yaml:1:7"), "{page}");
        assert_eq!(told.first(), "content/<b>.yaml:1: \"<img src=x onerror=y>\" stands here");
        assert!(told.has_errors() && !Told::default().has_errors());
    }
}
