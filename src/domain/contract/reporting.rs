//! What a contract asks of those who report, and what it has checked on site.

use serde::{Deserialize, Serialize};

use super::Called;

use super::compile::RuleId;
use super::{Channel, Cites, Kind, Priority, Requester};
use crate::domain::base::text::alike;

/// Who may report what, how, and what is to be said.
#[derive(Clone, Debug)]
pub struct Reporting {
    pub phone: Option<ChannelDuty>,
    /// Only outside office time.
    pub code: Option<ChannelDuty>,
    pub ticket: Option<ChannelDuty>,
    pub reporter: Option<ReporterDuty>,
    /// An estimated time of restoration is owed once work has started (A26).
    pub eta: Option<Cites>,
    /// A workaround needs the estimated time of the permanent fix (A24, F257).
    pub workaround_eta: Option<Cites>,
    /// Channels by which an incident is visible to the reseller from the start (F111).
    pub published_by: Vec<Channel>,
    /// Channels that make no request: no clock runs until there is one (F232, F233).
    pub unrequested_by: Option<Unrequested>,
    /// Access to the customer's system may be needed (F247).
    pub access: Option<Cites>,
    /// The customer may ask for news at any time (F264).
    pub news: Option<Cites>,
    /// Kinds of request besides incidents (F270).
    pub kinds: Option<Kinds>,
    /// A fault may be handed to development, which needs that access (F256).
    pub development: Option<Cites>,
    /// What every report is to say (F235), in the contract's order.
    pub required: Vec<Required>,
    pub components: Option<Components>,
    pub functions: Option<Functions>,
}

/// The primary functions of telephony, by which a report says what fails (F017, A06).
#[derive(Clone, Debug)]
pub struct Functions {
    pub names: Vec<Box<str>>,
    /// Without all of these no calls are possible.
    pub calls: Vec<Box<str>>,
    /// Without all of these no calls can be placed (F015).
    pub placing: Vec<Box<str>>,
    pub cites: Cites,
}

/// Requests that are no incidents (F270, A74).
#[derive(Clone, Debug)]
pub struct Kinds {
    pub without_clocks: Vec<Kind>,
    pub cites: Cites,
}

#[derive(Clone, Debug)]
pub struct ChannelDuty {
    pub priorities: Vec<Priority>,
    pub cites: Cites,
}

#[derive(Clone, Debug)]
pub struct Unrequested {
    pub channels: Vec<Channel>,
    pub cites: Cites,
}

/// Whose people ask for help under a contract (A70).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Party {
    /// The reseller, which helps its end customers itself (F042).
    #[default]
    Reseller,
    /// The tenant; a reseller in between as well, where the tenant has named one.
    Tenant,
}

#[derive(Clone, Debug)]
pub struct ReporterDuty {
    pub must_be: Standing,
    /// No reason makes an exception, and somebody must be named (A64).
    pub hard: bool,
    /// Priorities that are never blocked (A27).
    pub exempt: Vec<Priority>,
    pub cites: Cites,
    /// A contact of that standing has an e-mail address and a direct phone, by these rules (F260);
    /// nothing is asked when there are none.
    pub record: Cites,
    /// A tenant agrees how many contacts of that standing there are, by these rules (F268); no
    /// number is agreed where there are none.
    pub agreed: Cites,
}

/// What a contact must be to report (F037, F259).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    Certified,
    Authorised,
}

/// A detail that every report is to give (F236 to F245).
#[derive(Clone, Debug)]
pub struct Required {
    /// Its name on the command line and in records.
    pub key: Box<str>,
    pub label: Called,
    /// Nothing is saved without it; the others are asked for later (A64).
    pub hard: bool,
    pub from: Source,
    /// It is so many first characters of the tenant's licence code (F236).
    pub licence_prefix: Option<u8>,
    /// Asked for only when the incident is about one of these; about anything when empty.
    pub components: Vec<Box<str>>,
    /// With any other answer the contract does not cover the fault (F214).
    pub covered: Vec<Box<str>>,
    /// It is none of the details that are counted, and a duty of its own (F272).
    pub beside: bool,
    pub cites: Cites,
}

