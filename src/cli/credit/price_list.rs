//! `pikett credit price-list`

use serde_json::json;

use crate::cli::args::{DeskArgs, ReadArgs, as_of};
use crate::cli::desk;
use crate::cli::output::{Problem, print_json, print_rows};
use crate::domain::zone;
use crate::store::Access;
use crate::words::head::Head;

pub fn run(desk_args: &DeskArgs, read: &ReadArgs) -> Result<(), Problem> {
    desk::block_on(async {
        let engine = desk::open(desk_args, Access::Existing).await?;
        let now = as_of(read.at, &engine);
        let desk = engine.desk();
        let day = zone::day(desk.world().zone, now);
        let lists = desk.world().prices.iter();
        let rows = lists.flat_map(|(pack, list)| list.all(day).map(move |row| (pack, row)));
        if read.json {
            let object = |(pack, (licence, from, monthly))| json!({ "contract": pack, "licence": licence, "from": from, "monthly_micro_isc": monthly });
            return print_json(&rows.map(object).collect::<Vec<_>>());
        }
        let rows = rows.map(|(pack, (licence, from, monthly))| {
            vec![pack.to_string(), licence.to_string(), monthly.to_string(), from.to_string()]
        });
        print_rows(&[Head::Contract, Head::Licence, Head::PerMonth, Head::Since], &rows.collect::<Vec<_>>())
    })
}
