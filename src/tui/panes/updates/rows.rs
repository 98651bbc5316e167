//! The slots that are shown.

use crate::domain::facts::entity::Entity;
use crate::domain::readings::alarm::{Alarm, Kind};
use crate::domain::readings::desk::Desk;
use crate::domain::readings::schedule::{self, UpdateLine as Slotted};
use crate::tui::cell::Line;
use crate::tui::list::RowKey;
use crate::tui::model::Pane;
use crate::tui::panes::names::Names;
use crate::tui::panes::row::{Column, Row};
use crate::tui::panes::scene::Scene;
use crate::tui::panes::table::Wish;
use crate::tui::panes::updates::columns::{self, COLUMNS, in_words};
use crate::tui::panes::updates::row::UpdateRow;
use crate::words::console::Corner;

impl Row for UpdateRow {
    type Seen<'a> = Slotted<'a>;

    const PANE: Pane = Pane::Updates;
    const COLUMNS: &'static [Column<Self>] = COLUMNS;

    fn all(at: Scene<'_>) -> Vec<Self> {
        let row = |line: &Slotted<'_>| Self {
            server: line.server.definition.id.to_string(),
            release: line.slot.release.to_string(),
        };
        schedule::lines(at.desk, at.now).iter().map(row).collect()
    }

    fn key(&self, _: &Desk) -> RowKey {
        RowKey::Update(self.server.clone(), self.release.clone())
    }

    fn is(&self, key: &RowKey, _: &Desk) -> bool {
        matches!(key, RowKey::Update(server, release) if *server == self.server && *release == self.release)
    }

    fn is_about(&self, alarm: &Alarm) -> bool {
        alarm.kind == Kind::Halted
            && matches!(&alarm.about, Entity::Release(id) if id.as_str() == self.release)
    }

    fn is_gone(&self, desk: &Desk) -> bool {
        let server = desk.world().servers.by_id(&self.server);
        server.is_none_or(|server| server.slot(&self.release).is_none())
    }

    fn names(&self, names: &mut Names<'_>) {
        let Some(line) = schedule::find(names.desk, &self.server, &self.release, names.now) else { return };
        let slot = line.slot;
        names.server(&self.server);
        names.add(&[slot.from.as_str(), slot.release.as_str(), line.code()]);
        names.state(slot.progress());
        names.state(line.stage);
        if slot.is_open() {
            names.add(&["note"]);
            names.state(line.notice);
        }
        if let Some(deferral) = line.deferral {
            names.add(&["deferral"]);
            names.state(deferral.state);
        }
        names.add_if(line.halted, "halted");
        names.add_if(line.security_critical, "security");
        names.add_if(line.urgent, "urgent");
    }

    fn seen<'a>(&'a self, at: Scene<'a>) -> Option<Slotted<'a>> {
        schedule::find(at.desk, &self.server, &self.release, at.now)
    }

    fn widen(wish: &mut Wish, at: Scene<'_>) {
        columns::widen(wish, at);
    }

    fn brief(line: &Slotted<'_>, at: Scene<'_>) -> Line {
        in_words(line, at)
    }

    /// Servers that the schedule has within seven days, of all: `2/41 in 7d`. What was deferred
    /// comes when it was deferred to.
    fn corner(_: &[Self], at: Scene<'_>) -> String {
        let servers = &at.desk.world().servers;
        let soon = servers.rows().filter_map(|(_, server)| server.next_slot());
        let count = soon.filter(|slot| slot.effective - at.now <= 7 * 86_400).count();
        match servers.len() {
            0 => String::new(),
            all => at.words().corner(Corner::Soon { count, all }),
        }
    }
}