/// What is wrong with a detail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fault {
    /// It has so many characters.
    Length(usize),
    /// The licence code begins in another way.
    Licence { known: Box<str>, given: Box<str> },
}

/// Which part of a report gives a required detail.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// One of its own.
    #[default]
    Detail,
    Description,
}

/// The parts of the product that are proposed as what an incident is about (F033).
#[derive(Clone, Debug)]
pub struct Components {
    pub names: Vec<Box<str>>,
    pub cites: Cites,
}

/// The minimum requirements of an installation at the end customer, as an aid to triage.
#[derive(Clone, Debug)]
pub struct Checklist {
    pub items: Vec<CheckItem>,
    /// What follows when one of them is not met (F040).
    pub cites: Cites,
    /// Bandwidth that each call needs, each way (F142).
    pub bandwidth: Option<Bandwidth>,
}

/// Of one call, in kbit/s each way.
#[derive(Clone, Debug)]
pub struct Bandwidth {
    pub kbit: u32,
    pub cite: RuleId,
}

impl Bandwidth {
    /// What so many calls at once need, in kbit/s.
    pub fn needed(&self, calls: u32) -> u64 {
        u64::from(self.kbit) * u64::from(calls)
    }
}

#[derive(Clone, Debug)]
pub struct CheckItem {
    pub key: Box<str>,
    pub label: Called,
    pub cites: Cites,
}

impl ChannelDuty {
    pub fn applies(&self, priority: Priority) -> bool {
        self.priorities.contains(&priority)
    }
}

impl ReporterDuty {
    /// The rule that asks for the standing.
    pub fn cite(&self) -> Option<&RuleId> {
        self.cites.first()
    }
}

impl Party {
    /// Who asks under it.
    pub fn asks(self) -> Requester {
        match self {
            Party::Reseller => Requester::Reseller,
            Party::Tenant => Requester::Customer,
        }
    }

    pub fn word(self) -> &'static str {
        match self {
            Party::Reseller => "reseller",
            Party::Tenant => "tenant",
        }
    }
}

impl Standing {
    pub fn word(self) -> &'static str {
        match self {
            Standing::Certified => "certified",
            Standing::Authorised => "authorised",
        }
    }
}

impl Required {
    /// The rule that asks for it.
    pub fn cite(&self) -> Option<&RuleId> {
        self.cites.first()
    }

    /// Whether it is asked for with an incident about `component`.
    pub fn concerns(&self, component: Option<&str>) -> bool {
        let own = |name: &str| self.components.iter().any(|own| alike(own, name));
        self.components.is_empty() || component.is_some_and(own)
    }

    /// Whether the contract covers a fault with this answer.
    pub fn covers(&self, answer: &str) -> bool {
        self.covered.is_empty() || self.covered.iter().any(|one| alike(one, answer.trim()))
    }

    /// What the tenant's licence code says it is.
    pub fn by_licence(&self, code: Option<&str>) -> Option<String> {
        let length = usize::from(self.licence_prefix?);
        let prefix: String = code?.chars().take(length).collect();
        (prefix.chars().count() == length).then_some(prefix)
    }

    /// What is wrong with `value`.
    pub fn fault(&self, value: &str, code: Option<&str>) -> Option<Fault> {
        let length = usize::from(self.licence_prefix?);
        if value.chars().count() != length {
            return Some(Fault::Length(length));
        }
        let known = self.by_licence(code)?;
        let differs = !known.eq_ignore_ascii_case(value);
        differs.then(|| Fault::Licence { known: known.into(), given: value.into() })
    }
}

impl Components {
    /// The name as the contract writes it.
    pub fn named(&self, typed: &str) -> Option<&str> {
        self.names.iter().find(|name| alike(name, typed)).map(|name| &**name)
    }
}

impl Checklist {
    pub fn item(&self, key: &str) -> Option<&CheckItem> {
        self.items.iter().find(|item| &*item.key == key)
    }
}
