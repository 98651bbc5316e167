//! `pikett credit price`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::time::{OnDay, near_day};
use crate::domain::credit::Isc;
use crate::domain::decide::{Act, PutPrice};
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct PriceArgs {
    /// Name or part number of the licence
    licence: String,
    /// iSC for one and an average month
    #[arg(required_unless_present = "gone", conflicts_with = "gone")]
    monthly: Option<Isc>,
    /// It leaves the list
    #[arg(long)]
    gone: bool,
    /// The list is in force from that day on [default: today]
    #[arg(long, value_name = "DAY", allow_hyphen_values = true)]
    from: Option<OnDay>,
    /// Contract whose list it is
    #[arg(long, value_name = "PACK", default_value = "innovaphone-rental")]
    pack: Id,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for PriceArgs {
    fn act(&self, cx: Present<'_>) -> Result<Act, Problem> {
        let (pack, licence) = (self.pack.clone(), Text::line(&self.licence));
        Ok(PutPrice { pack, licence, monthly: self.monthly, from: near_day(cx, self.from) }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        Answer::events(receipt)
    }
}
