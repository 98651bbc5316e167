//! `pikett incident explain`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, Explain, Why};
use crate::domain::incident::Number;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct ExplainArgs {
    /// Incident, such as I-4711
    number: Number,
    /// One of the desk's reasons: staff, diagnosis, customer, supplier, change, other, unless the
    /// desk has its own
    reason: String,
    /// Clock whose target was missed; all that have no reason yet when left out
    #[arg(long, value_name = "NAME")]
    clock: Option<String>,
    /// More words
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for ExplainArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        let why = Why { reason: Text::line(&self.reason), note: self.note.as_deref().map(Text::lines) };
        let clock = self.clock.as_deref().map(Text::line);
        Ok(Explain { number: self.number, clock, why }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}
