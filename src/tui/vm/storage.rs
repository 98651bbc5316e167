//! Pane 4: pools of the tenants.

use std::collections::BTreeSet;

use super::table::{Wish, fit};
use super::{Brief, Cell, Row, Table, View};
use crate::domain::contract::Fill;
use crate::domain::storage::Growth;
use crate::domain::tenant::{Sample, Tenant};
use crate::tui::cell::pad;
use crate::tui::model::Pane;
use crate::tui::role::Role;
use crate::tui::rows::{OnServer, StorageRow};
use crate::words::Words;
use crate::words::console::{Column, Corner, Empty, Mark};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Col {
    Tenant,
    Used,
    Percent,
    Bar,
    Week,
    Runway,
    Licences,
    Bought,
    Recordings,
    Voicemail,
    Other,
    Trend,
    Reserved,
    Server,
}

pub(super) const COLUMNS: [Wish<Col>; 14] = [
    Wish::left(Col::Tenant, Column::Tenant, 14, 0).up_to(20),
    Wish::right(Col::Used, Column::Used, 12, 0),
    Wish::right(Col::Percent, Column::Percent, 3, 0),
    Wish::left(Col::Bar, Column::Bar, 10, 2),
    Wish::right(Col::Week, Column::Week, 6, 4),
    Wish::right(Col::Runway, Column::Runway, 6, 1),
    Wish::right(Col::Licences, Column::LicenceCount, 4, 5),
    Wish::right(Col::Bought, Column::Bought, 4, 6),
    Wish::right(Col::Recordings, Column::Recordings, 7, 10),
    Wish::right(Col::Voicemail, Column::Voicemail, 7, 10),
    Wish::right(Col::Other, Column::Other, 7, 10),
    Wish::left(Col::Trend, Column::Trend, 14, 7),
    Wish::right(Col::Reserved, Column::Reserved, 16, 9),
    Wish::flexible(Col::Server, Column::Server, 7, 8),
];

const DAY: i64 = 86_400;

impl View<'_> {
    pub(super) fn storage(&self, width: u16, height: u16) -> Table {
        let columns = fit(self.words(), &self.shown(Pane::Storage, &COLUMNS), width);
        let cursor = self.model.list(Pane::Storage).cursor.index();
        let visible = self.visible(Pane::Storage, height, self.rows.storage());
        let rows = visible.filter_map(|(index, row)| {
            let tenant = self.desk.world().tenants.get(row.tenant)?;
            let cells = columns.iter().map(|(col, _)| self.storage_cell(*col, row, tenant)).collect();
            Some(Row { cursor: index == cursor, marked: false, cells })
        });
        let rows = rows.collect();
        let columns = columns.into_iter().map(|(_, column)| column).collect();
        Table { columns, rows, empty: self.empty(Pane::Storage, Empty::NoStorage) }
    }

    fn storage_cell(&self, col: Col, row: &StorageRow, tenant: &Tenant) -> Cell {
        let (pool, words) = (&row.pool, self.words());
        let percent = pool.percent();
        let role = level(row.fill);
        match col {
            Col::Tenant => Cell::text(tenant.definition.id.to_string()),
            Col::Used => Cell::text(match pool.used {
                Some(used) => format!("{}/{}GB", gigabytes(used), gigabytes(pool.quota)),
                None => format!("?/{}GB", gigabytes(pool.quota)),
            }),
            Col::Percent => {
                Cell::new(percent.map_or_else(|| "?".to_owned(), |p| p.min(999).to_string()), role)
            }
            Col::Bar => Cell::bar(percent.unwrap_or(0), None, role),
            Col::Week => week(words, tenant),
            Col::Runway if pool.is_full() => Cell::new(self.words().mark(Mark::Full), role),
            Col::Runway => match pool.growth {
                Growth::Accumulating => Cell::dim(self.words().mark(Mark::Learning)),
                Growth::Steady => Cell::dim(self.words().mark(Mark::Steady)),
                Growth::Growing { runway_days, .. } => {
                    let role = if runway_days < 30 { Role::Soon } else { Role::Text };
                    Cell::new(
                        if runway_days > 999 { ">999d".to_owned() } else { format!("{runway_days}d") },
                        role,
                    )
                }
            },
            Col::Licences => Cell::text(pool.licences.to_string()),
            Col::Bought => Cell::text(tenant.bought_gb(self.now).to_string()),
            Col::Recordings => part(words, pool.last.and_then(|sample| sample.parts.recordings)),
            Col::Voicemail => part(words, pool.last.and_then(|sample| sample.parts.voicemail)),
            Col::Other => part(words, pool.last.as_ref().and_then(Sample::other)),
            Col::Trend => Cell::spark(trend(tenant), Role::Dim),
            Col::Reserved => row.on_server.map_or_else(|| Cell::dim("-"), |server| reserved(&server)),
            Col::Server => {
                Cell::text(tenant.server.map_or("-", |server| self.desk.world().servers.id(server)))
            }
        }
    }

    /// `klinikum-n 118/120GB |#########.| 98`
    pub(super) fn brief_storage(&self, height: u16) -> Vec<Brief> {
        self.brief(Pane::Storage, height, |place| {
            let StorageRow { pool, fill, .. } = self.rows.storage().get(place)?;
            let used = pool.used.map_or_else(|| "?".to_owned(), gigabytes);
            let (percent, role) = (pool.percent(), level(*fill));
            let shown = percent.map_or_else(|| " ?".to_owned(), |p| format!("{:>2}", p.min(999)));
            let bar = Cell::bar(percent.unwrap_or(0), Some(if shown.len() > 2 { 9 } else { 10 }), role);
            let tenant = self.desk.world().tenants.id(self.rows.storage()[place].tenant);
            Some(vec![
                Cell::text(format!("{} {used:>3}/{:>3}GB |", pad(tenant, 10), gigabytes(pool.quota))),
                bar,
                Cell::text("| "),
                Cell::new(shown, role),
            ])
        })
    }

    /// `2 warn`, and servers that have promised more than they have where there are some.
    pub(super) fn storage_count(&self) -> String {
        let rows = self.rows.storage();
        let warned = rows.iter().filter(|row| row.fill > Fill::Free).count();
        let over = rows.iter().filter(|row| row.on_server.is_some_and(|server| server.is_overbooked()));
        let tenants = &self.desk.world().tenants;
        let over: BTreeSet<usize> =
            over.filter_map(|row| Some(tenants.get(row.tenant)?.server?.index())).collect();
        match over.len() {
            0 => self.words().corner(Corner::Warned(warned)),
            servers => self.words().corner(Corner::Overbooked { warned, servers }),
        }
    }
}

