//! What comes with a request: JSON and queries, whose mistakes are told as problems.

use axum::RequestExt;
use axum::body::{Body, to_bytes};
use axum::extract::{FromRequest, FromRequestParts, Path, Query, Request};
use axum::http::header::CONTENT_TYPE;
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::server::trouble::Trouble;

/// Bytes of the longest request.
pub const LONGEST: usize = 8 * 1_024 * 1_024;

/// JSON of a request, or of an answer.
pub struct Json<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Json<T> {
    type Rejection = Trouble;

    async fn from_request(request: Request, _: &S) -> Result<Self, Trouble> {
        if !is_json(request.headers()) {
            let title = "the body is to be application/json";
            return Err(Trouble::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "media-type", title));
        }
        let bytes = bytes(request.with_limited_body().into_body()).await?;
        let value = serde_json::from_slice(&bytes);
        value.map(Self).map_err(|wrong| match wrong.is_data() {
            true => Trouble::new(
                StatusCode::UNPROCESSABLE_ENTITY,
                "misread",
                "the body says something else than it should",
            )
            .saying(wrong.to_string()),
            false => Trouble::misread(wrong.to_string()),
        })
    }
}

async fn bytes(body: Body) -> Result<bytes::Bytes, Trouble> {
    to_bytes(body, LONGEST).await.map_err(|_| {
        let title = "the request is longer than 8 MiB";
        Trouble::new(StatusCode::PAYLOAD_TOO_LARGE, "too-long", title)
    })
}

fn is_json(headers: &HeaderMap) -> bool {
    let kind = headers.get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    kind.eq_ignore_ascii_case("application/json")
}

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        axum::Json(self.0).into_response()
    }
}

/// What stands behind the `?`.
pub struct Asked<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Asked<T> {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Trouble> {
        let asked = Query::<T>::try_from_uri(&parts.uri);
        asked.map(|Query(asked)| Self(asked)).map_err(|wrong| Trouble::misread(wrong.body_text()))
    }
}

/// A part of the path.
pub struct Named<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for Named<T> {
    type Rejection = Trouble;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Trouble> {
        let named = Path::<T>::from_request_parts(parts, state).await;
        named.map(|Path(named)| Self(named)).map_err(|wrong| Trouble::misread(wrong.body_text()))
    }
}
