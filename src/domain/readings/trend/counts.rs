//! What came, what went, and what was left at the end of each day.

use super::{ByPriority, Days};
use crate::domain::base::instant::Instant;
use crate::domain::contract::Priority;
use crate::domain::facts::incident::Incident;
use crate::domain::facts::life::{Phase, Segment};

/// Incidents of one day, questions and advice among them, each under the priority that it had then.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flow {
    pub received: ByPriority<u32>,
    pub reopened: ByPriority<u32>,
    /// Every time that one was resolved, and those that were closed without.
    pub resolved: ByPriority<u32>,
    /// Not resolved when the day ended.
    pub open: ByPriority<u32>,
}

/// What is open, as changes from one day to the next.
struct Open {
    ends: Vec<Instant>,
    /// One more than there are days: what goes after the last one goes there.
    changes: Vec<ByPriority<i64>>,
}

impl Open {
    /// Open in `[from, to)`.
    fn count(&mut self, priority: Priority, from: Instant, to: Instant) {
        let begins = self.ends.partition_point(|end| *end <= from);
        let ends = self.ends.partition_point(|end| *end <= to);
        if begins < ends {
            self.changes[begins][priority.index()] += 1;
            self.changes[ends][priority.index()] -= 1;
        }
    }

    fn into_days(self) -> impl Iterator<Item = ByPriority<u32>> {
        self.changes.into_iter().scan([0_i64; 4], |open, change| {
            open.iter_mut().zip(change).for_each(|(open, change)| *open += change);
            Some(open.map(|count| u32::try_from(count).unwrap_or(0)))
        })
    }
}

/// One pass over the incidents.
pub(super) fn flows<'a>(
    incidents: impl Iterator<Item = &'a Incident>,
    days: &Days,
    now: Instant,
) -> Vec<Flow> {
    let mut flows = vec![Flow::default(); days.len()];
    let mut open = Open { ends: days.ends(now), changes: vec![[0; 4]; days.len() + 1] };
    // What was closed before the first day is no part of any.
    for incident in incidents.filter(|incident| incident.closed.is_none_or(|at| at >= days.begin())) {
        let mut count = |at: Instant, priority: Priority, of: fn(&mut Flow) -> &mut ByPriority<u32>| {
            if let Some(place) = days.place(at).filter(|_| at <= now) {
                of(&mut flows[place])[priority.index()] += 1;
            }
        };
        let course = incident.life.course();
        let mut before: Option<Segment> = None;
        for (segment, to) in course.stretches() {
            let (priority, resolved) = (segment.priority, segment.phase == Phase::Resolved);
            match before.map(|before| before.phase == Phase::Resolved) {
                None => count(segment.from, priority, |flow| &mut flow.received),
                Some(false) if resolved => count(segment.from, priority, |flow| &mut flow.resolved),
                Some(true) if !resolved => count(segment.from, priority, |flow| &mut flow.reopened),
                Some(_) => {}
            }
            before = Some(segment);
            if resolved {
                continue;
            }
            // The last stretch may be ended by closing alone.
            let closed = incident.closed.filter(|_| to == Instant::MAX);
            closed.into_iter().for_each(|at| count(at, priority, |flow| &mut flow.resolved));
            open.count(priority, segment.from, closed.map_or(to, |at| at.max(segment.from)));
        }
    }
    for (flow, open) in flows.iter_mut().zip(open.into_days()) {
        flow.open = open;
    }
    flows
}
