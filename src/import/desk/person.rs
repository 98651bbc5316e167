//! The people of the desk as they are written.

use serde::Deserialize;
use toml::Spanned;

/// Somebody of the desk. Hours, days and levels are written as on the command line.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PersonRow {
    pub id: Spanned<String>,
    pub name: Option<String>,
    pub phone: Option<String>,
    pub mail: Option<String>,
    #[serde(default)]
    pub titles: Vec<String>,
    #[serde(default)]
    pub levels: Vec<Spanned<String>>,
    #[serde(default)]
    pub hours: Vec<Spanned<String>>,
    pub region: Option<Spanned<String>>,
    #[serde(default)]
    pub off: Vec<Spanned<String>>,
}

/// Who is on call in a week.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OnCallRow {
    pub week: Spanned<String>,
    pub person: Spanned<String>,
    pub pack: Option<Spanned<String>>,
}
