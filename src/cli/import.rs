//! `pikett import`: desk files and ServiceNow event logs.

use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono_tz::Tz;
use clap::Subcommand;
use serde_json::json;
use uuid::Uuid;

use super::args::{DeskArgs, WriteArgs};
use super::desk;
use super::output::{FAILED, Problem, REFUSED, print_json, print_line};
use super::progress::Bar;
use crate::domain::decide::{Act, Command, PutTenant};
use crate::domain::event::Via;
use crate::domain::refusal::RefusalKind;
use crate::domain::table::Id;
use crate::domain::tenant::{Holding, TenantDefinition};
use crate::domain::text::Text;
use crate::engine::{BatchReport, Engine, fresh_id};
use crate::import::desk::{self as desk_file, DeskFile};
use crate::import::servicenow::{self, Batch, DateOrder, Log, Skipped, Target};
use crate::store::Access;

type Source = BufReader<File>;

/// Rows, and the rest of their incident, that are recorded together.
const BATCH: usize = 500;

#[derive(Debug, Subcommand)]
pub enum ImportCommand {
    /// Resellers, tenants, contracts, contacts, servers, licences from a TOML file
    Desk {
        /// File to read
        file: PathBuf,
        #[command(flatten)]
        write: WriteArgs,
    },
    /// Incidents from a ServiceNow incident event log
    Servicenow {
        /// File to read
        file: PathBuf,
        /// Contract that the incidents fall under
        #[arg(long, value_name = "ID")]
        contract: Id,
        /// Tenant that they belong to; made when it is not there
        #[arg(long, value_name = "ID")]
        tenant: Id,
        /// Zone of the file's times [default: the desk's]
        #[arg(long, value_name = "ZONE")]
        time_zone: Option<Tz>,
        /// How the file writes dates, such as D/M/YYYY, where the file itself does not show it
        #[arg(long, value_name = "FORMAT")]
        date_format: Option<DateOrder>,
        #[command(flatten)]
        write: WriteArgs,
    },
}

