//! What would follow, and what is not as a contract wants it.

use crate::domain::base::span;
use crate::domain::readings::backup;
use crate::domain::readings::billing::Ground;
use crate::domain::readings::finding::{
    Cancelling, Cost, Found, Hosting, Lasts, Note, Over, Releasing, TopUp, Warning, Wrong,
};
use crate::domain::readings::licence::Missing;
use crate::domain::readings::storage::Pool;
use crate::words::Words;
use crate::words::de::phrase::many;

pub(in crate::words) fn found(words: Words, found: &Found) -> String {
    match found {
        Found::Cancelling(what) => cancelling(words, what),
        Found::TopUp(what) => top_up(words, what),
        Found::Note(what) => note(words, what),
        Found::Warning(what) => warning(what),
        Found::Releasing(what) => releasing(what),
        Found::Equipment(what) => equipment(what),
    }
}

fn cancelling(words: Words, what: &Cancelling) -> String {
    match what {
        Cancelling::Count { before, after } => format!("Lizenzen {before} -> {after}"),
        Cancelling::NoBaseline => "kein Stichtag in diesem Kalenderjahr".to_owned(),
        Cancelling::MayCancel(may) => {
            let whose = match &may.whose {
                Over::Reseller(id) => format!("Reseller {id}"),
                Over::Tenant(id) => id.to_string(),
            };
            let star = if may.marked { "*" } else { "" };
            let of = format!("{} % von {} am {}{star}", may.percent, may.of, words.date(may.day));
            format!("{whose} darf {} im Jahr {} kündigen: {of}", may.allowance, may.year)
        }
        Cancelling::Counted { before, after, allowance, left, net } => {
            format!("gekündigt {before} -> {after} von {allowance}, {left} übrig; netto {net}")
        }
        Cancelling::Amount(amount) => {
            let (cancelled, allowance) = (words.amount(amount.cancelled), words.amount(amount.allowance));
            format!("{cancelled} im Monat gekündigt von {allowance}")
        }
        Cancelling::TooMany { excess, cost } => match cost {
            Cost::Penalty(penalty) => {
                let penalty = words.amount(penalty);
                format!("{excess} zu viel; Strafe {penalty}: geschätzt, die Abrechnung entscheidet")
            }
            Cost::Fees(months) => {
                format!("{excess} zu viel; jede kostet {months} Monatsgebühren, die nicht erfasst sind")
            }
        },
        Cancelling::Month { before, after } => {
            let (before, after) = (words.amount(before), words.amount(after));
            format!("dieser Monat kostet {before} -> {after}, wenn sich sonst nichts ändert")
        }
        Cancelling::Pool { before, after } => {
            let quota = format!("{} -> {}", words.size(before.quota), words.size(after.quota));
            format!("Kontingent {quota}, belegt {} -> {}", percent(before), percent(after))
        }
    }
}

fn percent(pool: &Pool) -> String {
    pool.percent().map_or_else(|| "?".to_owned(), |percent| format!("{percent} %"))
}

fn top_up(words: Words, what: &TopUp) -> String {
    let lasts = |lasts: &Lasts| match lasts {
        Some((seconds, ends)) => format!("{}, bis {}", span::short(*seconds), words.wall(*ends)),
        None => "solange nichts gemietet ist".to_owned(),
    };
    match what {
        TopUp::Balance { before, after } => {
            format!("Guthaben {} -> {} iSC", words.amount(before), words.amount(after))
        }
        TopUp::Now(now) => format!("reicht jetzt {}", lasts(now)),
        TopUp::Then(then) => format!("danach, zu heutigen Preisen, {}", lasts(then)),
        TopUp::AtNewPrices(then) => format!("zu den neuen Preisen {}", lasts(then)),
        TopUp::Month { before, after } => {
            format!("ein Monat kostet {} -> {} iSC", words.amount(before), words.amount(after))
        }
        TopUp::Contact => {
            "das Laden verbindet mit dem Lizenzserver: geänderte Preise gelten von da an".to_owned()
        }
        TopUp::Bound => "Guthaben wird weder zurückgenommen noch ausgezahlt".to_owned(),
    }
}

