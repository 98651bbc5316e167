//! `pikett update start`

use crate::cli::act::{Answer, Present, Written};
use crate::cli::args::WriteArgs;
use crate::cli::output::Problem;
use crate::cli::time::past;
use crate::domain::begin::Begin;
use crate::domain::decide::{Act, StartUpdate};
use crate::domain::desk::Desk;
use crate::domain::event::{Event, SlotChange};
use crate::domain::instant::Instant;
use crate::domain::moment::Moment;
use crate::domain::slot::Slot;
use crate::domain::table::Id;
use crate::domain::text::Text;
use crate::engine::Receipt;

#[derive(Debug, clap::Args)]
pub struct StartArgs {
    /// Server, such as srv-03
    server: Id,
    /// [default: the next update]
    #[arg(long, value_name = "VERSION")]
    release: Option<Id>,
    /// Why it begins although a rule stands against it; for security-critical and urgent releases
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    /// When it happened, if not now
    #[arg(long, value_name = "TIME", allow_hyphen_values = true)]
    at: Option<Moment>,
    #[command(flatten)]
    write: WriteArgs,
}

impl Written for StartArgs {
    fn act(&self, _cx: Present<'_>) -> Result<Act, Problem> {
        let (server, release) = (self.server.clone(), self.release.clone());
        Ok(StartUpdate { server, release, reason: self.reason.as_deref().map(Text::line) }.into())
    }

    fn happened(&self, cx: Present<'_>) -> Option<Instant> {
        past(cx, self.at)
    }

    fn write(&self) -> &WriteArgs {
        &self.write
    }

    fn owed(&self, _act: &Act, desk: &Desk, _now: Instant) -> Option<String> {
        let server = desk.world().servers.by_id(self.server.as_str())?;
        let named = |slot: &&Slot| self.release.as_ref().is_none_or(|release| slot.release == *release);
        let slot = server.slots.iter().filter(|slot| slot.is_open()).find(named)?;
        let begin = Begin::find(desk, self.server.as_str(), slot.release.as_str(), slot.started?)?;
        let warned = begin.warnings();
        (!warned.is_empty()).then(|| format!("it should have begun {}", warned.join("; ")))
    }

    fn answer(&self, _act: &Act, receipt: &Receipt) -> Answer {
        let despite = receipt.records.iter().find_map(|record| match &record.event {
            Event::Slot { change: SlotChange::StartedFor { rules, .. }, .. } if !rules.is_empty() => {
                Some(format!("despite {}, with the reason recorded", rules.join(", ")))
            }
            _ => None,
        });
        match despite {
            Some(note) => Answer::noting(receipt, &note),
            None => Answer::events(receipt),
        }
    }
}
