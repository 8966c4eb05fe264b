//! Fluent sources to messages that can be said.
//!
//! Takes the texts of Fluent files, later ones overriding earlier ones; gives every fault in them, or the messages.
//! Knows how a count picks its plural form and how it is shown, but not how to write a number: it is given both.
//!
//! **Plurals.** Fluent brings plural rules of its own, of an older CLDR than ICU's. So that ICU decides, there are two
//! bundles over the same files. The usual one gets a count as it is, so that `[0]` or `[1]` match exactly. Where the
//! two sets of rules disagree about a count (French "many" from a million on), the other bundle is asked: it follows
//! the rules of Arabic, which have all six categories, and gets a number that is in ICU's category there.

use super::tags;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::types::{FluentNumber, FluentNumberOptions};
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

/// One thing that is wrong in a Fluent file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordFault {
    /// The file's path, as it was given.
    pub path: String,
    /// Where in its text, in bytes from the first.
    pub offset: usize,
    /// What is wrong: one sentence without a full stop, with what to write where that helps.
    pub message: String,
}

/// A count on its way into a message.
pub(super) struct Counted {
    pub value: u64,
    /// As a reader sees it.
    pub shown: String,
    /// Its plural category by ICU.
    pub category: &'static str,
}

/// A value on its way into a message.
pub(super) enum Value<'a> {
    Text(Cow<'a, str>),
    Count(Counted),
}

/// What Fluent made of a message.
pub(super) struct Said {
    pub text: String,
    /// Arguments that the message asks for and was not given, `$` included.
    pub lacking: Vec<String>,
}

pub(super) struct Messages {
    usual: FluentBundle<Arc<FluentResource>>,
    by_category: FluentBundle<Arc<FluentResource>>,
    /// Says the category that Fluent's own rules give to a number.
    probe: FluentBundle<Arc<FluentResource>>,
    /// Messages (`key`) and attributes (`key.attribute`) that take no arguments, as they read.
    pub fixed: HashMap<String, String>,
    /// All messages and attributes, those with arguments included.
    pub keys: BTreeMap<String, Origin>,
}

/// Where a message is written: the file, by its place among the sources, and the byte.
#[derive(Debug, Clone, Copy)]
pub(super) struct Origin {
    file: usize,
    offset: usize,
}

const PROBE: &str = "category = { $n ->
    [zero] zero
    [one] one
    [two] two
    [few] few
    [many] many
   *[other] other
 }";

thread_local! {
    /// How the counts of the message that this thread is saying are shown. Fluent's formatter is a plain function: it
    /// can't carry them.
    static SHOWN: RefCell<Vec<(f64, String)>> = const { RefCell::new(Vec::new()) };
}

