//! Two pages for the coordinators: the balance of representation, and exposure. Counts, no ranking (article 7).

use super::Page;
use super::markdown::escape;
use super::views::{Cell, Direction, Picture, Table};
use crate::balance::{self, By, Counts};
use crate::diagnostics::Finding;

/// The picture's file in the coordinators' tree, from the language's root.
const PICTURE: &str = "exposure.svg";
/// Its height in CSS pixels; bars are as wide as [`BAR`], and begin every [`STEP`].
const HEIGHT: usize = 160;
const BAR: usize = 52;
const STEP: usize = 60;
/// A grey that stands out from a light page as from a dark one (more than 4 to 1 on both).
const GREY: &str = "#72808d";

impl Page<'_, '_> {
    fn text_row(&self, cells: impl IntoIterator<Item = String>) -> Vec<Cell> {
        cells.into_iter().map(|text| Cell { text: self.own(text), href: None }).collect()
    }

    pub(super) fn columns(&self, keys: &[&str]) -> Vec<String> {
        keys.iter().map(|key| self.say(&format!("report-column-{key}"))).collect()
    }

    /// Sentences on what exceeds the threshold, and tables by kind, region, sector and provider.
    ///
    /// # Errors
    /// A fault of the template of a row.
    pub(super) fn balance(&self) -> Result<(Vec<String>, Vec<Table>), Box<Finding>> {
        let settings = &self.all.settings.balance;
        let found = balance::balance(self.all.catalogue, settings, self.all.plan, None);
        let most = self.number(settings.most);
        let mut sentences = vec![self.say_with("balance-until", &[("day", &self.day(found.to))])];
        if found.excesses.is_empty() {
            sentences.push(self.say_with("balance-excess-none", &[("most", &most)]));
        }
        for excess in &found.excesses {
            let (count, of) = (self.number(excess.count), self.number(excess.of));
            let args = [
                ("group", self.group(excess.by, Some(&excess.group)).text.text),
                ("column", self.say(&format!("report-column-{}", excess.column))),
                ("count", count),
                ("of", of),
                ("most", most.clone()),
            ];
            let args: Vec<(&str, &str)> = args.iter().map(|(name, text)| (*name, text.as_str())).collect();
            sentences.push(self.say_with("balance-excess", &args));
        }
        let counts = |counts: &Counts| {
            let numbers: Vec<String> = balance::COLUMNS.iter().map(|(_, of)| self.number(of(counts))).collect();
            self.text_row(numbers)
        };
        let tables = found.divisions.iter().map(|division| {
            let mut rows: Vec<Vec<Cell>> = division
                .groups
                .iter()
                .map(|group| {
                    let mut row = vec![self.group(division.by, group.name.as_deref())];
                    row.extend(counts(&group.counts));
                    row
                })
                .collect();
            let mut total = self.text_row([self.say("balance-total")]);
            total.extend(counts(&found.total));
            rows.push(total);
            let names = balance::COLUMNS.iter().map(|(name, _)| *name);
            let columns: Vec<&str> = std::iter::once(division.by.word()).chain(names).collect();
            let caption = self.say(&format!("balance-caption-{}", division.by.word()));
            self.table_of(caption, self.columns(&columns), rows, self.say("report-none"))
        });
        Ok((sentences, tables.collect::<Result<_, _>>()?))
    }

    /// A group's name in words.
    fn group(&self, by: By, name: Option<&str>) -> Cell {
        let text = match (by, name) {
            (_, None) => self.own(self.say("balance-not-stated")),
            (By::Kind, Some(kind)) => self.own(self.say(&format!("kind-{kind}"))),
            (By::Region, Some(region)) => self.own(self.say(&format!("region-{}", region.to_lowercase()))),
            (By::Sector, Some(option)) => {
                let (form, question) = &self.all.settings.balance.sector;
                let question = self.all.catalogue.form(form).and_then(|form| form.question(question));
                question.map_or_else(|| self.own(option), |question| self.option(&question.kind, option))
            }
            (By::Provider, Some(id)) => {
                self.name(self.all.catalogue.providers.get(id).map_or(id, |provider| &provider.name))
            }
        };
        Cell { text, href: None }
    }

