//! `pikett availability exclude`

use serde_json::json;

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::time::near;
use crate::domain::contract::Ground;
use crate::domain::decide::{Act, Exclude};
use crate::domain::moment::Moment;
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct ExcludeArgs {
    /// Tenant, such as klinikum-nord
    tenant: Id,
    /// Begin of the span
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    from: Moment,
    /// End of the span
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    to: Moment,
    /// What happened, for whom
    #[arg(long, value_name = "TEXT")]
    reason: String,
    /// customer-change or force-majeure
    #[arg(long, default_value = Ground::CustomerChange.word())]
    ground: Ground,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for ExcludeArgs {
    fn act(&self, cx: Present<'_>) -> Result<Act, Problem> {
        let (from, to, ground) = (near(cx, self.from), near(cx, self.to), self.ground);
        let (tenant, reason) = (self.tenant.clone(), Text::line(&self.reason));
        Ok(Exclude { tenant, from, to, ground, reason }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        let events = receipt.records.len();
        let line = if events == 0 { "recorded before" } else { "recorded" };
        Answer::new(json!({ "tenant": self.tenant, "events": events }), line)
    }
}
