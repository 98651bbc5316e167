//! Acts about an incident, and their fields.

use crate::domain::acts::entry::about;
use crate::domain::acts::entry::label::Incident;
use crate::words::said::{act, labelled};
use crate::words::{ActName, Labelled};

pub(super) fn about(about: about::Incident) -> ActName {
    use about::Incident;
    match about {
        Incident::Eta => act("Give the estimated time of restoration", "estimate for"),
        Incident::Note => act("Write something down", "note on"),
        Incident::Publish => act("Record that the reseller sees it in the ticket system", "publication of"),
        Incident::Workaround => {
            act("Give another way of working; stops the restoration clock", "workaround for")
        }
        Incident::Report => act("Bring an incident to the desk", "report of"),
        Incident::Take => act("Make it one's own", "taking"),
        Incident::Next => act("Take what is nearest to its limit of what nobody has", "taking the next one"),
        Incident::Start => act("Begin to work on it; stops the start clock", "start of work on"),
        Incident::Call => act("Log a phone contact with the customer", "call about"),
        Incident::Caller => act("Say who called, or give the code, where that was not clear", "caller of"),
        Incident::Wait => act("Wait for the customer, or end the waiting", "waiting on"),
        Incident::Class => act("Classify anew", "class of"),
        Incident::Assign => act("Give it to somebody", "assignment of"),
        Incident::Describe => {
            act("Say more about it, such as details that the contract requires", "description of")
        }
        Incident::Checklist => act("Show or mark what is to be checked on site", "checklist of"),
        Incident::Escalate => act("Call a level of the escalation ladder", "escalation of"),
        Incident::News => act(
            "Record that the customer asks for news; an answer is owed from then on",
            "question for news of",
        ),
        Incident::Kind => act("Say that it is an incident, a question or a wish for advice", "kind of"),
        Incident::Resolve => act("End the work with its cause", "resolving"),
        Incident::Reopen => act("Take the work up again", "reopening"),
        Incident::Close => act("End a resolved incident for good", "closing"),
        Incident::Link => act("Link it to the incident that stands for their common cause", "linking"),
        Incident::Unlink => act("End the link to the master", "unlinking"),
        Incident::Scope => act("Say what it is about, or that the contract does not cover it", "scope of"),
        Incident::Access => act("Record that the customer let the desk into its system", "access for"),
        Incident::Develop => act("Hand it to development, or take it back", "development of"),
        Incident::Target => act("Set a target where the contract leaves that to the provider", "target of"),
        Incident::Explain => act("Say why a target was missed", "explanation of"),
        Incident::Telephony => act("Begin or end the span in which calls fail", "outage of"),
    }
}

pub(super) fn label(label: Incident) -> Labelled {
    match label {
        Incident::EtaTime => labelled("restored at", "A time such as 16:00, or from now on: +2h"),
        Incident::NoteText => labelled("note", "What is to be remembered"),
        Incident::Contact => labelled("customer told", "The customer was told, by ticket, mail or phone"),
        Incident::Workaround => labelled("workaround", "How the tenant can work meanwhile"),
        Incident::TelephonyWorks => labelled("calls work again", "Calls are possible again with it"),
        Incident::FixOwner => labelled("fix owner", "Who sees to the permanent fix"),
        Incident::FixEta => {
            labelled("fixed by", "Estimated time of the permanent fix: a time such as 16:00, or +2d")
        }
        Incident::RemainingImpact => labelled("remaining impact", "Impact of what remains, with --urgency"),
        Incident::RemainingUrgency => labelled("remaining urgency", "Urgency of what remains, with --impact"),
        Incident::RemainingPriority => {
            labelled("remaining priority", "Priority of what remains, 1 to 4, in place of impact and urgency")
        }
        Incident::CallText => labelled("said", "What was said"),
        Incident::NewsText => labelled("in words", "What was asked"),
        Incident::AskedBy => labelled("who asked", "Who asked, by name"),
        Incident::WaitsFor => labelled("waiting for", "What is waited for"),
        Incident::MissingDetail => {
            labelled("missing", "A required detail that is asked for, by its key; repeatable")
        }
        Incident::WaitsOn => labelled("from", "Who is to answer"),
        Incident::WaitsUntil => {
            labelled("until", "When waiting ends by itself: a time such as 16:00, or +2d")
        }
        Incident::AskAgain => labelled(
            "ask again",
            "When to ask again, while the waiting goes on: a time such as 16:00, or +4h",
        ),
        Incident::TakenOver => labelled("take over", "Also when somebody else has it"),
        Incident::Arrived => labelled("has arrived", "What was waited for has arrived"),
        Incident::NewOwner => labelled("to", "Who works on it from now on"),
        Incident::Team => labelled("team", "Team it goes to; without a name nobody in it has taken it yet"),
        Incident::OwnerNote => labelled("note", "What the new owner is to know"),
        Incident::Revoke => labelled("no longer", "The desk is let in no longer"),
        Incident::AccessNote => labelled("note", "Who granted it, for how long; never how to log in"),
        Incident::Back => labelled("came back", "It came back from there"),
        Incident::DevelopNote => labelled("note", "What they are to find out, or what they found"),
        Incident::Remainder => labelled("what remains", "Class of what remains"),
    }
}
