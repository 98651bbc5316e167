//! Work that is booked, or taken away again.

use super::when;
use super::{Caption, Field, Form, Line, Present, hint, judged, pick, unread};
use crate::domain::act::Label;
use crate::domain::act::label::Hours as L;
use crate::domain::contract::{Category, HoursRules};
use crate::domain::decide::{Act, BookHours};
use crate::domain::hours;
use crate::domain::incident::{NotANumber, Number};
use crate::domain::instant::Instant;
use crate::domain::span;
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::words::{Hint, Titled, Words};

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

    /// Seconds; below zero for a correction, none while nothing is written.
    fn seconds(&self) -> Result<i64, String> {
        let typed = self.worked.value();
        if typed.is_empty() {
            return Ok(0);
        }
        let (sign, length) = typed.strip_prefix('-').map_or((1, typed), |length| (-1, length));
        match span::parse(length) {
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
        when::back(self.at.value(), cx.desk.world().zone, cx.now)
    }

    /// What kinds of work could be meant, while none is.
    fn proposed(&self, rules: &HoursRules, words: Words) -> Option<Line> {
        if self.category(rules).is_some() {
            return None;
        }
        let keys = rules.categories.iter().map(|category| &*category.key);
        let typed = self.category.value();
        let fitting: Vec<&str> = keys.clone().filter(|key| pick::begins(key, typed)).collect();
        let keys = if fitting.is_empty() { keys.collect() } else { fitting };
        Some(hint(words.hint(&Hint::KindOfWork(pick::some(keys, PROPOSED)))))
    }

    /// What was typed for the incident's number or the time, and is none.
    fn unread(&self, cx: Present<'_>) -> Vec<Line> {
        let seconds = self.seconds().err();
        seconds.into_iter().chain(self.incident().err()).chain(self.at(cx).err()).map(unread).collect()
    }
}

impl Form for HoursForm {
    fn title(&self, cx: Present<'_>) -> String {
        cx.words().titled(&Titled::HoursOf(&self.tenant))
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        vec![
            (Caption::Said(Label::Hours(L::Worked)), &self.worked),
            (Caption::Said(Label::Hours(L::Category)), &self.category),
            (Caption::Said(Label::Hours(L::Text)), &self.text),
            (Caption::Said(Label::Hours(L::Incident)), &self.incident),
            (Caption::Said(Label::Hours(L::DoneAt)), &self.at),
        ]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        let Self { worked, category, text, incident, at, .. } = self;
        [worked, category, text, incident, at].into_iter().nth(index)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let Some(line) = hours::of(cx.desk, self.tenant.as_str(), cx.now) else { return Vec::new() };
        let mut lines = self.unread(cx);
        if self.worked.is_empty() {
            lines.push(hint(cx.words().label(Label::Hours(L::Worked)).help));
        }
        lines.extend(self.proposed(line.rules, cx.words()));
        lines.extend(judged(self.acts(cx).unwrap_or_default(), cx));
        lines
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        let line = hours::of(cx.desk, self.tenant.as_str(), cx.now);
        let rules = line.map(|line| line.rules).ok_or("the contract with hours is gone")?;
        let category = self.category(rules).map_or(self.category.value(), |category| &*category.key);
        Ok(BookHours {
            tenant: self.tenant.clone(),
            seconds: self.seconds()?,
            category: Text::line(category),
            text: self.text.line().unwrap_or_default(),
            incident: self.incident()?,
            at: Some(self.at(cx)?),
        }
        .into())
    }

    fn what(&self) -> String {
        format!("hours of {}", self.tenant)
    }
}
