//! Telephony, waiting, and what is still owed.

use crate::domain::base::instant::Instant;
use crate::domain::base::span::clock_face;
use crate::domain::contract::RuleId;
use crate::domain::readings::why::{DutyStep, Lack};
use crate::words::Words;
use crate::words::en::event::failing;

pub(super) fn step(words: Words, step: &DutyStep) -> String {
    let at = |at: &Option<Instant>| at.map_or_else(String::new, |at| words.second(at));
    match step {
        DutyStep::Outage { since, until, length, fails } => {
            let until = until.map_or_else(|| "now".to_owned(), |until| words.second(until));
            let (since, length) = (words.second(*since), clock_face(*length));
            format!("{since} to {until}  {length}, {}", failing(fails))
        }
        DutyStep::Received(at) => format!("received {}", words.second(*at)),
        DutyStep::Gross(gross) => format!("gross = since then {}", clock_face(*gross)),
        DutyStep::Net { gross, waited, net } => {
            format!("net = {} - {} = {}", clock_face(*gross), clock_face(*waited), clock_face(*net))
        }
        DutyStep::EveryClock => {
            "the same for every clock; what a clock does meanwhile is the contract's".to_owned()
        }
        DutyStep::NoCall { priority, channel } => {
            format!("P{}, received by {channel}, no call recorded", priority.number())
        }
        DutyStep::NoCode(at) => {
            format!("received {} outside of office hours, without a code", words.second(*at))
        }
        DutyStep::Stranger(name) => format!("{name} is nobody whom the contract's party has named"),
        DutyStep::NoTicket(channel) => format!("received by {channel}, not in the ticket system yet"),
        DutyStep::Promised(eta) => format!("promised {}", at(eta)),
        DutyStep::Details { said, of } => format!("{said} of {of} required details are known"),
        DutyStep::Missing { label, rule } => format!("missing: {label}  {}", RuleId::text(rule.as_ref())),
        DutyStep::AskAgain(remind) => format!("to be asked again {}", at(remind)),
        DutyStep::NotMet { label, rule } => format!("not met: {label}  {}", RuleId::text(rule.as_ref())),
        DutyStep::NewsSince(since) => {
            format!("asked for {}, and the customer was told nothing since", at(since))
        }
        DutyStep::NoRequest(channel) => {
            format!("received by {channel}, no request made: no clock runs yet")
        }
        DutyStep::Excluded(label) => label.to_string(),
        DutyStep::Because(reason) => format!("because {reason}"),
        DutyStep::Uncovered { label, answer, rule } => {
            format!("{label}: {answer}  {}", RuleId::text(rule.as_ref()))
        }
        DutyStep::Lacks(lack) => lacks(*lack).to_owned(),
    }
}

fn lacks(lack: Lack) -> &'static str {
    match lack {
        Lack::WrongCode => "the code that was given is not the reseller's",
        Lack::UncheckedCode => "a code was given, and the desk knows none of the reseller",
        Lack::Nobody => "nobody is named",
        Lack::NoEta => "work has started, and no time of restoration was given",
        Lack::NotReproduced => "whether it happens on a certified platform too is not said",
        Lack::NoOutage => "no calls can be placed, and no outage was begun",
        Lack::NoAccess => "it lies with development, and no access was granted",
        Lack::NoTarget => "no target holds from then on",
    }
}
