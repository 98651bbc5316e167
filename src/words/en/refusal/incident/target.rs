//! About class and scope, targets and levels, and links.

use crate::domain::base::number::Number;
use crate::domain::base::span;
use crate::domain::contract::Kind;
use crate::domain::readings::refusal::{OfClass, OfLink, OfTarget};
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn class(words: Words, reason: &OfClass) -> Said {
    match reason {
        OfClass::Same(number) => said(format!("{number} has that class already"), "choose another one"),
        OfClass::NoMatrix(contract) => {
            said(format!("{contract} has no impact and urgency"), "give the priority, 1 to 4, directly")
        }
        OfClass::Unreasoned(contract) => said(
            format!("{contract} rates by impact and urgency"),
            "give both, or a reason for setting the priority directly",
        ),
        OfClass::SameKind { number, kind } => {
            said(format!("{number} is {} already", a_kind(*kind)), "choose another kind")
        }
        OfClass::ClocksRun(number) => said(
            format!("{number} was reported as an incident, and its clocks run"),
            "classify it anew, or resolve it with the answer",
        ),
        OfClass::NoScope { contract, key, known } => said(
            format!("{contract} knows no scope `{key}`"),
            format!("its scopes are {}", words.list(known)),
        ),
        OfClass::SameScope { number, scope } => {
            let what = match scope {
                Some(scope) => format!("{number} is about {scope} already"),
                None => format!("nothing was said about what {number} is about"),
            };
            said(what, "name another scope of the contract")
        }
        OfClass::NotCovered(number) => {
            said(format!("nothing says why {number} is not covered"), "give the reason")
        }
    }
}

pub(in crate::words::en) fn a_kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Incident => "an incident",
        Kind::Question => "a question",
        Kind::Advice => "a wish for advice",
    }
}

pub(super) fn target(words: Words, reason: &OfTarget) -> Said {
    match reason {
        OfTarget::NoClock { number, clock, contract, known } => {
            let help = match known.is_empty() {
                true => format!("{contract} has no clocks; give an estimated time instead"),
                false => format!("its clocks are {}", known.join(", ")),
            };
            said(format!("{number} has no clock `{clock}`"), help)
        }
        OfTarget::Given { clock, priority } => said(
            format!("the contract sets the {clock} target of P{}", priority.number()),
            "class it anew if its class is wrong",
        ),
        OfTarget::NoTime => said("a target of no time at all", "give a length such as 4h or 3wd"),
        OfTarget::TooLong { seconds, contract } => said(
            format!("{} is longer than the calendar of {contract} reaches", span::short(*seconds)),
            "give a shorter target, such as 4h",
        ),
        OfTarget::NoneMissed { number, clock, missed } => {
            let target = clock.as_ref().map_or("no target".to_owned(), |clock| format!("no {clock} target"));
            let help = format!("missed targets: {}", words.list(missed));
            said(format!("{target} of {number} was missed"), help)
        }
        OfTarget::NoReason { reason, known } => said(
            format!("`{reason}` is no reason of this desk"),
            format!("its reasons are {}", words.list(known)),
        ),
        OfTarget::AllExplained(number) => said(
            format!("every missed target of {number} has its reason"),
            "name the clock to give another one",
        ),
        OfTarget::Called { number, level, at, again } => {
            let what = format!("{number} is escalated to level {level} since {}", words.wall(*at));
            let next = "call the next level, or add a note";
            said(what, if *again { "say that the customer asks for it" } else { next })
        }
        OfTarget::NoLevel { contract, level, known } => {
            let known: Vec<String> = known.iter().map(u8::to_string).collect();
            let help = match known.is_empty() {
                true => "it has no ladder at all; write down with a note whom you call".to_owned(),
                false => format!("its levels are {}", known.join(", ")),
            };
            said(format!("{contract} has no escalation level {level}"), help)
        }
        OfTarget::NotDue { number, level, at, by_hand } => {
            let help = match at {
                Some(at) => {
                    format!("it is due from {}; level {by_hand} can be called now", words.wall(*at))
                }
                None => format!("level {by_hand} can be called by hand"),
            };
            said(format!("level {level} is not due for {number}"), help)
        }
    }
}

pub(super) fn link(words: Words, reason: &OfLink) -> Said {
    match reason {
        OfLink::Itself(number) => said(format!("{number} cannot be its own master"), "name another incident"),
        OfLink::Linked { number, to, above } => {
            // The other way round there is no third one to link to.
            let help = match above == number {
                true => format!("unlink {to} first, and {number} can be linked to it"),
                false => format!("link to {above}"),
            };
            said(format!("{to} is linked to {above} itself"), help)
        }
        OfLink::Leads { number, to, linked } => {
            let linked: Vec<String> = linked.iter().map(Number::to_string).collect();
            let what = format!("{number} is the master of {}", words.list(&linked));
            said(what, format!("link {to} to {number}, or unlink those first"))
        }
        OfLink::None(number) => said(format!("{number} is linked to no other"), "link it first"),
    }
}
