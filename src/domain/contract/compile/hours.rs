//! Hours of work of a pack.

use super::{Check, name};
use crate::domain::base::written::{Fault, Named, OfPack};
use crate::domain::contract::hours::HoursPack;
use crate::domain::contract::{Category, HoursRules};

impl Check<'_> {
    pub fn hours(&self, pack: &HoursPack) -> Result<HoursRules, Fault> {
        let numbers = [(&pack.introduction_factor, 100), (&pack.introduction_months, 120)];
        for (number, most) in numbers.into_iter().chain(pack.per_month.as_ref().map(|hours| (hours, 744))) {
            self.source.ensure((1..=most).contains(number.get_ref()), number, OfPack::Range(most))?;
        }
        let warn = &pack.warn_percent;
        let rising = warn.get_ref().windows(2).all(|pair| pair[0] < pair[1]);
        let from_one = warn.get_ref().first().is_some_and(|first| *first > 0);
        self.source.ensure(rising && from_one, warn, OfPack::WarningsFromOne)?;
        self.unique(Named::Category, pack.category.iter().map(|category| &category.key))?;
        let key = &pack.incident_category;
        if !pack.category.iter().any(|category| category.key.get_ref() == key.get_ref()) {
            return Err(self.no_such(Named::Category, key));
        }
        Ok(HoursRules {
            per_month: pack.per_month.as_ref().map(|hours| *hours.get_ref()),
            introduction_factor: *pack.introduction_factor.get_ref(),
            introduction_months: *pack.introduction_months.get_ref(),
            warn_percent: warn.get_ref().clone(),
            incident_category: name(self.source, key)?,
            categories: self.categories(pack)?,
            cites: pack.rules.get_ref().compile(self)?,
        })
    }

    fn categories(&self, pack: &HoursPack) -> Result<Vec<Category>, Fault> {
        let category = |written: &crate::domain::contract::hours::CategoryPack| {
            Ok(Category {
                key: name(self.source, &written.key)?,
                label: self.called(&written.label, written.german.as_ref())?,
                apart: written.apart,
                cites: self.cites(&written.rules)?,
            })
        };
        pack.category.iter().map(category).collect()
    }
}
