//! `pikett credit price-list`

use serde_json::json;

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::output::{Problem, print_list};
use crate::cli::{desk, lang};
use crate::domain::base::zone;
use crate::words::head::Head;

pub fn run(desk_args: &DeskArgs, read: &ReadArgs) -> Result<(), Problem> {
    desk::at(desk_args, read.at, |desk, now| {
        let day = zone::day(desk.world().zone, now);
        let words = lang::timeless();
        let lists = desk.world().prices.iter();
        let rows: Vec<_> = lists.flat_map(|(pack, list)| list.all(day).map(move |row| (pack, row))).collect();
        print_list(
            read.json,
            &rows,
            |(pack, (licence, from, monthly))| json!({ "contract": pack, "licence": licence, "from": from, "monthly_micro_isc": monthly }),
            &[Head::Contract, Head::Licence, Head::PerMonth, Head::Since],
            |(pack, (licence, from, monthly))| {
                vec![pack.to_string(), licence.to_string(), words.amount(monthly), words.day(*from)]
            },
        )
    })
}
