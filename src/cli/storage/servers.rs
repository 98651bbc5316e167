//! `pikett storage servers`

use serde_json::json;

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::output::{Problem, or_unknown, print_list};
use crate::cli::{desk, lang};
use crate::domain::readings::place::{self, Outside};
use crate::domain::readings::storage::{self, Load};
use crate::words::head::Head;
use crate::words::line::OfProduct;

pub fn run(desk_args: &DeskArgs, read: &ReadArgs) -> Result<(), Problem> {
    desk::at(desk_args, read.at, |desk, now| {
        let places = place::outside(desk, now);
        let outside = |id: &str| places.iter().find(|server| server.server.as_str() == id);
        let object = |load: &Load<'_>| {
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
        let size = |size| lang::timeless().size(size);
        let row = |load: &Load<'_>| {
            vec![
                load.id.to_string(),
                size(load.reserved),
                or_unknown(load.capacity.map(size)),
                or_unknown(load.percent().map(|percent| format!("{percent} %"))),
                or_unknown(load.used.map(size)),
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
        print_list(read.json, &storage::loads(desk, now), object, &heading, row)
    })
}

fn warnings(load: &Load<'_>, outside: Option<&Outside<'_>>) -> String {
    let reserved = load.warning.map(|percent| (OfProduct::Reserved(percent), load.rule));
    let place = outside.map(|outside| (OfProduct::OutsideCountries(&outside.country), Some(outside.rule)));
    let line = |(said, rule): (OfProduct<'_>, _)| lang::cited(lang::line(said), rule);
    reserved.into_iter().chain(place).map(line).collect::<Vec<_>>().join("; ")
}
