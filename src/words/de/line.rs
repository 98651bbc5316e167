//! Lines of answers.

use crate::domain::facts::code::Given;
use crate::words::Words;
use crate::words::de::phrase::many;
use crate::words::line::{OfClock, OfHours, OfIncident, OfProduct, OfUpdate, Printed};

pub(in crate::words) fn line(words: Words, line: &Printed<'_>) -> String {
    match line {
        Printed::Try(what) => format!("zu tun: {what}"),
        Printed::Between(from, to) => format!("{} bis {}", words.wall(*from), words.wall(*to)),
        Printed::Alarms { critical, warnings, open } => {
            format!("{critical} kritisch, {warnings} Warnungen, {open} offen")
        }
        Printed::Incident(of) => incident(words, of),
        Printed::Clock(of) => clock(words, of),
        Printed::Hours(of) => hours(words, of),
        Printed::Product(of) => product(words, of),
        Printed::Update(of) => update(words, of),
    }
}

fn incident(words: Words, of: &OfIncident<'_>) -> String {
    match of {
        OfIncident::Reported { number, priority, code } => {
            let code = match code {
                Given::Nothing | Given::Right => "",
                Given::Unchecked => "; der Code wurde nicht geprüft: vom Reseller ist keiner hinterlegt",
                Given::Wrong => "; FALSCHER CODE: es ist nicht der des Resellers",
            };
            format!("{number}, Priorität {priority}{code}")
        }
        OfIncident::Standing { priority, stage, tenant, owner } => {
            format!("Priorität {priority}, {}, Mandant {tenant}, Bearbeiter {owner}", words.state(*stage))
        }
        OfIncident::Received { at, channel } => {
            format!("eingegangen {} per {}", words.wall(*at), words.state(*channel))
        }
        OfIncident::LinkedTo(master) => format!("verknüpft mit {master}"),
        OfIncident::StandsFor(linked) => {
            let linked: Vec<String> = linked.iter().map(ToString::to_string).collect();
            format!("steht für {}", linked.join(", "))
        }
        OfIncident::About { scope, covered, reason } => {
            let covered = if *covered { "" } else { ", nicht abgedeckt" };
            format!("betrifft {scope}{covered}{reason}")
        }
        OfIncident::Unrequested { channel, rules } => {
            let channel = words.state(*channel);
            format!("keine Frist läuft vor der schriftlichen Anfrage: er kam per {channel}  {rules}")
        }
        OfIncident::Unclocked(kind) => {
            format!("keine Frist läuft: Fristen haben nur Vorfälle, und das ist {}", words.a_kind(*kind))
        }
        OfIncident::Unexplained { clocks } => format!(
            "versäumt ohne Grund: {}",
            clocks.iter().map(|clock| words.clock_name(clock)).collect::<Vec<_>>().join(", ")
        ),
    }
}

fn clock(words: Words, of: &OfClock<'_>) -> String {
    match of {
        OfClock::MissedBy(over) => format!("versäumt um {over}"),
        OfClock::Round { clock, from, priority, verdict, reason } => {
            let verdict = verdict.map_or("ersetzt", |verdict| words.state(verdict));
            format!("{clock}, Runde ab {}, P{priority}: {verdict}{reason}", words.wall(*from))
        }
        OfClock::Explained { title, version, priority, level, received } => {
            let (priority, received) = (priority.number(), words.wall(*received));
            format!("{title} {version}, Priorität {priority} ({level}), eingegangen {received}")
        }
        OfClock::Level { level, who, at } => {
            let at = at.map_or_else(|| "-".to_owned(), |at| words.wall(at));
            format!("Stufe {level}{who} ab {at}")
        }
    }
}

fn hours(words: Words, of: &OfHours<'_>) -> String {
    match of {
        OfHours::Lapses(left) => format!("{left} h, verfallen mit dem Zeitraum"),
        OfHours::NotGranted(tenant) => {
            format!("nicht vereinbart: mit `pikett hours grant {tenant} N` erfassen")
        }
        OfHours::Rate(rate) => format!("{rate} je Stunde"),
        OfHours::NotAgreed(hours) => format!("{hours} h nicht vereinbarte Leistungen"),
        OfHours::Apart(hours) => format!("{hours} h, gesondert bezahlt"),
        OfHours::AcceptanceDue { on, late } => {
            format!(", Abnahme fällig am {}{}", words.day(*on), if *late { ", überfällig" } else { "" })
        }
        OfHours::AsAgreed => "wie vereinbart".to_owned(),
        OfHours::Accepted { on, by } => format!(", abgenommen am {}, erfasst von {by}", words.day(*on)),
        OfHours::Overdue(due) => format!(", Abnahme fällig seit {}", words.day(*due)),
        OfHours::Outside(hours) => format!(", {hours} h nicht vereinbart"),
    }
}

fn product(words: Words, of: &OfProduct<'_>) -> String {
    match of {
        OfProduct::Until(at) => format!(", bis {}", words.wall(*at)),
        OfProduct::Days(days) => many(*days, "Tag", "Tage"),
        OfProduct::Reserved(percent) => format!("{percent} % vergeben"),
        OfProduct::OutsideCountries(country) => format!("in {country}, außerhalb der Länder des Vertrags"),
        OfProduct::DownBy { down, reading } => format!("{down} Ausfall nach `{reading}`"),
    }
}

fn update(words: Words, of: &OfUpdate<'_>) -> String {
    match of {
        OfUpdate::App(app) => format!("App {app}"),
        OfUpdate::Compared(comparison) => {
            let (verdict, why) =
                (words.verdict(comparison.compatibility), words.apart(comparison.compatibility));
            format!("App {} mit Server {}: {verdict} ({why})", comparison.app, comparison.server)
        }
        OfUpdate::Features(version) => format!("Funktionen von {version}, mehr nicht"),
        OfUpdate::Halted { at, by, reason } => {
            format!("{} von {}: {}", words.wall(*at), words.recorded(by), words.recorded(reason))
        }
    }
}
