//! Taking a deferral back.

use super::{Caption, Field, Form, Line, Present, hint};
use crate::domain::decide::{Act, WithdrawDeferral};
use crate::domain::deferral::Wish;
use crate::domain::slot::Deferral;
use crate::domain::table::Id;
use crate::domain::zone;

/// `g w`: the update returns to the schedule (A37).
#[derive(Debug)]
pub struct WithdrawForm {
    server: Id,
    release: Id,
    deferral: Deferral,
    sure: Field,
}

impl WithdrawForm {
    /// `None` when nothing is requested or approved there.
    pub fn new(server: &str, release: &str, cx: Present<'_>) -> Option<Self> {
        let slot = cx.desk.world().servers.by_id(server)?.slot(release)?;
        let deferral = slot.active_deferral()?.clone();
        let (server, release) = (server.parse().ok()?, release.parse().ok()?);
        Some(Self { server, release, deferral, sure: Field::Check(false) })
    }
}

impl Form for WithdrawForm {
    fn title(&self, _cx: Present<'_>) -> String {
        format!("Withdraw D-{} of {}", self.deferral.number, self.server)
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        vec![(Caption::Own("withdraw it"), &self.sure)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        (index == 0).then_some(&mut self.sure)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let zone = cx.desk.world().zone;
        let Deferral { number, to, by, state, .. } = &self.deferral;
        let mut lines =
            vec![hint(format!("D-{number} to {}, asked by {by}, {}", zone::wall(zone, *to), state.word()))];
        let wish = Wish::find(cx.desk, self.server.as_str(), self.release.as_str(), cx.now);
        if let Some(wish) = wish {
            let start = wish.start_without(*state);
            lines.push(hint(format!("the update is on {} then (A37)", zone::wall(zone, start))));
        }
        lines
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        if !self.sure.is_on() {
            return Err("tick that it is withdrawn".to_owned());
        }
        Ok(WithdrawDeferral { number: self.deferral.number }.into())
    }

    fn what(&self) -> String {
        format!("withdrawal of D-{}", self.deferral.number)
    }
}
