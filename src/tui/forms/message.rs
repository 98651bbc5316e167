//! That notices or success messages were sent: for one update, for a reseller's, or for all.

use std::collections::BTreeMap;

use super::{Caption, Choice, Field, Form, Line, Present, duty, hint, update_cites};
use crate::domain::decide::{Act, Confirm, Notify};
use crate::domain::owed::{self, Owed, OwedKind};
use crate::domain::table::Id;

/// `M` on an update.
#[derive(Debug)]
pub struct MessageForm {
    kind: OwedKind,
    server: Id,
    release: Id,
    reseller: Id,
    scope: Field,
}

const ONE: usize = 0;
const RESELLER: usize = 1;

impl MessageForm {
    /// `None` when there is no such server.
    pub fn new(server: &str, release: &str, success: bool, cx: Present<'_>) -> Option<Self> {
        let found = cx.desk.world().servers.by_id(server)?;
        let kind = if success { OwedKind::Success } else { OwedKind::Notice };
        let reseller = found.definition.reseller.clone();
        let (server, release) = (server.parse().ok()?, release.parse().ok()?);
        let mut form = Self { kind, server, release, reseller, scope: Field::empty() };
        let count = |scope| form.meant(scope, cx).len();
        let (own, all) = (count(RESELLER), count(RESELLER + 1));
        let scope = Choice::stacked([
            format!("{} to {}", form.server, form.release),
            format!("all of {} that are owed: {own}", form.reseller),
            format!("all that are owed: {all}"),
        ]);
        form.scope = Field::Choice(scope);
        Some(form)
    }

    fn meant(&self, scope: usize, cx: Present<'_>) -> Vec<Owed> {
        let of = |id: &Id| {
            let server = cx.desk.world().servers.by_id(id.as_str());
            server.is_some_and(|server| server.definition.reseller == self.reseller)
        };
        let all = owed::all(cx.desk, cx.now).into_iter().filter(|owed| owed.kind == self.kind);
        all.filter(|owed| match scope {
            ONE => owed.server == self.server && owed.release == self.release,
            RESELLER => of(&owed.server),
            _ => true,
        })
        .collect()
    }

    fn words(&self) -> &'static str {
        if self.kind == OwedKind::Success { "success message" } else { "notice" }
    }
}

impl Form for MessageForm {
    fn title(&self, _cx: Present<'_>) -> String {
        format!("Record as sent: {}", self.words())
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        vec![(Caption::Own("for"), &self.scope)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        (index == 0).then_some(&mut self.scope)
    }

    /// Whom it goes to, reseller by reseller.
    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let world = cx.desk.world();
        let mut servers: BTreeMap<&Id, Vec<&str>> = BTreeMap::new();
        let meant = self.meant(self.scope.chosen(), cx);
        for owed in &meant {
            if let Some(server) = world.servers.by_id(owed.server.as_str()) {
                servers.entry(&server.definition.reseller).or_default().push(owed.server.as_str());
            }
        }
        let rule = update_cites(cx).map(|cites| &cites.contacts);
        let line = |(id, servers): (&Id, Vec<&str>)| {
            let contacts = world.resellers.by_id(id.as_str()).map_or(&[][..], |r| &r.contacts);
            let reached: Vec<&str> = contacts.iter().filter_map(|c| c.email.as_deref()).collect();
            let to = if reached.is_empty() { "no address is stored".to_owned() } else { reached.join(", ") };
            duty(!reached.is_empty(), format!("{id}: {to} ({})", servers.join(", ")), rule)
        };
        let mut lines: Vec<Line> = servers.into_iter().map(line).collect();
        if lines.is_empty() {
            lines.push(hint(format!("no {} is owed there", self.words())));
        }
        lines
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        let first = self.acts(cx)?.into_iter().next();
        first.ok_or_else(|| format!("no {} is owed there", self.words()))
    }

    fn acts(&self, cx: Present<'_>) -> Result<Vec<Act>, String> {
        let act = |owed: Owed| -> Act {
            let (server, release) = (owed.server, Some(owed.release));
            match self.kind {
                OwedKind::Success => Confirm { server, release }.into(),
                _ => Notify { server, release }.into(),
            }
        };
        let acts: Vec<Act> = self.meant(self.scope.chosen(), cx).into_iter().map(act).collect();
        if acts.is_empty() { Err(format!("no {} is owed there", self.words())) } else { Ok(acts) }
    }

    fn what(&self) -> String {
        match self.scope.chosen() {
            ONE => format!("{} for {}", self.words(), self.server),
            RESELLER => format!("{}s for {}", self.words(), self.reseller),
            _ => format!("{}s for all", self.words()),
        }
    }
}
