//! The rows of one list: worked out once, kept until the desk, the filter or the minute changes, and
//! for the one that the cursor is on a little longer.

use std::cell::{OnceCell, RefCell};
use std::ops::Range;
use std::rc::Rc;

use crate::domain::readings::alarm::Alarm;
use crate::domain::readings::desk::Desk;
use crate::domain::readings::filter::{Filter, Words};
use crate::report::pictures::Picture;
use crate::tui::cell::Line;
use crate::tui::list::{Cursor, RowKey, stay};
use crate::tui::model::{Model, Zoom};
use crate::tui::panes::names::Names;
use crate::tui::panes::row::{Column, Row};
use crate::tui::panes::scene::{Moment, Scene};
use crate::tui::panes::section::Section;
use crate::tui::panes::table::{PaneTable, TableRow, Wish, fit};

/// A section that has nothing yet.
pub fn list<R: Row>() -> Box<dyn Section> {
    Box::new(List::<R> { rows: OnceCell::new(), before: RefCell::new(None) })
}

#[derive(Debug)]
struct List<R: Row> {
    rows: OnceCell<Worked<R>>,
    /// What they were before they were out of date.
    before: RefCell<Option<Worked<R>>>,
}

/// Rows, and what they were worked out from.
#[derive(Debug)]
struct Worked<R> {
    rows: Vec<R>,
    /// That of the oldest thing they were worked out from.
    moment: Option<Moment>,
    filter: Option<Filter>,
    records: Option<(u64, u64)>,
    /// What the pane was narrowed to.
    words: Words,
    /// The places of the rows that these words let through, rising; `None` where there are none.
    passing: Option<Vec<usize>>,
    stays: Option<Stay>,
}

/// A row that stays where it is because the cursor is on it.
#[derive(Debug)]
struct Stay {
    key: RowKey,
    /// Its place among all rows, when it is no row any more but for the cursor.
    kept: Option<usize>,
}

impl<R: Row> Worked<R> {
    fn new(at: Scene<'_>, before: Option<Self>) -> Self {
        let same = before.filter(|old| old.is_chosen(at.model));
        let mut worked = Self {
            rows: R::all(at),
            moment: at.moment,
            filter: R::filter(at.model).cloned(),
            records: R::records(at.model),
            words: Words::default(),
            passing: None,
            stays: None,
        };
        // A list that was filtered anew has no row to keep.
        let through = same.and_then(|before| worked.stay(at, &before.rows));
        worked.narrow(at, through);
        worked
    }

    /// Keeps the row of the cursor; answers with its place.
    fn stay(&mut self, at: Scene<'_>, before: &[R]) -> Option<usize> {
        let cursor = &at.model.list(R::PANE).cursor;
        let key = cursor.on().filter(|_| cursor.holds())?;
        let kept =
            stay(&mut self.rows, before, cursor, |row| row.key(at.desk), |row: &R| row.is_gone(at.desk));
        self.stays = kept.map(|kept| Stay { key: key.clone(), kept });
        self.place_of(at.desk, key)
    }

    /// Finds the rows that pass; that of the cursor is let `through` whatever it is called.
    fn narrow(&mut self, at: Scene<'_>, through: Option<usize>) {
        let list = at.model.list(R::PANE);
        self.words = list.narrow.words.clone();
        self.passing = None;
        if self.words.is_empty() {
            return;
        }
        let mut names = Names::new(at);
        let mut passes = |place: usize| self.words.pass(names.of(|names| self.rows[place].names(names)));
        let hidden = through.filter(|place| !passes(*place));
        self.passing =
            Some((0..self.rows.len()).filter(|place| hidden == Some(*place) || passes(*place)).collect());
        if let (Some(kept), Some(key)) = (hidden, list.cursor.on()) {
            self.stays = Some(Stay { key: key.clone(), kept: Some(kept) });
        }
    }

    /// No filter has changed since.
    fn is_chosen(&self, model: &Model) -> bool {
        self.filter.as_ref() == R::filter(model) && self.words == model.list(R::PANE).narrow.words
    }

    /// The desk is as it was.
    fn is_current(&self, at: Scene<'_>) -> bool {
        self.moment == Some(Moment::of(at.desk, at.now)) && self.records == R::records(at.model)
    }

    /// The cursor is where it was when its row was told to stay.
    fn is_meant(&self, cursor: &Cursor) -> bool {
        let on = |stay: &Stay| cursor.holds() && cursor.on() == Some(&stay.key);
        self.stays.as_ref().is_none_or(on)
    }

    /// The overview shows everything.
    fn passing(&self, model: &Model) -> Option<&[usize]> {
        self.passing.as_deref().filter(|_| model.place.zoom != Zoom::Overview)
    }

