//! Products that need licences, and software rented for credits, as written and as used.

use serde::{Deserialize, Serialize};
use toml::Spanned;

use super::Cites;
use super::cites::{self, Written};
use crate::domain::base::firmware::Firmware;
use crate::domain::base::misread::{NotAWord, WordOf};

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
    pub cites: CreditCites,
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
    pub cites: LicenceCites,
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
    /// Their words, in the same order.
    pub const KEYS: &[&str] = &["client", "mobile-app", "sms"];

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

impl LicenceRules {
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

cites! {
    /// Rules on rental for credits (F177 to F204).
    CreditCites {
        /// A price is that of an average month (F192).
        month,
        /// What is used is billed at the price of the configuration (F193).
        price,
        /// Reminders before the credits end (F182).
        reminder,
        /// What cannot be rented (F183).
        excluded,
        /// Enough is loaded before anything is put into service (F196).
        loaded_first,
        /// A change of the configuration changes the runtime (F197).
        change,
        /// Runtime and use are shown (F198).
        shown,
        /// Credits can be bought at any time (F199).
        buy,
        /// Without credits the system is switched off (F200).
        empty,
        /// Bought and rented licences are not mixed (F188).
        unmixed,
        /// Credits are bound to their account (F195).
        bound,
        /// Credits are kept after the end (F202).
        kept,
        /// When new prices begin to hold (F204).
        reprice,
        /// When the licence server is contacted (F189).
        contact,
        /// Prices are those of the list in force (F276).
        list,
        /// What a second costs (A54).
        rate,
        /// When reminders are due (A56).
        lead,
    }
    may have {
        /// Use is billed to the second (F180).
        second,
        /// Without credits nothing is activated (F190).
        stopped,
        /// Licences can be given up at any time (F201).
        end,
        /// There is no shortest term (F179).
        no_term,
        /// Maintenance is included (F181).
        maintenance,
        /// Credits come as an activation key (F191).
        activation,
        /// How long credits are kept (A58).
        kept_how_long,
        /// What loading does to prices (A55).
        whatif,
        /// Switching down and up is forbidden (F186); with `switching`.
        continuous,
        /// What of it is regular (A57); with `switching`.
        switching,
        /// Firmware that is needed (F177); with `firmware_from`.
        firmware,
        /// A contract of its own for the cloud (F178); with `cloud`.
        cloud,
        /// What a system may run on (F187); with `platforms`.
        platform,
        /// Software of others cannot be rented (F275); with `maker`.
        third_party,
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
    pub rules: Spanned<CreditCites<Written>>,
}

cites! {
    /// Rules on licences of products (F144 to F175).
    LicenceCites {
        /// What takes a licence (F144).
        configured,
        /// Too few licences are given out by a scheme (F148).
        scheme,
        /// Users without are marked (F151).
        mark,
        /// What is lost with it (F147).
        settings_lost,
    }
    may have {
        /// How a licence is set free (F146).
        release,
        /// Who comes first in the scheme (A49).
        order,
        /// Licences are given by site (F175).
        site,
        /// Analytics wants a licence for every member of a team (F152); with `analytics`.
        analytics,
        /// Leaders of teams need none (F153); with `analytics`.
        leaders,
        /// Analytics wants a CTI link (F174); with `analytics`.
        cti,
        /// A product that works with one platform only (F163); with a product's `platform`.
        platform,
        /// How many users the system is meant for (F170); with `most_users`.
        most_users,
        /// What is one seat (F173); with a product's `includes`.
        seats,
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LicencesPack {
    pub most_users: Option<Spanned<u32>>,
    pub analytics: Option<Spanned<String>>,
    pub product: Vec<Spanned<ProductPack>>,
    pub rules: Spanned<LicenceCites<Written>>,
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
    pub rules: cites::Listed,
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
    pub rules: cites::Listed,
}
