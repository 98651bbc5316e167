//! Clocks, their targets and the ladder of a pack.

use super::{Check, name};
use crate::domain::base::span::{self, Length};
use crate::domain::base::written::{Fault, Named, OfPack};
use crate::domain::calendar::Calendar;
use crate::domain::contract::raw::{self, Pack};
use crate::domain::contract::{Called, ClockRule, LadderStep, Limit, MetIf, Target, Trigger};

impl Check<'_> {
    pub fn clocks(&self, pack: &Pack, office: &Calendar) -> Result<Vec<ClockRule>, Fault> {
        self.unique(Named::Clock, pack.clock.iter().map(|clock| &clock.get_ref().name))?;
        let mut columns = Vec::new();
        let mut clocks = Vec::with_capacity(pack.clock.len());
        for written in &pack.clock {
            let c = written.get_ref();
            let free = c.column.is_none_or(|column| !columns.contains(&column));
            self.source.ensure(free, &c.name, OfPack::ColumnTaken)?;
            columns.extend(c.column);
            for pair in c.warn_percent.windows(2) {
                self.source.ensure(pair[0].get_ref() < pair[1].get_ref(), &pair[1], OfPack::Warnings)?;
            }
            let mut targets = [None, None, None, None];
            for target in &c.targets {
                let number = target.get_ref().priority;
                let slot = &mut targets[self.priority(target, number)?.index()];
                self.source.ensure(slot.is_none(), target, OfPack::TwoTargets(number))?;
                *slot = Some(self.target(target.get_ref(), office)?);
            }
            clocks.push(ClockRule {
                name: name(self.source, &c.name)?,
                title: Called {
                    own: c.title.as_str().into(),
                    german: c.german.as_deref().unwrap_or("").into(),
                },
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
                let length = self.source.value(within, span::read)?;
                let seconds = length.seconds(office.workday());
                self.source.ensure(seconds > 0, within, OfPack::NoTarget)?;
                let in_workdays = matches!(length, Length::Workdays(_));
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
                    let index = clocks.iter().position(|c| *c.name == **clock.get_ref());
                    let index = index.ok_or_else(|| self.no_such(Named::Clock, clock))?;
                    Trigger::Above { clock: index, percent: *percent.get_ref() }
                }
                _ => return Err(self.source.fault(written, OfPack::Trigger)),
            };
            let priorities = self.priorities(written, &l.priorities)?;
            let before = steps.iter().rfind(|s| s.priorities.iter().any(|p| priorities.contains(p)));
            let above = before.is_none_or(|s| s.level < l.level && rises(s.trigger, trigger));
            self.source.ensure(above, written, OfPack::Ladder)?;
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
