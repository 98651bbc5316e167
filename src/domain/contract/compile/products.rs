//! Licences and credits of a pack.

use toml::Spanned;

use super::{Check, name};
use crate::domain::contract::products::{CreditsPack, LicencesPack, NeedPack, ProductPack};
use crate::domain::contract::{CreditRules, LicenceRules, Need, Opens, Per, Product};
use crate::domain::credit::NotFirmware;
use crate::domain::written::Fault;

impl Check<'_> {
    pub fn credits(&self, pack: &CreditsPack) -> Result<CreditRules, Fault> {
        if !matches!(pack.year_days.get_ref(), 365 | 366) {
            return Err(self.source.fault(&pack.year_days, "a year has 365 or 366 days (A54)"));
        }
        if pack.reminder_days.get_ref().windows(2).any(|pair| pair[0] <= pair[1]) {
            return Err(self
                .source
                .fault(&pack.reminder_days, "reminders fall: each closer than the one before"));
        }
        if *pack.tight_days.get_ref() < pack.dry_days {
            return Err(self.source.fault(&pack.tight_days, "it is tight before it runs dry"));
        }
        let switching = pack.switching.as_ref();
        if let Some(never) = switching.filter(|s| s.get_ref().cycles == 0 || s.get_ref().days == 0) {
            return Err(self.source.fault(never, "switching is counted from 1 time within 1 day on"));
        }
        let firmware = |text: &Spanned<String>| {
            text.get_ref().parse().map_err(|e: NotFirmware| self.source.fault(text, e.to_string()))
        };
        let platforms: Vec<Box<str>> =
            pack.platforms.iter().map(|platform| name(self.source, platform)).collect::<Result<_, _>>()?;
        let cloud = pack.cloud.as_ref().map(|cloud| name(self.source, cloud)).transpose()?;
        if let Some(cloud) =
            pack.cloud.as_ref().filter(|cloud| !platforms.iter().any(|p| **p == **cloud.get_ref()))
        {
            return Err(self.source.fault(cloud, "the cloud is one of the platforms"));
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
        let mut products: Vec<Product> = Vec::new();
        for written in &pack.product {
            let product = self.product(pack, written.get_ref())?;
            if products.iter().any(|known| known.key == product.key) {
                let key = &written.get_ref().key;
                return Err(self.source.fault(key, format!("product `{}` is given twice", key.get_ref())));
            }
            products.push(product);
        }
        self.no_circle(pack)?;
        if let Some(none) = pack.most_users.as_ref().filter(|most| *most.get_ref() == 0) {
            return Err(self.source.fault(none, "a system is meant for at least 1 user"));
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
        if let Some(each) = p.users_each.as_ref().filter(|each| *each.get_ref() == 0) {
            return Err(self.source.fault(each, "one for at least 1 user"));
        }
        if let Some(opens) = p.opens.as_ref().filter(|opens| *opens.each.get_ref() == 0) {
            return Err(self.source.fault(&opens.each, format!("opens at least 1 of the {}", opens.of)));
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
        Err(self.source.fault(key, format!("no product `{}` in this pack", key.get_ref())))
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
            if next.is_some() {
                return Err(self.source.fault(&product.get_ref().key, "the product includes itself"));
            }
        }
        Ok(())
    }
}
