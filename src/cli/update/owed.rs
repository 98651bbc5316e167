//! `pikett update owed`

use serde_json::json;

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::output::{Problem, print_list};
use crate::cli::{desk, lang};
use crate::domain::base::span;
use crate::domain::readings::owed::{self, Owed};
use crate::words::head::Head;

pub fn run(desk_args: &DeskArgs, read: &ReadArgs) -> Result<(), Problem> {
    desk::at(desk_args, read.at, |desk, now| {
        let words = lang::words(desk.world().zone);
        let object = |owed: &Owed| {
            json!({
                "what": owed.kind.word(), "server": owed.server, "release": owed.release,
                "due": owed.due, "left_seconds": owed.due - now,
            })
        };
        let row = |owed: &Owed| {
            let late = if owed.due < now { "x " } else { "" };
            vec![
                words.state(owed.kind).to_owned(),
                owed.server.to_string(),
                owed.release.to_string(),
                words.wall(owed.due),
                format!("{late}{}", span::short(owed.due - now)),
            ]
        };
        let heading = [Head::What, Head::Server, Head::Release, Head::Due, Head::Left];
        print_list(read.json, &owed::all(desk, now), object, &heading, row)
    })
}
