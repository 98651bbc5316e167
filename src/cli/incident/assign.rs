//! `pikett incident assign`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, Assign};
use crate::domain::incident::Number;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct AssignArgs {
    /// Incident, such as I-4711
    number: Number,
    /// Who works on it from now on
    #[arg(required_unless_present = "team")]
    name: Option<String>,
    /// Team it goes to; without a name nobody in it has taken it yet
    #[arg(long, value_name = "NAME")]
    team: Option<String>,
    /// What the new owner is to know
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for AssignArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        let line = |text: &Option<String>| text.as_deref().map(Text::line);
        let note = self.note.as_deref().map(Text::lines);
        Ok(Assign { number: self.number, owner: line(&self.name), team: line(&self.team), note }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}
