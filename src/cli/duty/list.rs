//! `pikett duty list`

use serde_json::{Value, json};

use crate::cli::args::{DeskArgs, TenantReadArgs};
use crate::cli::output::{Problem, or_none, print_json, print_rows};
use crate::cli::{desk, lang};
use crate::domain::base::zone;
use crate::domain::contract::{CheckItem, Contract};
use crate::domain::readings::holding::{self, HoldingLine};
use crate::words::head::Head;

pub fn run(desk_args: &DeskArgs, args: &TenantReadArgs) -> Result<(), Problem> {
    desk::at(desk_args, args.read.at, |desk, now| {
        let wanted = |line: &HoldingLine<'_>| args.tenant.as_ref().is_none_or(|tenant| tenant == line.id);
        let lines: Vec<HoldingLine<'_>> = holding::lines(desk, now).into_iter().filter(wanted).collect();
        let items = || lines.iter().flat_map(|line| items(line).map(move |item| (line, item)));
        if args.read.json {
            return print_json(&items().map(|(line, item)| json(line, item)).collect::<Vec<_>>());
        }
        let zone = desk.world().zone;
        let words = lang::words(zone);
        let rows = items().map(|(line, item)| {
            let at = or_none(line.watched.looked_at(item).map(|at| words.day(zone::day(zone, at))));
            let rule = item.cites.first().map_or("", |id| id);
            let (tenant, pack) = (line.id.as_str(), line.holding.pack.as_str());
            [
                tenant,
                pack,
                &item.key,
                lang::state(line.watched.of(item)),
                &at,
                rule,
                words.called(&item.label),
            ]
            .map(str::to_owned)
            .to_vec()
        });
        let heading =
            [Head::Tenant, Head::Contract, Head::Duty, Head::Found, Head::LookedAt, Head::Rule, Head::What];
        print_rows(&heading, &rows.collect::<Vec<_>>())
    })
}

fn items<'a>(line: &HoldingLine<'a>) -> impl Iterator<Item = &'a CheckItem> + use<'a> {
    line.contract.into_iter().flat_map(Contract::watched)
}

fn json(line: &HoldingLine<'_>, item: &CheckItem) -> Value {
    json!({
        "tenant": line.id,
        "contract": line.holding.pack,
        "duty": item.key,
        "found": line.watched.of(item),
        "looked_at": line.watched.looked_at(item),
        "note": line.watched.note,
        "rule": item.cites.first(),
        "what": item.label,
    })
}