pub(super) fn level(fill: Fill) -> Role {
    match fill {
        Fill::Full => Role::Missed,
        Fill::Warned => Role::Soon,
        Fill::Free => Role::Text,
    }
}

fn gigabytes(bytes: u64) -> String {
    (bytes / 1_000_000_000).to_string()
}

/// `73.1G`, a part of what was measured.
fn part(words: Words, bytes: Option<u64>) -> Cell {
    bytes.map_or_else(|| Cell::dim("-"), |bytes| Cell::text(words.number(&tenths(bytes))))
}

fn tenths(bytes: u64) -> String {
    let tenths = bytes / 100_000_000;
    format!("{}.{}G", tenths / 10, tenths % 10)
}

/// `212/4000GB   5%`: promised on the server, of what it has.
fn reserved(server: &OnServer) -> Cell {
    let role = if server.is_overbooked() { Role::Missed } else { level(server.fill) };
    let capacity = server.capacity.map_or_else(|| "?".to_owned(), gigabytes);
    let percent = server.percent.map_or_else(|| "   ?".to_owned(), |p| format!("{:>3}%", p.min(999)));
    Cell::new(format!("{}/{capacity}GB {percent}", gigabytes(server.reserved)), role)
}

/// Growth over the last seven days.
fn week(words: Words, tenant: &Tenant) -> Cell {
    let Some(newest) = tenant.usage.last() else { return Cell::dim("-") };
    let Some(before) = tenant.usage.iter().rfind(|s| newest.at - s.at >= 7 * DAY) else {
        return Cell::dim("-");
    };
    let (more, less) = (newest.bytes.saturating_sub(before.bytes), before.bytes.saturating_sub(newest.bytes));
    let sign = if less > 0 { '-' } else { '+' };
    Cell::text(words.number(&format!("{sign}{}", tenths(more.max(less)))))
}

/// Two weeks of daily levels from 0 to 7, between the least and the most.
fn trend(tenant: &Tenant) -> Vec<u8> {
    let last: Vec<u64> = tenant.usage.iter().rev().take(14).map(|s| s.bytes).collect();
    let (least, most) = (last.iter().min().copied().unwrap_or(0), last.iter().max().copied().unwrap_or(0));
    let spread = (most - least).max(1);
    last.iter().rev().map(|bytes| ((bytes - least) * 7 / spread) as u8).collect()
}
