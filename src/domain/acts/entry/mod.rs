//! How acts are entered: what each is called, which fields it has, and how a field is written.
//!
//! An act's file declares all of it once, beside its fields' types. The command line, the `:` line,
//! the default form and the reference are made from the declaration; none of them knows an act by
//! name. What is typed is read here in one way, whichever door it came through.

pub mod about;
mod entered;
mod field;
pub mod label;
mod line;
mod source;
mod spec;
mod take;
mod unread;
mod value;
mod vocabulary;

use serde::Serialize;
use serde::de::DeserializeOwned;

pub use about::About;
pub use entered::{Entry, Take};
pub use field::{Arity, Field, HAPPENED, INCIDENT, Kind};
pub use label::Label;
pub use line::parse as line;
pub use source::Source;
pub use spec::{Room, Spec};
pub use unread::{Unread, Wrong};
pub use value::Value;
pub use vocabulary::Vocabulary;

/// An act that people enter.
pub trait Entered: Sized + Serialize + DeserializeOwned {
    const SPEC: Spec;

    /// Makes it of what was typed.
    ///
    /// # Errors
    /// Something is missing, or cannot be read.
    fn read(entry: &Entry<'_>) -> Result<Self, Unread>;
}

/// An act of the list: its declaration, and the way from what is typed.
#[derive(Debug)]
pub struct Known<Act> {
    pub spec: &'static Spec,
    pub read: fn(&Entry<'_>) -> Result<Act, Unread>,
    /// From what a program wrote, as its wire form is written.
    pub wired: fn(serde_json::Value) -> serde_json::Result<Act>,
}

impl<Act> Known<Act> {
    /// The entry of an act in the list.
    pub const fn of<A: Entered + Into<Act>>() -> Self {
        Self {
            spec: const { &A::SPEC },
            read: |entry| A::read(entry).map(Into::into),
            wired: |value| serde_json::from_value::<A>(value).map(Into::into),
        }
    }
}

/// Declares an act: its fields, typed, and how each of them is entered.
macro_rules! act {
    (
        $(#[$doc:meta])*
        pub struct $act:ident = $room:ident $name:literal, $about:expr $(, happened $happened:expr)? => {
            $($(#[$of:meta])* $field:ident: $type:ty = $how:expr,)+
        }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(rename_all = "kebab-case", deny_unknown_fields)]
        pub struct $act { $($(#[$of])* pub $field: $type,)+ }

        impl $crate::domain::acts::entry::Entered for $act {
            const SPEC: $crate::domain::acts::entry::Spec = $crate::domain::acts::entry::Spec {
                room: $crate::domain::acts::entry::Room::$room,
                name: $name,
                about: $about,
                fields: &[$($how,)+],
                happened: act!(@happened $($happened)?),
            };

            fn read(
                entry: &$crate::domain::acts::entry::Entry<'_>,
            ) -> Result<Self, $crate::domain::acts::entry::Unread> {
                Ok(Self { $($field: entry.take(const { &$how })?,)+ })
            }
        }
    };
    (@happened) => { None };
    (@happened $happened:expr) => { Some(const { &$happened }) };
}

pub(in crate::domain) use act;
