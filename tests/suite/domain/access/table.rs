//! The table in the documentation is what the acts say, for every act there is.

use std::fmt::Write;
use std::path::Path;

use pikett::domain::acts::decide::{Act, ENTERED};
use pikett::domain::contract::Channel;
use pikett::domain::facts::authority::{Authority, Read, Role};

use super::{command, desk, everything, least, note, roles};
use crate::domain::acts::called;
use crate::support::Lab;

const INTRO: &str = "# Who may do what

Whoever acts on a desk through a server has a token, and with it one role. A reseller's is about one reseller: it sees
and does what is its own now, and what moves to another reseller is out of its reach from that moment on. What is not
its own is refused to it exactly as what does not exist. Every act says in the list of acts which right it takes
(`src/domain/acts/decide/list.rs`); which role has that right stands in `src/domain/acts/right.rs`, and nowhere else.

| role | is for |
|---|---|
| viewer | looking on |
| engineer | the work of the desk: incidents, updates, what was measured, bought and tested |
| manager | that, and what the desk is made of: tenants, servers, accounts, people, codes, prices, agreements; tokens |
| reseller | reporting, noting, escalating, asking for later updates and test versions, for what is its own |
| connector | a machine that brings what it has seen, and decides nothing |
| wall | a screen that hangs where everybody passes |

That an update was a success is told to the reseller by the desk; so `update confirm` is the desk's. Whether a deferral
is granted is decided by a person who knows the contract's limits: an engineer may. What is agreed with a customer
(`hours grant`, `hours rate`, …) is set up by a manager; what follows from it is work.

No token makes one that may do more than itself. One is valid for 90 days unless it is said otherwise, at most for 180
days, those of walls and connectors for 365. How one is had and where it is kept: [login.md](login.md).

Written anew by `UPDATE_DOCS=1 cargo test access`:

";

fn cell(authority: &Authority, act: &Act, lab: &Lab) -> &'static str {
    match (authority.may(act, &lab.desk()), authority) {
        (Err(_), _) => "-",
        (Ok(()), Authority::Reseller(_)) => "own",
        (Ok(()), _) => "yes",
    }
}

fn row(page: &mut String, what: &str, cells: impl Iterator<Item = &'static str>) {
    let cells: Vec<&str> = cells.collect();
    writeln!(page, "| {what} | {} |", cells.join(" | ")).unwrap();
}

#[test]
fn the_documentation_says_who_may_do_what() {
    let lab = desk();
    let titles = Role::ALL.map(Role::word).join(" | ");
    let head = |first: &str| format!("| {first} | {titles} |\n|---|---|---|---|---|---|---|\n");
    let mut page = format!("{INTRO}{}", head("act"));
    for (what, act) in everything(&lab) {
        // What takes back has nothing to take back here; see below.
        let cells = match &act {
            Act::Retract(_) => roles().map(|of| match of.role() {
                Role::Engineer | Role::Manager => "yes",
                Role::Reseller => "own",
                Role::Viewer | Role::Connector | Role::Wall => "-",
            }),
            act => roles().map(|of| cell(&of, act, &lab)),
        };
        row(&mut page, &what, cells.into_iter());
    }
    page += "\nActs without a command are brought: by desk files, imports and machines, or, as `Retract`, by a key.\n";
    writeln!(page, "\nWhat is said in an act may take more:\n\n{}", head("act").trim_end()).unwrap();
    let more: [(&str, &[&'static str]); 5] = [
        ("incident report", &["override"]),
        ("incident report", &["received"]),
        ("incident note", &["contact"]),
        ("incident escalate", &["by-desk"]),
        ("incident report", &["channel"]),
    ];
    for (act, fields) in more {
        let known = ENTERED.iter().find(|known| called(known) == act).unwrap();
        let mut one = least(known, &lab, fields);
        if let Act::Report(report) = &mut one
            && fields == ["channel"]
        {
            report.channel = Channel::Phone;
        }
        let how = match fields {
            ["by-desk"] => "without `--by-reseller` or `--by-customer`".to_owned(),
            ["channel"] => "with another `--channel` than ticket".to_owned(),
            fields => format!("with `--{}`", fields[0]),
        };
        row(&mut page, &format!("`{act}` {how}"), roles().iter().map(|of| cell(of, &one, &lab)));
    }
    let dated =
        |of: &Authority| match of.lets(&command(note(1), Some("2026-11-20T09:50:00+01:00")), &lab.desk()) {
            Err(_) => "-",
            Ok(()) if of.reseller().is_some() => "own",
            Ok(()) => "yes",
        };
    row(&mut page, "a note of what happened earlier", roles().iter().map(dated));
    writeln!(page, "\nWhat may be read:\n\n{}", head("what").trim_end()).unwrap();
    for what in Read::ALL {
        let cells = roles().map(|of| match (of.may_read(what), of.reseller()) {
            (Err(_), _) => "-",
            (Ok(()), Some(_)) => "own",
            (Ok(()), None) => "yes",
        });
        row(&mut page, what.word(), cells.into_iter());
    }
    holds(&page);
}

/// The documentation says the same.
fn holds(page: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/access.md");
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, page).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == page, "docs/access.md is out of date: UPDATE_DOCS=1 cargo test access");
}