pub fn run(desk_args: &DeskArgs, command: &ImportCommand) -> Result<ExitCode, Problem> {
    // A file that cannot be taken leaves no trace, not even an empty desk.
    match command {
        ImportCommand::Desk { file, write } => {
            let wanted = desk_file::read(&file.display().to_string(), &desk::read(file)?)?;
            desk::block_on(async {
                let mut engine = desk::open(desk_args, Access::Create).await?;
                import_desk(&mut engine, file, wanted, write).await
            })?;
        }
        ImportCommand::Servicenow { file, contract, tenant, time_zone, date_format, write } => {
            let mut bar = Bar::of(file);
            let log = read_log(file, *date_format, &mut bar)?;
            desk::block_on(async {
                let mut engine = desk::open(desk_args, Access::Create).await?;
                let zone = time_zone.unwrap_or_else(|| engine.desk().world().zone);
                let target = Target { tenant: tenant.clone(), contract: contract.clone(), zone };
                let taken = import_servicenow(&mut engine, log, &target, write, &mut bar).await?;
                taken.print(write)
            })?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn read_log(file: &Path, dates: Option<DateOrder>, bar: &mut Bar) -> Result<Log<Source>, Problem> {
    let source = File::open(file)
        .map_err(|e| Problem::failed(format!("cannot read {}: {e}", file.display()), "check the path"))?;
    let log = Log::read(BufReader::new(source), dates, &mut |progress| bar.show(progress));
    bar.clear();
    log.map_err(|bad| {
        let what = format!("{}: {bad}", file.display());
        Problem::failed(what, "mend that; nothing was imported")
    })
}

async fn import_desk(
    engine: &mut Engine,
    file: &Path,
    wanted: DeskFile,
    write: &WriteArgs,
) -> Result<(), Problem> {
    engine.trust_clock(write.trust_clock);
    let by = desk::author(write.by.as_deref());
    let lines: Vec<usize> = wanted.acts.iter().map(|wanted| wanted.line).collect();
    // The same file under the same id is known entry by entry.
    let id =
        |place: usize| write.command_id.map_or_else(fresh_id, |id| Uuid::new_v5(&id, &place.to_le_bytes()));
    let command = |(place, wanted): (usize, desk_file::Wanted)| Command {
        id: id(place),
        by: by.clone(),
        via: Via::Import,
        at: None,
        act: wanted.act,
    };
    let commands: Vec<Command> = wanted.acts.into_iter().enumerate().map(command).collect();
    // A desk file is taken as a whole: half a desk helps nobody.
    let report = engine.execute_whole(&commands).await?;
    if let Some((index, refusal)) = report.refused.first() {
        let code = if refusal.kind == RefusalKind::Unknown { FAILED } else { REFUSED };
        let what = format!("{}:{}: {refusal}; nothing was imported", file.display(), lines[*index]);
        return Err(Problem::new(code, what, refusal.mend.clone()));
    }
    if write.json {
        print_json(&json!({ "entries": commands.len(), "events": report.events }))
    } else {
        print_line(&format!("{} entries, {} of them new or different", commands.len(), report.events))
    }
}

/// What came of a log.
#[derive(Default)]
struct Taken {
    incidents: usize,
    events: usize,
    known: usize,
    /// Numbers of incidents that are marked.
    incomplete: Vec<Text>,
    skipped: Vec<Skipped>,
}

async fn import_servicenow(
    engine: &mut Engine,
    log: Log<Source>,
    target: &Target,
    write: &WriteArgs,
    bar: &mut Bar,
) -> Result<Taken, Problem> {
    engine.trust_clock(write.trust_clock);
    check_contract(engine, target)?;
    if let Some(tenant) = new_tenant(engine, target, write) {
        engine.execute(&tenant).await?;
    }
    let by = desk::author(write.by.as_deref());
    engine.sweep_all().await?;
    let mut taken = Taken { skipped: log.loose().cloned().collect(), ..Taken::default() };
    let done = log
        .batches(target, BATCH, async |batch, progress| {
            taken.add(engine, batch, target, &by).await?;
            bar.show(progress);
            Ok(())
        })
        .await;
    bar.clear();
    done.map_err(|problem: Problem| problem.after(taken.events))?;
    engine.save().await;
    taken.skipped.sort_by_key(|skipped| skipped.line);
    Ok(taken)
}

impl Taken {
    async fn add(
        &mut self,
        engine: &mut Engine,
        batch: Batch,
        target: &Target,
        by: &Text,
    ) -> Result<(), Problem> {
        let report = self.execute(engine, &batch.commands).await?;
        self.known += report.known;
        let refused: Vec<usize> = report.refused.iter().map(|(index, _)| *index).collect();
        let marks = batch.marks(&refused, target, by);
        self.execute(engine, &marks).await?;
        let number = |mark: &Command| match &mark.act {
            Act::Incomplete(mark) => Some(mark.external.clone()),
            _ => None,
        };
        self.incomplete.extend(marks.iter().filter_map(number));
        let taken = |incident: &servicenow::Incident| {
            incident.commands.clone().any(|index| refused.binary_search(&index).is_err())
        };
        self.incidents += batch.incidents.iter().filter(|incident| taken(incident)).count();
        for (index, refusal) in &report.refused {
            self.skipped.push(Skipped { line: batch.lines[*index], why: refusal.to_string() });
        }
        self.skipped.extend(batch.incidents.into_iter().flat_map(|incident| incident.skipped));
        Ok(())
    }

    async fn execute(&mut self, engine: &mut Engine, commands: &[Command]) -> Result<BatchReport, Problem> {
        match engine.execute_all(commands).await {
            Ok(report) => {
                self.events += report.events;
                Ok(report)
            }
            Err(interrupted) => {
                self.events += interrupted.report.events;
                Err(Problem::failed(interrupted.to_string(), "mend that"))
            }
        }
    }

    fn print(&self, write: &WriteArgs) -> Result<(), Problem> {
        let Self { incidents, events, known, incomplete, skipped } = self;
        if write.json {
            return print_json(&json!({
                "incidents": incidents,
                "events": events,
                "known": known,
                "incomplete": incomplete,
                "skipped": skipped,
            }));
        }
        print_line(&format!(
            "{incidents} incidents, {events} new events, {known} updates known before, {} lines skipped",
            skipped.len()
        ))?;
        skipped
            .iter()
            .try_for_each(|skipped| print_line(&format!("line {}: {}", skipped.line, skipped.why)))?;
        if incomplete.is_empty() {
            return Ok(());
        }
        let names: Vec<&str> = incomplete.iter().map(Text::as_str).collect();
        print_line(&format!("incomplete, their clocks are not judged: {}", names.join(", ")))
    }
}

fn check_contract(engine: &Engine, target: &Target) -> Result<(), Problem> {
    let desk = engine.desk();
    let ids = desk.contracts().ids();
    if ids.contains(&target.contract.as_str()) {
        return Ok(());
    }
    let what = format!("there is no contract {}", target.contract);
    Err(Problem::failed(what, format!("the contracts are {}", ids.join(", "))))
}

fn new_tenant(engine: &Engine, target: &Target, write: &WriteArgs) -> Option<Command> {
    if engine.desk().world().tenants.find(target.tenant.as_str()).is_some() {
        return None;
    }
    let definition = TenantDefinition {
        id: target.tenant.clone(),
        name: Text::line(target.tenant.as_str()),
        reseller: None,
        server: None,
        contracts: vec![Holding {
            pack: target.contract.clone(),
            begins: None,
            licence_code: None,
            contacts: None,
        }],
        licences: std::collections::BTreeMap::new(),
        storage_bought_gb: 0,
        contacts: Vec::new(),
        apps: std::collections::BTreeMap::new(),
        systems: std::collections::BTreeMap::new(),
    };
    let by = desk::author(write.by.as_deref());
    Some(Command { id: fresh_id(), by, via: Via::Import, at: None, act: PutTenant(definition).into() })
}
