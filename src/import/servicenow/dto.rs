//! A row as ServiceNow writes it. `?` means empty; times are `DD-MM-YYYY HH:MM` without zone.

use std::collections::HashMap;

use chrono::NaiveDateTime;

use super::BadCsv;
use crate::domain::text::Text;

/// Columns without which a row cannot be understood.
const NEEDED: [&str; 8] = [
    "number",
    "incident_state",
    "sys_mod_count",
    "opened_at",
    "sys_updated_at",
    "impact",
    "urgency",
    "priority",
];

/// One update of one incident.
#[derive(Debug)]
pub(super) struct Row {
    /// From 1, with the heading.
    pub line: u64,
    pub number: Text,
    pub opened_at: NaiveDateTime,
    pub updated_at: NaiveDateTime,
    /// Everything, by column.
    cells: HashMap<&'static str, Text>,
    /// The row as it stands, for its identity.
    pub raw: String,
}

impl Row {
    /// A cell that says something.
    pub fn get(&self, column: &str) -> Option<&Text> {
        self.cells.get(column)
    }
}

/// Columns that are kept besides the needed ones.
pub(super) const KEPT: [&str; 21] = [
    "contact_type",
    "caller_id",
    "sys_updated_by",
    "assignment_group",
    "assigned_to",
    "short_description",
    "location",
    "category",
    "subcategory",
    "u_symptom",
    "cmdb_ci",
    "problem_id",
    "rfc",
    "vendor",
    "caused_by",
    "knowledge",
    "u_priority_confirmation",
    "notify",
    "reopen_count",
    "made_sla",
    "closed_code",
];

pub(super) fn rows(bytes: &[u8]) -> Result<Vec<Row>, BadCsv> {
    let mut reader = csv::ReaderBuilder::new().from_reader(bytes);
    let heading = reader.headers().map_err(|e| broken(&e))?.clone();
    if heading.iter().all(|cell| cell.trim().is_empty()) {
        return Err(BadCsv {
            line: 1,
            column: 1,
            what: "the file is empty; its first line names the columns".into(),
        });
    }
    let column =
        |name: &str| heading.iter().position(|cell| cell.trim_start_matches('\u{feff}').trim() == name);
    for name in NEEDED {
        if column(name).is_none() {
            let what = format!("the column `{name}` is missing; the heading has {}", joined(&heading));
            return Err(BadCsv { line: 1, column: 1, what });
        }
    }
    let columns: Vec<(&'static str, usize)> =
        NEEDED.into_iter().chain(KEPT).filter_map(|name| Some((name, column(name)?))).collect();
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|e| broken(&e))?;
        let line = record.position().map_or(0, |position| first_line(bytes, position));
        rows.push(row(&record, line, &columns)?);
    }
    Ok(rows)
}

/// The reader's position is where the row before ended: empty lines in between are not the row's.
fn first_line(bytes: &[u8], position: &csv::Position) -> u64 {
    let start = usize::try_from(position.byte()).unwrap_or(usize::MAX);
    let ends = bytes.get(start..).unwrap_or_default().iter().take_while(|b| matches!(b, b'\r' | b'\n'));
    position.line() + ends.filter(|b| **b == b'\n').count() as u64
}

fn row(record: &csv::StringRecord, line: u64, columns: &[(&'static str, usize)]) -> Result<Row, BadCsv> {
    let said = |cell: &str| !cell.is_empty() && cell != "?";
    let cells: HashMap<&'static str, Text> = columns
        .iter()
        .filter_map(|(name, index)| Some((*name, record.get(*index)?.trim())))
        .filter(|(_, cell)| said(cell))
        .map(|(name, cell)| (name, Text::line(cell)))
        .collect();
    let field =
        |name: &str| columns.iter().find(|(column, _)| *column == name).map_or(0, |(_, index)| *index);
    let time = |name: &str| {
        let text = cells.get(name).map_or("", |cell| cell.as_str());
        NaiveDateTime::parse_from_str(text, "%d-%m-%Y %H:%M").map_err(|_| {
            let what = format!("{name}: `{text}` is no time; it must look like 29-02-2016 01:16");
            BadCsv { line, column: field(name) as u64 + 1, what }
        })
    };
    let (opened_at, updated_at) = (time("opened_at")?, time("sys_updated_at")?);
    let number = cells.get("number").cloned().ok_or_else(|| {
        let what = "number: an incident without number".to_owned();
        BadCsv { line, column: field("number") as u64 + 1, what }
    })?;
    Ok(Row {
        line,
        number,
        opened_at,
        updated_at,
        cells,
        raw: record.iter().collect::<Vec<_>>().join("\u{1f}"),
    })
}

fn broken(error: &csv::Error) -> BadCsv {
    let line = error.position().map_or(0, csv::Position::line);
    match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            let what = format!("the row has {len} fields, the heading {expected_len}");
            BadCsv { line, column: *len.min(expected_len) + 1, what }
        }
        _ => BadCsv { line, column: 1, what: error.to_string() },
    }
}

fn joined(heading: &csv::StringRecord) -> String {
    let names: Vec<&str> = heading.iter().take(8).collect();
    let more = heading.len().saturating_sub(names.len());
    let tail = if more > 0 { format!(" and {more} more") } else { String::new() };
    Text::line(&format!("{}{tail}", names.join(", "))).to_string()
}
