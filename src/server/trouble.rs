//! Why a request is not answered, as `application/problem+json`.

use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::engine::Failure;
use crate::store::{ServerError, StoreError};
use crate::wire::Problem;

/// A request that is not answered with what it asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trouble {
    problem: Problem,
    /// Seconds after which it may go better.
    again: Option<u64>,
}

/// What request may answer.
pub type Answer<T> = Result<T, Trouble>;

impl Trouble {
    pub fn new(status: StatusCode, word: &str, title: &str) -> Self {
        Self { problem: Problem::new(word, title, status.as_u16()), again: None }
    }

    #[must_use]
    pub fn saying(self, detail: impl Into<String>) -> Self {
        Self { problem: self.problem.saying(detail), ..self }
    }

    #[must_use]
    pub fn again_after(self, seconds: u64) -> Self {
        Self { again: Some(seconds), ..self }
    }

    /// What was sent cannot be read.
    pub fn misread(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::BAD_REQUEST, "misread", "the request cannot be read").saying(detail)
    }

    /// There is no such thing, or it is not for whoever asks.
    pub fn missing() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not-found", "there is nothing of that name")
    }

    /// It is none, or holds no longer.
    pub fn bad_token() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "bad-token", "the token does not hold")
    }

    /// Something went wrong here that should not.
    pub fn fault() -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "fault", "the server has a fault")
    }

    /// The role may not.
    pub fn forbidden(detail: impl Into<String>) -> Self {
        Self::new(StatusCode::FORBIDDEN, "forbidden", "the token does not allow that").saying(detail)
    }

    /// The system has no random bytes, as it says it.
    pub fn no_random(error: &str) -> Self {
        tracing::error!(error, "no random bytes");
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "fault", "the server has no random bytes")
    }

    /// The desk cannot be reached; what was sent was not recorded.
    pub fn out_of_reach() -> Self {
        let title = "the desk cannot be reached at the moment";
        Self::new(StatusCode::SERVICE_UNAVAILABLE, "desk-out-of-reach", title).again_after(1)
    }

    pub fn status(&self) -> StatusCode {
        StatusCode::from_u16(self.problem.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

impl From<StoreError> for Trouble {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Server(ServerError::Unsure) => {
                let title = "it was sent, and nobody knows whether it was recorded";
                Self::new(StatusCode::SERVICE_UNAVAILABLE, "unsure", title).again_after(1)
            }
            StoreError::ReadOnly(_) | StoreError::LooksOnly => {
                Self::new(StatusCode::SERVICE_UNAVAILABLE, "read-only", "the desk cannot be written")
            }
            error => {
                // What a database says may name files and hosts: that is for the log.
                tracing::error!(%error, "the desk cannot be used");
                Self::out_of_reach()
            }
        }
    }
}

impl From<Failure> for Trouble {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Store(error) => error.into(),
            Failure::Clock { now, last } => {
                let title = "the server's clock is very likely wrong, and nothing is recorded by it";
                Self::new(StatusCode::SERVICE_UNAVAILABLE, "clock", title)
                    .saying(format!("it says {now}, and the last record was made at {last}"))
            }
            Failure::Conflict => {
                Self::new(StatusCode::CONFLICT, "behind", "others were faster, again and again")
            }
            Failure::Refused(refusal) => {
                Self::new(StatusCode::UNPROCESSABLE_ENTITY, "refused", "the desk refuses that")
                    .saying(refusal.to_string())
            }
            Failure::Inconsistent(what) => {
                tracing::error!(?what, "the journal contradicts itself");
                Self::new(StatusCode::INTERNAL_SERVER_ERROR, "inconsistent", "the journal contradicts itself")
            }
        }
    }
}

impl IntoResponse for Trouble {
    fn into_response(self) -> Response {
        let status = self.status();
        let body = serde_json::to_vec(&self.problem).unwrap_or_default();
        let mut response = (status, body).into_response();
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        if let Some(seconds) = self.again {
            headers.insert(RETRY_AFTER, seconds.into());
        }
        if status == StatusCode::UNAUTHORIZED {
            let bearer = HeaderValue::from_static("Bearer realm=\"pikett\"");
            headers.insert(axum::http::header::WWW_AUTHENTICATE, bearer);
        }
        response
    }
}
