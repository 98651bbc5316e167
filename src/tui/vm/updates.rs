//! Pane 3: servers and their slots.

use super::nights;
use super::table::{Wish, fit};
use super::{Brief, Cell, Row, Table, View, pad};
use crate::domain::instant::Instant;
use crate::domain::schedule::{self, Line};
use crate::domain::slot::{DeferralState, Progress};
use crate::domain::span;
use crate::domain::update::Notice;
use crate::domain::zone;
use crate::tui::model::Pane;
use crate::tui::role::Role;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Col {
    Server,
    Version,
    Stage,
    Slot,
    Left,
    Notice,
    Deferral,
    Reseller,
    Tenants,
    Standard,
    Latest,
    Flags,
    Wave,
    Nights,
}

pub(super) const COLUMNS: [Wish<Col>; 14] = [
    Wish::left(Col::Server, "SERVER", 7, 0),
    Wish::left(Col::Version, "VERSION", 11, 3),
    Wish::left(Col::Stage, "STAGE", 5, 5),
    Wish::left(Col::Slot, "SLOT", 12, 0),
    Wish::right(Col::Left, "LEFT", 6, 4),
    Wish::left(Col::Notice, "NOTE", 4, 1),
    Wish::left(Col::Deferral, "DEFER", 6, 2),
    Wish::left(Col::Reseller, "RESELLER", 10, 6),
    Wish::right(Col::Tenants, "TEN", 3, 7),
    Wish::left(Col::Standard, "STANDARD", 12, 8),
    Wish::left(Col::Latest, "LATEST", 12, 9),
    Wish::left(Col::Flags, "FL", 2, 10),
    Wish::right(Col::Wave, "WV", 2, 11),
    Wish::left(Col::Nights, "14 NIGHTS", nights::ROW, 12),
];

