//! Settings of a server, from a file.

use std::path::PathBuf;

use serde::Deserialize;

use crate::config::oidc::Oidc;
use crate::domain::base::written::{Fault, Source};

/// `serve.toml`; what the command line or the environment says goes before it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Serve {
    /// As `--desk`; a password belongs elsewhere, see [`database_password`](super::database_password).
    pub desk: Option<PathBuf>,
    /// Where to listen: `127.0.0.1:7455`, or `unix:PATH`.
    pub listen: Option<String>,
    pub tls_cert: Option<PathBuf>,
    pub tls_key: Option<PathBuf>,
    #[serde(default)]
    pub log: Log,
    pub oidc: Option<Oidc>,
}

/// How the log is written.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Log {
    /// An object a line instead of words.
    #[serde(default)]
    pub json: bool,
    /// Also what is only of use while something is looked for.
    #[serde(default)]
    pub verbose: bool,
}

impl Serve {
    /// # Errors
    /// The text is not such a file; `origin` names it.
    pub fn parse(origin: &str, text: &str) -> Result<Self, Fault> {
        Source::new(origin, text).read()
    }
}
