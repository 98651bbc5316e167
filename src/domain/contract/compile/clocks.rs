//! Clocks, their targets and the ladder of a pack.

use std::collections::BTreeSet;

use super::{Check, name};
use crate::domain::calendar::Calendar;
use crate::domain::contract::raw::{self, Pack};
use crate::domain::contract::{ClockRule, LadderStep, Limit, MetIf, Target, Trigger};
use crate::domain::span::{self, Length};
use crate::domain::written::Fault;

impl Check<'_> {
    pub fn clocks(&self, pack: &Pack, office: &Calendar) -> Result<Vec<ClockRule>, Fault> {
        let mut names = BTreeSet::new();
        let mut columns = Vec::new();
        let mut clocks = Vec::with_capacity(pack.clock.len());
        for written in &pack.clock {
            let c = written.get_ref();
            if !names.insert(c.name.get_ref().as_str()) {
                return Err(self
                    .source
                    .fault(&c.name, format!("clock `{}` is given twice", c.name.get_ref())));
            }
            if c.column.is_some_and(|column| columns.contains(&column)) {
                return Err(self.source.fault(&c.name, "another clock has this column already"));
            }
            columns.extend(c.column);
            if let Some(pair) = c.warn_percent.windows(2).find(|p| p[0].get_ref() >= p[1].get_ref()) {
                return Err(self
                    .source
                    .fault(&pair[1], "warnings rise: each percentage above the one before"));
            }
            let mut targets = [None, None, None, None];
            for target in &c.targets {
                let slot = &mut targets[self.priority(target, target.get_ref().priority)?.index()];
                if slot.is_some() {
                    let what = format!("a second target for priority {}", target.get_ref().priority);
                    return Err(self.source.fault(target, what));
                }
                *slot = Some(self.target(target.get_ref(), office)?);
            }
            clocks.push(ClockRule {
                name: name(self.source, &c.name)?,
                title: c.title.as_str().into(),
                column: c.column,
                stops: c.stops.clone(),
                warn_percent: c.warn_percent.iter().map(|p| *p.get_ref()).collect(),
                targets,
            });
        }
        Ok(clocks)
    }

    fn target(&self, t: &raw::TargetPack, office: &Calendar) -> Result<Target, Fault> {
        let limit = match &t.within {
            None => None,
            Some(within) => {
                let (seconds, in_workdays) =
                    length(within.get_ref(), office).map_err(|what| self.source.fault(within, what))?;
                if seconds < 1 {
                    return Err(self.source.fault(within, "a target is longer than nothing"));
                }
                Some(Limit { seconds, in_workdays, met_if: t.met_if.unwrap_or(MetIf::AtMost) })
            }
        };
        Ok(Target { counting: t.calendar, limit, cites: self.cites(&t.rules)? })
    }

    pub fn ladder(&self, pack: &Pack, clocks: &[ClockRule]) -> Result<Vec<LadderStep>, Fault> {
        let mut steps: Vec<LadderStep> = Vec::new();
        for written in &pack.ladder {
            let l = written.get_ref();
            let trigger = match (l.at, &l.clock, &l.above_percent) {
                (Some(raw::AtPack::Received), None, None) => Trigger::Received,
                (None, Some(clock), Some(percent)) => {
                    let index =
                        clocks.iter().position(|c| *c.name == **clock.get_ref()).ok_or_else(|| {
                            self.source.fault(clock, format!("no clock `{}` in this pack", clock.get_ref()))
                        })?;
                    Trigger::Above { clock: index, percent: *percent.get_ref() }
                }
                _ => {
                    let what = "a step has either `at = \"received\"` or `clock` and `above_percent`";
                    return Err(self.source.fault(written, what));
                }
            };
            let priorities = self.priorities(written, &l.priorities)?;
            let before = steps.iter().rfind(|s| s.priorities.iter().any(|p| priorities.contains(p)));
            if before.is_some_and(|s| s.level >= l.level || !rises(s.trigger, trigger)) {
                return Err(self
                    .source
                    .fault(written, "the ladder does not rise: level and percentage grow step by step"));
            }
            let cites = self.cites(&l.rules)?;
            let (who, english) = (l.who.as_str().into(), l.english.as_str().into());
            let (person, phone) = (l.person.as_deref().map(Into::into), l.phone.as_deref().map(Into::into));
            steps.push(LadderStep {
                level: l.level,
                priorities,
                trigger,
                who,
                english,
                person,
                phone,
                cites,
            });
        }
        Ok(steps)
    }
}

fn rises(before: Trigger, after: Trigger) -> bool {
    match (before, after) {
        (Trigger::Received, Trigger::Above { .. }) => true,
        (Trigger::Above { percent: a, .. }, Trigger::Above { percent: b, .. }) => a < b,
        (_, Trigger::Received) => false,
    }
}

/// Seconds, and whether they were given in working days: `2h30m` or `10wd`.
fn length(text: &str, office: &Calendar) -> Result<(i64, bool), String> {
    let length = span::read(text).map_err(|e| e.to_string())?;
    Ok((length.seconds(office.workday()), matches!(length, Length::Workdays(_))))
}
