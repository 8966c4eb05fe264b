//! What the YAML parser objects to, in words of people who have never read a YAML specification.
//!
//! Takes one error of the parser and gives rule, sentence, remedy and place. Must not know what a field means, and must
//! not let the parser's own vocabulary through alone: "block mapping" helps nobody to repair a line.

use std::ops::Range;

use granit_parser::{ErrorKind, ScanError};

/// The sentence for one fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    /// The rule's name.
    pub rule: &'static str,
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub help: String,
    /// Bytes of the text that was parsed. Empty at the end of a line or of the text.
    pub span: Range<usize>,
}

/// Puts an error into words. `text` is what was parsed, and the parser had got as far as `read` when it still understood.
pub(super) fn explain(error: &ScanError, text: &str, read: usize) -> Fault {
    let at = error.marker().byte_offset().unwrap_or(read);
    let at = (0..=at.min(text.len())).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0);
    let (rule, message, help) = words(error.kind());
    let fault = |span| Fault { rule, message: message.clone(), help: help.to_owned(), span };
    if is_about_quotes(error.kind()) {
        return fault(opening_quote(text, read, at).unwrap_or_else(|| character_at(text, at)));
    }
    if is_about_tabs(error.kind()) {
        // Some of these errors name the start of the text that the tab interrupts.
        let tab = text.get(at..).and_then(|rest| rest.find('\t')).map(|offset| at + offset);
        return fault(tab_before(text, at).or(tab).map_or_else(|| character_at(text, at), |tab| tab..tab + 1));
    }
    // A tab often makes the parser stumble over something else behind it; it stays what the author has to change.
    if rule == "yaml-syntax"
        && let Some(tab) = tab_before(text, at)
    {
        let (rule, message, help) = tab_words();
        return Fault { rule, message, help: help.to_owned(), span: tab..tab + 1 };
    }
    fault(character_at(text, at))
}

type Words = (&'static str, String, &'static str);

fn tab_words() -> Words {
    (
        "yaml-syntax",
        "a tab stands where the line is indented".to_owned(),
        "use spaces instead: two for each level is usual",
    )
}

