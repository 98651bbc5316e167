//! Options that many subcommands share.

use std::path::PathBuf;

use uuid::Uuid;

use crate::domain::instant::Instant;
use crate::domain::moment::{Moment, Way};
use crate::domain::table::Id;
use crate::engine::Engine;

/// Which desk is meant.
#[derive(Clone, Debug, clap::Args)]
pub struct DeskArgs {
    /// Desk file [default: desk.db in the data folder]
    #[arg(long, value_name = "PATH", env = "PIKETT_DESK", hide_env_values = true, global = true)]
    pub desk: Option<PathBuf>,
    /// Look only, at what concerns this reseller
    #[arg(long, value_name = "ID", env = "PIKETT_RESELLER", hide_env_values = true, global = true)]
    pub for_reseller: Option<Id>,
}

/// How reading commands answer.
#[derive(Clone, Debug, clap::Args)]
pub struct ReadArgs {
    /// Answer in JSON, times in UTC
    #[arg(long)]
    pub json: bool,
    /// Read the clocks as of this time instead of now
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    pub at: Option<Moment>,
}

impl ReadArgs {
    /// The moment that is read as of.
    pub fn now(&self, engine: &Engine) -> Instant {
        as_of(self.at, engine)
    }
}

/// The moment that is read as of: now, or one that was written.
pub fn as_of(written: Option<Moment>, engine: &Engine) -> Instant {
    let now = engine.now();
    written.map_or(now, |moment| moment.at(Way::Near, engine.desk().world().zone, now))
}

/// Reading commands about every tenant, or about one.
#[derive(Clone, Debug, clap::Args)]
pub struct TenantReadArgs {
    /// Only of this tenant
    pub tenant: Option<Id>,
    #[command(flatten)]
    pub read: ReadArgs,
}

/// How writing commands act and answer.
#[derive(Clone, Debug, clap::Args)]
pub struct WriteArgs {
    /// Answer in JSON
    #[arg(long)]
    pub json: bool,
    /// Who acts [default: $PIKETT_USER, then the login name]
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,
    /// Id of the command: given again it acts once, and answers as it did
    #[arg(long = "id", value_name = "UUID")]
    pub command_id: Option<Uuid>,
    /// Record although this machine's clock is years ahead of the last record
    #[arg(long)]
    pub trust_clock: bool,
}
