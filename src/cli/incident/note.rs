//! `pikett incident note`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, AddNote};
use crate::domain::incident::{Contact, Number};
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct NoteArgs {
    /// Incident, such as I-4711
    number: Number,
    /// What is to be remembered
    text: String,
    /// The customer was told, by ticket, mail or phone
    #[arg(long)]
    contact: Option<Contact>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for NoteArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        Ok(AddNote { number: self.number, text: Text::lines(&self.text), contact: self.contact }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}
