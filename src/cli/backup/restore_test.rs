//! `pikett backup restore-test`

use super::recorded;
use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::time::past;
use crate::domain::decide::{Act, RecordRestoreTest};
use crate::domain::moment::Moment;
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct RestoreTestArgs {
    /// Server, or a tenant whose system is backed up by itself
    #[arg(value_name = "SERVER|TENANT")]
    of: Id,
    /// When it was tried [default: now]
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    at: Option<Moment>,
    /// It failed
    #[arg(long)]
    failed: bool,
    /// What else there is to say
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for RestoreTestArgs {
    fn act(&self, cx: Present<'_>) -> Result<Act, Problem> {
        let note = self.note.as_deref().map(Text::line);
        Ok(RecordRestoreTest { of: self.of.clone(), at: past(cx, self.at), ok: !self.failed, note }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        recorded(&self.of, receipt)
    }
}
