//! Halting a rollout, and letting it go on.

use super::{Caption, Field, Form, Line, Present, hint};
use crate::domain::decide::{Act, HaltRollout, ResumeRollout};
use crate::domain::rollout;
use crate::domain::table::Id;
use crate::domain::zone;

/// `g h`: the rollout of the release under the cursor.
#[derive(Debug)]
pub struct HaltForm {
    release: Id,
    /// It is halted, and would go on.
    resume: bool,
    reason: Field,
}

impl HaltForm {
    pub fn new(release: &str, cx: Present<'_>) -> Option<Self> {
        let resume = cx.desk.world().halt(release).is_some();
        Some(Self { release: release.parse().ok()?, resume, reason: Field::empty() })
    }
}

impl Form for HaltForm {
    fn title(&self, _cx: Present<'_>) -> String {
        let verb = if self.resume { "Resume" } else { "Halt" };
        format!("{verb} the rollout of {}", self.release)
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        vec![(Caption::Own("reason"), &self.reason)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        (index == 0).then_some(&mut self.reason)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let world = cx.desk.world();
        let tally = rollout::tally(world, self.release.as_str());
        let mut lines = vec![hint(format!(
            "{} of {} servers have it, {} are running, {} failed",
            tally.done, tally.of, tally.running, tally.failed
        ))];
        if let Some(halt) = world.halt(self.release.as_str()) {
            lines.push(hint(format!("halted {} by {}", zone::wall(world.zone, halt.at), halt.by)));
            lines.push(hint(halt.reason.to_string()));
            lines.push(hint("failures so far no longer count once it goes on"));
        } else {
            lines.push(hint("no update of it can be started until somebody resumes it"));
        }
        lines
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        let reason = self.reason.line().ok_or("a reason is needed")?;
        let release = self.release.clone();
        Ok(if self.resume {
            ResumeRollout { release, reason }.into()
        } else {
            HaltRollout { release, reason }.into()
        })
    }

    fn what(&self) -> String {
        let what = if self.resume { "resumption" } else { "halt" };
        format!("{what} of the rollout of {}", self.release)
    }
}
