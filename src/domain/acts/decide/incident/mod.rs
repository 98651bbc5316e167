//! Acts on incidents, one file an act.

mod access;
mod ask_news;
mod assign;
mod call;
mod caller;
mod checklist;
mod classify;
mod close;
mod describe;
mod develop;
mod escalate;
mod eta;
mod explain;
mod kind;
mod limits;
mod link;
mod note;
mod publish;
mod reopen;
mod report;
mod resolve;
mod scope;
mod set_target;
mod start;
mod take;
mod take_next;
mod telephony;
mod wait;
mod workaround;

pub use access::SetAccess;
pub use ask_news::AskNews;
pub use assign::Assign;
pub use call::Call;
pub use caller::ClarifyCaller;
pub use checklist::MarkChecklist;
pub use classify::Classify;
pub use close::Close;
pub use describe::Describe;
pub use develop::Develop;
pub use escalate::Escalate;
pub use eta::GiveEta;
pub use explain::{Explain, Why, unexplained};
pub use kind::SetKind;
pub use limits::class_means;
pub use link::{Link, Unlink};
pub use note::AddNote;
pub use publish::Publish;
pub use reopen::Reopen;
pub use report::{ReportIncident, check_bound};
pub use resolve::Resolve;
pub use scope::SetScope;
pub use set_target::SetTarget;
pub use start::Start;
pub use take::Take;
pub use take_next::TakeNext;
pub use telephony::Telephony;
pub use wait::Wait;
pub use workaround::GiveWorkaround;

use super::Scene;
use crate::domain::facts::incident::Incident;
use crate::domain::facts::life::Bound;
use crate::domain::readings::refusal::{OfWork, Refusal};

/// Nobody is called before a request was made, where the contract wants one first (F232).
fn may_call(scene: &Scene<'_>, incident: &Incident) -> Result<(), Refusal> {
    if incident.life.bound() != Bound::Unrequested {
        return Ok(());
    }
    let contract = scene.contract(incident)?;
    let cites = contract.reporting.unrequested_by.as_ref().map(|unrequested| &unrequested.cites);
    let cite = cites.and_then(|cites| cites.last());
    Err(Refusal::against(contract, cite, OfWork::NoRequest(incident.number)))
}
