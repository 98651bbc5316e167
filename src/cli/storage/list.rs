//! `pikett storage list`

use serde_json::json;

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::output::{Problem, or_unknown, print_list};
use crate::cli::{desk, lang};
use crate::domain::readings::storage::{self, Growth, Pooled};
use crate::words::Caption;
use crate::words::head::Head;
use crate::words::line::OfProduct;

pub fn run(desk_args: &DeskArgs, read: &ReadArgs) -> Result<(), Problem> {
    desk::at(desk_args, read.at, |desk, now| {
        let words = lang::timeless();
        let object = |pooled: &Pooled<'_>| {
            json!({
                "tenant": pooled.id,
                "licences": pooled.pool.licences,
                "quota_bytes": pooled.pool.quota,
                "used_bytes": pooled.pool.used,
                "percent": pooled.pool.percent(),
                "runway_days": pooled.pool.runway_days(),
            })
        };
        let row = |pooled: &Pooled<'_>| {
            let pool = &pooled.pool;
            vec![
                pooled.id.to_string(),
                or_unknown(pool.used.map(|used| words.size(used))),
                words.size(pool.quota),
                or_unknown(pool.percent().map(|percent| format!("{percent} %"))),
                match pool.growth {
                    _ if pool.is_full() => lang::cell(Caption::Full),
                    Growth::Accumulating => lang::cell(Caption::TooFew),
                    Growth::Steady => lang::cell(Caption::Steady),
                    Growth::Growing { runway_days, .. } => lang::line(OfProduct::Days(runway_days)),
                },
                pool.licences.to_string(),
            ]
        };
        let heading = [Head::Tenant, Head::Used, Head::Quota, Head::Use, Head::Runway, Head::Licences];
        print_list(read.json, &storage::pools(desk, now), object, &heading, row)
    })
}
