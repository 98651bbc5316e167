//! Answers to acts about an incident.

use serde_json::json;

use crate::cli::act::Answer;
use crate::cli::incident::duties;
use crate::cli::lang::line;
use crate::client::Receipt;
use crate::domain::acts::decide;
use crate::domain::base::instant::Instant;
use crate::domain::base::number::Number;
use crate::domain::contract::Priority;
use crate::domain::facts::code::Given;
use crate::domain::facts::incident::Change;
use crate::domain::readings::desk::{Desk, Present};
use crate::words::Words;
use crate::words::line::{OfIncident, Printed};

/// A new incident: its number, its priority, what became of the code, and what is missing, which is
/// asked for while the caller is still on the line.
pub fn reported(receipt: &Receipt, cx: Present<'_>, words: Words) -> Answer {
    let report = match receipt.change() {
        Some(Change::Reported(report)) => Some(report),
        _ => None,
    };
    let priority = report.map(|report| report.class.priority);
    let code = report.map_or(Given::Nothing, |report| report.code);
    let number = receipt.number().map(|number| number.to_string()).unwrap_or_default();
    let said = OfIncident::Reported { number: &number, priority: priority.map_or(0, Priority::number), code };
    let found = receipt.number().and_then(|number| cx.desk.world().incident(number));
    let duties = found.map(|found| duties::duties(found, cx)).unwrap_or_default();
    let said = words.line(&said.into());
    let lines: Vec<String> = [said].into_iter().chain(duties.iter().map(duties::duty_line)).collect();
    let duties = duties::duties_json(&duties);
    let json = json!({ "number": number, "priority": priority, "code": code.word(), "duties": duties });
    Answer::new(json, lines.join("\n"))
}

/// Which one was next, what it is, and when its next limit is.
pub fn taken_next(receipt: &Receipt, cx: Present<'_>, words: Words) -> Answer {
    let Some(number) = receipt.number() else { return Answer::events(receipt, words) };
    let mut answer = Answer::about(number, receipt, words);
    let Some(incident) = cx.desk.world().incident(number) else { return answer };
    let running =
        cx.desk.clocks(incident, cx.now).into_iter().filter(|(_, reading)| reading.stopped.is_none());
    let next = running.filter_map(|(rule, reading)| Some((reading.due?, &*rule.name))).min();
    let priority = incident.class.priority.number();
    let tenant = cx.desk.world().tenants.id(incident.tenant);
    answer.json["priority"] = json!(priority);
    answer.json["tenant"] = json!(tenant);
    answer.json["subject"] = json!(incident.subject);
    answer.json["clock"] = json!(next.map(|(_, clock)| clock));
    answer.json["due"] = json!(next.map(|(due, _)| due));
    let limit = next.map(|(due, clock)| format!(", {} {}", words.clock_name(clock), words.wall(due)));
    let limit = limit.unwrap_or_default();
    answer.line = format!("{} P{priority} {tenant} {}{limit}", answer.line, incident.subject);
    answer
}

/// Targets that were missed without a reason.
pub fn unexplained(number: Number, desk: &Desk, now: Instant) -> Option<String> {
    let clocks = decide::unexplained(desk, desk.world().incident(number)?, now);
    let what = line(OfIncident::Unexplained { clocks: &clocks });
    let how = line(Printed::Try(&format!("pikett incident explain {number} REASON")));
    (!clocks.is_empty()).then(|| format!("{what}\n{how}"))
}
