//! Backups of a pack.

use toml::Spanned;

use super::Check;
use crate::domain::backup;
use crate::domain::contract::backups::BackupsPack;
use crate::domain::contract::places::PlacesPack;
use crate::domain::contract::{BackupRules, PlaceRules};
use crate::domain::span;
use crate::domain::written::Fault;

impl Check<'_> {
    pub fn backups(&self, pack: &BackupsPack) -> Result<BackupRules, Fault> {
        let seconds = |text: &Spanned<String>| {
            span::parse(text.get_ref()).map_err(|e| self.source.fault(text, e.to_string()))
        };
        let positive = |text: &Spanned<String>| match seconds(text)? {
            0 => Err(self.source.fault(text, "a length of more than nothing is needed here")),
            seconds => Ok(seconds),
        };
        let optional = |text: &Option<Spanned<String>>| text.as_ref().map(positive).transpose();
        let (every, grace) = (positive(&pack.every)?, seconds(&pack.grace)?);
        let critical = positive(&pack.critical)?;
        if every.checked_add(grace).is_none_or(|late| critical <= late) {
            let what = "`critical` comes after `every` and `grace` together; give a longer one";
            return Err(self.source.fault(&pack.critical, what));
        }
        Ok(BackupRules {
            of: pack.of,
            every,
            grace,
            critical,
            cross_border: pack.cross_border,
            sites: pack.sites.iter().map(|site| self.country(site)).collect::<Result<_, _>>()?,
            restore_test: optional(&pack.restore_test)?,
            cold: optional(&pack.cold)?,
            before_update: optional(&pack.before_update)?,
            second_system: pack.second_system,
            cites: self.named_cites(&pack.rules)?,
        })
    }

    pub fn places(&self, pack: &PlacesPack) -> Result<PlaceRules, Fault> {
        let countries = pack.countries.iter().map(|country| self.country(country));
        Ok(PlaceRules {
            countries: countries.collect::<Result<_, _>>()?,
            cites: self.named_cites(&pack.rules)?,
        })
    }

    fn country(&self, written: &Spanned<String>) -> Result<Box<str>, Fault> {
        match backup::country(written.get_ref()) {
            Some(code) => Ok(code.as_str().into()),
            None => {
                let what = "a country is two capital letters; write it like NL";
                Err(self.source.fault(written, what))
            }
        }
    }
}
