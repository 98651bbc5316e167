//! What is said of the limits of an incident before an act is done.

use crate::domain::acts::judgement::OfLimits;
use crate::domain::base::instant::Instant;
use crate::domain::base::span;
use crate::domain::base::text::Text;
use crate::domain::contract::{OnReclassify, OnWait};
use crate::domain::readings::clock::End;
use crate::words::Words;

pub(super) fn claim(words: Words, claim: &OfLimits) -> String {
    match claim {
        OfLimits::Waiting(OnWait::Run) => {
            "alle Fristen laufen weiter; die Wartezeit wird daneben gezeigt".to_owned()
        }
        OfLimits::Waiting(OnWait::Pause) => "die Fristen stehen und laufen dann von dort weiter".to_owned(),
        OfLimits::Waiting(OnWait::Restart) => {
            "die Fristen stehen und beginnen mit der Antwort neu".to_owned()
        }
        OfLimits::RunOn => "die Fristen dieser Priorität laufen weiter".to_owned(),
        OfLimits::Open { gross, waited } => {
            let [open, waited, net] = [*gross, *waited, (gross - waited).max(0)].map(span::short);
            format!("offen seit {open}, davon {waited} gewartet, netto {net}")
        }
        OfLimits::Asked { known, of, asked } => {
            format!("{known}/{of} Pflichtangaben bekannt, nach {asked} wird gefragt")
        }
        OfLimits::Class { impact, urgency, priority, level } => {
            let [impact, urgency, level] = [impact, urgency, level].map(|worded| words.worded(worded));
            format!("{impact} x {urgency} = P{} {level}", priority.number())
        }
        OfLimits::Ruled(rule) => format!("* {}", words.meaning(rule)),
        OfLimits::Moves { clock, priority: (from, to), ends: (was, will), used, now } => {
            let used =
                used.map(|used| format!(", davon {} verbraucht", span::short(used))).unwrap_or_default();
            let (clock, from, to) = (words.clock_name(clock), from.number(), to.number());
            let [was, will] = [was, will].map(|end| self::end(words, (*end, *now)));
            format!("P{from} -> P{to}  {clock}: {was} -> {will}{used}")
        }
        OfLimits::Used(OnReclassify::Carry) => {
            "die verbrauchte Zeit zählt für die neuen Fristen weiter".to_owned()
        }
        OfLimits::Used(OnReclassify::Retroactive) => {
            "alles seit dem Eingang zählt neu unter den neuen Fristen".to_owned()
        }
        OfLimits::Used(OnReclassify::Restart) => "die neuen Fristen beginnen mit der Änderung".to_owned(),
        OfLimits::StayMissed(clocks) => {
            let clocks: Vec<&str> = clocks.iter().map(|clock| words.clock_name(clock)).collect();
            format!("versäumt und so festgehalten, gleich welche Einstufung: {}", clocks.join(" und "))
        }
        OfLimits::EndsRestoration => {
            "hält die Frist der Wiederherstellung an; der Vorfall bleibt bis zur endgültigen Lösung offen"
                .to_owned()
        }
        OfLimits::Keeps(priority) => format!("der Rest bleibt P{}", priority.number()),
        OfLimits::TargetUsed { clock, elapsed, target, percent } => {
            let [elapsed, target] = [*elapsed, *target].map(span::clock_face);
            format!("{}: {elapsed} von {target} verbraucht, {percent} %", words.clock_name(clock))
        }
        OfLimits::Calls { role, who, phone } => calls(words.worded(role), who.as_ref(), phone.as_ref()),
        OfLimits::NobodyReachable { role } => match words.worded(role) {
            "" => "für diese Stufe ist jetzt niemand erreichbar".to_owned(),
            role => format!("für diese Stufe ist jetzt niemand erreichbar ({role})"),
        },
        OfLimits::NextLevel { level, at, seconds } => {
            format!("Stufe {level} in {}, ab {}", span::short(*seconds), words.day_time(*at))
        }
    }
}

fn calls(role: &str, who: Option<&Text>, phone: Option<&Text>) -> String {
    let role = match role {
        "" => "im Vertrag nicht genannt",
        role => role,
    };
    match (who, phone) {
        (Some(who), Some(phone)) => format!("{who} anrufen, {phone} ({role})"),
        (None, Some(phone)) => format!("{phone} anrufen ({role})"),
        (Some(who), None) => format!("{who} anrufen ({role}); keine Telefonnummer hinterlegt"),
        (None, None) => {
            format!("{role}: auf diesem Desk ist niemand und keine Telefonnummer hinterlegt")
        }
    }
}

pub(in crate::words) fn end(words: Words, (end, now): (End, Instant)) -> String {
    match end {
        End::NoClock => "keine".to_owned(),
        End::NoTarget => "keine Frist".to_owned(),
        End::Met => "eingehalten".to_owned(),
        End::MissedAt(at) => format!("versäumt {}", words.moment(at, now)),
        End::Due(at) => words.moment(at, now),
        End::Unknown(verdict) => words.state(verdict).to_owned(),
    }
}
