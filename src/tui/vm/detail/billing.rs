//! User licences as they are billed, and what of them may still be cancelled: of a tenant, or of all
//! that its reseller is charged for.

use crate::domain::base::cents::Cents;
use crate::domain::base::table::Id;
use crate::domain::base::zone;
use crate::domain::readings::billing::{self, Ceiling, Fee, Group, Invoice, Month, Whose};
use crate::tui::cell::{Cell, Line, fill};
use crate::tui::panes::ceiling_role;
use crate::tui::vm::view::View;
use crate::words::Words;
use crate::words::console::{Label, Product};

impl View<'_> {
    /// `licences 120, average 118.4, 414.40 this month, baseline 130 (2 Jan), tks cancelled 12 of 19`
    pub(super) fn billing_lines(&self, id: &Id) -> Vec<Line> {
        let Some(line) = billing::of(self.desk, id.as_str(), self.now) else { return Vec::new() };
        let first = zone::day(line.terms.zone, self.now);
        let month = Month::of(line.history, &line.terms, first, self.now);
        let words = self.words();
        let average = month.map(|month| words.number(&format!("{:.1}", month.so_far)));
        let amount = amount(words, month.and_then(|month| month.fee_so_far).map(Fee::cents));
        let mut cells = vec![Cell::dim(fill(words.aspect(Label::Billed), 10))];
        let count = line.reading.count;
        let said = Product::Billed { count, average: average.as_deref(), amount: amount.as_deref() };
        cells.push(Cell::text(words.of_product(said)));
        let of = match line.whose {
            Whose::Reseller(reseller) => format!("{reseller} "),
            Whose::Tenant(_) => String::new(),
        };
        if let Some(ceiling) = &line.reading.ceiling {
            cells.extend(ceiling_cells(words, &of, ceiling));
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
        let words = self.words();
        let mut all = vec![Cell::dim(fill(words.aspect(Label::Billed), 10))];
        let (count, so_far) = (group.reading.count, amount(words, invoice.so_far));
        all.push(Cell::text(words.of_product(Product::Charged { count, amount: so_far.as_deref() })));
        if let Some(ceiling) = &group.reading.ceiling {
            all.extend(ceiling_cells(words, "", ceiling));
        }
        let share = |(line, month): (&billing::BillingLine<'_>, &Option<Month>)| {
            let amount = amount(words, month.and_then(|month| month.fee_so_far).map(Fee::cents));
            let (count, cancelled) = (line.reading.count, line.reading.gross());
            let said = Product::Share { count, amount: amount.as_deref(), cancelled };
            vec![Cell::dim(fill(line.id.as_str(), 18)), Cell::text(words.of_product(said))]
        };
        let shares = group.shares.iter().zip(&invoice.months).map(share);
        std::iter::once(all).chain(shares).collect()
    }
}

fn amount(words: Words, cents: Option<Cents>) -> Option<String> {
    cents.map(|cents| words.number(&cents.to_string()))
}

fn ceiling_cells(words: Words, of: &str, ceiling: &Ceiling) -> Vec<Cell> {
    let baseline = ceiling.baseline;
    let star = if baseline.ground.is_marked() { "*" } else { "" };
    let (count, day) = (baseline.count, words.short_day(baseline.day));
    let role = ceiling_role(ceiling.state);
    let cancelled = Product::CancelledOf { count: ceiling.counted, allowance: ceiling.allowance };
    let mut cells = vec![
        Cell::text(words.of_product(Product::Baseline { of, count, star, day: &day })),
        Cell::new(words.of_product(cancelled), role),
    ];
    if ceiling.excess > 0 {
        let penalty = amount(words, ceiling.penalty);
        let said = Product::TooMany { excess: ceiling.excess, penalty: penalty.as_deref() };
        cells.push(Cell::new(words.of_product(said), role));
    }
    cells
}
