//! Acts about an incident, and their fields.

use crate::domain::act::{about, label::Incident};
use crate::words::Labelled;
use crate::words::said::labelled;

pub(super) fn about(about: about::Incident) -> &'static str {
    use about::Incident;
    match about {
        Incident::Eta => "Give the estimated time of restoration",
        Incident::Note => "Write something down",
        Incident::Publish => "Record that the reseller sees it in the ticket system",
        Incident::Workaround => "Give another way of working; stops the restoration clock",
    }
}

pub(super) fn label(label: Incident) -> Labelled {
    match label {
        Incident::EtaTime => labelled("restored at", "A time with zone, or from now on: +2h"),
        Incident::NoteText => labelled("note", "What is to be remembered"),
        Incident::Contact => labelled("customer told", "The customer was told, by ticket, mail or phone"),
        Incident::Workaround => labelled("workaround", "How the tenant can work meanwhile"),
        Incident::TelephonyWorks => labelled("calls work again", "Calls are possible again with it"),
        Incident::FixOwner => labelled("owner of the fix", "Who sees to the permanent fix"),
        Incident::FixEta => {
            labelled("permanent fix", "Estimated time of the permanent fix: a time with zone, or +2d")
        }
        Incident::RemainingImpact => labelled("remaining impact", "Impact of what remains, with --urgency"),
        Incident::RemainingUrgency => labelled("remaining urgency", "Urgency of what remains, with --impact"),
        Incident::RemainingPriority => {
            labelled("remaining priority", "Priority of what remains, 1 to 4, in place of impact and urgency")
        }
    }
}
