//! What the tenants' own systems need and have of licences.

use super::scope::Scope;
use super::table::{Column, Sheet, SheetCell};
use crate::domain::readings::licence;
use crate::words::report::{Heading, Title};

/// Licences of the tenants' systems at the end of the month. A licence that comes with another one
/// is no seat by itself, so only seats are added up (A51).
pub(super) fn table(scope: &Scope<'_>) -> Sheet {
    let row = |line: licence::LicenceLine<'_>| {
        vec![
            SheetCell::text(line.tenant.as_str()),
            SheetCell::text(&*line.product.key),
            SheetCell::Count(line.need.into()),
            SheetCell::Count(line.have.into()),
            line.seats.map_or(SheetCell::Unknown, |seats| SheetCell::Count(seats.into())),
            SheetCell::Count(i64::try_from(line.without.len()).unwrap_or(i64::MAX)),
            SheetCell::state(line.state),
        ]
    };
    Sheet {
        title: Title::Licences,
        month: scope.month,
        columns: vec![
            Column::of(Heading::Tenant),
            Column::of(Heading::Product),
            Column::of(Heading::Need),
            Column::of(Heading::Have),
            Column::sum(Heading::Seats),
            Column::of(Heading::UsersWithout),
            Column::of(Heading::State),
        ],
        rows: licence::lines(scope.desk, scope.end()).into_iter().map(row).collect(),
    }
}
