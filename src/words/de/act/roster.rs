//! Acts about the people of the desk, and their fields.

use crate::domain::acts::entry::about;
use crate::domain::acts::entry::label::Roster;
use crate::words::said::{act, labelled};
use crate::words::{ActName, Labelled};

pub(super) fn about(about: about::Roster) -> ActName {
    use about::Roster;
    match about {
        Roster::Put => act("Eine Person des Desks erfassen, oder was sich an ihr ändert", "Dienstplan:"),
        Roster::Week => act(
            "Sagen, wer in einer Woche Bereitschaft hat, für einen Vertrag oder für alle",
            "Bereitschaft in",
        ),
    }
}

pub(super) fn label(label: Roster) -> Labelled {
    match label {
        Roster::Person => labelled("Person", "Kurzname der Person, etwa roth"),
        Roster::Name => {
            labelled("Name", "Name, unter dem man sie kennt, etwa \"M. Roth\" [Vorgabe: der Kurzname]")
        }
        Roster::Phone => labelled("Telefon", "Nummer, unter der sie angerufen wird"),
        Roster::Mail => labelled("Mail", "Mailadresse"),
        Roster::Title => labelled(
            "Titel",
            "Titel einer Stufe, für die sie angerufen wird, in den Worten des Vertrags; einmal oder öfter",
        ),
        Roster::Level => {
            labelled("Stufe", "Stufe, für die sie angerufen wird, etwa kaseya-support:1; einmal oder öfter")
        }
        Roster::Hours => labelled(
            "Zeiten",
            "Zeiten nach der Uhr des Desks, etwa 'Mo-Fr 08:00-17:00'; einmal oder öfter [Vorgabe: rund um die Uhr]",
        ),
        Roster::Region => labelled("Region", "Wessen Feiertage die Zeiten eines Tages aufheben, etwa DE-BY"),
        Roster::Off => labelled(
            "abwesend",
            "Tage der Abwesenheit, etwa 24.12.2026..2.1.2027, beide eingeschlossen; einmal oder öfter",
        ),
        Roster::Clear => {
            labelled("nicht mehr", "Was nicht mehr gilt: phone, mail, titles, levels, hours, region, off")
        }
        Roster::Gone => labelled(
            "ausgeschieden",
            "Ist ausgeschieden: wird nicht mehr angerufen, die Bereitschaften sind unbesetzt",
        ),
        Roster::Week => labelled("Woche", "Woche von Montag bis Sonntag, etwa 2026-W49 oder KW49/2026"),
        Roster::OnCall => labelled("Bereitschaft", "Wer dann Bereitschaft hat, mit Kurznamen"),
        Roster::Pack => labelled("Vertrag", "Nur für diesen Vertrag, vor der Bereitschaft für alle"),
        Roster::Nobody => labelled("niemand", "Niemand hat dann Bereitschaft"),
    }
}
