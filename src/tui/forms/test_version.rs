//! A test version for one server, as its reseller asks for it.

use super::{Caption, Choice, Field, Form, Line, Present, duty, hint, update_cites};
use crate::domain::decide::{Act, RequestTest};
use crate::domain::release::Stage;
use crate::domain::table::Id;

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
    fn title(&self, _cx: Present<'_>) -> String {
        format!("Test version for {}", self.server)
    }

    fn fields(&self) -> Vec<(Caption<'_>, &Field)> {
        vec![(Caption::Own("version"), &self.choice)]
    }

    fn field_mut(&mut self, index: usize) -> Option<&mut Field> {
        (index == 0).then_some(&mut self.choice)
    }

    fn checks(&self, cx: Present<'_>) -> Vec<Line> {
        let server = cx.desk.world().servers.by_id(self.server.as_str());
        let asked = server.and_then(|server| server.test(self.choice.value()));
        let rule = update_cites(cx).map(|cites| &cites.test_request);
        // Asked for twice it is one request.
        let mut lines = vec![duty(asked.is_none(), "nobody asked for it yet", rule)];
        lines.extend(server.map(|server| hint(format!("{} asks for it", server.definition.reseller))));
        lines.push(hint("it can be scheduled on this server then, and on no other (F082)"));
        lines
    }

    fn act(&self, _cx: Present<'_>) -> Result<Act, String> {
        let release = self.releases.get(self.choice.chosen()).ok_or("choose a version")?.clone();
        Ok(RequestTest { server: self.server.clone(), release }.into())
    }

    fn what(&self) -> String {
        format!("test version for {}", self.server)
    }
}
