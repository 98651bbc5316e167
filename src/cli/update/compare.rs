//! `pikett update compare`

use serde_json::{Value, json};

use crate::cli::args::DeskArgs;
use crate::cli::desk;
use crate::cli::lang::{self, help};
use crate::cli::output::{Problem, print_json, print_line};
use crate::client::Clock;
use crate::domain::base::version::Version;
use crate::domain::contract::{Contract, VersionRules};
use crate::domain::readings::version::Comparison;
use crate::words::help::{All, Update};
use crate::words::line::OfUpdate;
use crate::words::trouble::OfName;

#[derive(Debug, clap::Args)]
pub struct CompareArgs {
    #[arg(help = help(Update::App))]
    app: Version,
    #[arg(help = help(Update::Server))]
    server: Version,
    #[arg(long, help = help(All::Json))]
    json: bool,
}

pub fn run(desk_args: &DeskArgs, args: &CompareArgs) -> Result<(), Problem> {
    let contracts = desk::contracts(desk_args)?;
    let contract = contracts.about_versions(Clock::System.now());
    let Some((contract, rules)) = contract.and_then(|c| Some((c, c.versions.as_ref()?))) else {
        return Err(Problem::not_done(OfName::NoVersions));
    };
    let distance = contract.settings.version_distance;
    let comparison = Comparison::of(args.app.clone(), args.server.clone(), distance);
    if args.json {
        return print_json(&whole(&comparison, rules));
    }
    text(&comparison, contract, rules).iter().try_for_each(|line| print_line(line))
}

fn whole(comparison: &Comparison, rules: &VersionRules) -> Value {
    let plain = lang::english();
    let Comparison { app, server, compatibility } = comparison;
    json!({
        "app": app.to_string(),
        "server": server.to_string(),
        "same_version": app.same_version(server),
        "distance": compatibility.distance(),
        "compatibility": compatibility.word(),
        "why": plain.apart(*compatibility),
        "effective": comparison.effective().to_string(),
        "version": { "app": app.number(), "server": server.number() },
        "note": plain.odd(comparison),
        "rule": &rules.cites.compatible,
    })
}

fn text(comparison: &Comparison, contract: &Contract, rules: &VersionRules) -> Vec<String> {
    let words = lang::timeless();
    let mut lines = vec![lang::line(OfUpdate::Compared(comparison))];
    if comparison.compatibility.is_guaranteed() {
        lines.push(lang::line(OfUpdate::Features(comparison.effective())));
    }
    lines.extend(words.odd(comparison));
    let cited = [
        Some(&rules.cites.compatible),
        Some(&rules.cites.features),
        rules.cites.answers.as_ref(),
        rules.cites.distance.as_ref(),
    ];
    for rule in cited.into_iter().flatten().filter_map(|id| contract.rule(id)) {
        lines.push(format!("{}: {}", rule.id, words.meaning(rule)));
    }
    lines
}
