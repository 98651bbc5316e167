//! A value of nested kinds as a code and what is said with it: `Common(NoIncident(7))` is
//! `common.no-incident` with `7`. Each layer of an `enum` is a word of the code; what is no `enum` any more
//! is the argument.

use serde::ser::{
    Error as _, Impossible, Serialize, SerializeStructVariant, SerializeTupleVariant, Serializer,
};
use serde_json::{Error, Map, Value};

/// The words of the code, outermost first, and the argument: nothing where the innermost has none.
pub type Parts = (Vec<&'static str>, Value);

/// # Errors
/// It is no variant of an `enum`, or cannot be written as JSON.
pub fn parts(value: &impl Serialize) -> Result<Parts, Error> {
    value.serialize(Layer)
}

/// As serde writes it: the words around the argument again. `words` are as Rust spells them.
pub fn whole(words: &[String], argument: Value) -> Value {
    let mut words = words.iter().rev();
    let mut value = match (argument, words.next()) {
        (Value::Null, Some(word)) => Value::String(word.clone()),
        (argument, Some(word)) => Value::Object(Map::from_iter([(word.clone(), argument)])),
        (argument, None) => argument,
    };
    for word in words {
        value = Value::Object(Map::from_iter([(word.clone(), value)]));
    }
    value
}

/// `NoSuch` as `no-such`.
pub fn kebab(word: &str) -> String {
    let mut kebab = String::with_capacity(word.len() + 4);
    for letter in word.chars() {
        if letter.is_ascii_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.push(letter.to_ascii_lowercase());
    }
    kebab
}

/// `no-such` as `NoSuch`.
pub fn camel(word: &str) -> String {
    let mut camel = String::with_capacity(word.len());
    for part in word.split('-') {
        let mut letters = part.chars();
        camel.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        camel.push_str(letters.as_str());
    }
    camel
}

/// Takes one layer off and leaves the rest to the usual JSON.
struct Layer;

/// The fields of a variant, as the argument.
struct Fields(&'static str, Map<String, Value>);

/// The places of a variant, as the argument.
struct Places(&'static str, Vec<Value>);

fn no_variant<T>() -> Result<T, Error> {
    Err(Error::custom("no variant"))
}

macro_rules! plain {
    ($($method:ident($type:ty)),+) => {
        $(fn $method(self, _: $type) -> Result<Parts, Error> { no_variant() })+
    };
}

impl Serializer for Layer {
    type Ok = Parts;
    type Error = Error;
    type SerializeSeq = Impossible<Parts, Error>;
    type SerializeTuple = Impossible<Parts, Error>;
    type SerializeTupleStruct = Impossible<Parts, Error>;
    type SerializeTupleVariant = Places;
    type SerializeMap = Impossible<Parts, Error>;
    type SerializeStruct = Impossible<Parts, Error>;
    type SerializeStructVariant = Fields;

    plain!(
        serialize_bool(bool),
        serialize_i8(i8),
        serialize_i16(i16),
        serialize_i32(i32),
        serialize_i64(i64),
        serialize_u8(u8),
        serialize_u16(u16),
        serialize_u32(u32),
        serialize_u64(u64),
        serialize_f32(f32),
        serialize_f64(f64),
        serialize_char(char),
        serialize_str(&str),
        serialize_bytes(&[u8]),
        serialize_unit_struct(&'static str)
    );

    fn serialize_none(self) -> Result<Parts, Error> {
        no_variant()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, _: &T) -> Result<Parts, Error> {
        no_variant()
    }

    fn serialize_unit(self) -> Result<Parts, Error> {
        no_variant()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, word: &'static str) -> Result<Parts, Error> {
        Ok((vec![word], Value::Null))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, _: &T) -> Result<Parts, Error> {
        no_variant()
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        word: &'static str,
        inner: &T,
    ) -> Result<Parts, Error> {
        match inner.serialize(Layer) {
            Ok((mut words, argument)) => {
                words.insert(0, word);
                Ok((words, argument))
            }
            Err(_) => Ok((vec![word], serde_json::to_value(inner)?)),
        }
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, Error> {
        no_variant()
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Error> {
        no_variant()
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Error> {
        no_variant()
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        word: &'static str,
        _: usize,
    ) -> Result<Places, Error> {
        Ok(Places(word, Vec::new()))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, Error> {
        no_variant()
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeStruct, Error> {
        no_variant()
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        word: &'static str,
        _: usize,
    ) -> Result<Fields, Error> {
        Ok(Fields(word, Map::new()))
    }
}

impl SerializeStructVariant for Fields {
    type Ok = Parts;
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), Error> {
        self.1.insert(key.to_owned(), serde_json::to_value(value)?);
        Ok(())
    }

    fn end(self) -> Result<Parts, Error> {
        Ok((vec![self.0], Value::Object(self.1)))
    }
}

impl SerializeTupleVariant for Places {
    type Ok = Parts;
    type Error = Error;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Error> {
        self.1.push(serde_json::to_value(value)?);
        Ok(())
    }

    fn end(self) -> Result<Parts, Error> {
        Ok((vec![self.0], Value::Array(self.1)))
    }
}
