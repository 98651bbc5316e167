//! `pikett hours book`

use super::recorded;
use crate::cli::act::{Answer, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::time::moment;
use crate::domain::decide::{Act, BookHours};
use crate::domain::incident::Number;
use crate::domain::instant::Instant;
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
#[group(id = "length", required = true, multiple = false, args = ["minutes", "hours"])]
pub struct BookArgs {
    /// Tenant, such as kabel-ost
    tenant: Id,
    /// Minutes of work; below zero takes booked work away
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    minutes: Option<i32>,
    /// Hours of work, such as 1.5; below zero takes booked work away
    #[arg(long, value_name = "H", allow_negative_numbers = true, value_parser = seconds)]
    hours: Option<i64>,
    /// Kind of work, such as support or configuration
    #[arg(long, value_name = "C")]
    category: String,
    /// What was done, or why it is corrected
    #[arg(long, value_name = "TEXT")]
    text: String,
    /// Incident that it was done for, such as I-4711
    #[arg(long, value_name = "I-N")]
    incident: Option<Number>,
    /// When it was done, as a time or a distance such as -2h [default: now]
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    at: Option<String>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for BookArgs {
    fn act(&self, now: Instant) -> Result<Act, Problem> {
        let minutes = self.minutes.map(|minutes| i64::from(minutes) * 60);
        Ok(BookHours {
            tenant: self.tenant.clone(),
            seconds: minutes.or(self.hours).unwrap_or(0),
            category: Text::line(&self.category),
            text: Text::line(&self.text),
            incident: self.incident,
            at: self.at.as_deref().map(|at| moment(at, now)).transpose()?,
        }
        .into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, receipt: &Receipt) -> Answer {
        recorded(&self.tenant, receipt)
    }
}

/// Seconds of hours with two decimals at most.
fn seconds(text: &str) -> Result<i64, String> {
    let wrong = || format!("`{text}` is no number of hours; write it like 1.5");
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    if !plain(whole) || !plain(part) || whole.len() > 5 || part.len() > 2 {
        return Err(wrong());
    }
    let hundredths: i64 = format!("{whole}{part:0<2}").parse().map_err(|_| wrong())?;
    Ok(sign * hundredths * 36)
}

#[cfg(test)]
mod tests {
    use super::seconds;

    #[test]
    fn hours_with_two_decimals() {
        for (text, expected) in
            [("1.5", 5_400), ("17", 61_200), ("0.25", 900), ("-0.5", -1_800), ("0.01", 36)]
        {
            assert_eq!(seconds(text), Ok(expected), "{text}");
        }
        for text in ["", "-", "1,5", ".5", "1.", "1.125", "1h", "+1", "1e3", "999999"] {
            assert!(seconds(text).is_err(), "{text}");
        }
    }
}
