//! `pikett import`: desk files and ServiceNow event logs.

mod servicenow;
mod warnings;

use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};

use chrono_tz::Tz;
use clap::Subcommand;
use serde_json::json;
use uuid::Uuid;

use crate::cli::args::{DeskArgs, WriteArgs};
use crate::cli::desk;
use crate::cli::lang::{about, help, note, timeless, words};
use crate::cli::output::{FAILED, Problem, REFUSED, print_json, print_line};
use crate::cli::progress::Bar;
use crate::client::{BatchReport, Link, fresh_id};
use crate::domain::acts::decide::Command;
use crate::domain::base::table::Id;
use crate::domain::facts::event::Via;
use crate::domain::readings::refusal::RefusalKind;
use crate::import::desk::{self as desk_file, DeskFile};
use crate::import::servicenow::{DateOrder, Log, Target};
use crate::words::about::Read;
use crate::words::help::Data;
use crate::words::note::Note;
use crate::words::{Lang, Words};
use servicenow::Source;
use warnings::Warning;

#[derive(Debug, Subcommand)]
pub enum ImportCommand {
    #[command(about = about(Read::ImportDesk))]
    Desk {
        #[arg(help = help(Data::File))]
        file: PathBuf,
        #[command(flatten)]
        write: WriteArgs,
    },
    #[command(about = about(Read::ImportServicenow))]
    Servicenow {
        #[arg(help = help(Data::File))]
        file: PathBuf,
        #[arg(long, value_name = "ID", help = help(Data::ImportContract))]
        contract: Id,
        #[arg(long, value_name = "ID", help = help(Data::ImportTenant))]
        tenant: Id,
        #[arg(long, help = help(Data::NewTenant))]
        new_tenant: bool,
        #[arg(long, value_name = "ZONE", help = help(Data::TimeZone))]
        time_zone: Option<Tz>,
        #[arg(long, value_name = "FORMAT", help = help(Data::DateFormat))]
        date_format: Option<DateOrder>,
        #[command(flatten)]
        write: WriteArgs,
    },
}

pub fn run(desk_args: &DeskArgs, command: &ImportCommand) -> Result<(), Problem> {
    // A file that cannot be taken leaves no trace, not even an empty desk.
    match command {
        ImportCommand::Desk { file, write } => {
            let wanted = desk_file::read(&file.display().to_string(), &desk::read(file)?)?;
            desk::block_on(async {
                let link = desk::to_fill(desk_args, write).await?;
                import_desk(&*link, file, wanted, write).await
            })?;
        }
        ImportCommand::Servicenow { file, contract, tenant, new_tenant, time_zone, date_format, write } => {
            let mut bar = Bar::of(file);
            let log = read_log(file, *date_format, &mut bar)?;
            desk::block_on(async {
                let link = desk::to_fill(desk_args, write).await?;
                let zone = time_zone.unwrap_or_else(|| link.read().world().zone);
                let target = Target { tenant: tenant.clone(), contract: contract.clone(), zone };
                let taken = servicenow::import(&*link, log, &target, *new_tenant, write, &mut bar).await?;
                taken.print(write, zone)
            })?;
        }
    }
    Ok(())
}

fn read_log(file: &Path, dates: Option<DateOrder>, bar: &mut Bar) -> Result<Log<Source>, Problem> {
    let source = File::open(file).map_err(|e| desk::cannot_read(file, &e))?;
    let log = Log::read(BufReader::new(source), dates, &mut |progress| bar.show(progress));
    bar.clear();
    log.map_err(|bad| {
        let what = format!("{}: {}", file.display(), timeless().bad_csv(&bad));
        Problem::failed(what, note(&Note::MendAndImport))
    })
}

async fn import_desk(
    link: &dyn Link,
    file: &Path,
    wanted: DeskFile,
    write: &WriteArgs,
) -> Result<(), Problem> {
    let Taken { commands, lines, report } = take(link, file, wanted, write).await?;
    let desk = link.read();
    let about = |(command, line): (&Command, &usize)| {
        let line = *line;
        warnings::about(&desk, &command.act).into_iter().map(move |what| Warning { line, what })
    };
    let warnings: Vec<Warning> = commands.iter().zip(&lines).flat_map(about).collect();
    if write.json {
        let (entries, events) = (commands.len(), report.events);
        // Programs are answered in one language.
        let english = Words::new(Lang::En, desk.world().zone);
        let warning = |of: &Warning| json!({ "line": of.line, "what": english.note(&of.what) });
        let warnings: Vec<_> = warnings.iter().map(warning).collect();
        return print_json(&json!({ "entries": entries, "events": events, "warnings": warnings }));
    }
    print_line(&note(&Note::Entries { entries: commands.len(), new: report.events }))?;
    let line = |warning: &Warning| {
        let what = words(desk.world().zone).note(&warning.what);
        let taken = note(&Note::TakenAsItIs { what });
        print_line(&format!("{}:{}: {taken}", file.display(), warning.line))
    };
    warnings.iter().try_for_each(line)
}

/// What came of a desk file.
pub struct Taken {
    commands: Vec<Command>,
    /// On which each of them is written.
    lines: Vec<usize>,
    report: BatchReport,
}

/// Brings a desk file in, as a whole.
///
/// # Errors
/// A part of it is refused: then all of it is.
pub async fn take(
    link: &dyn Link,
    file: &Path,
    wanted: DeskFile,
    write: &WriteArgs,
) -> Result<Taken, Problem> {
    let by = desk::author(write.by.as_deref());
    let lines: Vec<usize> = wanted.acts.iter().map(|wanted| wanted.line).collect();
    // The same file under the same id is known entry by entry.
    let id =
        |place: usize| write.command_id.map_or_else(fresh_id, |id| Uuid::new_v5(&id, &place.to_le_bytes()));
    let command = |(place, wanted): (usize, desk_file::Wanted)| Command {
        footing: Default::default(),
        id: id(place),
        by: by.clone(),
        via: Via::Import,
        at: None,
        act: wanted.act,
    };
    let commands: Vec<Command> = wanted.acts.into_iter().enumerate().map(command).collect();
    // A desk file is taken as a whole: half a desk helps nobody.
    let report = link.send_whole(commands.clone()).await?;
    if let Some((index, refusal)) = report.refused.first() {
        let words = words(link.read().world().zone);
        let code = if refusal.kind == RefusalKind::Unknown { FAILED } else { REFUSED };
        let what = format!(
            "{}:{}: {}{}",
            file.display(),
            lines[*index],
            words.refused(refusal),
            words.note(&Note::NothingImported)
        );
        return Err(Problem::new(code, what, words.help(refusal)));
    }
    Ok(Taken { commands, lines, report })
}
