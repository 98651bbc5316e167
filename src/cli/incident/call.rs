//! `pikett incident call`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, Call};
use crate::domain::incident::Number;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct CallArgs {
    /// Incident, such as I-4711
    number: Number,
    /// What was said
    text: Option<String>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for CallArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        let text = Text::lines(self.text.as_deref().unwrap_or(""));
        Ok(Call { number: self.number, text }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}
