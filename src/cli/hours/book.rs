//! `pikett hours book`

use super::recorded;
use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::time::past;
use crate::domain::decide::{Act, BookHours};
use crate::domain::incident::Number;
use crate::domain::moment::Moment;
use crate::domain::span;
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
    /// Hours of work, such as 1.5, 1,5 or 1:30; below zero takes booked work away
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
    at: Option<Moment>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for BookArgs {
    fn act(&self, cx: Present<'_>) -> Result<Act, Problem> {
        let minutes = self.minutes.map(|minutes| i64::from(minutes) * 60);
        Ok(BookHours {
            tenant: self.tenant.clone(),
            seconds: minutes.or(self.hours).unwrap_or(0),
            category: Text::line(&self.category),
            text: Text::line(&self.text),
            incident: self.incident,
            at: past(cx, self.at),
        }
        .into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        recorded(&self.tenant, receipt)
    }
}

/// Seconds of a number of hours, or of a length; below zero with a sign.
fn seconds(text: &str) -> Result<i64, span::NotASpan> {
    match text.strip_prefix('-') {
        Some(length) => span::hours(length).map(|seconds| -seconds),
        None => span::hours(text),
    }
}

#[cfg(test)]
mod tests {
    use super::seconds;

    #[test]
    fn hours_with_a_sign() {
        for (text, expected) in [("1,5", 5_400), ("-0.5", -1_800), ("-1:30", -5_400), ("-90min", -5_400)] {
            assert_eq!(seconds(text), Ok(expected), "{text}");
        }
        for text in ["", "-", "--1", "+1", "1.000"] {
            assert!(seconds(text).is_err(), "{text}");
        }
    }
}
