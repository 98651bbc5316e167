//! The contracts that a desk goes by: versions, settings, and how many rules each quotes.

use std::fmt::Write;

use crate::domain::contract::{Contract, Contracts};
use crate::words::Words;
use crate::words::report::Pack;

/// `xelion-xaas 12-23`, what it was taken from, and every setting with its ruling.
pub fn text(words: Words, contracts: &Contracts) -> String {
    let mut out = String::new();
    for contract in contracts.all() {
        one(words, &mut out, contract);
    }
    out
}

fn one(words: Words, out: &mut String, contract: &Contract) {
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{} {}: {}", contract.id, contract.version, contract.title);
    let _ = writeln!(out, "  {}", contract.document);
    let valid = Pack::Valid { from: contract.valid_from, rules: contract.rules().count() };
    let _ = writeln!(out, "  {}", words.pack(valid));
    let own = words.pack(Pack::OwnSetting);
    for setting in contract.settled() {
        let ruling = setting.ruling.as_deref().unwrap_or(&own);
        let _ = writeln!(out, "  {:<18} {:<16} {ruling}", setting.name, setting.value);
    }
    let _ = writeln!(out);
}
