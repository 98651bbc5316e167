//! ServiceNow's words into the desk's.

use uuid::Uuid;

use super::heading::KEPT;
use super::row::Row;
use super::stage::stage;
use super::{BadRow, Target};
use crate::domain::acts::decide::{Command, MarkIncomplete, Observation};
use crate::domain::base::kept::{Filled, Kept};
use crate::domain::base::text::Text;
use crate::domain::contract::{Channel, Impact, Priority, Urgency};
use crate::domain::facts::event::Via;
use crate::domain::facts::incident::Rating;

/// The same row always gives the same command, so that it acts once however often it is read.
const NAMESPACE: Uuid = Uuid::from_u128(0x8f1c_6f0e_31a2_5c6b_9a51_0d2f_7be4_44d1);

/// Marks an incident of which these lines are not on the desk.
pub fn incomplete(number: &Text, lines: &[u64], target: &Target, by: &Text) -> Command {
    let shown: Vec<String> = lines.iter().take(6).map(u64::to_string).collect();
    let (shown, more) = (shown.join(", "), (lines.len() - shown.len()).to_string());
    let more = Some(&*more).filter(|more| *more != "0");
    let what = Filled::SourceLines { lines: &shown, more }.into();
    let name = format!("servicenow\u{1f}{}\u{1f}{number}\u{1f}incomplete", target.tenant);
    let (tenant, external) = (target.tenant.clone(), number.clone());
    Command {
        footing: Default::default(),
        id: Uuid::new_v5(&NAMESPACE, name.as_bytes()),
        by: by.clone(),
        via: Via::Import,
        at: None,
        act: MarkIncomplete { tenant, external, what }.into(),
    }
}

fn observation(row: &Row, before: Option<&Row>, target: &Target) -> Result<Observation, BadRow> {
    let number = row.get("number").cloned().ok_or(BadRow::NoNumber)?;
    Ok(Observation {
        tenant: target.tenant.clone(),
        contract: target.contract.clone(),
        external: number,
        subject: subject(row),
        channel: channel(row),
        reporter: row.get("caller_id").cloned(),
        received: row.opened,
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
    if said.is_empty() {
        row.get("number").cloned().unwrap_or_default()
    } else {
        Text::line(&said.join(", "))
    }
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
fn leading(row: &Row, column: &'static str) -> Result<u8, BadRow> {
    let text = row.get(column).cloned().unwrap_or_default();
    let digit = text.bytes().next().filter(u8::is_ascii_digit).map(|b| b - b'0');
    digit.ok_or(BadRow::NoDigit { column, text })
}

fn impact(row: &Row) -> Result<Impact, BadRow> {
    match leading(row, "impact")? {
        1 => Ok(Impact::High),
        2 => Ok(Impact::Medium),
        3 => Ok(Impact::Limited),
        step => Err(BadRow::NoStep { column: "impact", step }),
    }
}

fn urgency(row: &Row) -> Result<Urgency, BadRow> {
    match leading(row, "urgency")? {
        1 => Ok(Urgency::High),
        2 => Ok(Urgency::Medium),
        3 => Ok(Urgency::Low),
        step => Err(BadRow::NoStep { column: "urgency", step }),
    }
}

fn priority(row: &Row) -> Result<Priority, BadRow> {
    let step = leading(row, "priority")?;
    Priority::from_number(step).ok_or(BadRow::NoStep { column: "priority", step })
}

/// What the update says beyond the incident's state, so that no update passes without a trace:
/// the details at first sight, then what became different.
fn note(row: &Row, before: Option<&Row>) -> Option<Text> {
    // Shown as state, owner, channel or subject.
    const ELSEWHERE: [&str; 8] = [
        "hold_reason",
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
        (true, false) => Some(Kept::UpdatedUnseen.into()),
    }
}

impl Row {
    /// What the row asks for, after the one before it.
    ///
    /// # Errors
    /// It means nothing here.
    pub fn command(&self, before: Option<&Row>, target: &Target) -> Result<Command, BadRow> {
        let name = format!("servicenow\u{1f}{}\u{1f}{}", target.tenant, self.raw);
        Ok(Command {
            footing: Default::default(),
            id: Uuid::new_v5(&NAMESPACE, name.as_bytes()),
            by: self.get("sys_updated_by").cloned().unwrap_or_else(|| Text::from("servicenow")),
            via: Via::Import,
            at: Some(self.at),
            act: observation(self, before, target)?.into(),
        })
    }
}
