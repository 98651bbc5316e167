//! `pikett update resume`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, ResumeRollout};
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct ResumeArgs {
    /// Version of the release
    release: Id,
    /// Why it may go on
    #[arg(long, value_name = "TEXT")]
    reason: String,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for ResumeArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        Ok(ResumeRollout { release: self.release.clone(), reason: Text::line(&self.reason) }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::events(receipt)
    }
}
