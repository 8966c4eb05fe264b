//! Lists of tools: all of them, those of a criterion, the names from A to Z.

use super::shapes::KeptPart;
use super::texts::provider;
use super::views::{
    Card, CardList, CardRow, CriteriaForm, CriteriaPage, Criterion, CriterionPage, Letter, ListingPage, NamesPage,
    OptionLink, Order, PageLink, Pages, Parts, Text, TextLink,
};
use super::{Making, Page};
use crate::catalogue::{Id, QuestionKind, State};
use crate::diagnostics::Finding;
use crate::plan::{self, OptionList};

impl Page<'_, '_> {
    /// One page of all tools.
    ///
    /// # Errors
    /// A fault of the card's template.
    pub(super) fn listing(&self, number: usize) -> Result<(String, ListingPage), Box<Finding>> {
        let all = &self.all.plan.lists.all;
        let heading = match number {
            0 => self.say("listing-heading"),
            _ => self.say_with("listing-heading-page", &[("page", &self.number(number + 1))]),
        };
        let name = |page: usize| plan::page_name("", page);
        let list = self.cards(all, number, "list-none", name)?;
        Ok((heading.clone(), ListingPage { heading, order: self.order(), list }))
    }

    /// The sentence on the day's order.
    pub(super) fn order(&self) -> Order {
        let day = self.all.plan.day;
        let key = if day.given { "frame-order-day-given" } else { "frame-order-day" };
        Order { sentence: self.say_with(key, &[("day", &self.day(day.date))]), href: self.to("neutrality.html") }
    }

