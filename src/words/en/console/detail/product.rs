//! Licences and credits.

use crate::words::Words;
use crate::words::console::Product;

pub(in crate::words) fn of_product(_: Words, said: Product<'_>) -> String {
    let month = |amount: Option<&str>| amount.map(|a| format!(", {a} this month")).unwrap_or_default();
    match said {
        Product::Account(id) => format!("account {id}"),
        Product::RentedAt { count, licence, monthly, since } => {
            let since = since.map(|since| format!(", since {since}")).unwrap_or_default();
            format!("{count} {licence} at {monthly} iSC a month{since}")
        }
        Product::Rule(id) => format!("rule {id}"),
        Product::NeedHave { product, need, have } => {
            format!("{product:<15} need {need:>3}  have {have:>3}  ")
        }
        Product::Opens(what) => format!("  opens {what}"),
        Product::Advised(what) => format!("  {what} are advised"),
        Product::Without { product, users } => format!("  * without {product}: {users}"),
        Product::Seats(count) => format!("{count} seats"),
        Product::Team { name } => format!("team {name:<10} "),
        Product::Members { members, leaders } => format!("{members} members, {leaders} leaders"),
        Product::Site { name } => format!("site {name:<10} "),
        Product::Billed { count, average, amount } => {
            let average = average.map(|average| format!(", average {average}")).unwrap_or_default();
            format!("licences {count}{average}{}", month(amount))
        }
        Product::Charged { count, amount } => format!("{count} licences{}", month(amount)),
        Product::Share { count, amount, cancelled } => {
            format!("{count} licences{}, cancelled {cancelled} this year", month(amount))
        }
        Product::Baseline { of, count, star, day } => format!(", {of}baseline {count}{star} ({day}), "),
        Product::CancelledOf { count, allowance } => format!("cancelled {count} of {allowance}"),
        Product::TooMany { excess, penalty } => {
            let penalty = penalty.map(|p| format!(", penalty ~{p} (estimate)")).unwrap_or_default();
            format!(", {excess} too many{penalty}")
        }
    }
}
