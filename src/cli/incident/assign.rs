//! `pikett incident assign`

use crate::cli::act::{Answer, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, Assign};
use crate::domain::incident::Number;
use crate::domain::instant::Instant;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct AssignArgs {
    /// Incident, such as I-4711
    number: Number,
    /// Who works on it from now on
    name: String,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for AssignArgs {
    fn act(&self, _now: Instant) -> Result<Act, Problem> {
        Ok(Assign { number: self.number, owner: Text::line(&self.name) }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}
