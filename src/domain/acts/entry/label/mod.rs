//! What fields are called, and what is said about them. The words stand elsewhere.

mod backup;
mod common;
mod credit;
mod declared;
mod hours;
mod incident;
mod licence;
mod roster;
mod tenant;
mod update;

pub use backup::Backup;
pub use common::Common;
pub use credit::Credit;
pub use hours::Hours;
pub use incident::{Incident, Report, Work};
pub use licence::Licence;
pub use roster::Roster;
pub use tenant::Tenant;
pub use update::Update;

/// A field's meaning, by area.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Label {
    Common(Common),
    Incident(Incident),
    Report(Report),
    Work(Work),
    Update(Update),
    Tenant(Tenant),
    Backup(Backup),
    Licence(Licence),
    Credit(Credit),
    Hours(Hours),
    Roster(Roster),
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
        let all = common.chain(incident).chain(report).chain(work);
        let all = all.chain(Update::ALL.iter().copied().map(Label::Update));
        let all = all.chain(Tenant::ALL.iter().copied().map(Label::Tenant));
        let all = all.chain(Backup::ALL.iter().copied().map(Label::Backup));
        let all = all.chain(Licence::ALL.iter().copied().map(Label::Licence));
        let all = all.chain(Credit::ALL.iter().copied().map(Label::Credit));
        let all = all.chain(Hours::ALL.iter().copied().map(Label::Hours));
        all.chain(Roster::ALL.iter().copied().map(Label::Roster))
    }
}
