//! Why a request was not answered (RFC 9457).

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A problem, as `application/problem+json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Problem {
    /// `urn:pikett:problem:` and a word for programs.
    #[serde(rename = "type")]
    pub kind: String,
    pub title: String,
    pub status: u16,
    /// For people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
}

impl Problem {
    const URN: &str = "urn:pikett:problem:";

    pub fn new(word: &str, title: &str, status: u16) -> Self {
        Self { kind: format!("{}{word}", Self::URN), title: title.to_owned(), status, detail: None }
    }

    #[must_use]
    pub fn saying(self, detail: impl Into<String>) -> Self {
        Self { detail: Some(detail.into()), ..self }
    }

    /// The word for programs.
    pub fn word(&self) -> &str {
        self.kind.strip_prefix(Self::URN).unwrap_or(&self.kind)
    }
}
