//! What comes of a ServiceNow log: which tenant it goes to, what was taken, and what was left out.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::BufReader;

use chrono_tz::Tz;
use serde_json::json;

use crate::cli::args::WriteArgs;
use crate::cli::desk;
use crate::cli::lang::{note, words};
use crate::cli::output::{Problem, print_json, print_line};
use crate::cli::progress::Bar;
use crate::client::{BatchReport, Link, fresh_id};
use crate::domain::acts::decide::{self, Act, Command, PutTenant};
use crate::domain::base::near::is_near;
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::facts::event::Via;
use crate::domain::facts::tenant::{Holding, Tenant, TenantDefinition};
use crate::domain::readings::desk::Desk;
use crate::domain::readings::refusal::{OfTenant, Refusal};
use crate::import::servicenow::{self, BadRow, Batch, Log, Skipped, Target};
use crate::words::Words;
use crate::words::note::Note;

/// Rows, and the rest of their incident, that are recorded together.
const BATCH: usize = 500;

/// What came of a log.
#[derive(Default)]
pub struct Taken {
    /// It was not on the desk before.
    new_tenant: Option<Text>,
    incidents: usize,
    events: usize,
    known: usize,
    /// Numbers of incidents that are marked.
    incomplete: Vec<Text>,
    skipped: Vec<LeftOut>,
}

/// A row that was not taken.
struct LeftOut {
    line: u64,
    why: Why,
}

enum Why {
    Unread(BadRow),
    Refused(Refusal),
}

impl LeftOut {
    fn refused(line: u64, refusal: &Refusal) -> Self {
        Self { line, why: Why::Refused(refusal.clone()) }
    }

    fn why(&self, words: Words) -> String {
        match &self.why {
            Why::Unread(why) => words.bad_row(why),
            Why::Refused(refusal) => words.refused(refusal),
        }
    }
}

impl From<Skipped> for LeftOut {
    fn from(skipped: Skipped) -> Self {
        Self { line: skipped.line, why: Why::Unread(skipped.why) }
    }
}

pub async fn import(
    link: &dyn Link,
    log: Log<Source>,
    target: &Target,
    insists: bool,
    write: &WriteArgs,
    bar: &mut Bar,
) -> Result<Taken, Problem> {
    let bound = decide::check_bound(&link.read(), &target.tenant, &target.contract, link.now());
    bound.map_err(|refusal| Problem::refused(&refusal, write.json))?;
    let tenant = new_tenant(&link.read(), target, insists, write)?;
    if let Some(tenant) = &tenant {
        link.send(tenant.clone()).await?;
    }
    let by = desk::author(write.by.as_deref());
    let new_tenant = tenant.map(|_| Text::line(target.tenant.as_str()));
    link.sweep().await?;
    let mut taken =
        Taken { new_tenant, skipped: log.loose().cloned().map(LeftOut::from).collect(), ..Taken::default() };
    let done = log
        .batches(target, BATCH, async |batch, progress| {
            taken.add(link, batch, target, &by).await?;
            bar.show(progress);
            Ok(())
        })
        .await;
    bar.clear();
    done.map_err(|problem: Problem| problem.after(taken.events))?;
    link.save().await?;
    taken.skipped.sort_by_key(|skipped| skipped.line);
    Ok(taken)
}

impl Taken {
    async fn add(
        &mut self,
        link: &dyn Link,
        batch: Batch,
        target: &Target,
        by: &Text,
    ) -> Result<(), Problem> {
        let report = self.execute(link, &batch.commands).await?;
        self.known += report.known;
        let refused: Vec<usize> = report.refused.iter().map(|(index, _)| *index).collect();
        let marks = batch.marks(&refused, target, by);
        self.execute(link, &marks).await?;
        let number = |mark: &Command| match &mark.act {
            Act::Incomplete(mark) => Some(mark.external.clone()),
            _ => None,
        };
        self.incomplete.extend(marks.iter().filter_map(number));
        let taken = |incident: &servicenow::Incident| {
            incident.commands.clone().any(|index| refused.binary_search(&index).is_err())
        };
        self.incidents += batch.incidents.iter().filter(|incident| taken(incident)).count();
        let refused = report.refused.iter();
        self.skipped.extend(refused.map(|(index, why)| LeftOut::refused(batch.lines[*index], why)));
        let unread = batch.incidents.into_iter().flat_map(|incident| incident.skipped);
        self.skipped.extend(unread.map(LeftOut::from));
        Ok(())
    }

