//! The planned steps of an incident: warnings, missed targets, and the levels of the ladder.

use crate::domain::base::instant::Instant;
use crate::domain::base::table::Names;
use crate::domain::contract::{ClockRule, Contract, LadderStep, Trigger};
use crate::domain::facts::incident::{Incident, Step, StepKey};
use crate::domain::facts::life::{Bound, Course, Segment};
use crate::domain::readings::clock::{ManyReached, Point, Reached, Ways};

/// A step that an incident reaches by itself unless somebody acts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    pub at: Instant,
    pub step: Step,
    pub round: u32,
}

/// A level of the ladder for one incident at one instant.
#[derive(Clone, Debug)]
pub struct Rung<'a> {
    pub step: &'a LadderStep,
    /// When it becomes or became due; `None` when the clock was stopped before.
    pub at: Option<Instant>,
    /// When the level was called.
    pub done: Option<Instant>,
}

impl Rung<'_> {
    pub fn is_due(&self, now: Instant) -> bool {
        self.done.is_none() && self.at.is_some_and(|at| at <= now)
    }
}

/// The step of a level for the incident's priority, or for any.
pub fn step<'a>(contract: &'a Contract, incident: &Incident, level: u8) -> Option<&'a LadderStep> {
    let mut steps = contract.ladder.iter().filter(|step| step.level == level);
    let priority = incident.class.priority;
    steps.clone().find(|step| step.priorities.contains(&priority)).or_else(|| steps.next())
}

/// The ladder of an incident, lowest level first: the levels of its class, and those that were
/// reached under another one. What was reached stays due until it is called (A17, A68).
pub fn ladder<'a>(incident: &Incident, contract: &'a Contract) -> Vec<Rung<'a>> {
    rungs(incident, contract, &Ways::of(contract, &incident.life))
}

/// The same where the clocks are worked out already.
pub fn rungs<'a>(incident: &Incident, contract: &'a Contract, ways: &Ways<'_>) -> Vec<Rung<'a>> {
    let mut rungs = Vec::with_capacity(contract.ladder.len());
    for step in &contract.ladder {
        let reached = triggers(step, ways);
        let called = |reached: &Reached| {
            let calls = incident.escalations.iter().filter(|call| call.level >= step.level);
            let called = calls.map(|call| call.at).find(|at| *at >= reached.began);
            // What is called by itself is not due before that is recorded.
            called.or(Some(reached.at).filter(|_| step.trigger == Trigger::Received))
        };
        let open = reached.iter().find(|reached| called(reached).is_none()).or(reached.last());
        let own = step.priorities.contains(&incident.class.priority);
        let (at, done) = match open {
            Some(reached) => (Some(reached.at), called(reached)),
            None => {
                let began = ways.course.began(ways.course.cycle());
                let calls = incident.escalations.iter().filter(|call| call.level >= step.level);
                (None, calls.map(|call| call.at).find(|at| *at >= began))
            }
        };
        if own || at.is_some() {
            rungs.push(Rung { step, at, done });
        }
    }
    rungs.sort_by_key(|rung| rung.step.level);
    rungs
}

/// When a ladder step comes in each round, past or planned; never while the contract binds to
/// nothing.
pub fn triggers(step: &LadderStep, ways: &Ways<'_>) -> ManyReached {
    let concerns = |segment: &Segment| step.priorities.contains(&segment.priority);
    if ways.life.bound() != Bound::Bound || !ways.course.segments().iter().any(concerns) {
        return ManyReached::new();
    }
    match step.trigger {
        Trigger::Received => received(step, &ways.course),
        Trigger::Above { clock, percent } => ways.reaches(clock, Point::Above(percent, &step.priorities)),
    }
}

/// Due as soon as a cycle has one of the classes: with its request, or with the new class.
fn received(step: &LadderStep, course: &Course) -> ManyReached {
    let first = |cycle: u16| {
        let began = course.requested(cycle);
        let mut own = course.segments().iter().filter(|s| s.cycle == cycle && s.bound == Bound::Bound);
        let segment = own.find(|segment| step.priorities.contains(&segment.priority))?;
        let (at, priority) = (segment.from.max(began), segment.priority);
        Some(Reached { at, priority, round: u32::from(cycle) << 16, began })
    };
    (0..=course.cycle()).filter_map(first).collect()
}

/// All steps that were not recorded yet, past and planned, by time. Once the work has ended they are
/// those of the clocks that go on: what is missed then is as much a breach (A68).
pub fn planned(incident: &Incident, contract: &Contract, names: &Names) -> Vec<Planned> {
    let mut steps = Vec::new();
    plan(incident, &Ways::of(contract, &incident.life), names, |Reached { at, round, .. }, next| {
        let step = match next {
            Next::Warning(rule, percent) => Step::Warning { clock: (&*rule.name).into(), percent },
            Next::Missed(rule) => Step::Missed { clock: (&*rule.name).into() },
            Next::Level(step) => Step::Level { level: step.level, who: (&*step.who).into() },
        };
        steps.push(Planned { at, step, round });
    });
    steps.sort_by_key(|planned| planned.at);
    steps
}

/// When the first of them comes: asked of every incident when a desk is opened.
pub fn first_planned(incident: &Incident, ways: &Ways<'_>, names: &Names) -> Option<Instant> {
    let mut first = None;
    plan(incident, ways, names, |reached, _| {
        first = Some(first.map_or(reached.at, |first: Instant| first.min(reached.at)));
    });
    first
}

/// What a step comes from.
#[derive(Clone, Copy)]
enum Next<'a> {
    Warning(&'a ClockRule, u16),
    Missed(&'a ClockRule),
    Level(&'a LadderStep),
}

fn plan(incident: &Incident, ways: &Ways<'_>, names: &Names, mut add: impl FnMut(Reached, Next<'_>)) {
    let life = &incident.life;
    let mut plan = |reached: ManyReached, key: Option<StepKey>, next: Next<'_>| {
        // Former cycles are past; what they left unrecorded is read from the life.
        let own = reached.into_iter().filter(|reached| reached.round >> 16 == u32::from(life.cycle));
        let open = own.filter(|r| key.is_none_or(|key| !incident.has_fired(r.round, key)));
        open.for_each(|reached| add(reached, next));
    };
    for way in ways.going_on() {
        let rule = way.rule;
        let known = names.find(&rule.name);
        for &percent in &rule.warn_percent {
            let reached = way.reaches(Point::Percent(percent));
            plan(
                reached,
                known.map(|clock| StepKey::Warning { clock, percent }),
                Next::Warning(rule, percent),
            );
        }
        let reached = way.reaches(Point::Missed);
        plan(reached, known.map(|clock| StepKey::Missed { clock }), Next::Missed(rule));
    }
    for step in ways.contract.ladder.iter().filter(|_| incident.is_open()) {
        let level = step.level;
        let calls = incident.escalations.iter().filter(|call| call.level >= level).map(|call| call.at);
        let called = calls.max().unwrap_or(Instant::MIN);
        let mut reached = triggers(step, ways);
        reached.retain(|reached| called < reached.began);
        plan(reached, Some(StepKey::Level(level)), Next::Level(step));
    }
}
