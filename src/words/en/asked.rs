//! What `:why` and `:what` answer.

use crate::words::Words;
use crate::words::asked::{Named, NoWhatIf, Shown};

pub(in crate::words) fn shown(_: Words, shown: &Shown) -> String {
    match shown {
        Shown::Hidden { number, term } => format!("{number} is hidden by `{term}`"),
        Shown::Row { number, place, of, sorting } => {
            let order = sorting.as_deref().unwrap_or("priority, time of receipt, number");
            format!("{number} is row {place} of {of}, by {order}")
        }
        Shown::Closed(number) => format!("{number} is closed: `is:done` or its number as filter shows it"),
        Shown::ToCome(number) => format!("{number} is about to appear"),
    }
}

pub(in crate::words) fn no_what_if(_: Words, why: &NoWhatIf) -> String {
    let list = |names: &[String], more: bool| {
        let more = if more { ", ..." } else { "" };
        format!("{}{more}", names.join(", "))
    };
    match why {
        NoWhatIf::What => "what if what? there are cancel, topup, class".to_owned(),
        NoWhatIf::Cancel => "say whose licences and how many: cancel klinikum-nord 5".to_owned(),
        NoWhatIf::TopUp => "say the account and how many iSC: topup 88 500".to_owned(),
        NoWhatIf::Class => "say impact and urgency: class high critical".to_owned(),
        NoWhatIf::NoCount(typed) => format!("`{typed}` is no number of licences"),
        NoWhatIf::NoAmount(typed) => format!("`{typed}` is no amount of iSC above 0"),
        NoWhatIf::NoCredits(account) => format!("account {account} has no credits"),
        NoWhatIf::NoMatrix => "there is no contract with impact and urgency".to_owned(),
        NoWhatIf::NoMatrixOf(contract) => format!("{contract} has no impact and urgency"),
        NoWhatIf::NoSuch { what, typed, known, .. } if known.is_empty() => {
            format!("there is no {} `{typed}`, nor any other", named(*what))
        }
        NoWhatIf::NoSuch { what, typed, known, more } => {
            format!("there is no {} `{typed}`; there are {}", named(*what), list(known, *more))
        }
        NoWhatIf::Several { what, typed, fitting, more } => {
            format!("{} `{typed}` could be {}", named(*what), list(fitting, *more))
        }
    }
}

fn named(what: Named) -> &'static str {
    match what {
        Named::Tenant => "tenant",
        Named::Account => "account",
        Named::Impact => "impact",
        Named::Urgency => "urgency",
    }
}
