//! A context as bytes by which its shape is found again.
//!
//! Takes any value that can be serialised; gives bytes that differ where two values of one type differ, and are quicker to write
//! than a text that somebody could read: fields go without their names, texts without escapes. Must not know what they are of.

use serde::ser::{self, Serialize};
use std::fmt;

/// Writes values behind what is there already.
pub(super) struct Key<'k>(pub &'k mut Vec<u8>);

/// What comes next, where that is not clear from the type.
const NONE: u8 = 0;
const SOME: u8 = 1;
const TEXT: u8 = 2;

impl Key<'_> {
    fn text(&mut self, text: &[u8]) -> Result<(), fmt::Error> {
        self.0.push(TEXT);
        self.0.extend_from_slice(&text.len().to_ne_bytes());
        self.0.extend_from_slice(text);
        Ok(())
    }

    /// Before each element of a list, and with [`NONE`] behind the last.
    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), fmt::Error> {
        self.0.push(SOME);
        value.serialize(self)
    }

    fn end(&mut self) -> Result<(), fmt::Error> {
        self.0.push(NONE);
        Ok(())
    }

    fn variant(&mut self, index: u32) -> Result<(), fmt::Error> {
        self.0.extend_from_slice(&index.to_ne_bytes());
        Ok(())
    }
}

macro_rules! numbers {
    ($($name:ident: $type:ty),*) => {
        $(fn $name(self, value: $type) -> Result<(), fmt::Error> {
            self.0.extend_from_slice(&value.to_ne_bytes());
            Ok(())
        })*
    };
}

impl ser::Serializer for &mut Key<'_> {
    type Ok = ();
    type Error = fmt::Error;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = Self;

    numbers! {
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64, serialize_u8: u8,
        serialize_u16: u16, serialize_u32: u32, serialize_u64: u64, serialize_f32: f32, serialize_f64: f64
    }

    fn serialize_bool(self, value: bool) -> Result<(), fmt::Error> {
        self.serialize_u8(value.into())
    }

    fn serialize_char(self, value: char) -> Result<(), fmt::Error> {
        self.serialize_u32(value.into())
    }

    fn serialize_str(self, value: &str) -> Result<(), fmt::Error> {
        self.text(value.as_bytes())
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<(), fmt::Error> {
        self.text(value)
    }

    fn serialize_none(self) -> Result<(), fmt::Error> {
        self.end()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), fmt::Error> {
        self.element(value)
    }

    fn serialize_unit(self) -> Result<(), fmt::Error> {
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), fmt::Error> {
        Ok(())
    }

    fn serialize_unit_variant(self, _: &'static str, index: u32, _: &'static str) -> Result<(), fmt::Error> {
        self.variant(index)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), fmt::Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
        value: &T,
    ) -> Result<(), fmt::Error> {
        self.variant(index)?;
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, fmt::Error> {
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, fmt::Error> {
        Ok(self)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, fmt::Error> {
        Ok(self)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self, fmt::Error> {
        self.variant(index)?;
        Ok(self)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, fmt::Error> {
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, fmt::Error> {
        Ok(self)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        index: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self, fmt::Error> {
        self.variant(index)?;
        Ok(self)
    }
}

/// Values one after another, as many as their type says.
macro_rules! in_order {
    ($($trait:ident: $name:ident($($label:ty),*)),*) => {
        $(impl ser::$trait for &mut Key<'_> {
            type Ok = ();
            type Error = fmt::Error;

            fn $name<T: Serialize + ?Sized>(&mut self, $(_: $label,)* value: &T) -> Result<(), fmt::Error> {
                value.serialize(&mut **self)
            }

            fn end(self) -> Result<(), fmt::Error> {
                Ok(())
            }
        })*
    };
}

in_order! {
    SerializeTuple: serialize_element(),
    SerializeTupleStruct: serialize_field(),
    SerializeTupleVariant: serialize_field(),
    SerializeStruct: serialize_field(&'static str),
    SerializeStructVariant: serialize_field(&'static str)
}

impl ser::SerializeSeq for &mut Key<'_> {
    type Ok = ();
    type Error = fmt::Error;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), fmt::Error> {
        self.element(value)
    }

    fn end(self) -> Result<(), fmt::Error> {
        Key::end(self)
    }
}

impl ser::SerializeMap for &mut Key<'_> {
    type Ok = ();
    type Error = fmt::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), fmt::Error> {
        self.element(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), fmt::Error> {
        value.serialize(&mut **self)
    }

    fn end(self) -> Result<(), fmt::Error> {
        Key::end(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Serialize;

    #[derive(Serialize)]
    struct Context {
        lists: Vec<Vec<&'static str>>,
        perhaps: Option<&'static str>,
        current: bool,
    }

    fn key(lists: &[&[&'static str]], perhaps: Option<&'static str>, current: bool) -> Vec<u8> {
        let mut key = Vec::new();
        let lists = lists.iter().map(|list| list.to_vec()).collect();
        Context { lists, perhaps, current }.serialize(&mut Key(&mut key)).expect("a key");
        key
    }

    #[test]
    fn contexts_that_differ_have_keys_that_differ() {
        let keys = [
            key(&[], None, false),
            key(&[], None, true),
            key(&[], Some(""), false),
            key(&[], Some("a"), false),
            key(&[&[]], None, false),
            key(&[&["a"]], None, false),
            key(&[&["a", "b"]], None, false),
            key(&[&["a"], &["b"]], None, false),
            key(&[&["ab"]], None, false),
            key(&[&["a"]], Some("b"), false),
        ];
        let distinct: std::collections::BTreeSet<&Vec<u8>> = keys.iter().collect();
        assert_eq!(distinct.len(), keys.len());
        assert_eq!(key(&[&["a"]], Some("b"), true), key(&[&["a"]], Some("b"), true));
    }
}
