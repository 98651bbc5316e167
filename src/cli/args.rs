//! Options that many subcommands share.

use std::path::PathBuf;

use uuid::Uuid;

use super::output::Problem;
use crate::domain::instant::Instant;
use crate::domain::moment::{Moment, Way};
use crate::domain::table::{Id, NotAnId};
use crate::engine::Engine;

/// Which desk is meant.
#[derive(Clone, Debug, clap::Args)]
pub struct DeskArgs {
    /// Desk file [env: PIKETT_DESK] [default: desk.db in the data folder]
    #[arg(long, value_name = "PATH", global = true)]
    pub desk: Option<PathBuf>,
    /// Look only, at what concerns this reseller [env: PIKETT_RESELLER]
    #[arg(long, value_name = "ID", global = true)]
    pub for_reseller: Option<Id>,
}

impl DeskArgs {
    /// What the environment says where the command line says nothing. Not left to the parser: usage
    /// lines would name as required what is only known from there.
    ///
    /// # Errors
    /// The reseller there is no id.
    pub fn or_environment(mut self) -> Result<Self, Problem> {
        self.desk = self.desk.or_else(|| std::env::var_os("PIKETT_DESK").map(PathBuf::from));
        if self.for_reseller.is_none()
            && let Some(id) = std::env::var_os("PIKETT_RESELLER")
        {
            let id = id.to_string_lossy().parse::<Id>();
            let wrong = |e: NotAnId| Problem::usage(format!("PIKETT_RESELLER: {e}"), "unset it, or mend it");
            self.for_reseller = Some(id.map_err(wrong)?);
        }
        Ok(self)
    }
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
