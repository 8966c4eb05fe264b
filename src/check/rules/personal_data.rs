//! `personal-data`: looks at all prose of providers, and at the fields that name a role.

use crate::bytes;
use crate::check::Rule;
use crate::check::prose::{Fault, Reading, Sort};
use crate::diagnostics::Severity;
use memchr::memchr2;
use std::ops::Range;

pub(in crate::check) const RULE: Rule = Rule {
    name: "personal-data",
    severity: Severity::Error,
    fault: "A text holds an e-mail address, a telephone number or the name of a person.",
    reason: "Personal data are published only as far as a purpose needs them (001-13, 003-09). Readers reach a provider by its website; who acts \
             for it is named by role.",
    wrong: "by: Dr Ana Example, ana@example.org, +254 20 555 01 00",
    right: "by: Head of compliance",
    check: None,
};

const MAIL: (&str, &str) = ("an e-mail address", "delete it; readers reach a provider by its website");
const NUMBER: (&str, &str) = ("a telephone number", "delete it; readers reach a provider by its website");
const PERSON: (&str, &str) = ("what looks like a person's name", "name the role instead, such as `Head of compliance`");

/// Digits of a telephone number, at least and at most (ITU-T E.164).
const DIGITS: std::ops::RangeInclusive<usize> = 8..=15;
/// No number that anybody calls has fewer digits, however it is announced and written.
pub(in crate::check) const FEWEST_DIGITS: usize = 6;

pub(in crate::check) fn look(r: &Reading<'_>, faults: &mut Vec<Fault>) {
    match r.piece.sort {
        Sort::Address => return,
        Sort::Role => person(r, faults),
        _ => {}
    }
    mails(r, faults);
    numbers(r, faults);
}

fn add(r: &Reading<'_>, faults: &mut Vec<Fault>, at: Range<usize>, (what, help): (&'static str, &'static str)) {
    let found = r.shown.text.get(at.clone()).unwrap_or_default().to_owned();
    faults.push(Fault { at: r.shown.in_source(at), what, found, help });
}

fn in_code(r: &Reading<'_>, at: usize) -> bool {
    r.shown.is_code(at)
}

/// The sign of an e-mail address.
pub(in crate::check) fn is_mail_sign(c: char) -> bool {
    matches!(c, '@' | '\u{ff20}')
}

fn mails(r: &Reading<'_>, faults: &mut Vec<Fault>) {
    let text = r.shown.text.as_str();
    // The wide sign begins with this byte, as others do.
    let signs = if memchr2(b'@', 0xef, text.as_bytes()).is_some() { text } else { "" };
    for (sign, mark) in signs.match_indices(is_mail_sign) {
        let is_name = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+' | '%' | '\'');
        let before = text.get(..sign).unwrap_or_default();
        let start = before
            .rfind(|c: char| !is_name(c))
            .map_or(0, |at| at + before.get(at..).and_then(|t| t.chars().next()).map_or(1, char::len_utf8));
        let host = text.get(sign + mark.len()..).unwrap_or_default();
        let end = host.find(|c: char| !(c.is_alphanumeric() || matches!(c, '.' | '-'))).unwrap_or(host.len());
        let host = host.get(..end).unwrap_or_default().trim_end_matches(['.', '-']);
        // `name@1.0` is a package with its version.
        let top = host.rsplit_once('.').map_or("", |(_, top)| top);
        if start < sign && top.chars().nth(1).is_some() && top.chars().all(char::is_alphabetic) && !in_code(r, sign) {
            add(r, faults, start..sign + mark.len() + host.len(), MAIL);
        }
    }
    let told: Vec<usize> = faults.iter().map(|fault| fault.at.start).collect();
    for link in r.shown.links.iter().filter(|link| link.address.to_ascii_lowercase().starts_with("mailto:")) {
        // The text of the link may have told it.
        let first = told.partition_point(|at| *at < link.at.start);
        if told.get(first).is_none_or(|at| *at >= link.at.end) {
            faults.push(Fault { at: link.at.clone(), what: MAIL.0, found: link.address.clone(), help: MAIL.1 });
        }
    }
}

