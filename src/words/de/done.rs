//! What is said when an act is done.

use crate::words::{Done, Words};

pub(in crate::words) fn done(words: Words, done: &Done) -> String {
    match done {
        Done::Recorded => "erfasst".to_owned(),
        Done::Before => "schon erfasst".to_owned(),
        Done::Bought { gb, tenant } => format!("{gb} GB für {tenant} gekauft"),
        Done::Exported => "erfasst; für die sichere Aufbewahrung sorgt der Reseller".to_owned(),
        Done::CancelledBefore => {
            "schon erfasst: derselbe Auftrag zählt einmal; für einen anderen --offer oder --at angeben"
                .to_owned()
        }
        Done::Penalty(many) => format!("erfasst: {many} zu viel, die Vertragsstrafe ist angenommen"),
        Done::Loaded { amount, account } => {
            format!("{} iSC auf Konto {account} geladen", words.number(&amount.to_string()))
        }
        Done::NothingRented(licence) => format!("{licence} ist nicht gemietet: zurückzugeben ist nichts"),
    }
}
