//! Backups of a pack.

use toml::Spanned;

use super::Check;
use crate::domain::base::written::{Fault, OfPack};
use crate::domain::base::{country, span};
use crate::domain::contract::backups::BackupsPack;
use crate::domain::contract::places::PlacesPack;
use crate::domain::contract::{BackupRules, PlaceRules};

impl Check<'_> {
    pub fn backups(&self, pack: &BackupsPack) -> Result<BackupRules, Fault> {
        let optional = |text: &Option<Spanned<String>>| text.as_ref().map(|t| self.length(t)).transpose();
        let (every, grace) = (self.length(&pack.every)?, self.source.value(&pack.grace, span::parse)?);
        let critical = self.length(&pack.critical)?;
        let after = every.checked_add(grace).is_some_and(|late| critical > late);
        self.source.ensure(after, &pack.critical, OfPack::CriticalTooSoon)?;
        let sites = pack.sites.iter().map(|site| self.country(site)).collect::<Result<_, _>>()?;
        let cites = pack.rules.get_ref().compile(self)?;
        let cold = pack.cold.is_some() || pack.before_update.is_some();
        let wanted = [
            (pack.cross_border || !pack.sites.is_empty(), "border", cites.border.is_some()),
            (pack.restore_test.is_some(), "restore_test", cites.restore_test.is_some()),
            (cold, "cold", cites.cold.is_some()),
            (pack.second_system, "second_system", cites.second_system.is_some()),
        ];
        self.complete(&pack.rules, &wanted)?;
        Ok(BackupRules {
            of: pack.of,
            every,
            grace,
            critical,
            cross_border: pack.cross_border,
            sites,
            restore_test: optional(&pack.restore_test)?,
            cold: optional(&pack.cold)?,
            before_update: optional(&pack.before_update)?,
            second_system: pack.second_system,
            cites,
        })
    }

    pub fn places(&self, pack: &PlacesPack) -> Result<PlaceRules, Fault> {
        let countries = pack.countries.iter().map(|country| self.country(country));
        Ok(PlaceRules {
            countries: countries.collect::<Result<_, _>>()?,
            cites: pack.rules.get_ref().compile(self)?,
        })
    }

    fn country(&self, written: &Spanned<String>) -> Result<Box<str>, Fault> {
        self.source.value(written, country::country).map(|code| code.as_str().into())
    }
}
