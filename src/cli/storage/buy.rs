//! `pikett storage buy`

use serde_json::json;

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::time::near;
use crate::domain::decide::{Act, BuyStorage};
use crate::domain::decimal;
use crate::domain::moment::Moment;
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct BuyArgs {
    /// Tenant, such as klinikum-nord
    tenant: Id,
    /// Whole gigabytes
    #[arg(value_parser = decimal::count)]
    gb: u32,
    /// Price-list position or number of the accepted offer
    #[arg(long, value_name = "TEXT", default_value = "")]
    reference: String,
    /// Valid from [default: now]
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    from: Option<Moment>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for BuyArgs {
    fn act(&self, cx: Present<'_>) -> Result<Act, Problem> {
        let reference = Text::line(&self.reference);
        Ok(BuyStorage {
            tenant: self.tenant.clone(),
            gb: self.gb,
            from: self.from.map(|from| near(cx, from)),
            reference,
        }
        .into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, _receipt: &Receipt) -> Answer {
        let line = format!("{} GB bought for {}", self.gb, self.tenant);
        Answer::new(json!({ "tenant": self.tenant, "gb": self.gb }), line)
    }
}
