//! Signs, orders of the queue, and what a filter looks at.

use crate::domain::readings::filter::{Looks, SortKey};
use crate::words::Words;
use crate::words::console::Sign;

each! {
    sign(Sign) {
        Critical => "hinter einer Priorität: kritisch; hinter einem Wort: jetzt fällig",
        Over => "über der Frist und läuft weiter: -0:53:27",
        Missed => "Frist versäumt, mit der Dauer",
        Met => "Frist eingehalten, mit der Dauer",
        Stands => "die Frist steht: der Rest wird nicht weniger",
        NoTarget => "keine vertragliche Frist",
        Ruled => "eine Festlegung hat zwischen zwei Lesarten entschieden",
        Inquiry => "eine Frage oder Bitte um Rat",
        Nothing => "nichts, niemand",
        Unknown => "nicht bekannt oder nicht zu beurteilen",
        WorkingDays => "Arbeitstage nach den Bürozeiten des Vertrags",
        Opens => "die Frist ruht außerhalb der Bürozeit und läuft dann weiter",
        Cursor => "die Zeile, der Handlungen gelten",
        Marked => "markiert: die nächste Handlung gilt allen davon",
    }
}

each! {
    order(SortKey) {
        Priority => "Priorität, kritische zuerst",
        Received => "Eingang, älteste zuerst",
        Age => "Eingang, neueste zuerst",
        Due => "was als nächstes abläuft",
        Eta => "zugesagte Wiederherstellung",
        Stage => "Status, neue zuerst",
        Tenant => "Mandant",
        Server => "Server",
        Owner => "Bearbeiter, niemand zuerst",
        Number => "Nummer",
    }
}

/// What a key looks at, with the words that may follow it.
pub(in crate::words) fn looks(_: Words, looks: Looks) -> String {
    let values = looks.values().join(" ");
    let said = match looks {
        Looks::Stage => return format!("Status: {values}"),
        Looks::Kind | Looks::Is => return values,
        Looks::Notice => return format!("Ankündigung des nächsten Updates des Servers: {values}"),
        Looks::Deferral => return format!("Aufschub des nächsten Updates des Servers: {values}"),
        Looks::Sort => return format!("{values}; - davor kehrt um"),
        Looks::Priority => "Priorität, 1 bis 4",
        Looks::Tenant => "Mandant, * steht für alles",
        Looks::Server => "Server",
        Looks::Reseller => "Reseller",
        Looks::Policy => "Vertrag",
        Looks::Version => "Version des Servers, etwa ver:8.3 oder ver:<8.3",
        Looks::Master => "ein Vorfall und was damit verknüpft ist",
        Looks::Owner => "Bearbeiter, - für niemand",
        Looks::Start => "Rest der Frist für den Beginn, etwa start<30m",
        Looks::Restore => "Rest der Wiederherstellungsfrist, etwa restore<2AT",
        Looks::Age => "Zeit seit Eingang, etwa age>3d",
        Looks::Waited => "Zeit des Wartens auf den Kunden",
        Looks::Percent => "verbrauchter Teil einer Frist, in Prozent",
        Looks::Quota => "belegter Teil des Speichers des Mandanten, in Prozent",
        Looks::Runway => "Zeit, bis der Speicher des Mandanten voll ist, etwa runway<14d",
        Looks::Expression => "regulärer Ausdruck",
    };
    said.to_owned()
}