fn words(kind: &ErrorKind) -> Words {
    use ErrorKind as E;
    let syntax = |message: &str, help| ("yaml-syntax", message.to_owned(), help);
    match kind {
        kind if is_about_tabs(kind) => tab_words(),
        E::RecursionLimitExceeded => syntax(
            "lists and groups stand inside each other too deep here: 32 levels is the most",
            "write it flatter; if these brackets belong to a text, put the text into quotes",
        ),
        E::UnclosedFlowCollection { open } => (
            "yaml-syntax",
            format!("the bracket `{open}` is never closed"),
            "close it behind the last item with the matching `]` or `}`; if it belongs to a text, put the text into quotes",
        ),
        E::MismatchedFlowCollectionEnd { open, close } => (
            "yaml-syntax",
            format!("a bracket that was opened with `{open}` is closed with `{close}`"),
            "close `[` with `]` and `{` with `}`",
        ),
        E::MisplacedFlowCollectionEnd => {
            syntax("this bracket closes nothing", "remove it, or put the text that it belongs to into quotes")
        }
        E::ExpectedFlowMappingSeparator
        | E::ExpectedFlowSequenceSeparator
        | E::UnexpectedEofFlowSequence
        | E::UnexpectedEofFlowMapping
        | E::UnexpectedEofImplicitFlowMapping => syntax(
            "inside brackets, a comma or the closing bracket is missing before this",
            "separate the items with commas and close the bracket behind the last; put texts with commas or brackets into quotes",
        ),
        E::BlockEntryInFlowCollection | E::PlainScalarStartsWithDashFlowIndicator => syntax(
            "a `-` cannot begin an item inside brackets",
            "write either `[a, b]` or one line `- a` for each item, not both",
        ),
        E::BlockSequenceEntryNotAllowed => syntax(
            "a list cannot begin here",
            "begin the list on the line below its key, each item on its own line with `- ` before it",
        ),
        E::InvalidBlockEntryWhitespace => {
            syntax("a `-` must be followed by a space", "write `- item`, with one space behind the `-`")
        }
        E::UnclosedQuotedScalar | E::InvalidQuotedScalarIndent | E::DocumentIndicatorInQuotedScalar => syntax(
            "a text in quotes is not closed",
            "close it with the same quotation mark; indent its further lines deeper than its key",
        ),
        E::InvalidTrailingSingleQuotedScalar | E::InvalidTrailingDoubleQuotedScalar => syntax(
            "something follows the closing quotation mark of a text",
            "put the whole text into one pair of quotes; inside '…' write '' for an apostrophe, inside \"…\" write \\\" for a quotation mark",
        ),
        E::UnknownQuotedScalarEscape
        | E::InvalidQuotedScalarHexEscape
        | E::InvalidLowSurrogateHexEscape
        | E::InvalidLowSurrogate
        | E::MissingLowSurrogate
        | E::UnpairedLowSurrogate
        | E::InvalidUnicodeEscape => syntax(
            "a backslash inside this \"…\" is followed by something that has no meaning there",
            "write `\\\\` for a backslash, or use '…' instead of \"…\": there, backslashes are ordinary",
        ),
        E::MappingValueNotAllowed | E::InvalidColonPlacement | E::InvalidMappingValueWhitespace => syntax(
            "this `:` cannot stand here",
            "if it belongs to a text, put the whole text into quotes; if it ends a key, see that the line above is complete and \
             that the key begins in the same column as the keys beside it",
        ),
        E::FlowMappingValueAdjacentCollection => {
            syntax("a `:` must be followed by a space", "write `key: value`, with one space behind the `:`")
        }
        E::SimpleKeyExpected | E::InvalidSimpleKey | E::MappingKeyNotAllowed => syntax(
            "a key with its `:` is expected here",
            "write `key: value` on one line, with a space behind the `:`; indent the further lines of a text deeper than its key",
        ),
        E::ExpectedBlockMappingKey => syntax(
            "this does not fit the keys above it",
            "begin all keys of one group in the same column, each with its `:`; after a text in quotes or brackets, nothing may follow",
        ),
        E::ExpectedBlockSequenceEntry => syntax(
            "this does not fit the list above it",
            "begin every item of the list with `- ` in the same column, and keys that do not belong to it further to the left",
        ),
        E::UnexpectedEofBlockMapping | E::UnexpectedEofBlockSequence | E::UnexpectedEof | E::ExpectedNodeContent => {
            syntax("a value cannot begin like this", "if it is a text, put the whole text into quotes")
        }
        E::InvalidIndentation | E::InvalidFlowScalarIndent => syntax(
            "this line is not indented deep enough for the bracket or quotation mark that is open above it",
            "close the bracket or quotation mark on the line above, or indent every line up to the closing one deeper than the key",
        ),
        E::InvalidBlockScalarIndent | E::ZeroBlockScalarIndent | E::InvalidBlockScalarHeader => syntax(
            "the text below a `|` or `>` does not begin as it must",
            "write nothing behind the `|` or `>`, and indent all lines of the text equally, deeper than its key",
        ),
        E::CommentInterceptedScalar | E::CommentNotSeparated => syntax(
            "a `#` begins a comment here, in the middle of a text",
            "put the text into quotes if the `#` belongs to it; move the comment above the text if not",
        ),
        E::BomInsideDocument => syntax(
            "an invisible mark (U+FEFF) stands inside the file",
            "delete it; it often comes along when files are pasted together",
        ),
        E::UnexpectedCharacter { character } => unexpected_character(*character),
        E::UnknownAnchor | E::AnchorCountOverflow | E::MissingAnchorOrAliasName => (
            "yaml-alias",
            "a value cannot begin with `&` or `*`: they would refer to another place of the file".to_owned(),
            "write the value out; if the text really begins with `&` or `*`, put it into quotes",
        ),
        E::UndeclaredTagHandle
        | E::ExpectedTagBang
        | E::InvalidGlobalTagCharacter
        | E::InvalidTagTerminator
        | E::MissingTagUri
        | E::UnclosedVerbatimTag
        | E::InvalidTagEscape
        | E::InvalidTagUtf8LeadingByte
        | E::InvalidTagUtf8TrailingByte
        | E::InvalidTagUtf8 => (
            "yaml-tag",
            "a value cannot begin with `!`".to_owned(),
            "remove the `!…`; if it belongs to a text, put the text into quotes",
        ),
        E::DirectiveDisallowed
        | E::MissingDirectiveName
        | E::InvalidDirectiveName
        | E::InvalidDirectiveTerminator
        | E::DirectiveByteLimitExceeded { .. }
        | E::MissingDocumentEndBeforeDirective => (
            "yaml-document",
            "a line cannot begin with `%`".to_owned(),
            "remove the line; if it belongs to a text, put the text into quotes",
        ),
        E::ExpectedDocumentStart | E::InvalidDocumentEnd | E::MultipleDocumentsUnsupported => (
            "yaml-document",
            "this stands behind the end of the content".to_owned(),
            "keep one block of content in a file: all its keys begin in the first column, and no line is `...` or a second `---`",
        ),
        other => (
            "yaml-syntax",
            format!("the file cannot be understood from here on ({other})"),
            "compare the line, and the one above it, with the same field in another file; texts with punctuation at their beginning \
             belong into quotes",
        ),
    }
}

