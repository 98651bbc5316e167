//! Hours of work under a tenant's contracts.

use super::raw::TenantRow;
use super::{Reader, Wanted};
use crate::domain::acts::decide::{Accept, AgreeIntroduction, AgreeRate, AgreeServices, GrantHours};
use crate::domain::base::cents::Cents;
use crate::domain::base::text::Text;
use crate::domain::base::written::Fault;

impl Reader<'_> {
    /// Hours a month, and what is agreed and accepted of the introduction.
    pub(super) fn hours(&self, row: &TenantRow) -> Result<Vec<Wanted>, Fault> {
        let tenant = self.id(&row.id)?;
        let mut acts = Vec::new();
        for holding in &row.contracts {
            if let Some(hours) = &holding.hours {
                let from = holding.begins.as_ref().map(|day| self.date(day)).transpose()?;
                let act = GrantHours { tenant: tenant.clone(), hours: hours.get_ref().0, from };
                acts.push(self.wanted(hours, act));
            }
            let begins = || holding.begins.as_ref().map(|day| self.date(day)).transpose();
            if let Some(written) = &holding.hourly_rate {
                let rate = self.source.value(written, str::parse::<Cents>)?;
                acts.push(self.wanted(written, AgreeRate { tenant: tenant.clone(), rate, from: begins()? }));
            }
            if let Some(written) = &holding.services {
                let services = written.get_ref().iter().map(|service| Text::line(service)).collect();
                let act = AgreeServices { tenant: tenant.clone(), services, from: begins()? };
                acts.push(self.wanted(written, act));
            }
            if let Some(day) = &holding.introduction_until {
                let act = AgreeIntroduction { tenant: tenant.clone(), until: self.date(day)? };
                acts.push(self.wanted(day, act));
            }
            if let Some(day) = &holding.accepted {
                let act = Accept { tenant: tenant.clone(), at: Some(self.date(day)?) };
                acts.push(self.wanted(day, act));
            }
        }
        Ok(acts)
    }
}
