//! What takes the place of a page: a new critical incident, and that there is no desk.

use crate::domain::base::number::Number;
use crate::tui::cell::Cell;
use crate::tui::role::Role;
use crate::wall::view::{Band, Middle, OnDesk, Panel, Rank, View};
use crate::words::wall::{OnWall, Word};

impl OnDesk<'_> {
    /// A critical incident that was not there before.
    pub(super) fn announcement(self, number: Number) -> Middle {
        let world = self.desk.world();
        let text = format!("{} {number}", self.say(Word::NewCritical));
        let Some(incident) = world.incident(number) else {
            return Middle::Announced { text, lines: Vec::new() };
        };
        let server = incident.server.map(|server| world.servers.id(server).to_owned());
        let owner = incident.owner.map_or(self.say(Word::NobodyOwns), |owner| world.names.get(owner));
        let about = self.names().subject(incident).to_owned();
        let parts = [Some(self.tenant_of(number)), server, Some(owner.to_owned()), Some(about)];
        let said: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        Middle::Announced { text, lines: vec![vec![Cell::text(said.join("   "))]] }
    }
}

impl View<'_> {
    /// Until a desk is reached: why it is not, and when it is tried again.
    pub(super) fn no_desk(&self) -> Vec<Band> {
        let words = self.words();
        let title = words.on_wall(OnWall::Desk(&self.wall.setup.desk));
        let said = self.wall.trouble(self.runs).map(|(why, again)| match again {
            Some(again) => words.on_wall(OnWall::NotReached { why, again }),
            None => why.to_owned(),
        });
        let lines = said.into_iter().map(|said| vec![Cell::new(said, Role::Text)]).collect();
        let panel = Panel::new(title).number(words.wall_word(Word::NoDesk), Role::Soon).lines(lines);
        vec![Band { panels: vec![panel], rank: Rank::Fills(0) }]
    }
}
