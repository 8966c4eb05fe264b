//! The figures as text: for people, as JSON, as CSV. The formats are described in `docs/fairness.md`.
//!
//! Takes what was measured; gives text. Counts only: nothing is sorted by what it got.

use super::{Measured, Window};
use crate::visibility::{Share, TENTHS};
use jiff::civil::Date;
use serde::Serialize;
use std::fmt::Write;

/// What the figures are of, apart from the lists.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// The window.
    pub window: Window,
    /// The day whose lists were taken.
    pub lists_of: Date,
    /// Places on the first page.
    pub per_page: usize,
    /// The seed of the window's first day.
    pub seed: &'a str,
}

/// A line a list; for a list asked for by name, its tools and providers too. Lines still have to be escaped for a
/// terminal.
pub fn human(setting: Setting<'_>, lists: &[Measured<'_>], detailed: bool) -> String {
    let Window { from, days } = setting.window;
    let mut out = format!(
        "Exposure over {days} {}, {from} to {}, with the lists of {}.\n\
         A place p counts 1 / log2(1 + p). Highest ÷ lowest: 1.000 is perfectly equal. First page: the first {} places.\n\n",
        if days == 1 { "day" } else { "days" },
        setting.window.last(),
        setting.lists_of,
        setting.per_page
    );
    let shown: Vec<&Measured<'_>> = lists.iter().filter(|list| detailed || !list.tools.is_empty()).collect();
    let rows: Vec<Vec<String>> = shown
        .iter()
        .map(|list| {
            vec![
                list.name.clone(),
                list.tools.len().to_string(),
                ratio(list.highest_to_lowest()),
                ratio(list.highest_to_lowest_provider()),
                range(list.first_page()),
                range(list.neighbours),
            ]
        })
        .collect();
    let heads = ["list", "tools", "highest ÷ lowest", "of providers", "days on first page", "times as neighbours"];
    table(&mut out, &heads, &rows);
    let empty = lists.len() - shown.len();
    if empty > 0 {
        let _ = write!(out, "\n{empty} lists have no tool. ");
    }
    if detailed {
        lists.iter().for_each(|list| details(&mut out, list));
    } else {
        out.push_str("\n--list NAME shows the tools of one list; --format json or csv shows everything.\n");
    }
    out
}

fn details(out: &mut String, list: &Measured<'_>) {
    out.push_str("\nTools, in key order, with their days in each tenth of the list:\n\n");
    let rows: Vec<Vec<String>> = list
        .tools
        .iter()
        .map(|tool| {
            let Share { sum, first_page, tenths } = tool.share;
            let tenths: Vec<String> = tenths.iter().map(|days| format!("{days:>4}")).collect();
            vec![tool.id.to_string(), format!("{sum:.3}"), first_page.to_string(), tenths.join("")]
        })
        .collect();
    table(out, &["tool", "exposure", "first page", "first tenth to last"], &rows);
    out.push_str("\nProviders, by their first tool in key order:\n\n");
    let rows: Vec<Vec<String>> = list
        .providers
        .iter()
        .map(|provider| {
            vec![
                provider.id.to_owned(),
                provider.tools.to_string(),
                format!("{:.3}", provider.share.sum),
                format!("{:.3}", provider.sum_per_tool()),
            ]
        })
        .collect();
    table(out, &["provider", "tools", "exposure", "for each tool"], &rows);
}

/// Columns under heads; the first to the left, the others to the right.
fn table(out: &mut String, heads: &[&str], rows: &[Vec<String>]) {
    let width = |column: usize, head: &str| {
        let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count());
        cells.chain([head.chars().count()]).max().unwrap_or(0)
    };
    let widths: Vec<usize> = heads.iter().enumerate().map(|(column, head)| width(column, head)).collect();
    let mut line = |cells: &mut dyn Iterator<Item = &str>| {
        let mut text = String::new();
        for (column, (cell, width)) in cells.zip(&widths).enumerate() {
            let _ = if column == 0 { write!(text, "{cell:<width$}") } else { write!(text, "  {cell:>width$}") };
        }
        out.push_str(text.trim_end());
        out.push('\n');
    };
    line(&mut heads.iter().copied());
    for row in rows {
        line(&mut row.iter().map(String::as_str));
    }
}

