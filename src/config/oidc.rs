//! How people log in at a server by a provider of identities: `[oidc]` in `serve.toml`.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::domain::base::table::Id;
use crate::domain::facts::authority::Role;
use crate::words::trouble::OfServe;

/// Rights that a secret's file gives to everybody.
const EVERYBODY: u32 = 0o007;

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Oidc {
    /// As the provider writes it: `https://login.example/realms/desk`.
    pub issuer: String,
    pub client_id: String,
    /// A file with the secret of this client; a provider may do without.
    pub client_secret_file: Option<PathBuf>,
    /// The same as a credential of the service manager, by its name.
    pub client_secret_credential: Option<String>,
    #[serde(default = "usual_scopes")]
    pub scopes: Vec<String>,
    /// For how many days a login lasts.
    #[serde(default = "one_day")]
    pub days: u16,
    /// The first that fits holds; whoever has none of them is not let in.
    #[serde(default)]
    pub grant: Vec<OidcGrant>,
}

/// Whoever has this in a claim may do that.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OidcGrant {
    pub claim: String,
    pub value: String,
    pub role: Role,
    pub reseller: Option<Id>,
}

fn usual_scopes() -> Vec<String> {
    ["openid", "profile", "email"].map(str::to_owned).to_vec()
}

fn one_day() -> u16 {
    1
}

impl Oidc {
    /// What this server shows to the provider.
    ///
    /// # Errors
    /// It cannot be read, or everybody on the machine can.
    pub fn secret(&self) -> Result<Option<String>, OfServe> {
        let handed = std::env::var_os("CREDENTIALS_DIRECTORY").map(PathBuf::from).unwrap_or_default();
        match (&self.client_secret_credential, &self.client_secret_file) {
            // The service manager hands it out to this process alone, whatever its rights look like.
            (Some(name), _) => read(&handed.join(name), false).map(Some),
            (None, Some(file)) => read(file, true).map(Some),
            (None, None) => Ok(None),
        }
    }
}

fn read(file: &Path, strictly: bool) -> Result<String, OfServe> {
    let no = |why: String| OfServe::NoSecret { file: file.to_owned(), why };
    let about = fs::metadata(file).map_err(|e| no(e.to_string()))?;
    let mode = about.permissions().mode() & 0o777;
    if strictly && mode & EVERYBODY != 0 {
        return Err(OfServe::OpenSecret { file: file.to_owned(), mode });
    }
    // Opening a pipe would wait for ever.
    if !about.is_file() {
        return Err(no(std::io::ErrorKind::InvalidInput.to_string()));
    }
    let text = fs::read_to_string(file).map_err(|e| no(e.to_string()))?;
    Ok(text.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::Serve;

    const FILE: &str = r#"
[oidc]
issuer = "https://login.example"
client_id = "pikett"

[[oidc.grant]]
claim = "groups"
value = "desk"
role = "engineer"
"#;

    #[test]
    fn what_is_left_out_is_usual() {
        let oidc = Serve::parse("serve.toml", FILE).unwrap().oidc.unwrap();
        assert_eq!((oidc.days, oidc.scopes.join(" ")), (1, "openid profile email".to_owned()));
        assert_eq!((oidc.grant[0].role, oidc.secret()), (Role::Engineer, Ok(None)));
        for wrong in [
            FILE.replace("engineer", "king"),
            FILE.replace("issuer", "isuer"),
            FILE.replace("value", "reseller = \"x y\"\nvalue"),
            FILE.replace("client_id", "client_secret = \"x\"\nclient_id"),
        ] {
            assert!(Serve::parse("serve.toml", &wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_secret_is_no_secret_where_everybody_reads_it() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("secret");
        fs::write(&file, "s3cret\n").unwrap();
        for (mode, read) in [(0o600, true), (0o640, true), (0o644, false), (0o601, false)] {
            fs::set_permissions(&file, fs::Permissions::from_mode(mode)).unwrap();
            let named = FILE.replace("client_id", &format!("client_secret_file = {file:?}\nclient_id"));
            let secret = Serve::parse("serve.toml", &named).unwrap().oidc.unwrap().secret();
            assert_eq!(secret.is_ok(), read, "{mode:o}");
            assert!(secret.is_err() || secret == Ok(Some("s3cret".to_owned())));
        }
    }
}
