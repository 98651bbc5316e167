//! What was found about one tenant under one contract: its duties, and its installation.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::base::instant::Instant;
use crate::domain::base::text::Text;
use crate::domain::contract::{CheckItem, Contract, Mark};

const DAY: i64 = 86_400;

/// What was found about one tenant under one contract.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Watched {
    /// By the keys of the contract; what is open is left out.
    pub found: BTreeMap<Text, Found>,
    /// The last note.
    pub note: Option<Text>,
}

/// What was found about one item, and when it was looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    pub mark: Mark,
    pub at: Instant,
}

impl Watched {
    pub const EMPTY: &'static Watched = &Watched { found: BTreeMap::new(), note: None };

    pub fn mark(&mut self, marks: &BTreeMap<Text, Mark>, note: Option<&Text>, at: Instant) {
        for (key, mark) in marks {
            match mark {
                Mark::Open => self.found.remove(key),
                mark => self.found.insert(key.clone(), Found { mark: *mark, at }),
            };
        }
        self.note = note.cloned().or(self.note.take());
    }

    pub fn of(&self, item: &CheckItem) -> Mark {
        self.marked(&item.key)
    }

    /// The same by the key of the contract.
    pub fn marked(&self, key: &str) -> Mark {
        self.found.get(key).map_or(Mark::Open, |found| found.mark)
    }

    /// Whether a mark says anything that is not known: another one, or that it was looked at again on
    /// another day.
    pub fn is_news(&self, key: &str, mark: Mark, now: Instant) -> bool {
        match self.found.get(key) {
            None => mark != Mark::Open,
            Some(found) => found.mark != mark || now - found.at >= DAY,
        }
    }

    /// When an item was looked at; `None` while it is open.
    pub fn looked_at(&self, item: &CheckItem) -> Option<Instant> {
        self.found.get(&*item.key).map(|found| found.at)
    }

    /// How many items of the contract were found so.
    pub fn count(&self, contract: &Contract, mark: Mark) -> usize {
        contract.watched().filter(|item| self.of(item) == mark).count()
    }
}
