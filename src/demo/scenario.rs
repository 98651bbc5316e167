//! The scenario file: scripted incidents, and phrases for those that are drawn.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::domain::base::span;
use crate::domain::base::written::{Fault, Source};
use crate::domain::contract::{Channel, Contact, Impact, Urgency};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Scenario {
    /// Number of the newest incident.
    pub last_number: u32,
    pub engineers: Vec<String>,
    pub incident: Vec<Scripted>,
    /// Outages that were over before the others began.
    pub past: Vec<Past>,
    pub credit: Vec<Credit>,
    pub worked: Vec<Worked>,
    pub trouble: Trouble,
    phrases: BTreeMap<String, Vec<String>>,
}

/// What a calm demonstration leaves out.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Trouble {
    pub credit: Vec<Credit>,
    pub worked: Vec<Worked>,
}

/// An incident that is always there.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Scripted {
    pub number: u32,
    /// How long ago it was received.
    pub age: Span,
    pub tenant: String,
    pub subject: String,
    pub impact: Impact,
    pub urgency: Urgency,
    pub channel: Channel,
    pub reporter: Option<String>,
    /// No calls are possible since that long before receipt.
    pub down: Option<Span>,
    #[serde(default)]
    pub acts: Vec<ScriptedAct>,
}

/// What was done about it, that long after receipt.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ScriptedAct {
    pub after: Span,
    pub by: String,
    #[serde(default)]
    pub take: bool,
    #[serde(default)]
    pub start: bool,
    #[serde(default)]
    pub publish: bool,
    pub wait: Option<String>,
    pub note: Option<String>,
    pub told: Option<Contact>,
    /// That long after receipt.
    pub eta: Option<Span>,
    pub workaround: Option<String>,
    pub resolve: Option<String>,
    #[serde(default)]
    pub close: bool,
}

/// An outage that is over.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Past {
    pub age: Span,
    pub tenant: String,
    pub subject: String,
    /// No calls were possible from the report on, for so long.
    pub down: Span,
    pub by: String,
    pub cause: String,
}

/// A tenant whose contract includes hours.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Worked {
    pub tenant: String,
    /// Its contract began so many months before the present period,
    pub months: u32,
    /// which began so many days ago.
    pub days: u64,
    /// The system was accepted a month after the begin.
    #[serde(default)]
    pub accepted: bool,
    pub booked: Vec<Booked>,
}

/// Work of the present period.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Booked {
    pub age: Span,
    pub worked: Span,
    pub category: String,
    pub by: String,
    pub text: String,
}

/// A credit account that was loaded that long ago.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Credit {
    pub account: String,
    pub age: Span,
    /// iSC that are left at the start of the demonstration, or so long before it.
    pub left: String,
    pub dry: Option<Span>,
    pub rented: Vec<Rented>,
    /// Changes of the numbers since.
    #[serde(default)]
    pub switched: Vec<SwitchedTo>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SwitchedTo {
    pub age: Span,
    pub licence: String,
    pub count: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Rented {
    pub licence: String,
    pub count: u32,
    pub monthly: String,
}

/// Seconds, written as `2h30m`.
#[derive(Clone, Copy, Deserialize)]
#[serde(try_from = "String")]
pub(super) struct Span(pub i64);

impl TryFrom<String> for Span {
    type Error = span::NotASpan;
    fn try_from(text: String) -> Result<Self, span::NotASpan> {
        span::parse(&text).map(Span)
    }
}

impl Scenario {
    pub fn embedded() -> Result<Self, Fault> {
        Source::new("demo/scenario.toml", include_str!("../../demo/scenario.toml")).read()
    }

    /// Phrases of a kind; never empty.
    pub fn phrases(&self, kind: &str) -> &[String] {
        self.phrases.get(kind).map_or(&self.engineers, |list| list)
    }
}
