//! New prices, which hold from a contact with the licence server on.

use crate::cli::lang::help;
use crate::cli::output::Problem;
use crate::domain::base::isc::NotAnAmount;
use crate::domain::base::text::Text;
use crate::domain::readings::credit::Price;
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
            let pair = text.split_once('=').map(|(licence, monthly)| (licence.trim(), monthly.trim()));
            let pair = pair.filter(|(licence, monthly)| !licence.is_empty() && !monthly.is_empty());
            let no_pair = || Problem::wrong(OfPlan::NoPair(text.clone()));
            let (licence, monthly) = pair.ok_or_else(no_pair)?;
            let wrong = |e: NotAnAmount| Problem::wrong(OfPlan::Price(e.into()));
            Ok((Text::line(licence), monthly.parse().map_err(wrong)?))
        };
        self.prices.iter().map(read).collect()
    }
}
