//! How many things want attention.

use super::clock::Verdict;
use super::desk::Desk;
use super::escalation;
use super::instant::Instant;
use super::slot::Progress;
use super::update::Notice;
use super::{backup, billing, schedule, storage};

/// Counts over the whole desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Alarm {
    /// Open incidents.
    pub open: usize,
    /// Open incidents with a missed target.
    pub missed: usize,
    /// Open incidents that have used three quarters of a running target.
    pub due_soon: usize,
    /// Open incidents with a level of the ladder due and not called.
    pub escalations: usize,
    /// Planned updates whose notice is missing.
    pub notices: usize,
    /// Updates that failed and are neither rolled back nor planned anew.
    pub failed: usize,
    /// Rollouts that are halted.
    pub halted: usize,
    /// Pools used to 90 % or more.
    pub full: usize,
    /// Resellers that have used up most of what they may cancel in the year.
    pub ceilings: usize,
    /// Daily backups that are overdue.
    pub backups: usize,
}

/// Part of a target, in percent, from which it counts as due soon.
pub const SOON_PERCENT: u32 = 75;
const FULL_PERCENT: u64 = 90;

/// Counts everything once.
pub fn counts(desk: &Desk, now: Instant) -> Alarm {
    let mut alarm = Alarm { open: desk.world().queue().open(), ..Alarm::default() };
    for incident in desk.world().incidents.iter().filter(|incident| incident.is_open()) {
        let clocks = desk.clocks(incident, now).unwrap_or_default();
        let missed = clocks.iter().any(|(_, reading)| reading.verdict == Verdict::Missed);
        let soon =
            |verdict, percent: Option<u32>| verdict == Verdict::Running && percent >= Some(SOON_PERCENT);
        alarm.missed += usize::from(missed);
        alarm.due_soon += usize::from(!missed && clocks.iter().any(|(_, r)| soon(r.verdict, r.percent)));
        let ladder = desk.contract(incident).and_then(|contract| escalation::ladder(incident, contract).ok());
        alarm.escalations += usize::from(ladder.unwrap_or_default().iter().any(|rung| rung.is_due(now)));
    }
    let lines = schedule::lines(desk, now);
    alarm.notices = lines.iter().filter(|l| l.slot.is_open() && l.notice == Notice::Missing).count();
    alarm.failed = lines.iter().filter(|line| line.slot.progress() == Progress::Failed).count();
    let releases = desk.world().releases.ids();
    alarm.halted = releases.filter(|id| desk.world().halt(id).is_some()).count();
    let pools = storage::pools(desk, now);
    alarm.full = pools.iter().filter(|pooled| pooled.pool.percent() >= Some(FULL_PERCENT)).count();
    let near = |limited: &&billing::Limited<'_>| limited.ceiling.state >= billing::State::Near;
    alarm.ceilings = billing::ceilings(desk, now).iter().filter(near).count();
    alarm.backups = backup::lines(desk, now).iter().filter(|line| line.is_overdue()).count();
    alarm
}
