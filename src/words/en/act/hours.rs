//! Acts about hours that a contract includes, and their fields.

use crate::domain::acts::entry::about;
use crate::domain::acts::entry::label::Hours;
use crate::words::said::{act, labelled};
use crate::words::{ActName, Labelled};

pub(super) fn about(about: about::Hours) -> ActName {
    use about::Hours;
    match about {
        Hours::Book => act("Book work, or take booked work away", "hours of"),
        Hours::Grant => act("Record the hours a month that a contract includes", "hours included for"),
        Hours::Rate => act("Record what an hour beyond the budget costs", "hourly rate of"),
        Hours::Services => {
            act("Record which services were agreed; work in others is marked", "services agreed with")
        }
        Hours::Accept => {
            act("Record the acceptance of the system, which ends the introduction", "acceptance of")
        }
        Hours::Agree => {
            act("Record that another end of the introduction was agreed", "end of the introduction of")
        }
    }
}

pub(super) fn label(label: Hours) -> Labelled {
    match label {
        Hours::Minutes => labelled("minutes", "Minutes of work; below zero takes booked work away"),
        Hours::Hours => {
            labelled("worked", "Hours of work, such as 1.5, 1:30 or 1h30m; below zero takes booked work away")
        }
        Hours::Category => labelled("kind of work", "Kind of work, such as support or configuration"),
        Hours::Text => labelled("what was done", "What was done, or why it is corrected"),
        Hours::Incident => labelled("incident", "Incident that it was done for, such as I-4711"),
        Hours::DoneAt => {
            labelled("done at", "When it was done, as a time or a distance such as -2h [default: now]")
        }
        Hours::Granted => labelled("hours a month", "Hours of a month of the operation phase"),
        Hours::HoldsFrom => {
            labelled("holds from", "It holds for periods that begin on that day or later [default: today]")
        }
        Hours::Rate => labelled("rate", "What an hour beyond the budget costs, such as 95.00"),
        Hours::Services => {
            labelled("services", "Kinds of work that were agreed, such as updates changes; all of them")
        }
        Hours::AgreedFrom => labelled("agreed from", "They are agreed from that day on [default: today]"),
        Hours::AcceptedOn => labelled(
            "accepted on",
            "Day of the acceptance, the first of the operation phase [default: today]",
        ),
        Hours::Until => labelled("accepted by", "Day by which the system is to be accepted"),
    }
}
