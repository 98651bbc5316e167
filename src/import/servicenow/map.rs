//! ServiceNow's words into the desk's.

use std::collections::HashMap;

use uuid::Uuid;

use super::dto::{KEPT, Row};
use super::{EventLog, Skipped, Target};
use crate::domain::decide::{Command, Observation, ObservedStage};
use crate::domain::event::Via;
use crate::domain::incident::{Channel, Impact, Priority, Rating, Urgency};
use crate::domain::text::Text;
use crate::domain::zone;

/// The same row always gives the same command, so that it acts once however often it is read.
const NAMESPACE: Uuid = Uuid::from_u128(0x8f1c_6f0e_31a2_5c6b_9a51_0d2f_7be4_44d1);

pub(super) fn commands(rows: &[Row], target: &Target) -> EventLog {
    let mut log = EventLog::default();
    let mut latest: HashMap<&Text, &Row> = HashMap::new();
    for row in rows {
        let before = latest.insert(&row.number, row);
        match observation(row, before, target) {
            Ok(observed) => {
                log.lines.push(row.line);
                log.commands.push(Command {
                    id: identity(row, target),
                    by: row.get("sys_updated_by").cloned().unwrap_or_else(|| Text::from("servicenow")),
                    via: Via::Import,
                    at: Some(zone::resolve(target.zone, row.updated_at)),
                    act: observed.into(),
                });
            }
            Err(why) => log.skipped.push(Skipped { line: row.line, why }),
        }
    }
    log
}

fn identity(row: &Row, target: &Target) -> Uuid {
    let name = format!("servicenow\u{1f}{}\u{1f}{}", target.tenant, row.raw);
    Uuid::new_v5(&NAMESPACE, name.as_bytes())
}

fn observation(row: &Row, before: Option<&Row>, target: &Target) -> Result<Observation, String> {
    Ok(Observation {
        tenant: target.tenant.clone(),
        contract: target.contract.clone(),
        external: row.number.clone(),
        subject: subject(row),
        channel: channel(row),
        reporter: row.get("caller_id").cloned(),
        received: zone::resolve(target.zone, row.opened_at),
        rating: Rating::Matrix(impact(row)?, urgency(row)?),
        shown: Some(priority(row)?),
        stage: stage(row)?,
        owner: row.get("assigned_to").cloned(),
        team: row.get("assignment_group").cloned(),
        note: note(row, before),
    })
}

fn subject(row: &Row) -> Text {
    if let Some(text) = row.get("short_description") {
        return text.clone();
    }
    let parts = ["category", "subcategory", "u_symptom", "location"];
    let said: Vec<&str> = parts.iter().filter_map(|part| row.get(part)).map(Text::as_str).collect();
    if said.is_empty() { row.number.clone() } else { Text::line(&said.join(", ")) }
}

fn channel(row: &Row) -> Channel {
    match row.get("contact_type").map(|text| text.to_lowercase()).as_deref() {
        Some("phone" | "ivr") => Channel::Phone,
        Some("email") => Channel::Mail,
        Some("monitoring" | "event") => Channel::Monitoring,
        _ => Channel::Ticket,
    }
}

/// First character of `2 - Medium`.
fn leading(row: &Row, column: &str) -> Result<u8, String> {
    let text = row.get(column).map_or("", |cell| cell.as_str());
    let digit = text.bytes().next().filter(u8::is_ascii_digit).map(|b| b - b'0');
    digit.ok_or_else(|| format!("{column}: `{text}` does not begin with its number"))
}

fn impact(row: &Row) -> Result<Impact, String> {
    match leading(row, "impact")? {
        1 => Ok(Impact::High),
        2 => Ok(Impact::Medium),
        3 => Ok(Impact::Limited),
        other => Err(format!("impact: there is no step {other}")),
    }
}

fn urgency(row: &Row) -> Result<Urgency, String> {
    match leading(row, "urgency")? {
        1 => Ok(Urgency::High),
        2 => Ok(Urgency::Medium),
        3 => Ok(Urgency::Low),
        other => Err(format!("urgency: there is no step {other}")),
    }
}

fn priority(row: &Row) -> Result<Priority, String> {
    let number = leading(row, "priority")?;
    Priority::from_number(number).ok_or_else(|| format!("priority: there is no step {number}"))
}

fn stage(row: &Row) -> Result<ObservedStage, String> {
    let cause = || row.get("closed_code").cloned().unwrap_or_else(|| Text::from("no closing code"));
    let state = row.get("incident_state").map_or("", |cell| cell.as_str());
    match state {
        "New" => Ok(ObservedStage::New),
        "Active" => Ok(ObservedStage::Active),
        "Resolved" => Ok(ObservedStage::Resolved { cause: cause() }),
        "Closed" => Ok(ObservedStage::Closed { cause: cause() }),
        _ => match state.strip_prefix("Awaiting ") {
            Some(what) => Ok(ObservedStage::Waiting { wants: Text::line(&what.to_lowercase()) }),
            None => Err(format!("incident_state: there is no state `{state}`")),
        },
    }
}

/// What the update says beyond the incident's state, so that no update passes without a trace:
/// the details at first sight, then what became different.
fn note(row: &Row, before: Option<&Row>) -> Option<Text> {
    // Shown as state, owner, channel or subject.
    const ELSEWHERE: [&str; 7] = [
        "contact_type",
        "caller_id",
        "sys_updated_by",
        "assignment_group",
        "assigned_to",
        "short_description",
        "closed_code",
    ];
    let kept = KEPT.iter().filter(|column| !ELSEWHERE.contains(column));
    let empty = Text::from("?");
    let said = |row: &Row, column: &str| row.get(column).cloned().unwrap_or_else(|| empty.clone());
    let parts: Vec<String> = match before {
        None => kept.filter_map(|c| row.get(c).map(|cell| format!("{c} {cell}"))).collect(),
        Some(before) => kept
            .map(|c| (c, said(before, c), said(row, c)))
            .filter(|(_, old, new)| old != new)
            .map(|(c, old, new)| format!("{c} {old} -> {new}"))
            .collect(),
    };
    let shown = ["incident_state", "impact", "urgency", "priority", "assignment_group", "assigned_to"];
    let visible = before.is_none_or(|before| shown.iter().any(|c| said(before, c) != said(row, c)));
    match (parts.is_empty(), visible) {
        (false, _) => Some(Text::line(&parts.join(", "))),
        (true, true) => None,
        (true, false) => Some(Text::from("updated; nothing that this log shows became different")),
    }
}
