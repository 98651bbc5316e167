//! `pikett roster list`

use serde_json::{Value, json};

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::output::{Problem, or_none, print_list};
use crate::cli::{desk, lang};
use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::base::week::Week;
use crate::domain::base::zone;
use crate::domain::facts::roster::{Absence, OnCall, Person, hours_written};
use crate::domain::readings::roster::{Because, Off, reachable};
use crate::domain::world::World;
use crate::words::head::Head;

pub fn run(desk_args: &DeskArgs, args: &ReadArgs) -> Result<(), Problem> {
    desk::ahead(desk_args, args.at, |desk, now| {
        let world = desk.world();
        let words = lang::words(world.zone);
        let all: Vec<&Person> = world.roster.persons().collect();
        let row = |person: &&Person| {
            let state = words.reachable(reachable(world, person, None, now));
            let levels = person.levels.iter().map(ToString::to_string);
            let called: Vec<String> = person.titles.iter().map(Text::to_string).chain(levels).collect();
            vec![
                person.id.to_string(),
                person.name.to_string(),
                or_none(person.phone.as_ref()),
                or_none(person.mail.as_ref()),
                or_none(Some(hours(person).join(", ")).filter(|hours| !hours.is_empty())),
                or_none(Some(called.join(", ")).filter(|called| !called.is_empty())),
                state,
            ]
        };
        let heading = [
            Head::Person,
            Head::Name,
            Head::Phone,
            Head::Mail,
            Head::Hours,
            Head::CalledFor,
            Head::Reachable,
        ];
        print_list(args.json, &all, |person| object(world, person, now), &heading, row)
    })
}

fn hours(person: &Person) -> Vec<String> {
    person.hours.iter().map(hours_written).collect()
}

fn object(world: &World, person: &Person, now: Instant) -> Value {
    let (reached, why) = match reachable(world, person, None, now) {
        Ok(Because::OnCall(_)) => (true, "on-call"),
        Ok(Because::Hours) => (true, "hours"),
        Ok(Because::Always) => (true, "always"),
        Err(Off::Absent(_)) => (false, "away"),
        Err(Off::Holiday(_)) => (false, "holiday"),
        Err(Off::OutsideHours) => (false, "outside-hours"),
    };
    let (week, today) = (Week::at(world.zone, now), zone::day(world.zone, now));
    let own = |duty: &&OnCall| duty.person == person.id && duty.week >= week;
    let on_call = world.roster.weeks().iter().filter(own);
    let on_call = on_call.map(|duty| json!({ "week": duty.week.to_string(), "pack": duty.pack }));
    let away = person.absences.iter().filter(|absence| absence.to >= today).map(Absence::to_string);
    json!({
        "person": person.id, "name": person.name, "phone": person.phone, "mail": person.mail,
        "hours": hours(person), "region": person.region, "away": away.collect::<Vec<_>>(),
        "titles": person.titles,
        "levels": person.levels.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "on_call": on_call.collect::<Vec<_>>(),
        "reachable": reached, "because": why,
    })
}
