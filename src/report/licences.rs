//! What the tenants' own systems need and have of licences.

use super::scope::Scope;
use super::table::{Cell, Column, Table};
use crate::domain::readings::licence;
use crate::words::report::{Heading, Title};

/// Licences of the tenants' systems at the end of the month. A licence that comes with another one
/// is no seat by itself, so only seats are added up (A51).
pub(super) fn table(scope: &Scope<'_>) -> Table {
    let row = |line: licence::Line<'_>| {
        vec![
            Cell::text(line.tenant.as_str()),
            Cell::text(&*line.product.key),
            Cell::Count(line.need.into()),
            Cell::Count(line.have.into()),
            line.seats.map_or(Cell::Unknown, |seats| Cell::Count(seats.into())),
            Cell::Count(i64::try_from(line.without.len()).unwrap_or(i64::MAX)),
            Cell::state(line.state),
        ]
    };
    Table {
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
