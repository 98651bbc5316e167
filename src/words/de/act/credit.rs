//! Acts about credit accounts, and their fields.

use crate::domain::acts::entry::about;
use crate::domain::acts::entry::label::Credit;
use crate::words::said::{act, labelled};
use crate::words::{ActName, Labelled};

pub(super) fn about(about: about::Credit) -> ActName {
    use about::Credit;
    match about {
        Credit::Balance => act("Das Guthaben erfassen, das der Lizenzserver zeigt", "Guthaben auf Konto"),
        Credit::TopUp => act("Gekauftes und geladenes Guthaben erfassen", "Laden von Guthaben auf Konto"),
        Credit::Rent => act("Festhalten, was von da an gemietet ist; 0 gibt es zurück", "Miete auf Konto"),
        Credit::Bought => act(
            "Lizenzen erfassen, die für das System gekauft statt gemietet wurden",
            "gekaufte Lizenzen auf Konto",
        ),
        Credit::Firmware => {
            act("Die Firmware des Systems erfassen, das auf einem Konto läuft", "Firmware von Konto")
        }
        Credit::Platform => act("Festhalten, worauf das System eines Kontos läuft", "Plattform von Konto"),
        Credit::Price => {
            act("Festhalten, was eine Lizenz nach der Preisliste ab einem Tag kostet", "Listenpreis")
        }
    }
}

pub(super) fn label(label: Credit) -> Labelled {
    match label {
        Credit::Account => labelled("Konto", "Konto, etwa 88"),
        Credit::Balance => labelled("Guthaben", "Guthaben in iSC, etwa 250 oder 88.25"),
        Credit::ReadAt => labelled("abgelesen um", "Wann es abgelesen wurde [Vorgabe: jetzt]"),
        Credit::Loaded => labelled("iSC", "Geladene iSC, etwa 250 oder 88.25"),
        Credit::Key => {
            labelled("Schlüssel", "Aktivierungsschlüssel oder Bestellnummer; zweimal gesagt lädt er einmal")
        }
        Credit::LoadedAt => labelled("geladen um", "Wann geladen wurde [Vorgabe: jetzt]"),
        Credit::NewPrice => labelled(
            "neue Preise",
            "Neuer Preis einer gemieteten Lizenz, für eine und einen Durchschnittsmonat; mehrfach möglich",
        ),
        Credit::Licence => labelled("Lizenz", "Name oder Artikelnummer der Lizenz"),
        Credit::Rented => labelled("wie viele", "Wie viele von da an; 0 gibt sie zurück"),
        Credit::Monthly => labelled(
            "iSC im Monat",
            "iSC für eine und einen Durchschnittsmonat [Vorgabe: nach der gültigen Preisliste]",
        ),
        Credit::Maker => labelled(
            "Hersteller",
            "Wer die Software herstellt [Vorgabe: der Hersteller, von dem gemietet wird]",
        ),
        Credit::RentedAt => labelled("eingerichtet um", "Wann es eingerichtet wurde [Vorgabe: jetzt]"),
        Credit::Bought => labelled("wie viele", "Wie viele gekauft wurden; 0 nimmt es zurück"),
        Credit::Since => labelled("seit", "Seit wann [Vorgabe: jetzt]"),
        Credit::Firmware => labelled("Firmware", "Version der Firmware, etwa 13r3"),
        Credit::Platform => {
            labelled("Plattform", "vmware, hyper-v, innovaphone (eigene Hardware) oder cloud")
        }
        Credit::CloudContract => labelled("Cloud-Vertrag", "Es gibt einen Vertrag für die Cloud"),
        Credit::ListPrice => labelled("iSC im Monat", "iSC für eine und einen Durchschnittsmonat"),
        Credit::OffList => labelled("nicht gelistet", "Nicht mehr auf der Liste"),
        Credit::InForceFrom => labelled("gültig ab", "Die Liste gilt ab diesem Tag [Vorgabe: heute]"),
        Credit::Pack => labelled("Vertrag", "Vertrag, zu dem die Liste gehört"),
    }
}
