//! The filter of the queue while it is typed and while it holds.

use super::list::RowKey;
use super::recall::Recall;
use crate::domain::readings::filter::{Filter, Misunderstood};
use crate::words;

/// The filter of the queue, and how any filter is typed.
#[derive(Debug, Default)]
pub struct FilterLine {
    pub input: tui_input::Input,
    /// The filter of the pane that has the keys is typed.
    pub typing: bool,
    /// The last one that was understood.
    pub filter: Filter,
    pub complaint: Option<Misunderstood>,
    /// The one before it was cleared.
    pub cleared: Option<Filter>,
    /// Where the typed line is in its history, or among its completions.
    pub recall: Recall,
    /// The row that had the cursor before typing began.
    pub home: Option<RowKey>,
}

impl FilterLine {
    /// Takes what is typed; the last filter that was understood holds.
    pub fn understand(&mut self) {
        match words::filter(self.input.value()) {
            Ok(filter) => {
                self.filter = filter;
                self.complaint = None;
            }
            Err(wrong) => self.complaint = Some(wrong),
        }
    }

    /// What `n` looks for: the filter in force, or the last one that was.
    pub fn wanted(&self) -> Option<&Filter> {
        let some = Some(&self.filter).filter(|filter| !filter.is_empty());
        some.or(self.cleared.as_ref())
    }

    pub fn clear(&mut self) {
        if !self.filter.is_empty() {
            self.cleared = Some(std::mem::take(&mut self.filter));
        }
        self.input = tui_input::Input::default();
        self.understand();
    }
}