fn note(words: Words, what: &Note) -> String {
    match what {
        Note::UsedUp => "aufgebraucht: Gemietetes ist aus, bis Guthaben geladen wird".to_owned(),
        Note::Reminder(days) => format!("die Erinnerung {} vorher ist fällig", many(*days, "Tag", "Tage")),
        Note::Switched { licence, cycles, days, last } => {
            let last = words.day(*last);
            let what =
                format!("{licence} ging in {days} Tagen {cycles}-mal herunter und herauf, zuletzt am {last}");
            format!("{what}: regelmäßiges Umschalten ist untersagt")
        }
        Note::Firmware { firmware, from } => format!("Firmware {firmware} ist älter als {from}"),
        Note::Hosting(Hosting::NoCloudContract) => {
            "läuft in der Cloud, und ein Vertrag dafür ist nicht erfasst".to_owned()
        }
        Note::Hosting(Hosting::Platform { on, wanted }) => {
            format!("läuft auf {on}; gemietete Lizenzen laufen auf {}", wanted.join(", "))
        }
        Note::Bought { licence, count } => {
            format!("{count} {licence} sind gekauft: daneben wird nichts gemietet")
        }
        Note::NoTerm => {
            "Gemietetes kann jederzeit zurückgegeben werden, es gibt keine Mindestlaufzeit".to_owned()
        }
        Note::Maintenance => "Wartung ist enthalten: die neueste Software darf benutzt werden".to_owned(),
        Note::Prices => "diese Preise gelten bis zum nächsten Kontakt mit dem Lizenzserver".to_owned(),
        Note::Kept => {
            "der Rest bleibt erhalten, wie lange, ist nicht gesagt; er geht mit dem Konto verloren".to_owned()
        }
    }
}

fn warning(what: &Warning) -> String {
    match what {
        Warning::Platform { wanted, there } => {
            let there = there.as_deref().unwrap_or("nicht erfasst");
            format!("arbeitet nur mit {wanted}; die Plattform ist {there}")
        }
        Warning::MostUsers { users, most } => format!("{users} Benutzer; gedacht für höchstens {most}"),
        Warning::AnalyticsShut { members, have } => {
            format!("Analytics ist gesperrt: {members} in Teams, {}", many(*have, "Lizenz", "Lizenzen"))
        }
        Warning::NoCti => {
            "Analytics ohne den Client braucht eine CTI-Anbindung (TAPI, CSTA), und es gibt keine".to_owned()
        }
    }
}

fn releasing(what: &Releasing) -> String {
    match what {
        Releasing::SettingsLost { user, product } => {
            format!(
                "persönliche Einstellungen von {user} für {product} werden gelöscht, die Funktion ist weg"
            )
        }
        Releasing::Licensed { user, product } => format!("{user} ist dann für {product} lizenziert"),
        Releasing::MayPresuppose { user, product, released } => {
            format!("{product} von {user} setzt womöglich {released} voraus")
        }
    }
}

fn equipment(what: &Wrong) -> String {
    match what {
        Wrong::TrunkFailed(trunk) => {
            format!("der Trunk {trunk} hat seinen Test nicht bestanden: er wird nicht unterstützt")
        }
        Wrong::TrunkUntested(trunk) => {
            format!("der Trunk {trunk} wurde nicht getestet: er wird nicht unterstützt")
        }
        Wrong::Unlicensed(who) => format!("{who} muss erreichbar sein und hat keine Lizenz"),
        Wrong::Lines { who, lines } => {
            format!("{who} hat eine Lizenz und {} statt einer", many(*lines, "Leitung", "Leitungen"))
        }
        Wrong::NoPhone(who) => format!("{who} hat eine Lizenz und kein Telefon"),
    }
}

pub(in crate::words) fn backed_up(_: Words, finding: backup::Finding) -> &'static str {
    use backup::Finding;
    match finding {
        Finding::NoneGood => "kein gutes Backup bekannt",
        Finding::Lost => "das letzte gute Backup ist viel zu alt",
        Finding::Late => "das tägliche Backup ist überfällig",
        Finding::Failed => "der letzte Lauf ist fehlgeschlagen",
        Finding::SameCountry => "das Backup liegt im Land des Servers",
        Finding::Elsewhere => "das Backup liegt außerhalb der Länder, die der Vertrag nennt",
        Finding::SiteUnknown => "das Land des Backups oder des Servers ist nicht bekannt",
        Finding::RestoreFailed => "der letzte Restore-Test ist fehlgeschlagen",
        Finding::RestoreOverdue => "der Restore wurde zu lange nicht getestet",
        Finding::ColdOverdue => "das letzte kalte Backup ist zu alt",
        Finding::NoSecondSystem => "kein zweites Backupsystem bekannt",
    }
}

pub(in crate::words) fn no_longer(words: Words, finding: backup::Finding) -> String {
    format!("nicht mehr: {}", backed_up(words, finding))
}

pub(in crate::words) fn missing(_: Words, missing: &Missing) -> String {
    let any = missing.any_of.join(" oder ");
    let many = if missing.at_least > 1 { format!("{} {any}", missing.at_least) } else { any };
    match missing.users {
        0 => many,
        1 => format!("{many} für 1 Benutzer"),
        users => format!("{many} für {users} Benutzer"),
    }
}

pub(in crate::words) fn advised(_: Words, count: u32) -> String {
    format!("{count} empfohlen")
}

pub(in crate::words) fn ground(_: Words, ground: Ground) -> &'static str {
    match ground {
        Ground::FirstWorkday => "erster Arbeitstag des Jahres",
        Ground::ContractBegan => "erster Arbeitstag des Vertrags",
        Ground::FirstKnown => "erste bekannte Anzahl",
        Ground::Ahead => "Anzahl jetzt, der erste Arbeitstag kommt noch",
    }
}
