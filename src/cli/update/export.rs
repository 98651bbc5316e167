//! `pikett update export`

use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::cli::args::DeskArgs;
use crate::cli::desk;
use crate::cli::lang::{help, words};
use crate::cli::output::{Problem, print_raw};
use crate::client::fresh_id;
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

/// Writes a file as a whole or not at all.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    // A link stays one: what it points at is replaced.
    let path = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if let Ok(about) = std::fs::metadata(&path)
        && !about.is_file()
    {
        // A pipe or a device, which has nothing to lose; a folder refuses.
        return OpenOptions::new().write(true).open(&path)?.write_all(text.as_bytes());
    }
    let name = path.file_name().ok_or_else(|| io::Error::from(io::ErrorKind::InvalidFilename))?;
    let mut fresh = name.to_owned();
    fresh.push(format!(".{}.new", fresh_id().simple()));
    let fresh = path.with_file_name(fresh);
    let written = fill(&fresh, &path, text).and_then(|()| std::fs::rename(&fresh, &path));
    if written.is_err() {
        let _ = std::fs::remove_file(&fresh);
    }
    written
}

/// On disk before it takes the place of the old file, whose rights it keeps.
fn fill(fresh: &Path, old: &Path, text: &str) -> io::Result<()> {
    let mut file = File::create_new(fresh)?;
    file.write_all(text.as_bytes())?;
    if let Ok(about) = std::fs::metadata(old) {
        file.set_permissions(about.permissions())?;
    }
    file.sync_all()
}
