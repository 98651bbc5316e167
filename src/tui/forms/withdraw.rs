//! Taking a deferral back.

use super::judged::judged;
use super::{Caption, Field, Form, Line, Present, hint};
use crate::domain::act::{Label, label};
use crate::domain::decide::{Act, WithdrawDeferral};
use crate::domain::slot::Deferral;
use crate::domain::table::Id;
use crate::words::updating::{Complaint, Hint, Title};

/// `g w`: the update returns to the schedule (A37).
#[derive(Debug)]
pub struct WithdrawForm {
    server: Id,
    deferral: Deferral,
    sure: Field,
}

impl WithdrawForm {
    /// `None` when nothing is requested or approved there.
    pub fn new(server: &str, release: &str, cx: Present<'_>) -> Option<Self> {
        let slot = cx.desk.world().servers.by_id(server)?.slot(release)?;
        let deferral = slot.active_deferral()?.clone();
        Some(Self { server: server.parse().ok()?, deferral, sure: Field::Check(false) })
    }

    fn meant(&self) -> Act {
        WithdrawDeferral { number: self.deferral.number }.into()
    }
}

impl Form for WithdrawForm {
    fn title(&self, cx: Present<'_>) -> String {
        let (number, server) = (self.deferral.number, self.server.clone());
        cx.words().update(Title::Withdraw { number, server })
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        vec![(Caption::Said(Label::Update(label::Update::Withdraw)), &self.sure)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        (index == 0).then_some(&mut self.sure)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let Deferral { number, to, by, state, .. } = self.deferral.clone();
        let mut lines = vec![hint(cx.words().update(Hint::Deferral { number, to, by, state }))];
        lines.extend(judged([self.meant()], cx));
        lines
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        if self.sure.is_on() { Ok(self.meant()) } else { Err(cx.words().update(Complaint::TickWithdraw)) }
    }

    fn what(&self) -> String {
        format!("withdrawal of D-{}", self.deferral.number)
    }
}
