//! Acts about a tenant: storage, duties, equipment, what does not count, and their fields.

use crate::domain::acts::entry::about;
use crate::domain::acts::entry::label::Tenant;
use crate::words::said::{act, labelled};
use crate::words::{ActName, Labelled};

pub(super) fn about(about: about::Tenant) -> ActName {
    use about::Tenant;
    match about {
        Tenant::Measure => act("Eine Messung erfassen", "Messung bei"),
        Tenant::Buy => act("Speicher für einen Mandanten kaufen", "Speicher für"),
        Tenant::Export => act(
            "Festhalten, dass Daten von Hand entnommen wurden; sie zu sichern ist Sache des Resellers",
            "Export bei",
        ),
        Tenant::Exclude => act("Einen Zeitraum erfassen, der nicht zählt", "Ausnahmezeit bei"),
        Tenant::Mark => act(
            "Festhalten, was zu Pflichten eines Kunden oder seiner Installation gefunden wurde",
            "Pflichten von",
        ),
        Tenant::Tested => act("Festhalten, wie der Test eines Geräts oder Trunks ausging", "Gerätetest"),
        Tenant::Trunk => act("Festhalten, dass ein Mandant über einen Trunk telefoniert", "Trunk von"),
        Tenant::Reachable => act(
            "Festhalten, wer oder was bei einem Mandanten erreichbar sein muss, und worüber",
            "Erreichbarkeit von",
        ),
    }
}

pub(super) fn label(label: Tenant) -> Labelled {
    match label {
        Tenant::Tenant => labelled("Mandant", "Mandant, etwa klinikum-nord"),
        Tenant::InUse => labelled("belegt", "Was belegt ist, in Bytes oder etwa '118 GB'"),
        Tenant::Recordings => labelled("Aufnahmen", "Bytes davon, die Anrufaufnahmen sind"),
        Tenant::Voicemail => labelled("Voicemail", "Bytes davon, die Voicemail sind"),
        Tenant::MeasuredAt => labelled("gemessen um", "Wann gemessen wurde [Vorgabe: jetzt]"),
        Tenant::Gigabytes => labelled("Gigabytes", "Ganze Gigabytes"),
        Tenant::Offer => {
            labelled("Angebot/Preis", "Preislistenposition oder Nummer des angenommenen Angebots")
        }
        Tenant::ValidFrom => labelled("gültig ab", "Gültig ab [Vorgabe: jetzt]"),
        Tenant::TakenOut => labelled("entnommen", "Bytes, die entnommen wurden"),
        Tenant::ExportNote => labelled("was, wohin", "Was es war und wohin es ging"),
        Tenant::TakenAt => labelled("geschehen um", "Wann es entnommen wurde [Vorgabe: jetzt]"),
        Tenant::From => labelled("von", "Beginn des Zeitraums"),
        Tenant::To => labelled("bis", "Ende des Zeitraums"),
        Tenant::ExcludeReason => labelled("was geschah", "Was geschah, für wen"),
        Tenant::Ground => labelled("Grund", "customer-change oder force-majeure"),
        Tenant::Contract => labelled("Vertrag", "Einer seiner Verträge, etwa kaseya-support"),
        Tenant::Marks => {
            labelled("gefunden", "Was gefunden wurde: ok, fail, oder open zum Wegnehmen; mehrfach möglich")
        }
        Tenant::MarkNote => labelled("Notiz", "Was dazu zu sagen ist"),
        Tenant::TestedKind => labelled("Art", "phone, headset, conference oder trunk"),
        Tenant::TestedName => labelled("Name", "Sein Name, etwa colt-sip"),
        Tenant::TestFailed => labelled("nicht bestanden", "Nicht bestanden"),
        Tenant::TestedOn => labelled("getestet am", "Tag des Tests, etwa 2026-03-02"),
        Tenant::TestNote => labelled("Einstellungen", "Einstellungen des Tests, oder was nicht ging"),
        Tenant::Trunk => labelled("Trunk", "Name des Trunks, unter dem sein Test steht"),
        Tenant::TrunkGone => labelled("nicht mehr", "Der Mandant telefoniert nicht mehr darüber"),
        Tenant::Reachable => labelled("wer oder was", "Person oder Objekt, etwa \"Aufzug 2\""),
        Tenant::Licensed => labelled("hat Lizenz", "Mit Lizenz"),
        Tenant::Lines => labelled("Leitungen", "Wie viele Leitungen"),
        Tenant::Phones => labelled("Telefone", "Wie viele Telefone"),
        Tenant::ReachableGone => labelled("nicht mehr", "Muss nicht mehr erreichbar sein"),
    }
}
