//! Month-end tables: what was promised and what was kept.

use super::scope::{Scope, Subject};
use super::table::{Column, Sheet, SheetCell};
use crate::domain::readings::{availability, credit, hours, storage};
use crate::words::report::{Heading, Named, Title};

impl Scope<'_> {
    pub fn table(&self, subject: Subject) -> Sheet {
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
    fn availability(&self) -> Sheet {
        let (from, to) = self.span();
        let (end, last) = (self.end(), self.now.min(to - 1_i64));
        let row = |line: availability::AvailabilityLine<'_>| {
            let id = SheetCell::text(line.id.as_str());
            let Ok(reading) = &line.reading else {
                return vec![
                    id,
                    SheetCell::Unknown,
                    SheetCell::Unknown,
                    SheetCell::Unknown,
                    SheetCell::Unknown,
                    SheetCell::Unknown,
                    SheetCell::Named(Named::Unmeasured),
                ];
            };
            let month = line.counted.within(from, end).seconds();
            vec![
                id,
                SheetCell::Count(month),
                SheetCell::Count(reading.down),
                SheetCell::Count(reading.left),
                SheetCell::Percent(reading.to_date()),
                SheetCell::Percent(reading.of_year()),
                SheetCell::state(reading.state),
            ]
        };
        Sheet {
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
    fn storage(&self) -> Sheet {
        let bytes = |bytes: u64| SheetCell::Count(i64::try_from(bytes).unwrap_or(i64::MAX));
        let row = |pooled: storage::Pooled<'_>| {
            let pool = pooled.pool;
            vec![
                SheetCell::text(pooled.id.as_str()),
                SheetCell::Count(pool.licences.into()),
                bytes(pool.quota),
                pool.used.map_or(SheetCell::Unknown, bytes),
                pool.percent().map_or(SheetCell::Unknown, |percent| {
                    SheetCell::Count(i64::try_from(percent).unwrap_or(i64::MAX))
                }),
                pool.runway_days().map_or(SheetCell::Unknown, |days| {
                    SheetCell::Count(i64::try_from(days).unwrap_or(i64::MAX))
                }),
            ]
        };
        Sheet {
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
    fn credits(&self) -> Sheet {
        let row = |line: credit::AccountLine<'_>| {
            let standing = &line.standing;
            vec![
                SheetCell::text(line.id.as_str()),
                line.account
                    .definition
                    .tenant
                    .as_ref()
                    .map_or(SheetCell::Unknown, |known| SheetCell::Text(known.to_string())),
                SheetCell::Number(standing.balance.to_string()),
                SheetCell::Number(standing.monthly.to_string()),
                standing.runtime.map_or(SheetCell::Unknown, SheetCell::Count),
                standing.ends.map_or(SheetCell::Unknown, |known| SheetCell::Text(known.to_string())),
                SheetCell::state(standing.state),
            ]
        };
        Sheet {
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
    fn hours(&self) -> Sheet {
        let (_, to) = self.span();
        let row = |line: hours::HoursLine<'_>| {
            let id = SheetCell::text(line.id.as_str());
            let Ok(reading) = &line.reading else {
                let unknown = std::iter::repeat_n(SheetCell::Unknown, 9);
                return [id]
                    .into_iter()
                    .chain(unknown)
                    .chain([SheetCell::Named(Named::Unmeasured)])
                    .collect();
            };
            let named =
                [id, SheetCell::state(reading.phase), SheetCell::Named(Named::Period(reading.period))];
            let budget = reading.budget;
            let of = |minutes: Option<i64>| minutes.map_or(SheetCell::Unknown, SheetCell::Count);
            let cost = budget.and_then(|budget| budget.cost);
            let figures = [
                of(budget.map(|budget| budget.granted)),
                SheetCell::Count(reading.used),
                of(budget.map(|budget| budget.left)),
                of(budget.map(|budget| budget.billable)),
                cost.map_or(SheetCell::Unknown, |cost| SheetCell::Number(cost.to_string())),
                SheetCell::Count(reading.apart),
                SheetCell::Count(reading.outside),
                SheetCell::state(reading.state),
            ];
            named.into_iter().chain(figures).collect()
        };
        Sheet {
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
