//! `pikett update owed`

use serde_json::json;

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::desk;
use crate::cli::lang;
use crate::cli::output::{Problem, print_json, print_table};
use crate::domain::owed;
use crate::domain::span;
use crate::domain::zone::wall;
use crate::store::Access;

pub fn run(desk_args: &DeskArgs, read: &ReadArgs) -> Result<(), Problem> {
    desk::block_on(async {
        let engine = desk::open(desk_args, Access::Existing).await?;
        let now = read.now(&engine);
        let desk = engine.desk();
        let all = owed::all(&desk, now);
        if read.json {
            let row = |owed: &owed::Owed| {
                json!({
                    "what": owed.kind.word(), "server": owed.server, "release": owed.release,
                    "due": owed.due, "left_seconds": owed.due - now,
                })
            };
            return print_json(&all.iter().map(row).collect::<Vec<_>>());
        }
        let zone = desk.world().zone;
        let row = |owed: &owed::Owed| {
            let left = owed.due - now;
            let left = if left < 0 { format!("x {}", span::short(-left)) } else { span::short(left) };
            let (server, release) = (owed.server.to_string(), owed.release.to_string());
            vec![lang::state(owed.kind).to_owned(), server, release, wall(zone, owed.due), left]
        };
        print_table(&["WHAT", "SERVER", "RELEASE", "DUE", "LEFT"], &all.iter().map(row).collect::<Vec<_>>())
    })
}
