//! That notices or success messages were sent: for one update, for a reseller's, or for all.

use crate::domain::acts::decide::{Act, Confirm, Notify};
use crate::domain::acts::entry::{Entered, Label, Spec, label};
use crate::domain::acts::judgement::Check;
use crate::domain::base::table::Id;
use crate::domain::readings::owed::{self, Owed, OwedKind};
use crate::tui::cell::{Cell, Line};
use crate::tui::forms::field::{Choice, Field};
use crate::tui::forms::form::{Caption, Form};
use crate::tui::forms::judged::{check_line, judgement};
use crate::tui::forms::lines::hint;
use crate::tui::forms::present::Present;
use crate::words::updating::{Choice as Offer, Complaint, Message};

/// `M` on an update.
#[derive(Debug)]
pub struct MessageForm {
    message: Message,
    server: Id,
    release: Id,
    reseller: Id,
    scope: Field,
}

const ONE: usize = 0;
const RESELLER: usize = 1;

impl MessageForm {
    /// `None` when there is no such server.
    pub fn new(server: &str, release: &str, message: Message, cx: Present<'_>) -> Option<Self> {
        let found = cx.desk.world().servers.by_id(server)?;
        let reseller = found.definition.reseller.clone();
        let (server, release) = (server.parse().ok()?, release.parse().ok()?);
        let mut form = Self { message, server, release, reseller, scope: Field::empty() };
        let count = |scope| form.meant(scope, cx).len();
        let offers = [
            Offer::One { server: form.server.clone(), release: form.release.clone() },
            Offer::AllOf { reseller: form.reseller.clone(), count: count(RESELLER) },
            Offer::All(count(RESELLER + 1)),
        ];
        form.scope = Field::Choice(Choice::stacked(offers.map(|offer| cx.words().update(offer))));
        Some(form)
    }

    fn meant(&self, scope: usize, cx: Present<'_>) -> Vec<Owed> {
        let kind = match self.message {
            Message::Notice => OwedKind::Notice,
            Message::Success => OwedKind::Success,
        };
        let of = |id: &Id| {
            let server = cx.desk.world().servers.by_id(id.as_str());
            server.is_some_and(|server| server.definition.reseller == self.reseller)
        };
        let all = owed::all(cx.desk, cx.now).into_iter().filter(|owed| owed.kind == kind);
        all.filter(|owed| match scope {
            ONE => owed.server == self.server && owed.release == self.release,
            RESELLER => of(&owed.server),
            _ => true,
        })
        .collect()
    }

    fn of(&self, owed: Owed) -> Act {
        let (server, release) = (owed.server, Some(owed.release));
        match self.message {
            Message::Success => Confirm { server, release }.into(),
            Message::Notice => Notify { server, release }.into(),
        }
    }

    fn none(&self, cx: Present<'_>) -> String {
        cx.words().update(Complaint::NothingOwed(self.message))
    }
}

impl Form for MessageForm {
    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        vec![(Caption::Said(Label::Update(label::Update::Recipients)), &self.scope)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        (index == 0).then_some(&mut self.scope)
    }

    /// Whom it goes to, with the servers for which that is the same.
    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let mut judged: Vec<(Check, Vec<String>)> = Vec::new();
        for owed in self.meant(self.scope.chosen(), cx) {
            let server = owed.server.to_string();
            for check in judgement(self.of(owed), cx).checks {
                match judged.iter_mut().find(|(known, _)| *known == check) {
                    Some((_, servers)) => servers.push(server.clone()),
                    None => judged.push((check, vec![server.clone()])),
                }
            }
        }
        let line = |(check, servers): (Check, Vec<String>)| {
            let mut line = check_line(&check, cx.words());
            // What is only told is so for all of them.
            if !matches!(check, Check::Tells(..)) {
                line.push(Cell::dim(format!("  {}", servers.join(", "))));
            }
            line
        };
        let lines: Vec<Line> = judged.into_iter().map(line).collect();
        if lines.is_empty() { vec![hint(self.none(cx))] } else { lines }
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        self.acts(cx)?.into_iter().next().ok_or_else(|| self.none(cx))
    }

    fn acts(&self, cx: Present<'_>) -> Result<Vec<Act>, String> {
        let owed = self.meant(self.scope.chosen(), cx).into_iter();
        let acts: Vec<Act> = owed.map(|owed| self.of(owed)).collect();
        if acts.is_empty() { Err(self.none(cx)) } else { Ok(acts) }
    }

    fn of(&self) -> (&'static Spec, String) {
        let spec = match self.message {
            Message::Notice => &Notify::SPEC,
            Message::Success => &Confirm::SPEC,
        };
        (spec, format!("{} {}", self.server, self.release))
    }
}
