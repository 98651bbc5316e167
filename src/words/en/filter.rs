//! What of a filter was not understood.

use crate::domain::readings::filter::{Looks, Mistake, Misunderstood, Wanted};
use crate::words::Words;

pub(in crate::words) fn misunderstood(_: Words, Misunderstood { column, what }: &Misunderstood) -> String {
    format!("column {column}: {}", mistake(what))
}

fn mistake(mistake: &Mistake) -> String {
    match mistake {
        Mistake::OpenExpression => "a / is not closed",
        Mistake::OpenQuote => "a quotation mark is not closed",
        Mistake::NoValue => "a value is missing",
        Mistake::NoKey(key) => {
            let keys: Vec<&str> = Looks::ALL.iter().map(|looks| looks.key()).collect();
            return format!("no key `{key}`; there are {}", keys.join(" "));
        }
        Mistake::NotCompared(key) => return format!("`{key}` is not compared; write {key}:"),
        Mistake::NoComparison => "a comparison is wanted, such as <30m or >=75",
        Mistake::Negated => "a sorting is turned round by sort:-due",
        Mistake::NoneOf(looks) => {
            return format!("after {} comes one of {}", looks.key(), looks.values().join(" "));
        }
        Mistake::Not(Wanted::Priority) => "a priority is 1, 2, 3 or 4",
        Mistake::Not(Wanted::Version) => "a version is wanted, such as 8.3",
        Mistake::Not(Wanted::Number) => "an incident number is wanted",
        Mistake::Not(Wanted::Percent) => "a percentage is wanted, such as 75",
        Mistake::Not(Wanted::Length) => "a time is wanted, such as 14d or 2h",
        Mistake::Not(Wanted::Workdays) => "a time is wanted, such as 30m, 2h, 3d or 2wd",
        Mistake::Expression(why) => why,
        Mistake::LargeExpression => "this expression is too large",
    }
    .to_owned()
}
