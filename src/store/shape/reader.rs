//! A reader of nothing.

use std::any::type_name;
use std::slice::IterMut;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, MapAccess, SeqAccess, VariantAccess, Visitor,
};

use crate::store::shape::asked::{Name, Names, Question, Shape, Undrawn};

type Drawn<T> = Result<T, Undrawn>;

/// What holds itself other than through an option, a list or a map is never done.
const DEEPEST: usize = 64;
/// One of these is right for any text that is looked at closely.
const TEXTS: [&str; 4] = ["2000-01-01", "00:00:00", "UTC", ""];

/// Answers a reader's questions in one place.
struct Reader<'a> {
    shape: &'a mut Shape,
    within: Option<&'a Within<'a>>,
}

/// The kinds within which is asked, the innermost first.
#[derive(Clone, Copy)]
struct Within<'a> {
    of: &'static str,
    depth: usize,
    outer: Option<&'a Within<'a>>,
}

impl Within<'_> {
    fn is_in(&self, of: &str) -> bool {
        self.outer.is_some_and(|outer| outer.of == of || outer.is_in(of))
    }
}

impl Reader<'_> {
    /// Something of parts. What is within itself is not drawn again: there, it is told to be empty.
    fn of_parts<'de, V: Visitor<'de>>(
        self,
        question: Question,
        parts: usize,
        read: impl FnOnce(&mut Shape, &Within<'_>) -> Drawn<V::Value>,
    ) -> Drawn<V::Value> {
        let depth = self.within.map_or(0, |within| within.depth) + 1;
        let within = Within { of: type_name::<V::Value>(), depth, outer: self.within };
        if depth > DEEPEST {
            return Err(Undrawn::of(within.of));
        }
        let again = matches!(question.0, "option" | "list" | "map") && within.is_in(within.of);
        self.shape.ask(question, if again { 0 } else { parts });
        read(self.shape, &within)
    }

    fn fields<'de, V: Visitor<'de>>(self, question: Question, count: usize, visitor: V) -> Drawn<V::Value> {
        self.of_parts::<V>(question, count, |shape, within| {
            visitor.visit_seq(Parts { left: shape.parts.iter_mut(), within })
        })
    }
}

impl Shape {
    pub fn read<'de, S: DeserializeSeed<'de>>(&mut self, seed: S) -> Drawn<S::Value> {
        self.read_within(None, seed)
    }

    fn read_within<'de, S: DeserializeSeed<'de>>(
        &mut self,
        within: Option<&Within<'_>>,
        seed: S,
    ) -> Drawn<S::Value> {
        self.of = type_name::<S::Value>();
        let read = seed.deserialize(Reader { shape: self, within });
        self.answered(read)
    }

    /// A number that was not refused yet.
    fn number(&self) -> u8 {
        u8::try_from(self.refused).unwrap_or_default()
    }

    /// As few as will do: none as soon as it is known of what.
    fn some(&mut self) -> IterMut<'_, Shape> {
        if self.parts.iter().all(|part| part.done) { IterMut::default() } else { self.parts.iter_mut() }
    }
}

macro_rules! numbers {
    ($($ask:ident $visit:ident $of:ident)+) => {
        $(fn $ask<V: Visitor<'de>>(self, visitor: V) -> Drawn<V::Value> {
            self.shape.ask((stringify!($of), "", &[]), 0);
            visitor.$visit($of::from(self.shape.number()))
        })+
    };
}

/// What does not say what it is, is not read.
macro_rules! unknown {
    ($($ask:ident)+) => {
        $(fn $ask<V: Visitor<'de>>(self, _: V) -> Drawn<V::Value> {
            Err(Undrawn::of(type_name::<V::Value>()))
        })+
    };
}

