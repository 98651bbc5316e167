//! Which rows the words of their pane let through.

use std::collections::HashMap;

use super::names::Names;
use super::{Rows, UpdateRow};
use crate::domain::base::instant::Instant;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::filter::Words;
use crate::domain::readings::schedule;
use crate::tui::model::{Model, Pane, Zoom};
use crate::words::Lang;

/// By pane the places of those rows, rising; `None` for a pane that shows all of them.
#[derive(Debug, Default)]
pub(super) struct Passing([Option<Vec<usize>>; Pane::ALL.len()]);

/// By pane the place of the row that is let through whatever it is called: the cursor is on it.
pub(super) type Let = [Option<usize>; Pane::ALL.len()];

impl Passing {
    /// Also takes out of `through` what would have passed anyway.
    pub fn of(
        rows: &Rows,
        words: &[Words; Pane::ALL.len()],
        through: &mut Let,
        desk: &Desk,
        (now, lang): (Instant, Lang),
    ) -> Self {
        let mut names = Names::new(desk, now, lang);
        Self(Pane::ALL.map(|pane| {
            let Some(words) = Some(&words[pane as usize]).filter(|words| !words.is_empty()) else {
                through[pane as usize] = None;
                return None;
            };
            let through = &mut through[pane as usize];
            let mut of = |len: usize, name: &dyn Fn(&mut Names<'_>, usize)| {
                let passes = |place: &usize| {
                    names.clear();
                    name(&mut names, *place);
                    let (passes, meant) = (words.pass(names.text()), *through == Some(*place));
                    if passes && meant {
                        *through = None;
                    }
                    passes || meant
                };
                (0..len).filter(passes).collect()
            };
            Some(match pane {
                Pane::Incidents | Pane::Log => return None,
                Pane::Clocks => of(rows.clocks.len(), &|names, place| names.clock(&rows.clocks[place])),
                Pane::Updates => {
                    let lines = schedule::lines(desk, now);
                    let lines: HashMap<UpdateRow, &schedule::Line<'_>> =
                        lines.iter().map(|line| (UpdateRow::of(line), line)).collect();
                    of(rows.updates.len(), &|names, place| {
                        if let Some(line) = lines.get(&rows.updates[place]) {
                            names.update(line);
                        }
                    })
                }
                Pane::Storage => of(rows.storage.len(), &|names, place| names.storage(&rows.storage[place])),
                Pane::Licences => of(rows.all(pane), &|names, place| product(rows, names, place)),
                Pane::Availability => {
                    of(rows.availability.len(), &|names, place| names.availability(&rows.availability[place]))
                }
                Pane::Contracts => {
                    of(rows.contracts.len(), &|names, place| names.contract(&rows.contracts[place]))
                }
            })
        }))
    }

    /// The overview shows everything.
    pub fn of_pane(&self, model: &Model, pane: Pane) -> Option<&[usize]> {
        self.0[pane as usize].as_deref().filter(|_| model.place.zoom != Zoom::Overview)
    }
}

/// A row of the three lists of pane 5, by its place among all of them.
fn product(rows: &Rows, names: &mut Names<'_>, place: usize) {
    let below = place.checked_sub(rows.credits.len());
    let lowest = below.and_then(|place| place.checked_sub(rows.licences.len()));
    match (rows.credits.get(place), below.and_then(|place| rows.licences.get(place)), lowest) {
        (Some(row), ..) => names.credit(row),
        (None, Some(row), _) => names.licence(row),
        (None, None, Some(place)) => names.cancellation(&rows.cancellations[place]),
        (None, None, None) => {}
    }
}
