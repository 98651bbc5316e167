//! Licences and credits of a pack.

use toml::Spanned;

use super::{Check, name};
use crate::domain::base::firmware::Firmware;
use crate::domain::base::written::{Fault, Least, Named, OfPack};
use crate::domain::contract::products::{CreditsPack, LicencesPack, NeedPack, ProductPack};
use crate::domain::contract::{CreditRules, LicenceRules, Need, Opens, Per, Product};

impl Check<'_> {
    pub fn credits(&self, pack: &CreditsPack) -> Result<CreditRules, Fault> {
        let year = matches!(pack.year_days.get_ref(), 365 | 366);
        self.source.ensure(year, &pack.year_days, OfPack::YearDays)?;
        let fall = pack.reminder_days.get_ref().windows(2).all(|pair| pair[0] > pair[1]);
        self.source.ensure(fall, &pack.reminder_days, OfPack::Reminders)?;
        let before = *pack.tight_days.get_ref() >= pack.dry_days;
        self.source.ensure(before, &pack.tight_days, OfPack::Tight)?;
        let switching = pack.switching.as_ref();
        if let Some(never) = switching.filter(|s| s.get_ref().cycles == 0 || s.get_ref().days == 0) {
            return Err(self.source.fault(never, OfPack::Switching));
        }
        let firmware = |text| self.source.value(text, str::parse::<Firmware>);
        let platforms: Vec<Box<str>> =
            pack.platforms.iter().map(|platform| name(self.source, platform)).collect::<Result<_, _>>()?;
        let cloud = pack.cloud.as_ref().map(|cloud| name(self.source, cloud)).transpose()?;
        if let Some(cloud) =
            pack.cloud.as_ref().filter(|cloud| !platforms.iter().any(|p| **p == **cloud.get_ref()))
        {
            return Err(self.source.fault(cloud, OfPack::Cloud));
        }
        let cites = pack.rules.get_ref().compile(self)?;
        let wanted = [
            (switching.is_some(), "continuous", cites.continuous.is_some()),
            (switching.is_some(), "switching", cites.switching.is_some()),
            (pack.firmware_from.is_some(), "firmware", cites.firmware.is_some()),
            (cloud.is_some(), "cloud", cites.cloud.is_some()),
            (!platforms.is_empty(), "platform", cites.platform.is_some()),
            (pack.maker.is_some(), "third_party", cites.third_party.is_some()),
        ];
        self.complete(&pack.rules, &wanted)?;
        Ok(CreditRules {
            maker: pack.maker.as_deref().map(Into::into),
            enough: i64::from(pack.enough_days) * 86_400,
            platforms,
            cloud,
            switching: switching.map(|switching| *switching.get_ref()),
            firmware_from: pack.firmware_from.as_ref().map(firmware).transpose()?,
            year_days: *pack.year_days.get_ref(),
            reminder_days: pack.reminder_days.get_ref().clone(),
            tight_days: *pack.tight_days.get_ref(),
            dry_days: pack.dry_days,
            excluded_part: pack.excluded_part.as_str().into(),
            cites,
        })
    }

    pub fn licences(&self, pack: &LicencesPack) -> Result<LicenceRules, Fault> {
        let products = pack.product.iter().map(|written| self.product(pack, written.get_ref()));
        let products = products.collect::<Result<Vec<Product>, _>>()?;
        self.unique(Named::Product, pack.product.iter().map(|product| &product.get_ref().key))?;
        self.no_circle(pack)?;
        if let Some(most) = &pack.most_users {
            self.source.ensure(*most.get_ref() > 0, most, Least::User)?;
        }
        let analytics = pack.analytics.as_ref().map(|key| self.known(pack, key)).transpose()?;
        let most_users = pack.most_users.as_ref().map(|most| *most.get_ref());
        let cites = pack.rules.get_ref().compile(self)?;
        let wanted = [
            (analytics.is_some(), "analytics", cites.analytics.is_some()),
            (analytics.is_some(), "leaders", cites.leaders.is_some()),
            (analytics.is_some(), "cti", cites.cti.is_some()),
            (products.iter().any(|p| p.platform.is_some()), "platform", cites.platform.is_some()),
            (products.iter().any(|p| p.includes.is_some()), "seats", cites.seats.is_some()),
            (most_users.is_some(), "most_users", cites.most_users.is_some()),
        ];
        self.complete(&pack.rules, &wanted)?;
        Ok(LicenceRules { products, most_users, analytics, cites })
    }

    fn product(&self, pack: &LicencesPack, p: &ProductPack) -> Result<Product, Fault> {
        if let Some(each) = &p.users_each {
            self.source.ensure(*each.get_ref() > 0, each, Least::User)?;
        }
        if let Some(opens) = &p.opens {
            self.source.ensure(*opens.each.get_ref() > 0, &opens.each, Least::Opened(opens.of.clone()))?;
        }
        Ok(Product {
            key: name(self.source, &p.key)?,
            name: p.name.as_str().into(),
            per: p.per,
            includes: p.includes.as_ref().map(|key| self.known(pack, key)).transpose()?,
            needs: p.needs.iter().map(|need| self.need(pack, need)).collect::<Result<_, _>>()?,
            users_each: p.users_each.as_ref().map(|each| *each.get_ref()),
            opens: p.opens.as_ref().map(|o| Opens { each: *o.each.get_ref(), of: o.of.as_str().into() }),
            platform: p.platform.as_ref().map(|platform| name(self.source, platform)).transpose()?,
            is_root: p.per == Per::System && p.needs.is_empty(),
            cites: self.cites(&p.rules)?,
        })
    }

    fn need(&self, pack: &LicencesPack, need: &NeedPack) -> Result<Need, Fault> {
        Ok(Need {
            any_of: need.any_of.iter().map(|key| self.known(pack, key)).collect::<Result<_, _>>()?,
            at_least: need.at_least.unwrap_or(1),
            when: need.when,
            cites: self.cites(&need.rules)?,
        })
    }

    /// The key of a product that the pack gives.
    fn known(&self, pack: &LicencesPack, key: &Spanned<String>) -> Result<Box<str>, Fault> {
        let mut given = pack.product.iter().map(|product| product.get_ref().key.get_ref());
        if given.any(|other| other == key.get_ref()) {
            return Ok(key.get_ref().as_str().into());
        }
        Err(self.no_such(Named::Product, key))
    }

    /// No product brings itself with it, not even by way of others.
    fn no_circle(&self, pack: &LicencesPack) -> Result<(), Fault> {
        let included = |key: &str| {
            let product = pack.product.iter().map(Spanned::get_ref).find(|p| p.key.get_ref() == key)?;
            product.includes.as_ref().map(|key| key.get_ref().as_str())
        };
        for product in &pack.product {
            let mut next = included(product.get_ref().key.get_ref());
            for _ in &pack.product {
                next = next.and_then(included);
            }
            self.source.ensure(next.is_none(), &product.get_ref().key, OfPack::Circle)?;
        }
        Ok(())
    }
}
