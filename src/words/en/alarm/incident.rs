//! Alarms of incidents, and what is owed to them.

use std::borrow::Cow;

use crate::domain::readings::alarm::meaning::{Clocked, OfIncident};
use crate::domain::readings::duty::DutyKind;
use crate::words::Words;

pub(super) fn said(words: Words, is: &OfIncident) -> String {
    match is {
        OfIncident::Clock { clock, missed } => {
            format!("{}{}", used(words, clock), if *missed { ": MISSED" } else { "" })
        }
        OfIncident::Level { clock, who } => {
            let clock = clock.as_ref().map(|clock| format!("{} -> ", used(words, clock)));
            let who = words.callee(who);
            format!("{}ESCALATE: {who}", clock.unwrap_or_default())
        }
        OfIncident::Unreachable { level, at, who } => {
            format!("level {level} from {}: {}", words.wall(*at), words.callee(who))
        }
        OfIncident::Unowned => "unowned".to_owned(),
        OfIncident::NotStarted => "not started".to_owned(),
        OfIncident::EtaPassed(eta) => {
            let eta = eta.map(|eta| format!(" {}", words.wall(eta))).unwrap_or_default();
            format!("the ETA{eta} has passed")
        }
        OfIncident::AskAgain(None) => "ask again".to_owned(),
        OfIncident::AskAgain(Some(wanted)) => format!("ask again for {wanted}"),
        OfIncident::Owed(kind) => owed(words, *kind).into_owned(),
    }
}

/// `start 135% of 2h30`
fn used(words: Words, clocked: &Clocked) -> String {
    match &clocked.used {
        Some(used) => format!("{} {}% of {}", clocked.clock, used.percent, words.length(used.of)),
        None => clocked.clock.to_string(),
    }
}

fn owed(words: Words, kind: DutyKind) -> Cow<'static, str> {
    Cow::Borrowed(match kind {
        DutyKind::NoCall => "nobody has spoken on the phone",
        DutyKind::NoCode => "out of hours without the code",
        DutyKind::WrongCode => "out of hours with a wrong code",
        DutyKind::UncheckedCode => "out of hours, and the code could not be checked",
        DutyKind::CallerUnclear => "who asked is not clear",
        DutyKind::NoRequest => "a call, and no request was made yet: no clock runs",
        DutyKind::NewsOwed => "the customer waits for news",
        DutyKind::NoEta => "no ETA was given",
        DutyKind::NoAccess => "development has no access",
        DutyKind::NoOutage => "no calls are possible, and no outage was begun",
        DutyKind::NoTicket
        | DutyKind::EtaPassed
        | DutyKind::Details { .. }
        | DutyKind::NotReproduced
        | DutyKind::AskAgain
        | DutyKind::CheckFailed
        | DutyKind::NotCovered => return chip(words, kind),
    })
}

pub(in crate::words) fn chip(_: Words, kind: DutyKind) -> Cow<'static, str> {
    Cow::Borrowed(match kind {
        DutyKind::NoCall => "no call",
        DutyKind::NoCode => "no code",
        DutyKind::WrongCode => "wrong code",
        DutyKind::UncheckedCode => "code unchecked",
        DutyKind::CallerUnclear => "caller unclear",
        DutyKind::NoTicket => "no ticket",
        DutyKind::NoEta => "no ETA",
        DutyKind::EtaPassed => "ETA passed",
        DutyKind::Details { said, of } => return Cow::Owned(format!("{said}/{of} details")),
        DutyKind::NewsOwed => "news asked for",
        DutyKind::NotReproduced => "not reproduced",
        DutyKind::AskAgain => "ask again",
        DutyKind::CheckFailed => "install check failed",
        DutyKind::NoRequest => "no request",
        DutyKind::NoAccess => "no access",
        DutyKind::NoOutage => "outage not begun",
        DutyKind::NotCovered => "not covered",
    })
}
