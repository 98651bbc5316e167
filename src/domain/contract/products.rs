//! Products that need licences, and software rented for credits, as written and as used.

use crate::domain::misread::{NotAWord, WordOf};
use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use toml::Spanned;

use super::Cites;
use super::raw;
use crate::domain::credit::Firmware;

/// Rented software paid with service credits (F180 to F204).
#[derive(Clone, Debug)]
pub struct CreditRules {
    /// Days of the year that twelve monthly prices pay for (A54).
    pub year_days: u32,
    /// Lead times of reminders, falling (A56).
    pub reminder_days: Vec<u32>,
    /// With so many days on which somebody can order, or fewer, it is tight.
    pub tight_days: u32,
    /// With so many it runs dry.
    pub dry_days: u32,
    /// Beginning of the part numbers that cannot be rented (F183).
    pub excluded_part: Box<str>,
    /// Whose software is rented; that of others is not (F275).
    pub maker: Option<Box<str>>,
    /// Seconds that what is loaded must last for when something is put into service (F196).
    pub enough: i64,
    /// What a system may run on (F187); anything where there are none.
    pub platforms: Vec<Box<str>>,
    /// The one of them that wants a contract of its own (F178).
    pub cloud: Option<Box<str>>,
    /// Switching down and up that is warned of; `None` where the contract forbids none.
    pub switching: Option<Switching>,
    /// Firmware from which on software can be rented (F177).
    pub firmware_from: Option<Firmware>,
    pub(super) cites: BTreeMap<Box<str>, Box<str>>,
}

/// So often within so many days a licence may not fall and rise (F186, A57).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Switching {
    pub cycles: u32,
    pub days: u32,
}

/// Products of a system and what they presuppose (F144 to F173).
#[derive(Clone, Debug)]
pub struct LicenceRules {
    pub products: Vec<Product>,
    /// The system is meant for so many users (F170).
    pub most_users: Option<u32>,
    /// The product that Analytics comes with, for every member of a team (F152, A52).
    pub analytics: Option<Box<str>>,
    pub(super) cites: BTreeMap<Box<str>, Box<str>>,
}

#[derive(Clone, Debug)]
pub struct Product {
    /// `office-plus`
    pub key: Box<str>,
    pub name: Box<str>,
    pub per: Per,
    /// The product of which each licence brings one with it (F172).
    pub includes: Option<Box<str>>,
    pub needs: Vec<Need>,
    /// One is recommended for so many users (F167).
    pub users_each: Option<u32>,
    /// What each licence opens (F165, F168, F169).
    pub opens: Option<Opens>,
    /// It works with this platform only (F163).
    pub platform: Option<Box<str>>,
    /// Nothing is presupposed by it, and it is presupposed by others: the system itself.
    pub is_root: bool,
    pub cites: Cites,
}

/// `20 channels`; products that open the same add up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opens {
    pub each: u32,
    /// `channels`, `data sources`
    pub of: Box<str>,
}

/// Who a licence is counted for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Per {
    User,
    System,
}

/// What a product presupposes: one of these, so many.
#[derive(Clone, Debug)]
pub struct Need {
    pub any_of: Vec<Box<str>>,
    pub at_least: u32,
    /// Only for users who have it so (A53).
    pub when: Option<Use>,
    pub cites: Cites,
}

/// How a function is used, where that needs more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Use {
    Client,
    MobileApp,
    Sms,
}

impl Use {
    pub const ALL: [Use; 3] = [Use::Client, Use::MobileApp, Use::Sms];

    /// The word used on the command line and in files.
    pub fn word(self) -> &'static str {
        match self {
            Use::Client => "client",
            Use::MobileApp => "mobile-app",
            Use::Sms => "sms",
        }
    }
}

impl std::str::FromStr for Use {
    type Err = NotAWord;
    fn from_str(word: &str) -> Result<Self, NotAWord> {
        let found = Self::ALL.into_iter().find(|each| each.word() == word);
        found.ok_or_else(|| NotAWord::new(WordOf::Use, word, Self::ALL.map(Self::word)))
    }
}

impl CreditRules {
    /// Fact number behind one of the checks: `excluded`, `loaded_first`, …
    pub fn cite(&self, check: &str) -> &str {
        self.cites.get(check).map_or("", |id| id)
    }
}

impl LicenceRules {
    /// Fact number behind one of the checks: `scheme`, `mark`, …
    pub fn cite(&self, check: &str) -> &str {
        self.cites.get(check).map_or("", |id| id)
    }

    pub fn product(&self, key: &str) -> Option<&Product> {
        self.products.iter().find(|product| *product.key == *key)
    }

    /// Whether the licences of a product are seats: those of the products of which one brings another
    /// with it (F172), so that each is a seat by itself.
    pub fn is_seat(&self, product: &Product) -> bool {
        product.includes.is_some() || self.including(&product.key).next().is_some()
    }

    /// Products that bring one of `key` with them.
    pub fn including(&self, key: &str) -> impl Iterator<Item = &Product> {
        self.products.iter().filter(move |product| product.includes.as_deref() == Some(key))
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CreditsPack {
    pub year_days: Spanned<u32>,
    pub reminder_days: Spanned<Vec<u32>>,
    pub tight_days: Spanned<u32>,
    pub dry_days: u32,
    pub excluded_part: String,
    pub maker: Option<String>,
    #[serde(default)]
    pub enough_days: u16,
    #[serde(default)]
    pub platforms: Vec<Spanned<String>>,
    pub cloud: Option<Spanned<String>>,
    pub switching: Option<Spanned<Switching>>,
    pub firmware_from: Option<Spanned<String>>,
    pub rules: BTreeMap<String, Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LicencesPack {
    pub most_users: Option<Spanned<u32>>,
    pub analytics: Option<Spanned<String>>,
    pub product: Vec<Spanned<ProductPack>>,
    pub rules: BTreeMap<String, Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProductPack {
    pub key: Spanned<String>,
    pub name: String,
    pub per: Per,
    pub includes: Option<Spanned<String>>,
    #[serde(default)]
    pub needs: Vec<NeedPack>,
    pub users_each: Option<Spanned<u32>>,
    pub opens: Option<OpensPack>,
    pub platform: Option<Spanned<String>>,
    #[serde(default)]
    pub rules: raw::Cites,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OpensPack {
    pub each: Spanned<u32>,
    pub of: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NeedPack {
    pub any_of: Vec<Spanned<String>>,
    pub at_least: Option<u32>,
    pub when: Option<Use>,
    #[serde(default)]
    pub rules: raw::Cites,
}
