//! Settings: defaults, below the file, below the environment, below the command line.

mod file;
mod login;
mod oidc;
mod passphrase;
mod password;
mod serve;
mod state;

use std::path::PathBuf;

use etcetera::{BaseStrategy, choose_base_strategy};

pub use file::{After, Bell, Config, Glyphs, KeyStyle, Palette, Share};
pub use login::{Token, forget_token, keep_token, overriding, roots, token, token_in};
pub use oidc::{Oidc, OidcGrant};
pub use passphrase::{PassHash, Passphrase};
pub use password::{NoPassword, database_password};
pub use serve::{Log, Serve};
pub use state::{Kept, StateFile};

/// The desk that is meant when none is named.
pub fn default_desk() -> Option<PathBuf> {
    let folders = choose_base_strategy().ok()?;
    Some(folders.data_dir().join("pikett").join("desk.db"))
}

/// The folder of `config.toml` and `themes/`.
pub fn folder() -> Option<PathBuf> {
    let folders = choose_base_strategy().ok()?;
    Some(folders.config_dir().join("pikett"))
}

/// The user's own folder.
pub fn home() -> Option<PathBuf> {
    etcetera::home_dir().ok()
}

/// The folder of what is kept between sessions.
pub fn state_folder() -> Option<PathBuf> {
    let folders = choose_base_strategy().ok()?;
    Some(folders.state_dir()?.join("pikett"))
}

/// Where the desks of servers are kept between sessions.
pub fn cache_folder() -> Option<PathBuf> {
    let folders = choose_base_strategy().ok()?;
    Some(folders.cache_dir().join("pikett"))
}

/// Who sits at this terminal.
pub fn user() -> String {
    let named = |variable: &str| std::env::var(variable).ok().filter(|name| !name.trim().is_empty());
    ["PIKETT_USER", "USER", "LOGNAME"].into_iter().find_map(named).unwrap_or_else(|| "somebody".to_owned())
}
