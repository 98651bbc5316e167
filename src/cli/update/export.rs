//! `pikett update export`

use std::path::{Path, PathBuf};

use crate::cli::args::DeskArgs;
use crate::cli::desk;
use crate::cli::lang::{help, words};
use crate::cli::output::{Problem, print_raw};
use crate::cli::replace::replace;
use crate::domain::base::moment::Moment;
use crate::domain::base::table::Id;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::refusal::Thing;
use crate::report::updates::{self, Wanted};
use crate::words::help::Update;
use crate::words::trouble::{OfFile, OfName};

#[derive(Debug, clap::Args)]
pub struct ExportArgs {
    #[arg(long, required = true, help = help(Update::Ics))]
    ics: bool,
    #[arg(long, value_name = "FILE", help = help(Update::Out))]
    out: Option<PathBuf>,
    #[arg(long, value_name = "RESELLER", help = help(Update::OnlyServersOf))]
    reseller: Option<Id>,
    #[arg(long, value_name = "SERVER", help = help(Update::OnlyServer))]
    server: Option<Id>,
    #[arg(long, value_name = "TIME", allow_hyphen_values = true, help = help(Update::ScheduleAt))]
    at: Option<Moment>,
}

pub fn run(desk_args: &DeskArgs, args: &ExportArgs) -> Result<(), Problem> {
    let text = desk::at(desk_args, args.at, |desk, now| {
        args.check(desk)?;
        let wanted = Wanted { reseller: args.reseller.as_ref(), server: args.server.as_ref() };
        Ok(updates::calendar(words(desk.world().zone), desk, wanted, now))
    })?;
    match args.out.as_deref().filter(|path| *path != Path::new("-")) {
        None => print_raw(&text),
        Some(path) => replace(path, &text).map_err(|e| {
            Problem::not_done(OfFile::CannotWrite { path: path.to_owned(), why: e.to_string() })
        }),
    }
}

impl ExportArgs {
    fn check(&self, desk: &Desk) -> Result<(), Problem> {
        let world = desk.world();
        let missing = |thing: Thing, id: &Id| {
            Problem::not_done(OfName::NoSuch { thing, name: id.to_string(), see: "update list" })
        };
        if let Some(id) = self.reseller.as_ref().filter(|id| world.resellers.find(id.as_str()).is_none()) {
            return Err(missing(Thing::Reseller, id));
        }
        match self.server.as_ref().filter(|id| world.servers.find(id.as_str()).is_none()) {
            Some(id) => Err(missing(Thing::Server, id)),
            None => Ok(()),
        }
    }
}
