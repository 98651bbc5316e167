//! Hours of work that a contract includes, as they are written and as they are used.

use serde::Deserialize;
use toml::Spanned;

use super::cites::{self, Written};
use super::{Called, Cites};

/// Hours of work by the month, more of them until the system is accepted (F206 to F220, A59).
#[derive(Clone, Debug)]
pub struct HoursRules {
    /// Hours a month of the operation phase, where the tenant's own contract names none; `None` where
    /// nothing is agreed then (A73).
    pub per_month: Option<u32>,
    /// So many times as many while the introduction lasts (F209).
    pub introduction_factor: u32,
    /// Months that an introduction takes unless something else is agreed (F208).
    pub introduction_months: u32,
    /// Parts of the budget at which to warn, rising.
    pub warn_percent: Vec<u16>,
    /// The category of work on incidents.
    pub incident_category: Box<str>,
    pub categories: Vec<Category>,
    pub cites: HoursCites,
}

/// A kind of work that hours are booked for.
#[derive(Clone, Debug)]
pub struct Category {
    pub key: Box<str>,
    pub label: Called,
    /// Paid for apart, so not taken from the hours (F213, F217).
    pub apart: bool,
    pub cites: Cites,
}

/// How the hours of the introduction are read (A59).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IntroductionHours {
    /// The doubled hours for every month that it lasts, by days.
    #[default]
    PerMonth,
    /// The doubled hours once, however long it lasts.
    InTotal,
}

impl IntroductionHours {
    pub fn word(self) -> &'static str {
        match self {
            IntroductionHours::PerMonth => "per_month",
            IntroductionHours::InTotal => "in_total",
        }
    }
}

impl HoursRules {
    pub fn category(&self, key: &str) -> Option<&Category> {
        self.categories.iter().find(|category| &*category.key == key)
    }
}

cites! {
    /// Rules on hours of work (F206 to F220).
    HoursCites {
        /// The introduction ends with the acceptance (F207).
        introduction,
        /// How long it typically takes (F208).
        typical,
        /// More hours while it lasts (F209).
        double,
        /// What is beyond the hours is paid for (F210).
        overrun,
        /// The operation phase (F219).
        operation,
    }
    may have {
        /// What the provider answers for (F206).
        liability,
        /// What an hour beyond them costs (F273).
        rate,
        /// Which services were agreed (F274).
        services,
        /// Where the number of hours comes from (A73).
        agreed,
        /// How the hours of the introduction are read (A59).
        reading,
        /// How the hours of several months stand together (A60).
        confidence,
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct HoursPack {
    pub per_month: Option<Spanned<u32>>,
    pub introduction_factor: Spanned<u32>,
    pub introduction_months: Spanned<u32>,
    pub warn_percent: Spanned<Vec<u16>>,
    pub incident_category: Spanned<String>,
    pub category: Vec<CategoryPack>,
    pub rules: Spanned<HoursCites<Written>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CategoryPack {
    pub key: Spanned<String>,
    pub label: Spanned<String>,
    pub german: Option<Spanned<String>>,
    #[serde(default)]
    pub apart: bool,
    #[serde(default)]
    pub rules: cites::Listed,
}
