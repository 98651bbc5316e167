//! Rows that stay where they are because the cursor is on them.

use super::passing::Let;
use super::{
    AvailabilityRow, CancellationRow, ClockRow, ContractRow, CreditRow, LicenceRow, Rows, Stamp, StorageRow,
    UpdateRow,
};
use crate::domain::readings::desk::Desk;
use crate::domain::readings::filter::Words;
use crate::tui::list::{Cursor, RowKey, stay};
use crate::tui::model::{Model, Pane};

/// By pane the row that stays.
#[derive(Clone, Debug, Default)]
pub(super) struct Stayed([Option<Stay>; Pane::ALL.len()]);

#[derive(Clone, Debug)]
struct Stay {
    key: RowKey,
    /// Its place among all rows, when it is no row any more but for the cursor.
    kept: Option<usize>,
}

impl Stayed {
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(Option::is_none)
    }

    pub fn kept(&self, pane: Pane) -> Option<usize> {
        self.0[pane as usize].as_ref()?.kept
    }

    /// Takes note of rows that their pane's words would have hidden.
    pub fn let_through(&mut self, through: &Let, model: &Model) {
        for (pane, place) in Pane::ALL.into_iter().zip(through) {
            if let (Some(place), Some(key)) = (*place, model.list(pane).cursor.on()) {
                self.0[pane as usize] = Some(Stay { key: key.clone(), kept: Some(place) });
            }
        }
    }

    /// The cursors are where they were when the rows were told to stay.
    pub fn is_meant(&self, model: &Model) -> bool {
        let cursors = model.lists.iter().map(|list| &list.cursor);
        self.0.iter().zip(cursors).all(|(stay, cursor)| {
            stay.as_ref().is_none_or(|stay| cursor.holds() && cursor.on() == Some(&stay.key))
        })
    }
}

impl Rows {
    /// Rows that are let through whatever the words of their pane are, which have not changed.
    pub(super) fn through(&self, words: Option<&[Words]>, desk: &Desk, model: &Model) -> Let {
        Pane::ALL.map(|pane| {
            let list = model.list(pane);
            let same = words.is_some_and(|words| words[pane as usize] == list.narrow.words);
            let key = list.cursor.on().filter(|_| same && list.cursor.holds())?;
            self.place_of(desk, model, pane, key)
        })
    }

    /// Puts the rows that the cursors are on where they were. A list that was filtered anew has none.
    pub(super) fn stay(&mut self, before: &Rows, stamp: &Stamp, desk: &Desk, model: &Model) {
        let Some(old) = &before.stamp else { return };
        let world = desk.world();
        let known = |number| world.incident(number).is_some();
        for pane in Pane::ALL {
            let same = match pane {
                Pane::Incidents => old.filter == stamp.filter,
                _ => old.words[pane as usize] == stamp.words[pane as usize],
            };
            let cursor = &model.list(pane).cursor;
            let (Some(key), true) = (cursor.on(), same) else { continue };
            let place = match pane {
                Pane::Incidents => {
                    let key_of = |row: &_| RowKey::Incident(*row);
                    stay(&mut self.incidents, &before.incidents, cursor, key_of, |row| !known(*row))
                }
                Pane::Clocks => {
                    let gone = |row: &ClockRow| match row {
                        ClockRow::Running { number, .. } | ClockRow::Paused { number, .. } => !known(*number),
                        _ => false,
                    };
                    stay(&mut self.clocks, &before.clocks, cursor, ClockRow::key, gone)
                }
                Pane::Updates => {
                    let gone = |row: &UpdateRow| {
                        let server = world.servers.by_id(&row.server);
                        server.is_none_or(|server| server.slot(&row.release).is_none())
                    };
                    stay(&mut self.updates, &before.updates, cursor, UpdateRow::key, gone)
                }
                Pane::Storage => {
                    let key_of = |row: &StorageRow| row.key(desk);
                    stay(&mut self.storage, &before.storage, cursor, key_of, |_| false)
                }
                Pane::Licences => self.stay_product(before, cursor, key),
                Pane::Availability => {
                    let key_of = AvailabilityRow::key;
                    stay(&mut self.availability, &before.availability, cursor, key_of, |_| false)
                }
                Pane::Contracts => {
                    stay(&mut self.contracts, &before.contracts, cursor, ContractRow::key, |_| false)
                }
                // What was recorded stays recorded.
                Pane::Log => None,
            };
            self.stayed.0[pane as usize] = place.map(|kept| Stay { key: key.clone(), kept });
        }
    }

    /// In the one of the three lists of pane 5 that the row is in.
    fn stay_product(&mut self, before: &Rows, cursor: &Cursor, key: &RowKey) -> Option<Option<usize>> {
        match key {
            RowKey::Account(_) => stay(&mut self.credits, &before.credits, cursor, CreditRow::key, |_| false),
            RowKey::Licence(..) => {
                let place = stay(&mut self.licences, &before.licences, cursor, LicenceRow::key, |_| false)?;
                Some(place.map(|place| self.credits.len() + place))
            }
            _ => {
                let key_of = CancellationRow::key;
                let place = stay(&mut self.cancellations, &before.cancellations, cursor, key_of, |_| false)?;
                Some(place.map(|place| self.credits.len() + self.licences.len() + place))
            }
        }
    }
}
