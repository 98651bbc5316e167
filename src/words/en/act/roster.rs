//! Acts about the people of the desk, and their fields.

use crate::domain::acts::entry::about;
use crate::domain::acts::entry::label::Roster;
use crate::words::said::{act, labelled};
use crate::words::{ActName, Labelled};

pub(super) fn about(about: about::Roster) -> ActName {
    use about::Roster;
    match about {
        Roster::Put => act("Write down somebody of the desk, or what has changed of them", "roster entry of"),
        Roster::Week => act("Say who is on call in a week, for one contract or for all", "on call in"),
    }
}

pub(super) fn label(label: Roster) -> Labelled {
    match label {
        Roster::Person => labelled("person", "Short name of the person, such as roth"),
        Roster::Name => {
            labelled("name", "Name by which people know them, such as \"M. Roth\" [default: the short name]")
        }
        Roster::Phone => labelled("phone", "Number by which they are called"),
        Roster::Mail => labelled("mail", "Address of their mail"),
        Roster::Title => labelled(
            "title",
            "Title of a level that they are called for, in the words of the contract; once or more",
        ),
        Roster::Level => {
            labelled("level", "Level that they are called for, such as kaseya-support:1; once or more")
        }
        Roster::Hours => labelled(
            "hours",
            "Hours on the desk's clock, such as 'mon-fri 08:00-17:00'; once or more [default: around the clock]",
        ),
        Roster::Region => labelled("region", "Whose public holidays end the hours of a day, such as DE-BY"),
        Roster::Off => {
            labelled("away", "Days away, such as 2026-12-24..2027-01-02, both of them too; once or more")
        }
        Roster::Clear => {
            labelled("no more", "What is not so any more: phone, mail, titles, levels, hours, region, off")
        }
        Roster::Gone => {
            labelled("left", "They have left: nobody calls them, their weeks on call are nobody's")
        }
        Roster::Week => labelled("week", "Week from Monday to Sunday, such as 2026-W49"),
        Roster::OnCall => labelled("on call", "Who is on call then, by the short name"),
        Roster::Pack => labelled("contract", "Only for this contract, before whoever is on call for all"),
        Roster::Nobody => labelled("nobody", "Nobody is on call then"),
    }
}
