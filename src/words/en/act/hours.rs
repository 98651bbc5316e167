//! Acts about hours that a contract includes, and their fields.

use crate::domain::act::{about, label::Hours};
use crate::words::Labelled;
use crate::words::said::labelled;

pub(super) fn about(about: about::Hours) -> &'static str {
    use about::Hours;
    match about {
        Hours::Book => "Book work, or take booked work away",
        Hours::Grant => "Record the hours a month that a contract includes",
        Hours::Rate => "Record what an hour beyond the budget costs",
        Hours::Services => "Record which services were agreed; work in others is marked",
        Hours::Accept => "Record the acceptance of the system, which ends the introduction",
        Hours::Agree => "Record that another end of the introduction was agreed",
    }
}

pub(super) fn label(label: Hours) -> Labelled {
    match label {
        Hours::Worked => labelled("worked", "How long: 1h30m, 45m; -30m takes booked work away"),
        Hours::Minutes => labelled("minutes", "Minutes of work; below zero takes booked work away"),
        Hours::Hours => {
            labelled("hours", "Hours of work, such as 1.5, 1,5 or 1:30; below zero takes booked work away")
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
