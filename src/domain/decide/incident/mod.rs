//! Acts on incidents, one file an act.

mod assign;
mod call;
mod checklist;
mod classify;
mod close;
mod describe;
mod escalate;
mod eta;
mod link;
mod note;
mod publish;
mod reopen;
mod report;
mod resolve;
mod resume;
mod start;
mod take;
mod telephony;
mod wait;
mod workaround;

pub use assign::Assign;
pub use call::Call;
pub use checklist::MarkChecklist;
pub use classify::Classify;
pub use close::Close;
pub use describe::Describe;
pub use escalate::Escalate;
pub use eta::GiveEta;
pub use link::{Link, Unlink};
pub use note::AddNote;
pub use publish::Publish;
pub use reopen::Reopen;
pub use report::ReportIncident;
pub use resolve::Resolve;
pub use resume::Resume;
pub use start::Start;
pub use take::Take;
pub use telephony::Telephony;
pub use wait::Wait;
pub use workaround::GiveWorkaround;

use super::{Decide, Scene, change, required, some_of};
