//! Month-end tables: what was promised and what was kept.

use super::scope::{Scope, Subject};
use super::table::{Cell, Column, Table};
use crate::domain::readings::availability;
use crate::domain::readings::credit;
use crate::domain::readings::hours;
use crate::domain::readings::storage;
use crate::words::report::{Heading, Named, Title};

impl Scope<'_> {
    pub fn table(&self, subject: Subject) -> Table {
        match subject {
            Subject::Sla => super::targets::table(self),
            Subject::Breaches => super::targets::breaches(self),
            Subject::Incidents => super::incidents::table(self),
            Subject::Availability => self.availability(),
            Subject::Storage => self.storage(),
            Subject::Credits => self.credits(),
            Subject::Licences => super::licences::table(self),
            Subject::Billing => super::charged::table(self),
            Subject::Hours => self.hours(),
        }
    }

    /// Downtime of the month whatever the contract year, and how the contract year of its last day
    /// stands at its end (A31).
    fn availability(&self) -> Table {
        let (from, to) = self.span();
        let (end, last) = (self.end(), self.now.min(to - 1_i64));
        let row = |line: availability::Line<'_>| {
            let id = Cell::text(line.id.as_str());
            let Ok(reading) = &line.reading else {
                return vec![
                    id,
                    Cell::Unknown,
                    Cell::Unknown,
                    Cell::Unknown,
                    Cell::Unknown,
                    Cell::Unknown,
                    Cell::Named(Named::Unmeasured),
                ];
            };
            let month = line.counted.within(from, end).seconds();
            vec![
                id,
                Cell::Count(month),
                Cell::Count(reading.down),
                Cell::Count(reading.left),
                Cell::Percent(reading.to_date()),
                Cell::Percent(reading.of_year()),
                Cell::state(reading.state),
            ]
        };
        Table {
            title: Title::Availability,
            month: self.month,
            columns: vec![
                Column::of(Heading::Tenant),
                Column::sum(Heading::DownMonth),
                Column::sum(Heading::DownYear),
                Column::of(Heading::LeftSeconds),
                Column::of(Heading::ToDate),
                Column::of(Heading::OfYear),
                Column::of(Heading::State),
            ],
            rows: availability::lines_of_year(self.desk, end, last).into_iter().map(row).collect(),
        }
    }

    /// Pools at the end of the month.
    fn storage(&self) -> Table {
        let bytes = |bytes: u64| Cell::Count(i64::try_from(bytes).unwrap_or(i64::MAX));
        let row = |pooled: storage::Pooled<'_>| {
            let pool = pooled.pool;
            vec![
                Cell::text(pooled.id.as_str()),
                Cell::Count(pool.licences.into()),
                bytes(pool.quota),
                pool.used.map_or(Cell::Unknown, bytes),
                pool.percent()
                    .map_or(Cell::Unknown, |percent| Cell::Count(i64::try_from(percent).unwrap_or(i64::MAX))),
                pool.runway_days()
                    .map_or(Cell::Unknown, |days| Cell::Count(i64::try_from(days).unwrap_or(i64::MAX))),
            ]
        };
        Table {
            title: Title::Storage,
            month: self.month,
            columns: vec![
                Column::of(Heading::Tenant),
                Column::sum(Heading::Licences),
                Column::sum(Heading::Quota),
                Column::sum(Heading::Used),
                Column::of(Heading::Percent),
                Column::of(Heading::Runway),
            ],
            rows: storage::pools(self.desk, self.end()).into_iter().map(row).collect(),
        }
    }

    /// Credit accounts at the end of the month.
    fn credits(&self) -> Table {
        let row = |line: credit::Line<'_>| {
            let standing = &line.standing;
            vec![
                Cell::text(line.id.as_str()),
                line.account
                    .definition
                    .tenant
                    .as_ref()
                    .map_or(Cell::Unknown, |known| Cell::Text(known.to_string())),
                Cell::Number(standing.balance.to_string()),
                Cell::Number(standing.monthly.to_string()),
                standing.runtime.map_or(Cell::Unknown, Cell::Count),
                standing.ends.map_or(Cell::Unknown, |known| Cell::Text(known.to_string())),
                Cell::state(standing.state),
            ]
        };
        Table {
            title: Title::Credits,
            month: self.month,
            columns: vec![
                Column::of(Heading::Account),
                Column::of(Heading::Tenant),
                Column::of(Heading::Balance),
                Column::of(Heading::Monthly),
                Column::of(Heading::Runtime),
                Column::of(Heading::Ends),
                Column::of(Heading::State),
            ],
            rows: credit::lines(self.desk, self.end()).into_iter().map(row).collect(),
        }
    }

    /// Hours of the contracts in the period that the end of the month lies in.
    fn hours(&self) -> Table {
        let (_, to) = self.span();
        let row = |line: hours::Line<'_>| {
            let id = Cell::text(line.id.as_str());
            let Ok(reading) = &line.reading else {
                let unknown = std::iter::repeat_n(Cell::Unknown, 9);
                return [id].into_iter().chain(unknown).chain([Cell::Named(Named::Unmeasured)]).collect();
            };
            let named = [id, Cell::state(reading.phase), Cell::Named(Named::Period(reading.period))];
            let budget = reading.budget;
            let of = |minutes: Option<i64>| minutes.map_or(Cell::Unknown, Cell::Count);
            let cost = budget.and_then(|budget| budget.cost);
            let figures = [
                of(budget.map(|budget| budget.granted)),
                Cell::Count(reading.used),
                of(budget.map(|budget| budget.left)),
                of(budget.map(|budget| budget.billable)),
                cost.map_or(Cell::Unknown, |cost| Cell::Number(cost.to_string())),
                Cell::Count(reading.apart),
                Cell::Count(reading.outside),
                Cell::state(reading.state),
            ];
            named.into_iter().chain(figures).collect()
        };
        Table {
            title: Title::Hours,
            month: self.month,
            columns: vec![
                Column::of(Heading::Tenant),
                Column::of(Heading::Phase),
                Column::of(Heading::Period),
                Column::sum(Heading::Budget),
                Column::sum(Heading::UsedMinutes),
                Column::sum(Heading::LeftMinutes),
                Column::sum(Heading::Billable),
                Column::of(Heading::BillableAmount),
                Column::sum(Heading::Apart),
                Column::sum(Heading::Outside),
                Column::of(Heading::State),
            ],
            rows: hours::lines(self.desk, self.now.min(to - 1_i64)).into_iter().map(row).collect(),
        }
    }
}
