//! Whether somebody of the desk can be reached at a moment, and why.

use chrono::NaiveDate;
use chrono_tz::Tz;

use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::week::Week;
use crate::domain::base::zone;
use crate::domain::facts::roster::{Person, Roster};
use crate::domain::facts::window::Place;
use crate::domain::world::World;

/// Why somebody can be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Because {
    /// They are on call in that week, around the clock.
    OnCall(Week),
    /// It is within their hours.
    Hours,
    /// They have no hours written down.
    Always,
}

/// Why somebody cannot be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Off {
    /// Up to that day, the day itself too.
    Absent(NaiveDate),
    /// By its name.
    Holiday(&'static str),
    OutsideHours,
}

/// Whether somebody can be reached for a contract, or for whichever one where none is given. Whoever is
/// on call can be around the clock; nobody can who is away.
///
/// # Errors
/// Why not.
pub fn reachable(world: &World, person: &Person, pack: Option<&str>, at: Instant) -> Result<Because, Off> {
    if let Some(absence) = person.absent(zone::day(world.zone, at)) {
        return Err(Off::Absent(absence.to));
    }
    let week = Week::at(world.zone, at);
    if is_on_call(&world.roster, person, pack, week) {
        return Ok(Because::OnCall(week));
    }
    if person.hours.is_empty() {
        return Ok(Because::Always);
    }
    let place = hours(world.zone, person);
    // Past midnight it is still the day on which the hours began.
    let on = place.occurrence(at).ok_or(Off::OutsideHours)?;
    person.holiday(on.night).map_or(Ok(Because::Hours), |name| Err(Off::Holiday(name)))
}

/// Whoever is on call at a moment and can be reached, whoever is for all contracts first; none where the desk does
/// not give out weeks.
pub fn on_call(world: &World, at: Instant) -> Option<Vec<&Person>> {
    let roster = &world.roster;
    if roster.weeks().is_empty() {
        return None;
    }
    let week = Week::at(world.zone, at);
    let mut all: Vec<&Person> = Vec::new();
    for duty in roster.weeks().iter().filter(|duty| duty.week == week) {
        let person = roster.person(duty.person.as_str());
        let pack = duty.pack.as_ref().map(Id::as_str);
        let there = person.filter(|person| reachable(world, person, pack, at).is_ok());
        all.extend(there.filter(|person| all.iter().all(|known| known.id != person.id)));
    }
    Some(all)
}

fn is_on_call(roster: &Roster, person: &Person, pack: Option<&str>, week: Week) -> bool {
    match pack {
        Some(pack) => roster.on_call(week, pack).is_some_and(|called| called.id == person.id),
        None => roster.weeks().iter().any(|duty| duty.week == week && duty.person == person.id),
    }
}

fn hours(zone: Tz, person: &Person) -> Place<'_> {
    Place { zone, windows: &person.hours, backup: None, shared: None }
}

/// Who works at a moment: everybody who can be reached then, for whatever it is.
pub fn on_shift(world: &World, at: Instant) -> impl Iterator<Item = &Person> {
    world.roster.persons().filter(move |person| reachable(world, person, None, at).is_ok())
}
