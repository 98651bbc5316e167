//! `pikett storage servers`

use serde_json::json;

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::desk;
use crate::cli::output::{Problem, print_json, print_rows};
use crate::domain::bytes;
use crate::domain::place::{self, Outside};
use crate::domain::storage::{self, Load};
use crate::store::Access;
use crate::words::head::Head;

pub fn run(desk_args: &DeskArgs, read: &ReadArgs) -> Result<(), Problem> {
    desk::block_on(async {
        let engine = desk::open(desk_args, Access::Existing).await?;
        let now = read.now(&engine);
        let desk = engine.desk();
        let loads = storage::loads(&desk, now);
        let places = place::outside(&desk, now);
        let outside = |id: &str| places.iter().find(|server| server.server.as_str() == id);
        if read.json {
            let row = |load: &Load<'_>| {
                json!({
                    "server": load.id,
                    "tenants": load.tenants,
                    "reserved_bytes": load.reserved,
                    "used_bytes": load.used,
                    "capacity_bytes": load.capacity,
                    "percent": load.percent(),
                    "warning": load.warning,
                    "outside": outside(load.id.as_str()).map(|server| &server.country),
                })
            };
            return print_json(&loads.iter().map(row).collect::<Vec<_>>());
        }
        let unknown = || "?".to_owned();
        let row = |load: &Load<'_>| {
            vec![
                load.id.to_string(),
                bytes::decimal(load.reserved),
                load.capacity.map_or_else(unknown, bytes::decimal),
                load.percent().map_or_else(unknown, |percent| format!("{percent} %")),
                load.used.map_or_else(unknown, bytes::decimal),
                load.tenants.to_string(),
                warnings(load, outside(load.id.as_str())),
            ]
        };
        let heading = [
            Head::Server,
            Head::Reserved,
            Head::Capacity,
            Head::Share,
            Head::Used,
            Head::Tenants,
            Head::Warning,
        ];
        print_rows(&heading, &loads.iter().map(row).collect::<Vec<_>>())
    })
}

fn warnings(load: &Load<'_>, outside: Option<&Outside<'_>>) -> String {
    let reserved = load.warning.map(|level| format!("{level} % reserved (F077)"));
    let place = outside.map(|outside| {
        format!("in {}, outside the contract's countries ({})", outside.country, outside.rule)
    });
    reserved.into_iter().chain(place).collect::<Vec<_>>().join("; ")
}
