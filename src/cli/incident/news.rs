//! `pikett incident news`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, AskNews};
use crate::domain::incident::Number;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct NewsArgs {
    /// Incident, such as I-4711
    number: Number,
    /// What was asked
    text: Option<String>,
    /// Who asked, by name
    #[arg(long, value_name = "NAME")]
    asked_by: Option<String>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for NewsArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        let by = self.asked_by.as_deref().map(Text::line);
        Ok(AskNews { number: self.number, by, text: self.text.as_deref().map(Text::lines) }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}
