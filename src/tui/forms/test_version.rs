//! A test version for one server, as its reseller asks for it.

use super::judged::judged;
use super::{Caption, Choice, Field, Form, Line, Present};
use crate::domain::act::{Label, label};
use crate::domain::decide::{Act, RequestTest};
use crate::domain::release::Stage;
use crate::domain::table::Id;
use crate::words::updating::{Complaint, Title};

/// `g t`: the reseller asks for a test version (F090).
#[derive(Debug)]
pub struct TestVersionForm {
    server: Id,
    releases: Vec<Id>,
    choice: Field,
}

impl TestVersionForm {
    /// `None` when there is no such server or no test version.
    pub fn new(server: &str, cx: Present<'_>) -> Option<Self> {
        let world = cx.desk.world();
        let server = world.servers.by_id(server)?.definition.id.clone();
        let tested = world.releases.rows().filter(|(_, release)| release.stage == Stage::Test);
        let releases: Vec<Id> = tested.map(|(id, _)| id.clone()).collect();
        releases.first()?;
        let choice = Field::Choice(Choice::stacked(releases.iter().map(ToString::to_string)));
        Some(Self { server, releases, choice })
    }
}

impl Form for TestVersionForm {
    fn title(&self, cx: Present<'_>) -> String {
        cx.words().update(Title::Test(self.server.clone()))
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        vec![(Caption::Said(Label::Update(label::Update::TestVersion)), &self.choice)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        (index == 0).then_some(&mut self.choice)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        judged(self.act(cx).ok(), cx)
    }

    fn act(&self, cx: Present<'_>) -> Result<Act, String> {
        let chosen = self.releases.get(self.choice.chosen()).cloned();
        let release = chosen.ok_or_else(|| cx.words().update(Complaint::NoVersion))?;
        Ok(RequestTest { server: self.server.clone(), release }.into())
    }

    fn what(&self) -> String {
        format!("test version for {}", self.server)
    }
}
