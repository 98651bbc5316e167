//! `pikett update versions`

use serde_json::{Value, json};

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::desk;
use crate::cli::lang::{self, help};
use crate::cli::output::{Problem, print_json, print_rows};
use crate::domain::base::table::Id;
use crate::domain::readings::refusal::Thing;
use crate::domain::readings::version::{self, AppLine, Change, Comparison, SystemLine, TenantLine};
use crate::words::head::Head;
use crate::words::help::All;
use crate::words::line::OfUpdate;
use crate::words::trouble::OfName;
use crate::words::{Caption, Words};

#[derive(Debug, clap::Args)]
pub struct VersionsArgs {
    #[arg(long, value_name = "TENANT", help = help(All::OnlyTenant))]
    tenant: Option<Id>,
    #[command(flatten)]
    read: ReadArgs,
}

pub fn run(desk_args: &DeskArgs, args: &VersionsArgs) -> Result<(), Problem> {
    desk::at(desk_args, args.read.at, |desk, now| {
        let mut lines = version::lines(desk, now);
        if let Some(tenant) = &args.tenant {
            if desk.world().tenants.find(tenant.as_str()).is_none() {
                let (name, see) = (tenant.to_string(), "update versions");
                return Err(Problem::not_done(OfName::NoSuch { thing: Thing::Tenant, name, see }));
            }
            lines.retain(|line| line.id == tenant);
        }
        let zone = desk.world().zone;
        if args.read.json {
            return print_json(
                &lines.iter().map(|line| whole(Words::english(zone), line)).collect::<Vec<_>>(),
            );
        }
        let heading = [
            Head::Tenant,
            Head::Server,
            Head::Runs,
            Head::What,
            Head::Version,
            Head::State,
            Head::Features,
            Head::NextUpdate,
        ];
        let words = lang::words(zone);
        print_rows(&heading, &lines.iter().flat_map(|line| rows(words, line)).collect::<Vec<_>>())
    })
}

/// A row for each app and each system; one that says so when nothing is written down.
fn rows(words: Words, line: &TenantLine<'_>) -> Vec<Vec<String>> {
    let row = |what: String, version: &str, state: &str, features: String, next: String| {
        let (tenant, server) = (line.id.to_string(), line.server.definition.id.to_string());
        let runs = line.server.version.to_string();
        vec![tenant, server, runs, what, version.to_owned(), state.to_owned(), features, next]
    };
    let none = || "-".to_owned();
    let app = |app: &AppLine<'_>| {
        let features = app.now.as_ref().filter(|now| now.compatibility.is_guaranteed());
        let features = features.map_or_else(none, |now| now.effective().to_string());
        row(lang::line(OfUpdate::App(app.app)), app.version, state(words, app), features, next(words, app))
    };
    let system = |system: &SystemLine<'_>| {
        row(system.system.to_string(), system.version, words.state(system.support), none(), none())
    };
    let rows: Vec<Vec<String>> = line.apps.iter().map(app).chain(line.systems.iter().map(system)).collect();
    if rows.is_empty() { vec![row(none(), "-", "-", none(), none())] } else { rows }
}

fn state(words: Words, app: &AppLine<'_>) -> &'static str {
    match &app.now {
        Some(now) if now.app.same_version(&now.server) => words.cell(Caption::SameVersion),
        Some(now) => words.verdict(now.compatibility),
        None => words.cell(Caption::Unknown),
    }
}

fn next(words: Words, app: &AppLine<'_>) -> String {
    let Some(next) = &app.next else { return "-".to_owned() };
    let makes = match app.change() {
        Some(Change::Lost | Change::Regained) => words.verdict(next.compatibility),
        None => words.cell(Caption::NoChange),
    };
    format!("{}: {makes}", next.server)
}

fn whole(plain: Words, line: &TenantLine<'_>) -> Value {
    json!({
        "tenant": line.id,
        "reseller": line.tenant.definition.reseller,
        "server": line.server.definition.id,
        "version": line.server.version,
        "next": line.next.map(|slot| json!({ "release": slot.release, "at": slot.effective })),
        "apps": line.apps.iter().map(|line| app(plain, line)).collect::<Vec<_>>(),
        "systems": line.systems.iter().map(|line| system(plain, line)).collect::<Vec<_>>(),
    })
}

fn app(plain: Words, app: &AppLine<'_>) -> Value {
    let now = app.now.as_ref();
    json!({
        "app": app.app,
        "version": app.version,
        "same_version": now.map(|now| now.app.same_version(&now.server)),
        "compatibility": now.map_or("unknown", |now| now.compatibility.word()),
        "why": now.map_or_else(|| plain.cell(Caption::NoVersion).to_owned(), |now| plain.apart(now.compatibility)),
        "effective": now.map(effective),
        "after_update": app.next.as_ref().map(|next| json!({
            "compatibility": next.compatibility.word(),
            "why": plain.apart(next.compatibility),
            "effective": effective(next),
        })),
        "inform": plain.inform(app),
    })
}

fn effective(comparison: &Comparison) -> String {
    comparison.effective().to_string()
}

fn system(plain: Words, system: &SystemLine<'_>) -> Value {
    json!({
        "system": system.system,
        "software": system.software,
        "version": system.version,
        "support": system.support.word(),
        "why": plain.supported(system.support),
    })
}