impl View<'_> {
    pub(super) fn updates(&self, width: u16, height: u16) -> Table {
        let columns = fit(&self.shown(Pane::Updates, &COLUMNS), width);
        let cursor = self.model.list(Pane::Updates).cursor.index();
        let visible = self.visible(Pane::Updates, height, self.rows.updates());
        let rows = visible.filter_map(|(index, row)| {
            let line = schedule::find(self.desk, &row.server, &row.release, self.now)?;
            let cells = columns.iter().map(|(col, _)| self.update_cell(*col, &line)).collect();
            Some(Row { cursor: index == cursor, marked: false, cells })
        });
        let rows = rows.collect();
        let columns = columns.into_iter().map(|(_, column)| column).collect();
        Table { columns, rows, empty: self.empty(Pane::Updates, "no updates planned") }
    }

    fn update_cell(&self, col: Col, line: &Line<'_>) -> Cell {
        let slot = line.slot;
        match col {
            Col::Server => Cell::text(line.server.definition.id.to_string()),
            Col::Version => Cell::text(format!("{}>{}", slot.from, slot.release)),
            Col::Stage => stage(line),
            Col::Slot => Cell::text(self.night(slot.effective)),
            Col::Left => match (&slot.end, slot.started) {
                (Some(_), _) => Cell::dim(slot.duration().map_or_else(|| "-".to_owned(), span::short)),
                (None, Some(started)) => Cell::new(span::short(self.now - started), Role::Soon),
                (None, None) if slot.effective < self.now => Cell::new("late", Role::Soon),
                (None, None) => Cell::text(span::short(slot.effective - self.now)),
            },
            Col::Notice => self.notice(line),
            Col::Deferral => deferral(line),
            Col::Reseller => Cell::text(line.server.definition.reseller.to_string()),
            Col::Tenants => Cell::text(line.tenants.to_string()),
            Col::Standard => Cell::dim(self.night(slot.standard)),
            Col::Latest => Cell::dim(self.night(line.latest)),
            Col::Wave => Cell::dim(slot.wave.map_or_else(|| "-".to_owned(), |wave| wave.to_string())),
            Col::Nights => self.night_row(line),
            Col::Flags => {
                let flags = [(line.security_critical, 'S'), (line.urgent, 'U'), (line.hotfix, 'H')];
                Cell::text(
                    flags.into_iter().filter(|(set, _)| *set).map(|(_, flag)| flag).collect::<String>(),
                )
            }
        }
    }

    fn notice(&self, line: &Line<'_>) -> Cell {
        if !line.slot.is_open() {
            if line.slot.done().is_none() {
                return Cell::dim("-");
            }
            let sent = line.slot.confirmed.is_some();
            return if sent { Cell::text("ok") } else { Cell::new("msg!", Role::Soon) };
        }
        match line.notice {
            Notice::Sent => Cell::text("ok"),
            Notice::Late => Cell::new("late", Role::Soon),
            Notice::Waived => Cell::dim("-"),
            Notice::Missing => Cell::new("NO!", Role::Missed),
            Notice::Soon => Cell::new(days(line.notice_due - self.now), Role::Soon),
            Notice::Open => Cell::text(days(line.notice_due - self.now)),
        }
    }

    /// `Wed 25 22:00`
    pub(super) fn night(&self, at: Instant) -> String {
        zone::local(self.desk.world().zone, at).format("%a %d %H:%M").to_string()
    }

    /// `srv-03 8.3.4>8.3.9 Wed 25 22:00 note ok`
    pub(super) fn brief_updates(&self, height: u16) -> Vec<Brief> {
        self.brief(Pane::Updates, height, |place| {
            let row = self.rows.updates().get(place)?;
            let line = schedule::find(self.desk, &row.server, &row.release, self.now)?;
            let version = format!("{}>{}", line.slot.from, line.slot.release);
            let when = self.night(line.slot.effective);
            let what = format!("{} {} {when} ", pad(&row.server, 6), pad(&version, 11));
            Some(vec![Cell::text(what), self.brief_duty(&line)])
        })
    }

    /// What is owed or asked for, in at most eight characters.
    fn brief_duty(&self, line: &Line<'_>) -> Cell {
        let notice = self.notice(line);
        if !line.slot.is_open() {
            return match (line.slot.done(), notice.role) {
                (None, _) => stage(line),
                (Some(_), Role::Soon) => Cell::new("NO MSG!", Role::Soon),
                (Some(_), role) => Cell::new("done", role),
            };
        }
        if line.halted {
            return Cell::new("HALTED", Role::Missed);
        }
        if let (Notice::Missing, role) = (line.notice, notice.role) {
            return Cell::new("NO NOTE!", role);
        }
        let shift = line.deferral.map(|d| (d.state, (d.to - line.slot.standard + 43_200) / 86_400));
        match (shift, line.notice) {
            (Some((DeferralState::Requested, days)), _) => Cell::new(format!("req+{days}d"), Role::Soon),
            (Some((DeferralState::Approved, days)), _) => Cell::text(format!("defer+{days}d")),
            (_, Notice::Late) => Cell::new("late", notice.role),
            (_, Notice::Waived) => Cell::dim("no note"),
            (_, Notice::Open | Notice::Soon) => Cell::new(format!("due {}", notice.text), notice.role),
            (..) => Cell::new(format!("note {}", notice.text), notice.role),
        }
    }

    /// Servers that the schedule has within seven days, of all: `2/41 in 7d`. What was deferred
    /// comes when it was deferred to.
    pub(super) fn updates_soon(&self) -> String {
        let servers = self.desk.world().servers.rows();
        let soon = servers.filter_map(|(_, server)| server.next_slot());
        let soon = soon.filter(|slot| slot.effective - self.now <= 7 * 86_400).count();
        match self.desk.world().servers.len() {
            0 => String::new(),
            all => format!("{soon}/{all} in 7d"),
        }
    }

    /// How far the rollout is that is under way.
    pub(super) fn updates_count(&self) -> String {
        let releases = self.desk.world().releases.ids();
        let best = releases
            .map(|id| (id, schedule::progress(self.desk, id)))
            .filter(|(_, (_, all))| *all > 0)
            .last();
        best.map_or_else(String::new, |(id, (done, all))| {
            let halted = if self.desk.world().halt(id).is_some() { " HALTED" } else { "" };
            format!(" {id}: {done}/{all}{halted}")
        })
    }
}

fn stage(line: &Line<'_>) -> Cell {
    let role = match line.slot.progress() {
        Progress::Running => Role::Soon,
        Progress::Failed => Role::Missed,
        Progress::RolledBack => Role::Dim,
        Progress::Done => Role::Text,
        _ if line.halted => Role::Missed,
        _ => Role::Text,
    };
    Cell::new(line.code(), role)
}

/// `5.2d`
fn days(seconds: i64) -> String {
    let tenths = seconds * 10 / 86_400;
    if tenths < 100 { format!("{}.{}d", tenths / 10, tenths % 10) } else { format!("{}d", tenths / 10) }
}

/// `req+3d`, `ok+7d`
fn deferral(line: &Line<'_>) -> Cell {
    let Some(deferral) = line.deferral else { return Cell::dim("-") };
    let days = (deferral.to - line.slot.standard + 43_200) / 86_400;
    match deferral.state {
        DeferralState::Requested => Cell::new(format!("req+{days}d"), Role::Soon),
        DeferralState::Approved => Cell::text(format!("ok+{days}d")),
        DeferralState::Refused => Cell::dim("refus."),
        DeferralState::Withdrawn | DeferralState::Replaced => Cell::dim("-"),
    }
}