/// Numbers with a country's prefix, numbers that a word announces, and the grouped form of North America.
fn numbers(r: &Reading<'_>, faults: &mut Vec<Fault>) {
    let text = r.shown.text.as_str();
    let joins = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '-' | '.' | '(' | ')' | '/' | '\u{2011}' | '–');
    let mut rest = 0;
    while let Some(start) = beginning(text, rest) {
        let run = text.get(start..).unwrap_or_default();
        let end = run
            .char_indices()
            .find(|(i, c)| !(c.is_numeric() || joins(*c) || (*i == 0 && matches!(c, '+' | '\u{ff0b}'))))
            .map_or(run.len(), |(i, _)| i);
        let number = run.get(..end.max(1)).unwrap_or(run).trim_end_matches(|c: char| !c.is_numeric());
        rest = start + end.max(run.chars().next().map_or(1, char::len_utf8));
        let digits = number.chars().filter(|c| c.is_numeric()).count();
        let before = text.get(..start).unwrap_or_default();
        let alone = !before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | ',' | '#' | '_' | '=' | '/'))
            && !text
                .get(start + number.len()..)
                .is_some_and(|after| after.starts_with(|c: char| c.is_alphanumeric() || c == '_' || c == '%'));
        if number.is_empty() || !alone || in_code(r, start) {
            continue;
        }
        let prefixed = number.starts_with(['+', '\u{ff0b}']) && !number.contains('/') && DIGITS.contains(&digits);
        let zeros = number.starts_with("00") && number.contains(' ') && (10..=15).contains(&digits);
        let announced = digits >= FEWEST_DIGITS && DIGITS.end() >= &digits && is_announced(r, start);
        if prefixed || zeros || announced || is_grouped(number) {
            add(r, faults, start..start + number.len(), NUMBER);
        }
    }
}

/// Where the next number begins, or what may stand before its first digit.
fn beginning(text: &str, mut from: usize) -> Option<usize> {
    let begins = |c: char| c.is_numeric() || matches!(c, '+' | '\u{ff0b}' | '(');
    loop {
        let may_begin = |byte: u8| !byte.is_ascii() | byte.is_ascii_digit() | (byte == b'+') | (byte == b'(');
        from += bytes::position(text.as_bytes().get(from..)?, may_begin)?;
        let c = text.get(from..)?.chars().next()?;
        if begins(c) {
            return Some(from);
        }
        from += c.len_utf8();
    }
}

/// Whether one of the three words before says that a telephone number comes.
fn is_announced(r: &Reading<'_>, at: usize) -> bool {
    let behind = r.tokens.list.partition_point(|token| token.at.end <= at);
    let words = r.tokens.list.get(behind.saturating_sub(4)..behind).unwrap_or_default();
    // Ideographs are compared in pairs: a word has two of them.
    words.iter().any(|token| r.lexicon.announces_a_number(r.tokens.form(token)))
        || r.lexicon.wide && words.windows(2).any(|pair| matches!(pair, [a, b] if WORDS.contains(&format!("{}{}", r.tokens.form(a), r.tokens.form(b)).as_str())))
}

/// "Telephone", "mobile", "hotline", "dial", "call", "fax", in Chinese.
const WORDS: [&str; 6] = ["电话", "手机", "热线", "拨打", "致电", "传真"];

/// `(202) 555-0100`, `202-555-0100`, `020 7946 0018`.
fn is_grouped(number: &str) -> bool {
    let groups: Vec<&str> = number.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let lengths: Vec<usize> = groups.iter().map(|group| group.len()).collect();
    let opening = number.starts_with('(') || number.contains('-') || number.contains('.');
    (lengths == [3, 3, 4] && opening && !number.contains('/'))
        || (number.starts_with('0')
            && !number.contains(['-', '.', '/'])
            && groups.len() >= 3
            && (9..=11).contains(&lengths.iter().sum::<usize>()))
}

/// A role is named with words of offices and bodies; two to four capitalised words without any are a name.
fn person(r: &Reading<'_>, faults: &mut Vec<Fault>) {
    let (roles, address) = &r.world.roles;
    let list = &r.tokens.list;
    let form = |at: usize| list.get(at).map(|token| r.tokens.form(token)).unwrap_or_default();
    let capital = |at: usize| {
        let word = list.get(at).and_then(|token| r.shown.text.get(token.at.clone())).unwrap_or_default();
        word.chars().next().is_some_and(char::is_uppercase)
    };
    let addressed = (0..list.len()).find(|at| {
        // "Г-н" is two words, and Arabic and Chinese have no capitals.
        let uncased = |at: usize| form(at).chars().any(|c| !c.is_ascii() && c.is_alphabetic() && !c.is_lowercase());
        let named = |at: usize| capital(at) || uncased(at);
        address.contains(form(*at)) && (named(at + 1) || named(at + 2))
    });
    if let Some(at) = addressed {
        faults.push(r.fault(at, list.len().min(at + 3), PERSON.0, PERSON.1));
        return;
    }
    let named = (2..=4).contains(&list.len())
        && (0..list.len())
            .all(|at| capital(at) && !list.get(at).is_some_and(|token| token.capitals) && !roles.contains(form(at)));
    if named {
        faults.push(r.fault(0, list.len(), PERSON.0, PERSON.1));
    }
}
