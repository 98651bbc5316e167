//! `pikett update release`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, PutRelease};
use crate::domain::event::{Event, Record};
use crate::domain::release::{Release, Stage, Urgency};
use crate::domain::rollout::RolloutChange;
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct ReleaseArgs {
    /// Version of the server software
    version: Id,
    /// Whether it is still tried or may be rolled out
    #[arg(long, value_parser = ["test", "stable"])]
    stage: String,
    /// May skip the notice, for a weighty reason [with --security-critical: security]
    #[arg(long)]
    urgent: bool,
    /// The weighty reason: security or function
    #[arg(long, value_name = "REASON", requires = "urgent")]
    reason: Option<Urgency>,
    /// May leave the maintenance windows
    #[arg(long)]
    security_critical: bool,
    /// Minutes that updating one server takes
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=1440))]
    minutes: Option<u16>,
    /// Where its documentation is
    #[arg(long, value_name = "TEXT")]
    notes: Option<String>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for ReleaseArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        let stage = if self.stage == "stable" { Stage::Stable } else { Stage::Test };
        let implied = self.security_critical.then_some(Urgency::Security);
        let urgent = match self.reason.or(implied).filter(|_| self.urgent) {
            None if self.urgent => {
                let mend = "add --reason security or --reason function (F086)";
                return Err(Problem::usage("an urgent update needs its weighty reason", mend));
            }
            urgent => urgent,
        };
        let (version, security_critical, minutes) =
            (self.version.clone(), self.security_critical, self.minutes);
        let notes = self.notes.as_deref().map(Text::line);
        Ok(PutRelease(Release { version, stage, urgent, security_critical, minutes, notes }).into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        let skipped = |record: &Record| {
            matches!(&record.event, Event::Rollout { change: RolloutChange::Untested { .. }, .. })
        };
        match receipt.records.iter().any(skipped) {
            true => Answer::noting(receipt, "no test version came before it (F082)"),
            false => Answer::events(receipt),
        }
    }
}
