//! What of a filter was not understood.

use crate::domain::readings::filter::{Looks, Mistake, Misunderstood, Wanted};
use crate::words::Words;

pub(in crate::words) fn misunderstood(_: Words, Misunderstood { column, what }: &Misunderstood) -> String {
    format!("Spalte {column}: {}", mistake(what))
}

fn mistake(mistake: &Mistake) -> String {
    match mistake {
        Mistake::OpenExpression => "ein / ist nicht geschlossen",
        Mistake::OpenQuote => "ein Anführungszeichen ist nicht geschlossen",
        Mistake::NoValue => "ein Wert fehlt",
        Mistake::NoKey(key) => {
            let keys: Vec<&str> = Looks::ALL.iter().map(|looks| looks.key()).collect();
            return format!("kein Schlüssel `{key}`; es gibt {}", keys.join(" "));
        }
        Mistake::NotCompared(key) => return format!("`{key}` wird nicht verglichen; {key}: schreiben"),
        Mistake::NoComparison => "ein Vergleich fehlt, etwa <30m oder >=75",
        Mistake::Negated => "eine Sortierung kehrt sort:-due um",
        Mistake::NoneOf(looks) => {
            return format!("auf {} folgt eines von {}", looks.key(), looks.values().join(" "));
        }
        Mistake::Not(Wanted::Priority) => "eine Priorität ist 1, 2, 3 oder 4",
        Mistake::Not(Wanted::Version) => "hier steht eine Version, etwa 8.3",
        Mistake::Not(Wanted::Number) => "hier steht eine Vorfallnummer",
        Mistake::Not(Wanted::Percent) => "hier steht ein Prozentwert, etwa 75",
        Mistake::Not(Wanted::Length) => "hier steht eine Dauer, etwa 14d oder 2h",
        Mistake::Not(Wanted::Workdays) => "hier steht eine Dauer, etwa 30m, 2h, 3d oder 2AT",
        Mistake::Expression(why) => return format!("der reguläre Ausdruck: {why}"),
        Mistake::LargeExpression => "dieser reguläre Ausdruck ist zu groß",
    }
    .to_owned()
}
