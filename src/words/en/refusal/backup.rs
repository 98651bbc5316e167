//! Reasons of acts about backups.

use crate::domain::readings::refusal::OfBackup;
use crate::words::said::said;
use crate::words::{Said, Words};

pub(super) fn said_of(_: Words, reason: &OfBackup) -> Said {
    match reason {
        OfBackup::NoRules => said(
            "no contract with rules about the backups of servers is known",
            "put its pack beside the desk",
        ),
        OfBackup::NotItsOwn { tenant, server } => said(
            format!("no contract of {tenant} is about backups of its own"),
            match server {
                Some(server) => format!("it is backed up with its server: `pikett backup record {server}`"),
                None => "give it a contract with rules about backups first".to_owned(),
            },
        ),
        OfBackup::NoCountry(written) => {
            said(format!("`{written}` is no country"), "write its two letters, such as NL")
        }
        OfBackup::SecondOfServer(server) => {
            said(format!("{server} is a server; a second backup system is a tenant's"), "name the tenant")
        }
    }
}