    /// The windows of the list of all tools: days, ratios, days on the first page.
    ///
    /// # Errors
    /// A fault of the row's template.
    pub(super) fn windows_table(&self, caption: &str) -> Result<Table, Box<Finding>> {
        let ratio = |ratio: Option<f64>| ratio.map_or_else(String::new, |r| self.words.decimal(&format!("{r:.3}")));
        let rows = self.all.figures().windows.iter().map(|window| {
            let first = window.first_page.map_or_else(String::new, |(least, most)| self.range(least, most));
            self.text_row([
                self.number(window.days as usize),
                ratio(window.ratio),
                ratio(window.ratio_of_providers),
                first,
            ])
        });
        let columns = self.columns(&["days", "ratio", "ratio-providers", "first"]);
        self.table_of(self.say(caption), columns, rows, self.say("neutrality-figures-none"))
    }

    fn range(&self, least: u32, most: u32) -> String {
        let [least, most] = [least, most].map(|days| self.number(days as usize));
        if least == most { least } else { self.say_with("figure-range", &[("least", &least), ("most", &most)]) }
    }

    /// The picture of exposure over a year, as a file: bars in one colour for every page, without names.
    pub(super) fn exposure_picture(&self) -> Vec<u8> {
        let means = self.all.figures().year.as_ref().map_or(&[][..], |year| &year.tenths);
        let most = means.iter().copied().fold(0.0, f64::max);
        let mut bars = String::new();
        for (i, mean) in means.iter().enumerate() {
            let height = if most > 0.0 { (mean / most * HEIGHT as f64).round() } else { 0.0 };
            // The least stand where the page's language begins to read.
            let place = if self.direction() == Direction::Rtl { means.len() - 1 - i } else { i };
            let (x, y) = (place * STEP + (STEP - BAR) / 2, HEIGHT as f64 - height);
            bars.push_str(&format!("<rect x=\"{x}\" y=\"{y}\" width=\"{BAR}\" height=\"{height}\"/>\n"));
        }
        let width = means.len().max(1) * STEP;
        let (title, description) = (escape(&self.say("fairness-picture")), escape(&self.picture_description()));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"{}\" role=\"img\" aria-labelledby=\"title\" \
             aria-describedby=\"description\" viewBox=\"0 0 {width} {HEIGHT}\" width=\"{width}\" height=\"{HEIGHT}\" \
             fill=\"{GREY}\">\n<title id=\"title\">{title}</title>\n<desc id=\"description\">{description}</desc>\n\
             {bars}</svg>\n",
            self.tag
        )
        .into_bytes()
    }

    fn picture_description(&self) -> String {
        let ratio = self.all.figures().year.as_ref().and_then(|year| year.ratio).unwrap_or(1.0);
        let ratio = self.words.decimal(&format!("{ratio:.3}"));
        self.say_with("fairness-picture-description", &[("ratio", &ratio)])
    }

    /// The picture of exposure over a year, with the same figures as tables.
    ///
    /// # Errors
    /// A fault of the row's template.
    pub(super) fn exposure(&self) -> Result<(Option<Picture>, Vec<Table>), Box<Finding>> {
        let summary = self.windows_table("fairness-summary")?;
        let Some(year) = &self.all.figures().year else { return Ok((None, vec![summary])) };
        let means = &year.tenths;
        let picture = Picture {
            href: self.to(PICTURE),
            title: self.say("fairness-picture"),
            description: self.picture_description(),
            width: means.len() * STEP,
            height: HEIGHT,
        };
        let rows = means
            .iter()
            .enumerate()
            .map(|(i, mean)| self.text_row([self.number(i + 1), self.words.decimal(&format!("{mean:.3}"))]));
        let columns = self.columns(&["tenth", "exposure"]);
        let of_tenths = self.table_of(self.say("fairness-tenths"), columns, rows, String::new())?;
        let rows = year.providers.iter().map(|provider| {
            let mut row = vec![self.group(By::Provider, Some(provider.id))];
            row.extend(self.text_row([
                self.number(provider.tools),
                self.words.decimal(&format!("{:.3}", provider.share.sum)),
                self.words.decimal(&format!("{:.3}", provider.sum_per_tool())),
            ]));
            row
        });
        let columns = self.columns(&["provider", "tools", "exposure", "each"]);
        let of_providers = self.table_of(self.say("fairness-providers"), columns, rows, String::new())?;
        Ok((Some(picture), vec![of_tenths, summary, of_providers]))
    }
}
