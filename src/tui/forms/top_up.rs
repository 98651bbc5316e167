//! What loading credits would change, and recording that it was done.

use super::{Caption, Field, Form, Line, Present, check, duty};
use crate::domain::credit::{self, Isc, Loading, NotAnAmount, Price};
use crate::domain::decide::{Act, TopUp};
use crate::domain::finding::Finding;
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::domain::zone;

/// `B`: load credits (F199, F204, A55).
#[derive(Debug)]
pub struct TopUpForm {
    account: Id,
    amount: Field,
    reference: Field,
    /// What is rented, with the price that holds from the contact on.
    prices: Vec<(Text, String, Field)>,
}

/// Licences whose price can be changed here; more of them the command line takes.
const PRICED: usize = 8;

impl TopUpForm {
    /// `None` for an account that is not known.
    pub fn new(account: &str, cx: Present<'_>) -> Option<Self> {
        let line = credit::of(cx.desk, account, cx.now)?;
        let meter = line.account.meter(line.contract.credits.as_ref()?.year_days, cx.now);
        let list = cx.desk.world().prices.get(&line.account.definition.pack);
        let day = zone::day(cx.desk.world().zone, cx.now);
        let priced = meter.rented.iter().take(PRICED).map(|(licence, rent)| {
            let label: String = licence.chars().take(14).collect();
            let listed = list.and_then(|list| list.in_force(licence, day)).map(|(_, price)| price);
            (licence.clone(), label, Field::proposed(listed.unwrap_or(rent.monthly).to_string()))
        });
        Some(Self {
            account: line.id.clone(),
            amount: Field::empty(),
            reference: Field::empty(),
            prices: priced.collect(),
        })
    }

    fn amount(&self) -> Result<Isc, String> {
        let typed = self.amount.value();
        let amount = if typed.is_empty() { Isc::default() } else { parsed(typed)? };
        match amount > Isc::default() {
            true => Ok(amount),
            false => Err("give an amount above 0, such as 250".to_owned()),
        }
    }

    fn prices(&self) -> Result<Vec<Price>, String> {
        let read = |(licence, _, field): &(Text, String, Field)| {
            let monthly = match field.value() {
                "" => return Err(format!("{licence}: give a price such as 5.25")),
                typed => parsed(typed).map_err(|e| format!("{licence}: {e}"))?,
            };
            Ok((licence.clone(), monthly))
        };
        self.prices.iter().map(read).collect()
    }

    fn findings(&self, cx: Present<'_>) -> Result<Vec<Line>, String> {
        let (amount, prices) = (self.amount()?, self.prices()?);
        let line = credit::of(cx.desk, self.account.as_str(), cx.now);
        let line = line.ok_or_else(|| format!("account {} is gone", self.account))?;
        let loading = Loading::what_if(cx.desk, &line, amount, &prices, cx.now)
            .map_err(|refusal| cx.words().reason(&refusal.reason).what)?;
        let line =
            |finding: Finding| duty(finding.fine, cx.words().found(&finding.what), finding.rule.as_ref());
        Ok(loading.findings().into_iter().map(line).collect())
    }
}

fn parsed(typed: &str) -> Result<Isc, String> {
    typed.parse().map_err(|e: NotAnAmount| e.to_string())
}

impl Form for TopUpForm {
    fn title(&self, _cx: Present<'_>) -> String {
        format!("Load credits, account {}", self.account)
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        let mut fields =
            vec![(Caption::Own("iSC"), &self.amount), (Caption::Own("key or order"), &self.reference)];
        fields.extend(self.prices.iter().map(|(_, label, field)| (Caption::Own(label.as_str()), field)));
        fields
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        match index {
            0 => Some(&mut self.amount),
            1 => Some(&mut self.reference),
            _ => self.prices.get_mut(index - 2).map(|(_, _, field)| field),
        }
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let line = credit::of(cx.desk, self.account.as_str(), cx.now);
        let cites = line.and_then(|line| line.contract.credits.as_ref()).map(|rules| &rules.cites);
        let activation = cites.and_then(|cites| cites.activation.as_ref());
        let mut lines = match self.findings(cx) {
            Ok(lines) => lines,
            Err(wrong) => vec![check(false, wrong, cites.map(|cites| &cites.buy))],
        };
        let reference = self.reference.value();
        let account = cx.desk.world().accounts.by_id(self.account.as_str());
        lines.push(match account.and_then(|account| account.loaded_by(reference)) {
            Some(amount) => {
                check(false, format!("{reference} was loaded already, with {amount} iSC"), activation)
            }
            None => check(!reference.is_empty(), "an activation key or order number", activation),
        });
        lines
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        let reference = self.reference.line().ok_or("give the activation key or the number of the order")?;
        let (amount, prices) = (self.amount()?, self.prices()?);
        Ok(TopUp { account: self.account.clone(), amount, reference, at: None, prices }.into())
    }

    fn what(&self) -> String {
        format!("credits of account {}", self.account)
    }
}
