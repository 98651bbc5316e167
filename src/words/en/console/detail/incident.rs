//! One incident closely.

use crate::words::Words;
use crate::words::console::{Incident, OutageCounts};

pub(in crate::words) fn of_incident(words: Words, said: Incident<'_>) -> String {
    match said {
        Incident::Outage { since, what, counts, rule } => {
            let what = what.map(|what| format!(", {what}")).unwrap_or_default();
            let rule = rule.map(|rule| format!(", {rule}")).unwrap_or_default();
            format!("telephony down since {since}{what} ({}{rule})", outage(counts))
        }
        Incident::Waiting { since, wants, from, until, remind } => {
            let from = from.map(|name| format!(" from {name}")).unwrap_or_default();
            let until = until.map(|at| format!(", until {at}")).unwrap_or_default();
            let remind = remind.map(|at| format!(", ask again {at}")).unwrap_or_default();
            format!("waiting since {since} for {wants}{from}{until}{remind}")
        }
        Incident::Received(at) => format!(" (received {at})"),
        Incident::AlsoHere(names) => format!("also here: {names}"),
        Incident::Since { who, since } => format!("{who} (since {since})"),
        Incident::InTeam { owner, team } => format!("{owner} in {team}"),
        Incident::CameBy(kind, channel) => {
            format!("  {} by {} ", words.state(kind), words.state(channel))
        }
        Incident::Class { impact, english, urgency } => {
            format!(" = impact {impact} ({english}) x urgency {urgency}")
        }
        Incident::NoneGiven { rule } => format!("none given ({rule})"),
        Incident::Net { waited, net } => format!("  WAIT {waited}  NET {net}"),
        Incident::AllOfThem { key } => format!("  {key} all of them"),
        Incident::LinksThem { key } => format!("  {key} links them"),
        Incident::Defers { key } => format!("  {key} defer"),
        Incident::NextUpdate { server } => format!("next update {server}: "),
        Incident::UpdateAt { at, release } => format!("{at} to {release}"),
        Incident::Licences(count) => format!("   licences {count}"),
        Incident::Untested { trunk } => format!("! the trunk {trunk} was not tested"),
        Incident::DevelopedSince(since) => format!("has it since {since}"),
        Incident::ToldBy(contact) => format!(", customer told by {contact}"),
        Incident::CheckedOnSite { seen, of } => format!("checked on site {seen}/{of}"),
        Incident::NotMet(item) => format!("x not met: {item}"),
    }
}

fn outage(counts: OutageCounts) -> &'static str {
    match counts {
        OutageCounts::Counts => "counts to availability",
        OutageCounts::NotPromised => "the contract promises no availability",
        OutageCounts::NotCritical => "no outage of the contract year: not P1",
        OutageCounts::CallsArePossible => "no outage of the contract year: calls can be placed",
    }
}
