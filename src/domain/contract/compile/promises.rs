//! Availability, versions and billing of a pack.

use super::Check;
use crate::domain::base::written::{Fault, Least, Named, OfPack, Wrong};
use crate::domain::contract::billing::{BillingPack, BillingRules};
use crate::domain::contract::equipment::{EquipmentPack, EquipmentRules};
use crate::domain::contract::promises::{AvailabilityPack, VersionsPack};
use crate::domain::contract::{AvailabilityRules, GroundRule, VersionRules};

impl Check<'_> {
    pub fn availability(&self, pack: &AvailabilityPack) -> Result<AvailabilityRules, Fault> {
        let (target, warn) = (&pack.target_permille, &pack.warn_left_percent);
        self.source.ensure((1..1_000).contains(target.get_ref()), target, OfPack::Permille)?;
        self.source.ensure(*warn.get_ref() <= 100, warn, OfPack::Budget)?;
        let mut grounds: Vec<GroundRule> = Vec::new();
        for written in &pack.grounds {
            let g = written.get_ref();
            let fresh = grounds.iter().all(|known| known.ground != g.ground);
            self.source.ensure(fresh, written, Wrong::Twice(Named::Ground, g.ground.word().to_owned()))?;
            let cites = self.cites(&g.rules)?;
            grounds.push(GroundRule { ground: g.ground, by_hand: g.by_hand, cites });
        }
        Ok(AvailabilityRules {
            target_permille: *target.get_ref(),
            warn_left_percent: *warn.get_ref(),
            grounds,
            cites: pack.rules.get_ref().compile(self)?,
        })
    }

    pub fn equipment(&self, pack: &EquipmentPack) -> Result<EquipmentRules, Fault> {
        Ok(EquipmentRules { cites: pack.rules.get_ref().compile(self)? })
    }

    pub fn versions(&self, pack: &VersionsPack) -> Result<VersionRules, Fault> {
        let newest = &pack.newest_systems;
        let software = pack.newest_software.as_ref().unwrap_or(newest);
        for count in [newest, software] {
            self.source.ensure(*count.get_ref() > 0, count, Least::Any)?;
        }
        Ok(VersionRules {
            newest_software: usize::from(*software.get_ref()),
            newest_systems: usize::from(*newest.get_ref()),
            cites: pack.rules.get_ref().compile(self)?,
        })
    }

    pub fn billing(&self, pack: &BillingPack) -> Result<BillingRules, Fault> {
        for percent in [&pack.cancel_percent, &pack.warn_percent] {
            self.source.ensure((1..=100).contains(percent.get_ref()), percent, OfPack::Percent)?;
        }
        Ok(BillingRules {
            licence: pack.licence.as_str().into(),
            cancel_percent: *pack.cancel_percent.get_ref(),
            penalty_months: pack.penalty_months,
            warn_percent: *pack.warn_percent.get_ref(),
            cites: pack.rules.get_ref().compile(self)?,
        })
    }
}