    /// Which of all rows is shown as the one with this index.
    fn place(&self, model: &Model, index: usize) -> Option<usize> {
        match self.passing(model) {
            Some(places) => places.get(index).copied(),
            None => Some(index).filter(|index| *index < self.rows.len()),
        }
    }

    fn place_of(&self, desk: &Desk, key: &RowKey) -> Option<usize> {
        self.rows.iter().position(|row| row.is(key, desk))
    }
}

impl<R: Row> List<R> {
    fn worked(&self, at: Scene<'_>) -> &Worked<R> {
        self.rows.get_or_init(|| Worked::new(at, self.before.take()))
    }

    fn row(&self, at: Scene<'_>, index: usize) -> Option<&R> {
        let worked = self.worked(at);
        worked.rows.get(worked.place(at.model, index)?)
    }
}

impl<R: Row> Section for List<R> {
    fn refresh(&mut self, at: Scene<'_>) {
        let Some(worked) = self.rows.get_mut() else { return };
        let current = worked.is_current(at);
        if current && worked.is_chosen(at.model) && worked.is_meant(&at.model.list(R::PANE).cursor) {
            return;
        }
        if current && worked.stays.is_none() && worked.filter.as_ref() == R::filter(at.model) {
            worked.narrow(at, None);
        } else {
            self.before = RefCell::new(self.rows.take());
        }
    }

    fn is_chosen(&self, model: &Model) -> bool {
        self.rows.get().is_none_or(|worked| worked.is_chosen(model))
    }

    fn names(&self, at: Scene<'_>) -> String {
        let mut names = Names::new(at);
        self.worked(at).rows.iter().map(|row| names.of(|names| row.names(names)).to_owned()).collect()
    }

    fn is_worked_out(&self) -> bool {
        self.rows.get().is_some()
    }

    fn len(&self, at: Scene<'_>) -> usize {
        let worked = self.worked(at);
        worked.passing(at.model).map_or(worked.rows.len(), <[usize]>::len)
    }

    fn all(&self, at: Scene<'_>) -> usize {
        self.worked(at).rows.len()
    }

    fn key(&self, at: Scene<'_>, index: usize) -> Option<RowKey> {
        self.row(at, index).map(|row| row.key(at.desk))
    }

    fn position(&self, at: Scene<'_>, key: &RowKey) -> Option<usize> {
        let worked = self.worked(at);
        let place = worked.place_of(at.desk, key)?;
        match worked.passing(at.model) {
            Some(places) => places.binary_search(&place).ok(),
            None => Some(place),
        }
    }

    fn has(&self, at: Scene<'_>, key: &RowKey) -> bool {
        self.worked(at).place_of(at.desk, key).is_some()
    }

    fn is_kept(&self, at: Scene<'_>, index: usize) -> bool {
        let worked = self.worked(at);
        let kept = worked.stays.as_ref().and_then(|stay| stay.kept);
        kept.is_some() && worked.place(at.model, index) == kept
    }

    fn about(&self, at: Scene<'_>, alarm: &Alarm) -> Option<RowKey> {
        self.worked(at).rows.iter().find(|row| row.is_about(alarm)).map(|row| row.key(at.desk))
    }

    fn wishes(&self) -> Vec<Wish> {
        R::COLUMNS.iter().map(|column| column.wish).collect()
    }

    fn table(&self, at: Scene<'_>, shown: Range<usize>, cursor: Option<usize>, width: u16) -> PaneTable {
        let hidden = &at.model.look.hidden;
        let wanted: Vec<&Column<R>> =
            R::COLUMNS.iter().filter(|column| !hidden.contains(&(R::PANE, column.wish.title))).collect();
        let wishes = wanted.iter().map(|column| {
            let mut wish = column.wish;
            R::widen(&mut wish, at);
            wish
        });
        let columns = fit(at.words(), &wishes.collect::<Vec<_>>(), width);
        let row = |index: usize| {
            let row = self.row(at, index)?;
            let seen = row.seen(at)?;
            let cells = columns.iter().map(|(column, _)| (wanted[*column].cell)(&seen, at)).collect();
            Some(TableRow {
                place: index,
                cursor: cursor == Some(index),
                marked: row.is_marked(at.model),
                cells,
            })
        };
        let rows = shown.filter_map(row).collect();
        PaneTable {
            rows,
            headings: columns.into_iter().map(|(_, heading)| heading).collect(),
            empty: String::new(),
        }
    }

    fn brief(&self, at: Scene<'_>, index: usize) -> Option<Line> {
        Some(R::brief(&self.row(at, index)?.seen(at)?, at))
    }

    fn pictures(&self, at: Scene<'_>, index: usize) -> Option<Rc<Vec<Picture>>> {
        self.row(at, index)?.pictures(at)
    }

    fn corner(&self, at: Scene<'_>) -> String {
        R::corner(&self.worked(at).rows, at)
    }
}
