//! `pikett storage list`

use serde_json::json;

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::desk;
use crate::cli::output::{Problem, print_json, print_rows};
use crate::domain::bytes;
use crate::domain::storage::{self, Growth, Pooled};
use crate::store::Access;
use crate::words::head::Head;

pub fn run(desk_args: &DeskArgs, read: &ReadArgs) -> Result<(), Problem> {
    desk::block_on(async {
        let engine = desk::open(desk_args, Access::Existing).await?;
        let now = read.now(&engine);
        let desk = engine.desk();
        let pools = storage::pools(&desk, now);
        if read.json {
            let row = |pooled: &Pooled<'_>| {
                json!({
                    "tenant": pooled.id,
                    "licences": pooled.pool.licences,
                    "quota_bytes": pooled.pool.quota,
                    "used_bytes": pooled.pool.used,
                    "percent": pooled.pool.percent(),
                    "runway_days": pooled.pool.runway_days(),
                })
            };
            return print_json(&pools.iter().map(row).collect::<Vec<_>>());
        }
        let row = |pooled: &Pooled<'_>| {
            let pool = &pooled.pool;
            vec![
                pooled.id.to_string(),
                pool.used.map_or_else(|| "?".to_owned(), bytes::decimal),
                bytes::decimal(pool.quota),
                pool.percent().map_or_else(|| "?".to_owned(), |percent| format!("{percent} %")),
                match pool.growth {
                    _ if pool.is_full() => "full".to_owned(),
                    Growth::Accumulating => "accumulating".to_owned(),
                    Growth::Steady => "steady".to_owned(),
                    Growth::Growing { runway_days, .. } => format!("{runway_days} d"),
                },
                pool.licences.to_string(),
            ]
        };
        let heading = [Head::Tenant, Head::Used, Head::Quota, Head::Use, Head::Runway, Head::Licences];
        print_rows(&heading, &pools.iter().map(row).collect::<Vec<_>>())
    })
}