fn ratio(ratio: Option<f64>) -> String {
    ratio.map_or_else(|| "-".to_owned(), |ratio| format!("{ratio:.3}"))
}

fn range(range: Option<(u32, u32)>) -> String {
    match range {
        None => "-".to_owned(),
        Some((least, most)) if least == most => least.to_string(),
        Some((least, most)) => format!("{least} to {most}"),
    }
}

/// Six decimals: the last digits of a logarithm may differ between machines.
fn rounded(number: f64) -> f64 {
    (number * 1e6).round() / 1e6
}

#[derive(Serialize)]
struct Whole<'a> {
    from: String,
    to: String,
    days: u32,
    lists_of: String,
    seed: &'a str,
    per_page: usize,
    lists: Vec<List<'a>>,
}

#[derive(Serialize)]
struct List<'a> {
    name: &'a str,
    tools: Vec<Tool<'a>>,
    providers: Vec<Provider<'a>>,
    highest_to_lowest: Option<f64>,
    highest_to_lowest_provider: Option<f64>,
    first_page_days: Option<Range>,
    neighbours: Option<Range>,
}

#[derive(Serialize)]
struct Range {
    fewest: u32,
    most: u32,
}

#[derive(Serialize)]
struct Tool<'a> {
    id: &'a str,
    key: String,
    exposure: f64,
    first_page_days: u32,
    days_in_tenths: [u32; TENTHS],
}

#[derive(Serialize)]
struct Provider<'a> {
    id: &'a str,
    tools: usize,
    exposure: f64,
    exposure_for_each_tool: f64,
}

/// One object with every figure.
pub fn json(setting: Setting<'_>, lists: &[Measured<'_>]) -> String {
    let range = |range: Option<(u32, u32)>| range.map(|(fewest, most)| Range { fewest, most });
    let lists = lists
        .iter()
        .map(|list| List {
            name: &list.name,
            tools: list
                .tools
                .iter()
                .map(|tool| Tool {
                    id: tool.id.as_str(),
                    key: tool.key.as_bytes().iter().map(|byte| format!("{byte:02x}")).collect(),
                    exposure: rounded(tool.share.sum),
                    first_page_days: tool.share.first_page,
                    days_in_tenths: tool.share.tenths,
                })
                .collect(),
            providers: list
                .providers
                .iter()
                .map(|provider| Provider {
                    id: provider.id,
                    tools: provider.tools,
                    exposure: rounded(provider.share.sum),
                    exposure_for_each_tool: rounded(provider.sum_per_tool()),
                })
                .collect(),
            highest_to_lowest: list.highest_to_lowest().map(rounded),
            highest_to_lowest_provider: list.highest_to_lowest_provider().map(rounded),
            first_page_days: range(list.first_page()),
            neighbours: range(list.neighbours),
        })
        .collect();
    let whole = Whole {
        from: setting.window.from.to_string(),
        to: setting.window.last().to_string(),
        days: setting.window.days,
        lists_of: setting.lists_of.to_string(),
        seed: setting.seed,
        per_page: setting.per_page,
        lists,
    };
    let mut text = serde_json::to_string(&whole).unwrap_or_default();
    text.push('\n');
    text
}

/// A row for each tool and provider of each list. All cells are ids and numbers: nothing needs quoting.
pub fn csv(lists: &[Measured<'_>]) -> String {
    let mut out = "list,kind,id,tools,exposure,first_page_days".to_owned();
    (1..=TENTHS).for_each(|tenth| {
        let _ = write!(out, ",tenth_{tenth}");
    });
    out.push_str("\r\n");
    for list in lists {
        let tools = list.tools.iter().map(|tool| ("tool", tool.id.as_str(), 1, tool.share));
        let providers = list.providers.iter().map(|provider| ("provider", provider.id, provider.tools, provider.share));
        for (kind, id, tools, Share { sum, first_page, tenths }) in tools.chain(providers) {
            let _ = write!(out, "{},{kind},{id},{tools},{sum:.6},{first_page}", list.name);
            tenths.iter().for_each(|days| {
                let _ = write!(out, ",{days}");
            });
            out.push_str("\r\n");
        }
    }
    out
}
