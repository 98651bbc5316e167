//! What became of the incidents of a month.

use std::collections::BTreeMap;

use super::scope::Scope;
use super::table::{Column, Sheet, SheetCell};
use crate::domain::contract::{Kind, Stop};
use crate::domain::facts::incident::Incident;
use crate::domain::facts::life::{Bound, Phase};
use crate::words::report::{Heading, Title};

#[derive(Default)]
struct Tally {
    received: i64,
    resolved: i64,
    /// Nothing under a contract that does not speak of it.
    first_fix: Option<i64>,
    excluded: i64,
    unrequested: i64,
    incomplete: i64,
    questions: i64,
    advice: i64,
}

/// Incidents that were received in the month, by contract and priority, as they stand at its end or
/// now; how many the first answer resolved already (F254), where the contract speaks of that.
pub(super) fn table(scope: &Scope<'_>) -> Sheet {
    let (from, to) = scope.span();
    let mut tallies: BTreeMap<(String, u8), Tally> = BTreeMap::new();
    for incident in scope.desk.world().incidents.iter() {
        let pack = scope.desk.world().pack(incident).filter(|_| (from..to).contains(&incident.received));
        let Some(pack) = pack else { continue };
        let tally = tallies.entry((pack.id.to_string(), incident.class.priority.number())).or_default();
        tally.received += 1;
        tally.resolved += i64::from(incident.is_resolved());
        if scope.desk.contract(incident).is_some_and(|contract| contract.cites.first_fix.is_some()) {
            *tally.first_fix.get_or_insert_default() += i64::from(is_first_fix(incident));
        }
        tally.excluded += i64::from(incident.life.bound() == Bound::Excluded);
        tally.incomplete += i64::from(incident.life.is_incomplete());
        tally.unrequested += i64::from(incident.life.bound() == Bound::Unrequested);
        tally.questions += i64::from(incident.kind == Kind::Question);
        tally.advice += i64::from(incident.kind == Kind::Advice);
    }
    let row = |((contract, priority), tally): ((String, u8), Tally)| {
        let Tally { received, resolved, first_fix, excluded, unrequested, incomplete, questions, advice } =
            tally;
        let part = first_fix.filter(|_| resolved > 0);
        let part = part.map_or(SheetCell::Unknown, |fixed| SheetCell::Percent(fixed * 10_000 / resolved));
        let counts = [received, questions, advice, resolved, excluded, unrequested, incomplete];
        let fixed = first_fix.map_or(SheetCell::Unknown, SheetCell::Count);
        let counts = counts.map(SheetCell::Count).into_iter().chain([fixed]);
        let names = [SheetCell::Text(contract), SheetCell::Text(format!("P{priority}"))];
        names.into_iter().chain(counts).chain([part]).collect()
    };
    Sheet {
        title: Title::Incidents,
        month: scope.month,
        columns: vec![
            Column::of(Heading::Contract),
            Column::of(Heading::Priority),
            Column::sum(Heading::Received),
            Column::sum(Heading::Questions),
            Column::sum(Heading::Advice),
            Column::sum(Heading::Resolved),
            Column::sum(Heading::Excluded),
            Column::sum(Heading::Unrequested),
            Column::sum(Heading::Incomplete),
            Column::sum(Heading::FirstFix),
            Column::of(Heading::FirstFixPercent),
        ],
        rows: tallies.into_iter().map(row).collect(),
    }
}

/// Resolved in one go, and the customer was told nothing before that.
fn is_first_fix(incident: &Incident) -> bool {
    let course = incident.life.course();
    let mut resolutions = course.segments().iter().filter(|segment| segment.phase == Phase::Resolved);
    let (Some(resolved), None) = (resolutions.next(), resolutions.next()) else { return false };
    let asked = course.segments().iter().any(|s| matches!(s.phase, Phase::Waiting { .. }));
    let answered = course.stopped(Stop::Answered);
    incident.is_resolved()
        && incident.life.cycle == 0
        && !asked
        && answered.is_none_or(|at| at >= resolved.from)
}
