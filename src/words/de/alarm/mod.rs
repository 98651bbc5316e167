//! What wants attention.

mod incident;
mod kind;
mod object;

pub(in crate::words) use incident::chip;

pub(in crate::words) use kind::alarm_title;

pub(in crate::words::de) use kind::word;

pub(in crate::words) use object::backup_due;

use crate::domain::base::bytes;
use crate::domain::readings::alarm::meaning::{Left, Meaning};
use crate::words::Words;

pub(in crate::words) fn alarm(words: Words, meaning: &Meaning) -> String {
    match meaning {
        Meaning::Incident { number, name, is } => {
            format!("{number} {}  {}", name.to_uppercase(), incident::said(words, is))
        }
        Meaning::Update { server, release, is } => {
            format!("{server} Update auf {release}: {}", object::update(*is))
        }
        Meaning::Halted { release, reason } => {
            format!("ROLLOUT von {release} ANGEHALTEN: {}", words.recorded(reason))
        }
        Meaning::Room { server, percent, capacity } => {
            let capacity = words.number(&bytes::decimal(*capacity));
            format!("{server} hat {percent} % seiner {capacity} vergeben")
        }
        Meaning::Backup { of, finding } => format!("{of}: {}", words.backed_up(*finding)),
        Meaning::Tenant { tenant, is } => format!("{tenant}: {}", object::tenant(words, is)),
        Meaning::Account { account, tenant, is } => object::account(words, account, tenant.as_ref(), is),
        Meaning::Cancelled { whose, counted, allowance, year, over } => {
            let over = over.map(|over| {
                let penalty = over.penalty.map(|penalty| words.number(&penalty.to_string()));
                let penalty = penalty.map(|penalty| format!(", Strafe {penalty}*")).unwrap_or_default();
                format!(": {} zu viel{penalty}", over.excess)
            });
            let what = format!("{counted} von {allowance} Lizenzen gekündigt, die {year} kündbar sind");
            format!("{whose}: {what}{}", over.unwrap_or_default())
        }
        Meaning::Gone => "nicht mehr vorhanden".to_owned(),
    }
}

pub(in crate::words) fn limit(words: Words, left: Left) -> String {
    match left {
        Left::Hours { used, granted } => {
            format!("{} von {} Stunden; der Rest verfällt", object::hours(used), object::hours(granted))
        }
        Left::Acceptance => "das System ist abzunehmen".to_owned(),
        Left::Dry => "aufgebraucht: das System ist abgeschaltet".to_owned(),
        Left::Credits(balance) => format!("{} iSC laufen leer", words.number(&format!("{balance:.2}"))),
        Left::Cancelled { counted, allowance } => {
            format!("{counted} von {allowance} Lizenzen in diesem Jahr gekündigt")
        }
    }
}
