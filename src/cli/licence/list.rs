//! `pikett licence list`

use serde_json::{Value, json};

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::output::{Problem, print_list};
use crate::cli::{desk, lang};
use crate::domain::readings::finding::Finding;
use crate::domain::readings::licence::{self, LicenceLine};
use crate::words::Words;
use crate::words::head::Head;

pub fn run(desk_args: &DeskArgs, read: &ReadArgs) -> Result<(), Problem> {
    desk::at(desk_args, read.at, |desk, now| {
        let words = lang::words(desk.world().zone);
        let object = |line: &LicenceLine<'_>| whole(Words::english(desk.world().zone), line);
        let row = |line: &LicenceLine<'_>| {
            vec![
                line.tenant.to_string(),
                line.product.name.to_string(),
                line.need.to_string(),
                line.have.to_string(),
                line.diff().to_string(),
                line.without.iter().map(|user| user.as_str()).collect::<Vec<_>>().join(" "),
                words.seen_to(&line.missing, &line.warnings),
                lang::state(line.state).to_owned(),
            ]
        };
        let heading = [
            Head::Tenant,
            Head::Product,
            Head::Need,
            Head::Have,
            Head::Diff,
            Head::Without,
            Head::Missing,
            Head::State,
        ];
        print_list(read.json, &licence::lines(desk, now), object, &heading, row)
    })
}

fn whole(plain: Words, line: &LicenceLine<'_>) -> Value {
    let warning = |w: &Finding| json!({ "what": plain.found(&w.what), "rule": w.rule });
    let missing = line.missing.iter().map(
        |missing| json!({ "any_of": missing.any_of, "at_least": missing.at_least, "users": missing.users }),
    );
    json!({
        "tenant": line.tenant,
        "contract": line.contract.id,
        "product": line.product.key,
        "need": line.need,
        "have": line.have,
        "seats": line.seats,
        "diff": line.diff(),
        "without": line.without,
        "missing": missing.collect::<Vec<_>>(),
        "advice": line.advice,
        "capacity": line.capacity.map(|capacity| json!({ "total": capacity.total, "of": capacity.of })),
        "warnings": line.warnings.iter().map(warning).collect::<Vec<_>>(),
        "state": line.state.word(),
    })
}
