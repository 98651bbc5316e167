//! The planned steps of an incident: warnings, missed targets, and the levels of the ladder.

use super::calendar::NeverOpens;
use super::clock;
use super::contract::{Contract, LadderStep, OnWait, Trigger};
use super::incident::{Incident, Step, StepKey};
use super::instant::Instant;
use super::life::{Bound, Life, Phase};
use super::table::Names;

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

/// The ladder of an incident, lowest level first.
///
/// # Errors
/// When the office calendar ends before a step.
pub fn ladder<'a>(incident: &Incident, contract: &'a Contract) -> Result<Vec<Rung<'a>>, NeverOpens> {
    let priority = incident.class.priority;
    let steps = contract.ladder.iter().filter(|step| step.priorities.contains(&priority));
    steps
        .map(|step| {
            let at = trigger(step.trigger, &incident.life, contract)?;
            let done = incident.escalations.iter().find(|e| e.level >= step.level).map(|e| e.at);
            Ok(Rung { step, at, done })
        })
        .collect()
}

/// When a ladder step comes, past or planned; never while the contract binds to nothing.
///
/// # Errors
/// When the office calendar ends before that.
pub fn trigger(trigger: Trigger, life: &Life, contract: &Contract) -> Result<Option<Instant>, NeverOpens> {
    if life.bound() != Bound::Bound {
        return Ok(None);
    }
    match trigger {
        Trigger::Received => Ok(Some(life.requested())),
        Trigger::Above { clock, percent } => match contract.clocks.get(clock) {
            Some(rule) => clock::exceeds(rule, contract, life, percent),
            None => Ok(None),
        },
    }
}

/// All steps that were not recorded yet, past and planned, by time.
///
/// # Errors
/// When the office calendar ends before a step.
pub fn planned(incident: &Incident, contract: &Contract, names: &Names) -> Result<Vec<Planned>, NeverOpens> {
    if !incident.is_open() {
        return Ok(Vec::new());
    }
    let round = round(&incident.life, contract);
    let life = &incident.life;
    let mut steps = Vec::new();
    let open = |key: StepKey| !incident.has_fired(round, key);
    for rule in contract.clocks.iter().filter(|rule| clock::is_bound(rule, life)) {
        let name = || (&*rule.name).into();
        let known = names.find(&rule.name);
        for &percent in &rule.warn_percent {
            if known.is_none_or(|clock| open(StepKey::Warning { clock, percent }))
                && let Some(at) = clock::reaches(rule, contract, life, percent)?
            {
                steps.push(Planned { at, step: Step::Warning { clock: name(), percent }, round });
            }
        }
        if known.is_none_or(|clock| open(StepKey::Missed { clock }))
            && let Some(at) = clock::missed_at(rule, contract, life)?
        {
            steps.push(Planned { at, step: Step::Missed { clock: name() }, round });
        }
    }
    for rung in ladder(incident, contract)? {
        let level = rung.step.level;
        if let Some(at) = rung.at.filter(|_| rung.done.is_none() && open(StepKey::Level(level))) {
            steps.push(Planned { at, step: Step::Level { level, who: (&*rung.step.who).into() }, round });
        }
    }
    steps.sort_by_key(|planned| planned.at);
    Ok(steps)
}

/// Numbers the rounds in which each step fires once: a new one begins with each cycle, and with
/// each waiting that is over when the contract restarts its clocks then.
fn round(life: &Life, contract: &Contract) -> u32 {
    let waits = match contract.settings.on_wait {
        OnWait::Run | OnWait::Pause => 0,
        OnWait::Restart => {
            let segments = life.segments();
            segments.windows(2).filter(|pair| matches!(pair[0].phase, Phase::Waiting { .. })).count()
        }
    };
    (u32::from(life.cycle) << 16) | u32::try_from(waits).unwrap_or(0xffff)
}
