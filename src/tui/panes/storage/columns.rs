//! The columns of the pools.

use crate::domain::contract::Fill;
use crate::domain::facts::tenant::{Sample, Tenant};
use crate::domain::readings::storage::Growth;
use crate::tui::cell::{Cell, Line, NOTHING, pad};
use crate::tui::panes::row::Column;
use crate::tui::panes::storage::row::{OnServer, PoolRow};
use crate::tui::role::Role;
use crate::words::Words;
use crate::words::console::{Column as Title, Mark};

type Of = Column<PoolRow>;

pub(super) const COLUMNS: &[Of] = &[
    Of::left(Title::Tenant, 14, 0, |(_, tenant), _| Cell::text(tenant.definition.id.to_string())).up_to(20),
    Of::right(Title::Used, 12, 0, |(row, _), _| {
        let used = row.pool.used.map_or_else(|| "?".to_owned(), gigabytes);
        Cell::text(format!("{used}/{}GB", gigabytes(row.pool.quota)))
    }),
    Of::right(Title::Percent, 3, 0, |(row, _), _| {
        let percent = row.pool.percent().map_or_else(|| "?".to_owned(), |p| p.min(999).to_string());
        Cell::new(percent, level(row.fill))
    }),
    Of::left(Title::Bar, 10, 2, |(row, _), _| {
        Cell::bar(row.pool.percent().unwrap_or(0), None, level(row.fill))
    }),
    Of::right(Title::Week, 6, 4, |(_, tenant), at| week(at.words(), tenant)),
    Of::right(Title::Runway, 6, 1, |(row, _), at| runway(at.words(), row)),
    Of::right(Title::LicenceCount, 4, 5, |(row, _), _| Cell::text(row.pool.licences.to_string())),
    Of::right(Title::Bought, 4, 6, |(_, tenant), at| Cell::text(tenant.bought_gb(at.now).to_string())),
    Of::right(Title::Recordings, 7, 10, |(row, _), at| {
        part(at.words(), row.pool.last.and_then(|sample| sample.parts.recordings))
    }),
    Of::right(Title::Voicemail, 7, 10, |(row, _), at| {
        part(at.words(), row.pool.last.and_then(|sample| sample.parts.voicemail))
    }),
    Of::right(Title::Other, 7, 10, |(row, _), at| {
        part(at.words(), row.pool.last.as_ref().and_then(Sample::other))
    }),
    Of::left(Title::Trend, 14, 7, |(_, tenant), _| Cell::spark(trend(tenant), Role::Dim)),
    Of::right(Title::Reserved, 16, 9, |(row, _), _| row.on_server.as_ref().map_or_else(Cell::none, reserved)),
    Of::flexible(Title::Server, 7, 8, |(_, tenant), at| {
        Cell::text(tenant.server.map_or(NOTHING, |server| at.desk.world().servers.id(server)))
    }),
];

const DAY: i64 = 86_400;

/// `klinikum-n 118/120GB |#########.| 98`
pub(super) fn in_words((row, tenant): &(&PoolRow, &Tenant)) -> Line {
    let (pool, role) = (&row.pool, level(row.fill));
    let used = pool.used.map_or_else(|| "?".to_owned(), gigabytes);
    let percent = pool.percent().map_or_else(|| "?".to_owned(), |p| p.min(999).to_string());
    let name = pad(tenant.definition.id.as_str(), 10);
    let width = if percent.len() > 2 { 9 } else { 10 };
    vec![
        Cell::text(format!("{name} {used:>3}/{:>3}GB |", gigabytes(pool.quota))),
        Cell::bar(pool.percent().unwrap_or(0), Some(width), role),
        Cell::text("| "),
        Cell::new(format!("{percent:>2}"), role),
    ]
}

pub fn level(fill: Fill) -> Role {
    match fill {
        Fill::Full => Role::Missed,
        Fill::Warned => Role::Soon,
        Fill::Free => Role::Text,
    }
}

fn runway(words: Words, row: &PoolRow) -> Cell {
    match row.pool.growth {
        _ if row.pool.is_full() => Cell::new(words.mark(Mark::Full), level(row.fill)),
        Growth::Accumulating => Cell::dim(words.mark(Mark::Learning)),
        Growth::Steady => Cell::dim(words.mark(Mark::Steady)),
        Growth::Growing { runway_days, .. } => {
            let role = if runway_days < 30 { Role::Soon } else { Role::Text };
            Cell::new(if runway_days > 999 { ">999d".to_owned() } else { format!("{runway_days}d") }, role)
        }
    }
}

fn gigabytes(bytes: u64) -> String {
    (bytes / 1_000_000_000).to_string()
}

/// `73.1G`, a part of what was measured.
fn part(words: Words, bytes: Option<u64>) -> Cell {
    bytes.map_or_else(Cell::none, |bytes| Cell::text(words.number(&tenths(bytes))))
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
    let Some(newest) = tenant.usage.last() else { return Cell::none() };
    let Some(before) = tenant.usage.iter().rfind(|s| newest.at - s.at >= 7 * DAY) else {
        return Cell::none();
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
