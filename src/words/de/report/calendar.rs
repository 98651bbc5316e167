//! Updates as entries of a calendar.

use crate::domain::facts::slot::Outcome;
use crate::words::Words;
use crate::words::report::Entry;

pub(in crate::words) fn entry(words: Words, says: Entry<'_>) -> String {
    match says {
        Entry::Calendar => "Server-Updates".to_owned(),
        Entry::Update { server, from, to } => format!("{server}: Update {from} auf {to}"),
        Entry::SendNotice { server, release } => {
            format!("{server}: Ankündigung des Updates auf {release} versenden")
        }
        Entry::Reseller { id, name: None } => format!("Reseller: {id}"),
        Entry::Reseller { id, name: Some(name) } => format!("Reseller: {name} ({id})"),
        Entry::Tenants([]) => "Mandanten: keine".to_owned(),
        Entry::Tenants(names) => format!("Mandanten: {}", names.join("; ")),
        Entry::Stage(stage) => format!("Stand: {}", words.state(stage)),
        Entry::Standard(at) => format!("regulärer Termin: {}", words.wall(at)),
        Entry::Latest(at) => format!("spätester Termin: {}", words.wall(at)),
        Entry::NoticeSent { at, late: false } => format!("Ankündigung: versandt {}", words.wall(at)),
        Entry::NoticeSent { at, late: true } => format!("Ankündigung: zu spät versandt, {}", words.wall(at)),
        Entry::NoticeOwed { notice, by } => {
            format!("Ankündigung: {}, zu versenden bis {}", words.state(notice), words.wall(by))
        }
        Entry::NoticeWaived => "Ankündigung: nicht nötig".to_owned(),
        Entry::Deferral(deferral) => {
            let (number, state) = (deferral.number, words.state(deferral.state));
            let to = words.wall(deferral.to);
            format!("Aufschub: D-{number} auf {to}, beantragt von {}, {state}", deferral.by)
        }
        Entry::Ended { at, outcome } => {
            let at = words.wall(at);
            match outcome {
                Outcome::Done => format!("fertig: {at}"),
                Outcome::Failed { what } => format!("fehlgeschlagen: {at}, {what}"),
                Outcome::RolledBack { why } => format!("zurückgerollt: {at}, {why}"),
            }
        }
        Entry::Halted(reason) => format!("der Rollout ist angehalten: {}", words.recorded(reason)),
    }
}
