//! What the proof needs to know of HTML: which elements are empty, which may stand where, which attributes hold addresses.
//!
//! Takes names of elements and attributes, in lower case as the tokenizer gives them; gives yes or no. Must not know pages.

/// What reading an element depends on, found once for each tag.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Traits {
    /// Without content and end tag.
    pub(super) void: bool,
    /// Not allowed on any page.
    pub(super) forbidden: bool,
    /// May stand in some elements only.
    pub(super) fixed: bool,
    /// Takes some elements only.
    pub(super) picky: bool,
    /// A part of a table outside its cells.
    pub(super) table_frame: bool,
    pub(super) heading: bool,
    /// Closes an open paragraph.
    pub(super) ends_paragraph: bool,
    /// Shields from what is open around it.
    pub(super) scope: bool,
}

impl Traits {
    pub(super) fn of(name: &[u8]) -> Self {
        let table_frame = is_table_frame(name);
        Self {
            void: is_void(name),
            forbidden: is_forbidden(name),
            fixed: is_fixed(name),
            picky: table_frame || is_picky(name),
            table_frame,
            heading: is_heading(name),
            ends_paragraph: ends_paragraph(name),
            scope: is_scope(name),
        }
    }
}

/// What may stand in some elements only; see [`is_misplaced`].
fn is_fixed(name: &[u8]) -> bool {
    matches!(
        name,
        b"html"
            | b"head"
            | b"body"
            | b"li"
            | b"dt"
            | b"dd"
            | b"tr"
            | b"td"
            | b"th"
            | b"thead"
            | b"tbody"
            | b"tfoot"
            | b"caption"
            | b"colgroup"
            | b"col"
            | b"option"
            | b"optgroup"
    )
}

/// What takes some elements only, tables aside.
fn is_picky(name: &[u8]) -> bool {
    matches!(name, b"select" | b"optgroup" | b"option" | b"html")
}

/// Elements without content or closing tag.
pub(super) fn is_void(name: &[u8]) -> bool {
    matches!(
        name,
        b"area" | b"br" | b"col" | b"hr" | b"img" | b"input" | b"link" | b"meta" | b"source" | b"track" | b"wbr"
    )
}

/// Elements that no page may hold: they carry looks or foreign content, change what links mean, or are read by rules that
/// would let browsers see other elements than the proof does.
fn is_forbidden(name: &[u8]) -> bool {
    matches!(
        name,
        b"style"
            | b"base"
            | b"iframe"
            | b"frame"
            | b"frameset"
            | b"noframes"
            | b"noframe"
            | b"noembed"
            | b"object"
            | b"embed"
            | b"applet"
            | b"param"
            | b"xmp"
            | b"plaintext"
            | b"listing"
            | b"svg"
            | b"math"
            | b"marquee"
            | b"blink"
            | b"font"
            | b"center"
            | b"image"
            | b"isindex"
            | b"keygen"
            | b"portal"
            | b"fencedframe"
    )
}

/// Elements before which browsers close an open paragraph by themselves.
fn ends_paragraph(name: &[u8]) -> bool {
    matches!(
        name,
        b"address"
            | b"article"
            | b"aside"
            | b"blockquote"
            | b"details"
            | b"dialog"
            | b"dd"
            | b"div"
            | b"dl"
            | b"dt"
            | b"fieldset"
            | b"figcaption"
            | b"figure"
            | b"footer"
            | b"form"
            | b"header"
            | b"hgroup"
            | b"hr"
            | b"li"
            | b"main"
            | b"menu"
            | b"nav"
            | b"ol"
            | b"p"
            | b"pre"
            | b"search"
            | b"section"
            | b"summary"
            | b"table"
            | b"ul"
    ) || is_heading(name)
}

