//! `pikett incident resolve`

use crate::cli::act::{Answer, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, Resolve};
use crate::domain::incident::Number;
use crate::domain::instant::Instant;
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
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for ResolveArgs {
    fn act(&self, _now: Instant) -> Result<Act, Problem> {
        let (number, telephony_works) = (self.number, self.telephony_works);
        Ok(Resolve { number, cause: Text::lines(&self.cause), telephony_works }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}
