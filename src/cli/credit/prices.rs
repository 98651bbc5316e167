//! New prices, which hold from a contact with the licence server on.

use crate::cli::lang::help;
use crate::cli::output::Problem;
use crate::cli::said::pair;
use crate::domain::credit::{NotAnAmount, Price};
use crate::domain::text::Text;
use crate::words::help::Data;
use crate::words::trouble::OfPlan;

#[derive(Debug, clap::Args)]
pub struct PriceArgs {
    #[arg(long = "price", value_name = "LICENCE=ISC", help = help(Data::Prices))]
    prices: Vec<String>,
}

impl PriceArgs {
    pub fn prices(&self) -> Result<Vec<Price>, Problem> {
        let read = |text: &String| {
            let (licence, monthly) = pair(text, "--price", "'PBX user=5.5'")?;
            let wrong = |e: NotAnAmount| Problem::wrong(OfPlan::Price(e.into()));
            Ok((Text::line(licence), monthly.parse().map_err(wrong)?))
        };
        self.prices.iter().map(read).collect()
    }
}