fn is_heading(name: &[u8]) -> bool {
    matches!(name, b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6")
}

/// Elements inside which an outer paragraph or link does not matter.
fn is_scope(name: &[u8]) -> bool {
    matches!(name, b"td" | b"th" | b"caption" | b"table" | b"button" | b"template" | b"html")
}

/// Elements in which browsers move stray text and elements out in front of the table.
fn is_table_frame(name: &[u8]) -> bool {
    matches!(name, b"table" | b"thead" | b"tbody" | b"tfoot" | b"tr" | b"colgroup")
}

/// Whether browsers would build another tree than the tags say. `parent` and `above` are the open elements around.
pub(super) fn is_misplaced(child: &[u8], parent: Option<&[u8]>, above: Option<&[u8]>) -> bool {
    let Some(parent) = parent else { return false };
    if parent == b"template" || matches!(child, b"script" | b"template") {
        return false;
    }
    let right_parent = match child {
        b"html" => false,
        b"head" | b"body" => parent == b"html",
        b"li" => matches!(parent, b"ul" | b"ol" | b"menu"),
        b"dt" | b"dd" => parent == b"dl" || (parent == b"div" && above == Some(b"dl".as_slice())),
        b"tr" => matches!(parent, b"table" | b"thead" | b"tbody" | b"tfoot"),
        b"td" | b"th" => parent == b"tr",
        b"thead" | b"tbody" | b"tfoot" | b"caption" | b"colgroup" => parent == b"table",
        b"col" => parent == b"colgroup",
        b"option" => matches!(parent, b"select" | b"optgroup" | b"datalist"),
        b"optgroup" => parent == b"select",
        _ => !is_table_frame(parent) && !is_picky(parent),
    };
    !right_parent || (is_heading(child) && is_heading(parent))
}

/// Elements whose insides differ between tools may hold only these: what plain prose is made of. Headings stand only in a
/// description.
pub(super) fn is_prose(name: &[u8], description: bool) -> bool {
    matches!(
        name,
        b"p" | b"ul"
            | b"ol"
            | b"li"
            | b"a"
            | b"em"
            | b"strong"
            | b"code"
            | b"pre"
            | b"br"
            | b"bdi"
            | b"table"
            | b"caption"
            | b"thead"
            | b"tbody"
            | b"tfoot"
            | b"tr"
            | b"th"
            | b"td"
    ) || (description && matches!(name, b"h4" | b"h5"))
}

/// Attributes that prose may have. No id or data, and no class but those of what the site itself says below an answer:
/// nothing for a style sheet to single out a tool by.
pub(super) fn is_prose_attribute(name: &[u8], value: &[u8]) -> bool {
    if name == b"class" {
        return matches!(value, b"source" | b"quiet" | b"address");
    }
    matches!(name, b"href" | b"lang" | b"dir" | b"hreflang" | b"rel" | b"scope" | b"colspan" | b"rowspan" | b"start")
}

/// Attributes by which one card could be hidden or come first for the keyboard.
pub(super) fn singles_out(name: &[u8]) -> bool {
    matches!(
        name,
        b"style"
            | b"hidden"
            | b"tabindex"
            | b"inert"
            | b"accesskey"
            | b"autofocus"
            | b"popover"
            | b"contenteditable"
            | b"aria-hidden"
    )
}

/// Attributes whose values may differ between equal cards and pages: ids and what refers to them, links, language, and
/// values that only machines read (`datetime`, `content` of `meta`).
pub(super) fn has_free_value(element: &[u8], attribute: &[u8]) -> bool {
    matches!(
        attribute,
        b"id"
            | b"for"
            | b"headers"
            | b"aria-labelledby"
            | b"aria-describedby"
            | b"aria-controls"
            | b"href"
            | b"hreflang"
            | b"lang"
            | b"dir"
            | b"data-tool"
            | b"datetime"
    ) || (element == b"meta" && attribute == b"content")
}

/// What an attribute's address is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Address {
    /// Followed by a reader: may lead outside.
    Link,
    /// Fetched by the browser or sent to: has to be a file of this tree.
    Resource,
    /// Several, separated by commas, each with a width.
    Resources,
}

/// Which attributes hold addresses.
pub(super) fn address(element: &[u8], attribute: &[u8]) -> Option<Address> {
    match attribute {
        b"href" if matches!(element, b"a" | b"area") => Some(Address::Link),
        b"href" | b"src" | b"action" | b"formaction" | b"poster" | b"data" | b"background" | b"manifest"
        | b"xlink:href" => Some(Address::Resource),
        b"srcset" | b"imagesrcset" => Some(Address::Resources),
        _ => None,
    }
}
