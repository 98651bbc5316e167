//! What can be measured on an incident, and compared: `start<30m`, `pct>=75`, `runway<14d`.

use crate::domain::clock::{self, Reading};
use crate::domain::contract::{Column, Contract, Counting};
use crate::domain::incident::Incident;
use crate::domain::instant::Instant;
use crate::domain::span;

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
    Seconds(i64),
    /// Tenths of a working day of the contract's own calendar.
    Workdays(i64),
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
    pub fn parse(measure: Measure, operator: Operator, text: &str) -> Result<Self, &'static str> {
        let bound = match measure {
            Measure::Percent | Measure::Quota => {
                let digits = text.strip_suffix('%').unwrap_or(text);
                digits.parse().ok().map(Bound::Percent).ok_or("a percentage is wanted, such as 75")?
            }
            Measure::Runway | Measure::Wait => {
                span::parse(text).map(Bound::Seconds).map_err(|_| "a time is wanted, such as 14d or 2h")?
            }
            Measure::Start | Measure::Restore | Measure::Age => match text.strip_suffix("wd") {
                Some(days) => {
                    Bound::Workdays(tenths(days).ok_or("working days are written like 2wd or 1.5wd")?)
                }
                None => span::parse(text)
                    .map(Bound::Seconds)
                    .map_err(|_| "a time is wanted, such as 30m, 2h, 3d or 2wd")?,
            },
        };
        Ok(Self { measure, operator, bound })
    }

    /// Whether `value`, in the unit of the bound, compares as asked.
    pub fn holds(&self, value: i64, workday: i64) -> bool {
        let bound = match self.bound {
            Bound::Seconds(bound) | Bound::Percent(bound) => bound,
            Bound::Workdays(tenths) => tenths.saturating_mul(workday) / 10,
        };
        self.operator.holds(value.cmp(&bound))
    }

    /// Whether the clock in `column` runs or stands with a time left that compares as asked.
    pub fn clock(&self, column: Column, incident: &Incident, contract: &Contract, now: Instant) -> bool {
        let Some(rule) = contract.clocks.iter().find(|rule| rule.column == Some(column)) else {
            return false;
        };
        let Ok(Some(Reading { left: Some(left), stopped: None, .. })) =
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
            (Bound::Workdays(_), Some(office)) => {
                self.holds(office.elapsed(incident.received, now), office.workday())
            }
            _ => self.holds(now - incident.received, 86_400),
        }
    }
}

fn tenths(text: &str) -> Option<i64> {
    let (whole, part) = text.split_once('.').unwrap_or((text, "0"));
    let digit: i64 = part.parse().ok().filter(|_| part.len() == 1)?;
    let whole: i64 = whole.parse().ok().filter(|whole| (0..100_000).contains(whole))?;
    Some(whole * 10 + digit)
}
