//! What checks of acts about an incident claim.

use super::super::refusal::{a_kind, unfit, whose, with};
use crate::domain::acts::judgement::{OfIncident, OfReport, OfWork, Reporter};
use crate::domain::base::span;
use crate::domain::base::text::Text;
use crate::domain::contract::Contact;
use crate::domain::facts::code::Given;
use crate::domain::readings::refusal::Unfit;
use crate::words::Words;

/// Missing details that are named.
const NAMED: usize = 4;

pub(super) fn claim(words: Words, claim: &OfIncident) -> String {
    match claim {
        OfIncident::RestoredBy(due) => format!("restoration limit {}", words.wall(*due)),
        OfIncident::EtaGiven => "the estimated time that the contract asks for".to_owned(),
        OfIncident::Internal => "an internal note answers nobody: reaction clocks run on".to_owned(),
        OfIncident::Answers(Contact::Phone) => "counts as the answer and as the phone contact".to_owned(),
        OfIncident::Answers(_) => "counts as the answer to the customer".to_owned(),
        OfIncident::Goes { from, to, team } => goes(from.as_ref(), to.as_ref(), team.as_ref()),
        OfIncident::NewsAnyTime => "news may be asked for at any time".to_owned(),
        OfIncident::NewsAskedSince(since) => format!("asked for since {} already", words.wall(*since)),
        OfIncident::NewsOwed => {
            "owed until the customer is told something: a note with a contact, or a call".to_owned()
        }
        OfIncident::Is(kind) => format!("it is {}", a_kind(*kind)),
        OfIncident::ClocksBegin => {
            "its clocks run from now on; classify it if it is not as low as it stands".to_owned()
        }
        OfIncident::Master { number, subject } => format!("{number} {subject}"),
        OfIncident::WaitEnds(at) => format!("the waiting ends by itself {}", words.wall(*at)),
        OfIncident::AsksAgain(at) => format!("ask again from {}", words.wall(*at)),
    }
}

fn goes(from: Option<&Text>, to: Option<&Text>, team: Option<&Text>) -> String {
    let from = from.map_or("nobody", Text::as_str);
    match (to, team) {
        (Some(to), Some(team)) => format!("goes from {from} to {to} in {team}"),
        (Some(to), None) => format!("goes from {from} to {to}"),
        (None, Some(team)) => format!("goes to team {team}, nobody in it has taken it"),
        (None, None) => format!("stays with {from}"),
    }
}

pub(super) fn work(words: Words, claim: &OfWork) -> String {
    match claim {
        OfWork::OutageEnds => "calls are back: the outage ends now".to_owned(),
        OfWork::OutageGoesOn => "the outage goes on".to_owned(),
        OfWork::NoOutage => "no outage is open".to_owned(),
        OfWork::FixedBy(at) => format!("fixed for good {}", words.wall(*at)),
        OfWork::EtaCounts(at) => format!("the ETA {} counts for the fix", words.wall(*at)),
        OfWork::IsNext { number, limit: Some((clock, due)) } => {
            format!("{number} is next: {} {}", words.clock_name(clock), words.wall(*due))
        }
        OfWork::IsNext { number, limit: None } => format!("{number} is next: no clock of it runs"),
        OfWork::NotCalled(level) => format!("level {level} is not called yet"),
        OfWork::CalledAgain { level, at } => {
            format!("level {level} is called since {}; the customer may ask again", words.wall(*at))
        }
        OfWork::DueSince(seconds) => format!("due since {}", span::short(*seconds)),
        OfWork::ByHand => "can be called by hand for every priority".to_owned(),
        OfWork::Worked { seconds, all } if seconds == all => format!("{} of work", span::short(*seconds)),
        OfWork::Worked { seconds, all } => {
            format!("{} of work, {} in all", span::short(*seconds), span::short(*all))
        }
        OfWork::Told => "the customer is told of the solution".to_owned(),
        OfWork::NotTold => "the customer is not told of the solution yet".to_owned(),
        OfWork::Missed(clocks) => format!("missed: {}; the reason counts", clocks.join(", ")),
        OfWork::EndsForGood => "closed, it is over; reopened after that, everything counts anew".to_owned(),
        OfWork::NewCycle => "a new cycle begins".to_owned(),
        OfWork::SameCycle => "the same cycle goes on; the resolved span counts as a pause".to_owned(),
        OfWork::Access(true) => "access to the customer's system is on record".to_owned(),
        OfWork::Access(false) => "no access to the customer's system is on record".to_owned(),
        OfWork::ClocksRunOn => "its clocks run on".to_owned(),
    }
}

pub(super) fn report(words: Words, claim: &OfReport) -> String {
    match claim {
        OfReport::NoClocks(kind) => format!("{}: no clock runs, only incidents have some", a_kind(*kind)),
        OfReport::Covered => "covered: the contract's targets hold".to_owned(),
        OfReport::NotCovered => "not covered: no target holds; a recorded breach stays".to_owned(),
        OfReport::LookedAt { seen, all, failed } => format!("{seen} of {all} looked at, {failed} not met"),
        OfReport::Bandwidth { calls, kbit } => format!("{calls} calls at once need {kbit} kbit/s each way"),
        OfReport::MayBeRefused => {
            "support may be refused while the installation is not satisfactory".to_owned()
        }
        OfReport::Code(given) => code(*given).to_owned(),
        OfReport::NoCode => "no code is asked for: monitoring found it".to_owned(),
        OfReport::Component { name, named: true } => format!("component {name}"),
        OfReport::Component { name, named: false } => {
            format!("component {name}, which the product list does not name")
        }
        OfReport::Untested(trunk) => format!("the trunk {trunk} was not tested"),
        OfReport::Reporter(reporter) => self::reporter(words, reporter),
        OfReport::DownSince(since) => format!("no calls since {}", words.wall(*since)),
        OfReport::ByPhone(true) => "reported by phone".to_owned(),
        OfReport::ByPhone(false) => "not reported by phone".to_owned(),
        OfReport::ByTicket(true) => "reported through the ticket system".to_owned(),
        OfReport::ByTicket(false) => "not reported through the ticket system".to_owned(),
        OfReport::Details { given, all, missing } if missing.is_empty() => {
            format!("{given}/{all} required details")
        }
        OfReport::Details { given, all, missing } => {
            let more = missing.len().saturating_sub(NAMED);
            let more = if more > 0 { format!(" and {more} more") } else { String::new() };
            let named: Vec<&str> = missing.iter().take(NAMED).map(|label| &**label).collect();
            let named = named.join(", ");
            format!("{given}/{all} required details; to be asked for: {named}{more}")
        }
    }
}

fn code(given: Given) -> &'static str {
    match given {
        Given::Nothing => "the out-of-hours code is missing",
        Given::Unchecked => "the desk knows no code of the reseller: it cannot be checked",
        Given::Right => "the out-of-hours code is right",
        Given::Wrong => "that is not the reseller's out-of-hours code",
    }
}

fn reporter(words: Words, reporter: &Reporter) -> String {
    let (standing, whose) = (with(reporter.standing), whose(words, &reporter.whose));
    let phone = reporter.phone.as_ref().map_or_else(String::new, |phone| format!(", {phone}"));
    let who = match &reporter.who {
        Unfit::Nobody => "nobody is named".to_owned(),
        Unfit::Contact(name) if reporter.fit => format!("{name}, {standing}{phone}"),
        Unfit::Contact(name) => format!("{name}, not {standing}{phone}"),
        who => unfit(who, standing, &whose),
    };
    match reporter.exempt {
        Some(priority) => format!("{who}; P{} is never turned away", priority.number()),
        None => who,
    }
}
