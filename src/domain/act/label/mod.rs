//! What fields are called, and what is said about them. The words stand elsewhere.

mod common;
mod incident;
mod update;

pub use common::Common;
pub use incident::{Incident, Report, Work};
pub use update::Update;

/// A field's meaning, by area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Label {
    Common(Common),
    Incident(Incident),
    Report(Report),
    Work(Work),
    Update(Update),
}

impl Label {
    /// A name for programs, the same in every language.
    pub fn key(self) -> String {
        format!("{self:?}")
    }

    /// Every meaning there is.
    pub fn all() -> impl Iterator<Item = Self> {
        let common = Common::ALL.iter().copied().map(Label::Common);
        let incident = Incident::ALL.iter().copied().map(Label::Incident);
        let report = Report::ALL.iter().copied().map(Label::Report);
        let work = Work::ALL.iter().copied().map(Label::Work);
        common.chain(incident).chain(report).chain(work).chain(Update::ALL.iter().copied().map(Label::Update))
    }
}

/// Meanings of one area, with the list of all of them.
macro_rules! labels {
    ($(#[$doc:meta])* $area:ident { $($(#[$of:meta])* $label:ident,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum $area { $($(#[$of])* $label,)+ }

        impl $area {
            pub const ALL: &[Self] = &[$(Self::$label,)+];
        }
    };
}

use labels;
