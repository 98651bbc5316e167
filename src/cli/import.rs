//! `pikett import`: desk files and ServiceNow event logs.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use chrono_tz::Tz;
use clap::Subcommand;
use serde_json::json;
use uuid::Uuid;

use super::args::{DeskArgs, WriteArgs};
use super::desk;
use super::output::{FAILED, Problem, REFUSED, print_json, print_line};
use crate::domain::decide::{Command, PutTenant};
use crate::domain::event::Via;
use crate::domain::refusal::RefusalKind;
use crate::domain::table::Id;
use crate::domain::tenant::{Holding, TenantDefinition};
use crate::domain::text::Text;
use crate::engine::{Engine, fresh_id};
use crate::import::desk::{self as desk_file, DeskFile};
use crate::import::servicenow::{self, EventLog, Rows, Skipped, Target};
use crate::store::Access;

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
        ImportCommand::Servicenow { file, contract, tenant, time_zone, write } => {
            let rows = read_rows(file)?;
            desk::block_on(async {
                let mut engine = desk::open(desk_args, Access::Create).await?;
                let zone = time_zone.unwrap_or_else(|| engine.desk().world().zone);
                let target = Target { tenant: tenant.clone(), contract: contract.clone(), zone };
                import_servicenow(&mut engine, rows.commands(&target), &target, write).await
            })?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn read_rows(file: &Path) -> Result<Rows, Problem> {
    let bytes = std::fs::read(file)
        .map_err(|e| Problem::failed(format!("cannot read {}: {e}", file.display()), "check the path"))?;
    servicenow::read(&bytes).map_err(|bad| {
        let what = format!("{}: {bad}", file.display());
        Problem::failed(what, "mend the file at that place; nothing was imported")
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

async fn import_servicenow(
    engine: &mut Engine,
    log: EventLog,
    target: &Target,
    write: &WriteArgs,
) -> Result<(), Problem> {
    engine.trust_clock(write.trust_clock);
    check_contract(engine, target)?;
    if let Some(tenant) = new_tenant(engine, target, write) {
        engine.execute(&tenant).await?;
    }
    let report = match engine.execute_all(&log.commands).await {
        Ok(report) => report,
        Err(interrupted) => {
            let kept = interrupted.report.events;
            let what = format!("{interrupted}; {kept} events had been recorded before and are kept");
            return Err(Problem::failed(what, "mend that and import again: it goes on from there"));
        }
    };
    engine.save().await;
    let refused = report.refused.iter().map(|(index, _)| *index).collect();
    let incidents = log.incidents(&refused);
    let mut skipped = log.skipped;
    for (index, refusal) in &report.refused {
        skipped.push(Skipped { line: log.lines[*index], why: refusal.to_string() });
    }
    skipped.sort_by_key(|skipped| skipped.line);
    if write.json {
        return print_json(&json!({
            "incidents": incidents,
            "events": report.events,
            "known": report.known,
            "skipped": skipped,
        }));
    }
    print_line(&format!(
        "{} incidents, {} new events, {} updates known before, {} lines skipped",
        incidents,
        report.events,
        report.known,
        skipped.len()
    ))?;
    skipped.iter().try_for_each(|skipped| print_line(&format!("line {}: {}", skipped.line, skipped.why)))
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
        contracts: vec![Holding { pack: target.contract.clone(), begins: None, licence_code: None }],
        licences: std::collections::BTreeMap::new(),
        storage_bought_gb: 0,
        contacts: Vec::new(),
        apps: std::collections::BTreeMap::new(),
        systems: std::collections::BTreeMap::new(),
    };
    let by = desk::author(write.by.as_deref());
    Some(Command { id: fresh_id(), by, via: Via::Import, at: None, act: PutTenant(definition).into() })
}
