//! What happened to the people of the desk.

use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::base::week::Week;
use crate::domain::facts::roster::Person;

pub(super) fn person(person: &Person) -> String {
    let ways = [person.phone.as_ref(), person.mail.as_ref()].into_iter().flatten();
    let ways: Vec<&str> = ways.map(Text::as_str).collect();
    format!("{} erfasst: {}, {}", person.id, person.name, ways.join(", "))
}

pub(super) fn on_call(week: Week, pack: Option<&Id>, person: Option<&Id>) -> String {
    let of = pack.map(|pack| format!(" für {pack}")).unwrap_or_default();
    match person {
        Some(person) => format!("{person} hat Bereitschaft in {week}{of}"),
        None => format!("niemand hat Bereitschaft in {week}{of}"),
    }
}
