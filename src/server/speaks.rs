//! In which language somebody wants to be told.

use std::convert::Infallible;
use std::sync::PoisonError;

use axum::extract::FromRequestParts;
use axum::http::header::ACCEPT_LANGUAGE;
use axum::http::request::Parts;

use crate::engine::SharedDesk;
use crate::words::{Lang, Words};

/// The language in which whoever asks wants to be told: `de`, else English.
#[derive(Clone, Copy, Debug)]
pub struct Speaks(pub Lang);

impl Speaks {
    /// Its words, with times in the desk's zone.
    pub fn words(self, desk: &SharedDesk) -> Words {
        let desk = desk.read().unwrap_or_else(PoisonError::into_inner);
        Words::new(self.0, desk.world().zone)
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Speaks {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        let wanted = parts.headers.get(ACCEPT_LANGUAGE).and_then(|wanted| wanted.to_str().ok());
        let first = wanted.unwrap_or_default().split([',', '-', ';']).next().unwrap_or_default().trim();
        Ok(Self(if first.eq_ignore_ascii_case("de") { Lang::De } else { Lang::En }))
    }
}
