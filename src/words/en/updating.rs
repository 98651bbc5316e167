//! What the surfaces say about updates of servers.

use super::refusal::update::stands;
use crate::domain::base::text::Text;
use crate::words::Words;
use crate::words::updating::{Answer, Choice, Complaint, Hint, Message, Updating};

pub(in crate::words) fn updating(words: Words, said: &Updating) -> String {
    match said {
        Updating::Answer(said) => answer(words, said),
        Updating::Hint(said) => hint(words, said),
        Updating::Complaint(said) => complaint(*said),
        Updating::Choice(said) => choice(said),
    }
}

fn answer(words: Words, said: &Answer) -> String {
    match said {
        Answer::Untested => "no test version came before it".to_owned(),
        Answer::Despite(rules) => format!("despite {}, with the reason recorded", joined(rules)),
        Answer::Requested(number) => {
            format!("D-{number} requested; decide with `pikett update decide D-{number} --approve|--refuse`")
        }
        Answer::Stands(number, state) => format!("D-{number} {}", stands(*state)),
        Answer::Withdrawn { number, start } => {
            format!("D-{number} withdrawn; the update is on {}", words.wall(*start))
        }
        Answer::Warned(warned) => format!("it should have begun {}", warned.join("; ")),
    }
}

fn named(message: Message) -> &'static str {
    match message {
        Message::Notice => "notice",
        Message::Success => "success message",
    }
}

fn hint(words: Words, said: &Hint) -> String {
    match said {
        Hint::ReasonAgainst(rules) => format!("the reason is recorded, against {}", joined(rules)),
        Hint::Possible(starts) => {
            let starts: Vec<String> = starts.iter().map(|at| words.wall(*at)).collect();
            format!("possible: {}", starts.join(", "))
        }
        Hint::Slot { standard, latest, effective } => {
            let [standard, latest, effective] = [standard, latest, effective].map(|at| words.date_time(*at));
            format!("standard {standard}, latest {latest}, effective {effective}")
        }
        Hint::Counts(at) => format!("{} counts, as typed", words.wall(*at)),
        Hint::Asks { by, to } => format!("{by} asks for {}", words.wall(*to)),
        Hint::Wave { wave, servers, first, last } => {
            let (first, last) = (words.day_of(*first), words.day_of(*last));
            format!("wave {wave}: {servers} servers, {first} to {last}")
        }
        Hint::LeftOut { planned, runs } => {
            format!("left out: {planned} planned already, {runs} run it or a newer one")
        }
    }
}

fn complaint(said: Complaint) -> String {
    match said {
        Complaint::TickBegin => "tick that it begins",
        Complaint::NoReasonKept => "withdrawing keeps no reason: decide otherwise, or empty the line",
        Complaint::NoTextKept => "`done` keeps no text: choose another outcome, or empty the line",
        Complaint::NothingOwed(message) => return format!("no {} is owed there", named(message)),
        Complaint::Waves => "write the waves like 5 25 100",
        Complaint::PerNight => "at least 1 server a night",
        Complaint::NothingToPlan => "every server runs it or is planned",
    }
    .to_owned()
}

fn choice(said: &Choice) -> String {
    match said {
        Choice::AnotherTime => "another time".to_owned(),
        Choice::Approve => "approve".to_owned(),
        Choice::Refuse => "refuse".to_owned(),
        Choice::Withdraw => "withdraw".to_owned(),
        Choice::Done => "done".to_owned(),
        Choice::Failed => "failed".to_owned(),
        Choice::RolledBack => "rolled back".to_owned(),
        Choice::One { server, release } => format!("{server} to {release}"),
        Choice::AllOf { reseller, count } => format!("all of {reseller} that are owed: {count}"),
        Choice::All(count) => format!("all that are owed: {count}"),
    }
}

fn joined(rules: &[Text]) -> String {
    rules.iter().map(Text::as_str).collect::<Vec<_>>().join(", ")
}
