//! `pikett update defer`

use serde_json::json;

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::time::coming;
use crate::domain::decide::{Act, RequestDeferral};
use crate::domain::event::{Event, SlotChange};
use crate::domain::moment::Moment;
use crate::domain::table::Id;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct DeferArgs {
    /// Server, such as srv-03
    server: Id,
    /// When it shall run instead
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    to: Moment,
    /// Version of the update that is meant [default: the next update]
    #[arg(long, value_name = "VERSION")]
    release: Option<Id>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for DeferArgs {
    fn act(&self, cx: Present<'_>) -> Result<Act, Problem> {
        let (server, release) = (self.server.clone(), self.release.clone());
        Ok(RequestDeferral { server, release, to: coming(cx, self.to) }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        let number = receipt.records.iter().find_map(|record| match &record.event {
            Event::Slot { change: SlotChange::DeferralRequested { number, .. }, .. } => Some(*number),
            _ => None,
        });
        let id = number.map(|number| format!("D-{number}")).unwrap_or_default();
        let line = format!("{id} requested; decide with `pikett update decide {id} --approve|--refuse`");
        Answer::new(json!({ "deferral": id, "state": "requested" }), line)
    }
}
