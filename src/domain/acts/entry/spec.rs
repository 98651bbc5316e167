//! What an act is called, and what is to be filled in for it.

use super::about::About;
use super::field::{Field, Kind};

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
    Roster,
}

impl Room {
    pub const ALL: [Room; 12] = [
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
        Room::Roster,
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
            Room::Roster => "roster",
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

    /// As programs name it, `incident.take`.
    pub fn name_for_programs(&self) -> String {
        format!("{}.{}", self.room.word(), self.name)
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
