//! User licences as they are billed, and what of them may still be cancelled: of a tenant, or of all
//! that its reseller is charged for.

use super::super::cancellations::role;
use super::super::{Cell, Line, View};
use crate::domain::billing::{self, Ceiling, Cents, Fee, Group, Invoice, Month, Whose};
use crate::domain::table::Id;
use crate::domain::zone;

impl View<'_> {
    /// `licences 120, average 118.4, 414.40 this month, baseline 130 (2 Jan), tks cancelled 12 of 19`
    pub(super) fn billing_lines(&self, id: &Id) -> Vec<Line> {
        let Some(line) = billing::of(self.desk, id.as_str(), self.now) else { return Vec::new() };
        let first = zone::day(line.terms.zone, self.now);
        let month = Month::of(line.history, &line.terms, first, self.now);
        let average = month.map(|month| format!(", average {:.1}", month.so_far)).unwrap_or_default();
        let amount = month.and_then(|month| month.fee_so_far).map(Fee::cents);
        let mut cells = vec![Cell::dim(format!("{:<10}", "billed"))];
        cells.push(Cell::text(format!("licences {}{average}{}", line.reading.count, this_month(amount))));
        let of = match line.whose {
            Whose::Reseller(reseller) => format!("{reseller} "),
            Whose::Tenant(_) => String::new(),
        };
        if let Some(ceiling) = &line.reading.ceiling {
            cells.extend(ceiling_cells(&of, ceiling));
        }
        vec![cells]
    }

    /// All that a reseller is charged for, and the share of each tenant.
    pub(super) fn charged_lines(&self, id: &Id) -> Vec<Line> {
        let groups = billing::groups(self.desk, self.now).into_iter();
        let own = groups.filter(|group| matches!(group.whose, Whose::Reseller(reseller) if reseller == id));
        own.flat_map(|group| self.charged(&group)).collect()
    }

    fn charged(&self, group: &Group<'_>) -> Vec<Line> {
        let invoice = Invoice::of(group, zone::day(group.terms.zone, self.now), self.now);
        let mut all = vec![Cell::dim(format!("{:<10}", "billed"))];
        let licences = format!("{} licences{}", group.reading.count, this_month(invoice.so_far));
        all.push(Cell::text(licences));
        if let Some(ceiling) = &group.reading.ceiling {
            all.extend(ceiling_cells("", ceiling));
        }
        let share = |(line, month): (&billing::Line<'_>, &Option<Month>)| {
            let amount = month.and_then(|month| month.fee_so_far).map(Fee::cents);
            let reading = &line.reading;
            let cancelled = format!(", cancelled {} this year", reading.gross());
            let text = format!("{} licences{}{cancelled}", reading.count, this_month(amount));
            vec![Cell::dim(format!("{:<18}", line.id.as_str())), Cell::text(text)]
        };
        let shares = group.shares.iter().zip(&invoice.months).map(share);
        std::iter::once(all).chain(shares).collect()
    }
}

fn this_month(amount: Option<Cents>) -> String {
    amount.map(|amount| format!(", {amount} this month")).unwrap_or_default()
}

fn ceiling_cells(of: &str, ceiling: &Ceiling) -> Vec<Cell> {
    let baseline = ceiling.baseline;
    let star = if baseline.ground.is_marked() { "*" } else { "" };
    let day = baseline.day.format("%-d %b");
    let role = role(ceiling.state);
    let mut cells = vec![
        Cell::text(format!(", {of}baseline {}{star} ({day}), ", baseline.count)),
        Cell::new(format!("cancelled {} of {}", ceiling.counted, ceiling.allowance), role),
    ];
    if ceiling.excess > 0 {
        let penalty = ceiling.penalty.map(|penalty| format!(", penalty ~{penalty} (estimate)"));
        cells.push(Cell::new(format!(", {} too many{}", ceiling.excess, penalty.unwrap_or_default()), role));
    }
    cells
}
