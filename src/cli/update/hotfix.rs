//! `pikett update hotfix`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, MarkHotfix};
use crate::domain::table::Id;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct HotfixArgs {
    /// Version of the release
    release: Id,
    /// It is none after all
    #[arg(long)]
    none: bool,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for HotfixArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        Ok(MarkHotfix { release: self.release.clone(), hotfix: !self.none }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::events(receipt)
    }
}
