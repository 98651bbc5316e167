//! Apps and servers of different versions, and operating systems.

use crate::domain::base::version::Version;
use crate::domain::facts::platform::Support;
use crate::domain::readings::version::{AppLine, Comparison, Compatibility};
use crate::words::Words;

pub(in crate::words) fn verdict(_: Words, compatibility: Compatibility) -> &'static str {
    match compatibility {
        Compatibility::Guaranteed { .. } => "guaranteed",
        Compatibility::Unpromised { .. } => "no number promised",
        Compatibility::Unstated => "not stated",
    }
}

pub(in crate::words) fn apart(_: Words, compatibility: Compatibility) -> String {
    match compatibility {
        Compatibility::Guaranteed { distance: 0 } => "the same version".to_owned(),
        Compatibility::Guaranteed { distance } => versions(distance),
        Compatibility::Unpromised { distance, allowed } => {
            let apart = versions(distance);
            format!("{apart}, up to {allowed} are guaranteed; its maker answers for it")
        }
        Compatibility::Unstated => "the first numbers differ, of which the contract says nothing".to_owned(),
    }
}

fn versions(distance: u32) -> String {
    if distance == 1 { "1 version apart".to_owned() } else { format!("{distance} versions apart") }
}

pub(in crate::words) fn odd(_: Words, comparison: &Comparison) -> Option<String> {
    let odd: Vec<&Version> = comparison.odd().collect();
    (!odd.is_empty()).then(|| to_the_letter(odd.into_iter()))
}

pub(super) fn to_the_letter<'v>(versions: impl Iterator<Item = &'v Version>) -> String {
    let one = |version: &Version| {
        let (number, literal) = (version.number(), version.literal());
        format!("{version} is version {number}; the first digit after the dot alone would be {literal}")
    };
    versions.map(one).collect::<Vec<_>>().join(". ")
}

pub(in crate::words) fn inform(words: Words, app: &AppLine<'_>) -> Option<String> {
    let next = app.inform()?;
    let (server, verdict) = (&next.server, verdict(words, next.compatibility));
    Some(format!("after the update to {server} the guarantee of the app {} ends: {verdict}", app.version))
}

pub(in crate::words) fn supported(_: Words, support: Support) -> &'static str {
    match support {
        Support::Supported => "among the newest versions",
        Support::Outdated => "older than the newest versions",
        Support::UnknownPlatform => "the system is not written down as a platform",
        Support::UnknownVersion => "newer than the versions that are written down",
    }
}
