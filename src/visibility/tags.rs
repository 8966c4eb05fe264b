//! Start tags and open elements as the tokenizer gives them.
//!
//! Takes names and values; keeps them in buffers that are used again, so that reading a page allocates little. Must not know
//! what they mean.

use super::markup;

/// A start tag with its attributes, in one buffer that is used again for the next.
#[derive(Default)]
pub(super) struct Tag {
    text: Vec<u8>,
    name: usize,
    /// Ends of each attribute's name and value.
    attributes: Vec<(usize, usize)>,
}

impl Tag {
    pub(super) fn begin(&mut self, name: &[u8]) {
        self.text.clear();
        self.attributes.clear();
        self.text.extend_from_slice(name);
        self.name = name.len();
    }

    pub(super) fn attribute(&mut self, name: &[u8]) {
        self.text.extend_from_slice(name);
        self.attributes.push((self.text.len(), self.text.len()));
    }

    pub(super) fn value(&mut self, value: &[u8]) {
        self.text.extend_from_slice(value);
        if let Some((_, end)) = self.attributes.last_mut() {
            *end = self.text.len();
        }
    }

    pub(super) fn name(&self) -> &[u8] {
        self.text.get(..self.name).unwrap_or_default()
    }

    pub(super) fn attributes(&self) -> impl Iterator<Item = (&[u8], &[u8])> {
        let mut start = self.name;
        self.attributes.iter().map(move |(name, value)| {
            let both =
                (self.text.get(start..*name).unwrap_or_default(), self.text.get(*name..*value).unwrap_or_default());
            start = *value;
            both
        })
    }

    pub(super) fn get(&self, wanted: &[u8]) -> Option<&[u8]> {
        self.attributes().find(|(name, _)| *name == wanted).map(|(_, value)| value)
    }

    /// Adds the tag to a skeleton as one line. No value can look like further tags or attributes.
    pub(super) fn write(&self, out: &mut Vec<u8>) {
        out.push(b'<');
        out.extend_from_slice(self.name());
        for (name, value) in self.attributes() {
            out.push(b' ');
            out.extend_from_slice(name);
            if markup::has_free_value(self.name(), name) {
                continue;
            }
            out.extend_from_slice(b"=\"");
            for byte in value {
                match byte {
                    b'"' => out.extend_from_slice(b"\\q"),
                    b'\\' => out.extend_from_slice(b"\\\\"),
                    b'\n' | b'\r' => out.extend_from_slice(b"\\n"),
                    byte => out.push(*byte),
                }
            }
            out.push(b'"');
        }
        out.extend_from_slice(b">\n");
    }
}

/// The open elements, names in one buffer.
#[derive(Default)]
pub(super) struct Open {
    names: Vec<u8>,
    /// Where each name starts, and a number of its own for each element.
    starts: Vec<(usize, u32)>,
    /// How many elements each one has begun inside it.
    children: Vec<u32>,
    opened: u32,
}

impl Open {
    pub(super) fn len(&self) -> usize {
        self.starts.len()
    }

    pub(super) fn name(&self, level: usize) -> Option<&[u8]> {
        let (start, _) = *self.starts.get(level)?;
        let end = self.starts.get(level + 1).map_or(self.names.len(), |(start, _)| *start);
        self.names.get(start..end)
    }

    /// The innermost but `out` open element.
    pub(super) fn inner(&self, out: usize) -> Option<&[u8]> {
        self.name(self.len().checked_sub(out + 1)?)
    }

    /// The innermost element's own number; 0 outside all.
    pub(super) fn parent_number(&self) -> u32 {
        self.starts.last().map_or(0, |(_, number)| *number)
    }

    /// How many elements stand in the innermost one so far.
    pub(super) fn children(&self) -> u32 {
        self.children.last().copied().unwrap_or_default()
    }

    /// Counts an element of the innermost one.
    pub(super) fn child(&mut self) {
        if let Some(children) = self.children.last_mut() {
            *children += 1;
        }
    }

    pub(super) fn push(&mut self, name: &[u8]) {
        self.children.push(0);
        self.opened += 1;
        self.starts.push((self.names.len(), self.opened));
        self.names.extend_from_slice(name);
    }

    pub(super) fn pop(&mut self) {
        if let Some((start, _)) = self.starts.pop() {
            self.names.truncate(start);
        }
        self.children.pop();
    }

    /// Whether an element is open inside the nearest element that shields from it.
    pub(super) fn holds(&self, wanted: &[u8]) -> bool {
        (0..self.len())
            .rev()
            .filter_map(|level| self.name(level))
            .take_while(|name| !markup::is_scope(name))
            .any(|n| n == wanted)
    }
}
