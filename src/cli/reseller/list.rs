//! `pikett reseller list`

use std::process::ExitCode;

use serde_json::{Value, json};

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::desk;
use crate::cli::output::{Problem, print_json, print_rows};
use crate::domain::party::Reseller;
use crate::store::Access;
use crate::words::head::Head;

pub fn run(desk_args: &DeskArgs, args: &ReadArgs) -> Result<ExitCode, Problem> {
    desk::block_on(async {
        let engine = desk::open(desk_args, Access::Existing).await?;
        let desk = engine.desk();
        let world = desk.world();
        let has_code = |reseller: &Reseller| world.codes.contains_key(&reseller.id);
        if args.json {
            let all = world.resellers.rows().map(|(_, reseller)| json(reseller, has_code(reseller)));
            return print_json(&Value::Array(all.collect()));
        }
        let rows: Vec<Vec<String>> =
            world.resellers.rows().map(|(_, reseller)| row(reseller, has_code(reseller))).collect();
        print_rows(&[Head::Reseller, Head::Name, Head::Code, Head::Contacts], &rows)
    })?;
    Ok(ExitCode::SUCCESS)
}

fn json(reseller: &Reseller, code: bool) -> Value {
    let contacts = reseller.contacts.iter().map(|contact| {
        json!({ "name": contact.name, "email": contact.email, "phone": contact.phone,
                "certified": contact.certified, "authorised": contact.authorised })
    });
    json!({ "reseller": reseller.id, "name": reseller.name, "code": code,
            "contacts": contacts.collect::<Vec<_>>() })
}

fn row(reseller: &Reseller, code: bool) -> Vec<String> {
    let names: Vec<&str> = reseller.contacts.iter().map(|contact| contact.name.as_str()).collect();
    let code = if code { "set" } else { "-" };
    vec![reseller.id.to_string(), reseller.name.to_string(), code.to_owned(), names.join(", ")]
}
