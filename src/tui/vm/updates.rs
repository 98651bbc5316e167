//! Pane 3: servers and their slots.

use super::nights;
use super::table::{Wish, fit};
use super::{Brief, Cell, Row, Table, View};
use crate::domain::instant::Instant;
use crate::domain::schedule::{self, Line};
use crate::domain::slot::{DeferralState, Progress};
use crate::domain::span;
use crate::domain::update::Notice;
use crate::tui::cell::pad;
use crate::tui::model::Pane;
use crate::tui::role::Role;
use crate::words::Words;
use crate::words::console::{Column, Corner, Empty, Mark};

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
    Wish::left(Col::Server, Column::Server, 7, 0),
    Wish::left(Col::Version, Column::Version, 11, 3),
    Wish::left(Col::Stage, Column::Rollout, 5, 5),
    Wish::left(Col::Slot, Column::Slot, 12, 0),
    Wish::right(Col::Left, Column::Left, 6, 4),
    Wish::left(Col::Notice, Column::Notice, 4, 1),
    Wish::left(Col::Deferral, Column::Deferral, 6, 2),
    Wish::left(Col::Reseller, Column::Reseller, 10, 6),
    Wish::right(Col::Tenants, Column::Tenants, 3, 7),
    Wish::left(Col::Standard, Column::Standard, 12, 8),
    Wish::left(Col::Latest, Column::Latest, 12, 9),
    Wish::left(Col::Flags, Column::Flags, 2, 10),
    Wish::right(Col::Wave, Column::Wave, 2, 11),
    Wish::left(Col::Nights, Column::Nights, nights::ROW, 12),
];

impl View<'_> {
    pub(super) fn updates(&self, width: u16, height: u16) -> Table {
        let columns = fit(self.words(), &self.shown(Pane::Updates, &COLUMNS), width);
        let cursor = self.model.list(Pane::Updates).cursor.index();
        let visible = self.visible(Pane::Updates, height, self.rows.updates());
        let rows = visible.filter_map(|(index, row)| {
            let line = schedule::find(self.desk, &row.server, &row.release, self.now)?;
            let cells = columns.iter().map(|(col, _)| self.update_cell(*col, &line)).collect();
            Some(Row { cursor: index == cursor, marked: false, cells })
        });
        let rows = rows.collect();
        let columns = columns.into_iter().map(|(_, column)| column).collect();
        Table { columns, rows, empty: self.empty(Pane::Updates, Empty::NoUpdates) }
    }

    fn update_cell(&self, col: Col, line: &Line<'_>) -> Cell {
        let (slot, words) = (line.slot, self.words());
        match col {
            Col::Server => Cell::text(line.server.definition.id.to_string()),
            Col::Version => Cell::text(format!("{}>{}", slot.from, slot.release)),
            Col::Stage => stage(line),
            Col::Slot => Cell::text(self.night(slot.effective)),
            Col::Left => match (&slot.end, slot.started) {
                (Some(_), _) => Cell::dim(slot.duration().map_or_else(|| "-".to_owned(), span::short)),
                (None, Some(started)) => Cell::new(span::short(self.now - started), Role::Soon),
                (None, None) if slot.effective < self.now => Cell::new(words.mark(Mark::Late), Role::Soon),
                (None, None) => Cell::text(span::short(slot.effective - self.now)),
            },
            Col::Notice => {
                let (text, role) = self.notice(line);
                Cell::new(text, role)
            }
            Col::Deferral => deferral(words, line),
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

    fn notice(&self, line: &Line<'_>) -> (String, Role) {
        let words = self.words();
        let told = |mark, role| (words.mark(mark), role);
        if !line.slot.is_open() {
            return match (line.slot.done(), line.slot.confirmed) {
                (None, _) => ("-".to_owned(), Role::Dim),
                (Some(_), Some(_)) => told(Mark::Told, Role::Text),
                (Some(_), None) => told(Mark::MessageOwed, Role::Soon),
            };
        }
        match line.notice {
            Notice::Sent => told(Mark::Told, Role::Text),
            Notice::Late => told(Mark::Late, Role::Soon),
            Notice::Waived => ("-".to_owned(), Role::Dim),
            Notice::Missing => told(Mark::NoNotice, Role::Missed),
            Notice::Soon => (days(words, line.notice_due - self.now), Role::Soon),
            Notice::Open => (days(words, line.notice_due - self.now), Role::Text),
        }
    }

    /// `Wed 25 22:00`
    pub(super) fn night(&self, at: Instant) -> String {
        self.words().night(at)
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
        let ((notice, role), words) = (self.notice(line), self.words());
        if !line.slot.is_open() {
            return match (line.slot.done(), role) {
                (None, _) => stage(line),
                (Some(_), Role::Soon) => Cell::new(words.mark(Mark::NoMessage), Role::Soon),
                (Some(_), role) => Cell::new(words.mark(Mark::Done), role),
            };
        }
        if line.halted {
            return Cell::new(words.mark(Mark::Halted), Role::Missed);
        }
        if line.notice == Notice::Missing {
            return Cell::new(words.mark(Mark::NoticeMissing), role);
        }
        let shift = line.deferral.map(|d| (d.state, (d.to - line.slot.standard + 43_200) / 86_400));
        match (shift, line.notice) {
            (Some((DeferralState::Requested, days)), _) => {
                Cell::new(words.mark(Mark::RequestedShift(days)), Role::Soon)
            }
            (Some((DeferralState::Approved, days)), _) => Cell::text(words.mark(Mark::DeferredBy(days))),
            (_, Notice::Late) => Cell::new(words.mark(Mark::Late), role),
            (_, Notice::Waived) => Cell::dim(words.mark(Mark::NoticeWaived)),
            (_, Notice::Open | Notice::Soon) => Cell::new(words.mark(Mark::NoticeDue(&notice)), role),
            (..) => Cell::new(words.mark(Mark::NoticeIs(&notice)), role),
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
            all => self.words().corner(Corner::Soon { count: soon, all }),
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
            let halted = self.desk.world().halt(id).is_some();
            self.words().corner(Corner::Rollout { release: id, done, all, halted })
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
fn days(words: Words, seconds: i64) -> String {
    let tenths = seconds * 10 / 86_400;
    match tenths < 100 {
        true => words.number(&format!("{}.{}d", tenths / 10, tenths % 10)),
        false => format!("{}d", tenths / 10),
    }
}

/// `req+3d`, `ok+7d`
fn deferral(words: Words, line: &Line<'_>) -> Cell {
    let Some(deferral) = line.deferral else { return Cell::dim("-") };
    let days = (deferral.to - line.slot.standard + 43_200) / 86_400;
    match deferral.state {
        DeferralState::Requested => Cell::new(words.mark(Mark::Requested(days)), Role::Soon),
        DeferralState::Approved => Cell::text(words.mark(Mark::Approved(days))),
        DeferralState::Refused => Cell::dim(words.mark(Mark::Refused)),
        DeferralState::Withdrawn | DeferralState::Replaced => Cell::dim("-"),
    }
}