fn unexpected_character(character: char) -> Words {
    let help = "put the whole text into quotes";
    match character {
        '`' => ("yaml-syntax", "a text cannot begin with a backtick".to_owned(), help),
        '!'..='~' => ("yaml-syntax", format!("a text cannot begin with `{character}`"), help),
        _ => (
            "yaml-syntax",
            format!("the character U+{:04X} is not allowed here", u32::from(character)),
            "delete it; invisible characters often come along when text is copied",
        ),
    }
}

fn is_about_tabs(kind: &ErrorKind) -> bool {
    use ErrorKind as E;
    matches!(
        kind,
        E::TabNotAllowed
            | E::TabInBlockIndentation
            | E::TabAtBlockScalarStart
            | E::TabInIndentation
            | E::TabInPlainScalar
    )
}

fn is_about_quotes(kind: &ErrorKind) -> bool {
    matches!(
        kind,
        ErrorKind::UnclosedQuotedScalar
            | ErrorKind::InvalidQuotedScalarIndent
            | ErrorKind::DocumentIndicatorInQuotedScalar
    )
}

/// The quotation mark that was left open: the only one between what was understood and where the parser gave up. With
/// several of them it would be a guess.
fn opening_quote(text: &str, read: usize, at: usize) -> Option<Range<usize>> {
    let mut quotes = text.get(read..at)?.match_indices(['"', '\'']);
    let (offset, _) = quotes.next()?;
    quotes.next().is_none().then_some(read + offset..read + offset + 1)
}

fn character_at(text: &str, at: usize) -> Range<usize> {
    match text.get(at..).and_then(|rest| rest.chars().next()) {
        Some('\n' | '\r') | None => at..at,
        Some(character) => at..at + character.len_utf8(),
    }
}

/// A tab among the blanks that the line of an offset begins with.
fn tab_before(text: &str, at: usize) -> Option<usize> {
    let line_start = text.get(..at)?.rfind('\n').map_or(0, |i| i + 1);
    let line = text.get(line_start..)?;
    let blanks = line.len() - line.trim_start_matches([' ', '\t']).len();
    line.get(..blanks)?.find('\t').map(|i| line_start + i)
}

/// The tag in a gap between two values, comments left aside: the parser does not say where it stands.
pub(super) fn tag_in(text: &str, gap: Range<usize>) -> Option<Range<usize>> {
    let mut at = gap.start;
    for line in text.get(gap)?.split_inclusive('\n') {
        let is_comment = |hash: &usize| line.get(..*hash).is_none_or(|b| b.is_empty() || b.ends_with([' ', '\t']));
        let comment = line.match_indices('#').map(|(hash, _)| hash).find(is_comment).unwrap_or(line.len());
        if let Some((before, tag)) = line.get(..comment).and_then(|code| code.split_once('!')) {
            let length = 1 + tag.find(char::is_whitespace).unwrap_or(tag.len());
            return Some(at + before.len()..at + before.len() + length);
        }
        at += line.len();
    }
    None
}

/// What the author typed, in backticks and not longer than a line can show.
pub(super) fn quoted(typed: &str) -> String {
    let mut characters = typed.chars().map(|c| if c.is_whitespace() { ' ' } else { c });
    let short: String = characters.by_ref().take(60).collect();
    if characters.next().is_some() { format!("`{short}…`") } else { format!("`{short}`") }
}
