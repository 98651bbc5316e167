//! Versions of apps and operating systems.

use std::collections::BTreeMap;

use toml::Spanned;

use super::Reader;
use super::raw::PlatformRow;
use crate::domain::text::Text;
use crate::domain::version::{NotAVersion, Platform, Version};
use crate::domain::written::Fault;

type Written = BTreeMap<String, Spanned<String>>;

impl Reader<'_> {
    pub(super) fn platform(&self, row: &PlatformRow) -> Result<Platform, Fault> {
        let versions: Vec<Text> = row.versions.get_ref().iter().map(|v| Text::line(v)).collect();
        let empty = versions.is_empty() || versions.iter().any(|version| version.is_empty());
        let twice = (1..versions.len()).any(|index| versions[..index].contains(&versions[index]));
        if empty || twice {
            let what = "give the versions of the platform, each once, the newest first";
            return Err(self.source.fault(&row.versions, what));
        }
        Ok(Platform { id: self.id(&row.id)?, versions })
    }

    pub(super) fn apps(&self, written: &Written) -> Result<BTreeMap<Text, Text>, Fault> {
        let read = |(app, version): (&String, &Spanned<String>)| {
            let checked: Result<Version, NotAVersion> = version.get_ref().parse();
            let checked = checked.map_err(|e| self.source.fault(version, e.to_string()))?;
            Ok((Text::line(app), Text::line(&checked.to_string())))
        };
        written.iter().map(read).collect()
    }

    /// Operating systems number as they like: any text is a version.
    pub(super) fn systems(&self, written: &Written) -> Result<BTreeMap<Text, Text>, Fault> {
        let read = |(system, version): (&String, &Spanned<String>)| {
            let text = Text::line(version.get_ref());
            if text.is_empty() {
                return Err(self.source.fault(version, "say which version of the system"));
            }
            Ok((Text::line(system), text))
        };
        written.iter().map(read).collect()
    }
}
