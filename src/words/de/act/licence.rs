//! Acts about a tenant's licences, and their fields.

use crate::domain::acts::entry::about;
use crate::domain::acts::entry::label::Licence;
use crate::words::said::{act, labelled};
use crate::words::{ActName, Labelled};

pub(super) fn about(about: about::Licence) -> ActName {
    use about::Licence;
    match about {
        Licence::Bought => {
            act("Festhalten, wie viele Lizenzen insgesamt gekauft wurden", "gekaufte Lizenzen von")
        }
        Licence::Need => act(
            "Festhalten, dass ein Benutzer oder das System für ein Produkt eingerichtet ist",
            "Lizenzbedarf von",
        ),
        Licence::Release => act(
            "Festhalten, dass die Funktion eines Benutzers aus ist, oder zeigen, was folgen würde",
            "frei gewordene Lizenzen bei",
        ),
        Licence::Place => {
            act("Festhalten, an welchem Standort ein Benutzer ist", "Standort von Benutzern bei")
        }
        Licence::Team => act("Festhalten, wer in einem Team ist, für Analytics", "Team von"),
        Licence::System => act("Festhalten, womit das System arbeitet", "System von"),
        Licence::Count => act(
            "Festhalten, wie viele aktive Benutzerlizenzen es gibt und was eine kostet",
            "Benutzerlizenzen von",
        ),
        Licence::Cancel => {
            act("Benutzerlizenzen kündigen, oder zeigen, was folgen würde", "Kündigung von Lizenzen bei")
        }
    }
}

pub(super) fn label(label: Licence) -> Labelled {
    match label {
        Licence::Product => labelled("Produkt", "Produkt, etwa office-plus"),
        Licence::Bought => {
            labelled("Lizenzen", "Lizenzen jetzt, ohne die, die mit einem anderen Produkt kommen")
        }
        Licence::User => labelled("Benutzer", "Benutzer, der dafür eingerichtet ist"),
        Licence::Since => labelled("seit", "Seit wann [Vorgabe: jetzt]"),
        Licence::Uses => labelled("genutzt als", "client, mobile-app oder sms, wo der Benutzer es so hat"),
        Licence::OfSystem => {
            labelled("des Systems", "Für wie viele das System selbst eingerichtet ist, statt eines Benutzers")
        }
        Licence::Released => labelled("Benutzer", "Benutzer, dessen Funktion aus ist"),
        Licence::Placed => labelled("Benutzer", "Benutzer, etwa a.behn"),
        Licence::Site => labelled("Standort", "Wo der Benutzer sitzt"),
        Licence::Nowhere => labelled("ohne Standort", "An keinem bekannten Standort"),
        Licence::Team => labelled("Team", "Name des Teams"),
        Licence::Leader => labelled("Leitung", "Wer es leitet; mehrfach möglich"),
        Licence::Member => labelled("Mitglieder", "Wer Mitglied ist; mehrfach möglich"),
        Licence::TeamEnd => labelled("Team endet", "Das Team gibt es nicht mehr"),
        Licence::Platform => labelled("arbeitet mit", "Womit es arbeitet, etwa skype-for-business"),
        Licence::Cti => {
            labelled("CTI-Link", "Ob sein Server einen CTI-Link (TAPI, CSTA) zur Telefonanlage hat")
        }
        Licence::Count => labelled("Lizenzen", "Aktive Benutzerlizenzen"),
        Licence::CountedFrom => {
            labelled("ab", "Tag, etwa 2026-01-02, oder Zeitpunkt, ab dem es gilt [Vorgabe: jetzt]")
        }
        Licence::Price => {
            labelled("Monatsgebühr", "Monatsgebühr einer Lizenz ab dann, etwa 3.50 [Vorgabe: wie bisher]")
        }
        Licence::Cancelled => labelled("Lizenzen", "Zu kündigende Benutzerlizenzen"),
        Licence::GoneFrom => {
            labelled("weg ab", "Tag, etwa 2026-03-02, oder Zeitpunkt, ab dem sie weg sind [Vorgabe: jetzt]")
        }
        Licence::PriceList => labelled("Preisliste", "Position der Preisliste"),
        Licence::Offer => labelled("Angebot", "Nummer des angenommenen Angebots"),
        Licence::AcceptPenalty => labelled(
            "Strafe annehmen",
            "Kündigen, obwohl es zu viele sind und die Vertragsstrafe fällig wird",
        ),
    }
}
