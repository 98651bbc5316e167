//! What loading credits would change, and recording that it was done.

use crate::domain::acts::decide::{Act, TopUp};
use crate::domain::acts::entry::label::Credit as L;
use crate::domain::acts::entry::{Entered, Label, Spec};
use crate::domain::base::isc::{Isc, NotAnAmount};
use crate::domain::base::table::Id;
use crate::domain::base::text::Text;
use crate::domain::base::zone;
use crate::domain::contract::Called;
use crate::domain::readings::credit::{self, Price};
use crate::tui::cell::Line;
use crate::tui::forms::field::Field;
use crate::tui::forms::form::{Caption, Form};
use crate::tui::forms::judged::{judged, unread};
use crate::tui::forms::present::Present;
use crate::words::Words;

/// `B`: load credits (F199, F204, A55).
#[derive(Debug)]
pub struct TopUpForm {
    account: Id,
    amount: Field,
    reference: Field,
    /// What is rented, with the price that holds from the contact on.
    prices: Vec<(Text, Called, Field)>,
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
            (
                licence.clone(),
                Called::from(&*label),
                Field::proposed(listed.unwrap_or(rent.monthly).to_string()),
            )
        });
        Some(Self {
            account: line.id.clone(),
            amount: Field::empty(),
            reference: Field::empty(),
            prices: priced.collect(),
        })
    }

    fn prices(&self, words: Words) -> Result<Vec<Price>, String> {
        let read = |(licence, _, field): &(Text, Called, Field)| {
            let monthly = parsed(field.value(), words).map_err(|e| format!("{licence}: {e}"))?;
            Ok((licence.clone(), monthly))
        };
        self.prices.iter().map(read).collect()
    }

    fn load(&self, words: Words) -> Result<TopUp, String> {
        let (account, reference) = (self.account.clone(), self.reference.line().unwrap_or_default());
        // None while nothing is written.
        let amount = if self.amount.is_empty() { "0" } else { self.amount.value() };
        let amount = parsed(amount, words)?;
        Ok(TopUp { account, amount, reference, at: None, prices: self.prices(words)? })
    }
}

fn parsed(typed: &str, words: Words) -> Result<Isc, String> {
    typed.parse().map_err(|e: NotAnAmount| words.misread(&e.into()))
}

impl Form for TopUpForm {
    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        let mut fields = vec![
            (Caption::Said(Label::Credit(L::Loaded)), &self.amount),
            (Caption::Said(Label::Credit(L::Key)), &self.reference),
        ];
        fields.extend(self.prices.iter().map(|(_, label, field)| (Caption::PriceOf(label), field)));
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
        match self.load(cx.words()) {
            Ok(load) => judged([load.into()], cx),
            Err(wrong) => vec![unread(wrong)],
        }
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        Ok(self.load(cx.words())?.into())
    }

    fn of(&self) -> (&'static Spec, String) {
        (&TopUp::SPEC, self.account.to_string())
    }
}
