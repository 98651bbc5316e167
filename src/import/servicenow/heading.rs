//! The first line: what separates cells, and which columns there are.

use std::io::{BufRead, Seek};

use super::records::{Cells, Record, Records};
use super::wrong::unreadable;
use super::{BadCsv, BadFile};
use crate::domain::base::text::Text;
use crate::import::encoding;

/// Columns without which a row cannot be understood.
pub const NEEDED: [&str; 8] = [
    "number",
    "incident_state",
    "sys_mod_count",
    "opened_at",
    "sys_updated_at",
    "impact",
    "urgency",
    "priority",
];

/// Columns that are kept besides the needed ones.
pub const KEPT: [&str; 22] = [
    "contact_type",
    "caller_id",
    "sys_updated_by",
    "assignment_group",
    "assigned_to",
    "short_description",
    "hold_reason",
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

/// Other names of columns: of the instance's own table, and the labels that its lists show.
const ALIASES: [(&str, &str); 17] = [
    ("state", "incident_state"),
    ("opened", "opened_at"),
    ("sys_updated_on", "sys_updated_at"),
    ("updated", "sys_updated_at"),
    ("updates", "sys_mod_count"),
    ("updated_by", "sys_updated_by"),
    ("caller", "caller_id"),
    ("channel", "contact_type"),
    ("close_code", "closed_code"),
    ("resolution_code", "closed_code"),
    ("on_hold_reason", "hold_reason"),
    ("configuration_item", "cmdb_ci"),
    ("symptom", "u_symptom"),
    ("problem", "problem_id"),
    ("change_request", "rfc"),
    ("caused_by_change", "caused_by"),
    ("incident_number", "number"),
];

/// What the first line says.
#[derive(Clone, Debug)]
pub struct Heading {
    pub separator: char,
    /// Number of cells that every row has.
    pub width: usize,
    columns: Vec<(&'static str, usize)>,
}

impl Heading {
    /// The first line that is none of the marks that programs put before it.
    ///
    /// # Errors
    /// There is none, it is in another encoding, or no heading.
    pub fn read<R: BufRead + Seek>(
        records: &mut Records<R>,
        record: &mut Record,
        cells: &mut Cells,
    ) -> Result<Self, BadCsv> {
        loop {
            let next = records.next(record, cells, ',').map_err(|e| unreadable(&e))?;
            let bytes = record.bytes.as_slice();
            let (bytes, marked) =
                bytes.strip_prefix(encoding::MARK).map_or((bytes, false), |rest| (rest, true));
            if next.is_none() || (marked && bytes.iter().all(u8::is_ascii_whitespace)) {
                return Err(BadCsv::of(BadFile::Empty));
            }
            if let Err(foreign) = encoding::text(&record.bytes) {
                return Err(BadCsv::foreign(record.line, &foreign));
            }
            // Spreadsheets say the separator before the heading.
            if !bytes.starts_with(b"sep=") {
                return Self::parse(record.line, bytes);
            }
        }
    }

    /// Reads the heading; whichever of `,`, `;` and tab finds the most columns separates cells.
    ///
    /// # Errors
    /// A needed column is missing, or the line is broken.
    pub fn parse(line: u64, bytes: &[u8]) -> Result<Self, BadCsv> {
        let mut best: Option<(Self, Cells)> = None;
        for separator in [',', ';', '\t'] {
            let mut cells = Cells::default();
            if cells.cut(bytes, separator).is_err() {
                continue;
            }
            let known = Self { separator, width: cells.len(), columns: columns(&cells) };
            if best.as_ref().is_none_or(|(heading, _)| heading.columns.len() < known.columns.len()) {
                best = Some((known, cells));
            }
        }
        let bad = |what| BadCsv { line, ..BadCsv::of(what) };
        let (heading, cells) = best.ok_or_else(|| bad(BadFile::Heading))?;
        match NEEDED.iter().find(|name| heading.column(name).is_none()) {
            Some(name) => Err(bad(missing(name, &cells))),
            None => Ok(heading),
        }
    }

    /// Where a column stands.
    pub fn column(&self, name: &str) -> Option<usize> {
        self.columns.iter().find(|(column, _)| *column == name).map(|(_, index)| *index)
    }

    /// What a row says in a column; nothing is written as `?` or left out.
    pub fn get<'c>(&self, cells: &'c Cells, name: &str) -> Option<&'c str> {
        let cell = cells.get(self.column(name)?)?.trim();
        (!cell.is_empty() && cell != "?").then_some(cell)
    }
}

fn columns(heading: &Cells) -> Vec<(&'static str, usize)> {
    let plain: Vec<String> =
        heading.iter().map(|cell| cell.trim().to_lowercase().replace([' ', '-'], "_")).collect();
    let place = |name: &str| {
        let own = plain.iter().position(|cell| cell == name);
        let aliases = ALIASES.iter().filter(|(_, means)| *means == name);
        own.or_else(|| aliases.into_iter().find_map(|(alias, _)| plain.iter().position(|cell| cell == alias)))
    };
    NEEDED.into_iter().chain(KEPT).filter_map(|name| Some((name, place(name)?))).collect()
}

fn missing(name: &'static str, heading: &Cells) -> BadFile {
    let names: Vec<&str> = heading.iter().take(8).collect();
    let more = heading.len().saturating_sub(names.len());
    BadFile::NoColumn { name, heading: Text::line(&names.join(", ")), more }
}
