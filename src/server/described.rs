//! Answers that many routes share, as the description names them.

use std::collections::BTreeMap;

use utoipa::openapi::{Content, Ref, RefOr, Response, ResponseBuilder};
use utoipa::{IntoResponses, ToSchema};

use crate::wire::Problem;

type Described = BTreeMap<String, RefOr<Response>>;

/// What any route may answer that takes a token: it does not hold, too many did not, or the desk is out of reach.
pub struct Guarded;

/// What any route may answer that takes JSON: it cannot be read, is too long, is none, or says something else.
pub struct Bodied;

impl IntoResponses for Guarded {
    fn responses() -> Described {
        problems(&[401, 429, 503])
    }
}

impl IntoResponses for Bodied {
    fn responses() -> Described {
        problems(&[400, 413, 415, 422])
    }
}

fn problems(statuses: &[u16]) -> Described {
    let content = || Content::new(Some(Ref::from_schema_name(Problem::name())));
    let response = || ResponseBuilder::new().content("application/problem+json", content()).build();
    statuses.iter().map(|status| (status.to_string(), response().into())).collect()
}
