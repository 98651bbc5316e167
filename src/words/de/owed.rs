//! What is still owed to a contract, and what fails.

use crate::domain::duty::DutyKind;
use crate::domain::incident::Outage;
use crate::domain::text::Text;
use crate::words::Words;

pub(in crate::words) fn owed(_: Words, kind: DutyKind) -> String {
    let owed = match kind {
        DutyKind::NoCall => "kein Anruf",
        DutyKind::NoCode => "kein Code",
        DutyKind::WrongCode => "falscher Code",
        DutyKind::UncheckedCode => "Code ungeprüft",
        DutyKind::CallerUnclear => "Anrufer unklar",
        DutyKind::NoTicket => "kein Ticket",
        DutyKind::NoEta => "keine ETA",
        DutyKind::EtaPassed => "ETA verstrichen",
        DutyKind::Details { said, of } => return format!("{said}/{of} Angaben"),
        DutyKind::NewsOwed => "Auskunft erbeten",
        DutyKind::NotReproduced => "nicht nachgestellt",
        DutyKind::AskAgain => "nachfragen",
        DutyKind::CheckFailed => "Prüfung vor Ort",
        DutyKind::NoRequest => "keine Anfrage",
        DutyKind::NoAccess => "kein Zugang",
        DutyKind::NoOutage => "Ausfall offen",
        DutyKind::NotCovered => "nicht gedeckt",
    };
    owed.to_owned()
}

pub(in crate::words) fn fails(_: Words, outage: &Outage) -> String {
    functions(outage.fails.iter())
}

pub(super) fn functions<'t>(fails: impl Iterator<Item = &'t Text>) -> String {
    let fails: Vec<&str> = fails.map(Text::as_str).collect();
    if fails.is_empty() { "keine Anrufe".to_owned() } else { format!("gestört: {}", fails.join(", ")) }
}
