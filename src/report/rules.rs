//! The contracts that a desk goes by: versions, settings, and how many rules each quotes.

use std::fmt::Write;

use crate::domain::contract::{Contract, Contracts};
use crate::words::Words;

/// `xelion-xaas 12-23`, what it was taken from, and every setting with its ruling.
pub fn text(words: Words, contracts: &Contracts) -> String {
    let mut out = String::new();
    for contract in contracts.all() {
        one(&mut out, words, contract);
    }
    out
}

fn one(out: &mut String, words: Words, contract: &Contract) {
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{} {}: {}", contract.id, contract.version, contract.title);
    let _ = writeln!(out, "  {}", contract.document);
    let _ = writeln!(out, "  {}", words.quotes(contract));
    for setting in contract.settled() {
        let ruling = setting.ruling.as_deref().unwrap_or_else(|| words.own_affair(()));
        let _ = writeln!(out, "  {:<18} {:<16} {ruling}", setting.name, setting.value);
    }
    let _ = writeln!(out);
}
