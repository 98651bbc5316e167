//! Page 4: what runs full, runs dry, is lacking, or is used up.

use crate::domain::base::span;
use crate::domain::contract::Fill;
use crate::domain::readings::availability::{self, AvailabilityState};
use crate::domain::readings::credit::{self, AccountLine};
use crate::domain::readings::licence::{self, LicenceLine, LicenceState};
use crate::domain::readings::storage;
use crate::tui::cell::{Cell, Line};
use crate::tui::panes::{credit_role, licence_role, shouted};
use crate::tui::role::Role;
use crate::wall::view::table::{Rows, aligned, one};
use crate::wall::view::{Band, OnDesk, Panel, Rank};
use crate::words::wall::{OnWall, Word};

/// Rows of a list.
const LISTED: usize = 24;

impl OnDesk<'_> {
    pub(super) fn capacity(self) -> Vec<Band> {
        let pools = storage::pools(self.desk, self.now);
        let full = pools.iter().filter(|pooled| pooled.pool.is_full()).count();
        let warned = pools.iter().filter(|pooled| pooled.pool.fill(pooled.rules) > Fill::Free);
        let warned = warned.filter(|pooled| !pooled.pool.is_full()).count();
        let accounts = credit::lines(self.desk, self.now);
        let products = licence::lines(self.desk, self.now);
        let short: Vec<_> = products.iter().filter(|line| line.state == LicenceState::Under).collect();
        let years = availability::lines(self.desk, self.now);
        let states = years.iter().filter_map(|line| Some(line.reading.as_ref().ok()?.state));
        let missed = states.filter(|state| *state == AvailabilityState::Missed).count();
        let counters = vec![
            self.count(Word::Storage, full + warned, Role::Soon, self.filled(full, warned)),
            self.runway(accounts.first()),
            self.count(Word::Licences, short.len(), Role::Missed, Line::new()),
            self.count(
                Word::Availability,
                missed,
                Role::Missed,
                vec![Cell::dim(self.tell(OnWall::Missed(missed)))],
            ),
        ];
        let storage = self.list(Word::Storage, self.storage(LISTED), Word::NoStorage);
        let kept = self.list(Word::Availability, self.availability(LISTED), Word::AvailabilityKept);
        let credits = self.list(Word::Credits, self.credits(&accounts), Word::NoCredits);
        let licences = self.list(Word::Licences, self.licences(&short), Word::EnoughLicences);
        vec![
            Band { panels: counters, rank: Rank::Must(0) },
            Band { panels: vec![storage, kept], rank: Rank::May },
            Band { panels: vec![credits, licences], rank: Rank::May },
        ]
    }

    /// How many pools are full, and how many nearly.
    fn filled(self, full: usize, warned: usize) -> Line {
        let full = (full > 0).then(|| format!("{}  ", self.tell(OnWall::Full(full))));
        full.into_iter().chain([self.tell(OnWall::Warned(warned))]).map(Cell::dim).collect()
    }

    /// How long the account lasts that ends first.
    fn runway(self, first: Option<&AccountLine<'_>>) -> Panel {
        let panel = self.panel(Word::Credits);
        let Some(line) = first else {
            return panel.number("-", Role::Dim).lines(vec![vec![Cell::dim(self.say(Word::NoCredits))]]);
        };
        let days = line.standing.runtime.map(|seconds| self.tell(OnWall::LastsDays(seconds / 86_400)));
        let role = self.role(credit_role(line.standing.state));
        let state = self.words.state(line.standing.state);
        let said = vec![Cell::dim(format!("{}  {state}", line.id))];
        panel.number(days.unwrap_or_else(|| "-".to_owned()), role).lines(vec![said])
    }

    fn credits(self, accounts: &[AccountLine<'_>]) -> Rows {
        let row = |line: &AccountLine<'_>| {
            let standing = &line.standing;
            let role = self.role(credit_role(standing.state));
            let runtime = standing.runtime.map_or_else(|| "-".to_owned(), span::short);
            let ends = standing.ends.map(|ends| self.words.date_time(ends)).unwrap_or_default();
            let tenant = line.account.definition.tenant.as_ref();
            let whose = tenant.map(|id| self.names().of(self.desk.world(), id)).unwrap_or_default();
            vec![
                one(Cell::text(line.id.to_string())),
                one(Cell::text(whose)),
                one(Cell::new(runtime, role)),
                one(Cell::dim(ends)),
                one(Cell::new(self.words.state(standing.state), role)),
            ]
        };
        Rows::of(aligned(accounts.iter().take(LISTED).map(row).collect(), &[2]), accounts.len())
    }

    fn licences(self, short: &[&LicenceLine<'_>]) -> Rows {
        let row = |line: &&LicenceLine<'_>| {
            let role = self.role(licence_role(line.state));
            vec![
                one(Cell::text(self.names().of(self.desk.world(), line.tenant))),
                one(Cell::text(shouted(&line.product.key))),
                one(Cell::text(format!("{}/{}", line.have, line.need))),
                one(Cell::new(line.diff().to_string(), role)),
            ]
        };
        Rows::of(aligned(short.iter().take(LISTED).map(row).collect(), &[2, 3]), short.len())
    }
}
