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
        Answer::Untested => "eine Testversion gab es davor nicht".to_owned(),
        Answer::Despite(rules) => format!("trotz {}, mit festgehaltenem Grund", joined(rules)),
        Answer::Requested(number) => format!(
            "D-{number} beantragt; entscheiden mit `pikett update decide D-{number} --approve|--refuse`"
        ),
        Answer::Stands(number, state) => format!("D-{number} {}", stands(*state)),
        Answer::Withdrawn { number, start } => {
            format!("D-{number} zurückgezogen; das Update beginnt {}", words.wall(*start))
        }
        Answer::Warned(warned) => format!("es hätte so beginnen sollen: {}", warned.join("; ")),
    }
}

fn hint(words: Words, said: &Hint) -> String {
    match said {
        Hint::ReasonAgainst(rules) => format!("der Grund wird festgehalten, gegen {}", joined(rules)),
        Hint::Possible(starts) => {
            let starts: Vec<String> = starts.iter().map(|at| words.wall(*at)).collect();
            format!("möglich: {}", starts.join(", "))
        }
        Hint::Slot { standard, latest, effective } => {
            let [standard, latest, effective] = [standard, latest, effective].map(|at| words.date_time(*at));
            format!("regulär {standard}, spätestens {latest}, gültig {effective}")
        }
        Hint::Counts(at) => format!("es gilt {}, wie eingegeben", words.wall(*at)),
        Hint::Asks { by, to } => format!("{by} wünscht {}", words.wall(*to)),
        Hint::Wave { wave, servers, first, last } => {
            let (first, last) = (words.day_of(*first), words.day_of(*last));
            format!("Welle {wave}: {servers} Server, {first} bis {last}")
        }
        Hint::LeftOut { planned, runs } => {
            format!("ausgelassen: schon geplant {planned}, schon auf diesem oder neuerem Stand {runs}")
        }
    }
}

fn complaint(said: Complaint) -> String {
    match said {
        Complaint::TickBegin => "ankreuzen, dass es beginnt",
        Complaint::NoReasonKept => {
            "„zurückziehen“ nimmt keinen Grund auf: anders entscheiden oder die Zeile leeren"
        }
        Complaint::NoTextKept => {
            "„erfolgreich“ nimmt keinen Text auf: ein anderes Ergebnis wählen oder die Zeile leeren"
        }
        Complaint::NothingOwed(Message::Notice) => "dort ist keine Ankündigung fällig",
        Complaint::NothingOwed(Message::Success) => "dort ist keine Erfolgsmeldung fällig",
        Complaint::Waves => "die Wellen schreiben wie 5 25 100",
        Complaint::PerNight => "mindestens 1 Server je Nacht",
        Complaint::NothingToPlan => "jeder Server hat es oder ist geplant",
    }
    .to_owned()
}

fn choice(said: &Choice) -> String {
    match said {
        Choice::AnotherTime => "ein anderer".to_owned(),
        Choice::Approve => "genehmigen".to_owned(),
        Choice::Refuse => "ablehnen".to_owned(),
        Choice::Withdraw => "zurückziehen".to_owned(),
        Choice::Done => "erfolgreich".to_owned(),
        Choice::Failed => "fehlgeschlagen".to_owned(),
        Choice::RolledBack => "zurückgerollt".to_owned(),
        Choice::One { server, release } => format!("{server} auf {release}"),
        Choice::AllOf { reseller, count } => format!("alle fälligen von {reseller}: {count}"),
        Choice::All(count) => format!("alle fälligen: {count}"),
    }
}

fn joined(rules: &[Text]) -> String {
    rules.iter().map(Text::as_str).collect::<Vec<_>>().join(", ")
}
