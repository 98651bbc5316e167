//! About what is said with a report, the contract it falls under, and what is recorded already.

use crate::domain::base::text::Text;
use crate::domain::contract::{Fault, Standing};
use crate::domain::readings::refusal::{OfHeld, OfJournal, OfReport, Unfit};
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn report(words: Words, reason: &OfReport) -> Said {
    match reason {
        OfReport::Reporter { who, standing, whose, hard } => {
            let (standing, whose) = (with(*standing), self::whose(words, whose));
            let exception = if *hard { "" } else { ", oder einen Grund für eine Ausnahme" };
            let help = format!("einen {standing}en Kontakt von {whose} nennen{exception}");
            said(unfit(who, standing, &whose), help)
        }
        OfReport::CallerUnchanged(number) => said(
            format!("zum Anrufer von {number} ist nichts Neues angegeben"),
            "einen Namen, einen Code oder eine Notiz angeben",
        ),
        OfReport::WrongCode(number) => {
            said(format!("das ist nicht der Code des Resellers von {number}"), "den richtigen erfragen")
        }
        OfReport::CodeUnknown => {
            said("der Desk kennt keinen Code dieses Resellers", "ihn zuerst setzen: `pikett reseller code`")
        }
        OfReport::DetailMissing { label, key } => {
            said(format!("{} fehlt", words.called(label)), format!("als `{key}` angeben"))
        }
        OfReport::NoDetail { contract, key, known } => {
            let help = match known.is_empty() {
                true => "in die Beschreibung schreiben".to_owned(),
                false => format!("gefragt ist nach {}", words.list(known)),
            };
            said(format!("{contract} fragt nach keiner Angabe `{key}`"), help)
        }
        OfReport::DetailKnown { number, label } => said(
            format!("{} von {number} ist schon bekannt", words.called(label)),
            "nach dem fragen, was fehlt",
        ),
        OfReport::Detail { label, fault } => {
            let label = words.called(label);
            said(self::fault(fault, label), format!("{label} so angeben, wie auf der Anmeldeseite gezeigt"))
        }
        OfReport::NothingNew(number) => said(
            format!("zu {number} ist nichts Neues angegeben"),
            "eine Beschreibung, eine Komponente oder eine Angabe hinzufügen",
        ),
        OfReport::NoChecklist(contract) => {
            said(format!("{contract} hat keine Checkliste"), "den Befund in einer Notiz festhalten")
        }
        OfReport::NoItem { item, known } => said(
            format!("die Checkliste hat keinen Punkt `{item}`"),
            format!("die Punkte sind {}", words.list(known)),
        ),
        OfReport::ChecklistUnchanged(number) => said(
            format!("auf der Checkliste von {number} ändert sich nichts"),
            "einen Punkt mit ok oder fail markieren",
        ),
    }
}

/// Whose contacts they are.
pub(in crate::words) fn whose(_: Words, names: &[Text]) -> String {
    if names.is_empty() { "einem Reseller".to_owned() } else { names.join(" oder ") }
}

pub(in crate::words::de) fn with(standing: Standing) -> &'static str {
    match standing {
        Standing::Certified => "zertifiziert",
        Standing::Authorised => "berechtigt",
    }
}

pub(in crate::words::de) fn unfit(who: &Unfit, standing: &str, whose: &str) -> String {
    match who {
        Unfit::Nobody => format!("kein {standing}er Kontakt ist genannt"),
        Unfit::Monitoring => "vom Monitoring gefunden".to_owned(),
        Unfit::Stranger(name) => format!("{name} ist kein Kontakt von {whose}"),
        Unfit::EndCustomer(name) => format!("{name} gehört zum Endkunden, nicht zum Reseller"),
        Unfit::Contact(name) => format!("{name} ist nicht {standing}"),
    }
}

fn fault(fault: &Fault, label: &str) -> String {
    match fault {
        Fault::Length(length) => format!("{label} hat {length} Zeichen"),
        Fault::Licence { known, given } => {
            format!("der Lizenzcode beginnt mit {known}, nicht mit {given}")
        }
    }
}

pub(super) fn held(_: Words, reason: &OfHeld) -> Said {
    match reason {
        OfHeld::Foreign { tenant, contract, held } => said(
            format!("{tenant} hat den Vertrag {contract} nicht"),
            format!("vorhanden: {}", held.join(", ")),
        ),
        OfHeld::NoIncidents { contract, others } => said(
            format!("unter {contract} fallen keine Vorfälle"),
            format!("Vorfälle fallen unter {}", others.join(", ")),
        ),
        OfHeld::None { tenant, held, others } => {
            let others = others.join(", ");
            let help = match held {
                false => format!("den Vertrag nennen, um den es geht (`--contract`): {others}"),
                true => format!(
                    "den Anruf außerhalb dieses Desks behandeln, oder dem Mandanten einen Vertrag mit Vorfällen geben: {others}"
                ),
            };
            said(format!("{tenant} hat keinen Vertrag mit Vorfällen"), help)
        }
        OfHeld::Several { tenant, held } => {
            said(format!("{tenant} hat mehrere Verträge"), format!("einen davon nennen: {}", held.join(", ")))
        }
    }
}

pub(super) fn journal(words: Words, reason: &OfJournal) -> Said {
    match reason {
        OfJournal::NoExternal { tenant, external } => said(
            format!("es gibt keinen Vorfall {external} von {tenant}"),
            "zuerst importieren, was davon lesbar ist",
        ),
        OfJournal::Late { seq, seconds } => said(
            format!("Eintrag {seq} lässt sich nicht mehr zurücknehmen"),
            format!("das geht nur {seconds} Sekunden lang; eine Korrektur festhalten"),
        ),
        OfJournal::Others(by) => said(format!("das war {by}"), "jeder nimmt nur Eigenes zurück"),
        OfJournal::ChangedLater(entity) => said(
            format!("{} wurde später noch geändert", words.thing(entity)),
            "zuerst das Spätere zurücknehmen, oder eine Korrektur festhalten",
        ),
        OfJournal::IdTaken(id) => said(
            format!("die Id {id} gehört schon zu einer anderen Handlung"),
            "jeder Handlung eine eigene Id geben",
        ),
    }
}
