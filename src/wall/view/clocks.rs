//! Page 2: what runs out, what is nobody's, who waits, and who is there.

use crate::domain::base::number::Number;
use crate::domain::base::span;
use crate::domain::facts::incident::Incident;
use crate::domain::readings::alarm;
use crate::tui::cell::{Cell, Line};
use crate::tui::role::Role;
use crate::wall::view::table::{Rows, aligned, one};
use crate::wall::view::{Band, OnDesk, Rank};
use crate::words::wall::Word;

/// Rows of the long list, and of the short ones.
const LONG: usize = 30;
const SHORT: usize = 12;

impl OnDesk<'_> {
    pub(super) fn clocks(self) -> Vec<Band> {
        let unowned = self.where_open(|incident| incident.owner.is_none());
        let waiting = self.where_open(|incident| incident.waiting(self.now).is_some());
        let (missed, soon) = alarm::over(self.desk, self.now);
        let first = |numbers: &[Number]| {
            vec![Cell::dim(numbers.first().map(ToString::to_string).unwrap_or_default())]
        };
        let counters = vec![
            self.count(Word::Over, missed, Role::Missed, Line::new()),
            self.count(Word::Soon, soon, Role::Soon, Line::new()),
            self.count(Word::Unowned, unowned.len(), Role::Soon, first(&unowned)),
            self.count(Word::Waiting, waiting.len(), Role::Text, first(&waiting)),
        ];
        let limits = self.list(Word::NextLimits, self.limits(LONG, &[]), Word::NothingRuns).share(3);
        let people = self.list(Word::OnShift, self.people(), Word::NobodyThere).share(2);
        let unowned = self.list(Word::Unowned, self.aged(&unowned, |i| i.received), Word::AllOwned);
        let since =
            |incident: &Incident| incident.waiting(self.now).map_or(self.now, |waiting| waiting.since);
        let waiting = self.list(Word::WaitingLongest, self.aged(&waiting, since), Word::NobodyWaits);
        vec![
            Band { panels: counters, rank: Rank::Must(0) },
            Band { panels: vec![limits, people], rank: Rank::May },
            Band { panels: vec![unowned, waiting], rank: Rank::May },
        ]
    }

    fn where_open(self, chosen: impl Fn(&Incident) -> bool) -> Vec<Number> {
        let world = self.desk.world();
        let open = world.queue().numbers().take(world.queue().open());
        open.filter(|number| world.incident(*number).is_some_and(&chosen)).collect()
    }

    /// Rows by what they matter, and by how long something is so.
    fn aged(
        self,
        numbers: &[Number],
        since: impl Fn(&Incident) -> crate::domain::base::instant::Instant,
    ) -> Rows {
        let known = numbers.iter().filter_map(|number| self.desk.world().incident(*number));
        let mut all: Vec<(_, &Incident)> = known.map(|incident| (since(incident), incident)).collect();
        let of = all.len();
        let order = |(since, incident): &(_, &Incident)| (incident.class.priority, *since, incident.number);
        if all.len() > SHORT {
            all.select_nth_unstable_by_key(SHORT, order);
            all.truncate(SHORT);
        }
        all.sort_by_key(order);
        let row = |(since, incident): (_, &Incident)| {
            let mut row = vec![one(Cell::text(span::short(self.now - since)))];
            row.extend(self.of_incident(incident));
            row
        };
        Rows::of(aligned(all.into_iter().take(SHORT).map(row).collect(), &[0]), of)
    }
}
