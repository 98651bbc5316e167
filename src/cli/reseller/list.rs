//! `pikett reseller list`

use serde_json::{Value, json};

use crate::cli::args::{DeskArgs, ReadArgs};
use crate::cli::desk;
use crate::cli::lang::cell;
use crate::cli::output::{Problem, or_none, print_list};
use crate::domain::facts::party::Reseller;
use crate::words::Caption;
use crate::words::head::Head;

pub fn run(desk_args: &DeskArgs, args: &ReadArgs) -> Result<(), Problem> {
    desk::at(desk_args, args.at, |desk, _| {
        let world = desk.world();
        let all: Vec<&Reseller> = world.resellers.rows().map(|(_, reseller)| reseller).collect();
        let has_code = |reseller: &Reseller| world.codes.contains_key(&reseller.id);
        print_list(
            args.json,
            &all,
            |reseller| json(reseller, has_code(reseller)),
            &[Head::Reseller, Head::Name, Head::Code, Head::Contacts],
            |reseller| row(reseller, has_code(reseller)),
        )
    })
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
    let code = or_none(code.then(|| cell(Caption::CodeSet)));
    vec![reseller.id.to_string(), reseller.name.to_string(), code, names.join(", ")]
}
