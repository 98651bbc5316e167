//! Where a desk lives: in a file, on PostgreSQL, or behind a server.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::cli::args::DeskArgs;
use crate::cli::output::Problem;
use crate::client::remote;
use crate::config;
use crate::store::{
    self, Access, Journal, NodeError, PostgresJournal, PostgresPresences, PostgresTokens, Presences,
    SqliteJournal, SqlitePresences, SqliteTokens, StoreError, Tokens,
};
use crate::words::trouble::OfFile;

/// What `--desk` names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Home {
    File(PathBuf),
    /// The address, with a password if it has one.
    Postgres(String),
    /// The address of `pikett serve`, or of several with the same desk.
    Http(String),
}

/// The password that the environment or the service manager gives for servers.
///
/// # Errors
/// The file that has it cannot be read.
pub fn database_password() -> Result<Option<String>, StoreError> {
    config::database_password().map_err(|e| StoreError::Unreadable(e.to_string()))
}

/// A desk that was opened where it lives.
pub struct Opened {
    pub journal: Arc<dyn Journal>,
    pub presences: Arc<dyn Presences>,
    pub tokens: Arc<dyn Tokens>,
}

impl Home {
    /// The desk that is meant; where none is named that of this user.
    ///
    /// # Errors
    /// None is named, and nobody knows where this user's would be.
    pub fn of(args: &DeskArgs) -> Result<Self, Problem> {
        match &args.desk {
            Some(named) => Ok(Self::named(named)),
            None => match config::default_desk() {
                Some(path) => Ok(Self::File(path)),
                None => Err(Problem::not_done(OfFile::NoHome)),
            },
        }
    }

    /// The desk that is called so.
    pub fn named(name: &Path) -> Self {
        match name.to_str() {
            Some(address) if store::is_address(address) => Self::Postgres(address.to_owned()),
            Some(address) if remote::is_address(address) => Self::Http(address.to_owned()),
            _ => Self::File(name.to_owned()),
        }
    }

    /// The file, where it is one.
    pub fn file(&self) -> Option<&Path> {
        match self {
            Self::File(path) => Some(path),
            Self::Postgres(_) | Self::Http(_) => None,
        }
    }

    /// What it is known by, on screens and in files: never a password.
    pub fn place(&self) -> PathBuf {
        match self {
            Self::File(path) => path.clone(),
            Self::Postgres(address) => store::shown(address).into(),
            Self::Http(address) => remote::shown(address).into(),
        }
    }

    /// Its own name, without the way to it.
    pub fn name(&self) -> String {
        match self {
            Self::File(path) => path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            Self::Postgres(address) => store::shown(address),
            Self::Http(address) => remote::shown(address),
        }
    }

    /// Whether a desk may be there. Of a server only that one shows who asks it.
    pub fn may_exist(&self) -> bool {
        self.file().is_none_or(Path::exists)
    }

    /// Opens it. A server is waited for, for some seconds.
    ///
    /// # Errors
    /// See [`StoreError`]. The journal behind a server is nobody's but the server's.
    pub fn open(&self, access: Access) -> Result<Opened, StoreError> {
        Ok(match self {
            Self::File(path) => {
                let journal = SqliteJournal::open(path, access)?;
                Opened {
                    presences: Arc::new(SqlitePresences::beside(&journal)),
                    tokens: Arc::new(SqliteTokens::beside(&journal)),
                    journal: Arc::new(journal),
                }
            }
            Self::Http(address) => return Err(NodeError::NoJournal { at: remote::shown(address) }.into()),
            Self::Postgres(address) => {
                let password = database_password()?;
                let journal = PostgresJournal::open(address, password.as_deref(), access)?;
                Opened {
                    presences: Arc::new(PostgresPresences::beside(&journal)),
                    tokens: Arc::new(PostgresTokens::beside(&journal)),
                    journal: Arc::new(journal),
                }
            }
        })
    }
}
