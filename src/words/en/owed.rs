//! What is still owed to a contract, and what fails.

use crate::domain::duty::DutyKind;
use crate::domain::incident::Outage;
use crate::domain::text::Text;
use crate::words::Words;

pub(in crate::words) fn owed(_: Words, kind: DutyKind) -> String {
    let owed = match kind {
        DutyKind::NoCall => "no call",
        DutyKind::NoCode => "no code",
        DutyKind::WrongCode => "wrong code",
        DutyKind::UncheckedCode => "code unchecked",
        DutyKind::CallerUnclear => "caller unclear",
        DutyKind::NoTicket => "no ticket",
        DutyKind::NoEta => "no ETA",
        DutyKind::EtaPassed => "ETA passed",
        DutyKind::Details { said, of } => return format!("{said}/{of} details"),
        DutyKind::NewsOwed => "news asked for",
        DutyKind::NotReproduced => "not reproduced",
        DutyKind::AskAgain => "ask again",
        DutyKind::CheckFailed => "install check failed",
        DutyKind::NoRequest => "no request",
        DutyKind::NoAccess => "no access",
        DutyKind::NoOutage => "outage not begun",
        DutyKind::NotCovered => "not covered",
    };
    owed.to_owned()
}

pub(in crate::words) fn fails(_: Words, outage: &Outage) -> String {
    functions(outage.fails.iter())
}

pub(super) fn functions<'t>(fails: impl Iterator<Item = &'t Text>) -> String {
    let fails: Vec<&str> = fails.map(Text::as_str).collect();
    if fails.is_empty() { "no calls".to_owned() } else { format!("cannot {}", fails.join(", ")) }
}
