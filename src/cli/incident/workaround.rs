//! `pikett incident workaround`

use crate::cli::act::{Answer, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, GiveWorkaround};
use crate::domain::incident::Number;
use crate::domain::instant::Instant;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct WorkaroundArgs {
    /// Incident, such as I-4711
    number: Number,
    /// How the tenant can work meanwhile
    text: String,
    /// Calls are possible again with it
    #[arg(long)]
    telephony_works: bool,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for WorkaroundArgs {
    fn act(&self, _now: Instant) -> Result<Act, Problem> {
        let (number, telephony_works) = (self.number, self.telephony_works);
        Ok(GiveWorkaround { number, text: Text::lines(&self.text), telephony_works }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}