    fn cards(
        &self,
        tools: &[Id],
        number: usize,
        empty: &str,
        name: impl Fn(usize) -> String,
    ) -> Result<CardList, Box<Finding>> {
        let per_page = self.all.settings.visibility.per_page;
        let first = number * per_page;
        let mut cards = Parts { html: String::new(), element: "li" };
        let mut shown = 0;
        for id in tools.iter().skip(first).take(per_page) {
            self.put_card(id, &mut cards.html)?;
            shown += 1;
        }
        let heading = if tools.len() <= per_page {
            self.say_count("list-all", tools.len())
        } else {
            let (from, to) = (self.number(first + 1), self.number(first + shown));
            let total = self.number(tools.len());
            let args = [("first", from.as_str()), ("last", &to), ("shown", &total)];
            let mut args: Vec<(&str, crate::words::Arg<'_>)> =
                args.iter().map(|(name, text)| (*name, crate::words::Arg::Text(text))).collect();
            args.push(("count", crate::words::Arg::Count(tools.len() as u64)));
            self.words.say_with("list-range", &args)
        };
        let count = plan::pages(tools.len(), per_page);
        let pages = match count {
            0 | 1 => None,
            _ => Some(Pages {
                previous: number.checked_sub(1).map(|page| self.to(&name(page))),
                next: (number + 1 < count).then(|| self.to(&name(number + 1))),
                numbers: self.page_links(count, number, &name)?,
            }),
        };
        Ok(CardList { heading, cards, rows: 1 + self.all.settings.card.len(), empty: self.say(empty), pages })
    }

    /// The pages of a list, with a gap where there are too many to show.
    fn page_links(&self, count: usize, current: usize, name: &impl Fn(usize) -> String) -> Result<Parts, Box<Finding>> {
        let mut parts = Parts { html: String::new(), element: "li" };
        let mut put = |link: PageLink| -> Result<(), Box<Finding>> {
            parts.html.push_str(&self.part(&link)?);
            Ok(())
        };
        let mut former = None;
        for page in shown_pages(count, current) {
            if former.is_some_and(|former| former + 1 < page) {
                put(PageLink { number: "…".to_owned(), ..PageLink::default() })?;
            }
            let number = self.number(page + 1);
            put(PageLink {
                label: self.say_with("list-page", &[("number", &number)]),
                number,
                href: Some(self.to(&name(page))),
                current: page == current,
            })?;
            former = Some(page);
        }
        Ok(parts)
    }

    /// Puts a tool's card into a list. Made once a language, it stands in some twenty lists; only its link differs by how
    /// deep the page lies.
    fn put_card(&self, id: &Id, out: &mut String) -> Result<(), Box<Finding>> {
        let lists = &self.all.plan.lists;
        let card = |root: &str| self.card(id, format!("{root}tools/{id}.html"));
        let kept = lists.place(id.as_str()).and_then(|place| self.all.cards.at(self.lang, place, lists.all.len()));
        let (Making::ByShape, Some(kept)) = (self.all.making, kept) else {
            if let Some(card) = card(&self.up) {
                out.push_str(&self.part(&card)?);
            }
            return Ok(());
        };
        let part = match kept.get() {
            Some(part) => part,
            None => {
                let Some(card) = card("") else { return Ok(()) };
                let part = self.part_of_many(&card)?;
                kept.get_or_init(|| part)
            }
        };
        part.put(&self.up, out);
        Ok(())
    }

    /// The bytes of a tool's card, whatever page it stands on.
    ///
    /// # Errors
    /// A fault of the card's template.
    pub(super) fn card_bytes(&self, id: &Id) -> Result<Vec<u8>, Box<Finding>> {
        let mut card = String::new();
        self.put_card(id, &mut card)?;
        Ok(card.into_bytes())
    }

    /// The card of a tool: the same for every tool (article 2).
    fn card(&self, id: &Id, href: String) -> Option<Card> {
        let catalogue = self.all.catalogue;
        let tool = catalogue.tools.get(id)?;
        let state = self.all.plan.state(id.as_str());
        let mut rows = vec![CardRow {
            label: self.own(self.say("card-state")),
            value: self.own(self.say(&format!("standing-{}", state.word()))),
        }];
        for (form, question) in &self.all.settings.card {
            let Some(form) = catalogue.form(form) else { continue };
            let Some(question) = form.question(question) else { continue };
            let stands = self.standing(form, question, tool);
            let value = match (stands.state, stands.value) {
                (State::Answered, Some(value)) => self.value_line(&question.kind, value),
                (state, _) => self.own(self.state(state)),
            };
            rows.push(CardRow { label: self.text(&question.ask), value });
        }
        let (_, lang) = tool.summary.get(self.lang);
        Some(Card {
            id: id.to_string(),
            name: self.name(&tool.name),
            href,
            provider: self.provider_line(provider(catalogue, tool)),
            summary: self.text(&tool.summary),
            translation_note: self.note("untranslated", lang),
            rows,
        })
    }

    /// All criteria with their options.
    ///
    /// # Errors
    /// A fault of the option's template.
    pub(super) fn criteria(&self) -> Result<(String, CriteriaPage), Box<Finding>> {
        let catalogue = self.all.catalogue;
        let mut forms: Vec<CriteriaForm> = Vec::new();
        for (c, criterion) in self.all.plan.lists.criteria.iter().enumerate() {
            let Some(form) = catalogue.forms.get(criterion.form) else { continue };
            let Some(question) = form.question(criterion.question.as_str()) else { continue };
            let anchor = format!("form-{}", form.id);
            if forms.last().is_none_or(|last| last.anchor != anchor) {
                forms.push(CriteriaForm { anchor, title: self.text(&form.title), criteria: Vec::new() });
            }
            let entry = Criterion {
                anchor: format!("{}.{}", form.id, question.id),
                question: self.text(&question.ask),
                options: self.options(c, None)?,
            };
            if let Some(last) = forms.last_mut() {
                last.criteria.push(entry);
            }
        }
        Ok((self.say("criteria-heading"), CriteriaPage { forms }))
    }

    /// One page of the tools with one answer.
    ///
    /// # Errors
    /// A fault of the card's template.
    pub(super) fn criterion(&self, c: usize, o: usize, number: usize) -> Result<(String, CriterionPage), Box<Finding>> {
        let catalogue = self.all.catalogue;
        let Some(criterion) = self.all.plan.lists.criteria.get(c) else { return Ok(Default::default()) };
        let Some(option) = criterion.options.get(o) else { return Ok(Default::default()) };
        let question = catalogue.forms.get(criterion.form).and_then(|form| form.question(criterion.question.as_str()));
        let Some(question) = question else { return Ok(Default::default()) };
        let name = |page: usize| criterion.path(&option.option, page);
        let shown = self.criterion_option(&question.kind, &option.option, option.state);
        let asked = self.text(&question.ask);
        let title = self.say_with("criterion-title", &[("option", &shown.text), ("question", &asked.text)]);
        let page = CriterionPage {
            question: asked,
            option: shown,
            overview: self.to("criteria/index.html"),
            options: self.options(c, Some(o))?,
            order: self.order(),
            list: self.cards(&option.tools, number, "criterion-none", name)?,
        };
        Ok((title, page))
    }

    /// The options of a criterion. Made once a language, they stand on every page of every option's list; but the current
    /// one is marked.
    fn options(&self, c: usize, current: Option<usize>) -> Result<Parts, Box<Finding>> {
        let mut parts = Parts { html: String::new(), element: "li" };
        let criteria = &self.all.plan.lists.criteria;
        let Some(criterion) = criteria.get(c) else { return Ok(parts) };
        let question =
            self.all.catalogue.forms.get(criterion.form).and_then(|form| form.question(criterion.question.as_str()));
        let Some(question) = question else { return Ok(parts) };
        let link = |root: &str, option: &OptionList, current: bool| OptionLink {
            text: self.criterion_option(&question.kind, &option.option, option.state),
            count: self.say_count("criterion-count", option.tools.len()),
            href: format!("{root}{}", criterion.path(&option.option, 0)),
            current,
        };
        let kept = match self.all.making {
            Making::ByShape => self.all.options.at(self.lang, c, criteria.len()),
            Making::Singly => None,
        };
        let kept = match kept.map(|kept| (kept, kept.get())) {
            Some((_, Some(options))) => options.as_slice(),
            Some((kept, None)) => {
                let made = |option| self.part_of_many(&link("", option, false));
                let options: Vec<KeptPart> = criterion.options.iter().map(made).collect::<Result<_, _>>()?;
                kept.get_or_init(|| options).as_slice()
            }
            None => &[],
        };
        for (o, option) in criterion.options.iter().enumerate() {
            match kept.get(o).filter(|_| current != Some(o)) {
                Some(part) => part.put(&self.up, &mut parts.html),
                None => parts.html.push_str(&self.part(&link(&self.up, option, current == Some(o)))?),
            }
        }
        Ok(parts)
    }

    fn criterion_option(&self, kind: &QuestionKind, option: &str, state: Option<State>) -> Text {
        match state {
            Some(state) => self.own(self.state(state)),
            None => self.option(kind, option),
        }
    }

    /// Names alone, by the page's alphabet.
    ///
    /// # Errors
    /// A fault of the name's template.
    pub(super) fn names(&self) -> Result<(String, NamesPage), Box<Finding>> {
        let catalogue = self.all.catalogue;
        let names: Vec<(String, Id)> = self
            .all
            .plan
            .lists
            .all
            .iter()
            .filter_map(|id| catalogue.tools.get(id).map(|tool| (tool.name.clone(), id.clone())))
            .collect();
        let letters = self
            .words
            .by_initial(names)
            .into_iter()
            .map(|(letter, names)| {
                let mut parts = Parts { html: String::new(), element: "li" };
                for (name, id) in names {
                    let name = TextLink { text: self.name(&name), href: self.to(&format!("tools/{id}.html")) };
                    parts.html.push_str(&self.part(&name)?);
                }
                Ok(Letter { letter: self.name(&letter), names: parts })
            })
            .collect::<Result<_, Box<Finding>>>()?;
        Ok((self.say("names-heading"), NamesPage { letters }))
    }
}

/// The pages of a list that are shown as links: all of a few; of many the first, the last, and those around the current.
fn shown_pages(count: usize, current: usize) -> impl Iterator<Item = usize> {
    let around = current.saturating_sub(2)..=current.saturating_add(2);
    (0..count).filter(move |page| {
        // A gap of one page would take the room of its link.
        let filled = (*page == 1 && *around.start() == 2) || (page + 2 == count && around.end() + 2 == page + 1);
        count <= 9 || *page == 0 || page + 1 == count || around.contains(page) || filled
    })
}

#[cfg(test)]
mod tests {
    use super::shown_pages;

    fn shown(count: usize, current: usize) -> Vec<usize> {
        shown_pages(count, current).collect()
    }

    #[test]
    fn few_pages_are_all_shown() {
        assert_eq!(shown(9, 4), [0, 1, 2, 3, 4, 5, 6, 7, 8]);
    }

    #[test]
    fn of_many_pages_the_ends_and_the_neighbours_are_shown_and_no_gap_is_of_one_page() {
        assert_eq!(shown(200, 0), [0, 1, 2, 199]);
        assert_eq!(shown(200, 4), [0, 1, 2, 3, 4, 5, 6, 199]);
        assert_eq!(shown(200, 5), [0, 3, 4, 5, 6, 7, 199]);
        assert_eq!(shown(200, 195), [0, 193, 194, 195, 196, 197, 198, 199]);
        assert_eq!(shown(200, 194), [0, 192, 193, 194, 195, 196, 199]);
        assert_eq!(shown(200, 199), [0, 197, 198, 199]);
    }
}