    async fn execute(&mut self, link: &dyn Link, commands: &[Command]) -> Result<BatchReport, Problem> {
        match link.send_all(commands.to_vec()).await {
            Ok(report) => {
                self.events += report.events;
                Ok(report)
            }
            Err(interrupted) => {
                self.events += interrupted.report.events;
                Err(Problem::from(interrupted.failure))
            }
        }
    }

    /// Says what came of it, with times in `zone`.
    pub fn print(&self, write: &WriteArgs, zone: Tz) -> Result<(), Problem> {
        let Self { new_tenant, incidents, events, known, incomplete, skipped } = self;
        if write.json {
            let english = Words::english(zone);
            let row = |row: &LeftOut| json!({ "line": row.line, "why": row.why(english) });
            let skipped: Vec<_> = skipped.iter().map(row).collect();
            return print_json(&json!({
                "new_tenant": new_tenant,
                "incidents": incidents,
                "events": events,
                "known": known,
                "incomplete": incomplete,
                "skipped": skipped,
            }));
        }
        if let Some(tenant) = new_tenant {
            print_line(&note(&Note::NewTenant(tenant.to_string())))?;
        }
        let (incidents, events, known) = (*incidents, *events, *known);
        print_line(&note(&Note::Taken { incidents, events, known, skipped: skipped.len() }))?;
        skipped.iter().try_for_each(|skipped| {
            print_line(&note(&Note::Skipped { line: skipped.line, why: skipped.why(words(zone)) }))
        })?;
        if incomplete.is_empty() {
            return Ok(());
        }
        let names: Vec<&str> = incomplete.iter().map(Text::as_str).collect();
        print_line(&note(&Note::Incomplete(names.join(", "))))
    }
}

/// The command that makes the tenant, where the desk does not have it.
///
/// # Errors
/// One that is there is called nearly so, and nobody insists.
fn new_tenant(
    desk: &Desk,
    target: &Target,
    insists: bool,
    write: &WriteArgs,
) -> Result<Option<Command>, Problem> {
    let tenants = &desk.world().tenants;
    let wanted = target.tenant.as_str();
    if tenants.find(wanted).is_some() {
        return Ok(None);
    }
    let near = |(id, tenant): &(&Id, &Tenant)| {
        is_near(wanted, id.as_str()) || is_near(wanted, &tenant.definition.name)
    };
    if let Some((id, _)) = tenants.rows().find(near).filter(|_| !insists) {
        let near = OfTenant::CalledNearly { wanted: target.tenant.clone(), near: id.clone() };
        return Err(Problem::refused(&Refusal::of(near), write.json));
    }
    let definition = TenantDefinition {
        id: target.tenant.clone(),
        name: Text::line(wanted),
        reseller: None,
        server: None,
        contracts: vec![Holding {
            pack: target.contract.clone(),
            begins: None,
            licence_code: None,
            contacts: None,
        }],
        licences: BTreeMap::new(),
        storage_bought_gb: 0,
        contacts: Vec::new(),
        apps: BTreeMap::new(),
        systems: BTreeMap::new(),
    };
    let by = desk::author(write.by.as_deref());
    Ok(Some(Command {
        footing: Default::default(),
        id: fresh_id(),
        by,
        via: Via::Import,
        at: None,
        act: PutTenant(definition).into(),
    }))
}

pub(super) type Source = BufReader<File>;
