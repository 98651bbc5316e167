//! One incident closely.

use crate::words::Words;
use crate::words::console::{Incident, OutageCounts};

pub(in crate::words) fn of_incident(words: Words, said: Incident<'_>) -> String {
    match said {
        Incident::Outage { since, what, counts, rule } => {
            let what = what.map(|what| format!(", {what}")).unwrap_or_default();
            let rule = rule.map(|rule| format!(", {rule}")).unwrap_or_default();
            format!("Telefonie gestört seit {since}{what} ({}{rule})", outage(counts))
        }
        Incident::Waiting { since, wants, from, until, remind } => {
            let from = from.map(|name| format!(" von {name}")).unwrap_or_default();
            let until = until.map(|at| format!(", bis {at}")).unwrap_or_default();
            let remind = remind.map(|at| format!(", nachfragen {at}")).unwrap_or_default();
            format!("wartet seit {since} auf: {wants}{from}{until}{remind}")
        }
        Incident::Received(at) => format!(" (eingegangen {at})"),
        Incident::AlsoHere(names) => format!("auch hier: {names}"),
        Incident::Since { who, since } => format!("{who} (seit {since})"),
        Incident::InTeam { owner, team } => format!("{owner} im Team {team}"),
        Incident::CameBy(kind, channel) => {
            format!("  {} per {} ", words.state(kind), words.state(channel))
        }
        Incident::Class { impact, urgency, .. } => {
            format!(" = Auswirkung {impact} x Dringlichkeit {urgency}")
        }
        Incident::NoneGiven { rule } => format!("keine angegeben ({rule})"),
        Incident::Net { waited, net } => format!("  GEWARTET {waited}  NETTO {net}"),
        Incident::AllOfThem { key } => format!("  {key} alle zusammen"),
        Incident::LinksThem { key } => format!("  {key} verknüpft sie"),
        Incident::Defers { key } => format!("  {key} aufschieben"),
        Incident::NextUpdate { server } => format!("nächstes Update {server}: "),
        Incident::UpdateAt { at, release } => format!("{at} auf {release}"),
        Incident::Licences(count) => format!("   Lizenzen {count}"),
        Incident::Untested { trunk } => format!("! der Trunk {trunk} wurde nicht getestet"),
        Incident::DevelopedSince(since) => format!("hat ihn seit {since}"),
        Incident::ToldBy(contact) => format!(", Kunde informiert per {contact}"),
        Incident::CheckedOnSite { seen, of } => format!("vor Ort geprüft {seen}/{of}"),
        Incident::NotMet(item) => format!("x nicht erfüllt: {item}"),
    }
}

fn outage(counts: OutageCounts) -> &'static str {
    match counts {
        OutageCounts::Counts => "zählt zur Verfügbarkeit",
        OutageCounts::NotPromised => "der Vertrag sagt keine Verfügbarkeit zu",
        OutageCounts::NotCritical => "kein Ausfall des Vertragsjahrs: nicht P1",
        OutageCounts::CallsArePossible => "kein Ausfall des Vertragsjahrs: Anrufe sind möglich",
    }
}
