//! Page 3: tonight and the nights after it, what was not announced, who wants another day, how far rollouts
//! are.

use chrono::Datelike;

use crate::domain::facts::slot::{DeferralState, Progress};
use crate::domain::readings::nights;
use crate::domain::readings::schedule::{self, UpdateLine};
use crate::domain::readings::update::Notice;
use crate::tui::cell::{Cell, Line};
use crate::tui::role::Role;
use crate::wall::view::table::{Rows, aligned, one};
use crate::wall::view::{Band, OnDesk, Panel, Rank};
use crate::words::console::Mark;
use crate::words::wall::{OnWall, Word};

/// Nights of the strip, and columns of each.
const NIGHTS: usize = 14;
const NIGHT: usize = 5;
/// Rows of a list.
const LISTED: usize = 16;
/// Columns of the bar of a rollout.
const BAR: u16 = 20;

/// A release with how many servers have it, of how many.
type Rollout<'a> = (&'a str, (usize, usize));

impl<'a> OnDesk<'a> {
    pub(super) fn updates(self) -> Vec<Band> {
        let lines = schedule::lines(self.desk, self.now);
        let open: Vec<&UpdateLine<'_>> = lines.iter().filter(|line| line.slot.is_open()).collect();
        let failed: Vec<_> = lines.iter().filter(|line| is_failed(line)).collect();
        let missing: Vec<_> = open.iter().copied().filter(|line| is_owed(line)).collect();
        let deferred: Vec<_> = open.iter().copied().filter(|line| shift(line).is_some()).collect();
        let nights = nights::ahead(self.desk, self.now, NIGHTS);
        let (updates, tenants) = nights.first().map_or((0, 0), |night| (night.updates, night.tenants));
        let whom =
            vec![Cell::dim(if updates > 0 { self.tell(OnWall::Tenants(tenants)) } else { String::new() })];
        let (rollouts, done) = self.rollouts();
        let counters = vec![
            self.count(Word::Tonight, updates, Role::Info, whom),
            self.count(Word::UpdatesFailed, failed.len(), Role::Missed, servers(&failed)),
            self.count(Word::NoticesMissing, missing.len(), Role::Missed, Line::new()),
            self.count(Word::Deferrals, deferred.len(), Role::Text, Line::new()),
            self.rollout(done),
        ];
        let next = self.list(Word::NextUpdates, self.rows(&[failed, open].concat()), Word::NoUpdatePlanned);
        let strip = self.panel(Word::Nights).lines(self.strip(&nights));
        let missing = self.list(Word::NoticesMissing, self.rows(&missing), Word::NoNoticeMissing);
        let deferred = self.list(Word::Deferrals, self.rows(&deferred), Word::NoDeferral);
        let rollouts = self.list(Word::Rollout, rollouts, Word::NoRollout);
        vec![
            Band { panels: counters, rank: Rank::Must(0) },
            Band { panels: vec![strip, rollouts], rank: Rank::May },
            Band { panels: vec![next, missing], rank: Rank::May },
            Band { panels: vec![deferred], rank: Rank::May },
        ]
    }

    /// What failed and the next updates, for a page that has no room for more; behind what failed, how many began of which nobody
    /// has said how they ended is a number.
    pub(super) fn updates_ahead(self, most: usize) -> Rows {
        let lines = schedule::lines(self.desk, self.now);
        let failed = lines.iter().filter(|line| is_failed(line));
        let (ahead, past): (Vec<_>, Vec<_>) =
            lines.iter().filter(|line| line.slot.is_open()).partition(|line| line.slot.effective >= self.now);
        let failures = failed.clone().count().min(most);
        let shown: Vec<&UpdateLine<'_>> = failed.chain(ahead).collect();
        let mut rows = self.rows(&shown[..shown.len().min(most)]);
        rows.beyond = shown.len() - rows.lines.len();
        if !past.is_empty() {
            rows.lines.insert(
                failures,
                vec![Cell::new(self.tell(OnWall::Past(past.len())), self.role(Role::Soon))],
            );
        }
        rows
    }

    fn rows(self, lines: &[&UpdateLine<'_>]) -> Rows {
        let row = |line: &&UpdateLine<'_>| {
            let slot = line.slot;
            vec![
                one(Cell::text(line.server.definition.id.to_string())),
                one(Cell::text(self.words.moment_or_past(slot.effective, self.now))),
                one(Cell::text(format!("{} > {}", slot.from, slot.release))),
                one(self.duty(line)),
            ]
        };
        Rows::of(aligned(lines.iter().take(LISTED).map(row).collect(), &[]), lines.len())
    }

