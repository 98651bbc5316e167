//! `pikett incident resolve`

use crate::cli::act::{Answer, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, Resolve};
use crate::domain::incident::{Contact, Number};
use crate::domain::instant::Instant;
use crate::domain::span;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct ResolveArgs {
    /// Incident, such as I-4711
    number: Number,
    /// What it was
    #[arg(long, value_name = "TEXT")]
    cause: String,
    /// Calls are possible again
    #[arg(long)]
    telephony_works: bool,
    /// Time worked on it, such as 1h30m
    #[arg(long, value_name = "SPAN", value_parser = span::parse)]
    worked: Option<i64>,
    /// The customer was told, by ticket, mail or phone
    #[arg(long, value_name = "CONTACT")]
    told: Option<Contact>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for ResolveArgs {
    fn act(&self, _now: Instant) -> Result<Act, Problem> {
        let Self { number, telephony_works, worked, told, .. } = *self;
        Ok(Resolve { number, cause: Text::lines(&self.cause), telephony_works, worked, told }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}
