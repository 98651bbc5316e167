//! How much storage, by which offer.

use super::{Caption, Field, Form, Line, Present, check, hint};
use crate::domain::bytes;
use crate::domain::decide::{Act, BuyStorage};
use crate::domain::decimal;
use crate::domain::storage::Pool;
use crate::domain::table::Id;
use crate::domain::text::Text;

/// `P`: buy storage for a tenant.
#[derive(Debug)]
pub struct BuyForm {
    tenant: Id,
    gb: Field,
    reference: Field,
}

impl BuyForm {
    pub fn new(tenant: &str) -> Option<Self> {
        Some(Self { tenant: tenant.parse().ok()?, gb: Field::empty(), reference: Field::empty() })
    }

    fn amount(&self) -> Option<u32> {
        decimal::count(self.gb.value()).ok().filter(|gb| *gb > 0)
    }
}

impl Form for BuyForm {
    fn title(&self, _cx: Present<'_>) -> String {
        format!("Buy storage for {}", self.tenant)
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        vec![(Caption::Own("gigabytes"), &self.gb), (Caption::Own("offer or price"), &self.reference)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        [&mut self.gb, &mut self.reference].into_iter().nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let tenant = cx.desk.world().tenants.by_id(self.tenant.as_str());
        let contract = tenant.and_then(|tenant| cx.desk.storage_contract(tenant, cx.now));
        let cites = contract.and_then(|contract| contract.storage.as_ref()).map(|rules| &rules.cites);
        let mut lines = vec![
            check(
                self.amount().is_some(),
                "whole gigabytes, at least 1",
                cites.and_then(|cites| cites.bought.as_ref()),
            ),
            check(
                !self.reference.value().is_empty(),
                "a price-list position or accepted offer",
                cites.map(|cites| &cites.offer),
            ),
        ];
        let pool = tenant.zip(contract).and_then(|(tenant, contract)| {
            let rules = contract.storage.as_ref()?;
            Some((Pool::of(tenant, rules, cx.now), rules))
        });
        if let Some((pool, rules)) = pool {
            let more = self.amount().map_or(0, |gb| u64::from(gb) * rules.gb);
            let after = Pool { quota: pool.quota + more, ..pool };
            let percent = |pool: &Pool| pool.percent().map_or_else(|| "?".to_owned(), |p| p.to_string());
            let (old, new) = (bytes::decimal(pool.quota), bytes::decimal(after.quota));
            lines.push(hint(format!(
                "quota {old} -> {new}, used {}% -> {}%",
                percent(&pool),
                percent(&after)
            )));
        }
        lines
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        let gb = self.amount().ok_or("give whole gigabytes, at least 1")?;
        let reference = Text::line(self.reference.value());
        Ok(BuyStorage { tenant: self.tenant.clone(), gb, from: None, reference }.into())
    }

    fn what(&self) -> String {
        format!("storage for {}", self.tenant)
    }
}
