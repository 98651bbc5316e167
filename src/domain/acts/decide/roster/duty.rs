//! The weeks that somebody has.

use crate::domain::base::table::Id;
use crate::domain::base::week::Week;
use crate::domain::facts::roster::Roster;

/// Those of somebody on call from a week on, each once.
pub(super) fn weeks(roster: &Roster, person: &Id, from: Week) -> Vec<Week> {
    let own = roster.weeks().iter().filter(|duty| duty.person == *person && duty.week >= from);
    let mut weeks: Vec<Week> = own.map(|duty| duty.week).collect();
    weeks.dedup();
    weeks
}
