//! Apps and servers of different versions, and operating systems.

use crate::domain::base::version::Version;
use crate::domain::facts::platform::Support;
use crate::domain::readings::version::{AppLine, Comparison, Compatibility};
use crate::words::Words;

pub(in crate::words) fn verdict(_: Words, compatibility: Compatibility) -> &'static str {
    match compatibility {
        Compatibility::Guaranteed { .. } => "garantiert",
        Compatibility::Unpromised { .. } => "keine Zahl zugesagt",
        Compatibility::Unstated => "nicht geregelt",
    }
}

pub(in crate::words) fn apart(_: Words, compatibility: Compatibility) -> String {
    match compatibility {
        Compatibility::Guaranteed { distance: 0 } => "dieselbe Version".to_owned(),
        Compatibility::Guaranteed { distance } => versions(distance),
        Compatibility::Unpromised { distance, allowed } => {
            let apart = versions(distance);
            format!("{apart}, bis zu {allowed} sind garantiert; der Hersteller steht dafür ein")
        }
        Compatibility::Unstated => {
            "die ersten Zahlen sind verschieden, dazu sagt der Vertrag nichts".to_owned()
        }
    }
}

fn versions(distance: u32) -> String {
    if distance == 1 { "1 Version Abstand".to_owned() } else { format!("{distance} Versionen Abstand") }
}

pub(in crate::words) fn odd(_: Words, comparison: &Comparison) -> Option<String> {
    let odd: Vec<&Version> = comparison.odd().collect();
    (!odd.is_empty()).then(|| to_the_letter(odd.into_iter()))
}

pub(super) fn to_the_letter<'v>(versions: impl Iterator<Item = &'v Version>) -> String {
    let one = |version: &Version| {
        let (number, literal) = (version.number(), version.literal());
        format!("{version} ist Version {number}; die erste Ziffer nach dem Punkt allein wäre {literal}")
    };
    versions.map(one).collect::<Vec<_>>().join(". ")
}

pub(in crate::words) fn inform(words: Words, app: &AppLine<'_>) -> Option<String> {
    let next = app.inform()?;
    let (server, verdict) = (&next.server, verdict(words, next.compatibility));
    Some(format!("nach dem Update auf {server} endet die Garantie der App {}: {verdict}", app.version))
}

pub(in crate::words) fn supported(_: Words, support: Support) -> &'static str {
    match support {
        Support::Supported => "unter den neuesten Versionen",
        Support::Outdated => "älter als die neuesten Versionen",
        Support::UnknownPlatform => "das System ist nicht als Plattform erfasst",
        Support::UnknownVersion => "neuer als die erfassten Versionen",
    }
}
