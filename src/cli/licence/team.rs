//! `pikett licence team`

use super::recorded;
use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::domain::decide::{Act, SetTeam};
use crate::domain::licence::Team;
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct TeamArgs {
    /// Tenant, such as nord
    tenant: Id,
    /// Name of the team
    name: String,
    /// Who leads it; repeatable
    #[arg(long = "leader", value_name = "USER")]
    leaders: Vec<String>,
    /// Who is a member; repeatable
    #[arg(long = "member", value_name = "USER", required_unless_present_any = ["leaders", "end"])]
    members: Vec<String>,
    /// There is no such team any more
    #[arg(long, conflicts_with_all = ["leaders", "members"])]
    end: bool,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for TeamArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        let users = |names: &[String]| names.iter().map(|name| Text::line(name)).collect();
        let team = Team { leaders: users(&self.leaders), members: users(&self.members) };
        Ok(SetTeam { tenant: self.tenant.clone(), name: Text::line(&self.name), team }.into())
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        recorded(&self.tenant, receipt)
    }
}
