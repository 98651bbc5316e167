//! Options that many subcommands share.

use std::path::PathBuf;

use uuid::Uuid;

use super::lang::help;
use super::output::Problem;
use crate::domain::base::moment::Moment;
use crate::domain::base::table::{Id, NotAnId};
use crate::words::help::All;
use crate::words::trouble::OfFile;

/// Which desk is meant.
#[derive(Clone, Debug, clap::Args)]
pub struct DeskArgs {
    #[arg(long, value_name = "PATH", global = true, help = help(All::Desk))]
    pub desk: Option<PathBuf>,
    #[arg(long, value_name = "ID", global = true, help = help(All::ForReseller))]
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
            let wrong = |e: NotAnId| Problem::wrong(OfFile::BadReseller(e.into()));
            self.for_reseller = Some(id.map_err(wrong)?);
        }
        Ok(self)
    }
}

/// How reading commands answer.
#[derive(Clone, Debug, clap::Args)]
pub struct ReadArgs {
    #[arg(long, help = help(All::JsonUtc))]
    pub json: bool,
    #[arg(long, value_name = "TIME", allow_hyphen_values = true, help = help(All::At))]
    pub at: Option<Moment>,
}

/// Reading commands about every tenant, or about one.
#[derive(Clone, Debug, clap::Args)]
pub struct TenantReadArgs {
    #[arg(help = help(All::OnlyOfTenant))]
    pub tenant: Option<Id>,
    #[command(flatten)]
    pub read: ReadArgs,
}

/// How writing commands act and answer.
#[derive(Clone, Debug, clap::Args)]
pub struct WriteArgs {
    #[arg(long, help = help(All::Json))]
    pub json: bool,
    #[arg(long, value_name = "NAME", help = help(All::By))]
    pub by: Option<String>,
    #[arg(long = "id", value_name = "UUID", help = help(All::CommandId))]
    pub command_id: Option<Uuid>,
    #[arg(long, help = help(All::TrustClock))]
    pub trust_clock: bool,
}
