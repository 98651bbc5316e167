//! What takes the place of a page: critical incidents and levels that are due since just now, and that there is no
//! desk.

use crate::domain::base::number::Number;
use crate::tui::cell::Cell;
use crate::tui::role::Role;
use crate::wall::calls::{Came, News};
use crate::wall::view::{Band, Middle, OnDesk, Panel, Rank, View};
use crate::words::wall::{Loud, OnWall, Word};

/// Of how many it is said what they are about.
const TOLD: usize = 5;

impl OnDesk<'_> {
    /// What was not so before: the first in large letters, all of it below, each in a line.
    pub(super) fn announcement(self, first: News, all: &[News]) -> Middle {
        let mut text = self.announced(first);
        if all.len() > 1 {
            text += &format!(" +{}", all.len() - 1);
        }
        let named = all.len() > 1;
        let lines = all.iter().take(TOLD).filter_map(|news| {
            let about = self.about_in_short(news.number())?;
            let text = if named { format!("{}   {about}", self.announced(*news)) } else { about };
            Some(vec![Cell::text(text)])
        });
        Middle::Announced { text, lines: lines.collect() }
    }

    fn announced(self, news: News) -> String {
        let word = match news {
            News::Critical(Came::New, _) => Word::NewCritical,
            News::Critical(Came::Again, _) => Word::CriticalAgain,
            News::Critical(Came::Now, _) => Word::CriticalNow,
            News::Level { level, number } => return self.words.loud(Loud::LevelDueNow { level, number }),
        };
        format!("{} {}", self.say(word), news.number())
    }

    fn about_in_short(self, number: Number) -> Option<String> {
        let world = self.desk.world();
        let incident = world.incident(number)?;
        let server = incident.server.map(|server| world.servers.id(server).to_owned());
        let owner = incident.owner.map_or(self.say(Word::NobodyOwns), |owner| world.names.get(owner));
        let about = self.names().subject(incident).to_owned();
        let parts = [Some(self.tenant_of(number)), server, Some(owner.to_owned()), Some(about)];
        let said: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
        Some(said.join("   "))
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
