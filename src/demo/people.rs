//! Who is on call around the start of the demonstration, and who is away.

use chrono::Days;

use super::at::At;
use crate::domain::acts::decide::{PutPerson, SetOnCall};
use crate::domain::base::instant::Instant;
use crate::domain::base::table::Id;
use crate::domain::base::week::Week;
use crate::domain::facts::roster::Absence;
use crate::domain::readings::desk::Desk;

/// In turns of a week, the first of them in the week before the present one.
const TURNS: [&str; 5] = ["ts", "lw", "jr", "nb", "fk"];
/// Weeks that are given out.
const WEEKS: usize = 8;

/// Written down at `begun`: whose week it is, who stands by for one contract alone, and a holiday.
pub(super) fn all(desk: &Desk, now: Instant, begun: Instant) -> Vec<At> {
    let present = Week::at(desk.world().zone, now);
    let first = present.monday().checked_sub_days(Days::new(7)).map_or(present, Week::of);
    let weeks = std::iter::successors(Some(first), |week| Some(week.next())).take(WEEKS);
    let id = |text: &str| text.parse::<Id>().ok();
    let mut acts = Vec::new();
    for (week, person) in weeks.zip(TURNS.iter().cycle()) {
        acts.push(SetOnCall { week, person: id(person), pack: None, none: false });
    }
    let (person, pack) = (id("fk"), id("nms-prime-advanced"));
    acts.push(SetOnCall { week: present, person, pack, none: false });
    let on_call = acts.into_iter().map(|act| At::new(begun, "roth", act));
    on_call.chain(away(desk, present.next().next(), begun)).collect()
}

/// One of them has five days off.
fn away(desk: &Desk, week: Week, begun: Instant) -> Option<At> {
    let mut person = desk.world().roster.person("lw")?.clone();
    let from = week.monday();
    person.absences.push(Absence { from, to: from.checked_add_days(Days::new(4))? });
    Some(At::new(begun, "roth", PutPerson(person)))
}
