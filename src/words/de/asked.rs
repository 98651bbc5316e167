//! What `:why` and `:what` answer.

use crate::words::Words;
use crate::words::asked::{Named, NoWhatIf, Shown};

pub(in crate::words) fn shown(_: Words, shown: &Shown) -> String {
    match shown {
        Shown::Hidden { number, term } => format!("{number} ist durch `{term}` ausgeblendet"),
        Shown::Row { number, place, of, sorting } => {
            let order = sorting.as_deref().unwrap_or("Priorität, Eingang, Nummer");
            format!("{number} ist Zeile {place} von {of}, sortiert nach {order}")
        }
        Shown::Closed(number) => {
            format!("{number} ist geschlossen: `is:done` oder die Nummer als Filter zeigt den Vorfall")
        }
        Shown::ToCome(number) => format!("{number} erscheint gleich"),
    }
}

pub(in crate::words) fn no_what_if(_: Words, why: &NoWhatIf) -> String {
    let list = |names: &[String], more: bool| {
        let more = if more { ", ..." } else { "" };
        format!("{}{more}", names.join(", "))
    };
    match why {
        NoWhatIf::What => "was wäre, wenn was? möglich sind cancel, topup, class".to_owned(),
        NoWhatIf::Cancel => "Mandant und Anzahl der Lizenzen angeben: cancel klinikum-nord 5".to_owned(),
        NoWhatIf::TopUp => "Konto und Anzahl iSC angeben: topup 88 500".to_owned(),
        NoWhatIf::Class => "Auswirkung und Dringlichkeit angeben: class high critical".to_owned(),
        NoWhatIf::NoCount(typed) => format!("`{typed}` ist keine Anzahl von Lizenzen"),
        NoWhatIf::NoAmount(typed) => format!("`{typed}` ist kein Betrag in iSC über 0"),
        NoWhatIf::NoCredits(account) => format!("das Konto {account} hat kein Guthaben"),
        NoWhatIf::NoMatrix => "kein Vertrag kennt Auswirkung und Dringlichkeit".to_owned(),
        NoWhatIf::NoMatrixOf(contract) => format!("{contract} kennt keine Auswirkung und Dringlichkeit"),
        NoWhatIf::NoSuch { what, typed, known, .. } if known.is_empty() => {
            format!("{} `{typed}` gibt es nicht, und auch sonst keine", one(*what))
        }
        NoWhatIf::NoSuch { what, typed, known, more } => {
            format!("{} `{typed}` gibt es nicht; es gibt {}", one(*what), list(known, *more))
        }
        NoWhatIf::Several { what, typed, fitting, more } => {
            format!("{} `{typed}` könnte sein: {}", named(*what), list(fitting, *more))
        }
    }
}

/// One that there is none of.
fn one(what: Named) -> &'static str {
    match what {
        Named::Tenant => "den Mandanten",
        Named::Account => "das Konto",
        Named::Impact => "die Auswirkung",
        Named::Urgency => "die Dringlichkeit",
    }
}

fn named(what: Named) -> &'static str {
    match what {
        Named::Tenant => "Mandant",
        Named::Account => "Konto",
        Named::Impact => "Auswirkung",
        Named::Urgency => "Dringlichkeit",
    }
}
