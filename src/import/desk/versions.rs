//! Versions of apps and operating systems.

use std::collections::BTreeMap;

use toml::Spanned;

use super::Reader;
use super::raw::PlatformRow;
use crate::domain::base::text::Text;
use crate::domain::base::version::Version;
use crate::domain::base::written::{Fault, OfDesk};
use crate::domain::facts::platform::Platform;

type Written = BTreeMap<String, Spanned<String>>;

impl Reader<'_> {
    pub(super) fn platform(&self, row: &PlatformRow) -> Result<Platform, Fault> {
        let versions: Vec<Text> = row.versions.get_ref().iter().map(|v| Text::line(v)).collect();
        let empty = versions.is_empty() || versions.iter().any(|version| version.is_empty());
        let twice = (1..versions.len()).any(|index| versions[..index].contains(&versions[index]));
        self.source.ensure(!empty && !twice, &row.versions, OfDesk::Versions)?;
        Ok(Platform { id: self.id(&row.id)?, versions })
    }

    pub(super) fn apps(&self, written: &Written) -> Result<BTreeMap<Text, Text>, Fault> {
        let read = |(app, version): (&String, &Spanned<String>)| {
            let checked = self.source.value(version, str::parse::<Version>)?;
            Ok((Text::line(app), Text::line(&checked.to_string())))
        };
        written.iter().map(read).collect()
    }

    /// Operating systems number as they like: any text is a version.
    pub(super) fn systems(&self, written: &Written) -> Result<BTreeMap<Text, Text>, Fault> {
        let read = |(system, version): (&String, &Spanned<String>)| {
            let text = Text::line(version.get_ref());
            self.source.ensure(!text.is_empty(), version, OfDesk::NoVersion)?;
            Ok((Text::line(system), text))
        };
        written.iter().map(read).collect()
    }
}
