//! `pikett incident close`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, Close};
use crate::domain::incident::Number;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct CloseArgs {
    /// Incident, such as I-4711
    number: Number,
    /// Last word on it
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for CloseArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        Ok(Close { number: self.number, note: self.note.as_deref().map(Text::lines) }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}