impl<'de> Deserializer<'de> for Reader<'_> {
    type Error = Undrawn;

    numbers! {
        deserialize_u8 visit_u8 u8
        deserialize_u16 visit_u16 u16
        deserialize_u32 visit_u32 u32
        deserialize_u64 visit_u64 u64
        deserialize_i16 visit_i16 i16
        deserialize_i32 visit_i32 i32
        deserialize_i64 visit_i64 i64
        deserialize_f32 visit_f32 f32
        deserialize_f64 visit_f64 f64
        deserialize_char visit_char char
    }

    unknown! { deserialize_any deserialize_identifier deserialize_ignored_any }

    /// As a snapshot is not.
    fn is_human_readable(&self) -> bool {
        false
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Drawn<V::Value> {
        self.shape.ask(("bool", "", &[]), 0);
        visitor.visit_bool(self.shape.refused > 0)
    }

    fn deserialize_i8<V: Visitor<'de>>(self, visitor: V) -> Drawn<V::Value> {
        self.shape.ask(("i8", "", &[]), 0);
        visitor.visit_i8(self.shape.number().cast_signed())
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Drawn<V::Value> {
        self.shape.ask(("text", "", &[]), 0);
        visitor.visit_str(TEXTS.get(self.shape.refused).unwrap_or(&""))
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Drawn<V::Value> {
        self.deserialize_str(visitor)
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Drawn<V::Value> {
        self.shape.ask(("bytes", "", &[]), 0);
        visitor.visit_bytes(&[0; 16])
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Drawn<V::Value> {
        self.deserialize_bytes(visitor)
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Drawn<V::Value> {
        self.deserialize_unit_struct("", visitor)
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, name: Name, visitor: V) -> Drawn<V::Value> {
        self.shape.ask(("unit", name, &[]), 0);
        visitor.visit_unit()
    }

    /// As one of a tuple: so the type of what is in it is told.
    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: Name, visitor: V) -> Drawn<V::Value> {
        self.fields(("newtype", name, &[]), 1, visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Drawn<V::Value> {
        self.of_parts::<V>(("option", "", &[]), 1, |shape, within| match shape.some().next() {
            None => visitor.visit_none(),
            Some(part) => {
                let read = visitor.visit_some(Reader { shape: &mut *part, within: Some(within) });
                part.answered(read)
            }
        })
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Drawn<V::Value> {
        self.of_parts::<V>(("list", "", &[]), 1, |shape, within| {
            visitor.visit_seq(Parts { left: shape.some(), within })
        })
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Drawn<V::Value> {
        self.of_parts::<V>(("map", "", &[]), 2, |shape, within| {
            visitor.visit_map(Parts { left: shape.some(), within })
        })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, len: usize, visitor: V) -> Drawn<V::Value> {
        self.fields(("tuple", "", &[]), len, visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        name: Name,
        len: usize,
        visitor: V,
    ) -> Drawn<V::Value> {
        self.fields(("tuple", name, &[]), len, visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(self, name: Name, fields: Names, visitor: V) -> Drawn<V::Value> {
        self.fields(("struct", name, fields), fields.len(), visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(self, name: Name, variants: Names, visitor: V) -> Drawn<V::Value> {
        self.of_parts::<V>(("enum", name, variants), variants.len(), |shape, within| {
            let next = shape.parts.iter().position(|variant| !variant.done).unwrap_or(0);
            let Some(variant) = shape.parts.get_mut(next) else { return Err(Undrawn::of(name)) };
            let reader = Reader { shape: &mut *variant, within: Some(within) };
            let read = visitor.visit_enum(Variant { index: next, reader });
            variant.answered(read)
        })
    }
}

/// What lies side by side.
struct Parts<'a, 'w> {
    left: IterMut<'a, Shape>,
    within: &'a Within<'w>,
}

impl<'de> SeqAccess<'de> for Parts<'_, '_> {
    type Error = Undrawn;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Drawn<Option<S::Value>> {
        self.left.next().map(|part| part.read_within(Some(self.within), seed)).transpose()
    }
}

impl<'de> MapAccess<'de> for Parts<'_, '_> {
    type Error = Undrawn;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Drawn<Option<S::Value>> {
        self.next_element_seed(seed)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Drawn<S::Value> {
        self.next_element_seed(seed)?.ok_or_else(|| Undrawn::of(type_name::<S::Value>()))
    }
}

/// One variant of an enum.
struct Variant<'a> {
    index: usize,
    reader: Reader<'a>,
}

impl<'de, 'a> EnumAccess<'de> for Variant<'a> {
    type Error = Undrawn;
    type Variant = Reader<'a>;

    fn variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Drawn<(S::Value, Reader<'a>)> {
        let index = u32::try_from(self.index).unwrap_or(u32::MAX);
        Ok((seed.deserialize(IntoDeserializer::<Undrawn>::into_deserializer(index))?, self.reader))
    }
}

impl<'de> VariantAccess<'de> for Reader<'_> {
    type Error = Undrawn;

    fn unit_variant(self) -> Drawn<()> {
        self.shape.ask(("unit", "", &[]), 0);
        Ok(())
    }

    fn newtype_variant_seed<S: DeserializeSeed<'de>>(self, seed: S) -> Drawn<S::Value> {
        self.shape.ask(("newtype", "", &[]), 1);
        let Some(part) = self.shape.parts.first_mut() else { return Err(Undrawn::of("")) };
        part.read_within(self.within, seed)
    }

    fn tuple_variant<V: Visitor<'de>>(self, len: usize, visitor: V) -> Drawn<V::Value> {
        self.deserialize_tuple(len, visitor)
    }

    fn struct_variant<V: Visitor<'de>>(self, fields: Names, visitor: V) -> Drawn<V::Value> {
        self.deserialize_struct("", fields, visitor)
    }
}
