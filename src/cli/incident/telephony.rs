//! `pikett incident telephony`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::time::past;
use crate::domain::decide::{Act, Telephony};
use crate::domain::incident::Number;
use crate::domain::instant::Instant;
use crate::domain::moment::Moment;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct TelephonyArgs {
    /// Incident, such as I-4711
    number: Number,
    /// What the tenant's telephony does
    #[arg(value_parser = ["down", "works"])]
    state: String,
    /// Since when [default: now]
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    since: Option<Moment>,
    /// What fails, if not every call: place, receive, transfer or forward; repeatable
    #[arg(long, value_name = "FUNCTION")]
    fails: Vec<String>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for TelephonyArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        let fails =
            (!self.fails.is_empty()).then(|| self.fails.iter().map(|name| Text::line(name)).collect());
        Ok(Telephony { number: self.number, works: self.state == "works", fails }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn happened(&self, cx: Present<'_>) -> Option<Instant> {
        past(cx, self.since)
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}
