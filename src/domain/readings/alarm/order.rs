//! In which order alarms are looked at.

use super::kind::{Kind, Severity};
use super::raised::Alarm;
use crate::domain::base::instant::Instant;
use crate::domain::facts::entity::Entity;
use crate::domain::readings::turn::Turn;

/// Where an alarm stands: the smallest comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place(Turn, Severity, Option<Kind>, i64);

impl Alarm {
    /// Whose turn it is, with how far its moment is from now.
    pub fn turn(&self, now: Instant) -> (Turn, i64) {
        if let Some(until) = self.until.filter(|until| *until >= now) {
            return Turn::of(until, now);
        }
        let fresh = Turn::is_fresh(self.since, now);
        let turn = match self.severity {
            Severity::Critical if fresh && self.kind.is_for_now() => Turn::AtOnce,
            Severity::Critical if fresh => Turn::Fresh,
            // Of what is not about an incident often nobody knows since when it is so.
            Severity::Warning if fresh && matches!(self.about, Entity::Incident(_)) => Turn::Fresh,
            Severity::Critical | Severity::Warning => Turn::Old,
        };
        (turn, now - self.since)
    }

    pub(super) fn place(&self, now: Instant) -> Place {
        let (turn, away) = self.turn(now);
        let (severity, kind) = (self.severity, Some(self.kind));
        match (turn, severity) {
            // Whoever has waited longest comes first.
            (Turn::AtOnce, _) => Place(turn, severity, kind, -away),
            (Turn::Near, _) => Place(turn, Severity::Critical, None, away),
            (Turn::Fresh, _) | (Turn::Old, Severity::Warning) => Place(turn, severity, kind, away),
            (Turn::Later, _) | (Turn::Old, Severity::Critical) => Place(turn, severity, None, away),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::base::number::Number;
    use crate::domain::readings::alarm::What;

    const HOUR: i64 = 3_600;
    const DAY: i64 = 24 * HOUR;

    /// Severity, kind, since when, until when it can be saved, whether it is about an incident.
    type Case = (Severity, Kind, i64, Option<i64>, bool);

    #[test]
    fn what_is_urgent_comes_before_what_has_been_over_for_months() {
        use Severity::{Critical, Warning};
        let now = Instant::from_epoch(1_790_000_000);
        let wanted: &[Case] = &[
            // A level that falls due this second, before one that nobody has taken for a while.
            (Critical, Kind::Escalation, 0, None, true),
            (Critical, Kind::Unowned, -3 * HOUR, None, true),
            (Critical, Kind::Unowned, -HOUR, None, true),
            // Most of a target is used, the nearest first; a level nobody can be reached for.
            (Warning, Kind::Soon, -2 * HOUR, Some(HOUR / 2), true),
            (Warning, Kind::Unreachable, -DAY, Some(HOUR), true),
            (Warning, Kind::Soon, -HOUR, Some(2 * HOUR), true),
            (Critical, Kind::Missed, -HOUR, None, true),
            (Critical, Kind::Missed, -DAY, None, true),
            (Critical, Kind::Notice, -DAY, None, false),
            (Warning, Kind::Idle, -HOUR, None, true),
            (Warning, Kind::Soon, -HOUR, Some(9 * HOUR), true),
            (Critical, Kind::Failed, -8 * DAY, None, false),
            (Critical, Kind::Escalation, -90 * DAY, None, true),
            (Critical, Kind::Missed, -120 * DAY, None, true),
            (Critical, Kind::Licences, -800 * DAY, None, false),
            (Warning, Kind::Backup, -HOUR, None, false),
            (Warning, Kind::Eta, -60 * DAY, None, true),
        ];
        let alarm = |(index, (severity, kind, since, until, incident)): (usize, &Case)| Alarm {
            severity: *severity,
            kind: *kind,
            since: now + *since,
            until: until.map(|until| now + until),
            about: match incident {
                true => Entity::Incident(Number(u32::try_from(index).unwrap())),
                false => Entity::Server("srv".parse().unwrap()),
            },
            what: What::Incident,
        };
        let wanted: Vec<Alarm> = wanted.iter().enumerate().map(alarm).collect();
        let mut sorted: Vec<Alarm> = wanted.iter().rev().cloned().collect();
        sorted.sort_by_key(|alarm| alarm.place(now));
        let read = |alarms: &[Alarm]| alarms.iter().map(|a| (a.kind, a.since - now)).collect::<Vec<_>>();
        assert_eq!(read(&sorted), read(&wanted));
    }
}
