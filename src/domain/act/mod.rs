//! How acts are entered: what each is called, which fields it has, and how a field is written.
//!
//! An act's file declares all of it once, beside its fields' types. The command line, the `:` line,
//! the default form and the reference are made from the declaration; none of them knows an act by
//! name. What is typed is read here in one way, whichever door it came through.

pub mod about;
mod entry;
mod field;
mod kind;
pub mod label;
mod line;
mod source;
mod take;
mod unread;
mod vocabulary;

pub use about::About;
pub use entry::Entry;
pub use field::{Arity, Field, HAPPENED, INCIDENT};
pub use kind::{Kind, Value};
pub use label::Label;
pub use line::parse as line;
pub use source::Source;
pub use take::Take;
pub use unread::{Unread, Wrong};
pub use vocabulary::Vocabulary;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::decide::Act;

/// Where the command line has it: `pikett incident …`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    Incident,
    Update,
    Storage,
    Backup,
    Licence,
    Credit,
    Hours,
    Equipment,
    Duty,
    Reseller,
    Availability,
}

impl Room {
    pub const ALL: [Room; 11] = [
        Room::Incident,
        Room::Update,
        Room::Storage,
        Room::Backup,
        Room::Licence,
        Room::Credit,
        Room::Hours,
        Room::Equipment,
        Room::Duty,
        Room::Reseller,
        Room::Availability,
    ];

    /// The word for it on the command line.
    pub fn word(self) -> &'static str {
        match self {
            Room::Incident => "incident",
            Room::Update => "update",
            Room::Storage => "storage",
            Room::Backup => "backup",
            Room::Licence => "licence",
            Room::Credit => "credit",
            Room::Hours => "hours",
            Room::Equipment => "equipment",
            Room::Duty => "duty",
            Room::Reseller => "reseller",
            Room::Availability => "availability",
        }
    }
}

/// What an act is called, and what is to be filled in for it.
#[derive(Debug, PartialEq)]
pub struct Spec {
    pub room: Room,
    /// The word for it on the command line, the same in every language.
    pub name: &'static str,
    pub about: About,
    /// In the order in which they are written.
    pub fields: &'static [Field],
    /// The field that says when it happened, where that may be another time than now.
    pub happened: Option<&'static Field>,
}

impl Spec {
    /// As a line names it: those about an incident need no room before them.
    pub fn typed(&self) -> String {
        match self.room {
            Room::Incident => self.name.to_owned(),
            room => format!("{} {}", room.word(), self.name),
        }
    }

    /// All fields, those of groups one by one.
    pub fn fields(&self) -> impl Iterator<Item = &'static Field> {
        let own = self.fields.iter().flat_map(|field| match field.kind {
            Kind::Group(fields) => fields,
            _ => std::slice::from_ref(field),
        });
        own.chain(self.happened)
    }

    pub fn field(&self, name: &str) -> Option<&'static Field> {
        self.fields().find(|field| field.name == name)
    }
}

/// An act that people enter.
pub trait Entered: Sized + Into<Act> + Serialize + DeserializeOwned {
    const SPEC: Spec;

    /// Makes it of what was typed.
    ///
    /// # Errors
    /// Something is missing, or cannot be read.
    fn read(entry: &Entry<'_>) -> Result<Self, Unread>;
}

/// An act of the list: its declaration, and the way from what is typed.
#[derive(Debug)]
pub struct Known {
    pub spec: &'static Spec,
    pub read: fn(&Entry<'_>) -> Result<Act, Unread>,
    /// From what a program wrote, as [`Act::wire`] writes it.
    pub wired: fn(serde_json::Value) -> serde_json::Result<Act>,
}

impl Known {
    /// The entry of an act in the list.
    pub const fn of<A: Entered>() -> Self {
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

        impl $crate::domain::act::Entered for $act {
            const SPEC: $crate::domain::act::Spec = $crate::domain::act::Spec {
                room: $crate::domain::act::Room::$room,
                name: $name,
                about: $about,
                fields: &[$($how,)+],
                happened: act!(@happened $($happened)?),
            };

            fn read(
                entry: &$crate::domain::act::Entry<'_>,
            ) -> Result<Self, $crate::domain::act::Unread> {
                Ok(Self { $($field: entry.take(const { &$how })?,)+ })
            }
        }
    };
    (@happened) => { None };
    (@happened $happened:expr) => { Some(const { &$happened }) };
}

pub(in crate::domain) use act;
