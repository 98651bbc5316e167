//! What can be measured on an incident, and compared: `start<30m`, `pct>=75`, `runway<14d`.

use super::mistake::Wanted;
use crate::domain::base::instant::Instant;
use crate::domain::base::span::{self, Length};
use crate::domain::contract::{Column, Contract, Counting};
use crate::domain::facts::incident::Incident;
use crate::domain::readings::clock::{self, Reading};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Measure {
    Start,
    Restore,
    Age,
    Wait,
    Percent,
    Quota,
    Runway,
}

impl Measure {
    pub fn parse(key: &str) -> Option<Self> {
        Some(match key {
            "start" => Measure::Start,
            "restore" => Measure::Restore,
            "age" => Measure::Age,
            "wait" => Measure::Wait,
            "pct" => Measure::Percent,
            "quota" => Measure::Quota,
            "runway" => Measure::Runway,
            _ => return None,
        })
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Operator {
    Less,
    AtMost,
    Is,
    AtLeast,
    More,
}

impl Operator {
    /// The operator at the beginning of `text`, and what follows it.
    pub fn split(text: &str) -> (Option<Self>, &str) {
        const ALL: [(&str, Operator); 5] = [
            ("<=", Operator::AtMost),
            (">=", Operator::AtLeast),
            ("<", Operator::Less),
            (">", Operator::More),
            ("=", Operator::Is),
        ];
        let found = ALL.iter().find_map(|(sign, op)| Some((*op, text.strip_prefix(sign)?)));
        found.map_or((None, text), |(op, rest)| (Some(op), rest))
    }
}

/// What a measure is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Bound {
    /// Working days are those of the contract's own calendar.
    Length(Length),
    Percent(i64),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Comparison {
    pub measure: Measure,
    operator: Operator,
    bound: Bound,
}

impl Comparison {
    /// # Errors
    /// What the bound must look like.
    pub fn parse(measure: Measure, operator: Operator, text: &str) -> Result<Self, Wanted> {
        let bound = match measure {
            Measure::Percent | Measure::Quota => {
                let digits = text.strip_suffix('%').unwrap_or(text);
                digits.parse().map(Bound::Percent).map_err(|_| Wanted::Percent)?
            }
            Measure::Runway | Measure::Wait => {
                span::parse(text).map(|s| Bound::Length(Length::Seconds(s))).map_err(|_| Wanted::Length)?
            }
            Measure::Start | Measure::Restore | Measure::Age => {
                span::read(text).map(Bound::Length).map_err(|_| Wanted::Workdays)?
            }
        };
        Ok(Self { measure, operator, bound })
    }

    /// Whether `value`, in the unit of the bound, compares as asked.
    pub fn holds(&self, value: i64, workday: i64) -> bool {
        let bound = match self.bound {
            Bound::Percent(bound) => bound,
            Bound::Length(length) => length.seconds(workday),
        };
        self.operator.holds(value.cmp(&bound))
    }

    /// Whether the clock in `column` runs or stands with a time left that compares as asked.
    pub fn clock(&self, column: Column, incident: &Incident, contract: &Contract, now: Instant) -> bool {
        let Some(rule) = contract.clocks.iter().find(|rule| rule.column == Some(column)) else {
            return false;
        };
        let Some(Reading { left: Some(left), stopped: None, .. }) =
            clock::read(rule, contract, &incident.life, now)
        else {
            return false;
        };
        let counting =
            rule.target(incident.class.priority).map_or(Counting::Always, |target| target.counting);
        self.holds(left, contract.calendar(counting).workday())
    }

    /// Whether the incident's age compares as asked; in working days it is counted on office hours.
    pub fn age(&self, incident: &Incident, contract: Option<&Contract>, now: Instant) -> bool {
        let office = contract.map(|contract| contract.calendar(Counting::Office));
        match (self.bound, office) {
            (Bound::Length(Length::Workdays(_)), Some(office)) => {
                self.holds(office.elapsed(incident.received, now), office.workday())
            }
            _ => self.holds(now - incident.received, 86_400),
        }
    }
}
