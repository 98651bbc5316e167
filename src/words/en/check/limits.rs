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
            "all clocks run on; the waited time is shown beside them".to_owned()
        }
        OfLimits::Waiting(OnWait::Pause) => "the clocks stand and go on from where they stood".to_owned(),
        OfLimits::Waiting(OnWait::Restart) => "the clocks stand; fresh ones begin with the answer".to_owned(),
        OfLimits::RunOn => "the clocks of this priority run on".to_owned(),
        OfLimits::Open { gross, waited } => {
            let [open, waited, net] = [*gross, *waited, (gross - waited).max(0)].map(span::short);
            format!("open {open} gross, {waited} waited, {net} net")
        }
        OfLimits::Asked { known, of, asked } => {
            format!("{known}/{of} required details known, {asked} asked for")
        }
        OfLimits::Class { impact, urgency, priority, level } => {
            let [impact, urgency, level] = [impact, urgency, level].map(|worded| words.worded(worded));
            format!("{impact} x {urgency} = P{} {level}", priority.number())
        }
        OfLimits::Ruled(rule) => format!("* {}", words.meaning(rule)),
        OfLimits::Moves { clock, priority: (from, to), ends: (was, will), used, now } => {
            let used = used.map(|used| format!(", {} of it used", span::short(used))).unwrap_or_default();
            let (clock, from, to) = (words.clock_name(clock), from.number(), to.number());
            let [was, will] = [was, will].map(|end| self::end(words, (*end, *now)));
            format!("P{from} -> P{to}  {clock}: {was} -> {will}{used}")
        }
        OfLimits::Used(OnReclassify::Carry) => {
            "the time already used is taken over into the new targets".to_owned()
        }
        OfLimits::Used(OnReclassify::Retroactive) => {
            "everything since receipt counts again under the new targets".to_owned()
        }
        OfLimits::Used(OnReclassify::Restart) => "the new targets begin with the change".to_owned(),
        OfLimits::StayMissed(clocks) => {
            let clocks: Vec<&str> = clocks.iter().map(|clock| words.clock_name(clock)).collect();
            format!("missed and recorded as such whatever the class: {}", clocks.join(" and "))
        }
        OfLimits::EndsRestoration => {
            "stops the restoration clock; the incident stays open until the permanent fix".to_owned()
        }
        OfLimits::Keeps(priority) => format!("the rest stays P{}", priority.number()),
        OfLimits::TargetUsed { clock, elapsed, target, percent } => {
            let [elapsed, target] = [*elapsed, *target].map(span::clock_face);
            format!("{}: {elapsed} of {target} used, {percent} %", words.clock_name(clock))
        }
        OfLimits::Calls { role, who, phone } => calls(words.worded(role), who.as_ref(), phone.as_ref()),
        OfLimits::NobodyReachable { role } => match words.worded(role) {
            "" => "nobody can be reached for this level now".to_owned(),
            role => format!("nobody can be reached for this level now ({role})"),
        },
        OfLimits::NextLevel { level, at, seconds } => {
            format!("level {level} in {}, from {}", span::short(*seconds), words.day_time(*at))
        }
    }
}

fn calls(role: &str, who: Option<&Text>, phone: Option<&Text>) -> String {
    let role = match role {
        "" => "whom the contract does not name",
        role => role,
    };
    match (who, phone) {
        (Some(who), Some(phone)) => format!("call {who}, {phone} ({role})"),
        (None, Some(phone)) => format!("call {phone} ({role})"),
        (Some(who), None) => format!("call {who} ({role}); no phone number is set"),
        (None, None) => format!("{role}: nobody and no phone number is set on this desk"),
    }
}

pub(in crate::words) fn end(words: Words, (end, now): (End, Instant)) -> String {
    match end {
        End::NoClock => "none".to_owned(),
        End::NoTarget => "no target".to_owned(),
        End::Met => "met".to_owned(),
        End::MissedAt(at) => format!("missed at {}", words.moment(at, now)),
        End::Due(at) => words.moment(at, now),
        End::Unknown(verdict) => words.state(verdict).to_owned(),
    }
}
