//! `pikett incident access`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, SetAccess};
use crate::domain::incident::Number;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct AccessArgs {
    /// Incident, such as I-4711
    number: Number,
    /// The desk is let in no longer
    #[arg(long)]
    revoke: bool,
    /// Who granted it, for how long; never how to log in
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for AccessArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        let note = self.note.as_deref().map(Text::lines);
        Ok(SetAccess { number: self.number, granted: !self.revoke, note }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}
