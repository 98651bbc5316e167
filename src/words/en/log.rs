//! What is wrong with a log of another system.

use crate::domain::base::written::Wrong;
use crate::import::servicenow::{BadCsv, BadFile, BadRow, Broken};
use crate::words::{Said, Words};

pub(in crate::words) fn bad_csv(words: Words, BadCsv { line, column, what }: &BadCsv) -> String {
    let what = match what {
        BadFile::Unreadable(why) => format!("cannot be read: {why}"),
        BadFile::Encoding(encoding) => {
            let Said { what, help } = words.wrong(&Wrong::Encoding(*encoding));
            format!("{what}; {help}")
        }
        BadFile::Empty => "the file is empty; its first line names the columns".to_owned(),
        BadFile::Heading => "the heading's quotation marks do not match".to_owned(),
        BadFile::NoColumn { name, heading, more } => {
            let more = if *more > 0 { format!(" and {more} more") } else { String::new() };
            format!("the column `{name}` is missing; the heading has {heading}{more}")
        }
        BadFile::NoRows => "the file has a heading and no rows under it".to_owned(),
        BadFile::TwoReadings => "the dates of the file can be read with the day or with the month first; \
                                 say which with --date-format D/M/YYYY or --date-format M/D/YYYY"
            .to_owned(),
        BadFile::Changed => "the file changed while it was read".to_owned(),
    };
    format!("line {line}, column {column}: {what}")
}

pub(in crate::words) fn bad_row(_: Words, row: &BadRow) -> String {
    match row {
        BadRow::Broken(how) => broken(how),
        BadRow::Width { row, heading } => format!("the row has {row} fields, the heading {heading}"),
        BadRow::NoNumber => "number: an incident without number".to_owned(),
        BadRow::NoTime { column, text } => {
            format!(
                "{column}: `{text}` is no time; it must look like 29-02-2016 01:16 or 2016-02-29 01:16:00"
            )
        }
        BadRow::NoDay(column) => format!("{column}: there is no such day"),
        BadRow::Early { at, opened } => format!("sys_updated_at: {at} lies before opened_at, {opened}"),
        BadRow::RunsBack(at) => format!(
            "sys_updated_at: {at} runs back behind another row of the incident, whose sys_mod_count is not larger"
        ),
        BadRow::NoDigit { column, text } => format!("{column}: `{text}` does not begin with its number"),
        BadRow::NoStep { column, step } => format!("{column}: there is no step {step}"),
        BadRow::NoState(text) => format!("incident_state: there is no state `{text}`"),
    }
}

fn broken(how: &Broken) -> String {
    let (column, what) = match how {
        Broken::Open { column } => (column, "this quotation mark is never closed"),
        Broken::Inside { column } => {
            (column, "a quotation mark inside a field; quote the whole field and double the mark")
        }
        Broken::Behind { column } => {
            (column, "something follows the closing quotation mark; put a separator between fields")
        }
        Broken::Foreign(_) => return "these bytes are no UTF-8".to_owned(),
    };
    format!("column {column}: {what}")
}
