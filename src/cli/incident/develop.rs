//! `pikett incident develop`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, Develop};
use crate::domain::incident::Number;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct DevelopArgs {
    /// Incident, such as I-4711
    number: Number,
    /// It came back from there
    #[arg(long)]
    back: bool,
    /// What they are to find out, or what they found
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for DevelopArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        let note = self.note.as_deref().map(Text::lines);
        Ok(Develop { number: self.number, with_it: !self.back, note }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}
