//! `pikett incident scope`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, SetScope};
use crate::domain::incident::Number;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct ScopeArgs {
    /// Incident, such as I-4711
    number: Number,
    /// Scope by the contract, such as peripherals or fix-missing
    #[arg(required_unless_present = "none")]
    scope: Option<String>,
    /// Take back what was said
    #[arg(long, conflicts_with = "scope")]
    none: bool,
    /// Why; needed for what the contract does not cover
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for ScopeArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        let scope = self.scope.as_deref().map(Text::line);
        let reason = self.reason.as_deref().map(Text::line);
        Ok(SetScope { number: self.number, scope, reason }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::about(self.number, receipt)
    }
}
