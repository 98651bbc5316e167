//! The rows of every pane. A key that moves the cursor must not sort a hundred thousand incidents, and
//! what nobody looks at is not worked out.

use std::cell::RefCell;

use crate::domain::base::instant::Instant;
use crate::domain::readings::alarm::{self, Alarm, Alike};
use crate::domain::readings::desk::Desk;
use crate::domain::readings::filter::Haystack;
use crate::tui::model::{Model, Pane};
use crate::tui::panes::registry;
use crate::tui::panes::scene::{Moment, Scene};
use crate::tui::panes::section::Section;
use crate::tui::panes::shown::PaneRows;

#[derive(Debug)]
pub struct Rows {
    /// By pane.
    lists: [Vec<Box<dyn Section>>; Pane::ALL.len()],
    alarms: Vec<Alarm>,
    /// The same by lines.
    lines: Vec<Alike>,
    /// What the alarms were worked out from.
    moment: Option<Moment>,
    /// The rows stay as they are, whatever happens to the desk.
    held: bool,
    /// What words are looked for in, kept while some are.
    haystack: RefCell<Option<Haystack>>,
}

impl Default for Rows {
    fn default() -> Self {
        let lists = Pane::ALL.map(|pane| registry::of(pane).lists.iter().map(|list| list()).collect());
        Self {
            lists,
            alarms: Vec::new(),
            lines: Vec::new(),
            moment: None,
            held: false,
            haystack: RefCell::default(),
        }
    }
}

impl Rows {
    /// Forgets what is out of date, for the next frame. Rows are never worked out between the frame
    /// and the key that was pressed because of it, but for those that were not seen.
    pub fn refresh(&mut self, desk: &Desk, model: &Model, now: Instant) {
        if self.held && self.follows(model) {
            return;
        }
        self.held = false;
        let moment = Moment::of(desk, now);
        if self.moment != Some(moment) {
            self.alarms = alarm::all(desk, now);
            self.lines = alarm::alike(&self.alarms, desk);
            self.moment = Some(moment);
        }
        let at =
            Scene { desk, model, alarms: &self.alarms, moment: self.moment, haystack: &self.haystack, now };
        self.lists.iter_mut().flatten().for_each(|list| list.refresh(at));
    }

    /// What was typed as a filter holds for the next key, drawn or not.
    pub fn follow_filter(&mut self, desk: &Desk, model: &Model, now: Instant) {
        if self.moment.is_none() || !self.follows(model) {
            self.refresh(desk, model, now);
        }
    }

    /// No filter has changed since.
    fn follows(&self, model: &Model) -> bool {
        self.lists.iter().flatten().all(|list| list.is_chosen(model))
    }

    /// Keeps every row in its place until [`release`](Self::release): while keys are pressed, no row
    /// may come under the cursor that was not there when the key was meant.
    pub fn hold(&mut self) {
        self.held = self.moment.is_some();
    }

    /// Rows follow the desk again.
    pub fn release(&mut self) {
        self.held = false;
    }

    /// What wants attention, the most urgent first.
    pub fn alarms(&self) -> &[Alarm] {
        &self.alarms
    }

    /// The same as it is listed: each with how many say the same.
    pub fn alarm_lines(&self) -> impl ExactSizeIterator<Item = (&Alarm, usize)> {
        self.lines.iter().map(|line| (&self.alarms[line.first], line.count))
    }

    /// The panes whose rows somebody has asked for since they were out of date.
    pub fn worked_out(&self) -> impl Iterator<Item = Pane> {
        let asked = |pane: &Pane| self.lists[*pane as usize].iter().any(|list| list.is_worked_out());
        Pane::ALL.into_iter().filter(asked)
    }

    /// The rows of a pane.
    pub fn of<'a>(&'a self, pane: Pane, desk: &'a Desk, model: &'a Model, now: Instant) -> PaneRows<'a> {
        let at =
            Scene { desk, model, alarms: &self.alarms, moment: self.moment, haystack: &self.haystack, now };
        PaneRows { pane, lists: &self.lists[pane as usize], at }
    }
}
