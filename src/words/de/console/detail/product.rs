//! Licences and credits.

use crate::words::Words;
use crate::words::console::Product;
use crate::words::de::phrase::many;

pub(in crate::words) fn of_product(_: Words, said: Product<'_>) -> String {
    let month = |amount: Option<&str>| amount.map(|a| format!(", {a} diesen Monat")).unwrap_or_default();
    match said {
        Product::Account(id) => format!("Konto {id}"),
        Product::RentedAt { count, licence, monthly, since } => {
            let since = since.map(|since| format!(", seit {since}")).unwrap_or_default();
            format!("{count} {licence} zu {monthly} iSC im Monat{since}")
        }
        Product::Rule(id) => format!("Regel {id}"),
        Product::NeedHave { product, need, have } => {
            format!("{product:<15} Soll {need:>3}  Ist {have:>3}  ")
        }
        Product::Opens(what) => format!("  schaltet {what} frei"),
        Product::Advised(what) => format!("  empfohlen: {what}"),
        Product::Without { product, users } => format!("  * ohne {product}: {users}"),
        Product::Seats(count) => many(count, "Arbeitsplatz", "Arbeitsplätze"),
        Product::Team { name } => format!("Team {name:<10} "),
        Product::Members { members, leaders } => {
            format!("{}, Leitung {leaders}", many(members, "Mitglied", "Mitglieder"))
        }
        Product::Site { name } => format!("Standort {name:<10} "),
        Product::Billed { count, average, amount } => {
            let average = average.map(|average| format!(", Schnitt {average}")).unwrap_or_default();
            format!("Lizenzen {count}{average}{}", month(amount))
        }
        Product::Charged { count, amount } => {
            format!("{}{}", many(count, "Lizenz", "Lizenzen"), month(amount))
        }
        Product::Share { count, amount, cancelled } => {
            format!(
                "{}{}, dieses Jahr {cancelled} gekündigt",
                many(count, "Lizenz", "Lizenzen"),
                month(amount)
            )
        }
        Product::Baseline { of, count, star, day } => format!(", {of}Basis {count}{star} ({day}), "),
        Product::CancelledOf { count, allowance } => format!("gekündigt {count} von {allowance}"),
        Product::TooMany { excess, penalty } => {
            let penalty = penalty.map(|p| format!(", Strafe ~{p} (geschätzt)")).unwrap_or_default();
            format!(", {excess} zu viel{penalty}")
        }
    }
}
