//! What is said when an act is done.

use crate::words::{Done, Words};

pub(in crate::words) fn done(_: Words, done: &Done) -> String {
    match done {
        Done::Recorded => "recorded".to_owned(),
        Done::Before => "recorded before".to_owned(),
        Done::Bought { gb, tenant } => format!("{gb} GB bought for {tenant}"),
        Done::Exported => "recorded; keeping it safe is the reseller's responsibility".to_owned(),
        Done::CancelledBefore => {
            "recorded before: the same request counts once; for another one give its --offer or --at"
                .to_owned()
        }
        Done::Penalty(many) => format!("recorded: {many} too many, their penalty is accepted"),
        Done::Loaded { amount, account } => format!("{amount} iSC loaded on account {account}"),
        Done::NothingRented(licence) => format!("no {licence} is rented: nothing to give back"),
    }
}
