//! What the tenants' own systems need and have of licences.

use super::monthly::Scope;
use super::table::{Cell, Column, Table};
use crate::domain::licence;

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
            Cell::text(line.state.word()),
        ]
    };
    Table {
        title: scope.title("Licences"),
        columns: vec![
            Column::of("tenant"),
            Column::of("product"),
            Column::of("need"),
            Column::of("have"),
            Column::sum("seats"),
            Column::of("users_without"),
            Column::of("state"),
        ],
        rows: licence::lines(scope.desk, scope.end()).into_iter().map(row).collect(),
    }
}
