//! Work that is booked, or taken away again.

use super::when;
use super::{Caption, Field, Form, Line, Present, check, duty, hint, pick};
use crate::domain::contract::{Category, HoursRules};
use crate::domain::decide::{Act, BookHours};
use crate::domain::hours::{self, HoursChange};
use crate::domain::incident::{NotANumber, Number};
use crate::domain::instant::Instant;
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::domain::{span, zone};

/// `:hours`: book work under a contract that includes hours (F206 to F220).
#[derive(Debug)]
pub struct HoursForm {
    tenant: Id,
    worked: Field,
    category: Field,
    text: Field,
    incident: Field,
    at: Field,
}

/// Categories that are proposed.
const PROPOSED: usize = 6;

impl HoursForm {
    pub fn new(line: &hours::Line<'_>, incident: Option<Number>) -> Self {
        Self {
            tenant: line.id.clone(),
            worked: Field::empty(),
            category: Field::proposed(&*line.rules.incident_category),
            text: Field::empty(),
            incident: incident.map_or_else(Field::empty, |number| Field::proposed(number.to_string())),
            at: Field::proposed("now"),
        }
    }

    /// Seconds; below zero for a correction.
    fn seconds(&self) -> Result<i64, String> {
        let typed = self.worked.value();
        if typed.is_empty() {
            return Err("how long: 1h30m, 45m; -30m takes booked work away".to_owned());
        }
        let (sign, length) = typed.strip_prefix('-').map_or((1, typed), |length| (-1, length));
        match span::parse(length) {
            Ok(0) => Err("no time at all is nothing to book".to_owned()),
            Ok(seconds) => Ok(sign * seconds),
            Err(wrong) => Err(wrong.to_string()),
        }
    }

    /// The category that is meant, by its key or its label.
    fn category<'r>(&self, rules: &'r HoursRules) -> Option<&'r Category> {
        let typed = self.category.value();
        let key = pick::meant(typed, rules.categories.iter().map(|category| &*category.key));
        let by_label = || {
            let label = pick::meant(typed, rules.categories.iter().map(|category| &*category.label))?;
            rules.categories.iter().find(|category| &*category.label == label)
        };
        key.and_then(|key| rules.category(key)).or_else(by_label)
    }

    fn incident(&self) -> Result<Option<Number>, String> {
        match self.incident.value() {
            "" => Ok(None),
            typed => typed.parse().map(Some).map_err(|e: NotANumber| e.to_string()),
        }
    }

    fn at(&self, cx: Present<'_>) -> Result<Instant, String> {
        when::past(self.at.value(), cx.desk.world().zone, cx.now)
    }

    fn category_line(&self, rules: &HoursRules) -> Line {
        match self.category(rules) {
            Some(category) => {
                let apart = if category.apart { ": paid apart, not taken from the hours" } else { "" };
                let rule = category.cites.first();
                check(true, format!("{}{apart}", category.label), rule)
            }
            None => {
                let keys = rules.categories.iter().map(|category| &*category.key);
                let typed = self.category.value();
                let fitting: Vec<&str> = keys.clone().filter(|key| pick::begins(key, typed)).collect();
                let keys = if fitting.is_empty() { keys.collect() } else { fitting };
                check(false, format!("kind of work: {}", pick::some(keys, PROPOSED)), None)
            }
        }
    }

    /// Work in a service whose use was not agreed is marked (F274).
    fn agreed_line(&self, line: &hours::Line<'_>, cx: Present<'_>) -> Option<Line> {
        let (category, at) = (self.category(line.rules)?, self.at(cx).ok()?);
        let outside = line.ledger.is_outside(&category.key, line.day(at), line.rules);
        let text = format!("{} is not among the services that were agreed", category.label);
        outside.then(|| duty(false, text, line.rules.cites.services.as_ref()))
    }

    fn incident_line(&self, cx: Present<'_>) -> Option<Line> {
        let number = match self.incident() {
            Ok(number) => number?,
            Err(wrong) => return Some(check(false, wrong, None)),
        };
        let Some(incident) = cx.desk.world().incident(number) else {
            return Some(check(false, format!("there is no incident {number}"), None));
        };
        let tenant = cx.desk.world().tenants.id(incident.tenant);
        let text = format!("{number} of {tenant}: {}", incident.subject);
        Some(check(tenant == self.tenant.as_str(), text, None))
    }

    /// The present period before and after.
    fn budget_line(&self, line: &hours::Line<'_>, cx: Present<'_>) -> Option<Line> {
        let now = match &line.reading {
            Ok(reading) => reading,
            Err(why) => {
                return Some(check(false, cx.words().unmeasured(*why), &line.rules.cites.introduction));
            }
        };
        let of =
            now.budget.map_or_else(|| "hours not agreed".to_owned(), |b| format!("{} h", tenths(b.granted)));
        let Ok(seconds) = self.seconds() else {
            return Some(hint(format!("{}: {} of {of} are used", now.phase.word(), tenths(now.used))));
        };
        let (at, category) = (self.at(cx).ok()?, Text::line(&self.category(line.rules)?.key));
        let change = HoursChange::Booked { at, seconds, category, text: Text::default(), incident: None };
        let after = line.with(cx.desk, &change, cx.now)?;
        let cite = &line.rules.cites.overrun;
        if !(now.from..now.to).contains(&at) {
            return Some(hint("of another period than the present one"));
        }
        let used = format!("{} -> {} of {of}", tenths(now.used), tenths(after.used));
        let apart = format!(", apart {} -> {} h", tenths(now.apart), tenths(after.apart));
        let apart = if after.apart == now.apart { "" } else { &apart };
        let billable = after.budget.map_or(0, |budget| budget.billable);
        let cost = after.budget.and_then(|budget| budget.cost).map(|cost| format!(" for {cost}"));
        let billed = format!(", {} h billed{}", tenths(billable), cost.unwrap_or_default());
        let billed = if billable > 0 { &billed } else { "" };
        Some(duty(billable == 0, format!("{}: {used}{apart}{billed}", now.phase.word()), cite))
    }
}

