//! `pikett update release`

use crate::cli::act::{Answer, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, PutRelease};
use crate::domain::instant::Instant;
use crate::domain::release::{Release, Stage};
use crate::domain::table::Id;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct ReleaseArgs {
    /// Version of the server software
    version: Id,
    /// Whether it is still tried or may be rolled out
    #[arg(long, value_parser = ["test", "stable"])]
    stage: String,
    /// May skip the notice
    #[arg(long)]
    urgent: bool,
    /// May leave the maintenance windows
    #[arg(long)]
    security_critical: bool,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for ReleaseArgs {
    fn act(&self, _now: Instant) -> Result<Act, Problem> {
        let stage = if self.stage == "stable" { Stage::Stable } else { Stage::Test };
        let (urgent, security_critical) = (self.urgent, self.security_critical);
        Ok(PutRelease(Release { version: self.version.clone(), stage, urgent, security_critical }).into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, receipt: &Receipt) -> Answer {
        Answer::events(receipt)
    }
}