    /// What is owed for it, or what is special about it.
    fn duty(self, line: &UpdateLine<'_>) -> Cell {
        if is_failed(line) {
            return Cell::new(self.say(Word::UpdateFailed), self.role(Role::Missed));
        }
        if line.halted {
            return Cell::new(self.say(Word::Halted), self.role(Role::Missed));
        }
        if line.notice == Notice::Missing {
            return Cell::new(self.say(Word::NoticeMissing), self.role(Role::Missed));
        }
        match shift(line) {
            Some((DeferralState::Requested, days)) => {
                Cell::new(self.words.mark(Mark::RequestedShift(days)), self.role(Role::Soon))
            }
            Some((_, days)) => Cell::text(self.words.mark(Mark::DeferredBy(days))),
            None => Cell::dim(self.words.mark(Mark::NoticeIs(self.words.state(line.notice)))),
        }
    }

    fn strip(self, nights: &[nights::Night]) -> Vec<Line> {
        let mut lines = vec![Line::new(), Line::new()];
        for night in nights {
            let name = format!("{}{:02}", self.words.weekday_in_two(night.day), night.day.day());
            let count = if night.updates == 0 { ".".to_owned() } else { night.updates.to_string() };
            let crowded = night.crowded.is_some();
            let (sign, role) = if crowded { ("!", Role::Soon) } else { ("", Role::Text) };
            lines[0].push(Cell::dim(format!("{name:>NIGHT$}")));
            lines[1].push(Cell::new(format!("{:>NIGHT$}", format!("{count}{sign}")), self.role(role)));
        }
        lines
    }

    /// Rollouts, the last release first; and of those that are not through the largest, what is halted before it.
    fn rollouts(self) -> (Rows, Option<Rollout<'a>>) {
        let releases: Vec<&str> = self.desk.world().releases.ids().collect();
        let of = |id| (id, schedule::progress(self.desk, id));
        let known: Vec<_> = releases.into_iter().rev().map(of).filter(|(_, (_, all))| *all > 0).collect();
        let row = |(id, (done, all)): &(&str, (usize, usize))| {
            let halted = self.desk.world().halt(id).is_some();
            let percent = u64::try_from(done * 100 / all).unwrap_or(0);
            let sign = if halted { self.say(Word::Halted) } else { "" };
            vec![
                one(Cell::text((*id).to_owned())),
                one(Cell::text(format!("{done}/{all}"))),
                one(Cell::bar(percent, Some(BAR), self.role(Role::Text))),
                one(Cell::new(sign, self.role(Role::Missed))),
            ]
        };
        let under_way = known.iter().copied().filter(|(_, (done, all))| done < all);
        let first = under_way.max_by_key(|(id, (_, all))| (self.desk.world().halt(id).is_some(), *all));
        (Rows::of(aligned(known.iter().take(LISTED).map(row).collect(), &[1]), known.len()), first)
    }

    fn rollout(self, first: Option<Rollout<'_>>) -> Panel {
        let Some((release, (done, all))) = first else {
            return self.panel(Word::Rollout).number("-", Role::Dim).lines(vec![Line::new()]);
        };
        let is_halted = self.desk.world().halt(release).is_some();
        let role = self.role(if is_halted { Role::Missed } else { Role::Text });
        let halted = is_halted.then(|| Cell::new(format!("  {}", self.say(Word::Halted)), role));
        let line = [Cell::dim(release.to_owned())].into_iter().chain(halted).collect();
        self.panel(Word::Rollout).number(format!("{done}/{all}"), role).lines(vec![line])
    }
}

fn is_failed(line: &UpdateLine<'_>) -> bool {
    line.slot.progress() == Progress::Failed
}

/// The servers of updates, each a piece of its own.
fn servers(lines: &[&UpdateLine<'_>]) -> Line {
    lines.iter().map(|line| Cell::dim(format!("{}  ", line.server.definition.id))).collect()
}

fn is_owed(line: &UpdateLine<'_>) -> bool {
    matches!(line.notice, Notice::Missing)
}

/// A deferral that is asked for or holds, and by how many days.
fn shift(line: &UpdateLine<'_>) -> Option<(DeferralState, i64)> {
    let deferral = line.deferral?;
    let holds = matches!(deferral.state, DeferralState::Requested | DeferralState::Approved);
    // To the nearest day: a change of the clocks is not half of one.
    holds.then_some((deferral.state, (deferral.to - line.slot.standard + 43_200) / 86_400))
}