/// `17.5`: hours of minutes, cut to tenths.
fn tenths(minutes: i64) -> String {
    let tenths = minutes.unsigned_abs() / 6;
    format!("{}{}.{}", if minutes < 0 { "-" } else { "" }, tenths / 10, tenths % 10)
}

impl Form for HoursForm {
    fn title(&self, _cx: Present<'_>) -> String {
        format!("Hours of {}", self.tenant)
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        vec![
            (Caption::Own("worked"), &self.worked),
            (Caption::Own("kind of work"), &self.category),
            (Caption::Own("what was done"), &self.text),
            (Caption::Own("incident"), &self.incident),
            (Caption::Own("done at"), &self.at),
        ]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        let Self { worked, category, text, incident, at, .. } = self;
        [worked, category, text, incident, at].into_iter().nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let Some(line) = hours::of(cx.desk, self.tenant.as_str(), cx.now) else { return Vec::new() };
        let desk = cx.desk.world().zone;
        let mut lines = vec![match self.seconds() {
            Ok(seconds) if seconds < 0 => {
                check(true, format!("{} of booked work are taken away", span::short(seconds)), None)
            }
            Ok(seconds) => check(true, format!("{} of work", span::short(seconds)), None),
            Err(wrong) => check(false, wrong, None),
        }];
        lines.push(self.category_line(line.rules));
        lines.extend(self.agreed_line(&line, cx));
        let correction = self.seconds().is_ok_and(|seconds| seconds < 0);
        let text = if correction { "why it is corrected" } else { "what was done" };
        lines.push(check(!self.text.is_empty(), text, None));
        lines.extend(self.incident_line(cx));
        lines.push(match self.at(cx) {
            Ok(at) => check(true, zone::wall(desk, at), None),
            Err(wrong) => check(false, wrong, None),
        });
        lines.extend(self.budget_line(&line, cx));
        lines
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        let line = hours::of(cx.desk, self.tenant.as_str(), cx.now);
        let rules = line.map(|line| line.rules).ok_or("the contract with hours is gone")?;
        let seconds = self.seconds()?;
        let category = self.category(rules).ok_or("choose one of the kinds of work")?;
        let text = self.text.line().ok_or("say what was done")?;
        Ok(BookHours {
            tenant: self.tenant.clone(),
            seconds,
            category: Text::line(&category.key),
            text,
            incident: self.incident()?,
            at: Some(self.at(cx)?),
        }
        .into())
    }

    fn what(&self) -> String {
        format!("hours of {}", self.tenant)
    }
}
