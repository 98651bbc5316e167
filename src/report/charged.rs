//! What the licences of a month cost each reseller (F124 to F126), with the shares of its tenants.

use super::scope::Scope;
use super::table::{Column, Sheet, SheetCell};
use crate::domain::base::cents::Cents;
use crate::domain::base::instant::Instant;
use crate::domain::readings::billing::{self, Fee, Group, Invoice, Month, Whose};
use crate::words::report::{Heading, Title};

/// One row for each tenant; the invoice stands in the first row of its reseller, so that a column
/// adds up to what is charged.
pub(super) fn table(scope: &Scope<'_>) -> Sheet {
    // The last second of the month: what is counted from the first of the next one on is not in it.
    let end = (scope.span().1 - 1_i64).min(scope.now);
    let rows = billing::groups(scope.desk, end).iter().flat_map(|group| rows(scope, group, end)).collect();
    Sheet {
        title: Title::Billing,
        month: scope.month,
        columns: vec![
            Column::of(Heading::Reseller),
            Column::of(Heading::Tenant),
            Column::sum(Heading::Licences),
            Column::of(Heading::Average),
            Column::of(Heading::Price),
            Column::of(Heading::Amount),
            Column::of(Heading::Invoice),
            Column::sum(Heading::Cancelled),
            Column::of(Heading::Left),
            Column::of(Heading::TooMany),
            Column::of(Heading::Penalty),
        ],
        rows,
    }
}

fn rows(scope: &Scope<'_>, group: &Group<'_>, end: Instant) -> Vec<Vec<SheetCell>> {
    let invoice = Invoice::of(group, scope.month.first(), end);
    let reseller = match group.whose {
        Whose::Reseller(id) => SheetCell::text(id.as_str()),
        Whose::Tenant(_) => SheetCell::Unknown,
    };
    let row = |(index, (line, month)): (usize, (&billing::BillingLine<'_>, &Option<Month>))| {
        let reading = &line.reading;
        let first = index == 0;
        let ceiling = reading.ceiling.filter(|_| first || group.reading.ceiling.is_none());
        let count =
            |count: Option<u32>| count.map_or(SheetCell::Unknown, |count| SheetCell::Count(count.into()));
        vec![
            reseller.clone(),
            SheetCell::text(line.id.as_str()),
            SheetCell::Count(reading.count.into()),
            month.map_or(SheetCell::Unknown, |month| SheetCell::Number(month.so_far.to_string())),
            money(reading.price),
            money(month.and_then(|month| month.fee_so_far).map(Fee::cents)),
            money(invoice.so_far.filter(|_| first)),
            SheetCell::Count(reading.gross().into()),
            count(ceiling.map(|ceiling| ceiling.left)),
            count(ceiling.map(|ceiling| ceiling.excess)),
            money(ceiling.and_then(|ceiling| ceiling.penalty)),
        ]
    };
    group.shares.iter().zip(&invoice.months).enumerate().map(row).collect()
}

fn money(cents: Option<Cents>) -> SheetCell {
    cents.map_or(SheetCell::Unknown, |cents| SheetCell::Number(cents.to_string()))
}