impl Messages {
    /// Reads all sources and says each message once, so that whatever can't be said is found now.
    pub(super) fn read(lang: &str, sources: &[(&str, &str)]) -> Result<Self, Vec<WordFault>> {
        let mut faults = Vec::new();
        let isolating = tags::direction(lang) == "rtl";
        let bundle = |rules: &str| {
            // A tag that Fluent can't read has no plural rules there; ICU's still apply.
            let mut bundle = FluentBundle::new_concurrent(vec![rules.parse().unwrap_or_default()]);
            bundle.set_use_isolating(isolating);
            bundle.set_formatter(Some(as_shown));
            bundle
        };
        let (mut usual, mut by_category, mut probe) = (bundle(lang), bundle("ar"), bundle(lang));
        if let Ok(resource) = FluentResource::try_new(PROBE.to_owned()) {
            probe.add_resource_overriding(Arc::new(resource));
        }
        let mut keys: BTreeMap<String, Origin> = BTreeMap::new();
        for (file, (path, source)) in sources.iter().enumerate() {
            let text = source.strip_prefix('\u{feff}').unwrap_or(source);
            let mark = source.len() - text.len();
            let fault = |offset, message| WordFault { path: (*path).to_owned(), offset: offset + mark, message };
            match FluentResource::try_new(text.to_owned()) {
                Ok(resource) => {
                    let resource = Arc::new(resource);
                    usual.add_resource_overriding(Arc::clone(&resource));
                    by_category.add_resource_overriding(resource);
                }
                Err((_, errors)) => faults.extend(errors.iter().map(|error| {
                    let message = format!("this is no message in Fluent's form, `key = words`: {}", error.kind);
                    fault(error.pos.start.min(text.len()), message)
                })),
            }
            let mut here: BTreeMap<String, usize> = BTreeMap::new();
            for (key, offset) in written_keys(text) {
                if here.insert(key.clone(), offset).is_some() {
                    faults.push(fault(offset, format!("`{key}` is written twice in this file: keep one of them")));
                } else if !key.contains('.') {
                    // A message of a later file replaces an earlier one with all its attributes.
                    let attributes = format!("{key}.");
                    while let Some((known, _)) = keys.range(attributes.clone()..).next()
                        && known.starts_with(&attributes)
                    {
                        let known = known.clone();
                        keys.remove(&known);
                    }
                }
                if !key.starts_with('-') {
                    keys.insert(key, Origin { file, offset: offset + mark });
                }
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let mut messages = Self { usual, by_category, probe, fixed: HashMap::new(), keys };
        faults = messages.say_all(sources);
        if faults.is_empty() { Ok(messages) } else { Err(faults) }
    }

    /// Fills `fixed`; gives what can't be said whatever the arguments: references to nothing, or in a circle.
    fn say_all(&mut self, sources: &[(&str, &str)]) -> Vec<WordFault> {
        let (mut faults, mut fixed, mut empty) = (Vec::new(), HashMap::new(), Vec::new());
        for (key, origin) in &self.keys {
            let Some((text, errors)) = format(&self.usual, key, None) else {
                empty.push(key.clone());
                continue;
            };
            let beyond_arguments = errors.iter().find(|error| asked_for(error).is_none());
            match beyond_arguments {
                Some(error) => faults.push(WordFault {
                    path: sources.get(origin.file).map(|(path, _)| (*path).to_owned()).unwrap_or_default(),
                    offset: origin.offset,
                    message: format!("`{key}` can't be said: {}", plain(error)),
                }),
                None if errors.is_empty() => {
                    fixed.insert(key.clone(), text);
                }
                None => {}
            }
        }
        // A message with attributes only is no message of its own.
        for key in empty {
            self.keys.remove(&key);
        }
        self.fixed = fixed;
        faults
    }

    /// Says a message (`key`) or an attribute (`key.attribute`). `None` where there is none.
    pub(super) fn say(&self, key: &str, values: &[(&str, Value<'_>)]) -> Option<Said> {
        let differs = values.iter().any(|(_, value)| match value {
            Value::Count(count) => self.category_in_fluent(count.value) != count.category,
            Value::Text(_) => false,
        });
        let mut args = FluentArgs::with_capacity(values.len());
        let mut shown = Vec::new();
        for (name, value) in values {
            match value {
                Value::Text(text) => args.set(*name, FluentValue::from(text.as_ref())),
                Value::Count(count) if differs => {
                    // Nobody writes money in the interface, so the field is free for how the number is shown.
                    let options = FluentNumberOptions { currency: Some(count.shown.clone()), ..Default::default() };
                    let number = FluentNumber::new(like_arabic(count.category), options);
                    args.set(*name, FluentValue::Number(number));
                }
                Value::Count(count) => {
                    let number = as_number(count.value);
                    shown.push((number, count.shown.clone()));
                    args.set(*name, FluentValue::Number(FluentNumber::new(number, FluentNumberOptions::default())));
                }
            }
        }
        SHOWN.set(shown);
        let said = format(if differs { &self.by_category } else { &self.usual }, key, Some(&args));
        SHOWN.take();
        let (text, errors) = said?;
        Some(Said { text, lacking: errors.iter().filter_map(asked_for).collect() })
    }

    fn category_in_fluent(&self, value: u64) -> String {
        let mut args = FluentArgs::with_capacity(1);
        let number = FluentNumber::new(as_number(value), FluentNumberOptions::default());
        args.set("n", FluentValue::Number(number));
        format(&self.probe, "category", Some(&args)).map(|(text, _)| text).unwrap_or_default()
    }
}

/// Fluent's numbers are floating-point, and its plural rules panic beyond 64 bits. From 2⁵³ on a count is that number
/// to Fluent; its category is compared with ICU's as ever, and what is shown is exact.
fn as_number(value: u64) -> f64 {
    value.min(1 << 53) as f64
}

/// A number which is in a category by the rules of Arabic.
fn like_arabic(category: &str) -> f64 {
    match category {
        "zero" => 0.0,
        "one" => 1.0,
        "two" => 2.0,
        "few" => 3.0,
        "many" => 11.0,
        _ => 100.0,
    }
}

fn as_shown<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    if number.options.currency.is_some() {
        return number.options.currency.clone();
    }
    SHOWN.with_borrow(|shown| shown.iter().find(|(known, _)| *known == number.value).map(|(_, text)| text.clone()))
}

fn format(
    bundle: &FluentBundle<Arc<FluentResource>>,
    key: &str,
    args: Option<&FluentArgs<'_>>,
) -> Option<(String, Vec<FluentError>)> {
    let (id, attribute) = key.split_once('.').map_or((key, None), |(id, attribute)| (id, Some(attribute)));
    let message = bundle.get_message(id)?;
    let pattern = match attribute {
        Some(attribute) => message.get_attribute(attribute)?.value(),
        None => message.value()?,
    };
    let mut errors = Vec::new();
    let text = bundle.format_pattern(pattern, args, &mut errors).into_owned();
    Some((text, errors))
}

/// The argument that an error is about, if it is about one that was not given.
fn asked_for(error: &FluentError) -> Option<String> {
    match error {
        FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { id })) => Some(format!("${id}")),
        _ => None,
    }
}

fn plain(error: &FluentError) -> String {
    match error {
        FluentError::ResolverError(ResolverError::Cyclic) => {
            "it refers to itself, directly or through others".to_owned()
        }
        FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Function { id })) => {
            format!("there is no function `{id}`; counts and dates arrive already in the language's form")
        }
        FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Message { id, .. })) => {
            format!("it refers to `{id}`, which is not there")
        }
        FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Term { id, .. })) => {
            format!("it refers to `-{id}`, which is not there")
        }
        other => other.to_string(),
    }
}

/// The keys of a Fluent text with their places: messages and terms stand at the beginning of a line, attributes are
/// indented behind a dot, and no line of a message's words can look like either.
fn written_keys(text: &str) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    let (mut message, mut offset) = (String::new(), 0);
    for line in text.split_inclusive('\n') {
        let words = line.trim_start_matches([' ', '\n', '\r']);
        let indent = line.len() - words.len();
        let key = words.split_once('=').map(|(key, _)| key.trim_end_matches(' ')).filter(|key| is_key(key));
        match key {
            Some(key) if indent == 0 && !key.starts_with('.') => {
                key.clone_into(&mut message);
                found.push((message.clone(), offset));
            }
            Some(key) if indent > 0 && key.starts_with('.') => found.push((format!("{message}{key}"), offset + indent)),
            _ => {}
        }
        offset += line.len();
    }
    found
}

fn is_key(text: &str) -> bool {
    let name = text.strip_prefix(['-', '.']).unwrap_or(text);
    name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
}
