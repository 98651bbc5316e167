//! What kinds of alarms are called.

use crate::domain::readings::alarm::Kind;
use crate::words::Words;

/// In lists of alarms.
pub(in crate::words) fn alarm_title(_: Words, kind: Kind) -> &'static str {
    match kind {
        Kind::Escalation => "escalation due",
        Kind::Stopped => "system stopped",
        Kind::Unowned => "P1 not taken",
        Kind::Missed => "target missed",
        Kind::Failed => "update failed",
        Kind::Halted => "rollout halted",
        Kind::Notice => "notice missing",
        Kind::Contact => "no contact",
        Kind::Reason => "reason missing",
        Kind::Storage => "storage",
        Kind::Room => "server room",
        Kind::Licences => "licences missing",
        Kind::Availability => "availability",
        Kind::Hours => "hours",
        Kind::Ceiling => "cancellations",
        Kind::Credits => "credits",
        Kind::Backup => "backup",
        Kind::Place => "backup place",
        Kind::RestoreTest => "restore test",
        Kind::ColdBackup => "cold backup",
        Kind::SecondBackup => "second backup",
        Kind::Pack => "contract unknown",
        Kind::Unreachable => "nobody reachable",
        Kind::Soon => "due soon",
        Kind::Idle => "P1 not started",
        Kind::Outage => "outage not begun",
        Kind::Call => "no call",
        Kind::Code => "code",
        Kind::Caller => "caller unclear",
        Kind::Request => "no request",
        Kind::Eta => "ETA",
        Kind::Access => "no access",
        Kind::Ask => "ask again",
        Kind::Result => "result missing",
        Kind::Success => "success message",
        Kind::Deferral => "deferral undecided",
        Kind::Acceptance => "acceptance late",
        Kind::Prerequisite => "prerequisite",
        Kind::Rental => "rental terms",
        Kind::Reporter => "who may report",
        Kind::Customer => "customer duties",
        Kind::Equipment => "equipment",
    }
}
