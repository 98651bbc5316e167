//! `pikett duty mark`

use serde_json::json;

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::said::marks;
use crate::domain::decide::{Act, MarkDuties};
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct MarkArgs {
    /// Tenant, such as klinikum-nord
    tenant: Id,
    /// One of its contracts, such as kaseya-support
    contract: Id,
    /// What was found: ok, fail, or open to take a mark away; repeatable
    #[arg(long = "mark", value_name = "DUTY=ok|fail|open")]
    marks: Vec<String>,
    /// What there is to say about it
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for MarkArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        let (tenant, pack) = (self.tenant.clone(), self.contract.clone());
        let note = self.note.as_deref().map(Text::lines);
        Ok(MarkDuties { tenant, pack, marks: marks(&self.marks, "patches=ok")?, note }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::new(json!({ "tenant": self.tenant, "events": receipt.kinds() }), "recorded")
    }
}
