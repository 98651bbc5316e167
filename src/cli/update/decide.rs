//! `pikett update decide`

use clap::ArgGroup;
use serde_json::json;

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, DecideDeferral};
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
#[command(group = ArgGroup::new("decision").required(true).args(["approve", "refuse"]))]
pub struct DecideArgs {
    /// Number of the deferral, such as D-3
    #[arg(value_parser = deferral)]
    id: u32,
    /// Grant it
    #[arg(long)]
    approve: bool,
    /// Refuse it
    #[arg(long)]
    refuse: bool,
    /// Why
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for DecideArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        let reason = self.reason.as_deref().map(Text::line);
        Ok(DecideDeferral { number: self.id, approve: self.approve, reason }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, _receipt: &Receipt) -> Answer {
        let (id, state) = (format!("D-{}", self.id), if self.approve { "approved" } else { "refused" });
        Answer::new(json!({ "deferral": id, "state": state }), format!("{id} {state}"))
    }
}

pub(super) fn deferral(text: &str) -> Result<u32, String> {
    let digits = text.strip_prefix("D-").or_else(|| text.strip_prefix("d-")).unwrap_or(text);
    digits.parse().map_err(|_| "write it like D-3".to_owned())
}
